"""Reading JSON of unknown shape: what has another shape counts as empty."""

from __future__ import annotations

from typing import TypeAlias, cast

JsonObject: TypeAlias = dict[str, object]


def as_object(value: object) -> JsonObject:
    """Return the value if it is an object, otherwise an empty one."""
    return cast("JsonObject", value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[object]:
    """Return the value if it is a list, otherwise an empty one."""
    return cast("list[object]", value) if isinstance(value, list) else []


def as_text(value: object) -> str:
    """Return the value if it is a text, otherwise an empty one."""
    return value if isinstance(value, str) else ""


def as_objects(value: object) -> list[JsonObject]:
    """Return the objects of a list, without whatever else is in it."""
    return [cast("JsonObject", item) for item in as_list(value) if isinstance(item, dict)]


def as_texts(value: object) -> tuple[str, ...]:
    """Return the texts of a list, or the one text that stands for a list."""
    if isinstance(value, str):
        return (value,)
    return tuple(item for item in as_list(value) if isinstance(item, str))


def find_integer(value: object) -> int | None:
    """Return the value if it is a whole number, and none of JSON's booleans."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None
