"""Cohere's recorded answers, streams and errors, through the public API."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from onellm.errors import APIError, AuthenticationError, InvalidRequestError

from .cohere_reading import (
    read_cohere_answer,
    read_cohere_stream,
    rebuild_message,
    says_more,
)
from .observed import observe_answer, observe_stream
from .reading import read_events
from .recordings import FOLDER, MISSING, load
from .replay import WAYS
from .test_send_back import replies_to

if TYPE_CHECKING:
    from onellm.models import Message

    from .recordings import Obj, Recording
    from .replay import Replay, Way
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

RECORDINGS: Final = load("cohere", "cohere", "chat", "chat.stream")
ANSWERS: Final = [one for one in RECORDINGS if one.endpoint == "chat"]
STREAMS: Final = [one for one in RECORDINGS if one.endpoint == "chat.stream"]
REFUSALS: Final = [one for one in RECORDINGS if one.endpoint == "error"]
ERRORS: Final = {400: InvalidRequestError, 401: AuthenticationError}


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_answer_says_what_its_body_says(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    body: Obj = json.loads(recording.body)

    answer = replay.answer(recording, way)

    assert answer.raw == body
    assert answer.id == body["id"]
    assert answer.model == recording.model
    assert answer.receipt.request_id == recording.find_header("x-debug-trace-id")
    assert observe_answer(answer) == read_cohere_answer(body)
    assert body["usage"].items() <= dict(answer.usage or {}).items()
    message = answer.choices[0].message
    check_own_words(body["message"], message)
    if says_more(body["message"]):
        assert message.native == {"cohere": body["message"]}
    else:
        assert message.native is None
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_says_what_its_events_say(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    events = read_events(recording.body)

    read = replay.stream(recording, way)

    assert read.error is None
    assert read.receipt is not None
    assert read.receipt.skipped_chunks == 0
    assert observe_stream(read.chunks) == read_cohere_stream(events)
    assert {chunk.id for chunk in read.chunks} == {events[0]["id"]}
    rest = iter(events)
    assert all(any(event == chunk.raw for event in rest) for chunk in read.chunks)
    message = rebuild_message(events)
    native = read.chunks[-1].choices[0].delta.native
    assert native == ({"cohere": message} if says_more(message) else None)
    tally.add(recording, way)


@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_a_message_goes_back_as_it_came(recording: Recording, replay: Replay) -> None:
    own: Obj = json.loads(recording.body)["message"]
    message = replay.answer(recording, "create").choices[0].message

    sent = replay.send_back(recording, [message, *replies_to(message)])["messages"][1]

    plain = {**own, "content": message.content} if message.content else own
    assert sent == (own if says_more(own) else plain)


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", REFUSALS, ids=str)
def test_a_refusal_raises_its_error_with_the_provider_s_words(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    error = replay.refusal(recording, way)

    assert type(error) is ERRORS[recording.status]
    assert isinstance(error, APIError)
    assert (error.status_code, error.provider) == (recording.status, "cohere")
    assert error.request_id == recording.find_header("x-debug-trace-id")
    assert json.loads(recording.body)["message"].rstrip(".")[:60] in str(error)
    tally.add(recording, way)


def check_own_words(recorded: Obj, message: Message) -> None:
    """Check that what ours has no word for stands in the message under its own name."""
    for key in ("tool_plan", "citations"):
        assert message.get(key) == (recorded.get(key) or None)
