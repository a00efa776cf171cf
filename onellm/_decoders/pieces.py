"""Pieces of what is not complete yet, kept as they came, but not by the million."""

from __future__ import annotations

from typing import Final

FEW: Final = 64
"""Pieces that are never too many."""
_SMALL: Final = 64
"""Bytes from which on a piece costs little more than it holds."""


def join_small(pieces: list[bytes], size: int, glue: bytes = b"") -> None:
    """Join pieces of `size` bytes together when they are so small that keeping each costs more.

    Large ones are left alone, and what was joined has grown before it is joined again: each byte
    is copied a few times at most, in however many pieces it came.
    """
    if len(pieces) > FEW + size // _SMALL:
        pieces[:] = [glue.join(pieces)]
