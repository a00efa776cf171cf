"""What the server answers, as a value: correct HTTP by default, broken where a test wants it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Pause:
    """Wait before the next piece."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Close:
    """Close the connection here, in the middle of whatever was announced."""


@dataclass(frozen=True, slots=True)
class Reset:
    """Break the connection here: the client sees "connection reset by peer"."""


@dataclass(frozen=True, slots=True)
class Hang:
    """Send nothing more and keep the connection open until the client or the server goes."""


Piece: TypeAlias = bytes | Pause | Close | Reset | Hang
Headers: TypeAlias = Mapping[str, str] | Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer.

    Each bytes piece of the body is written on its own. A body of known length gets a
    content-length, a `chunked` one is sent chunk by chunk, any other iterable ends with the
    connection. Framing named in `headers` is sent as given and not added to. With `verbatim` the
    body is everything that is written, status line included, and the connection ends after it.
    """

    status: int = 200
    headers: Headers = ()
    body: bytes | Iterable[Piece] = b""
    chunked: bool = False
    verbatim: bool = False

    @classmethod
    def json(cls, value: object, status: int = 200, headers: Headers = ()) -> Reply:
        """Answer with a value as JSON."""
        body = json.dumps(value, ensure_ascii=False).encode()
        return cls(status=status, headers=_typed(headers, "application/json"), body=body)

    @classmethod
    def text(
        cls,
        text: str,
        status: int = 200,
        headers: Headers = (),
        content_type: str = "text/plain; charset=utf-8",
    ) -> Reply:
        """Answer with a text; for HTML say so in `content_type`."""
        return cls(status=status, headers=_typed(headers, content_type), body=text.encode())

    @classmethod
    def sse(cls, events: Iterable[str | Piece], status: int = 200, headers: Headers = ()) -> Reply:
        """Answer with server-sent events: a str is the data of one, bytes are sent as they are."""
        pieces = (sse_event(event) if isinstance(event, str) else event for event in events)
        return cls(
            status=status,
            headers=_typed(headers, "text/event-stream; charset=utf-8"),
            # What can be sent twice stays so; an endless iterator stays lazy.
            body=tuple(pieces) if isinstance(events, Sequence) else pieces,
            chunked=True,
        )

    @classmethod
    def raw(cls, pieces: bytes | Iterable[Piece]) -> Reply:
        """Write these bytes and nothing else, then close: the way to break the protocol."""
        return cls(body=pieces, verbatim=True)


def sse_event(data: str, event: str | None = None) -> bytes:
    """One server-sent event, with its name if it has one."""
    name = "" if event is None else f"event: {event}\n"
    return (name + "".join(f"data: {line}\n" for line in data.split("\n")) + "\n").encode()


def header_pairs(headers: Headers) -> tuple[tuple[str, str], ...]:
    """Headers in the order in which they are sent."""
    return tuple(headers.items() if isinstance(headers, Mapping) else headers)


def _typed(headers: Headers, content_type: str) -> Headers:
    pairs = header_pairs(headers)
    if any(name.lower() == "content-type" for name, _ in pairs):
        return pairs
    return (("content-type", content_type), *pairs)
