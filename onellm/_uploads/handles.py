"""Where an open file lies, asked of the system: what was opened, not what a name leads to."""

from __future__ import annotations

import os
import sys

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    _LONGEST = 32768
    _PREFIXES = (("\\\\?\\UNC\\", "\\\\"), ("\\\\?\\", ""))

    def find_open_path(descriptor: int) -> str | None:
        """Find where an open file lies; None where the system does not say."""
        find = ctypes.WinDLL("kernel32").GetFinalPathNameByHandleW
        find.argtypes = (wintypes.HANDLE, wintypes.LPWSTR, wintypes.DWORD, wintypes.DWORD)
        find.restype = wintypes.DWORD
        found = ctypes.create_unicode_buffer(_LONGEST)
        length = find(msvcrt.get_osfhandle(descriptor), found, _LONGEST, 0)
        if not 0 < length < _LONGEST:
            return None
        for prefix, meant in _PREFIXES:
            if found.value.startswith(prefix):
                return meant + found.value.removeprefix(prefix)
        return found.value

else:

    def find_open_path(descriptor: int) -> str | None:
        """Find where an open file lies; None where the system does not say."""
        try:
            return os.readlink(f"/proc/self/fd/{descriptor}")  # noqa: PTH115 - text, as given
        except OSError:
            return None
