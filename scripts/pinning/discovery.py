"""Read a Google API discovery document as OpenAPI."""

import re
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from pinning.model import Schema, ref_to
from pinning.walk import map_children

Document: TypeAlias = dict[str, Any]

_JSON: Final = "application/json"


def is_dialect(document: Document) -> bool:
    """Tell whether a document is a discovery document of a REST API."""
    return document.get("kind") == "discovery#restDescription"


def to_openapi(document: Document) -> Document:
    """Write the methods as paths and the schemas as components.

    The arguments of a flat path are called by one of their kind, `project` for `projectsId`, and
    the prefix that the schemas of one API version share is left out.
    """
    prefix = f"GoogleCloud{document.get('canonicalName', '')}{document['version'].capitalize()}"
    raw: dict[str, Schema] = document["schemas"]
    names = {name: _short(name, prefix, raw) for name in raw}
    paths: Document = {}
    for method in _methods(document):
        path = "/" + re.sub(r"\{(\w+?)sId\}", r"{\1}", method.get("flatPath") or method["path"])
        paths.setdefault(path, {})[method["httpMethod"].lower()] = _operation(method, path, names)
    return {
        "openapi": "3.1.0",
        "info": {"version": document["version"]},
        "servers": [{"url": document["baseUrl"].rstrip("/")}],
        "paths": paths,
        "components": {
            "schemas": {names[name]: _schema(schema, names) for name, schema in raw.items()}
        },
    }


def _short(name: str, prefix: str, schemas: dict[str, Schema]) -> str:
    short = name.removeprefix(prefix)
    return name if short in schemas or not short else short


def _methods(node: Document) -> Iterator[Document]:
    yield from node.get("methods", {}).values()
    for resource in node.get("resources", {}).values():
        yield from _methods(resource)


def _operation(method: Document, path: str, names: dict[str, str]) -> Document:
    written: Document = {
        "parameters": [
            *(
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in re.findall(r"\{(\w+)\}", path)
            ),
            *(
                {"name": name, "in": "query", "schema": _schema(parameter, names)}
                for name, parameter in sorted(method.get("parameters", {}).items())
                if parameter["location"] == "query"
            ),
        ],
        "responses": {"200": _media(method.get("response"), names)},
    }
    if "request" in method:
        written["requestBody"] = _media(method["request"], names)
    return written


def _media(used: Schema | None, names: dict[str, str]) -> Document:
    return {"content": {_JSON: {"schema": _schema(used, names)}}} if used else {}


def _schema(schema: Schema, names: dict[str, str]) -> Schema:
    """Write a schema: references in full, `any` as no type, bounds as numbers, no `required`."""
    if "$ref" in schema:
        return ref_to(names[schema["$ref"]])
    written = map_children(schema, lambda _key, _name, child: _schema(child, names))
    for key in ("minimum", "maximum"):
        if key in written:
            written[key] = float(written[key])
    written.pop("required", None)
    if written.get("type") == "any":
        del written["type"]
    return written
