"""Which name was meant by one that nobody knows."""

from __future__ import annotations

import difflib
from collections import Counter
from functools import lru_cache
from typing import Final

_CLOSE: Final = 0.88
"""How alike two names are when one is taken for a misspelling of the other."""
_LONGEST: Final = 64
"""A longer name is no misspelling of any."""


@lru_cache(maxsize=512)
def find_meant(name: str, known: frozenset[str]) -> str | None:
    """Find what was meant: a letter too many or too few, or two letters changed over."""
    if len(name) > _LONGEST:
        return None
    plain = name.lower().replace("-", "_")
    letters = Counter(plain)
    best, meant = 0.0, None
    for other in sorted(known):
        most = 2 * min(len(plain), len(other)) / ((len(plain) + len(other)) or 1)
        if most < _CLOSE:
            continue
        shared = (letters & _letters(other)).total()
        if shared == len(plain) == len(other):
            return other
        if 2 * shared / (len(plain) + len(other)) < max(_CLOSE, best):
            continue
        alike = difflib.SequenceMatcher(None, plain, other, autojunk=False).ratio()
        if alike >= _CLOSE and alike > best:
            best, meant = alike, other
    return meant


@lru_cache(maxsize=512)
def _letters(name: str) -> Counter[str]:
    return Counter(name)
