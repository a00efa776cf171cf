"""Server-sent events from bytes: https://html.spec.whatwg.org/multipage/server-sent-events.html."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onellm._decoders.pieces import FEW, join_small

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

    __slots__ = (
        "_data",
        "_event",
        "_held_lines",
        "_pending",
        "_skip_line_feed",
        "_started",
        "held",
    )

    def __init__(self) -> None:
        self.held = 0
        """How many bytes of an event that is not complete it holds."""
        self._pending: list[bytes] = []
        self._started = False
        self._skip_line_feed = False
        self._event = ""
        self._data: list[bytes] = []
        self._held_lines = 0
        """The size of an event's lines that are complete."""

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        if self._skip_line_feed and chunk:
            # The carriage return before the cut has ended its line already.
            chunk = chunk.removeprefix(b"\n")
            self._skip_line_feed = False
        self._pending.append(chunk)
        self.held += len(chunk)
        if self._started and b"\n" not in chunk and b"\r" not in chunk:
            join_small(self._pending, self.held)
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
        events = self._read(lines)
        self.held = len(self._pending[0]) + self._held_lines
        return events

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
                self._held_lines = 0
            elif line.startswith(b"data:"):
                self._held_lines += len(line)
                self._data.append(line[6:] if line.startswith(b" ", 5) else line[5:])
                if len(self._data) > FEW:
                    join_small(self._data, self._held_lines, b"\n")
            elif line.startswith(b"event:"):
                self._held_lines += len(line)
                self._event = line[6:].strip().decode(errors="replace")
            elif line == b"data":
                self._held_lines += len(line)
                self._data.append(b"")
                join_small(self._data, self._held_lines, b"\n")
        return events
