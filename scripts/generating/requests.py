"""The schemas of what operations are sent as JSON, for checking a body before it is sent."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from generating.document import PREFIX, UNKNOWN, Document
from generating.names import target

_JSON: Final = "application/json"
_SAID_ELSEWHERE: Final = frozenset({"deprecated", "discriminator"})
"""Keywords that allow or forbid nothing."""


class Requests(NamedTuple):
    """The schema of each operation's body by name, and all schemas that those need."""

    bodies: Mapping[str, str]
    schemas: Mapping[str, object]


def build_requests(document: Document) -> Requests:
    """Collect what bodies of JSON are made of."""
    bodies: dict[str, str] = {}
    for _, _, operation in document.paths():
        media = operation.get("requestBody", {}).get("content", {}).get(_JSON)
        name = target(media["schema"]) if media else None
        if name is not None:
            bodies[operation["operationId"]] = name
    order = [operation.id for operation in document.operations if operation.id in bodies]
    reached = document.reach(bodies.values())
    schemas = {name: _simple(document.schemas[name]) for name in sorted(reached)}
    return Requests({name: bodies[name] for name in order}, schemas)


def _simple(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """Leave out what checks nothing, and name a component by its name alone."""
    if isinstance(schema, list):
        return [_simple(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if schema.keys() == {"$ref"}:
        name = schema["$ref"].removeprefix(PREFIX)
        return {} if name == UNKNOWN else {"$ref": name}
    return {
        key: _simple_word(key, one) for key, one in schema.items() if key not in _SAID_ELSEWHERE
    }


def _simple_word(key: str, value: Any) -> Any:  # noqa: ANN401 - any JSON
    if key == "properties":
        return {name: _simple(one) for name, one in value.items()}
    return value if key in {"enum", "const", "required"} else _simple(value)
