"""JSON lines from bytes: one event per line (https://github.com/ndjson/ndjson-spec)."""

from __future__ import annotations

from typing import Final

from onellm._decoders.sse import ServerSentEvent, SSEDecoder

_BOM: Final = b"\xef\xbb\xbf"
_BLANK: Final = b" \t\r\n"


class NDJSONDecoder:
    """Turn chunks of bytes into events without a name; call `feed` per chunk, `flush` at the end.

    Lines end with LF or CRLF, cut anywhere; blank lines are no events.
    """

    __slots__ = ("_pending",)

    def __init__(self) -> None:
        self._pending: list[bytes] = []

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        self._pending.append(chunk)
        if b"\n" not in chunk:
            return []
        *lines, rest = b"".join(self._pending).split(b"\n")
        self._pending = [rest]
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

    __slots__ = ("_decoder", "_head")

    def __init__(self) -> None:
        self._head = b""
        self._decoder: SSEDecoder | NDJSONDecoder | None = None

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        if self._decoder is not None:
            return self._decoder.feed(chunk)
        self._head += chunk
        text = self._head.removeprefix(_BOM).lstrip(_BLANK)
        if not text or (len(self._head) < len(_BOM) and _BOM.startswith(self._head)):
            return []
        self._decoder = NDJSONDecoder() if text.startswith(b"{") else SSEDecoder()
        return self._decoder.feed(text)

    def flush(self) -> list[ServerSentEvent]:
        """Give what the end of the stream left."""
        return [] if self._decoder is None else self._decoder.flush()
