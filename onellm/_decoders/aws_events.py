"""AWS's binary event streams from bytes: frames of headers and a payload, with two checksums.

https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html describes a frame.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from onellm._decoders.sse import ServerSentEvent
from onellm._json import dumps, loads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm._json import JSON

LARGEST: Final = 32 * 1024 * 1024
"""Bytes of a frame that are accepted, more than AWS ever sends; who reads sets a limit as well."""

_PRELUDE: Final = struct.Struct(">III")
_CHECKSUM: Final = struct.Struct(">I")
_SHORT: Final = struct.Struct(">H")
_SMALLEST: Final = _PRELUDE.size + _CHECKSUM.size
_TEXT: Final = frozenset({0x09, 0x0A, 0x0D, *range(0x20, 0x7F)})
_BOM: Final = b"\xef\xbb\xbf"
_STRING: Final = 7
_MEASURED: Final = frozenset({6, _STRING})
"""Types of header values that say their own length: bytes and strings."""
_SIZES: Final[Mapping[int, int]] = {0: 0, 1: 0, 2: 1, 3: 2, 4: 4, 5: 8, 8: 8, 9: 16}
"""Bytes of the other types: true, false, four sizes of integers, timestamps and UUIDs."""


class AwsEventDecoder:
    """Turn chunks of bytes into events; call `feed` per chunk and `flush` at the end.

    Events come one by one; what is before a damaged frame is given before ValueError is raised.
    A body of text, such as an error page, is no event stream: it gives nothing. An exception of
    the service is an event of its name with `{"error": {"type": ..., "message": ...}}`.
    """

    __slots__ = ("_buffer", "_foreign", "_frames", "_needed")

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._needed = _PRELUDE.size
        self._frames = 0
        self._foreign = False

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Take the next bytes; give the events they complete, or raise ValueError for damage."""
        if not self._foreign:
            self._buffer += chunk
        return self._decode()

    def flush(self) -> Iterator[ServerSentEvent]:
        """Give nothing: half a frame says nothing, and the reader knows what is missing."""
        self._buffer.clear()
        return iter(())

    @property
    def held(self) -> int:
        """How many bytes of a frame that is not complete it holds."""
        return len(self._buffer)

    def _decode(self) -> Iterator[ServerSentEvent]:
        while len(self._buffer) >= self._needed:
            if not self._frames and _is_text(self._buffer):
                self._foreign = True
                self._buffer.clear()
                return
            total, size, checksum = _PRELUDE.unpack_from(self._buffer)
            if checksum != zlib.crc32(self._buffer[: _PRELUDE.size - _CHECKSUM.size]):
                raise ValueError(f"the lengths of frame {self._frames + 1} are damaged (checksum)")
            if not _SMALLEST + size <= total <= LARGEST:
                raise ValueError(f"frame {self._frames + 1} cannot be {total} bytes long")
            self._needed = total
            if len(self._buffer) < total:
                return
            with memoryview(self._buffer) as whole:
                frame = bytes(whole[:total])
            del self._buffer[:total]
            self._needed = _PRELUDE.size
            self._frames += 1
            yield self._read(frame, size)

    def _read(self, frame: bytes, size: int) -> ServerSentEvent:
        end = len(frame) - _CHECKSUM.size
        if _CHECKSUM.unpack_from(frame, end)[0] != zlib.crc32(memoryview(frame)[:end]):
            raise ValueError(f"frame {self._frames} is damaged (checksum)")
        start = _PRELUDE.size + size
        try:
            headers = _read_headers(frame[_PRELUDE.size : start])
        except (struct.error, IndexError, UnicodeDecodeError):
            raise ValueError(f"the headers of frame {self._frames} cannot be read") from None
        return _to_event(headers, frame[start:end])


def _is_text(start: bytearray) -> bool:
    """Tell a page or a JSON from a frame, whose length begins with a zero."""
    return start.startswith(_BOM) or all(byte in _TEXT for byte in start[:4])


def _read_headers(block: bytes) -> dict[str, str]:
    """Read the headers that are strings; all that matter here are."""
    headers: dict[str, str] = {}
    at = 0
    while at < len(block):
        named = at + 1 + block[at]
        name = block[at + 1 : named].decode()
        kind = block[named]
        at = named + 1
        if kind in _MEASURED:
            size = _SHORT.unpack_from(block, at)[0]
            at += _SHORT.size
        elif kind in _SIZES:
            size = _SIZES[kind]
        else:
            raise IndexError(kind)
        if at + size > len(block):
            raise IndexError(at + size)
        if kind == _STRING:
            headers[name] = block[at : at + size].decode()
        at += size
    return headers


def _to_event(headers: Mapping[str, str], payload: bytes) -> ServerSentEvent:
    kind = headers.get(":message-type", "event")
    if kind == "event":
        return ServerSentEvent(headers.get(":event-type", ""), payload)
    name = headers.get(":exception-type") or headers.get(":error-code") or kind
    said: JSON
    try:
        said = loads(payload) if payload else None
    except ValueError:
        said = payload.decode(errors="replace")
    error: dict[str, JSON] = {"type": name}
    if isinstance(said, Mapping):
        error.update({key: value for key, value in said.items() if key != "type"})
    elif said or ":error-message" in headers:
        error["message"] = said or headers[":error-message"]
    return ServerSentEvent(name, dumps({"error": error}))
