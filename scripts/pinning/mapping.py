"""The rule for `discriminator.mapping`: each member has the tag values that are mapped to it."""

from collections.abc import Iterator
from dataclasses import replace

from pinning.model import REF_PREFIX, Api, Schema, root_schemas
from pinning.tags import literals
from pinning.walk import descend


def narrow_tags(api: Api) -> tuple[Api, int]:
    """Leave a member's tag only the values that the union maps to it.

    Some documents share one enumeration of all tags among all members, call the tag a string, or
    leave it out.
    """
    wanted: dict[tuple[str, str], list[str]] = {}
    for union in _unions(api):
        tag = union["discriminator"].get("propertyName", "")
        for value, target in union["discriminator"]["mapping"].items():
            values = wanted.setdefault((target.removeprefix(REF_PREFIX), tag), [])
            values += [value] if value not in values else []
    schemas = dict(api.schemas)
    count = 0
    for (name, tag), values in sorted(wanted.items()):
        before = schemas.get(name, {})
        if "properties" not in before:
            continue
        after = _tagged(before, tag, values, api)
        if after != before:
            schemas[name] = after
            count += 1
    return replace(api, schemas=schemas), count


def _tagged(member: Schema, tag: str, values: list[str], api: Api) -> Schema:
    properties, required = member["properties"], member.get("required", [])
    if set(literals(properties.get(tag, {}), api.schemas)) != set(values):
        properties = {**properties, tag: {"type": "string", "enum": values}}
    return {
        **member,
        "properties": properties,
        "required": required if tag in required else [*required, tag],
    }


def _unions(api: Api) -> Iterator[Schema]:
    outermost = [*api.schemas.values(), *(schema for _, schema in root_schemas(api))]
    for schema in outermost:
        for inner in descend(schema):
            if inner.get("discriminator", {}).get("mapping"):
                yield inner
