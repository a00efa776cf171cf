from __future__ import annotations

import pytest

from onellm._deadline import NEVER
from onellm._http import Clocks
from onellm._watchdog import Watchdog
from onellm.errors import StreamingError, StreamStalledError


def test_the_first_event_must_come_within_the_clock() -> None:
    assert Watchdog(Clocks(chunk=30.0), now=100.0).deadline == 130.0


def test_each_event_winds_the_clock_up_again() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)

    dog.saw(1, now=120.0)

    assert dog.deadline == 150.0
    assert dog.events == 1


def test_bytes_without_an_event_do_not_wind_it_up() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)

    dog.saw(0, now=129.0)

    assert dog.deadline == 130.0


def test_keep_alives_beyond_the_deadline_are_a_stall() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)
    dog.saw(2, now=101.0)

    with pytest.raises(StreamStalledError) as caught:
        dog.saw(0, now=131.5)

    assert caught.value.clock == "chunk_timeout"
    assert caught.value.waited == pytest.approx(30.5)
    assert caught.value.chunks == 2
    assert caught.value.retryable
    assert isinstance(caught.value, StreamingError)
    assert "30.5 s" in str(caught.value)
    assert "chunk_timeout=30" in str(caught.value)


def test_events_that_come_late_are_still_events() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)

    dog.saw(3, now=200.0)

    assert dog.events == 3
    assert dog.deadline == 230.0


def test_without_a_clock_it_waits_for_ever() -> None:
    dog = Watchdog(Clocks(chunk=None), now=100.0)

    dog.saw(0, now=1e9)

    assert dog.deadline == NEVER
