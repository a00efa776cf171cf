"""Refuse an `Any` that users could meet: `python scripts/check_any.py`, part of `tox -e types`.

Three questions, each answered by a type checker:
- do the programs in tests/typing, written as users write them, hold an expression that is Any?
- does the library's own code name Any, or get one from a package without types?
- is every public symbol's type written down, so that no checker has to guess it?
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[1]
PROGRAMS: Final = ROOT / "tests" / "typing"
REFUSED: Final = "refused.py"
"""The program of mistakes; an expression that is one is Any, rightly."""


class Place(TypedDict):
    """Where a symbol is defined."""

    line: int


class Range(TypedDict):
    """The part of a file a diagnostic is about."""

    start: Place


class Diagnostic(TypedDict, total=False):
    """What pyright says about a symbol."""

    file: str
    severity: str
    message: str
    range: Range


class Completeness(TypedDict):
    """How much of a package's public types is known."""

    completenessScore: float
    symbols: list[Symbol]


class Symbol(TypedDict, total=False):
    """One public symbol, or one that a public one refers to."""

    name: str
    isExported: bool
    isTypeKnown: bool
    diagnostics: list[Diagnostic]


def main() -> int:
    """Print every Any, and every type that must be guessed; 1 when there is one."""
    found = [*_find_in_programs(), *_find_in_code(), *_find_unknown("onellm")]
    for line in found:
        print(line)
    print(f"{len(found)} places to mend" if found else "no Any on the public surface")
    return 1 if found else 0


def _find_in_programs() -> Iterator[str]:
    programs = sorted(path for path in PROGRAMS.glob("*.py") if path.name != REFUSED)
    # Only what the programs say counts: a library may use Any inside and give none away.
    yield from _run_mypy("--disallow-any-expr", "--follow-imports=silent", *map(str, programs))
    yield from _run_pyright("--project", str(PROGRAMS))


def _find_in_code() -> Iterator[str]:
    yield from _run_mypy(
        "--disallow-any-explicit", "--disallow-any-unimported", str(ROOT / "onellm")
    )


def _run_mypy(*arguments: str) -> Iterator[str]:
    # A cache of its own, as these options would empty the usual one at every turn.
    cache = ROOT / ".mypy_cache" / "any"
    done = _run(sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(cache), *arguments)
    if done.returncode:
        yield from (line for line in done.stdout.splitlines() if ": error: " in line)
        if ": error: " not in done.stdout:
            raise SystemExit(f"mypy failed:\n{done.stdout}{done.stderr}")


def _run_pyright(*arguments: str) -> Iterator[str]:
    done = _run(sys.executable, "-m", "pyright", *arguments)
    if done.returncode:
        yield from (line.strip() for line in done.stdout.splitlines() if " - error: " in line)
        if " - error: " not in done.stdout:
            raise SystemExit(f"pyright failed:\n{done.stdout}{done.stderr}")


def _find_unknown(package: str) -> Iterator[str]:
    """Ask pyright for every symbol whose type is not written down."""
    # In the checkout itself pyright would not take the package for an installed one.
    with tempfile.TemporaryDirectory() as elsewhere:
        done = _run(
            *(sys.executable, "-m", "pyright", "--pythonpath", sys.executable),
            *("--verifytypes", package, "--ignoreexternal", "--outputjson"),
            directory=elsewhere,
        )
    try:
        report = json.loads(done.stdout)["typeCompleteness"]
    except (ValueError, KeyError):
        raise SystemExit(f"pyright failed:\n{done.stdout}{done.stderr}") from None
    completeness = cast("Completeness", report)
    print(f"{package}: types of public symbols {completeness['completenessScore']:.1%} complete")
    for symbol in completeness["symbols"]:
        if symbol.get("isTypeKnown") is False:
            for diagnostic in symbol["diagnostics"]:
                yield f"{symbol['name']}: {diagnostic['message'].splitlines()[0]}"
    if not completeness["symbols"]:
        yield f"{package}: pyright found nothing public in it"


def _run(*command: str, directory: str | None = None) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join((str(ROOT), str(ROOT / "generated")))
    return subprocess.run(
        command,
        cwd=directory or ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main())
