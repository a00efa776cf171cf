"""How many recordings were read right, by provider, endpoint and way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from .recordings import LOADED
from .replay import WAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .recordings import Recording
    from .replay import Way

_ROW: Final = "{:<20}{:<18}{:>9}{:>9}{:>9}{:>20}"


class Tally:
    """The count that is printed after the tests."""

    def __init__(self) -> None:
        self._read: Counter[tuple[str, str, str]] = Counter()

    def __bool__(self) -> bool:
        return bool(self._read)

    def add(self, recording: Recording, way: Way) -> None:
        """Count a recording that was read right this way."""
        self._read[_name(recording), recording.endpoint, way] += 1

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Give the table."""
        yield ("provider", "endpoint", "recorded", *WAYS)
        recorded = Counter((_name(r), r.endpoint) for r in LOADED)
        for (provider, endpoint), count in recorded.items():
            read = (self._read[provider, endpoint, way] for way in WAYS)
            yield (provider, endpoint, count, *read)
        totals = (sum(n for key, n in self._read.items() if key[2] == way) for way in WAYS)
        yield ("all", "", recorded.total(), *totals)

    def lines(self) -> Iterator[str]:
        """Give the table as text."""
        for row in self.rows():
            yield _ROW.format(*row)


def _name(recording: Recording) -> str:
    """Name the provider, and what it is read as where that is another."""
    same = recording.row == recording.provider
    return recording.provider if same else f"{recording.provider} as {recording.row}"
