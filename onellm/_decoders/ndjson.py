"""JSON lines from bytes: one event per line (https://github.com/ndjson/ndjson-spec)."""

from __future__ import annotations

from typing import Final

from onellm._decoders.pieces import join_small
from onellm._decoders.sse import ServerSentEvent, SSEDecoder

_BLANK: Final = b" \t\r\n"
_BEFORE: Final = b"\xef\xbb\xbf" + _BLANK
"""A byte order mark, and blanks: some services send blank lines while their client waits."""


class NDJSONDecoder:
    """Turn chunks of bytes into events without a name; call `feed` per chunk, `flush` at the end.

    Lines end with LF or CRLF, cut anywhere; blank lines are no events.
    """

    __slots__ = ("_pending", "held")

    def __init__(self) -> None:
        self.held = 0
        """How many bytes of a line that is not complete it holds."""
        self._pending: list[bytes] = []

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        self._pending.append(chunk)
        self.held += len(chunk)
        if b"\n" not in chunk:
            join_small(self._pending, self.held)
            return []
        *lines, rest = b"".join(self._pending).split(b"\n")
        self._pending = [rest]
        self.held = len(rest)
        return _read(lines)

    def flush(self) -> list[ServerSentEvent]:
        """Give the line that the end of the stream left without its end."""
        last, self._pending = b"".join(self._pending), []
        return _read([last])


def _read(lines: list[bytes]) -> list[ServerSentEvent]:
    stripped = (line.strip(_BLANK) for line in lines)
    return [ServerSentEvent("", line) for line in stripped if line]


class EitherDecoder:
    """Read server-sent events or JSON lines, whichever the first character tells it is."""

    __slots__ = ("_decoder",)

    def __init__(self) -> None:
        self._decoder: SSEDecoder | NDJSONDecoder | None = None

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        if self._decoder is not None:
            return self._decoder.feed(chunk)
        text = chunk.lstrip(_BEFORE)
        if not text:
            return []
        self._decoder = NDJSONDecoder() if text.startswith(b"{") else SSEDecoder()
        return self._decoder.feed(text)

    def flush(self) -> list[ServerSentEvent]:
        """Give what the end of the stream left."""
        return [] if self._decoder is None else self._decoder.flush()

    @property
    def held(self) -> int:
        """How many bytes of an event that is not complete it holds."""
        return 0 if self._decoder is None else self._decoder.held
