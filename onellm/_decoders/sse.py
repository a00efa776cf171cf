"""Server-sent events from bytes: https://html.spec.whatwg.org/multipage/server-sent-events.html."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE_END = re.compile(rb"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class ServerSentEvent:
    """One event: its name ("" when it has none) and its data, lines joined by a line feed."""

    event: str
    data: bytes


class SSEDecoder:
    """Turn chunks of bytes into events; call `feed` per chunk and `flush` at the end.

    Lines end with CR, LF or CRLF, in any mixture and cut anywhere. Comments, ids and retry times
    are no events and leave no trace. An event without data is none.
    """

    __slots__ = ("_data", "_event", "_pending", "_skip_line_feed", "_started")

    def __init__(self) -> None:
        self._pending: list[bytes] = []
        self._started = False
        self._skip_line_feed = False
        self._event = ""
        self._data: list[bytes] = []

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        if self._skip_line_feed and chunk:
            # The carriage return before the cut has ended its line already.
            chunk = chunk.removeprefix(b"\n")
            self._skip_line_feed = False
        self._pending.append(chunk)
        if self._started and b"\n" not in chunk and b"\r" not in chunk:
            return []
        text = b"".join(self._pending)
        if not self._started:
            if len(text) < len(_BOM) and _BOM.startswith(text):
                return []
            self._started = True
            text = text.removeprefix(_BOM)
        self._skip_line_feed = text.endswith(b"\r")
        lines = text.split(b"\n") if b"\r" not in text else _LINE_END.split(text)
        self._pending = [lines.pop()]
        return self._read(lines)

    def flush(self) -> list[ServerSentEvent]:
        """Give the event that the end of the stream left without its blank line."""
        last, self._pending = b"".join(self._pending), []
        return self._read([last, b""])

    def _read(self, lines: list[bytes]) -> list[ServerSentEvent]:
        events: list[ServerSentEvent] = []
        for line in lines:
            if not line:
                if self._data:
                    data = self._data[0] if len(self._data) == 1 else b"\n".join(self._data)
                    events.append(ServerSentEvent(self._event, data))
                    self._data = []
                self._event = ""
            elif line.startswith(b"data:"):
                self._data.append(line[6:] if line.startswith(b" ", 5) else line[5:])
            elif line.startswith(b"event:"):
                self._event = line[6:].strip().decode(errors="replace")
            elif line == b"data":
                self._data.append(b"")
        return events
