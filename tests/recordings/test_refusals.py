"""Every recorded error, by status or inside a success, is raised as the right one."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from onellm import errors

from .reading import split_events
from .recordings import FOLDER, MISSING, ROWS, refusals, smallest
from .replay import KEY, WAYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .recordings import Obj, Recording
    from .replay import Replay, Way
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

BY_STATUS: Final[Mapping[int, type[errors.APIError]]] = {
    400: errors.InvalidRequestError,
    401: errors.AuthenticationError,
    404: errors.ResourceNotFoundError,
    429: errors.RateLimitError,
    500: errors.ServiceUnavailableError,
}
BY_TYPE: Final[Mapping[str, type[errors.APIError]]] = {
    "server_error": errors.ServiceUnavailableError,
}


def body_of(recording: Recording) -> Obj:
    text = recording.body if recording.status >= 400 else split_events(recording.body)[0]
    body: Obj = json.loads(text) if text else {}
    return body


def message_of(recording: Recording) -> str:
    body = body_of(recording)
    message: str = body.get("error", body).get("message", "")
    return message


def class_of(recording: Recording) -> type[errors.APIError]:
    if recording.status >= 400:
        return BY_STATUS[recording.status]
    return BY_TYPE[body_of(recording)["error"]["type"]]


def retry_after_of(recording: Recording) -> float | None:
    milliseconds = recording.find_header("retry-after-ms")
    seconds = recording.find_header("retry-after")
    return float(milliseconds) / 1000 if milliseconds else float(seconds) if seconds else None


def all_text_of(error: BaseException | None) -> str:
    """Everything that could be printed of an error and of what led to it."""
    if error is None:
        return ""
    shown = f"{error} {error!r} {vars(error)}"
    return shown + all_text_of(error.__cause__) + all_text_of(error.__context__)


@pytest.mark.parametrize(
    ("recording", "way"),
    [(one, way) for one in refusals() for way in (WAYS if one.streamed else WAYS[:2])],
    ids=str,
)
def test_an_error_is_the_right_one_and_says_what_the_provider_said(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    error = replay.refusal(recording, way)

    assert type(error) is class_of(recording)
    assert isinstance(error, errors.APIError)
    assert message_of(recording).rstrip(".") in str(error)
    assert error.error_data == body_of(recording)
    assert error.status_code == (recording.status if recording.status >= 400 else None)
    assert error.request_id == recording.find_request_id(body_of(recording))
    assert error.retry_after == retry_after_of(recording)
    assert (error.provider, error.model) == (ROWS[recording.provider], recording.model)
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize(
    "recording",
    smallest((r for r in refusals() if message_of(r)), lambda one: one.provider),
    ids=str,
)
def test_a_key_that_the_server_echoes_is_in_no_text(
    recording: Recording, way: Way, replay: Replay
) -> None:
    message = message_of(recording)
    echoed = recording.body.replace(json.dumps(message), json.dumps(f"{message} Sent: {KEY}!"))
    assert KEY in echoed

    error = replay.refusal(replace(recording, body=echoed), way)

    assert type(error) is class_of(recording)
    assert "Sent: " in str(error)
    assert KEY not in all_text_of(error)
