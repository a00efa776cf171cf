"""A file on its way: its bytes, counted while they are read."""

from __future__ import annotations

import inspect
import io
import threading
from functools import partial
from typing import TYPE_CHECKING, Final, Self, cast

from onellm._uploads.names import refuse
from onellm._uploads.paths import cannot
from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from onellm._problems import Problem
    from onellm.types.files import BinaryReader

_PIECE: Final = 64 * 1024


class Upload:
    """A file that was judged and may be sent; read it to its end, then close it."""

    def __init__(
        self,
        reader: BinaryReader,
        *,
        name: str,
        content_type: str,
        max_size: int,
        size: int | None = None,
        start: int | None = None,
        owned: bool = False,
    ) -> None:
        """Take a reader: `start` is where it begins if it can be rewound, `owned` closes it."""
        self.name = name
        """The name to send: no folders, no controls."""
        self.content_type = content_type
        self.size = size
        """How many bytes there are; None if that shows only at the end."""
        self._reader = reader
        self._max_size = max_size
        self._start = start
        self._owned = owned
        self._head = b""
        self._count = 0
        self._closed = False
        self._lock = threading.Lock()  # a cancelled call closes while a thread may still read

    @property
    def rewindable(self) -> bool:
        """Whether it can be read a second time."""
        return self._start is not None

    def read(self, size: int = -1) -> bytes:
        """Give at most so many bytes, all for a negative number, and none at the end.

        Raises InvalidRequestError above the limit, and where a file has grown or shrunk since it
        was opened.
        """
        if size < 0:
            return b"".join(iter(partial(self.read, _PIECE), b""))
        with self._lock:
            return self._read(size)

    def _read(self, size: int) -> bytes:
        if self._closed:
            raise ValueError(f"{self.name} is closed")
        limit = self._max_size if self.size is None else self.size
        left = limit - self._count
        if size == 0:
            return b""
        piece = self._take(min(size, left) or 1)  # at the limit one more shows whether it is kept
        self._count += len(piece)
        if self._count > limit:
            raise InvalidRequestError.of([self._say_too_much()])
        if not piece and self.size is not None and left:
            raise InvalidRequestError.of(
                [self._say(f"has shrunk to {self._count} bytes; it had {self.size} when opened")]
            )
        return piece

    def look(self, size: int) -> bytes:
        """Give the first bytes without counting them; the next read begins with them."""
        head = b""
        while len(head) < size and (piece := self._take(size - len(head))):
            head += piece
        if self._start is None:
            self._head = head + self._head
        else:
            self.rewind()
        return head

    def rewind(self) -> None:
        """Begin again; raises ValueError for what cannot."""
        with self._lock:
            if self._start is None or self._closed:
                raise ValueError(f"{self.name} cannot be read again")
            seek_to(self._reader, self._start)
            self._count = 0
            self._head = b""

    def close(self) -> None:
        """Close a file that was opened here; what the caller opened stays open."""
        if not self._owned:  # its reads may wait, and closing does not wait for them
            self._closed = True
            return
        with self._lock:
            self._closed = True
            cast("io.IOBase", self._reader).close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _take(self, size: int) -> bytes:
        if self._head:
            piece, self._head = self._head[:size], self._head[size:]
            return piece
        try:
            given = cast("object", self._reader.read(size))
        except OSError as error:
            raise InvalidRequestError.of([cannot(self.name, error, "read")]) from error
        if isinstance(given, bytes):
            self._head = given[size:]  # empty, unless a reader gives more than it was asked for
            return given[:size]
        if inspect.iscoroutine(given):
            given.close()
        raise InvalidRequestError.of([self._say(_NO_BYTES.get(type(given), _ASYNC))])

    def _say_too_much(self) -> Problem:
        if self.size is None or self.size == self._max_size:
            return self._say(f"is too large: more than the limit of {self._max_size} bytes")
        return self._say(f"has grown beyond the {self.size} bytes that it had when it was opened")

    def _say(self, said: str) -> Problem:
        return refuse(self.name, said)


_ASYNC: Final = "gives no bytes when it is read; give an open binary file that is not asynchronous"
_NO_BYTES: Final[dict[type, str]] = {
    str: "was opened as text; open it in binary mode",
    type(None): "has no bytes yet and does not wait for them; give one that blocks",
}


class SizeLimitedFileWrapper(io.BufferedReader):
    """An open binary file that gives at most `max_size` bytes and then InvalidRequestError."""

    def __init__(self, file_obj: BinaryReader, max_size: int, name: str = "file") -> None:
        upload = Upload(file_obj, name=name, content_type="", max_size=max_size)
        super().__init__(_Raw(upload))


class _Raw(io.RawIOBase):
    """What a buffered reader reads from; closing it leaves the file as it is."""

    def __init__(self, upload: Upload) -> None:
        super().__init__()
        self._upload = upload
        self.name = upload.name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # as it is called
        piece = self._upload.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)


def seek_to(reader: BinaryReader, position: int, whence: int = io.SEEK_SET) -> int:
    """Move a reader that said it can; gives where it stands."""
    return cast("io.IOBase", reader).seek(position, whence)
