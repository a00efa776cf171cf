"""A value that satisfies a JSON schema, always the same one."""

from __future__ import annotations

import math
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from onellm.testing._shapes import JsonObject, as_list, as_object, as_objects, as_text, as_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DEEP = 6  # from here on nothing optional is made: a schema may contain itself
_BOTTOM = 40

_CITY = re.compile(r"\b(?:in|at|for|to|from|of|near)\s+((?:[A-Z][\w'-]+)(?:\s[A-Z][\w'-]+)*)")
_BY_NAME: Mapping[str, str] = MappingProxyType(
    {
        "country": "France",
        "email": "ada@example.com",
        "url": "https://example.com/",
        "date": "2026-01-02",
        "name": "Ada",
        "language": "English",
        "currency": "EUR",
    }
)
_BY_FORMAT: Mapping[str, str] = MappingProxyType(
    {
        "date": "2026-01-02",
        "time": "12:30:00Z",
        "date-time": "2026-01-02T12:30:00Z",
        "duration": "PT1H",
        "email": "ada@example.com",
        "hostname": "example.com",
        "ipv4": "192.0.2.1",
        "ipv6": "2001:db8::1",
        "uri": "https://example.com/",
        "uuid": "00000000-0000-4000-8000-000000000001",
    }
)
# A pattern is satisfied by the first of these that matches; no regular expression is inverted.
_FOR_PATTERNS = (
    *("example", "Paris", "a", "A", "1", "12", "123", "1234", "12345", "abc", "ABC", "AB", "A1"),
    *("AB-123", "ABC-123", "abc_1", "1.0.0", "1.5", "#336699", "+15550100", "12:30", "true"),
    *_BY_FORMAT.values(),
)


def value_for(schema: object, text: str = "", name: str = "") -> object:
    """Make a value for a schema; `text` is searched for a city, `name` is the property's."""
    return _Maker(as_object(schema), text).value(schema, name, 0)


def find_city(text: str) -> str:
    """Find the place that a sentence names, or answer Paris."""
    found = _CITY.search(text)
    return found[1] if found else "Paris"


class _Maker:
    def __init__(self, root: JsonObject, text: str) -> None:
        self._root = root
        self._text = text
        self._by_type: Mapping[str, Callable[[JsonObject, str, int], object]] = {
            "object": self._object,
            "array": self._array,
            "string": self._string,
            "integer": self._integer,
            "number": self._number,
            "boolean": lambda _schema, _name, _depth: True,
            "null": lambda _schema, _name, _depth: None,
        }

    def value(self, raw: object, name: str, depth: int) -> object:
        if depth > _BOTTOM:
            return None
        schema = self._flat(as_object(raw), depth)
        if "const" in schema:
            return schema["const"]
        if choices := as_list(schema.get("enum")):
            return choices[0]
        return self._by_type.get(_type_of(schema), self._string)(schema, name, depth)

    def _flat(self, schema: JsonObject, depth: int) -> JsonObject:
        """Follow references and take one way through every choice."""
        for _ in range(_BOTTOM):
            if reference := as_text(schema.get("$ref")):
                rest = {key: value for key, value in schema.items() if key != "$ref"}
                schema = {**self._find(reference), **rest}
            elif options := as_objects(schema.get("anyOf")) or as_objects(schema.get("oneOf")):
                useful = [option for option in options if option.get("type") != "null"]
                nullable = len(useful) < len(options)
                chosen = (useful or options)[0]
                if nullable and depth >= _DEEP:
                    chosen = JsonObject(type="null")
                rest = {k: v for k, v in schema.items() if k not in {"anyOf", "oneOf"}}
                schema = _merged(rest, chosen)
            elif parts := as_objects(schema.get("allOf")):
                schema = {key: value for key, value in schema.items() if key != "allOf"}
                for part in parts:
                    schema = _merged(schema, self._flat(part, depth))
            else:
                break
        return schema

    def _find(self, reference: str) -> JsonObject:
        found: object = self._root
        for step in reference.removeprefix("#").strip("/").split("/"):
            if step:
                found = as_object(found).get(step.replace("~1", "/").replace("~0", "~"))
        return as_object(found)

    def _object(self, schema: JsonObject, _name: str, depth: int) -> object:
        properties = as_object(schema.get("properties"))
        # A schema that requires nothing says little: then every property is filled in.
        names = as_texts(schema["required"]) if "required" in schema else tuple(properties)
        return {name: self.value(properties.get(name, {}), name, depth + 1) for name in names}

    def _array(self, schema: JsonObject, name: str, depth: int) -> object:
        first = as_list(schema.get("prefixItems"))
        least = _size(schema, "minItems", 0)
        wanted = max(least, len(first), 0 if depth >= _DEEP else 1)
        wanted = min(wanted, _size(schema, "maxItems", wanted))
        items = self._flat(as_object(schema.get("items")), depth)
        made = [self.value(item, name, depth + 1) for item in first[:wanted]]
        distinct = as_list(items.get("enum"))
        for position in range(len(made), wanted):
            if schema.get("uniqueItems") and position < len(distinct):
                made.append(distinct[position])
                continue
            value = self.value(items, name, depth + 1)
            made.append(_varied(value, position) if schema.get("uniqueItems") else value)
        return made

    def _string(self, schema: JsonObject, name: str, _depth: int) -> object:
        pattern = as_text(schema.get("pattern"))
        made = _BY_FORMAT.get(as_text(schema.get("format"))) or self._named(name)
        if pattern:
            made = _matching(pattern, (made, *_FOR_PATTERNS))
        made = made.ljust(_size(schema, "minLength", 0), "x")
        return made[: _size(schema, "maxLength", len(made))]

    def _named(self, name: str) -> str:
        lower = name.lower()
        if any(part in lower for part in ("city", "location", "place", "destination")):
            return find_city(self._text)
        return next((text for part, text in _BY_NAME.items() if part in lower), "example")

    def _integer(self, schema: JsonObject, _name: str, _depth: int) -> object:
        return math.ceil(_number(schema, 1, step=1))

    def _number(self, schema: JsonObject, _name: str, _depth: int) -> object:
        return _number(schema, 1.5, step=0)


def _matching(pattern: str, candidates: tuple[str, ...]) -> str:
    """Return the first text that matches, or the first of all if none does."""
    try:
        wanted = re.compile(pattern)
    except re.error:  # not every pattern of ECMA 262 is one of Python's
        return candidates[0]
    return next((text for text in candidates if wanted.search(text)), candidates[0])


def _number(schema: JsonObject, wish: float, *, step: float) -> float:
    """Return the number next to the wish that no bound forbids."""
    unit = _limit(schema, "multipleOf") or step
    low, above = _limit(schema, "minimum"), _limit(schema, "exclusiveMinimum")
    high, below = _limit(schema, "maximum"), _limit(schema, "exclusiveMaximum")
    if above is not None and (low is None or above >= low):
        top = min((bound for bound in (high, below) if bound is not None), default=above + 2)
        low = (math.floor(above / unit) + 1) * unit if unit else (above + top) / 2
    if below is not None and (high is None or below <= high):
        bottom = below - 2 if low is None else low
        high = (math.ceil(below / unit) - 1) * unit if unit else (below + bottom) / 2
    value = wish if low is None else max(wish, low)
    value = value if high is None else min(value, high)
    if not unit:
        return value
    up = math.ceil(value / unit) * unit
    return up if high is None or up <= high else math.floor(value / unit) * unit


def _limit(schema: JsonObject, name: str) -> float | None:
    value = schema.get(name)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _size(schema: JsonObject, name: str, otherwise: int) -> int:
    value = _limit(schema, name)
    return otherwise if value is None else int(value)


def _type_of(schema: JsonObject) -> str:
    kinds = as_texts(schema.get("type"))
    if kinds:
        return next((kind for kind in kinds if kind != "null"), "null")
    if "properties" in schema or "required" in schema:
        return "object"
    return "array" if "items" in schema or "prefixItems" in schema else "string"


def _merged(one: JsonObject, other: JsonObject) -> JsonObject:
    merged = {**one, **other}
    if "properties" in one and "properties" in other:
        merged["properties"] = {**as_object(one["properties"]), **as_object(other["properties"])}
    if "required" in one and "required" in other:
        names = (*as_texts(one["required"]), *as_texts(other["required"]))
        merged["required"] = list(dict.fromkeys(names))
    return merged


def _varied(value: object, position: int) -> object:
    """Make another value of the same shape, a different one for every position."""
    if isinstance(value, bool):
        return value is (position % 2 == 0)
    if isinstance(value, int | float):
        return value + position
    if isinstance(value, str):
        return f"{value}{position or ''}"
    if isinstance(value, list):
        return [_varied(item, position) for item in as_list(cast("object", value))]
    return {key: _varied(item, position) for key, item in as_object(value).items()} or value
