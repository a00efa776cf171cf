"""Names of files that others chose: what may be on our disk, whatever they say."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST: Final = 200
"""In bytes of UTF-8; file systems take 255, and who keeps the file may want to add to its name."""
_SEPARATORS: Final = re.compile(r"[/\\]")
_NO_NAMES: Final = frozenset({"", ".", ".."})
_FORBIDDEN: Final = re.compile(r'[<>:"|?*]')
_RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|\Z)", re.IGNORECASE
)
"""Devices of Windows, whatever follows the dot."""
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Categories of characters that are not seen, or turn around those that are."""
_PARAMETER: Final = re.compile(
    r';\s*(?P<name>[\w!#$&+^`|~.-]+\*?)\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^;\s]*))',
    re.ASCII,
)
_EXTENDED: Final = re.compile(r"(utf-8|iso-8859-1)'[^']*'(.*)", re.IGNORECASE | re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


def find_base_name(name: str) -> str:
    """Find what a file is called, whatever folders are before it; of what is no name, "file"."""
    names = [part for part in _SEPARATORS.split(name) if part not in _NO_NAMES]
    return names[-1] if names else "file"


def make_safe_name(name: str) -> str | None:
    """Make the name of a file in a folder of ours; None where nothing is left of it.

    It has no separator, hides nothing and is not hidden itself, is no device, and can be kept on
    every usual system.
    """
    base = unicodedata.normalize("NFC", _SEPARATORS.split(name)[-1])
    seen = "".join(char for char in base if unicodedata.category(char) not in _UNSEEN)
    plain = _FORBIDDEN.sub("_", seen).lstrip(". ").rstrip(". ")
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    return _shorten(plain) or None


def find_sent_name(headers: Mapping[str, str]) -> str | None:
    """Find how a server calls the file it sends (RFC 6266), made safe; None where it does not."""
    found: dict[str, str] = {}
    for match in _PARAMETER.finditer(headers.get("content-disposition", "")):
        quoted = match["quoted"]
        value = match["bare"] if quoted is None else _ESCAPED.sub(r"\1", quoted)
        found.setdefault(match["name"].lower(), value)
    if extended := _EXTENDED.fullmatch(found.get("filename*", "")):
        name = unquote_to_bytes(extended[2]).decode(extended[1], errors="replace")
        if safe := make_safe_name(name):
            return safe
    return make_safe_name(found.get("filename", ""))


def _shorten(name: str) -> str:
    """Cut a name that is too long, but keep what it ends in."""
    if len(name.encode()) <= _LONGEST:
        return name
    stem, dot, suffix = name.rpartition(".")
    end = dot + suffix if stem and len(suffix.encode()) <= _LONGEST // 4 else ""
    room = _LONGEST - len(end.encode())
    whole = (stem if end else name).encode()[:room].decode(errors="ignore")
    return whole.rstrip(". ") + end
