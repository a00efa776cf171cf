"""What an adapter does; imported by type checkers only, so that it costs no start-up time."""

from __future__ import annotations

from typing import Protocol


class Adapter(Protocol):
    """The same four jobs, done the way the library's own documentation does them."""

    def ask(self) -> str:
        """Send one chat request and give the answer's text."""

    async def aask(self) -> str:
        """The same, async."""

    def read_stream(self) -> int:
        """Read one streamed answer and give the length of its text."""

    async def aread_stream(self) -> int:
        """The same, async."""
