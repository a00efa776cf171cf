"""A body judged by the schema that the provider's pinned document gives of it.

Only the keywords that pinned documents use are known; what they mean is as in JSON Schema 2020-12.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from onellm._check_values import is_dict, is_list, is_number, is_plain, is_text
from onellm._problems import Problem, fault, wrong, wrong_as
from onellm._shape_fits import (
    TYPES,
    Compiler,
    Schema,
    above,
    below,
    equals,
    from_,
    up_to,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from onellm._json import JSON
    from onellm._shape_fits import Fits

_DEEPEST: Final = 100
_NUMBERS: Final = frozenset({bool, float, int})
_MODEL: Final = "model"
"""What a model may be called is not the document's to say: the next one is not in it."""
_TAGS: Final = ("type", "role")
"""Names by which the members of a union are told apart."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """What one operation is sent."""

    schemas: Mapping[str, Schema]
    body: str
    document: str
    """The pinned document and its version."""
    fits: Mapping[str, Fits] = field(init=False, repr=False)
    """By key of the body, whether a value is right."""

    def __post_init__(self) -> None:
        compiler = Compiler(self.schemas)
        fits = {name: compiler.fits(schema) for name, schema in self.known.items()}
        object.__setattr__(self, "fits", fits)

    @property
    def known(self) -> Mapping[str, Schema]:
        """The schemas of the body's own keys."""
        return cast("Mapping[str, Schema]", self.schemas[self.body].get("properties", {}))

    def find_problems(
        self,
        body: Mapping[str, object],
        skip: Collection[str] = (),
        *,
        numbers: bool = True,
        beta: bool = False,
    ) -> list[Problem]:
        """Name what the document does not allow of a body, but for the keys to `skip`.

        Without `numbers`, those of the body itself have been judged already; with `beta`, members
        of unions may be others than the document tells of.
        """
        problems: list[Problem] = []
        for name, value in body.items():
            fits = self.fits.get(name)
            if fits is None or value is None or name in skip or name == _MODEL:
                continue
            if type(value) in _NUMBERS and not numbers:
                continue
            if name == "messages" and value and is_list(value):
                if all(map(is_plain, value)):
                    continue
                value = [_without_nulls(message) for message in value]  # noqa: PLW2901 - the same, tidied
            if not _try(fits, value):
                place = Place(
                    self, name, f"/components/schemas/{self.body}/properties/{name}", beta
                )
                problems += judge(place, self.known[name], value)
        for name in cast("Sequence[str]", self.schemas[self.body].get("required", ())):
            if name not in body:
                where = f"{self.document}, /components/schemas/{self.body}"
                problems.append(fault(name, "is missing", where))
        return problems


def _without_nulls(message: object) -> object:
    """Leave out what an answer that is sent back left empty: providers read null as nothing."""
    if not is_dict(message) or None not in message.values():
        return message
    return {key: one for key, one in message.items() if one is not None or key == "content"}


def _try(fits: Fits, value: object) -> bool:
    """Ask whether a value fits; one that contains itself does not."""
    try:
        return fits(value)
    except RecursionError:
        return False


class Place(NamedTuple):
    """Where in a body something is, and where the document speaks of it."""

    shapes: Shapes
    path: str
    pointer: str
    beta: bool = False
    depth: int = 0

    def inside(self, path: str, pointer: str) -> Place:
        """Go into a value."""
        pointer = self.pointer + pointer
        return Place(self.shapes, self.path + path, pointer, self.beta, self.depth + 1)

    def at(self, pointer: str) -> Place:
        """Stay where it is, and read on elsewhere in the document."""
        return self._replace(pointer=pointer, depth=self.depth + 1)

    @property
    def source(self) -> str:
        """Say where it is written."""
        return f"{self.shapes.document}, {self.pointer}"


def judge(place: Place, schema: Schema, value: object) -> list[Problem]:
    """Name what a schema does not allow of a value."""
    if place.depth > _DEEPEST:
        return [fault(place.path, f"is nested more than {_DEEPEST} levels deep")]
    name = schema.get("$ref")
    if isinstance(name, str):
        found = place.shapes.schemas[name]
        return judge(place.at(f"/components/schemas/{name}"), found, value)
    kind = schema.get("type")
    if isinstance(kind, str) and not TYPES[kind](value):
        return [wrong(place.path, _say(place, schema), value, place.source)]
    return [
        problem
        for word, limit in schema.items()
        if (check := _WORDS.get(word)) is not None
        for problem in check(place, limit, value)
    ]


def _any_of(place: Place, members: JSON, value: object) -> Iterator[Problem]:
    """Take what the nearest member says, when none allows the value."""
    said: list[tuple[int, list[Problem]]] = []
    schemas = cast("Sequence[Schema]", members)
    for index, member in enumerate(schemas):
        problems = judge(place.inside("", f"/anyOf/{index}"), member, value)
        if not problems:
            return
        said.append((_distance(place, problems), problems))
    if place.beta and is_dict(value) and all(distance for distance, _ in said):
        return
    _, nearest = min(said, key=lambda one: (one[0], len(one[1])))
    if all(problem.parameter == place.path for problem in nearest):
        allowed = " or ".join(dict.fromkeys(_say(place, member) for member in schemas))
        yield wrong(place.path, allowed, value, place.source)
    elif words := _tags_of(place, schemas, nearest):
        parameter = nearest[0].parameter
        allowed = f"one of {', '.join(words)}"
        yield wrong_as(parameter, allowed, nearest[0].given, place.source)
    else:
        yield from nearest


def _tags_of(place: Place, members: Sequence[Schema], nearest: Sequence[Problem]) -> list[str]:
    """Name the tags there are, when the tag is what is wrong."""
    wrong_ones = {problem.parameter for problem in nearest}
    for tag in _TAGS:
        if f"{place.path}.{tag}" in wrong_ones:
            found = (_properties_of(place.shapes, member).get(tag) for member in members)
            words = [_say(place, one) for one in found if one is not None and "const" in one]
            return list(dict.fromkeys(words))
    return []


def _properties_of(shapes: Shapes, member: Schema) -> Mapping[str, Schema]:
    name = member.get("$ref")
    schema = shapes.schemas[name] if isinstance(name, str) else member
    return cast("Mapping[str, Schema]", schema.get("properties", {}))


def _distance(place: Place, problems: Sequence[Problem]) -> int:
    """Tell how far off a member is: one of another type, or with another tag, is the furthest."""
    if any(problem.parameter == place.path for problem in problems):
        return 2
    tags = {f"{place.path}.{tag}" for tag in _TAGS}
    return 1 if any(problem.parameter in tags for problem in problems) else 0


def _properties(place: Place, schemas: JSON, value: object) -> Iterator[Problem]:
    known = cast("Mapping[str, Schema]", schemas)
    for name, one in value.items() if is_dict(value) else ():
        schema = known.get(name)
        if schema is not None:
            yield from judge(place.inside(f".{name}", f"/properties/{name}"), schema, one)


def _additional(place: Place, schema: JSON, value: object) -> Iterator[Problem]:
    """Judge values of a map; no document here has one beside named properties."""
    for name, one in value.items() if is_dict(value) else ():
        inside = place.inside(f".{name}", "/additionalProperties")
        if schema is False:
            yield fault(inside.path, "is not expected", place.source)
        elif is_dict(schema):
            yield from judge(inside, cast("Schema", schema), one)


def _items(place: Place, schema: JSON, value: object) -> Iterator[Problem]:
    for index, one in enumerate(value if is_list(value) else ()):
        yield from judge(place.inside(f"[{index}]", "/items"), cast("Schema", schema), one)


def _required(place: Place, names: JSON, value: object) -> Iterator[Problem]:
    for name in cast("Sequence[str]", names):
        if is_dict(value) and name not in value:
            yield fault(f"{place.path}.{name}", "is missing", place.source)


def _enum(place: Place, words: JSON, value: object) -> Iterator[Problem]:
    if not any(equals(value, word) for word in cast("Sequence[JSON]", words)):
        yield wrong(place.path, _say_words(words), value, place.source)


def _const(place: Place, word: JSON, value: object) -> Iterator[Problem]:
    if not equals(value, word):
        yield wrong(place.path, repr(word), value, place.source)


def _pattern(place: Place, pattern: JSON, value: object) -> Iterator[Problem]:
    if isinstance(value, str) and re.search(str(pattern), value) is None:
        yield wrong(place.path, f"like {pattern}", value, place.source)


def _bound(
    within: Callable[[float, float], bool], said: str
) -> Callable[[Place, JSON, object], Iterator[Problem]]:
    def check(place: Place, limit: JSON, value: object) -> Iterator[Problem]:
        if is_number(value) and isinstance(limit, int | float) and not within(value, limit):
            yield wrong(place.path, f"{said} {limit:g}", value, place.source)

    return check


def _size(
    kind: Callable[[object], bool], within: Callable[[float, float], bool], said: str
) -> Callable[[Place, JSON, object], Iterator[Problem]]:
    def check(place: Place, limit: JSON, value: object) -> Iterator[Problem]:
        size = len(cast("Sequence[object]", value)) if kind(value) else None
        if size is not None and isinstance(limit, int) and not within(size, limit):
            yield wrong(place.path, f"{said} {limit} long", value, place.source)

    return check


_WORDS: Final[Mapping[str, Callable[[Place, JSON, object], Iterator[Problem]]]] = {
    "additionalProperties": _additional,
    "anyOf": _any_of,
    "const": _const,
    "enum": _enum,
    "exclusiveMaximum": _bound(below, "a number below"),
    "exclusiveMinimum": _bound(above, "a number above"),
    "items": _items,
    "maxItems": _size(is_list, up_to, "at most"),
    "maxLength": _size(is_text, up_to, "at most"),
    "maximum": _bound(up_to, "a number up to"),
    "minItems": _size(is_list, from_, "at least"),
    "minLength": _size(is_text, from_, "at least"),
    "minimum": _bound(from_, "a number from"),
    "pattern": _pattern,
    "properties": _properties,
    "required": _required,
}

_SAID: Final[Mapping[str, str]] = {
    "array": "a list",
    "boolean": "True or False",
    "integer": "an integer",
    "null": "None",
    "number": "a number",
    "object": "a dict",
    "string": "a string",
}


def _say(place: Place, schema: Schema) -> str:
    """Say what a schema allows, as shortly as it can be said."""
    name = schema.get("$ref")
    if isinstance(name, str):
        return _say(place, place.shapes.schemas[name])
    if "anyOf" in schema:
        members = cast("Sequence[Schema]", schema["anyOf"])
        return " or ".join(dict.fromkeys(_say(place, one) for one in members))
    if "const" in schema or "enum" in schema:
        return _say_words(schema.get("enum") or [schema["const"]])
    kind = schema.get("type")
    return _SAID[kind] if isinstance(kind, str) else "something else"


def _say_words(words: JSON) -> str:
    said = [repr(word) for word in cast("Sequence[JSON]", words)]
    return said[0] if len(said) == 1 else f"one of {', '.join(said)}"


def find_shapes(document: str, operation: str, said: str) -> Shapes | None:
    """Load the schema of an operation's body; None where the document has none."""
    module = import_module(f"onellm_clients.{document}._requests")
    body = cast("Mapping[str, str]", module.BODIES).get(operation)
    if body is None:
        return None
    return Shapes(cast("Mapping[str, Schema]", module.SCHEMAS), body, said)
