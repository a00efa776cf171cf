"""What the model templates are given: fields, aliases, imports and tags."""

from collections.abc import Iterator
from typing import NamedTuple

from openapi_python_client.parser.properties import ModelProperty, Property

from generating.document import UNKNOWN, Document, GenerateError, Schema
from generating.names import Names, attribute, class_name, target


class Field(NamedTuple):
    """One line of a model."""

    name: str
    json_name: str
    annotation: str
    default: str | None


class Model(NamedTuple):
    """One class of a group."""

    name: str
    fields: tuple[Field, ...]

    @property
    def renamed(self) -> dict[str, str]:
        """Attribute to JSON name, where they differ."""
        return {one.name: one.json_name for one in self.fields if one.name != one.json_name}


class Group(NamedTuple):
    """One module of models."""

    name: str
    imports: tuple[tuple[str, tuple[str, ...]], ...]
    """Module and names, of other groups."""
    enums: tuple[tuple[str, tuple[str, ...]], ...]
    models: tuple[Model, ...]
    unions: tuple[tuple[str, tuple[str, ...]], ...]


def build_groups(document: Document, names: Names, models: list[ModelProperty]) -> Iterator[Group]:
    """Sort what openapi-python-client parsed into the modules it is written to."""
    parsed = {str(model.class_info.name): model for model in models}
    by_group: dict[str, list[str]] = {}
    for name in sorted(document.schemas):
        if name != UNKNOWN and names.kind(name) in {"class", "union", "enum"}:
            by_group.setdefault(document.groups[name], []).append(name)
    for group, members in sorted(by_group.items()):
        kinds = {name: names.kind(name) for name in members}
        yield Group(
            name=group,
            imports=import_lines(names, _mentioned(names, members), group),
            enums=tuple(
                (class_name(name), tuple(document.schemas[name]["enum"]))
                for name in members
                if kinds[name] == "enum"
            ),
            models=tuple(_model(names, name, parsed) for name in members if kinds[name] == "class"),
            unions=tuple(
                (class_name(name), tuple(map(class_name, names.unions[name])))
                for name in members
                if kinds[name] == "union"
            ),
        )


def import_lines(
    names: Names, wanted: set[str], group: str = ""
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Modules of models and the names to be imported from each."""
    by_module: dict[str, set[str]] = {}
    for name in wanted - {UNKNOWN}:
        if names.groups[name] != group:
            by_module.setdefault(names.groups[name], set()).add(class_name(name))
    return tuple((module, tuple(sorted(found))) for module, found in sorted(by_module.items()))


def _mentioned(names: Names, members: list[str]) -> set[str]:
    found: set[str] = set()
    for name in members:
        if name in names.unions:
            found.update(names.unions[name])
        for schema in names.schemas[name].get("properties", {}).values():
            found |= names.named(schema)
    return found


def _model(names: Names, name: str, parsed: dict[str, ModelProperty]) -> Model:
    model = parsed.get(class_name(name))
    if model is None or model.required_properties is None or model.optional_properties is None:
        raise GenerateError(f"openapi-python-client made no class of {name}")
    properties: dict[str, Schema] = names.schemas[name]["properties"]
    fields = [
        _field(names, one, properties[one.name.get_untrusted_value()])
        for one in (*model.required_properties, *model.optional_properties)
    ]
    if len({one.name for one in fields}) < len(properties):
        raise GenerateError(f"two fields of {name} have one Python name")
    return Model(class_name(name), tuple(fields))


def _field(names: Names, parsed: Property, schema: Schema) -> Field:
    json_name = parsed.name.get_untrusted_value()
    annotation = names.annotation(schema)
    default = repr(schema["const"]) if "const" in schema else None
    if not parsed.required:
        annotation, default = f"{annotation} | Unset", "UNSET"
    return Field(attribute(json_name), json_name, annotation, default)


def find_tags(names: Names) -> dict[str, dict[str, tuple[str, ...]]]:
    """Per class that is a member of a union: its tags, and the values of each that mean it.

    No values: the class has the field, but says nothing about what is in it.
    """
    tags: dict[str, dict[str, tuple[str, ...]]] = {}
    for union in _unions(names):
        members = [name for name in names.members(union) if name != UNKNOWN]
        if len(members) < 2:  # noqa: PLR2004 - alone, there is nothing to tell apart
            continue
        for tag in _tag_names(names, union, members):
            for name in members:
                field = names.schemas[name]["properties"].get(tag)
                if field is not None:
                    tags.setdefault(class_name(name), {})[tag] = _values(names, field)
    return dict(sorted(tags.items()))


def _unions(names: Names) -> Iterator[Schema]:
    def walk(schema: Schema) -> Iterator[Schema]:
        if "anyOf" in schema:
            yield schema
        inner = [*schema.get("anyOf", ()), *schema.get("properties", {}).values()]
        inner += [schema[key] for key in ("additionalProperties", "items") if key in schema]
        for one in inner:
            yield from walk(one)

    # keyword by keyword: a property may be called `anyOf`
    for schema in names.schemas.values():
        yield from walk(schema)


def _tag_names(names: Names, union: Schema, members: list[str]) -> set[str]:
    declared = union.get("discriminator", {}).get("propertyName")
    if declared is not None:
        return {declared}
    return {
        field
        for name in members
        for field, schema in names.schemas[name]["properties"].items()
        if "const" in schema
    }


def _values(names: Names, field: Schema) -> tuple[str, ...]:
    if "const" in field:
        return (field["const"],)
    name = target(field)
    if name is not None and names.kind(name) == "enum":
        return tuple(names.schemas[name]["enum"])
    return ()
