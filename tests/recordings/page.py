"""The counts as a page of the docs, when ONELLM_RECORDINGS_PAGE names it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VARIABLE: Final = "ONELLM_RECORDINGS_PAGE"
_HEAD: Final = """# What providers really answered

Recorded exchanges with providers, served over loopback in odd-sized pieces and read through the
public API, each compared with an independent reading of the raw body. The recordings are not part
of this repository; the tests that read them skip where they are missing.

Rows that say "none: not pinned" are of operations in no pinned document; they are asked for by a
request written by hand and read as JSON, by a test of their own.

Written by `ONELLM_RECORDINGS_PAGE=docs/recordings.md pytest tests/recordings`.
"""


def put_section(title: str, rows: Iterable[Sequence[object]]) -> None:
    """Write a table under its title, in place of the one that stands there."""
    path = os.environ.get(VARIABLE)
    if not path:
        return
    page = Path(path)
    known = page.read_text(encoding="utf-8") if page.exists() else _HEAD
    before, _, rest = known.partition(f"\n## {title}\n")
    _, heading, after = rest.partition("\n## ")
    section = f"\n## {title}\n\n{_table(rows)}"
    page.write_text(before.rstrip("\n") + "\n" + section + heading + after, encoding="utf-8")


def _table(rows: Iterable[Sequence[object]]) -> str:
    head, *body = [[str(cell) for cell in row] for row in rows]
    lines = [head, ["---"] * len(head), *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
