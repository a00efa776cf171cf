"""What a client sent: the request as a value, and the parser that makes it from bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from onellm.testing._intake import BadRequestError, Intake, find_framing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm.testing._intake import Framing

__all__ = ["BadRequestError", "ReceivedRequest", "RequestParser"]

_HEAD_LIMIT = 256 * 1024
_REQUEST_LINE_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedRequest:
    """One request exactly as it arrived; `path` and `query` are not unquoted."""

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    raw_headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    """All of it, or as much as the server was told to keep."""
    body_size: int = 0
    """How many bytes it had."""
    body_sha256: str | None = None
    """The hash of all of it, from a server that was told how much to keep."""
    version: str = "HTTP/1.1"
    connection: int = 1

    def json(self) -> dict[str, object]:
        """Return the body as a JSON object; a ValueError if it is anything else."""
        value: object = json.loads(self.body)
        if isinstance(value, dict):
            return cast("dict[str, object]", value)
        raise ValueError(f"the body is a JSON {type(value).__name__}, not an object")

    @property
    def keeps_alive(self) -> bool:
        """Whether the client allows a second request on this connection."""
        wishes = self.headers.get("connection", "").lower()
        return "close" not in wishes and (self.version != "HTTP/1.0" or "keep-alive" in wishes)


class RequestParser:
    """Turn pieces of bytes into requests: call `feed` per piece.

    Of a body no more than `keep_bytes` are kept; None keeps all of it.
    """

    def __init__(self, connection: int = 1, keep_bytes: int | None = None) -> None:
        self._connection = connection
        self._keep_bytes = keep_bytes
        self._buffer = bytearray()
        self._head: ReceivedRequest | None = None
        self._framing: Framing | None = None
        self._intake = Intake(keep_bytes)

    @property
    def waits_for_continue(self) -> bool:
        """Whether the client holds its body back until it is told to go on."""
        if self._head is None or self._intake.size or self._buffer:
            return False
        return self._head.headers.get("expect", "").lower() == "100-continue"

    def feed(self, data: bytes) -> list[ReceivedRequest]:
        """Every request that `data` completes; BadRequestError for what is not HTTP."""
        self._buffer += data
        complete: list[ReceivedRequest] = []
        while (request := self._next()) is not None:
            complete.append(request)
        return complete

    def _next(self) -> ReceivedRequest | None:
        if self._head is None:
            self._head = self._take_head()
        if self._head is None:
            return None
        if self._framing is None:
            self._framing, self._intake = (
                find_framing(self._head.headers),
                Intake(self._keep_bytes),
            )
        if not self._framing.take(self._buffer, self._intake):
            return None
        head, intake, self._head, self._framing = self._head, self._intake, None, None
        return replace(head, body=intake.kept, body_size=intake.size, body_sha256=intake.sha256)

    def _take_head(self) -> ReceivedRequest | None:
        while self._buffer.startswith(b"\r\n"):  # allowed between requests by RFC 9112, 2.2
            del self._buffer[:2]
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            if len(self._buffer) > _HEAD_LIMIT:
                raise BadRequestError("the head of the request does not end")
            return None
        first, *lines = self._buffer[:end].decode("latin-1").split("\r\n")
        del self._buffer[: end + 4]
        words = first.split(" ")
        if len(words) != _REQUEST_LINE_WORDS or not words[2].startswith("HTTP/1."):
            raise BadRequestError(f"no request line: {first[:80]!r}")
        pairs = tuple(_header(line) for line in lines)
        merged: dict[str, str] = {}
        for name, value in pairs:
            known = merged.get(name.lower())
            merged[name.lower()] = value if known is None else f"{known}, {value}"
        path, _, query = words[1].partition("?")
        return ReceivedRequest(
            method=words[0],
            path=path,
            query=query,
            headers=MappingProxyType(merged),
            raw_headers=pairs,
            version=words[2],
            connection=self._connection,
        )


def _header(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon or not name or name != name.strip():
        raise BadRequestError(f"no header: {line[:80]!r}")
    return name, value.strip(" \t")
