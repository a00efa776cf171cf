"""Names: what a path may look like before it is followed, and what a provider is told."""

from __future__ import annotations

import os
import unicodedata
from typing import Final

from onellm._problems import Problem, show

UNNAMED: Final = "file.bin"
"""The name of what has none."""
LONGEST_NAME: Final = 255
"""Bytes of a name; no common file system takes more."""
_LONGEST_PATH: Final = 4096
_SHOWN: Final = 50

_SEPARATORS: Final = frozenset("/\\")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, marks of direction and width, halves of characters, breaks of lines."""
_JOINERS: Final = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
"""Of these, what words and emoji are written with."""
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)
"""Devices of Windows, in every folder and with every extension."""


def safe_name(name: str) -> str:
    """Give the name that may be sent: no folders, nothing unseen, and no device's."""
    base = "".join(map(_plain, name)).rpartition("/")[2]
    if base[1:2] == ":" and base[0].isascii() and base[0].isalpha():
        base = base[2:]  # a drive of Windows, without a separator
    base = base.strip().rstrip(". ")
    if not unicodedata.normalize("NFKC", base).strip(". "):
        return UNNAMED
    return f"_{base}" if is_reserved(base) else base


def _plain(character: str) -> str:
    """Leave out what is not seen; what somebody may read as a separator is one."""
    if character.isascii():
        return "/" if character == "\\" else character if character.isprintable() else ""
    if unicodedata.category(character) in _UNSEEN and character not in _JOINERS:
        return ""
    compatible = unicodedata.normalize("NFKC", character)
    return character if _SEPARATORS.isdisjoint(compatible) else "/"


def extension_of(name: str) -> str:
    """Give the extension in lower case with its dot; `.env` and `archive` have none."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name, not a path


def is_reserved(name: str) -> bool:
    """Tell whether Windows reads a name as a device."""
    return name.partition(".")[0].rstrip(" ").lower() in _RESERVED


def find_path_problem(path: str, *, windows: bool) -> Problem | None:
    """Say why a path is not even looked for."""
    said = _find_path_fault(path) or (_find_windows_fault(path) if windows else None)
    return refuse(path, said) if said else None


def _find_path_fault(path: str) -> str | None:
    if not path:
        return "is empty; give the path of a file"
    if "\0" in path:
        return "has a NUL character in its path"
    try:
        length = len(os.fsencode(path))
    except UnicodeEncodeError:
        return "has half a character (a lone surrogate) in its path"
    if length > _LONGEST_PATH:
        return f"has a path of {length} bytes; no system takes more than {_LONGEST_PATH}"
    return None


def _find_windows_fault(path: str) -> str | None:
    """Say what Windows would make of a path beside a file: a device, a stream, another name."""
    plain = path.replace("/", "\\")
    if plain.startswith(("\\\\?\\", "\\\\.\\", "\\??\\")):
        return "is written as a device of Windows; give its plain path"
    parts = plain[2:].split("\\") if plain[1:2] == ":" else plain.split("\\")
    for part in parts:
        if is_reserved(part):
            return f"has the name of a device of Windows in its path, {part!r:.20}"
        if ":" in part:
            return "has a colon in its path: that is a second stream of a file on Windows"
        if part not in {".", ".."} and part.endswith((".", " ")):
            return "has a name that ends with a dot or a space, which Windows leaves out"
    return None


def refuse(name: str, said: str) -> Problem:
    """Say of a file what is wrong with it."""
    shown = show(name if len(name) <= _SHOWN else f"...{name[-_SHOWN:]}")
    return Problem(f"file {shown} {said}", parameter="file", given=shown)
