"""Schemas of pinned documents as functions that tell in a microsecond whether a value fits.

Why one does not is a question for `_shape`, which judges by the same words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from onellm._check_values import is_bool, is_dict, is_integer, is_list, is_number, is_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onellm._json import JSON

Schema: TypeAlias = "Mapping[str, JSON]"
Fits: TypeAlias = "Callable[[object], bool]"


def is_none(value: object) -> bool:
    """Tell whether a value is null."""
    return value is None


TYPES: Final[Mapping[str, Fits]] = {
    "array": is_list,
    "boolean": is_bool,
    "integer": is_integer,
    "null": is_none,
    "number": is_number,
    "object": is_dict,
    "string": is_text,
}
"""What a value of each of JSON Schema's types is."""


def equals(value: object, word: JSON) -> bool:
    """Tell whether a value is this one; True is not 1."""
    return is_bool(value) == is_bool(word) and value == word


class Compiler:
    """Makes the functions of one document's schemas, each when it is first needed."""

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas
        self._known: dict[str, Fits] = {}

    def fits(self, schema: Schema) -> Fits:
        """Make the function of a schema."""
        name = schema.get("$ref")
        if isinstance(name, str):
            return self._named(name)
        # The type is asked first: all other words are about values of a type.
        checks = [TYPES[kind]] if isinstance(kind := schema.get("type"), str) else []
        makers = ((_MAKERS.get(word), limit) for word, limit in schema.items())
        checks += [make(self, limit) for make, limit in makers if make is not None]
        return _both(checks)

    def _named(self, name: str) -> Fits:
        known = self._known.get(name)
        if known is not None:
            return known

        def fits(value: object) -> bool:
            return self._known[name](value)

        self._known[name] = fits  # a schema may contain itself
        made = self._known[name] = self.fits(self._schemas[name])
        return made


def _both(checks: Sequence[Fits]) -> Fits:
    if len(checks) == 1:
        return checks[0]

    def fits(value: object) -> bool:
        for check in checks:  # noqa: SIM110 - a generator costs more than the checks
            if not check(value):
                return False
        return True

    return fits


def _any_of(compiler: Compiler, members: JSON) -> Fits:
    choices = [compiler.fits(member) for member in cast("Sequence[Schema]", members)]

    def fits(value: object) -> bool:
        for choice in choices:  # noqa: SIM110 - a generator costs more than the checks
            if choice(value):
                return True
        return False

    return fits


def _properties(compiler: Compiler, schemas: JSON) -> Fits:
    known = {
        name: compiler.fits(schema)
        for name, schema in cast("Mapping[str, Schema]", schemas).items()
    }

    def fits(value: object) -> bool:
        for name, one in value.items() if is_dict(value) else ():
            check = known.get(name)
            if check is not None and not check(one):
                return False
        return True

    return fits


def _required(_: Compiler, names: JSON) -> Fits:
    needed = tuple(cast("Sequence[str]", names))
    return lambda value: not is_dict(value) or all(name in value for name in needed)


def _items(compiler: Compiler, schema: JSON) -> Fits:
    check = compiler.fits(cast("Schema", schema))
    return lambda value: not is_list(value) or all(map(check, value))


def _additional(compiler: Compiler, schema: JSON) -> Fits:
    if not is_dict(schema):
        return lambda value: bool(schema) or not value or not is_dict(value)
    check = compiler.fits(cast("Schema", schema))
    return lambda value: not is_dict(value) or all(map(check, value.values()))


def _enum(_: Compiler, words: JSON) -> Fits:
    allowed = tuple(cast("Sequence[JSON]", words))
    return lambda value: any(equals(value, word) for word in allowed)


def _const(_: Compiler, word: JSON) -> Fits:
    return lambda value: equals(value, word)


def _pattern(_: Compiler, pattern: JSON) -> Fits:
    search = re.compile(str(pattern)).search
    return lambda value: not isinstance(value, str) or search(value) is not None


def _bound(within: Callable[[float, float], bool]) -> Callable[[Compiler, JSON], Fits]:
    def make(_: Compiler, limit: JSON) -> Fits:
        bound = cast("float", limit)
        return lambda value: not is_number(value) or within(value, bound)

    return make


def _size(kind: Fits, within: Callable[[float, float], bool]) -> Callable[[Compiler, JSON], Fits]:
    def make(_: Compiler, limit: JSON) -> Fits:
        bound = cast("float", limit)
        return lambda value: not kind(value) or within(len(cast("str", value)), bound)

    return make


def from_(value: float, limit: float) -> bool:
    """Tell whether a value is at least as large."""
    return value >= limit


def up_to(value: float, limit: float) -> bool:
    """Tell whether a value is at most as large."""
    return value <= limit


def above(value: float, limit: float) -> bool:
    """Tell whether a value is larger."""
    return value > limit


def below(value: float, limit: float) -> bool:
    """Tell whether a value is smaller."""
    return value < limit


_MAKERS: Final[Mapping[str, Callable[[Compiler, JSON], Fits]]] = {
    "additionalProperties": _additional,
    "anyOf": _any_of,
    "const": _const,
    "enum": _enum,
    "exclusiveMaximum": _bound(below),
    "exclusiveMinimum": _bound(above),
    "items": _items,
    "maxItems": _size(is_list, up_to),
    "maxLength": _size(is_text, up_to),
    "maximum": _bound(up_to),
    "minItems": _size(is_list, from_),
    "minLength": _size(is_text, from_),
    "minimum": _bound(from_),
    "pattern": _pattern,
    "properties": _properties,
    "required": _required,
}
WORDS: Final = frozenset(_MAKERS)
"""The keywords that are known beside `$ref` and `type`."""
