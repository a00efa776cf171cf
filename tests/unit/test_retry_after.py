from __future__ import annotations

import time
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._retry import RetryConfig, find_retry_after

NOW = 1_750_000_000.0


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": " 2 "}, 2.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "7"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "7"}, 7.0),
        ({"retry-after-ms": "-1", "retry-after": "7"}, 7.0),
        ({"retry-after": formatdate(NOW + 42, usegmt=True)}, 42.0),
        ({"retry-after": formatdate(NOW + 42)}, 42.0),
        ({"retry-after": formatdate(NOW - 42, usegmt=True)}, 0.0),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "1e400"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "Wed, 99 Oct 2025 07:28:00 GMT"}, None),
    ],
)
def test_the_pause_is_read_in_every_form(headers: dict[str, str], seconds: float | None) -> None:
    assert find_retry_after(headers, NOW) == seconds


def test_a_date_is_measured_from_now_when_no_time_is_told() -> None:
    found = find_retry_after({"retry-after": formatdate(time.time() + 100, usegmt=True)})

    assert found is not None
    assert 90 < found <= 100


@pytest.mark.parametrize(
    "text", ["Mon, 01 Jan 0001 00:00:00", "Fri, 31 Dec 9999 23:59:59 -2359", "1 1 1 1", "0 Jan"]
)
def test_a_date_beyond_all_calendars_is_not_an_exception(text: str) -> None:
    found = find_retry_after({"retry-after": text}, NOW)

    assert found is None or found >= 0


@given(text=st.text(max_size=40), milliseconds=st.text(max_size=10))
def test_any_text_is_a_pause_or_none(text: str, milliseconds: str) -> None:
    found = find_retry_after({"retry-after": text, "retry-after-ms": milliseconds}, NOW)

    assert found is None or 0 <= found < float("inf")


def test_pauses_grow_up_to_the_longest() -> None:
    config = RetryConfig(initial=0.5, factor=2.0, longest=3.0)

    assert [config.pause(n, jitter=0.5) for n in range(1, 6)] == [0.5, 1.0, 2.0, 3.0, 3.0]


def test_jitter_halves_a_pause_at_least_and_adds_half_at_most() -> None:
    config = RetryConfig(initial=2.0, factor=1.0)

    assert config.pause(1, jitter=0.0) == 1.0
    assert config.pause(1, jitter=1.0) == 3.0


def test_pauses_of_very_many_retries_are_still_the_longest() -> None:
    assert RetryConfig(max_retries=10_000).pause(9_999, jitter=0.5) == 8.0
