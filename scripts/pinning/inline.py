"""Name the bodies and answers that an upstream document describes in place."""

import copy
from collections.abc import Iterator
from typing import Any, TypeAlias

from pinning.model import Schema, ref_to
from pinning.slice_file import Kept, Slice

Document: TypeAlias = dict[str, Any]

_STREAM = "text/event-stream"


def name_inline(document: Document, wanted: Slice) -> tuple[Document, list[str]]:
    """Make components of what the slice names, so that roots and other facts can say the name."""
    document = copy.deepcopy(document)
    schemas: dict[str, Schema] = document.setdefault("components", {}).setdefault("schemas", {})
    problems: list[str] = []
    for kept in wanted.operations:
        upstream = document["paths"].get(kept.path, {}).get(kept.method, {})
        for name, holders in (
            (kept.body, [upstream.get("requestBody", {})]),
            (kept.answer, _successes(upstream)),
        ):
            if name is not None:
                problems += _name(name, kept, holders, schemas)
    return document, problems


def _successes(upstream: Document) -> list[Document]:
    return [one for status, one in upstream.get("responses", {}).items() if status[0] == "2"]


def _name(
    name: str, kept: Kept, holders: list[Document], schemas: dict[str, Schema]
) -> Iterator[str]:
    """Move one schema to the components; it must stand there once, and its name must be free."""
    media = [
        one
        for holder in holders
        for kind, one in holder.get("content", {}).items()
        if kind != _STREAM and "$ref" not in one.get("schema", {})
    ]
    if len(media) != 1:
        yield f"operation {kept.id}: {len(media)} schemas in place that {name} could name"
    elif name in schemas:
        yield f"operation {kept.id}: upstream has a schema {name}"
    else:
        schemas[name] = media[0]["schema"]
        media[0]["schema"] = ref_to(name)
