"""Every recorded answer and stream says through the public API what its raw body says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .checks import check_answer, check_stream
from .recordings import FOLDER, MISSING, ROWS, load_recordings, successes
from .replay import WAYS

if TYPE_CHECKING:
    from .recordings import Recording
    from .replay import Replay, Way
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)


def test_no_provider_is_missing() -> None:
    assert {recording.provider for recording in load_recordings()} == set(ROWS)


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", successes(streamed=False), ids=str)
def test_an_answer_says_what_its_body_says(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    check_answer(recording, replay.answer(recording, way))
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", successes(streamed=True), ids=str)
def test_a_stream_says_what_its_events_say(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    read = replay.stream(recording, way)
    if read.error is not None:
        raise read.error

    check_stream(recording, read)
    tally.add(recording, way)
