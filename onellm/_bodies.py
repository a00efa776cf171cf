"""Bodies that are sent while they are read: constant memory, and not a byte but those announced."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from typing import (
    TYPE_CHECKING,
    BinaryIO,
    Final,
    Protocol,
    Self,
    TypeAlias,
    cast,
    runtime_checkable,
)

from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PIECE: Final = 64 * 1024

Progress: TypeAlias = Callable[[int, int | None], None]
"""Told how many bytes of a body are written, and of how many (None: nobody knows).

It counts from the start again when the body is sent again.
"""


class Readable(Protocol):
    """All that a file must have to be sent."""

    def read(self, size: int, /) -> bytes | None:
        """Read what comes next, b"" at the end."""
        ...


@runtime_checkable
class Rewindable(Protocol):
    """A file that says itself how large it is and how to begin again: an upload of ours."""

    @property
    def size(self) -> int | None:
        """How many bytes it will give, if that is known."""
        ...

    @property
    def rewindable(self) -> bool:
        """Whether it can be read again."""
        ...

    def read(self, size: int, /) -> bytes:
        """Read what comes next, b"" at the end."""
        ...

    def rewind(self) -> None:
        """Go back to its beginning."""
        ...


Content: TypeAlias = bytes | Readable


class Body:
    """Bytes and files in a row, as the body of a request.

    A file is read from where it stands to its end, and is not closed: that is for who opened it.
    Raises ValueError for a file that is closed or gives text.
    """

    def __init__(self, contents: Iterable[Content], progress: Progress | None = None) -> None:
        self._sections = [
            _Bytes(one) if isinstance(one, bytes) else _File.of(one) for one in contents
        ]
        self.progress = progress
        lengths = [section.length for section in self._sections]
        known = [length for length in lengths if length is not None]
        self.length: Final[int | None] = sum(known) if len(known) == len(lengths) else None
        self.waits: Final = any(section.waits for section in self._sections)
        """Whether reading it may block."""

    @property
    def rewindable(self) -> bool:
        """Whether `pieces` can be asked for now: what cannot be read again is sent once."""
        return all(section.rewindable for section in self._sections)

    @property
    def repeatable(self) -> bool:
        """Whether `pieces` can be asked for as often as one likes."""
        return all(section.repeatable for section in self._sections)

    @property
    def framing(self) -> tuple[str, str]:
        """The header that says where it ends."""
        if self.length is None:
            return ("transfer-encoding", "chunked")
        return ("content-length", str(self.length))

    def pieces(self) -> Iterator[bytes]:
        """Read it from the beginning; no piece is empty.

        Raises InvalidRequestError for a file that fails, or gives not as much as it said.
        """
        small = bytearray()
        for section in self._sections:
            for piece in section.pieces():
                if not section.waits and len(small) + len(piece) <= PIECE:
                    small += piece
                    continue
                # What was waited for goes at once: a pipe may have no more for long.
                if small:
                    yield bytes(small)
                    small.clear()
                yield piece
        if small:
            yield bytes(small)

    def whole(self) -> bytes:
        """Read all of it into memory, for what is not sent piece by piece."""
        return b"".join(self.pieces())


def is_rewindable(content: bytes | Body) -> bool:
    """Tell whether a request with this body can be sent now, be it again or for the first time."""
    return isinstance(content, bytes) or content.rewindable


class _Bytes:
    waits = False
    rewindable = True
    repeatable = True

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.length = len(content)

    def pieces(self) -> Iterator[bytes]:
        if self.length <= PIECE:
            yield self._content
            return
        view = memoryview(self._content)
        for start in range(0, self.length, PIECE):
            yield bytes(view[start : start + PIECE])


class _File:
    def __init__(
        self,
        read: Callable[[int], object],
        length: int | None,
        rewind: Callable[[], object] | None,
        *,
        waits: bool,
    ) -> None:
        self._read = read
        self.length = length
        self._rewind = rewind
        self.waits = waits
        self._begun = False

    @classmethod
    def of(cls, content: Readable) -> Self:
        if isinstance(content, Rewindable):
            rewind = content.rewind if content.rewindable else None
            return cls(content.read, content.size, rewind, waits=True)
        file = cast("BinaryIO", content)  # or as much of it as there is
        if getattr(file, "closed", False):
            raise ValueError("a file to be sent is closed already")
        if isinstance(cast("object", file), io.TextIOBase):
            raise ValueError("a file to be sent must be opened in binary mode")  # noqa: TRY004 - refused as all else
        waits = not isinstance(file, io.BytesIO)
        try:
            if not file.seekable():
                return cls(file.read, None, None, waits=waits)
            start = file.tell()
            file.seek(0, os.SEEK_END)
            length = max(0, file.tell() - start)
            file.seek(start)
        except (AttributeError, OSError):  # it has a `read`, and little else
            return cls(file.read, None, None, waits=waits)
        return cls(file.read, length, lambda: file.seek(start), waits=waits)

    @property
    def repeatable(self) -> bool:
        return self._rewind is not None

    @property
    def rewindable(self) -> bool:
        return self.repeatable or not self._begun

    def pieces(self) -> Iterator[bytes]:
        self._begin()
        given = 0
        while piece := self._next():
            given += len(piece)
            if self.length is not None and given > self.length:
                raise _refused(f"gave more than the {self.length} bytes that were announced")
            yield piece
        if self.length is not None and given < self.length:
            raise _refused(f"ended after {given} of the {self.length} bytes that were announced")

    def _begin(self) -> None:
        if not self.rewindable:
            raise _refused("can be read only once")
        self._begun = True
        if self._rewind is not None:
            try:
                self._rewind()
            except (OSError, ValueError) as error:
                raise _unreadable(error) from error

    def _next(self) -> bytes:
        try:
            piece = self._read(PIECE)
        # A file's TimeoutError is no clock of ours.
        except (OSError, ValueError) as error:
            raise _unreadable(error) from error
        if isinstance(piece, bytes | bytearray):
            return bytes(piece)
        kind = type(piece).__name__
        raise _refused(f"gave {kind} in place of bytes: it must be opened in binary mode")


def _unreadable(error: OSError | ValueError) -> InvalidRequestError:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return _refused(f"cannot be read: {reason or type(error).__name__}")


def _refused(reason: str) -> InvalidRequestError:
    return InvalidRequestError.of([f"the file to be sent {reason}"])
