"""Schema-aware traversal, so that a property called `title` is never taken for a title."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from pinning.model import Api, Change, Schema, Schemas, replace_schemas

ONE: Final = ("items", "additionalProperties", "not", "propertyNames", "contains")
MANY: Final = ("anyOf", "oneOf", "allOf", "prefixItems")
NAMED: Final = ("properties", "patternProperties", "$defs", "dependentSchemas")


def children(schema: Schema) -> Iterator[Schema]:
    """Yield the schemas directly inside this one."""
    for key in ONE:
        if isinstance(child := schema.get(key), dict):
            yield child
    for key in MANY:
        yield from (child for child in schema.get(key) or () if isinstance(child, dict))
    for key in NAMED:
        yield from (child for child in (schema.get(key) or {}).values() if isinstance(child, dict))


def descend(schema: Schema) -> Iterator[Schema]:
    """Yield the schema and everything inside it, references not followed."""
    yield schema
    for child in children(schema):
        yield from descend(child)


def map_children(schema: Schema, visit: Callable[[str, str, Schema], Schema]) -> Schema:
    """Put `visit(keyword, name, child)` in place of every direct child."""
    result: Schema = {}
    for key, value in schema.items():
        new: Any = value
        if key in ONE and isinstance(value, dict):
            new = visit(key, "", value)
        elif key in MANY and isinstance(value, list):
            new = [visit(key, "", v) if isinstance(v, dict) else v for v in value]
        elif key in NAMED and isinstance(value, dict):
            new = {n: visit(key, n, v) if isinstance(v, dict) else v for n, v in value.items()}
        result[key] = new
    return result


def everywhere(change: Callable[[Schema], Schema]) -> Change:
    """Apply a local rule to every schema, innermost first; unchanged means the same object."""
    return everywhere_knowing(lambda schema, _: change(schema))


def everywhere_knowing(change: Callable[[Schema, Schemas], Schema]) -> Change:
    """Apply a local rule that looks behind references to every schema, innermost first."""

    def apply(api: Api) -> tuple[Api, int]:
        count = 0

        def deep(schema: Schema) -> Schema:
            nonlocal count
            before = map_children(schema, lambda _key, _name, child: deep(child))
            after = change(before, api.schemas)
            count += after is not before
            return after

        return replace_schemas(api, lambda _name, schema, _component: deep(schema)), count

    return apply
