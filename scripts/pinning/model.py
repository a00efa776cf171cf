"""The values a pin is made of: schemas, operations, and the API that holds them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

Schema: TypeAlias = dict[str, Any]
"""A JSON schema; its values are whatever JSON the upstream document holds."""

Schemas: TypeAlias = dict[str, Schema]
Media: TypeAlias = Mapping[str, Schema]

REF_PREFIX: Final = "#/components/schemas/"


class PinError(Exception):
    """Everything that is wrong with a pin, so that all of it can be fixed at once."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One path, query or header argument of an operation."""

    name: str
    where: str
    required: bool
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One call of the API, under our own stable name and in one group."""

    id: str
    group: str
    method: str
    path: str
    parameters: tuple[Parameter, ...] = ()
    body: Media
    body_required: bool = False
    responses: Mapping[str, Media]
    deprecated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A sliced API: what is kept of an upstream document, on its way to api.json."""

    title: str
    version: str
    servers: tuple[str, ...]
    operations: tuple[Operation, ...]
    schemas: Schemas
    roots: frozenset[str]
    """Schemas kept although no operation names them: events and wire types."""


Change: TypeAlias = Callable[[Api], tuple[Api, int]]
"""A normalisation: what it makes of an API, and how many times it applied."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One normalisation under the name that the report gives it."""

    name: str
    change: Change


def ref_to(name: str) -> Schema:
    """Refer to the component of that name."""
    return {"$ref": REF_PREFIX + name}


def ref_name(schema: Schema) -> str | None:
    """Name the component a schema refers to, None where it is no reference."""
    ref = schema.get("$ref")
    return ref.removeprefix(REF_PREFIX) if isinstance(ref, str) else None


def resolve(schema: Schema, schemas: Schemas) -> Schema:
    """Return the schema itself, or what its chain of references ends in."""
    seen: set[str] = set()
    while (name := ref_name(schema)) is not None and name in schemas and name not in seen:
        seen.add(name)
        schema = schemas[name]
    return schema


def pascal(text: str) -> str:
    """Write `logit_bias` as `LogitBias`: words joined, capitals inside a word kept."""
    words = "".join(c if c.isalnum() else " " for c in text).split()
    return "".join(word[0].upper() + word[1:] for word in words)


def is_null(schema: Schema) -> bool:
    """Tell whether the schema admits null and nothing else."""
    return schema.get("type") == "null"


def root_schemas(api: Api) -> Iterator[tuple[str, Schema]]:
    """Yield every schema outside the components, with the name for what stands inside it."""
    for operation in api.operations:
        name = pascal(operation.id)
        for parameter in operation.parameters:
            yield name + pascal(parameter.name), parameter.schema
        for schema in operation.body.values():
            yield name + "Body", schema
        for media in operation.responses.values():
            for schema in media.values():
                yield name + "Response", schema


def replace_schemas(api: Api, visit: Callable[[str, Schema, bool], Schema]) -> Api:
    """Put `visit(name, schema, is_component)` in place of every outermost schema."""

    def media(name: str, by_type: Media) -> dict[str, Schema]:
        return {kind: visit(name, schema, False) for kind, schema in by_type.items()}

    operations: list[Operation] = []
    for operation in api.operations:
        name = pascal(operation.id)
        operations.append(
            replace(
                operation,
                parameters=tuple(
                    replace(p, schema=visit(name + pascal(p.name), p.schema, False))
                    for p in operation.parameters
                ),
                body=media(name + "Body", operation.body),
                responses={
                    status: media(name + "Response", by_type)
                    for status, by_type in operation.responses.items()
                },
            )
        )
    return replace(
        api,
        operations=tuple(operations),
        schemas={name: visit(name, api.schemas[name], True) for name in sorted(api.schemas)},
    )
