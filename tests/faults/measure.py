"""How long after its clock each stall is raised, measured one call at a time.

    python -m tests.faults.measure [rounds]

Not a test, as a busy machine would fail it: the bound is the clock + 10 % + 50 ms, counted from
the beginning of the call, so that connecting and sending are in it. Prints a row per clock.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable  # noqa: TC003 - part of an alias
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from .calling import WAYS, always, ask_each, serving
from .formats import FORMATS
from .table import CLOCK, SILENCES

if TYPE_CHECKING:
    from .calling import Way
    from .formats import Format
    from .table import Fault

BOUND: Final = CLOCK * 0.1 + 0.05


class Row(NamedTuple):
    """One stall: which clock ended it, in which colour, how late."""

    clock: str
    colour: str
    late: float


def measure(fault: Fault, way: Way) -> Iterable[Row]:
    """Call each format's server, one after the other."""

    def with_clock(spoken: Format) -> dict[str, object]:
        clock = fault.find_clock(spoken)
        return {**fault.options, **({clock: CLOCK} if clock else {})}

    with serving(always(fault.reply)) as servers:
        for asked in ask_each(servers, with_clock, stream=fault.stream):
            (outcome,) = way.run([asked])
            assert outcome.error is not None
            clock = fault.find_clock(asked.format) or ""
            yield Row(clock, way.name, outcome.seconds - CLOCK)


def main(rounds: int = 1) -> None:
    """Measure every fault that a clock ends, and print the latest of each clock."""
    with serving(always(lambda spoken: spoken.stream(spoken.events))) as servers:
        for way in WAYS:  # what is imported and set up once is not counted
            way.run(ask_each(servers, {}))
    rows = [
        row
        for _ in range(rounds)
        for way in WAYS
        for fault in SILENCES.values()
        for row in measure(fault, way)
    ]
    print(f"clocks of {CLOCK:g} s, {len(FORMATS)} formats; bound: {BOUND * 1000:.0f} ms late")  # noqa: T201
    for clock, colour in sorted({(row.clock, row.colour) for row in rows}):
        late = sorted(row.late * 1000 for row in rows if row[:2] == (clock, colour))
        within = sum(one <= BOUND * 1000 for one in late)
        print(  # noqa: T201
            f"{clock:20} {colour:5}  {len(late):3} calls  median {median(late):5.1f} ms  "
            f"latest {late[-1]:5.1f} ms  earliest {late[0]:5.1f} ms  within {within}/{len(late)}"
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
