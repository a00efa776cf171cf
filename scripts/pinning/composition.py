"""The rule for `allOf`: generated classes have fields, not parents."""

from typing import Final

from pinning.model import Schema, Schemas, resolve

_OBJECT_KEYS: Final = frozenset(
    {"type", "properties", "required", "additionalProperties", "deprecated"}
)


def merge_all_of(schema: Schema, schemas: Schemas) -> Schema:
    """Merge objects, let one part stand alone, widen anything else to the empty schema.

    Parts that only say which fields are required add to the object they are merged with.
    """
    if "allOf" not in schema:
        return schema
    beside = {key: value for key, value in schema.items() if key in _OBJECT_KEYS - {"deprecated"}}
    parts = [part for part in (*schema["allOf"], beside) if part and not _only_requires(part)]
    if len(parts) == 1:
        return dict(parts[0])
    objects = [_as_object(part, schemas) for part in parts]
    merged: Schema = {"type": "object", "properties": {}, "required": []}
    for part in objects:
        if part is None:
            return {}
        merged["properties"] |= part.get("properties", {})
        if isinstance(part.get("additionalProperties"), dict):
            merged["additionalProperties"] = part["additionalProperties"]
    for part in (*objects, *schema["allOf"]):
        merged["required"] += [n for n in part.get("required", ()) if n not in merged["required"]]
    return {key: value for key, value in merged.items() if value}


def _only_requires(part: Schema) -> bool:
    alternatives = part.get("anyOf", ())
    return part.keys() <= {"required", "anyOf"} and all(
        m.keys() == {"required"} for m in alternatives
    )


def _as_object(part: Schema, schemas: Schemas) -> Schema | None:
    """Return the part with its own parts merged, or None where it is no object."""
    part = resolve(part, schemas)
    if "allOf" in part:
        part = resolve(merge_all_of(part, schemas), schemas)
    is_object = part.keys() <= _OBJECT_KEYS and part.get("type", "object") == "object"
    return part if part and is_object else None
