"""Unions whose mapping says more than their members do."""

from typing import Any

from pinning.mapping import narrow_tags
from pinning.model import Api, Schema, Schemas


def api(schemas: Schemas) -> Api:
    return Api(
        title="tiny", version="1", servers=(), operations=(), schemas=schemas, roots=frozenset()
    )


def union(**mapping: str) -> Schema:
    targets = {value: f"#/components/schemas/{name}" for value, name in mapping.items()}
    return {
        "anyOf": [{"$ref": target} for target in dict.fromkeys(targets.values())],
        "discriminator": {"propertyName": "type", "mapping": targets},
    }


def tagged(tag: Schema | None, *, required: list[str] | None = None) -> Schema:
    properties: dict[str, Any] = {"text": {"type": "string"}}
    if tag is not None:
        properties["type"] = tag
    return {"type": "object", "properties": properties, "required": required or []}


def only(*values: str) -> Schema:
    return {"type": "string", "enum": list(values)}


def narrowed(schemas: Schemas) -> tuple[Schemas, int]:
    after, count = narrow_tags(api(schemas))
    return after.schemas, count


def test_an_enumeration_shared_by_all_members_is_narrowed_to_what_is_mapped() -> None:
    shared = only("start", "stop")
    schemas, count = narrowed(
        {
            "Event": union(start="Start", stop="Stop"),
            "Start": tagged(shared),
            "Stop": tagged(shared),
        }
    )

    assert schemas["Start"] == tagged(only("start"), required=["type"])
    assert schemas["Stop"] == tagged(only("stop"), required=["type"])
    assert count == 2


def test_a_tag_that_is_any_string_or_missing_is_put_right() -> None:
    schemas, _ = narrowed(
        {
            "Event": union(start="Start", stop="Stop"),
            "Start": tagged({"type": "string"}),
            "Stop": tagged(None),
        }
    )

    assert schemas["Start"]["properties"]["type"] == only("start")
    assert schemas["Stop"]["properties"]["type"] == only("stop")


def test_a_member_has_every_value_that_any_union_maps_to_it() -> None:
    schemas, _ = narrowed(
        {
            "One": union(start="Start", begin="Start"),
            "Other": union(go="Start"),
            "Start": tagged(None),
        }
    )

    assert schemas["Start"]["properties"]["type"] == only("start", "begin", "go")


def test_a_member_that_says_it_already_is_left_alone() -> None:
    member = tagged({"type": "string", "const": "start"}, required=["type"])
    schemas, count = narrowed({"Event": union(start="Start"), "Start": member})

    assert schemas["Start"] is member
    assert count == 0


def test_a_mapping_to_something_without_fields_changes_nothing() -> None:
    before: Schemas = {"Event": union(start="Start"), "Start": {"type": "string"}}

    assert narrowed(before) == (before, 0)


def test_unions_without_a_mapping_change_nothing() -> None:
    before: Schemas = {
        "Event": {
            "anyOf": [{"$ref": "#/components/schemas/Start"}],
            "discriminator": {"propertyName": "type"},
        },
        "Start": tagged({"type": "string"}),
    }

    assert narrowed(before) == (before, 0)
