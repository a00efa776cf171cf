"""What a value is, as far as a request has to know; the cheap answer is tried first."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from typing import Final, TypeGuard, cast

_PLAIN_ROLES: Final = ("user", "assistant", "system", "developer")
"""Roles whose messages may be a text and nothing else."""
_ROLE_AND_CONTENT: Final = 2


def is_dict(value: object) -> TypeGuard[Mapping[str, object]]:
    """Tell whether a value is an object with names; names that are no strings are never read."""
    return type(value) is dict or isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Tell whether a value is an array; text is none."""
    return type(value) is list or (
        isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray | memoryview)
    )


def is_text(value: object) -> TypeGuard[str]:
    """Tell whether a value is a string."""
    return isinstance(value, str)


def is_path(value: object) -> TypeGuard[os.PathLike[str]]:
    """Tell whether a value is a path and not a text, which may come from anybody."""
    return type(value) is not str and (
        isinstance(value, os.PathLike) and not isinstance(value, str | bytes)
    )


def is_bool(value: object) -> TypeGuard[bool]:
    """Tell whether a value is True or False."""
    return isinstance(value, bool)


def is_number(value: object) -> TypeGuard[float]:
    """Tell whether a value is a number that JSON can carry; a boolean is none."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def is_integer(value: object) -> TypeGuard[float]:
    """Tell whether a value is a whole number; JSON does not tell 2.0 from 2."""
    return is_number(value) and (isinstance(value, int) or value.is_integer())


def is_count(value: object) -> bool:
    """Tell whether a value is an integer from 0 up."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def is_duration(value: object) -> bool:
    """Tell whether a value is a number of seconds above 0."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < math.inf


def is_plain(message: object) -> bool:
    """Tell whether a message is a role and a text, as nearly all are: it costs three look-ups."""
    if type(message) is not dict:
        return False
    words = cast("dict[object, object]", message)
    content = words.get("content")
    return (
        type(content) is str
        and len(words) == _ROLE_AND_CONTENT
        and words.get("role") in _PLAIN_ROLES
        and (content.isascii() or find_text_fault(content) is None)
    )


def find_text_fault(text: str) -> str | None:
    """Say why a text cannot be sent: half a character has no bytes in UTF-8."""
    if text.isascii():
        return None
    try:
        text.encode()
    except UnicodeEncodeError as error:
        half = f"U+{ord(text[error.start]):04X}"
        return f"has half a character (a lone surrogate, {half}) at position {error.start}"
    return None
