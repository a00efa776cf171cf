"""Rules for operations: paths, media types, statuses and bodies as a client needs them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from pinning.aws import EVENT_STREAM
from pinning.model import Api, Media, Operation, Schema, Schemas, is_null, ref_name, resolve
from pinning.tags import literals

_STREAMS: Final = frozenset(
    {
        *("text/event-stream", "application/x-ndjson", "application/x-jsonl", "application/jsonl"),
        EVENT_STREAM,
    }
)
_OCTETS: Final = "application/octet-stream"
_MULTIPART: Final = "multipart/form-data"


def fill_version(api: Api) -> tuple[Api, int]:
    """Fill in a version, which generators want also of a document that has none."""
    return (api, 0) if api.version else (replace(api, version="0"), 1)


def strip_path(api: Api) -> tuple[Api, int]:
    """Strip query and fragment from paths: slice.toml says what the call sends."""

    def change(operation: Operation) -> tuple[Operation, int]:
        path = operation.path.partition("?")[0].partition("#")[0]
        return replace(operation, path=path), int(path != operation.path)

    return _every_operation(api, change)


def drop_failures(api: Api) -> tuple[Api, int]:
    """Keep success only: one decoder reads every error."""

    def change(operation: Operation) -> tuple[Operation, int]:
        kept = {code: media for code, media in operation.responses.items() if code[0] == "2"}
        return replace(operation, responses=kept), len(operation.responses) - len(kept)

    return _every_operation(api, change)


def drop_streams(api: Api) -> tuple[Api, int]:
    """Remove streams from responses: they are read event by event, from a root."""

    def keep(media: Media) -> Media:
        return {kind: schema for kind, schema in media.items() if kind not in _STREAMS}

    return _every_operation(api, lambda operation: _change_responses(operation, keep))


def name_octets(api: Api) -> tuple[Api, int]:
    """Make audio, images and other bytes one media type, and binary."""

    def keep(media: Media) -> Media:
        octets: Schema = {"type": "string", "format": "binary"}
        text = {kind: schema for kind, schema in media.items() if not _is_octets(kind)}
        return text if len(text) == len(media) else {**text, _OCTETS: octets}

    return _every_operation(api, lambda operation: _change_responses(operation, keep))


def _is_octets(kind: str) -> bool:
    binary = {_OCTETS, "application/binary"}
    return kind in binary or kind.partition("/")[0] in {"audio", "image", "video"}


def require_body(api: Api) -> tuple[Api, int]:
    """Require the body of every call that has one."""

    def change(operation: Operation) -> tuple[Operation, int]:
        if not operation.body or operation.body_required:
            return operation, 0
        return replace(operation, body_required=True), 1

    return _every_operation(api, change)


def plain_forms(api: Api) -> tuple[Api, int]:
    """Make a form's union of names and strings text: the names alone, open as they are."""
    bodies = [o.body[_MULTIPART] for o in api.operations if _MULTIPART in o.body]
    schemas = dict(api.schemas)
    count = 0
    for form in sorted({name for body in bodies if (name := ref_name(body)) is not None}):
        before = schemas[form].get("properties", {})
        after = {key: _plain(field, schemas) for key, field in before.items()}
        changed = sum(after[key] is not field for key, field in before.items())
        if changed:
            schemas[form] = {**schemas[form], "properties": after}
            count += changed
    return replace(api, schemas=schemas), count


def _plain(field: Schema, schemas: Schemas) -> Schema:
    members = [m for m in resolve(field, schemas).get("anyOf", ()) if not is_null(m)]
    named = [m for m in members if literals(m, schemas)]
    if not named:
        return field
    text: Schema = {"type": "string"}
    rest = [m for m in members if m not in named and m != text]
    if rest:
        return {"anyOf": [text, *rest]}
    return named[0] if len(named) == 1 else text


def _every_operation(
    api: Api, change: Callable[[Operation], tuple[Operation, int]]
) -> tuple[Api, int]:
    changed = [change(operation) for operation in api.operations]
    operations = tuple(operation for operation, _ in changed)
    return replace(api, operations=operations), sum(count for _, count in changed)


def _change_responses(
    operation: Operation, change: Callable[[Media], Media]
) -> tuple[Operation, int]:
    before = operation.responses
    after = {code: change(media) for code, media in before.items()}
    count = sum(after[code] != media for code, media in before.items())
    return replace(operation, responses=after), count
