"""Rules for unions: flat, without duplicates, null last, one array, names before bare strings."""

import json
from collections.abc import Iterator

from pinning.model import Schema, Schemas, is_null, ref_name, resolve

_BOUNDS_LOW = ("minLength", "minItems", "minimum", "exclusiveMinimum")
_BOUNDS_HIGH = ("maxLength", "maxItems", "maximum", "exclusiveMaximum")


def flatten_union(schema: Schema, schemas: Schemas) -> Schema:
    """Put a member union's members in its place, also behind a reference."""
    if "anyOf" not in schema:
        return schema
    lone = len([m for m in schema["anyOf"] if not is_null(m)]) == 1
    flat = [
        member
        for outer in schema["anyOf"]
        for member in _members(outer, schemas, frozenset(), lone=lone)
    ]
    return schema if flat == schema["anyOf"] else {**schema, "anyOf": flat}


def _members(
    schema: Schema, schemas: Schemas, seen: frozenset[str], *, lone: bool
) -> Iterator[Schema]:
    name = ref_name(schema)
    target = resolve(schema, schemas)
    inner = target.get("anyOf")
    # "this union or null" keeps the union's name, unless the union says null as well
    keep = name is not None and lone and not any(is_null(m) for m in inner or ())
    if inner is None or keep or (name is not None and name in seen):
        yield schema
        return
    seen |= {name} if name is not None else set()
    for member in inner:
        yield from _members(member, schemas, seen, lone=False)


def drop_duplicates(schema: Schema) -> Schema:
    """Keep each member once, scalars of one type as one with the widest bounds, null last."""
    if "anyOf" not in schema:
        return schema
    kept: dict[str, Schema] = {}
    for member in schema["anyOf"]:
        key = _identity(member)
        kept[key] = _widest(kept[key], member) if key in kept else member
    if '"integer"' in kept and '"number"' in kept:
        kept['"number"'] = _widest(kept['"number"'], kept.pop('"integer"')) | {"type": "number"}
    members = [m for m in kept.values() if not is_null(m)]
    members += [m for m in kept.values() if is_null(m)]
    return schema if members == schema["anyOf"] else {**schema, "anyOf": members}


def _identity(member: Schema) -> str:
    kind = member.get("type")
    scalar = kind in {"string", "integer", "number", "boolean", "null"}
    plain = scalar and not {"enum", "const", "format"} & member.keys()
    return json.dumps(kind if plain else member, sort_keys=True)


def _widest(one: Schema, other: Schema) -> Schema:
    result = {key: value for key, value in one.items() if other.get(key) == value}
    for keys, widest in ((_BOUNDS_LOW, min), (_BOUNDS_HIGH, max)):
        for key in keys:
            if key in one and key in other:
                result[key] = widest(one[key], other[key])
    return result


def merge_arrays(schema: Schema) -> Schema:
    """Make a union of arrays an array of a union: readers look at items, not at the list."""
    arrays = [m for m in schema.get("anyOf", ()) if m.get("type") == "array"]
    if len(arrays) < 2:  # noqa: PLR2004 - one array is no union of arrays
        return schema
    items: list[Schema] = []
    for array in arrays:
        item = array.get("items", {})
        items += [m for m in item.get("anyOf", [item]) if m not in items]
    merged = arrays[0]
    for array in arrays[1:]:
        merged = _widest(merged, array) | {"type": "array"}
    merged = {**merged, "type": "array", "items": {"anyOf": items}}
    first = next(i for i, m in enumerate(schema["anyOf"]) if m.get("type") == "array")
    members = [
        merged if i == first else m
        for i, m in enumerate(schema["anyOf"])
        if i == first or m.get("type") != "array"
    ]
    return {**schema, "anyOf": members}


def unwrap_union(schema: Schema) -> Schema:
    """Put a lone member in its union's place, and anything in place of a union with it."""
    members = schema.get("anyOf")
    if members is None:
        return schema
    if any(not member for member in members):
        return {}
    return dict(members[0]) if len(members) == 1 else schema


def keep_names_beside_string(schema: Schema, schemas: Schemas) -> Schema:
    """Keep known names beside any string: one enumeration and the string."""
    members = schema.get("anyOf", ())
    if not any(_identity(m) == '"string"' for m in members):
        return schema
    names: list[str] = []
    for member in members:
        names += [v for v in _strings(member, schemas) if v not in names]
    found = [m for m in members if _strings(m, schemas)]
    if not found:
        return schema
    rest = [m for m in members if m not in found]
    known = found[0] if len(found) == 1 else {"type": "string", "enum": names}
    ordered = [known, *rest]
    return schema if ordered == members else {**schema, "anyOf": ordered}


def _strings(member: Schema, schemas: Schemas) -> list[str]:
    target = resolve(member, schemas)
    return [*target.get("enum", ())] or [target[key] for key in ("const",) if key in target]
