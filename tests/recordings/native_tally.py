"""How many recordings were read right natively, by provider and endpoint, and what was not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from .native_operations import find_operation
from .native_recordings import load_exchanges
from .native_replay import WAYS
from .page import put_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from .native_recordings import Exchange
    from .native_replay import Way

_ROW: Final = "{:<12}{:<27}{:<38}{:>8}{:>6}{:>6}"


class NativeTally:
    """The count that is printed after the tests; a plugin of pytest's."""

    def __init__(self) -> None:
        self._read: Counter[tuple[str, str, str, str]] = Counter()

    def add(self, exchange: Exchange, way: Way) -> None:
        """Count an exchange that was read right this way."""
        self._read[*_place(exchange), way] += 1

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Give the table."""
        yield ("provider", "endpoint", "client's operation", "recorded", *WAYS)
        recorded = Counter(map(_place, load_exchanges()))
        for place, count in recorded.items():
            yield (*place, count, *(self._read[*place, way] or "-" for way in WAYS))
        totals = (sum(n for key, n in self._read.items() if key[3] == way) for way in WAYS)
        yield ("all", "", "", recorded.total(), *totals)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print it."""
        terminalreporter.section("recorded exchanges read natively")
        for row in self.rows():
            terminalreporter.write_line(_ROW.format(*row))
        put_section("Through `onellm.native`", self.rows())


def _place(exchange: Exchange) -> tuple[str, str, str]:
    found = find_operation(exchange)
    endpoint = exchange.operation + (" (error)" if exchange.failed else "")
    if found is None:
        return exchange.provider, endpoint, "none: not pinned"
    return exchange.provider, endpoint, f"{found[0].client}.{found[0].name}"
