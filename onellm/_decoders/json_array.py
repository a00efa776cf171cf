"""Elements of a JSON array from bytes, each as soon as it is complete."""

from __future__ import annotations

import re
from typing import Final

from onellm._decoders.pieces import join_small
from onellm._decoders.sse import ServerSentEvent, SSEDecoder

_BOM: Final = b"\xef\xbb\xbf"
_BEFORE: Final = _BOM + b" \t\r\n"
"""What may come before either: a byte order mark, and blank lines while a client waits."""
_OUTSIDE: Final = re.compile(rb'["\[\]{},]')
_IN_TEXT: Final = re.compile(rb'["\\]')


class JSONArrayDecoder:
    """Turn chunks of bytes into the elements of one array; `feed` per chunk, `flush` at the end.

    Elements are cut out, not parsed: what is between their brackets is for the parser to judge.
    An object that stands in no array is an element too, as some services send an error like that.
    """

    __slots__ = ("_depth", "_escaped", "_in_array", "_in_text", "_pending", "held")

    def __init__(self) -> None:
        self.held = 0
        """How many bytes of an element that is not complete it holds."""
        self._pending: list[bytes] = []
        self._in_array = False
        self._in_text = False
        self._escaped = False
        self._depth = 0
        """How many brackets of the element are open."""

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the elements they complete."""
        events: list[ServerSentEvent] = []
        start = 0
        position = 1 if self._escaped and chunk else 0
        self._escaped = self._escaped and not chunk
        while found := (_IN_TEXT if self._in_text else _OUTSIDE).search(chunk, position):
            mark, position = found[0], found.end()
            if mark == b"\\":
                self._escaped = position == len(chunk)
                position += 1
            elif mark == b'"':
                self._in_text = not self._in_text
            elif mark in b"[{" and (self._depth or self._in_array or mark == b"{"):
                self._depth += 1
            elif mark in b"]}" and self._depth:
                self._depth -= 1
                if not self._depth:
                    events += self._cut(chunk[start:position])
                    start = position
            elif not self._depth:
                # A comma, or a bracket of the array itself.
                events += self._cut(chunk[start : found.start()])
                start = position
                self._in_array = mark == b"[" or (self._in_array and mark != b"]")
        self._pending.append(chunk[start:])
        self.held = len(chunk) - start if start else self.held + len(chunk)
        join_small(self._pending, self.held)
        return events

    def flush(self) -> list[ServerSentEvent]:
        """Give the element that the end of the stream cut off."""
        return self._cut(b"")

    def _cut(self, rest: bytes) -> list[ServerSentEvent]:
        data = b"".join([*self._pending, rest]).removeprefix(_BOM).strip()
        self._pending = []
        return [ServerSentEvent("", data)] if data else []


class ArrayOrEventsDecoder:
    """Read whichever of the two comes; no server-sent event begins with a bracket."""

    __slots__ = ("_decoder",)

    def __init__(self) -> None:
        self._decoder: JSONArrayDecoder | SSEDecoder | None = None

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        if self._decoder is None:
            chunk = chunk.lstrip(_BEFORE)
            if not chunk:
                return []
            self._decoder = JSONArrayDecoder() if chunk.startswith(b"[") else SSEDecoder()
        return self._decoder.feed(chunk)

    def flush(self) -> list[ServerSentEvent]:
        """Give what the end of the stream left."""
        return self._decoder.flush() if self._decoder else []

    @property
    def held(self) -> int:
        """How many bytes of an event that is not complete it holds."""
        return self._decoder.held if self._decoder else 0
