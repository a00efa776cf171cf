"""Compare libraries with raw httpx, in turns within one run, and print ratios.

A library in another environment takes part with --with ADAPTER=PYTHON, where ADAPTER is a module
of bench_adapters and PYTHON the interpreter of that environment.
"""

from __future__ import annotations

import argparse
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from bench_processes import (
    MEASURES,
    Library,
    Worker,
    bench_server,
    first_answer_costs,
    import_costs,
)
from bench_report import print_table, write_json

YARDSTICK = "raw_httpx"
OURS = "onellm_library"


def measure(libraries: list[Library], rounds: int) -> dict[str, dict[str, list[float]]]:
    """Samples by measure and adapter, one per round; a first round only warms up."""
    samples: dict[str, dict[str, list[float]]] = {}
    with ExitStack() as stack:
        url = stack.enter_context(bench_server())
        workers = {library: Worker(library, url) for library in libraries}
        for worker in workers.values():
            stack.callback(worker.close)
        for number in range(rounds + 1):
            taken = _one_round(workers, url, backwards=bool(number % 2))
            for title, adapter, value in taken if number else []:
                samples.setdefault(title, {}).setdefault(adapter, []).append(value)
    return samples


def _one_round(
    workers: dict[Library, Worker], url: str, *, backwards: bool
) -> list[tuple[str, str, float]]:
    """Every library in turn within each measure; who begins changes from round to round."""
    turns = sorted(workers, key=lambda library: library.adapter, reverse=backwards)
    taken = [
        (item.title, library.adapter, workers[library].cpu_microseconds(item))
        for item in MEASURES
        for library in turns
    ]
    for library in turns:
        costs = {**import_costs(library), **first_answer_costs(library, url)}
        taken += [(title, library.adapter, value) for title, value in costs.items()]
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every sample there")
    parser.add_argument(
        "--with", dest="others", action="append", default=[], metavar="ADAPTER=PYTHON"
    )
    arguments = parser.parse_args()

    libraries = [Library(YARDSTICK, sys.executable), Library(OURS, sys.executable)]
    libraries += [Library(*other.split("=", 1)) for other in arguments.others]
    started = time.monotonic()
    samples = measure(libraries, arguments.rounds)
    print_table(samples, [library.adapter for library in libraries], YARDSTICK)
    print(
        f"\nRatio to {YARDSTICK} as median (least to most) of {arguments.rounds} paired rounds, "
        f"{time.monotonic() - started:.0f} s in all. A cell's absolute figure is this machine's."
    )
    if arguments.json:
        write_json(arguments.json, samples, YARDSTICK)


if __name__ == "__main__":
    main()
