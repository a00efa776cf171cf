"""Arithmetic on what a model gives: pooling, shortening, length one; and sizes of batches."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from onellm._local.description import Pooling

MOST_TEXTS: Final = 32
MOST_TOKENS: Final = 8192
"""Of one batch, padding among them: what its memory grows with."""


def pool(tokens: Sequence[Sequence[float]], how: Pooling) -> list[float]:
    """Make one vector of a text's tokens; padding must be off already."""
    return _POOLS[how](tokens)


def _mean(tokens: Sequence[Sequence[float]]) -> list[float]:
    return [sum(column) / len(tokens) for column in zip(*tokens, strict=True)]


def _first(tokens: Sequence[Sequence[float]]) -> list[float]:
    return list(tokens[0])


def _max(tokens: Sequence[Sequence[float]]) -> list[float]:
    return [max(column) for column in zip(*tokens, strict=True)]


_POOLS: Final[Mapping[Pooling, Callable[[Sequence[Sequence[float]]], list[float]]]] = {
    "mean": _mean,
    "cls": _first,
    "max": _max,
}


def normalise(vector: Sequence[float], dimensions: int | None = None) -> list[float]:
    """Keep the first `dimensions` numbers and give them the length one; zeros stay zeros."""
    kept = vector[:dimensions]
    length = math.hypot(*kept)
    return [number / length for number in kept] if length else list(kept)


def plan_batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Put texts of like length together, by their places, so that little is padding."""
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        # They come shortest first, so this one says how wide the batch would be.
        if batch and (len(batch) == MOST_TEXTS or (len(batch) + 1) * lengths[place] > MOST_TOKENS):
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
