"""What a provider gives as a file, onto the disk: all of it, where it was meant to be, or nothing.

The bytes go into a file beside the target. It takes the target's place when it is complete and
on the disk. A link in the target's place is replaced and not followed.
"""

from __future__ import annotations

import os
import secrets
import stat
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import anyio

from onellm._file_names import make_safe_name
from onellm.errors import InvalidRequestError, InvalidResponseError

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Callable, Iterable

MAX_BYTES: Final = 2 * 1024**3
_NAMELESS: Final = "download"
_BLOCK: Final = 256 * 1024
"""How much is gathered on a loop before a thread is asked to write it."""
_CREATE: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_FOLDER: Final = getattr(os, "O_DIRECTORY", None)
"""None on Windows, where a folder cannot be held open: names are looked up anew there."""


def check_destination(destination: str | os.PathLike[str], *, overwrite: bool = False) -> None:
    """Refuse, before anything is fetched, a place where nothing can be put.

    Raises InvalidRequestError.
    """
    path = _read_path(destination)
    if _is_folder(destination, path):
        _find_mode(path / _NAMELESS)
    else:
        _check_target(path, overwrite=overwrite)


def save(
    pieces: Iterable[bytes],
    destination: str | os.PathLike[str],
    *,
    max_bytes: int = MAX_BYTES,
    overwrite: bool = False,
    name: Callable[[], str | None] | None = None,
) -> Path:
    """Write a file piece by piece; whatever fails, nothing of it is left.

    In a folder it is called as `name` says, made safe; that is asked once the first piece is
    there. Folders that are missing are made. Raises InvalidRequestError for a destination that
    is taken or none, InvalidResponseError for more than `max_bytes`, OSError for a disk that is
    full, and what `pieces` raises.
    """
    check_destination(destination, overwrite=overwrite)
    writing = _Writing(destination, max_bytes, name, overwrite=overwrite)
    try:
        for piece in pieces:
            writing.write(piece)
        return writing.finish()
    finally:
        writing.discard()


async def asave(
    pieces: AsyncIterable[bytes],
    destination: str | os.PathLike[str],
    *,
    max_bytes: int = MAX_BYTES,
    overwrite: bool = False,
    name: Callable[[], str | None] | None = None,
) -> Path:
    """Do what `save` does without blocking the loop: threads write."""
    check_destination(destination, overwrite=overwrite)
    writing = _Writing(destination, max_bytes, name, overwrite=overwrite)
    gathered = bytearray()
    try:
        async for piece in pieces:
            gathered += piece
            if len(gathered) >= _BLOCK:
                await anyio.to_thread.run_sync(writing.write, bytes(gathered))
                gathered.clear()
        await anyio.to_thread.run_sync(writing.write, bytes(gathered))
        return await anyio.to_thread.run_sync(writing.finish)
    except GeneratorExit:  # the loop is gone
        writing.discard()
        raise
    except BaseException:
        # A thread may be at work still: this waits for it.
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(writing.discard)
        raise


class _Writing:
    """A file on its way; its steps may be taken in any thread, one at a time."""

    def __init__(
        self,
        destination: str | os.PathLike[str],
        max_bytes: int,
        name: Callable[[], str | None] | None,
        *,
        overwrite: bool,
    ) -> None:
        self._destination = destination
        self._max_bytes = max_bytes
        self._name = name
        self._overwrite = overwrite
        self._lock = threading.Lock()
        self._is_over = False
        self._size = 0
        self._beside: _Beside | None = None

    def write(self, piece: bytes) -> None:
        with self._lock:
            beside = self._open()
            self._size += len(piece)
            if self._size > self._max_bytes:
                raise InvalidResponseError(
                    f"the file is larger than {self._max_bytes} bytes (max_bytes=)"
                )
            beside.write(piece)

    def finish(self) -> Path:
        with self._lock:
            beside = self._open()
            beside.take_place(overwrite=self._overwrite)
            beside.close()
            return beside.path

    def discard(self) -> None:
        """Remove what is there and not in its place; may be called again, and after all."""
        with self._lock:
            self._is_over = True
            if self._beside is not None:
                self._beside.close()

    def _open(self) -> _Beside:
        if self._is_over:
            raise RuntimeError("the file was given up")
        if self._beside is None:
            path = _read_path(self._destination)
            if _is_folder(self._destination, path):
                said = None if self._name is None else self._name()
                path /= make_safe_name(said or "") or _NAMELESS
            _check_target(path, overwrite=self._overwrite)
            self._beside = _Beside(path)
        return self._beside


class _Beside:
    """The file beside the target, in a folder that is held open: no other can take its place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._made = _make_folders(path.parent)
        self._folder: int | None = None
        self._file: int | None = None
        self._name = f".onellm-{secrets.token_hex(8)}.part"
        try:
            if _FOLDER is not None:
                self._folder = os.open(path.parent, os.O_RDONLY | _FOLDER)
            self._file = os.open(self._at(self._name), _CREATE, 0o666, dir_fd=self._folder)
            # So the file's own mode is what the umask and the folder say, and nobody is asked.
            self._mode = stat.S_IMODE(os.fstat(self._file).st_mode)
            self._chmod(0o600)
        except BaseException:
            self.close()
            raise

    def write(self, piece: bytes) -> None:
        view = memoryview(piece)
        while view:
            view = view[os.write(self._opened(), view) :]

    def take_place(self, *, overwrite: bool) -> None:
        self._chmod(self._mode)
        os.fsync(self._opened())
        self._close_file()
        if overwrite:
            self._move()
        else:
            self._link()
        if self._folder is not None:
            with suppress(OSError):  # not every file system knows this
                os.fsync(self._folder)
        self._made.clear()

    def close(self) -> None:
        """Remove what is left, folders that were made for it too."""
        self._close_file()
        with suppress(OSError):
            os.unlink(self._at(self._name), dir_fd=self._folder)
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None
        while self._made:
            with suppress(OSError):  # somebody else uses it by now
                self._made.pop().rmdir()

    def _move(self) -> None:
        os.replace(
            self._at(self._name),
            self._at(self.path.name),
            src_dir_fd=self._folder,
            dst_dir_fd=self._folder,
        )

    def _link(self) -> None:
        """Take a place that is free, and stay away from one that was taken meanwhile."""
        target = self._at(self.path.name)
        try:
            os.link(self._at(self._name), target, src_dir_fd=self._folder, dst_dir_fd=self._folder)
        except FileExistsError:
            raise _taken(self.path) from None
        except (OSError, NotImplementedError):  # no links here
            self._move_to_free()
        else:
            os.unlink(self._at(self._name), dir_fd=self._folder)

    def _move_to_free(self) -> None:
        target = self._at(self.path.name)
        try:
            os.close(os.open(target, _CREATE, 0o600, dir_fd=self._folder))
        except FileExistsError:
            raise _taken(self.path) from None
        try:
            self._move()
        except BaseException:
            os.unlink(target, dir_fd=self._folder)
            raise

    def _at(self, name: str) -> str:
        return name if self._folder is not None else str(self.path.parent / name)

    def _opened(self) -> int:
        if self._file is None:
            raise RuntimeError("the file is closed")
        return self._file

    def _chmod(self, mode: int) -> None:
        if _FOLDER is not None:  # elsewhere a mode says little
            os.fchmod(self._opened(), mode)

    def _close_file(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            os.close(file)


def _read_path(destination: str | os.PathLike[str]) -> Path:
    try:
        text = os.fspath(destination)
    except TypeError:
        text = None
    if not isinstance(text, str):
        raise _refused("it must be a path")
    if not text or "\0" in text:
        raise _refused(f"{text!a} is no path")
    return Path(text)


def _is_folder(destination: str | os.PathLike[str], path: Path) -> bool:
    if os.fspath(destination).endswith(("/", os.sep)):
        return True
    try:
        return path.is_dir()
    except OSError:  # who asks what is there is told more
        return False


def _check_target(path: Path, *, overwrite: bool) -> None:
    mode = _find_mode(path)
    if mode is None:
        return
    if not overwrite:
        raise _taken(path)
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise _refused(f"{str(path)!a} is no file")


def _find_mode(path: Path) -> int | None:
    """Find what is at a place, None for nothing; refuse a place that cannot be."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise _refused(f"{str(path)!a}: {reason}") from None


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder with those above it; gives those that were not there, the highest first."""
    missing = [folder, *folder.parents]
    made: list[Path] = []
    for one in reversed(missing):
        try:
            one.mkdir()
        except FileExistsError:
            continue
        except OSError:
            if one.is_dir():  # "/", or a drive
                continue
            for empty in reversed(made):
                empty.rmdir()
            raise
        made.append(one)
    return made


def _taken(path: Path) -> InvalidRequestError:
    return _refused(f"{str(path)!a} exists already; overwrite=True replaces it")


def _refused(reason: str) -> InvalidRequestError:
    return InvalidRequestError.of([f"the destination cannot be used: {reason}"])
