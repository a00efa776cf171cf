"""Rules that give every inline object and enumeration a name of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from pinning.model import Api, Change, Schema, Schemas, pascal, ref_to, replace_schemas
from pinning.tags import literals, objects_in
from pinning.walk import map_children

_COMMON_SHAPES: Final = {
    '{"type": "object"}': "JsonObject",
    **{
        json.dumps({"additionalProperties": {"type": kind}, "type": "object"}): f"{pascal(kind)}Map"
        for kind in ("boolean", "integer", "number", "string")
    },
}


def is_object(schema: Schema) -> bool:
    """Tell whether the schema is an object, with or without known fields."""
    return schema.get("type") == "object"


def is_enum(schema: Schema) -> bool:
    """Tell whether the schema enumerates strings."""
    return "enum" in schema


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a schema stands: the name of all around it, and its own word in that."""

    around: str
    word: str = ""

    @property
    def name(self) -> str:
        return self.around + self.word


@dataclass(slots=True)
class _Hoisted:
    """The names given so far; equal shapes under equal words share one."""

    kind: str
    taken: set[str]
    schemas: Schemas = field(default_factory=dict[str, Schema])
    by_shape: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    count: int = 0

    def name(self, place: _Place, schema: Schema) -> Schema:
        """Name the schema, and return the reference that takes its place."""
        self.count += 1
        shape = json.dumps(schema, sort_keys=True)
        common = _COMMON_SHAPES.get(shape)
        # The word belongs to the key: `quality` and `verbosity` may have the same values today
        # and are two things all the same.
        key = (shape, common or place.word or place.around)
        if key not in self.by_shape:
            name = self._free(common or place.name)
            self.taken.add(name.lower())
            self.by_shape[key] = name
            self.schemas[name] = schema
        return ref_to(self.by_shape[key])

    def _free(self, candidate: str) -> str:
        if candidate.lower() not in self.taken:
            return candidate
        name = candidate if candidate.endswith(self.kind) else candidate + self.kind
        unnumbered, number = name, 2
        while name.lower() in self.taken:
            name = f"{unnumbered}{number}"
            number += 1
        return name


def hoist(wanted: Callable[[Schema], bool], kind: str) -> Change:
    """Name every inline schema that is wanted Parent + Property (+ tag value in a union)."""

    def apply(api: Api) -> tuple[Api, int]:
        hoisted = _Hoisted(kind, {name.lower() for name in api.schemas})

        def visit(place: _Place, schema: Schema, *, outermost: bool) -> Schema:
            among_many = len(objects_in(schema, api.schemas)) > 1

            def child(key: str, name: str, inner: Schema) -> Schema:
                below = _below(place, key, name)
                if among_many and key == "anyOf":
                    below = replace(below, word=below.word + _tag_value(inner, api.schemas))
                return visit(below, inner, outermost=False)

            after = map_children(schema, child)
            return after if outermost or not wanted(after) else hoisted.name(place, after)

        after = replace_schemas(
            api, lambda name, schema, component: visit(_Place(name), schema, outermost=component)
        )
        return replace(after, schemas={**after.schemas, **hoisted.schemas}), hoisted.count

    return apply


def _below(place: _Place, key: str, name: str) -> _Place:
    if key == "properties":
        return _Place(place.name, pascal(name))
    suffix = {"items": "Item", "additionalProperties": "Value"}.get(key, "")
    return replace(place, word=place.word + suffix)


def _tag_value(schema: Schema, schemas: Schemas) -> str:
    """Say what tells a union member apart, for its name."""
    values = literals(schema.get("properties", {}).get("type", {}), schemas)
    return pascal(values[0]) if len(values) == 1 else ""
