"""Paths, opened once: what is judged is the open file, and nothing is looked up twice.

A path is first resolved to the name of the real file. That name says only where to begin: the file
is opened folder by folder, each inside the one before, and none of these steps follows a link. So
whatever is moved or linked in the meantime, either the file that was meant is opened, or none.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm._uploads.handles import find_open_path
from onellm._uploads.names import find_path_problem, refuse
from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from onellm._problems import Problem


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A regular file that may be read; who has it closes it."""

    descriptor: int
    size: int
    path: str
    """Where it was found: the real file's name, no link."""

    @property
    def name(self) -> str:
        """The last part of that."""
        return os.path.basename(self.path)  # noqa: PTH119 - a name, not a path


class _Refused(Exception):  # noqa: N818 - it never leaves this module
    """Says in its text why a file is not taken."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a path leads: `path` is below `root`, or was given as it is, without one."""

    path: str
    root: str | None = None


def _flags(*names: str) -> int:
    flags = 0
    for name in names:  # each system has its own
        flags |= getattr(os, name, 0)
    return flags


_FILE: Final = _flags(
    *("O_RDONLY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY"),
    *("O_BINARY", "O_NOINHERIT"),
)
# O_PATH, because a folder may be searched that may not be listed.
_FOLDER: Final = _flags("O_RDONLY", "O_NOFOLLOW", "O_DIRECTORY", "O_CLOEXEC", "O_PATH")
_CAN_WALK: Final = {os.open, os.stat} <= os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")

_NO_FILES: Final = {
    stat.S_IFDIR: "is a directory",
    stat.S_IFIFO: "is a named pipe, not a file",
    stat.S_IFCHR: "is a device, not a file",
    stat.S_IFBLK: "is a device, not a file",
    stat.S_IFSOCK: "is a socket, not a file",
    stat.S_IFLNK: "became a link while it was opened",
}
_CHANGED: Final = "was changed while it was opened"
_PSEUDO: Final = ("/proc/", "/sys/")
_STATE: Final = "is a part of the system's own state (/proc, /sys), not a file"


def open_path(
    path: str,
    base: str | None = None,
    *,
    walk: bool = _CAN_WALK,
    windows: bool = os.name == "nt",
) -> OpenFile:
    """Open a regular file, below `base` if one is given; raises InvalidRequestError.

    `walk` opens folder by folder; where a system cannot, the open file is compared with what lies
    at its name.
    """
    problem = find_path_problem(path, windows=windows)
    if problem:
        raise InvalidRequestError.of([problem])
    try:
        place = _find_place(path, base)
        descriptor = _open(place, walk=walk)
        try:
            status = os.fstat(descriptor)
            _judge(status, alone=base is not None)
            if sys.platform != "win32":
                os.set_blocking(descriptor, True)  # reads of a file wait for its bytes
        except BaseException:
            os.close(descriptor)
            raise
    except _Refused as refused:
        raise InvalidRequestError.of([refuse(path, str(refused))]) from None
    except RecursionError:  # before Python 3.13, a chain of a thousand links
        raise InvalidRequestError.of([refuse(path, "is behind too many links")]) from None
    except OSError as error:
        raise InvalidRequestError.of([cannot(path, error, "opened")]) from error
    return OpenFile(descriptor, status.st_size, place.path)


def _judge(status: os.stat_result, *, alone: bool = False) -> None:
    """Refuse what is no file, or has other names where it may have none."""
    said = find_fault(status)
    if said:
        raise _Refused(said)
    if alone and status.st_nlink > 1:
        raise _Refused(
            "has further names (hard links), and whether one of them lies outside base_directory "
            "cannot be told; copy it"
        )


def cannot(name: str, error: OSError, what: str) -> Problem:
    """Say what the system said, without the paths that it names."""
    known: dict[type[OSError], str] = {
        FileNotFoundError: "was not found",
        NotADirectoryError: "was not found: a part of its path is no folder",
        PermissionError: f"cannot be {what}: permission denied",
    }
    reason = error.strerror or type(error).__name__
    return refuse(name, known.get(type(error), f"cannot be {what}: {reason}"))


def find_fault(status: os.stat_result, allowed: tuple[int, ...] = (stat.S_IFREG,)) -> str | None:
    """Say why what is open is no file to be sent."""
    kind = stat.S_IFMT(status.st_mode)
    if kind not in allowed:
        return _NO_FILES.get(kind, "is no regular file")
    if kind == stat.S_IFREG and status.st_dev in _find_pseudo_devices():
        return _STATE
    return None


def _find_pseudo_devices() -> set[int]:
    """Find the file systems that are none, which may be mounted at any time."""
    devices: set[int] = set()
    for folder in _PSEUDO:
        with suppress(OSError):  # most systems have only some of them
            devices.add(os.stat(folder).st_dev)  # noqa: PTH116 - one call, on every upload
    with suppress(OSError):
        devices.discard(os.stat("/").st_dev)  # noqa: PTH116 - where none is mounted they are folders
    return devices


def _find_place(path: str, base: str | None) -> _Place:
    if base is not None:
        return _find_below(path, os.path.realpath(base))
    if os.path.abspath(path).startswith(_PSEUDO):  # noqa: PTH100 - as it is written
        raise _Refused(_STATE)
    if _is_plain(path):
        folder, name = os.path.split(path)
        return _Place(os.path.join(os.path.realpath(folder), name))  # noqa: PTH118
    real = os.path.realpath(path)
    for folder in (os.getcwd(), tempfile.gettempdir()):  # noqa: PTH109
        root = os.path.realpath(folder)
        if os.path.dirname(root) != root and _is_below(real, root):  # noqa: PTH120
            return _Place(real, root)
    raise _Refused(
        "is named through `..` or a link and lies outside the working and the temporary "
        "directory; give its real path, or base_directory"
    )


def _find_below(path: str, root: str) -> _Place:
    """Read a relative path from the working directory, or else from the root."""
    for spelling in (path, os.path.join(root, path)):  # noqa: PTH118
        real = os.path.realpath(spelling)
        if _is_below(real, root):
            return _Place(real, root)
    raise _Refused("lies outside base_directory")


def _is_below(real: str, root: str) -> bool:
    inside = os.path.join(os.path.normcase(root), "")  # noqa: PTH118 - ends with a separator
    return os.path.normcase(real).startswith(inside)


def _is_plain(path: str) -> bool:
    """Tell whether a path has no `..` and does not end at a link."""
    parts = path.replace(os.altsep or os.sep, os.sep).split(os.sep)  # noqa: PTH206
    return ".." not in parts and not stat.S_ISLNK(os.lstat(path).st_mode)


def _open(place: _Place, *, walk: bool) -> int:
    if not walk:
        return _open_and_compare(place.path if place.root else _complete(place.path))
    if place.root is None:
        return _open_last(place.path, None)
    below = place.path[len(place.root) :].strip(os.sep)
    *folders, name = below.split(os.sep)  # noqa: PTH206
    inside = _open_root(place.root)
    try:
        for folder in folders:
            outer, inside = inside, os.open(folder, _FOLDER, dir_fd=inside)
            os.close(outer)
        return _open_last(name, inside)
    finally:
        os.close(inside)


def _open_root(root: str) -> int:
    try:
        return os.open(root, _FOLDER)
    except OSError as error:
        raise _Refused("cannot be looked for: base_directory is no folder that opens") from error


def _open_last(name: str, folder: int | None) -> int:
    """Open a file in a folder; what is a pipe or a device is left untouched."""
    _judge(os.stat(name, dir_fd=folder, follow_symlinks=False))
    return os.open(name, _FILE, dir_fd=folder)


def _complete(path: str) -> str:
    """Write a name out that Windows has a short form of; it stays in its folder."""
    real = os.path.realpath(path)
    before, after = (os.path.normcase(os.path.dirname(one)) for one in (path, real))  # noqa: PTH120
    if before != after:
        raise _Refused(_CHANGED)
    return real


def _open_and_compare(real: str) -> int:
    """Open a file to whose name no link leads, and ask the system whether it was that one."""
    _judge(os.lstat(real))
    descriptor = os.open(real, _FILE)
    try:
        _compare(descriptor, real)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _compare(descriptor: int, real: str) -> None:
    same = os.path.samestat(os.fstat(descriptor), os.lstat(real))
    there = find_open_path(descriptor) or os.path.realpath(real)
    if not same or os.path.normcase(there) != os.path.normcase(real):
        raise _Refused(_CHANGED)
