"""JSON documents from bytes, one behind another, each as soon as it is complete."""

from __future__ import annotations

import re
from typing import Final

from onellm._decoders.pieces import join_small
from onellm._decoders.sse import ServerSentEvent
from onellm._http import MAX_EVENT_BYTES

_BOM: Final = b"\xef\xbb\xbf"
_OUTSIDE: Final = re.compile(rb'["\[\]{}\s\x1e]')
_INSIDE: Final = re.compile(rb'["\[\]{}]')
_IN_TEXT: Final = re.compile(rb'["\\]')
_BLANK: Final = b" \t\r\n\f\v\x1e"


class JSONDocumentsDecoder:
    """Turn chunks of bytes into documents; `feed` per chunk, `flush` at the end.

    Lines, several lines to a document, several documents to a line, and record separators are
    all the same to it. Documents are cut out, not parsed: whether one is JSON is for the parser.
    A document above `limit` bytes is a ValueError.
    """

    __slots__ = ("_depth", "_escaped", "_in_text", "_limit", "_pending", "_size")

    def __init__(self, limit: int = MAX_EVENT_BYTES) -> None:
        self._limit = limit
        self._pending: list[bytes] = []
        self._size = 0
        self._in_text = False
        self._escaped = False
        self._depth = 0
        """How many brackets of the document are open."""

    @property
    def between(self) -> bool:
        """Whether a number or a word may be complete here, which nothing but a blank tells."""
        return not self._depth and not self._in_text

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the documents they complete."""
        events: list[ServerSentEvent] = []
        start = 0
        position = 1 if self._escaped and chunk else 0
        self._escaped = self._escaped and not chunk
        while found := self._marks().search(chunk, position):
            mark, position = found[0], found.end()
            if mark == b"\\":
                self._escaped = position == len(chunk)
                position += 1
                continue
            if not self._depth and not self._in_text and mark in b'"[{':
                events += self._cut(chunk[start : found.start()])
                start = found.start()
            if mark == b'"':
                self._in_text = not self._in_text
            elif mark in b"[{":
                self._depth += 1
            elif mark in b"]}":
                self._depth = max(0, self._depth - 1)
            if not self._depth and not self._in_text:
                events += self._cut(chunk[start:position])
                start = position
        self._keep(chunk[start:])
        return events

    def flush(self) -> list[ServerSentEvent]:
        """Give what the end of the stream, or a place that is `between`, leaves."""
        return self._cut(b"")

    def _marks(self) -> re.Pattern[bytes]:
        if self._in_text:
            return _IN_TEXT
        return _INSIDE if self._depth else _OUTSIDE

    def _keep(self, rest: bytes) -> None:
        self._size += len(rest)
        if self._size > self._limit:
            raise ValueError(f"a document has more than {self._limit} bytes")
        if rest:
            self._pending.append(rest)
            join_small(self._pending, self._size)

    def _cut(self, rest: bytes) -> list[ServerSentEvent]:
        self._keep(rest)
        data = b"".join(self._pending).removeprefix(_BOM).strip(_BLANK)
        self._pending, self._size = [], 0
        return [ServerSentEvent("", data)] if data else []
