from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._local.vectors import MOST_TEXTS, MOST_TOKENS, normalise, plan_batches, pool

TOKENS = [[1.0, 5.0], [2.0, -4.0], [6.0, 2.0]]


def test_tokens_are_pooled_in_three_ways() -> None:
    assert pool(TOKENS, "mean") == [3.0, 1.0]
    assert pool(TOKENS, "cls") == [1.0, 5.0]
    assert pool(TOKENS, "max") == [6.0, 5.0]


def test_a_vector_gets_the_length_one() -> None:
    assert normalise([3.0, 4.0]) == [0.6, 0.8]


def test_zeros_stay_zeros() -> None:
    assert normalise([0.0, 0.0]) == [0.0, 0.0]


def test_a_shortened_vector_has_the_length_one_too() -> None:
    assert normalise([3.0, 4.0, 12.0], 2) == [0.6, 0.8]


@given(st.lists(st.floats(-1e6, 1e6).filter(lambda one: abs(one) > 1e-6), min_size=1))
def test_the_direction_of_a_vector_is_kept(vector: list[float]) -> None:
    unit = normalise(vector)

    assert math.hypot(*unit) == pytest.approx(1)
    assert [math.copysign(1, one) for one in unit] == [math.copysign(1, one) for one in vector]


@given(st.lists(st.integers(1, MOST_TOKENS * 2), max_size=200))
def test_batches_are_bounded_and_miss_no_text(lengths: list[int]) -> None:
    batches = list(plan_batches(lengths))

    assert sorted(place for batch in batches for place in batch) == list(range(len(lengths)))
    for batch in batches:
        width = max(lengths[place] for place in batch)
        assert len(batch) == 1 or len(batch) * width <= MOST_TOKENS
        assert len(batch) <= MOST_TEXTS
