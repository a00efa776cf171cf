"""JSON in and out: fast for what is well-formed, lenient for what providers really send."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

import orjson

if TYPE_CHECKING:
    from collections.abc import Callable

JSON: TypeAlias = "bool | int | float | str | Sequence[JSON] | Mapping[str, JSON] | None"
"""Any JSON value, read-only, so that lists and dicts of narrower types fit it too."""

Object: TypeAlias = "dict[str, JSON]"
"""A JSON object we own."""


def loads(data: bytes | str) -> JSON:
    """Decode one JSON document; raises ValueError when it is none.

    What the fast parser refuses and Python's accepts (lone surrogates from a character cut in
    two between chunks, NaN) is decoded all the same: it is what the provider answered.
    """
    try:
        value: JSON = orjson.loads(data)
    except orjson.JSONDecodeError:
        try:
            value = json.loads(data)
        except RecursionError:
            raise ValueError("the JSON is nested too deeply") from None
    return value


def dumps(value: JSON, *, default: Callable[[object], JSON] | None = None) -> bytes:
    """Encode to compact UTF-8; raises ValueError for NaN, infinities and what is not JSON."""
    try:
        encoded = orjson.dumps(value, default=default)
    except (orjson.JSONEncodeError, TypeError):
        return _dumps_slowly(value, default)
    # orjson writes NaN and infinities as null, which would be a different request.
    if b"null" in encoded and _has_nan(value):
        raise ValueError("NaN and infinity cannot be written as JSON")
    return encoded


def _dumps_slowly(value: JSON, default: Callable[[object], JSON] | None) -> bytes:
    """Integers above 64 bits and lone surrogates, which the fast encoder refuses."""
    try:
        text = json.dumps(
            value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=default
        )
        return text.encode()
    except UnicodeEncodeError:
        raise ValueError("the text contains a lone surrogate, which UTF-8 cannot carry") from None
    except (TypeError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _has_nan(value: JSON) -> bool:
    if isinstance(value, float):
        return value != value or value in (float("inf"), float("-inf"))  # noqa: PLR0124 - NaN test
    if isinstance(value, str):
        return False
    if isinstance(value, Mapping):
        return any(_has_nan(item) for item in value.values())
    if isinstance(value, Sequence):
        return any(_has_nan(item) for item in value)
    return False


def is_object(value: JSON) -> TypeGuard[Mapping[str, JSON]]:
    """Tell whether a value is an object."""
    return isinstance(value, (dict, Mapping))


def as_object(value: JSON) -> Mapping[str, JSON]:
    """`value` when it is an object, else an empty one: for optional parts of an answer."""
    if isinstance(value, dict):  # far cheaper to tell than any Mapping
        return value
    return value if isinstance(value, Mapping) else {}


def as_list(value: JSON) -> Sequence[JSON]:
    """`value` when it is an array, else an empty one."""
    if isinstance(value, list):
        return value
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def as_text(value: JSON) -> str:
    """`value` when it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def as_int(value: JSON) -> int:
    """`value` when it is an integer, else 0."""
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
