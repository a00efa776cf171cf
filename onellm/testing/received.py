"""What a client sent: the request as a value, and the parser that makes it from bytes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEAD_LIMIT = 256 * 1024
_REQUEST_LINE_WORDS = 3


class BadRequestError(ValueError):
    """The client's bytes are no HTTP/1.1 request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedRequest:
    """One request exactly as it arrived; `path` and `query` are not unquoted."""

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    raw_headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
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
    """Turn pieces of bytes into requests: call `feed` per piece."""

    def __init__(self, connection: int = 1) -> None:
        self._connection = connection
        self._buffer = bytearray()
        self._head: ReceivedRequest | None = None

    @property
    def waits_for_continue(self) -> bool:
        """Whether the client holds its body back until it is told to go on."""
        if self._head is None or self._buffer:
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
        body = self._take_body(self._head)
        if body is None:
            return None
        head, self._head = self._head, None
        return ReceivedRequest(
            method=head.method,
            path=head.path,
            query=head.query,
            headers=head.headers,
            raw_headers=head.raw_headers,
            body=body,
            version=head.version,
            connection=head.connection,
        )

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

    def _take_body(self, head: ReceivedRequest) -> bytes | None:
        if "chunked" in head.headers.get("transfer-encoding", "").lower():
            return self._take_chunks()
        length = head.headers.get("content-length", "0")
        if not length.isascii() or not length.isdigit():
            raise BadRequestError(f"no content-length: {length!r}")
        size = int(length)
        if len(self._buffer) < size:
            return None
        body = bytes(self._buffer[:size])
        del self._buffer[:size]
        return body

    def _take_chunks(self) -> bytes | None:
        body = bytearray()
        at = 0
        while (line_end := self._buffer.find(b"\r\n", at)) >= 0:
            try:
                size = int(self._buffer[at:line_end].split(b";")[0], 16)
            except ValueError as exc:
                raise BadRequestError("no size before a chunk") from exc
            at = line_end + 2 + size + 2
            if len(self._buffer) < at:
                return None
            body += self._buffer[line_end + 2 : at - 2]
            if size == 0:  # no client of ours sends trailers
                del self._buffer[:at]
                return bytes(body)
        return None


def _header(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon or not name or name != name.strip():
        raise BadRequestError(f"no header: {line[:80]!r}")
    return name, value.strip(" \t")
