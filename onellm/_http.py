"""Requests and answers as values: what flows yield and drivers perform."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from ssl import SSLContext

    from onellm._bodies import Body


CONNECT_TIMEOUT: Final = 10.0
POOL_TIMEOUT: Final = 10.0
CHUNK_TIMEOUT: Final = 30.0
CONTENT_TIMEOUT: Final = 300.0
MAX_EVENT_BYTES: Final = 16 * 1024 * 1024
NEVER: Final = math.inf
"""A moment on `time.monotonic`'s clock that does not come."""
SUCCESS: Final = range(200, 300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """How long a call may take, in seconds; None means for ever. See onellm.Timeout."""

    connect: float | None = CONNECT_TIMEOUT
    pool: float | None = POOL_TIMEOUT
    total: float | None = 60.0
    first_event: float | None = 60.0
    chunk: float | None = CHUNK_TIMEOUT
    content: float | None = CONTENT_TIMEOUT
    deadline: float | None = None
    chunk_from_start: bool = False
    """Whether the first event, too, must come within `chunk` once the answer has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a stream is read."""

    on_malformed: Literal["skip", "raise"] = "skip"
    """What becomes of a chunk that is no JSON."""
    log: bool = True
    """Whether a chunk that is skipped is logged."""
    max_event_bytes: int = MAX_EVENT_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """By which way a host is reached; calls with the same way share connections."""

    proxy: str | None = field(default=None, repr=False)
    """None: what the environment says. It may hold a password."""
    verify: bool | str | SSLContext = True
    """Which certificates are trusted: the usual ones and the environment's, none asked for, a file
    of them, or a context."""
    cert: str | tuple[str, ...] | None = field(default=None, repr=False)
    """The client's certificate: a file, its key's file, and the key's password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpRequest:
    """One request, complete; its repr shows no header and no body, as both may hold secrets."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)
    content: bytes | Body = field(repr=False)
    """Bytes, or what is read while it is sent."""
    clocks: Clocks
    stream: bool = False
    until: float = NEVER
    """When the whole call must be over, on `time.monotonic`'s clock."""
    network: Network = Network()

    @property
    def whole(self) -> bytes:
        """The body as one, with the files in it."""
        return self.content if isinstance(self.content, bytes) else self.content.whole()


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

    def abandon(self) -> None:
        """Let go from a finaliser, in whatever thread it runs; never waits, never raises."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """One answer: read to its end, or open as a `source` of bytes."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    """Names in lower case."""
    body: bytes = field(repr=False, default=b"")
    source: Source | None = None
    sent: float | None = None
    """When its request was sent, on `time.monotonic`'s clock."""
