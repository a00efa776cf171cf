"""Whether a JSON schema is one: the kinds of its keywords, not what it describes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from onellm._check_values import is_bool, is_count, is_dict, is_list, is_number, is_text
from onellm._problems import fault, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onellm._problems import Problem

_DEEPEST: Final = 64
"""Nesting beyond it is a schema that contains itself."""
_TYPES: Final = ("string", "number", "integer", "boolean", "object", "array", "null")


def find_schema_problems(place: str, schema: object, depth: int = 0) -> Iterator[Problem]:
    """Name each keyword of a JSON schema that cannot be what it is; unknown ones are let be."""
    if schema is True or schema is False:
        return
    if not is_dict(schema):
        yield wrong(place, "a JSON schema: a dict", schema)
        return
    if depth > _DEEPEST:
        yield fault(place, f"is nested more than {_DEEPEST} levels deep")
        return
    # Code without types can put anything into a dict.
    for word, value in cast("Mapping[object, object]", schema).items():
        if not isinstance(word, str):
            yield wrong(place, "a dict whose keys are strings", word)
        elif (check := _WORDS.get(word)) is not None:
            yield from check(f"{place}.{word}", value, depth)


def _type(place: str, value: object, depth: int) -> Iterator[Problem]:
    del depth
    if isinstance(value, str):
        # Gemini's own schemas write their types in capitals.
        if value not in _TYPES and value.lower() not in _TYPES:
            yield wrong(place, f"one of {', '.join(_TYPES)}", value)
    elif not is_list(value) or not value:
        yield wrong(place, "the name of a type, or a list of them", value)
    else:
        for index, one in enumerate(value):
            if not isinstance(one, str) or one.lower() not in _TYPES:
                yield wrong(f"{place}[{index}]", f"one of {', '.join(_TYPES)}", one)


def _names(place: str, value: object, depth: int) -> Iterator[Problem]:
    del depth
    if not is_list(value) or not all(map(is_text, value)):
        yield wrong(place, "a list of strings", value)
    elif len(set(value)) != len(value):
        yield fault(place, "names a property twice")


def _values(place: str, value: object, depth: int) -> Iterator[Problem]:
    del depth
    if not is_list(value) or not value:
        yield wrong(place, "a list of values that is not empty", value)


def _schema(place: str, value: object, depth: int) -> Iterator[Problem]:
    yield from find_schema_problems(place, value, depth + 1)


def _schemas(place: str, value: object, depth: int) -> Iterator[Problem]:
    if not is_list(value) or not value:
        yield wrong(place, "a list of JSON schemas that is not empty", value)
        return
    for index, one in enumerate(value):
        yield from find_schema_problems(f"{place}[{index}]", one, depth + 1)


def _schema_or_list(place: str, value: object, depth: int) -> Iterator[Problem]:
    yield from (_schemas if is_list(value) else _schema)(place, value, depth)


def _named_schemas(place: str, value: object, depth: int) -> Iterator[Problem]:
    if not is_dict(value):
        yield wrong(place, "a dict of JSON schemas", value)
        return
    for name, one in value.items():
        yield from find_schema_problems(f"{place}.{name}", one, depth + 1)


def _kind(
    fits: Callable[[object], bool], meant: str
) -> Callable[[str, object, int], Iterator[Problem]]:
    def check(place: str, value: object, depth: int) -> Iterator[Problem]:
        del depth
        if not fits(value):
            yield wrong(place, meant, value)

    return check


def _is_step(value: object) -> bool:
    return is_number(value) and value > 0


def _is_size(value: object) -> bool:
    """Tell whether a value is a size; Gemini's schemas write sizes as text."""
    return is_count(value) or (isinstance(value, str) and value.isdecimal())


def _is_bound(value: object) -> bool:
    """Tell whether a value is a bound; draft 4 says with a boolean that one is exclusive."""
    return is_number(value) or is_bool(value)


_NUMBER: Final = _kind(is_number, "a number")
_BOUND: Final = _kind(_is_bound, "a number")
_SIZE: Final = _kind(_is_size, "an integer from 0 up")
_TEXT: Final = _kind(is_text, "a string")
_BOOL: Final = _kind(is_bool, "True or False")

_WORDS: Final[Mapping[str, Callable[[str, object, int], Iterator[Problem]]]] = {
    "$defs": _named_schemas,
    "$ref": _TEXT,
    "additionalProperties": _schema,
    "allOf": _schemas,
    "anyOf": _schemas,
    "contains": _schema,
    "definitions": _named_schemas,
    "description": _TEXT,
    "else": _schema,
    "enum": _values,
    "exclusiveMaximum": _BOUND,
    "exclusiveMinimum": _BOUND,
    "format": _TEXT,
    "if": _schema,
    "items": _schema_or_list,
    "maxItems": _SIZE,
    "maxLength": _SIZE,
    "maxProperties": _SIZE,
    "maximum": _NUMBER,
    "minItems": _SIZE,
    "minLength": _SIZE,
    "minProperties": _SIZE,
    "minimum": _NUMBER,
    "multipleOf": _kind(_is_step, "a number above 0"),
    "not": _schema,
    "oneOf": _schemas,
    "pattern": _TEXT,
    "patternProperties": _named_schemas,
    "prefixItems": _schemas,
    "properties": _named_schemas,
    "propertyNames": _schema,
    "required": _names,
    "then": _schema,
    "title": _TEXT,
    "type": _type,
    "uniqueItems": _BOOL,
}
"""What the keywords of JSON schemas take, as drafts 4 to 2020-12 have it."""
