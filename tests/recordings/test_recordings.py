"""Every recorded answer and stream says through the public API what its raw body says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .checks import check_answer, check_stream
from .reading import read_events
from .recordings import FOLDER, MISSING, ROWS, load_recordings

if TYPE_CHECKING:
    from .recordings import Recording
    from .replay import Replay
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

SUCCESSES = [r for r in load_recordings() if r.endpoint != "error"]
ANSWERS = [r for r in SUCCESSES if not r.streamed]
STREAMS = [r for r in SUCCESSES if r.streamed and not r.body.startswith('data: {"error"')]


def test_no_provider_is_missing() -> None:
    assert {recording.provider for recording in load_recordings()} == set(ROWS)


@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_answer_says_what_its_body_says(
    recording: Recording, replay: Replay, tally: Tally
) -> None:
    check_answer(recording, replay.answer(recording))
    tally.add(recording, "create")


@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_awaited_answer_says_what_its_body_says(
    recording: Recording, replay: Replay, tally: Tally
) -> None:
    check_answer(recording, replay.answer_async(recording))
    tally.add(recording, "acreate")


@pytest.mark.parametrize("way", ["create", "acreate", "create + async for"])
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_says_what_its_events_say(
    recording: Recording, way: str, replay: Replay, tally: Tally
) -> None:
    read = {
        "create": replay.stream,
        "acreate": replay.stream_async,
        "create + async for": replay.stream_mixed,
    }[way](recording)
    if read.error is not None:
        raise read.error

    check_stream(recording, read_events(recording.body)[0], read.chunks)
    tally.add(recording, way)
