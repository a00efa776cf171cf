"""Read an AWS service model (botocore's service-2.json, protocol rest-json) as OpenAPI."""

from typing import Any, Final, TypeAlias

from pinning.model import Schema, ref_to

Shape: TypeAlias = dict[str, Any]
Shapes: TypeAlias = dict[str, Shape]
Document: TypeAlias = dict[str, Any]

EVENT_STREAM: Final = "application/vnd.amazon.eventstream"
_JSON: Final = "application/json"
_SCALARS: Final = {
    "string": "string",
    "blob": "string",  # base64 in JSON
    "character": "string",
    "integer": "integer",
    "long": "integer",
    "float": "number",
    "double": "number",
    "boolean": "boolean",
    "timestamp": "number",
}
_BOUNDS: Final = {
    "string": ("minLength", "maxLength"),
    "list": ("minItems", "maxItems"),
    "integer": ("minimum", "maximum"),
    "long": ("minimum", "maximum"),
    "float": ("minimum", "maximum"),
    "double": ("minimum", "maximum"),
}
_PLACES: Final = {"uri": "path", "querystring": "query", "header": "header"}


def is_dialect(document: Document) -> bool:
    """Tell whether a document is a service model of the protocol that is plain JSON over HTTP."""
    return document.get("metadata", {}).get("protocol") == "rest-json" and "shapes" in document


def to_openapi(document: Document) -> Document:
    """Write the operations as paths and the shapes as schemas; a union stays an object of one key.

    A member that travels in the path, the query or a header is an argument and no field.
    """
    paths: Document = {}
    for operation in document["operations"].values():
        http = operation["http"]
        path = http["requestUri"].partition("?")[0].replace("+}", "}")
        paths.setdefault(path, {})[http["method"].lower()] = _operation(document, operation)
    shapes: Shapes = document["shapes"]
    return {
        "openapi": "3.1.0",
        "info": {"version": document["metadata"]["apiVersion"]},
        "servers": [],
        "paths": paths,
        "components": {
            "schemas": {
                name: _schema(shapes, name) for name, shape in shapes.items() if _is_named(shape)
            }
        },
    }


def _is_named(shape: Shape) -> bool:
    """Tell whether a shape becomes a component: numbers, texts and lists of them have no name."""
    return shape["type"] == "structure" or "enum" in shape


def _operation(document: Document, operation: Document) -> Document:
    shapes: Shapes = document["shapes"]
    status = str(operation["http"].get("responseCode", 200))
    written: Document = {"responses": {status: {"content": {}}}}
    if "output" in operation:
        written["responses"][status]["content"] = _content(shapes, operation["output"]["shape"])
    if "input" in operation:
        name: str = operation["input"]["shape"]
        content = _content(shapes, name)
        if content:
            written["requestBody"] = {"required": True, "content": content}
        written["parameters"] = _parameters(shapes, shapes[name])
    return written


def _parameters(shapes: Shapes, shape: Shape) -> list[Document]:
    return [
        {
            "name": member.get("locationName", name),
            "in": _PLACES[member["location"]],
            "required": name in shape.get("required", ()),
            "schema": _use(shapes, member["shape"]),
        }
        for name, member in shape["members"].items()
        if member.get("location") in _PLACES
    ]


def _content(shapes: Shapes, name: str) -> Document:
    shape = shapes[name]
    if "payload" not in shape:
        fields = [m for m in shape["members"].values() if "location" not in m]
        return {_JSON: {"schema": ref_to(name)}} if fields else {}
    payload: str = shape["members"][shape["payload"]]["shape"]
    if shapes[payload].get("eventstream"):
        return {EVENT_STREAM: {"schema": ref_to(payload)}}
    if shapes[payload]["type"] == "blob":  # JSON of whatever kind the model takes
        return {_JSON: {"schema": {}}}
    return {_JSON: {"schema": ref_to(payload)}}


def _use(shapes: Shapes, name: str) -> Schema:
    return ref_to(name) if _is_named(shapes[name]) else _schema(shapes, name)


def _schema(shapes: Shapes, name: str) -> Schema:
    shape = shapes[name]
    kind: str = shape["type"]
    if kind == "structure":
        return {} if shape.get("document") else _structure(shapes, shape)
    if kind == "map":
        return {"type": "object", "additionalProperties": _use(shapes, shape["value"]["shape"])}
    schema: Schema = {"type": _SCALARS.get(kind, "array")}
    if kind == "list":
        schema["items"] = _use(shapes, shape["member"]["shape"])
    for key, word in zip(("min", "max"), _BOUNDS.get(kind, ()), strict=False):
        if key in shape:
            schema[word] = shape[key]
    return schema | {key: shape[key] for key in ("enum", "pattern") if key in shape}


def _structure(shapes: Shapes, shape: Shape) -> Schema:
    fields = {n: m["shape"] for n, m in shape["members"].items() if "location" not in m}
    return {
        "type": "object",
        "properties": {field: _use(shapes, name) for field, name in fields.items()},
        "required": [name for name in shape.get("required", ()) if name in fields],
    }
