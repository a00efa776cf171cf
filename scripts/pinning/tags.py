"""Rules for tagged unions: which property tells the members apart, and what is not known yet."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pinning.facts import without
from pinning.model import Api, Schema, Schemas, is_null, ref_name, ref_to, resolve, root_schemas
from pinning.slicing import reachable
from pinning.walk import descend, map_children

UNKNOWN: Final = "UnknownVariant"
_USUAL_TAGS: Final = ("type", "role", "object", "event")


def literals(schema: Schema, schemas: Schemas) -> tuple[str, ...]:
    """Return the strings a schema admits besides null, none where it admits anything else."""
    schema = resolve(schema, schemas)
    if "const" in schema:
        return (schema["const"],)
    if "enum" in schema:
        return tuple(schema["enum"])
    members = [m for m in schema.get("anyOf", ()) if not is_null(m)]
    return literals(members[0], schemas) if len(members) == 1 else ()


def objects_in(union: Schema, schemas: Schemas) -> list[Schema]:
    """Return the members of a union that are objects with fields."""
    found = [resolve(member, schemas) for member in union.get("anyOf", ())]
    return [member for member in found if "properties" in member]


def tag_of(union: Schema, schemas: Schemas) -> str | None:
    """Find the property whose literal value tells every object of a union apart."""
    members = objects_in(union, schemas)
    declared = union.get("discriminator", {}).get("propertyName")
    if not members or (len(members) == 1 and declared is None):
        return None
    shared = set.intersection(*(set(member["properties"]) for member in members))
    for name in (declared, *_USUAL_TAGS, *sorted(shared)):
        if name not in shared:
            continue
        values = [literals(member["properties"][name], schemas) for member in members]
        if all(values) and (len(set(values)) > 1 or name == declared):
            return str(name)
    return None


def name_tag(union: Schema, schemas: Schemas) -> Schema:
    """Let `discriminator` name the tag of every tagged union and stand nowhere else."""
    if "anyOf" not in union:
        return without(union, {"discriminator"})
    tag = tag_of(union, schemas)
    wanted = {"propertyName": tag} if tag is not None else None
    if union.get("discriminator") == wanted:
        return union
    rest = without(union, {"discriminator"})
    return {**rest, "discriminator": wanted} if wanted is not None else rest


def const_in_tags(api: Api) -> tuple[Api, int]:
    """Make an enumeration of one a const where it tells a union's members apart."""
    schemas = dict(api.schemas)
    count = 0
    for owner, tag in sorted(set(_tagging(api))):
        properties = schemas[owner]["properties"]
        settled = _as_const(properties[tag])
        if settled is not properties[tag]:
            schemas[owner] = {**schemas[owner], "properties": {**properties, tag: settled}}
            count += 1
    return replace(api, schemas=schemas), count


def _tagging(api: Api) -> Iterator[tuple[str, str]]:
    """Yield every component that is a tagged union's member, with the property that tags it."""
    outermost = [*api.schemas.values(), *(schema for _, schema in root_schemas(api))]
    for union in (inner for schema in outermost for inner in descend(schema)):
        tag = tag_of(union, api.schemas)
        for member in union.get("anyOf", ()) if tag is not None else ():
            name = _last_name(member, api.schemas)
            if tag is not None and name in api.schemas and "properties" in api.schemas[name]:
                yield name, tag


def _as_const(schema: Schema) -> Schema:
    if len(schema.get("enum", ())) == 1:
        return {**without(schema, {"enum"}), "const": schema["enum"][0]}
    if "anyOf" not in schema:
        return schema
    members = [_as_const(member) for member in schema["anyOf"]]
    return schema if members == schema["anyOf"] else {**schema, "anyOf": members}


def _last_name(member: Schema, schemas: Schemas) -> str | None:
    name = ref_name(member)
    while name is not None and (further := ref_name(schemas.get(name, {}))) is not None:
        name = further
    return name


def admit_unknown_variants(api: Api) -> tuple[Api, int]:
    """End every tagged union that is read in an open object, for members not known yet."""
    count = 0

    def admit(schema: Schema) -> Schema:
        nonlocal count
        schema = map_children(schema, lambda _key, _name, child: admit(child))
        if "discriminator" not in schema:
            return schema
        count += 1
        known = [m for m in schema["anyOf"] if not is_null(m)]
        nulls = [m for m in schema["anyOf"] if is_null(m)]
        return {**schema, "anyOf": [*known, ref_to(UNKNOWN), *nulls]}

    read = reachable(api, requests=False)
    schemas = {n: admit(schema) if n in read else schema for n, schema in api.schemas.items()}
    operations = tuple(
        replace(
            operation,
            responses={
                status: {kind: admit(schema) for kind, schema in media.items()}
                for status, media in operation.responses.items()
            },
        )
        for operation in api.operations
    )
    if count:
        schemas[UNKNOWN] = {"type": "object"}
    return replace(api, operations=operations, schemas=schemas), count
