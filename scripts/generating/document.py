"""The pinned facts of one provider, as specs/<provider> holds them."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias

Schema: TypeAlias = Mapping[str, Any]
"""A JSON schema; its values are whatever JSON api.json holds."""

PREFIX: Final = "#/components/schemas/"
UNKNOWN: Final = "UnknownVariant"
"""The schema that stands in a union for the members of tomorrow; the runtime has its class."""


class GenerateError(Exception):
    """Something in specs/ from which no client can be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One call that the slice keeps, and what must travel with it whatever the caller says."""

    id: str
    group: str
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """The events that an operation's stream is made of, and the field that tells them apart."""

    operation: str
    event: str
    tag: str | None


@dataclass(frozen=True)
class Document:
    """One provider: its normalised API, and what its slice asks of the generated client."""

    provider: str
    api: Mapping[str, Any]
    source: Mapping[str, Any]
    operations: tuple[Operation, ...]
    streams: tuple[Stream, ...]
    wire_roots: tuple[str, ...]

    @property
    def schemas(self) -> Mapping[str, Schema]:
        """The components, by name."""
        schemas: Mapping[str, Schema] = self.api["components"]["schemas"]
        return schemas

    def paths(self) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
        """Walk the operations of api.json: path, method and the operation itself."""
        for path, methods in self.api["paths"].items():
            for method, operation in methods.items():
                yield path, method, operation

    def requests(self) -> Iterator[tuple[str, Schema]]:
        """Walk the schemas that requests are made of, with the operation each belongs to."""
        for _, _, operation in self.paths():
            for parameter in operation.get("parameters", ()):
                yield operation["operationId"], parameter["schema"]
            for media in operation.get("requestBody", {}).get("content", {}).values():
                yield operation["operationId"], media["schema"]

    def responses(self) -> Iterator[tuple[str, Schema]]:
        """Walk the schemas that answers are made of, events included, with their operations."""
        for _, _, operation in self.paths():
            for response in operation["responses"].values():
                for media in response.get("content", {}).values():
                    yield operation["operationId"], media["schema"]
        for stream in self.streams:
            yield stream.operation, {"$ref": PREFIX + stream.event}

    def reach(self, roots: Iterable[str], *, without: AbstractSet[str] = frozenset()) -> set[str]:
        """Find the components that the roots need, at any depth."""
        seen: set[str] = set()
        waiting = list(roots)
        while waiting:
            name = waiting.pop()
            if name not in seen and name not in without:
                seen.add(name)
                waiting.extend(refs(self.schemas[name]))
        return seen

    @cached_property
    def groups(self) -> Mapping[str, str]:
        """The module of every component: its operation group, `shared`, or `errors`.

        What a group takes over from another (a batch of messages) belongs to that other group.
        """
        group_of = {operation.id: operation.group for operation in self.operations}
        roots: dict[str, set[str]] = {}
        for operation, schema in (*self.requests(), *self.responses()):
            roots.setdefault(group_of[operation], set()).update(refs(schema))
        named = {name for own in roots.values() for name in own}
        roots["errors"] = set(self.wire_roots) - named
        users: dict[str, set[str]] = {}
        for group, own in roots.items():
            foreign = {name for other in roots.values() for name in other} - own
            for name in self.reach(own, without=foreign):
                users.setdefault(name, set()).add(group)
        return {
            name: "shared" if len(groups) > 1 else next(iter(groups), "errors")
            for name in self.schemas
            for groups in [users.get(name, set())]
        }


def refs(schema: object) -> Iterator[str]:
    """Name the components that a schema refers to itself."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield value.removeprefix(PREFIX)
            else:
                yield from refs(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from refs(value)


def read_document(folder: Path) -> Document:
    """Read the facts in one folder of specs/."""
    try:
        api = json.loads((folder / "api.json").read_bytes())
        cut = tomllib.loads((folder / "slice.toml").read_text())
        source = tomllib.loads((folder / "source.toml").read_text())
    except (OSError, ValueError) as exc:
        raise GenerateError(f"{folder.name}: {exc}") from exc
    return Document(
        provider=folder.name,
        api=_without_synonyms(api),
        source=source,
        operations=tuple(
            Operation(
                id=row["id"],
                group=row["group"],
                method=row["method"],
                path=row["path"],
                query=row.get("query", {}),
                headers=row.get("headers", {}),
            )
            for row in cut["operation"]
        ),
        streams=tuple(
            Stream(operation=row["operation"], event=row["event"], tag=row.get("tag"))
            for row in cut.get("stream", ())
        ),
        wire_roots=tuple(cut.get("wire", {}).get("roots", ())),
    )


def _without_synonyms(api: dict[str, Any]) -> Mapping[str, Any]:
    """Leave out the components that are but another name of a component."""
    schemas: Mapping[str, Schema] = api["components"]["schemas"]
    synonyms = {name: schema["$ref"] for name, schema in schemas.items() if "$ref" in schema}

    def replace(value: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, dict):
            return {
                key: _end(one, synonyms) if key == "$ref" else replace(one)
                for key, one in value.items()
            }
        return [replace(one) for one in value] if isinstance(value, list) else value

    kept = {name: replace(one) for name, one in schemas.items() if name not in synonyms}
    return {**replace(api), "components": {"schemas": kept}}


def _end(ref: str, synonyms: Mapping[str, str]) -> str:
    while (name := ref.removeprefix(PREFIX)) in synonyms:
        ref = synonyms[name]
    return ref
