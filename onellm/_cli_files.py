"""`onellm upload`: a file to a provider, with a bar that tells how far it is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, TextIO, cast

from onellm.files import File

if TYPE_CHECKING:
    import argparse

    from onellm.types.file_options import FileUploadOptions

_WIDTH: Final = 30
_MEGABYTE: Final = 1_000_000


class Bar:
    """A bar in a terminal; where there is none, nothing is drawn."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._drawn = ""

    def show(self, done: int, total: int | None) -> None:
        """Draw how much of the whole is done, if that has changed."""
        if not self._out.isatty():
            return
        if total:
            share = min(done / total, 1.0)
            filled = round(share * _WIDTH)
            line = f"[{'#' * filled:.<{_WIDTH}}] {share:4.0%} of {total / _MEGABYTE:.1f} MB"
        else:
            line = f"{done / _MEGABYTE:.1f} MB"
        if line != self._drawn:
            self._drawn = line
            self._out.write(f"\r{line}")
            self._out.flush()

    def end(self) -> None:
        """Leave the bar's line, if there is one."""
        if self._drawn:
            self._out.write("\n")


def upload(options: argparse.Namespace) -> int:
    """Send a file and print its id, or all that is known of it as JSON."""
    bar = Bar(sys.stderr)
    given: FileUploadOptions = {"progress": bar.show}
    if options.base_url is not None:
        given["base_url"] = cast("str", options.base_url)
    try:
        kept = File.upload(
            cast("str", options.file),
            cast("str", options.purpose),
            cast("str", options.provider),
            **given,
        )
    finally:
        bar.end()
    if options.json:
        sys.stdout.buffer.write(kept.to_json(indent=True) + b"\n")
    else:
        sys.stdout.write(f"{kept.id}\n")
    sys.stdout.flush()
    return 0
