"""JSON lines from bytes: one value a line, as NDJSON has it."""

from __future__ import annotations

from onellm._decoders.sse import ServerSentEvent


class JSONLinesDecoder:
    """Turn chunks of bytes into events without a name; call `feed` per chunk, `flush` at the end.

    Lines end with LF or CRLF. Blank ones are no events.
    """

    __slots__ = ("_pending",)

    def __init__(self) -> None:
        self._pending: list[bytes] = []

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the lines they complete."""
        self._pending.append(chunk)
        if b"\n" not in chunk:
            return []
        lines = b"".join(self._pending).split(b"\n")
        self._pending = [lines.pop()]
        return _events(lines)

    def flush(self) -> list[ServerSentEvent]:
        """Give the line that the end of the stream left without its line feed."""
        last, self._pending = b"".join(self._pending), []
        return _events([last])


def _events(lines: list[bytes]) -> list[ServerSentEvent]:
    return [ServerSentEvent("", line.strip()) for line in lines if line.strip()]
