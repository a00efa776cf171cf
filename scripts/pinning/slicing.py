"""Keep the operations we call and every schema they reach; nothing else survives."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeAlias

from pinning.inline import name_inline
from pinning.model import (
    Api,
    Media,
    Operation,
    Parameter,
    PinError,
    Schema,
    ref_name,
    ref_to,
    root_schemas,
)
from pinning.slice_file import Kept, Slice
from pinning.walk import descend

Document: TypeAlias = dict[str, Any]


def slice_document(document: Document, wanted: Slice) -> tuple[Api, list[str]]:
    """Cut out what the slice names, and list what of the slice the document does not have."""
    document, problems = name_inline(document, wanted)
    operations: list[Operation] = []
    for kept in sorted(wanted.operations, key=lambda kept: kept.id):
        item = document["paths"].get(kept.path, {})
        if kept.method not in item:
            problems.append(f"operation {kept.id}: no {kept.method.upper()} {kept.path} upstream")
            continue
        try:
            operations.append(_operation(document, kept, item, wanted))
        except PinError as exc:
            problems += [f"operation {kept.id}: {problem}" for problem in exc.problems]
    schemas = document.get("components", {}).get("schemas", {})
    missing = sorted(wanted.roots - schemas.keys())
    problems += [f"root {root}: no such schema upstream" for root in missing]
    whole = Api(
        title=wanted.provider,
        version=str(document.get("info", {}).get("version", "")),
        servers=tuple(server["url"] for server in document.get("servers", ())),
        operations=tuple(operations),
        schemas=dict(schemas),
        roots=wanted.roots & schemas.keys(),
    )
    api = prune(whole)
    return api, problems + [
        f"schema {name}: referred to but not there" for name in sorted(_dangling(api))
    ]


def _operation(document: Document, kept: Kept, item: Document, wanted: Slice) -> Operation:
    upstream = item[kept.method]
    body = _component(document, upstream.get("requestBody", {}))
    parameters: dict[tuple[str, str], Parameter] = {}
    for raw in (*item.get("parameters", ()), *upstream.get("parameters", ())):
        found = _component(document, raw)
        key = (found["in"], found["name"])
        if key not in wanted.dropped_parameters:
            parameters[key] = Parameter(
                name=found["name"],
                where=found["in"],
                required=found["in"] == "path" or found.get("required") is True,
                schema=found.get("schema", {}),
            )
    return Operation(
        id=kept.id,
        group=kept.group,
        method=kept.method,
        path=kept.path,
        parameters=tuple(parameters[key] for key in sorted(parameters)),
        body=_media(body),
        body_required=body.get("required") is True,
        responses={
            status: _media(_component(document, response))
            for status, response in sorted(upstream.get("responses", {}).items())
        },
        deprecated=upstream.get("deprecated") is True,
    )


def _media(holder: Document) -> Media:
    content = sorted(holder.get("content", {}).items())
    return {kind: media.get("schema", {}) for kind, media in content}


def _component(document: Document, node: Document) -> Document:
    """Follow the references of parameters, bodies and responses."""
    while isinstance(ref := node.get("$ref"), str):
        found: Any = document
        for part in ref.removeprefix("#/").split("/"):
            found = found.get(part.replace("~1", "/").replace("~0", "~"), {})
        if not found:
            raise PinError([f"{ref} is referred to but not there"])
        node = found
    return node


def reachable(api: Api, *, requests: bool = True, responses: bool = True) -> frozenset[str]:
    """Name the schemas that requests or responses need.

    A root that is some operation's body belongs to a request, any other to a response.
    """
    sent = {ref_name(schema) for operation in api.operations for schema in operation.body.values()}
    start = [ref_to(root) for root in api.roots if (requests if root in sent else responses)]
    for operation in api.operations:
        if requests:
            start += [parameter.schema for parameter in operation.parameters]
            start += operation.body.values()
        if responses:
            start += [s for media in operation.responses.values() for s in media.values()]
    return _closure(start, api)


def _closure(start: Iterable[Schema], api: Api) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        for inner in descend(waiting.pop()):
            name = ref_name(inner)
            if name is not None and name in api.schemas and name not in found:
                found.add(name)
                waiting.append(api.schemas[name])
    return frozenset(found)


def _dangling(api: Api) -> set[str]:
    outermost = [*api.schemas.values(), *(schema for _, schema in root_schemas(api))]
    inner = (inner for schema in outermost for inner in descend(schema))
    return {name for s in inner if (name := ref_name(s)) is not None} - api.schemas.keys()


def prune(api: Api) -> Api:
    """Drop the schemas that nothing reaches."""
    names = reachable(api)
    return replace(api, schemas={name: api.schemas[name] for name in sorted(names)})


def drop_unreached(api: Api) -> tuple[Api, int]:
    """Drop the schemas that only dropped parts named."""
    pruned = prune(api)
    return pruned, len(api.schemas) - len(pruned.schemas)
