"""Bodies of requests as they come in: counted, and kept as far as they are wanted."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINE_LIMIT = 1024
_SIZE = re.compile(rb"[0-9A-Fa-f]{1,15}")


class BadRequestError(ValueError):
    """The client's bytes are no HTTP/1.1 request."""


class Intake:
    """What came of one body: its beginning, its size, and the SHA-256 of all of it.

    `most` says how many bytes are kept, None all of them; only what is cut is hashed.
    """

    def __init__(self, most: int | None) -> None:
        self.size = 0
        self._most = most
        self._kept = bytearray()
        self._hash = None if most is None else hashlib.sha256()

    def add(self, data: bytes) -> None:
        """Take what came next."""
        self.size += len(data)
        if self._hash is not None:
            self._hash.update(data)
        room = len(data) if self._most is None else max(0, self._most - len(self._kept))
        self._kept += data[:room]

    @property
    def kept(self) -> bytes:
        """The bytes that were kept."""
        return bytes(self._kept)

    @property
    def sha256(self) -> str | None:
        """The hash of all bytes, where not all are kept."""
        return None if self._hash is None else self._hash.hexdigest()


class Framing(Protocol):
    """Finds where a body ends."""

    def take(self, buffer: bytearray, intake: Intake) -> bool:
        """Move what belongs to the body; tell whether it is complete."""
        ...


class Sized:
    """A body of an announced length."""

    def __init__(self, size: int) -> None:
        self._left = size

    def take(self, buffer: bytearray, intake: Intake) -> bool:
        """Move what belongs to the body; tell whether it is complete."""
        data = bytes(buffer[: self._left])
        del buffer[: len(data)]
        intake.add(data)
        self._left -= len(data)
        return self._left == 0


class Chunked:
    """A body in chunks; no client of ours sends trailers."""

    def __init__(self) -> None:
        self._chunk: Sized | None = None
        self._is_last = False
        self._ends_line = False

    def take(self, buffer: bytearray, intake: Intake) -> bool:
        """Move what belongs to the body; tell whether it is complete."""
        while True:
            if self._chunk is None and not self._begin(buffer):
                return False
            if self._chunk is not None and not self._ends_line:
                if not self._chunk.take(buffer, intake):
                    return False
                self._ends_line = True
            if len(buffer) < len(b"\r\n"):
                return False
            if not buffer.startswith(b"\r\n"):
                raise BadRequestError("a chunk is longer than it says")
            del buffer[:2]
            if self._is_last:
                return True
            self._chunk, self._ends_line = None, False

    def _begin(self, buffer: bytearray) -> bool:
        end = buffer.find(b"\r\n")
        if end < 0:
            if len(buffer) > _LINE_LIMIT:
                raise BadRequestError("the line with the size of a chunk does not end")
            return False
        written = bytes(buffer[:end]).partition(b";")[0].strip()
        if not _SIZE.fullmatch(written):
            raise BadRequestError("no size before a chunk")
        size = int(written, 16)
        del buffer[: end + 2]
        self._chunk, self._is_last = Sized(size), size == 0
        return True


def find_framing(headers: Mapping[str, str]) -> Framing:
    """Find how a head announces its body."""
    if "chunked" in headers.get("transfer-encoding", "").lower():
        return Chunked()
    length = headers.get("content-length", "0")
    if not length.isascii() or not length.isdigit():
        raise BadRequestError(f"no content-length: {length!r}")
    return Sized(int(length))
