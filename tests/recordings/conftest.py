"""One server, one event loop and one count for all recordings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from .page import put_section
from .replay import Replay
from .tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.register_assert_rewrite(f"{__package__}.checks")

TALLY: Final = pytest.StashKey[Tally]()


@pytest.fixture(scope="session")
def replay() -> Iterator[Replay]:
    with Replay() as opened:
        yield opened


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Tally:
    return pytestconfig.stash.setdefault(TALLY, Tally())


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    tally = config.stash.get(TALLY, None)
    if tally:
        terminalreporter.section("recorded exchanges read right")
        for line in tally.lines():
            terminalreporter.write_line(line)
        put_section("Through `ChatCompletion`", tally.rows())
