"""Recordings that are cut short, broken off or replaced raise the right error, and lose nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onellm.errors import InvalidResponseError, StreamTruncatedError

from .anthropic_reading import read_anthropic_stream
from .observed import observe_stream
from .reading import read_events, read_openai_stream
from .recordings import FOLDER, MISSING, smallest, successes
from .replay import WAYS

if TYPE_CHECKING:
    from .recordings import Recording
    from .replay import Read, Replay, Way

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

THE_END = re.compile(r'"(finish|stop)_reason":\s*"|data: \[DONE\]')
DAMAGES = {
    "empty": "",
    "blank": "\n",
    "HTML": "<html><body>Just a moment...</body></html>",
    "a list": "[]",
    "null": "null",
    "another object": '{"object":"list","data":[]}',
}

ANSWERS = smallest(successes(streamed=False), lambda one: one.provider)
STREAMS = smallest(successes(streamed=True), lambda one: one.provider)


def cut_before_the_end(recording: Recording) -> Recording:
    """Cut in the middle of the first event that says why the answer ended."""
    end = THE_END.search(recording.body)
    assert end is not None
    return replace(recording, body=recording.body[: end.start()])


def cut_between_events(recording: Recording) -> Recording:
    """Cut before that event."""
    whole = cut_before_the_end(recording).body
    blank = "\r\n\r\n" if "\r\n" in whole else "\n\n"
    return replace(recording, body="".join(whole.rpartition(blank)[:2]))


def check_truncated(recording: Recording, read: Read) -> None:
    """What came before the cut was handed out, and then the right error raised."""
    whole, _, _ = recording.body.replace("\r\n", "\n").rpartition("\n\n")
    events = read_events(whole)
    read_stream = read_anthropic_stream if recording.is_anthropic else read_openai_stream
    assert isinstance(read.error, StreamTruncatedError)
    assert observe_stream(read.chunks).turns == read_stream(events).turns


@pytest.mark.parametrize("recording", successes(streamed=True), ids=str)
def test_a_stream_that_ends_within_an_event_gives_what_came_and_says_so(
    recording: Recording, replay: Replay
) -> None:
    cut = cut_before_the_end(recording)

    check_truncated(cut, replay.stream(cut, "create"))


@pytest.mark.parametrize("recording", successes(streamed=True), ids=str)
def test_a_stream_that_ends_between_events_gives_what_came_and_says_so(
    recording: Recording, replay: Replay
) -> None:
    cut = cut_between_events(recording)

    check_truncated(cut, replay.stream(cut, "acreate"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_that_breaks_off_gives_what_came_and_says_so(
    recording: Recording, way: Way, replay: Replay
) -> None:
    broken = replace(cut_before_the_end(recording), breaks_off=True)

    check_truncated(broken, replay.stream(broken, way))


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_answer_that_is_none_is_refused_with_what_came(
    recording: Recording, damage: str, way: Way, replay: Replay
) -> None:
    error = replay.refusal(replace(recording, body=DAMAGES[damage]), way)

    assert type(error) is InvalidResponseError
    assert (DAMAGES[damage].strip() or "empty") in str(error)


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", successes(streamed=False), ids=str)
def test_half_an_answer_is_refused_with_its_beginning(
    recording: Recording, way: Way, replay: Replay
) -> None:
    half = recording.body.rstrip()[: -len(recording.body.strip()) // 2]

    error = replay.refusal(replace(recording, body=half), way)

    assert type(error) is InvalidResponseError
    assert half.strip()[:100] in str(error)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_that_is_none_is_refused_with_what_came(
    recording: Recording, damage: str, way: Way, replay: Replay
) -> None:
    error = replay.refusal(replace(recording, body=DAMAGES[damage]), way)

    assert type(error) is InvalidResponseError
    assert (DAMAGES[damage].strip() or "empty") in str(error)
