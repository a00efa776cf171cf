from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._http import NEVER, Clocks
from onellm._watchdog import Watchdog
from onellm.errors import StreamingError, StreamStalledError

NO_CLOCK = Clocks(first_event=None, chunk=None, content=None)


def stall(dog: Watchdog, now: float) -> StreamStalledError:
    with pytest.raises(StreamStalledError) as caught:
        dog.saw(0, now)
    assert isinstance(caught.value, StreamingError)
    assert caught.value.retryable
    assert f"({caught.value.clock}=" in str(caught.value)
    return caught.value


def test_the_first_event_must_come_within_its_clock_counted_from_the_request() -> None:
    dog = Watchdog(Clocks(first_event=60.0, chunk=30.0), now=100.0, sent=90.0)

    assert dog.deadline == 150.0
    error = stall(dog, 151.0)
    assert (error.clock, error.waited, error.chunks) == ("first_event_timeout", 61.0, 0)
    assert "after the request" in str(error)


def test_a_chunk_clock_that_was_set_counts_for_the_first_event_too() -> None:
    dog = Watchdog(Clocks(first_event=60.0, chunk=30.0, chunk_from_start=True), now=100.0)

    assert dog.deadline == 130.0
    assert stall(dog, 130.0).clock == "chunk_timeout"


def test_the_shorter_of_both_counts_for_the_first_event() -> None:
    clocks = Clocks(first_event=5.0, chunk=30.0, chunk_from_start=True)

    assert stall(Watchdog(clocks, now=100.0), 105.0).clock == "first_event_timeout"


def test_each_event_winds_the_clock_up_again() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)

    dog.saw(1, now=120.0)

    assert dog.deadline == 150.0
    assert dog.events == 1


def test_bytes_without_an_event_do_not_wind_it_up() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)
    dog.saw(1, now=100.0)

    dog.saw(0, now=129.0)

    assert dog.deadline == 130.0


def test_keep_alives_beyond_the_deadline_are_a_stall() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)
    dog.saw(2, now=101.0)

    error = stall(dog, 131.5)

    assert error.clock == "chunk_timeout"
    assert error.waited == pytest.approx(30.5)
    assert error.chunks == 2
    assert "30.5 s" in str(error)
    assert "chunk_timeout=30" in str(error)


def test_events_that_come_late_are_still_events() -> None:
    dog = Watchdog(Clocks(chunk=30.0), now=100.0)

    dog.saw(3, now=200.0)

    assert dog.events == 3
    assert dog.deadline == 230.0


def test_empty_events_do_not_wind_up_the_content_clock() -> None:
    dog = Watchdog(Clocks(chunk=30.0, content=50.0), now=100.0)
    dog.saw(1, now=100.0)
    for now in (120.0, 140.0):
        dog.saw(1, now, content=False)

    with pytest.raises(StreamStalledError) as caught:
        dog.saw(1, now=151.0, content=False)

    assert caught.value.clock == "content_timeout"
    assert caught.value.waited == pytest.approx(51.0)
    assert "nothing but empty events" in str(caught.value)


def test_content_winds_it_up() -> None:
    dog = Watchdog(Clocks(chunk=None, content=50.0), now=100.0)
    dog.saw(1, now=110.0)
    dog.saw(1, now=150.0, content=True)

    assert dog.deadline == 200.0


def test_the_content_clock_begins_with_the_first_event() -> None:
    dog = Watchdog(Clocks(first_event=None, chunk=None, content=5.0), now=100.0)

    assert dog.deadline == NEVER
    dog.saw(1, now=200.0, content=False)
    assert dog.deadline == 205.0


def test_the_deadline_of_the_call_ends_a_stream_in_full_flow() -> None:
    dog = Watchdog(Clocks(deadline=20.0), now=100.0, until=115.0)

    with pytest.raises(StreamStalledError) as caught:
        dog.saw(7, now=116.0)

    assert caught.value.clock == "deadline"
    assert caught.value.waited == pytest.approx(21.0)
    assert caught.value.chunks == 7


def test_the_time_of_the_application_is_not_the_provider_s() -> None:
    dog = Watchdog(Clocks(chunk=30.0, content=50.0), now=100.0)
    dog.saw(1, now=110.0)

    dog.resume(now=1000.0)

    assert dog.deadline == 1030.0
    dog.saw(0, now=1029.0)
    assert stall(dog, 1030.0).waited == pytest.approx(30.0)


def test_the_deadline_does_not_wait_for_the_application() -> None:
    dog = Watchdog(Clocks(deadline=20.0), now=100.0, until=120.0)

    dog.resume(now=1000.0)

    assert dog.deadline == 120.0


def test_without_a_clock_it_waits_for_ever() -> None:
    dog = Watchdog(NO_CLOCK, now=100.0)

    dog.saw(0, now=1e9)
    dog.resume(now=1e10)

    assert dog.deadline == NEVER


@given(
    st.lists(st.tuples(st.integers(0, 2), st.booleans(), st.floats(0.01, 9.0)), max_size=30),
    st.floats(1.0, 20.0),
    st.floats(1.0, 20.0),
)
def test_no_stream_outlives_a_clock(
    reads: list[tuple[int, bool, float]], chunk: float, content: float
) -> None:
    """Whatever comes, no silence is longer than its clock without being a stall."""
    now = last_event = last_content = 100.0
    dog = Watchdog(Clocks(first_event=chunk, chunk=chunk, content=content), now=now)
    for events, said, wait in reads:
        now += wait
        begun = dog.events > 0
        late = not events and now >= last_event + chunk
        empty = begun and not (events and said) and now >= last_content + content
        if events:
            last_event = now
            if said or not begun:
                last_content = now
        if late or empty:
            with pytest.raises(StreamStalledError) as caught:
                dog.saw(events, now, content=said)
            assert caught.value.waited >= min(chunk, content)
            return
        dog.saw(events, now, content=said)
