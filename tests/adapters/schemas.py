"""The pinned documents as a judge of what we send and of what we let providers answer.

Stricter than they are: a key that an object does not list is a mistake, as the providers refuse it.
"""

from __future__ import annotations

import copy
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from .golden import HERE, Object, read_object

if TYPE_CHECKING:
    from collections.abc import Iterable

SPECS: Final = HERE.parents[1] / "specs"
_OPEN: Final = frozenset({"InputSchema"})
"""Objects that list some of their keys only: a JSON schema in Anthropic's tools."""
_UNKNOWN: Final = {"$ref": "#/components/schemas/UnknownVariant"}


@cache
def _components(document: str) -> Object:
    schemas = cast("Object", read_object(SPECS / document / "api.json")["components"])["schemas"]
    return {
        name: schema if name in _OPEN else _closed(schema)
        for name, schema in cast("Object", schemas).items()
    }


def _closed(schema: object) -> object:
    """Forbid unlisted keys, and the union members that stand for the unknown."""
    if isinstance(schema, list):
        return [_closed(item) for item in cast("list[object]", schema) if item != _UNKNOWN]
    if not isinstance(schema, dict):
        return schema
    words = {key: _closed(value) for key, value in cast("Object", schema).items()}
    if isinstance(words.get("properties"), dict) and words.get("type") == "object":
        words.setdefault("additionalProperties", False)
    return words


@cache
def _validator(document: str, name: str) -> Draft202012Validator:
    root = {
        "$ref": f"#/components/schemas/{name}",
        "components": {"schemas": _components(document)},
    }
    return Draft202012Validator(root)


def find_violation(document: str, name: str, value: object) -> str | None:
    """Say where and how a value breaks a schema of a pinned document, or nothing."""
    error = best_match(_validator(document, name).iter_errors(value))
    return None if error is None else f"{error.json_path}: {error.message[:300]}"


def without(body: Object, pointers: Iterable[str]) -> Object:
    """Copy a body without some of its places; each must be there."""
    copied = copy.deepcopy(body)
    for pointer in pointers:
        *way, last = pointer.removeprefix("/").split("/")
        place = _walk(copied, way)
        if isinstance(place, list):
            del cast("list[object]", place)[int(last)]
        else:
            del cast("Object", place)[last]
    return copied


def _walk(place: object, way: Iterable[str]) -> object:
    for step in way:
        if isinstance(place, list):
            place = cast("list[object]", place)[int(step)]
        else:
            place = cast("Object", place)[step]
    return place
