"""Rules that leave only facts in a schema: no sentence, no default, no decoration."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from pinning.model import Api, Schema, Schemas, ref_name, ref_to, replace_schemas, resolve
from pinning.walk import map_children

LocalRule: TypeAlias = Callable[[Schema], Schema]
"""A rule for one schema, which returns the same object where it does not apply."""

PROSE: Final = frozenset(
    {"description", "summary", "example", "examples", "externalDocs", "$comment", "xml"}
)
KEPT: Final = frozenset(
    {
        *("$ref", "additionalProperties", "allOf", "anyOf", "const", "deprecated", "discriminator"),
        *("enum", "exclusiveMaximum", "exclusiveMinimum", "format", "items", "maxItems"),
        *("maxLength", "maximum", "minItems", "minLength", "minimum", "nullable", "oneOf"),
        *("pattern", "properties", "required", "type"),
    }
)
_LARGEST_EXACT: Final = 2**53
_BOUNDS: Final = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_OWNER: Final = {
    "items": "array",
    "minItems": "array",
    "maxItems": "array",
    "properties": "object",
    "additionalProperties": "object",
    "minLength": "string",
    "maxLength": "string",
    "pattern": "string",
}
_TYPE_NAMES: Final = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
}


def without(schema: Schema, unwanted: set[str] | frozenset[str]) -> Schema:
    """Return the schema without some keywords, the same object where it has none of them."""
    if unwanted.isdisjoint(schema):
        return schema
    return {key: value for key, value in schema.items() if key not in unwanted}


def drop_title(schema: Schema) -> Schema:
    """Drop the title: it would name the class, and titles repeat."""
    return without(schema, {"title"})


def drop_prose(schema: Schema) -> Schema:
    """Drop sentences, examples and vendor extensions: they are the provider's text."""
    return without(schema, PROSE | {key for key in schema if key.startswith("x-")})


def drop_default(schema: Schema) -> Schema:
    """Drop the default: a generated client would send it although nobody set it."""
    return without(schema, {"default"})


def name_recursion(api: Api) -> tuple[Api, int]:
    """Make `$recursiveRef: "#"` a reference to the component it stands in."""
    count = 0

    def visit(name: str, schema: Schema) -> Schema:
        nonlocal count
        if schema.get("$recursiveRef") == "#":
            count += 1
            return ref_to(name)
        return map_children(schema, lambda _key, _name, child: visit(name, child))

    return replace_schemas(api, lambda name, schema, _component: visit(name, schema)), count


def drop_unsupported(schema: Schema) -> Schema:
    """Widen away the keywords no generator reads: `not`, `propertyNames`, `$defs`, ..."""
    return without(schema, set(schema) - KEPT)


def drop_format(schema: Schema) -> Schema:
    """Drop every format but `binary`, the only one that changes how a value travels."""
    return without(schema, {"format"} if schema.get("format") not in {None, "binary"} else set())


def nullable_to_null(schema: Schema) -> Schema:
    """Make `nullable: true`, which means nothing in 3.1, a null member of a union."""
    if "nullable" not in schema:
        return schema
    rest = without(schema, {"nullable"})
    if schema["nullable"] is not True:
        return rest
    return {"anyOf": [drop_ref_siblings(rest), {"type": "null"}]}


def drop_ref_siblings(schema: Schema) -> Schema:
    """Drop whatever stands beside a reference: it is a remark on it."""
    return {"$ref": schema["$ref"]} if "$ref" in schema and len(schema) > 1 else schema


def split_type_list(schema: Schema) -> Schema:
    """Make a list of types a union of one schema per type."""
    types = schema.get("type")
    if not isinstance(types, list):
        return schema
    members = [_only_for({**schema, "type": kind}) for kind in types]
    return members[0] if len(members) == 1 else {"anyOf": members}


def _only_for(schema: Schema) -> Schema:
    kind = schema["type"]
    if kind == "null":
        return {"type": "null"}
    if "enum" in schema:
        schema = {**schema, "enum": [v for v in schema["enum"] if _type_of(v) == kind]}
    return drop_foreign(schema)


def one_of_to_any_of(schema: Schema) -> Schema:
    """Say anyOf for oneOf: no reader checks that the other members do not match."""
    if "oneOf" not in schema:
        return schema
    rest = without(schema, {"oneOf"})
    return {**rest, "anyOf": [*rest.get("anyOf", ()), *schema["oneOf"]]}


def infer_type(schema: Schema) -> Schema:
    """Add the type that properties, items or the listed values imply."""
    if {"type", "$ref", "anyOf", "allOf"} & schema.keys():
        return schema
    kinds = {_type_of(value) for value in _values(schema)} - {"null"}
    kinds |= {kind for key, kind in _OWNER.items() if key in schema}
    return {**schema, "type": kinds.pop()} if len(kinds) == 1 else schema


def drop_foreign(schema: Schema) -> Schema:
    """Drop keywords of another type, such as items beside `type: string`."""
    kind = schema.get("type")
    if kind is None:
        return schema
    return without(schema, {key for key, owner in _OWNER.items() if owner != kind})


def inline_anything(schema: Schema, schemas: Schemas) -> Schema:
    """Put the empty schema in place of a reference to it: anything needs no name."""
    return {} if ref_name(schema) in schemas and not resolve(schema, schemas) else schema


def open_object(schema: Schema) -> Schema:
    """Open every object, whatever `additionalProperties` closes: unknown fields are kept."""
    if schema.get("additionalProperties"):
        return without(
            schema, {"additionalProperties"} if schema["additionalProperties"] is True else set()
        )
    return without(schema, {"additionalProperties"})


def plain_values(schema: Schema) -> Schema:
    """Enumerate strings only: null becomes a member, numbers and mixtures their base type."""
    values = _values(schema)
    if not values or all(isinstance(value, str) for value in values):
        return schema
    rest = without(schema, {"enum", "const", "type"})
    kinds = sorted({_type_of(value) for value in values} - {"null"})
    members = [{**rest, "type": kind} for kind in kinds]
    if kinds == ["string"]:
        members[0]["enum"] = [value for value in values if value is not None]
    if None in values:
        members.append({"type": "null"})
    return members[0] if len(members) == 1 else {"anyOf": members}


def const_to_enum(schema: Schema) -> Schema:
    """Make a const an enumeration of one, which is open: values are added one day."""
    if "const" not in schema:
        return schema
    return {**without(schema, {"const"}), "enum": [schema["const"]]}


def drop_inexact_bound(schema: Schema) -> Schema:
    """Drop bounds beyond 2**53, which a float rounded, and the true/false bounds of 3.0."""
    return without(schema, {key for key in _BOUNDS if key in schema and not _is_exact(schema[key])})


def _is_exact(bound: Any) -> bool:  # noqa: ANN401 - a bound is whatever the document holds
    number = isinstance(bound, int | float) and not isinstance(bound, bool)
    return number and abs(bound) <= _LARGEST_EXACT


def drop_required_alternatives(schema: Schema) -> Schema:
    """Drop alternatives beside properties: those that differ in `required` have no type."""
    if "anyOf" not in schema or "properties" not in schema:
        return schema
    return without(schema, {"anyOf", "discriminator"})


def drop_beside_union(schema: Schema) -> Schema:
    """Drop what stands beside a union: its members say their types themselves."""
    if "anyOf" not in schema:
        return schema
    return without(schema, set(schema) - {"anyOf", "discriminator", "deprecated"})


def sort_required(schema: Schema) -> Schema:
    """Let `required` name existing properties, each once, in order."""
    if "required" not in schema:
        return schema
    names = sorted(set(schema["required"]) & set(schema.get("properties", ())))
    if names == schema["required"]:
        return schema
    return {**without(schema, {"required"}), **({"required": names} if names else {})}


def _values(schema: Schema) -> list[Any]:
    return [schema["const"]] if "const" in schema else [*schema.get("enum", ())]


def _type_of(value: Any) -> str:  # noqa: ANN401 - an enumeration holds any JSON value
    return _TYPE_NAMES.get(type(value), "object")
