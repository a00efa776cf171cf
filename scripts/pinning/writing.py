"""Write an API as OpenAPI 3.1: facts only, sorted, one value a line."""

import json
from typing import Any

from pinning.model import Api, Media, Operation


def to_openapi(api: Api) -> dict[str, Any]:
    """Write the API as an OpenAPI 3.1 document."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in api.operations:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {"title": api.title, "version": api.version},
        "servers": [{"url": url} for url in api.servers],
        "paths": paths,
        "components": {"schemas": api.schemas},
    }


def to_text(api: Api) -> str:
    """Write the text of api.json: the same API is the same bytes."""
    return json.dumps(to_openapi(api), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def _operation(operation: Operation) -> dict[str, Any]:
    written: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [operation.group],
        # `description` is obligatory in a response; an empty one is no sentence
        "responses": {
            status: {"description": "", **_content(media)}
            for status, media in operation.responses.items()
        },
    }
    if operation.parameters:
        written["parameters"] = [
            {"name": p.name, "in": p.where, "required": p.required, "schema": p.schema}
            for p in operation.parameters
        ]
    if operation.body:
        written["requestBody"] = {"required": operation.body_required, **_content(operation.body)}
    if operation.deprecated:
        written["deprecated"] = True
    return written


def _content(media: Media) -> dict[str, Any]:
    if not media:
        return {}
    return {"content": {kind: {"schema": schema} for kind, schema in media.items()}}
