"""Each rule that looks at more than one schema, on the smallest API it changes."""

from pinning.composition import merge_all_of
from pinning.facts import name_recursion
from pinning.hoist import hoist, is_enum, is_object
from pinning.model import Api, Operation, Schema, Schemas, ref_to
from pinning.names import rename
from pinning.tags import admit_unknown_variants, const_in_tags, name_tag
from pinning.unions import (
    drop_duplicates,
    flatten_union,
    keep_names_beside_string,
    merge_arrays,
    unwrap_union,
)

STRING: Schema = {"type": "string"}
NULL: Schema = {"type": "null"}


def api_with(
    schemas: Schemas, *, response: Schema | None = None, body: Schema | None = None
) -> Api:
    operation = Operation(
        id="ask",
        group="asking",
        method="post",
        path="/ask",
        body={} if body is None else {"application/json": body},
        responses={} if response is None else {"200": {"application/json": response}},
    )
    return Api(
        title="tiny",
        version="1",
        servers=(),
        operations=(operation,),
        schemas=schemas,
        roots=frozenset(),
    )


def tagged(value: str, tag: str = "type") -> Schema:
    return {"type": "object", "properties": {tag: {"type": "string", "enum": [value]}}}


def union(*members: Schema) -> Schema:
    return {"anyOf": list(members)}


def test_recursion_refers_to_the_component_it_stands_in() -> None:
    filters: Schema = {"type": "array", "items": {"$recursiveRef": "#"}}

    after, count = name_recursion(api_with({"Filter": filters}))

    assert after.schemas["Filter"]["items"] == ref_to("Filter")
    assert count == 1


def test_objects_in_all_of_are_merged() -> None:
    base: Schema = {"type": "object", "properties": {"id": STRING}, "required": ["id"]}
    own: Schema = {"properties": {"name": STRING}, "required": ["name"]}

    assert merge_all_of({"allOf": [ref_to("Base"), own]}, {"Base": base}) == {
        "type": "object",
        "properties": {"id": STRING, "name": STRING},
        "required": ["id", "name"],
    }


def test_all_of_is_merged_through_parts_that_are_merged_themselves() -> None:
    schemas: Schemas = {
        "A": {"type": "object", "properties": {"a": STRING}},
        "B": {"allOf": [ref_to("A"), {"type": "object", "properties": {"b": STRING}}]},
    }
    own: Schema = {"type": "object", "properties": {"c": STRING}}

    merged = merge_all_of({"allOf": [ref_to("B"), own]}, schemas)

    assert set(merged["properties"]) == {"a", "b", "c"}


def test_one_reference_in_all_of_stands_alone() -> None:
    assert merge_all_of({"allOf": [ref_to("Base")]}, {}) == ref_to("Base")


def test_properties_beside_all_of_are_merged_in() -> None:
    base: Schema = {"type": "object", "properties": {"id": STRING}}
    written: Schema = {"allOf": [ref_to("Base")], "properties": {"name": STRING}}

    merged = merge_all_of(written, {"Base": base})

    assert set(merged["properties"]) == {"id", "name"}


def test_a_part_that_only_requires_fields_makes_them_required() -> None:
    base: Schema = {"type": "object", "properties": {"id": STRING}}
    own: Schema = {"type": "object", "properties": {"name": STRING}}
    written: Schema = {"allOf": [ref_to("Base"), own, {"required": ["id"]}]}

    assert merge_all_of(written, {"Base": base})["required"] == ["id"]


def test_all_of_over_a_union_is_widened_to_anything() -> None:
    written: Schema = {
        "allOf": [union(STRING, NULL), {"type": "object", "properties": {"a": STRING}}]
    }

    assert merge_all_of(written, {}) == {}


def test_alternatives_of_required_fields_in_all_of_are_dropped() -> None:
    base: Schema = {"type": "object", "properties": {"id": STRING}}
    written: Schema = {"allOf": [base, union({"required": ["id"]}, {"required": ["name"]})]}

    assert merge_all_of(written, {}) == base


def test_a_union_in_a_union_gives_up_its_members() -> None:
    schemas: Schemas = {"Inner": union(STRING, {"type": "boolean"})}

    assert flatten_union(union(ref_to("Inner"), {"type": "integer"}), schemas) == union(
        STRING, {"type": "boolean"}, {"type": "integer"}
    )


def test_a_union_or_null_keeps_its_name() -> None:
    written = union(ref_to("Inner"), NULL)

    assert flatten_union(written, {"Inner": union(STRING, {"type": "boolean"})}) is written


def test_a_nullable_union_or_null_says_null_once() -> None:
    flat = flatten_union(union(ref_to("Inner"), NULL), {"Inner": union(STRING, NULL)})

    assert drop_duplicates(flat) == union(STRING, NULL)


def test_a_union_that_holds_itself_is_flattened_once() -> None:
    schemas: Schemas = {"Loop": union(STRING, ref_to("Loop"))}

    flat = flatten_union(union(ref_to("Loop"), {"type": "integer"}), schemas)

    assert flat == union(STRING, ref_to("Loop"), {"type": "integer"})


def test_members_of_one_scalar_type_are_one_with_the_widest_bounds() -> None:
    written = union({"type": "string", "maxLength": 3}, NULL, {"type": "string", "maxLength": 9})

    assert drop_duplicates(written) == union({"type": "string", "maxLength": 9}, NULL)


def test_a_bound_that_one_member_lacks_is_no_bound() -> None:
    written = union({"type": "string", "maxLength": 3}, STRING)

    assert drop_duplicates(written) == union(STRING)


def test_an_integer_beside_a_number_is_a_number() -> None:
    assert drop_duplicates(union({"type": "integer"}, {"type": "number"})) == union(
        {"type": "number"}
    )


def test_a_union_of_arrays_is_an_array_of_a_union() -> None:
    written = union(
        STRING,
        {"type": "array", "items": STRING, "minItems": 1, "maxItems": 5},
        {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 4},
    )

    assert merge_arrays(written) == union(
        STRING,
        {
            "type": "array",
            "items": union(STRING, {"type": "integer"}),
            "minItems": 1,
            "maxItems": 5,
        },
    )


def test_known_names_beside_any_string_are_kept() -> None:
    known: Schema = {"type": "string", "enum": ["small", "large"]}

    assert keep_names_beside_string(union(STRING, known), {}) == union(known, STRING)


def test_several_lists_of_names_beside_a_string_are_one() -> None:
    schemas: Schemas = {"Shared": {"type": "string", "enum": ["small"]}}
    written = union(STRING, ref_to("Shared"), {"type": "string", "enum": ["large"]})

    assert keep_names_beside_string(written, schemas) == union(
        {"type": "string", "enum": ["small", "large"]}, STRING
    )


def test_a_union_of_one_is_its_member() -> None:
    assert unwrap_union(union(STRING)) == STRING


def test_a_union_with_anything_is_anything() -> None:
    assert unwrap_union(union(STRING, {})) == {}


def test_an_inline_object_is_named_after_parent_and_property() -> None:
    inner: Schema = {"type": "object", "properties": {"id": STRING}}
    answer: Schema = {"type": "object", "properties": {"user_data": inner}}

    after, count = hoist(is_object, "Object")(api_with({"Answer": answer}))

    assert after.schemas["Answer"]["properties"] == {"user_data": ref_to("AnswerUserData")}
    assert after.schemas["AnswerUserData"] == inner
    assert count == 1


def test_items_and_values_say_so_in_their_names() -> None:
    inner: Schema = {"type": "object", "properties": {"id": STRING}}
    other: Schema = {"type": "object", "properties": {"name": STRING}}
    answer: Schema = {
        "type": "object",
        "properties": {
            "parts": {"type": "array", "items": inner},
            "by_name": {"type": "object", "additionalProperties": other},
        },
    }

    after, _ = hoist(is_object, "Object")(api_with({"Answer": answer}))

    assert {"AnswerPartsItem", "AnswerByName", "AnswerByNameValue"} < set(after.schemas)


def test_a_union_member_has_its_tag_in_its_name() -> None:
    answer: Schema = {
        "type": "object",
        "properties": {"part": union(tagged("text"), tagged("image_url"))},
    }

    after, _ = hoist(is_object, "Object")(api_with({"Answer": answer}))

    assert {"AnswerPartText", "AnswerPartImageUrl"} < set(after.schemas)


def test_equal_shapes_under_equal_words_share_a_name() -> None:
    status: Schema = {"type": "string", "enum": ["done", "failed"]}
    holder: Schema = {"type": "object", "properties": {"status": status, "state": status}}

    after, count = hoist(is_enum, "Enum")(api_with({"A": holder, "B": holder}))

    assert after.schemas["B"]["properties"] == {
        "status": ref_to("AStatus"),
        "state": ref_to("AState"),
    }
    assert count == 4


def test_maps_and_free_objects_have_common_names() -> None:
    holder: Schema = {
        "type": "object",
        "properties": {
            "extra": {"type": "object"},
            "labels": {"type": "object", "additionalProperties": STRING},
        },
    }

    after, _ = hoist(is_object, "Object")(api_with({"Answer": holder}))

    assert after.schemas["Answer"]["properties"] == {
        "extra": ref_to("JsonObject"),
        "labels": ref_to("StringMap"),
    }


def test_a_name_that_is_taken_is_told_apart() -> None:
    inner: Schema = {"type": "object", "properties": {"id": STRING}}
    schemas: Schemas = {
        "Answer": {"type": "object", "properties": {"data": inner}},
        "AnswerData": STRING,
        "AnswerDataObject": STRING,
    }

    after, _ = hoist(is_object, "Object")(api_with(schemas))

    assert after.schemas["Answer"]["properties"]["data"] == ref_to("AnswerDataObject2")


def test_what_stands_in_an_operation_is_named_after_it() -> None:
    inner: Schema = {"type": "object", "properties": {"id": STRING}}

    after, _ = hoist(is_object, "Object")(api_with({}, body=inner, response=tagged("answer")))

    assert set(after.schemas) == {"AskBody", "AskResponse"}


def test_a_value_that_tags_a_union_member_is_a_const() -> None:
    schemas: Schemas = {"A": tagged("a"), "B": tagged("b"), "AB": union(ref_to("A"), ref_to("B"))}

    after, count = const_in_tags(api_with(schemas))

    assert after.schemas["A"]["properties"]["type"] == {"type": "string", "const": "a"}
    assert count == 2


def test_a_value_that_tags_nothing_stays_an_open_enumeration() -> None:
    schemas: Schemas = {"A": tagged("a")}

    assert const_in_tags(api_with(schemas)) == (api_with(schemas), 0)


def test_a_nullable_tag_is_a_const_or_null() -> None:
    optional: Schema = {
        "type": "object",
        "properties": {"type": union({"type": "string", "enum": ["a"]}, NULL)},
    }
    schemas: Schemas = {"A": optional, "B": tagged("b")}

    after, _ = const_in_tags(api_with(schemas, response=union(ref_to("A"), ref_to("B"))))

    assert after.schemas["A"]["properties"]["type"] == union({"type": "string", "const": "a"}, NULL)


def test_the_tag_of_a_union_is_the_property_that_tells_its_members_apart() -> None:
    schemas: Schemas = {"A": tagged("a", "role"), "B": tagged("b", "role")}

    named = name_tag(union(ref_to("A"), ref_to("B")), schemas)

    assert named["discriminator"] == {"propertyName": "role"}


def test_a_union_whose_members_agree_has_no_tag() -> None:
    written = {**union(tagged("a"), tagged("a")), "discriminator": {"propertyName": "kind"}}

    assert "discriminator" not in name_tag(written, {})


def test_a_discriminator_outside_a_union_is_dropped() -> None:
    written: Schema = {"type": "object", "discriminator": {"propertyName": "type"}}

    assert name_tag(written, {}) == {"type": "object"}


def test_a_tagged_union_that_is_read_ends_in_the_unknown_variant() -> None:
    part: Schema = {
        **union(ref_to("A"), ref_to("B"), NULL),
        "discriminator": {"propertyName": "type"},
    }
    schemas: Schemas = {"A": tagged("a"), "B": tagged("b"), "Part": part}

    after, count = admit_unknown_variants(api_with(schemas, response=ref_to("Part")))

    assert after.schemas["Part"]["anyOf"] == [
        ref_to("A"),
        ref_to("B"),
        ref_to("UnknownVariant"),
        NULL,
    ]
    assert after.schemas["UnknownVariant"] == {"type": "object"}
    assert count == 1


def test_a_union_that_is_only_sent_stays_as_it_is() -> None:
    part: Schema = {**union(ref_to("A"), ref_to("B")), "discriminator": {"propertyName": "type"}}
    sent = api_with({"A": tagged("a"), "B": tagged("b"), "Part": part}, body=ref_to("Part"))

    assert admit_unknown_variants(sent) == (sent, 0)


def test_a_name_that_generated_modules_use_gets_a_suffix() -> None:
    before = api_with({"Response": STRING, "PermissionError": STRING}, response=ref_to("Response"))

    after, count = rename(before)

    assert set(after.schemas) == {"ResponseObject", "PermissionErrorObject"}
    assert after.operations[0].responses["200"]["application/json"] == ref_to("ResponseObject")
    assert count == 2


def test_names_become_class_names_and_keep_their_capitals() -> None:
    after, _ = rename(
        api_with({"ListResponse_ModelInfo_": STRING, "MCPTool": STRING, "3D": STRING})
    )

    assert set(after.schemas) == {"ListResponseModelInfo", "MCPTool", "Model3D"}


def test_names_that_differ_in_case_alone_are_numbered() -> None:
    after, _ = rename(api_with({"Tool": STRING, "TOOL": NULL, "tool": STRING}))

    assert after.schemas == {"TOOL": NULL, "Tool2": STRING, "Tool3": STRING}
