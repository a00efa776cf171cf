"""The limits that a document sets on what an operation is sent."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from generating.document import Document, Schema
from generating.names import target

_BOUNDS: Final = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
}
_LARGEST_EXACT: Final = 2**53
"""A bound beyond it was rounded on its way through a float."""


class Limits(NamedTuple):
    """One operation, and per parameter the fields of its `Limit`."""

    operation: str
    parameters: Mapping[str, Mapping[str, object]]


def build_limits(document: Document) -> Iterator[Limits]:
    """Collect every parameter of every operation, and the limits inside its body."""
    found: dict[str, Limits] = {}
    for path, method, operation in document.paths():
        pointer = f"/paths/{_escape(path)}/{method}"
        found[operation["operationId"]] = Limits(
            operation["operationId"], dict(_of_operation(document, pointer, operation))
        )
    yield from (found[operation.id] for operation in document.operations if operation.id in found)


def _of_operation(
    document: Document, pointer: str, operation: Mapping[str, Any]
) -> Iterator[tuple[str, Mapping[str, object]]]:
    for at, parameter in enumerate(operation.get("parameters", ())):
        where = f"{pointer}/parameters/{at}/schema"
        limit = _limit(document, where, parameter["schema"])
        yield parameter["name"], limit | _required(parameter.get("required", False))
    found: dict[str, Mapping[str, object]] = {}
    for media in operation.get("requestBody", {}).get("content", {}).values():
        name = target(media["schema"])
        if name is not None:
            for parameter, allowed in _of_body(document, name):
                found.setdefault(parameter, allowed)
    yield from found.items()


def _of_body(document: Document, name: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    schema = document.schemas[name]
    required = schema.get("required", ())
    for field, one in schema.get("properties", {}).items():
        pointer = f"/components/schemas/{name}/properties/{_escape(field)}"
        yield field, _limit(document, pointer, one) | _required(field in required)
        yield from _nested(document, field, pointer, one, frozenset({name}))


def _nested(
    document: Document, path: str, pointer: str, schema: Schema, above: frozenset[str]
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Find the limits inside objects that are no union: a dotted path must mean one field."""
    name = target(schema)
    if name is not None:
        if name not in above:
            inner = document.schemas[name]
            yield from _nested(document, path, f"/components/schemas/{name}", inner, above | {name})
        return
    members = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if len(members) == 1:
        at = schema["anyOf"].index(members[0])
        yield from _nested(document, path, f"{pointer}/anyOf/{at}", members[0], above)
        return
    required = schema.get("required", ())
    for field, one in schema.get("properties", {}).items():
        where = f"{pointer}/properties/{_escape(field)}"
        limit = _limit(document, where, one)
        if limit.keys() & set(_BOUNDS.values()):
            yield f"{path}.{field}", limit | _required(field in required)
        yield from _nested(document, f"{path}.{field}", where, one, above)


def _limit(document: Document, pointer: str, schema: Schema) -> dict[str, object]:
    """Say what one schema allows, references and null seen through."""
    leaves = list(_leaves(document, pointer, schema))
    limit: dict[str, object] = {"pointer": pointer}
    limit["types"] = tuple(dict.fromkeys(_type(leaf) for _, leaf in leaves))
    bounded = [(where, leaf) for where, leaf in leaves if _bounds(leaf)]
    if len(bounded) == 1:
        limit["pointer"] = bounded[0][0]
        limit |= _bounds(bounded[0][1])
    enums = [(where, leaf["enum"]) for where, leaf in leaves if "enum" in leaf]
    strings = [leaf for _, leaf in leaves if leaf.get("type") == "string"]
    if len(enums) == len(strings) == 1:  # beside any string, an enum is a list of examples
        limit["enum"] = tuple(enums[0][1])
        if not bounded:
            limit["pointer"] = enums[0][0]
    return limit


def _leaves(document: Document, pointer: str, schema: Schema) -> Iterator[tuple[str, Schema]]:
    name = target(schema)
    if name is not None:
        yield from _leaves(document, f"/components/schemas/{name}", document.schemas[name])
    elif "anyOf" in schema:
        for at, member in enumerate(schema["anyOf"]):
            yield from _leaves(document, f"{pointer}/anyOf/{at}", member)
    else:
        yield pointer, schema


def _bounds(schema: Schema) -> dict[str, object]:
    return {
        ours: schema[theirs]
        for theirs, ours in _BOUNDS.items()
        if theirs in schema and abs(schema[theirs]) <= _LARGEST_EXACT
    }


def _type(schema: Schema) -> str:
    kind: str = schema.get("type", "any")
    return kind


def _required(required: bool) -> dict[str, object]:
    return {"required": True} if required else {}


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
