"""Recordings of services and servers that are rows only: read as their bodies say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from onellm import errors
from onellm.providers import PROVIDERS

from .checks import check_answer, check_stream
from .recordings import FOLDER, MISSING, load
from .replay import WAYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .recordings import Recording
    from .replay import Replay, Way
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

RECORDED: Final = load("other", "", "chat", "chat.stream")
ERRORS: Final[Mapping[int, type[errors.APIError]]] = {
    400: errors.InvalidRequestError,
    403: errors.PermissionDeniedError,
    404: errors.ResourceNotFoundError,
}


def recorded(*, streamed: bool, failed: bool = False) -> list[Recording]:
    return [
        one for one in RECORDED if one.streamed is streamed and (one.endpoint == "error") is failed
    ]


def test_every_service_with_a_recorded_chat_is_a_row() -> None:
    assert {one.provider for one in RECORDED} <= PROVIDERS.keys()


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", recorded(streamed=False), ids=str)
def test_an_answer_says_what_its_body_says(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    check_answer(recording, replay.answer(recording, way))
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", recorded(streamed=True), ids=str)
def test_a_stream_says_what_its_events_say(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    read = replay.stream(recording, way)
    if read.error is not None:
        raise read.error

    check_stream(recording, read)
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize(
    "recording",
    recorded(streamed=False, failed=True) + recorded(streamed=True, failed=True),
    ids=str,
)
def test_an_error_is_the_right_one_and_says_what_the_service_said(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    error = replay.refusal(recording, way)

    body = json.loads(recording.body)
    said = body.get("error", body)
    message = said if isinstance(said, str) else said["message"]
    assert type(error) is ERRORS[recording.status]
    assert isinstance(error, errors.APIError)
    assert message.rstrip(".") in str(error)
    assert error.error_data == body
    assert error.status_code == recording.status
    assert (error.provider, error.model) == (recording.provider, recording.model)
    tally.add(recording, way)
