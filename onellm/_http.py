"""Requests and answers as values: what flows yield and drivers perform."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


CHUNK_TIMEOUT: Final = 30.0
SUCCESS: Final = range(200, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """How long a call may take, in seconds; None means for ever."""

    connect: float | None = 10.0
    total: float | None = 60.0
    """The whole call, each attempt anew; for a stream, until its answer begins."""
    chunk: float | None = CHUNK_TIMEOUT
    """Between two events of a stream."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """One request, complete; its repr shows no header and no body, as both may hold secrets."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    content: bytes = field(repr=False)
    clocks: Clocks
    stream: bool = False


class Source(Protocol):
    """The body of an open answer, read piece by piece, each piece before a deadline.

    `read` and `aread` give b"" at the end. They raise TimeoutError at the deadline and our own
    errors for all else. One colour per source: the one it was opened in.
    """

    def read(self, deadline: float) -> bytes:
        """Read what comes next, b"" at the end."""
        ...

    async def aread(self, deadline: float) -> bytes:
        """Read what comes next, b"" at the end."""
        ...

    def drain(self, deadline: float) -> None:
        """Read to the end of a body of which nothing more is wanted; give up at the deadline."""
        ...

    async def adrain(self, deadline: float) -> None:
        """Read to the end of a body of which nothing more is wanted; give up at the deadline."""
        ...

    def close(self) -> None:
        """Let go of what is behind it; may be called again."""
        ...

    async def aclose(self) -> None:
        """Let go of what is behind it; may be called again."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """One answer: read to its end, or open as a `source` of bytes."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    """Names in lower case."""
    body: bytes = field(repr=False, default=b"")
    source: Source | None = None
