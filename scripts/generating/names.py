"""What generated things are called, what they become, and how they are annotated."""

import keyword
from collections.abc import Iterator
from functools import cached_property
from typing import Final, Literal, TypeAlias

from openapi_python_client.strings import ClassName, PythonIdentifier

from generating.document import PREFIX, UNKNOWN, Document, GenerateError, Schema, refs

Kind: TypeAlias = Literal["class", "union", "enum", "list", "map", "value"]

FIELD_PREFIX: Final = "field_"
_TAKEN: Final = frozenset({"additional_properties", "bool", "bytes", "float", "int", "str"})
"""Names by which annotations or the base class mean something else."""
_SCALARS: Final = {"string": "str", "integer": "int", "number": "float", "boolean": "bool",
                   "null": "None"}  # fmt: skip


def attribute(json_name: str) -> str:
    """Name a field in Python: by its JSON name where that is one (`type`, `object`, `input`)."""
    plain = json_name.isidentifier() and json_name.islower() and not json_name.startswith("_")
    name = json_name if plain else str(PythonIdentifier(json_name, FIELD_PREFIX))
    return f"{name}_" if keyword.iskeyword(name) or name in _TAKEN else name


def class_name(schema_name: str) -> str:
    """Name the class that openapi-python-client makes of a component."""
    return str(ClassName(schema_name, FIELD_PREFIX))


def target(schema: Schema) -> str | None:
    """Name the component that a schema refers to."""
    ref = schema.get("$ref")
    return ref.removeprefix(PREFIX) if isinstance(ref, str) else None


class Names:
    """The components of one provider by the names they have in Python."""

    def __init__(self, document: Document) -> None:
        self.schemas = document.schemas
        self.groups = document.groups
        if len({class_name(name) for name in self.schemas}) < len(self.schemas):
            raise GenerateError(f"{document.provider}: two components share a class name")

    def kind(self, name: str) -> Kind:
        """Say what a component becomes: a class, a named union, an enum, or no name of its own."""
        schema = self.schemas[name]
        if schema.get("properties") or name == UNKNOWN:
            return "class"
        if "enum" in schema:
            return "enum"
        if "anyOf" in schema:
            return "union" if name in self.unions else "value"
        if schema.get("type") == "object":
            return "map"
        return "list" if schema.get("type") == "array" else "value"

    def members(self, schema: Schema) -> list[str]:
        """Name the component classes that a schema is a union of, nested unions opened."""
        name = target(schema)
        if name is not None:
            is_class = bool(self.schemas[name].get("properties")) or name == UNKNOWN
            return [name] if is_class else self.members(self.schemas[name])
        found: list[str] = []
        for member in schema.get("anyOf", ()):
            found += [one for one in self.members(member) if one not in found]
        return found

    @cached_property
    def unions(self) -> dict[str, list[str]]:
        """The named unions of nothing but classes, by name."""
        return {
            name: self.members(schema)
            for name, schema in self.schemas.items()
            if "anyOf" in schema and all(self.members(one) for one in schema["anyOf"])
        }

    def annotation(self, schema: Schema, *, null: bool = True) -> str:
        """Write the annotation of a schema; `null=False` where null cannot be said (in a query)."""
        members = dict.fromkeys(self._annotate(schema))
        if "JSON" in members:
            return "JSON"
        if members.pop("None", "") is None and null:
            members["None"] = None
        return " | ".join(members)

    def _annotate(self, schema: Schema) -> Iterator[str]:
        name = target(schema)
        if name is not None and self.kind(name) in {"class", "union", "enum"}:
            yield class_name(name)
        elif name is not None:
            yield from self._annotate(self.schemas[name])
        elif "anyOf" in schema:
            for member in schema["anyOf"]:
                yield from self._annotate(member)
        elif "const" in schema:
            yield f"Literal[{schema['const']!r}]"
        elif schema.get("type") == "array":
            yield f"Sequence[{self.annotation(schema.get('items', {}))}]"
        elif schema.get("type") == "object":
            yield f"Mapping[str, {self.annotation(schema.get('additionalProperties', {}))}]"
        elif schema.get("format") == "binary":
            yield "BinaryFile"
        else:
            yield _SCALARS.get(schema.get("type", ""), "JSON")

    def named(self, schema: Schema) -> set[str]:
        """Name the components whose Python names an annotation of this schema mentions."""
        found: set[str] = set()
        for name in refs(schema):
            if self.kind(name) in {"class", "union", "enum"}:
                found.add(name)
            else:
                found |= self.named(self.schemas[name])
        return found
