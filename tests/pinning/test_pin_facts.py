"""Each local rule, on the smallest schema it changes."""

import pytest
from pinning import facts
from pinning.model import Schema


def test_a_title_is_dropped() -> None:
    assert facts.drop_title({"title": "Answer", "type": "string"}) == {"type": "string"}


def test_sentences_examples_and_extensions_are_dropped() -> None:
    written: Schema = {
        "type": "string",
        "description": "An answer.",
        "summary": "Answer",
        "example": "yes",
        "examples": ["yes"],
        "externalDocs": {"url": "https://example.com"},
        "x-order": 1,
    }

    assert facts.drop_prose(written) == {"type": "string"}


def test_a_default_is_dropped() -> None:
    assert facts.drop_default({"type": "integer", "default": 1}) == {"type": "integer"}


def test_keywords_that_no_generator_reads_are_dropped() -> None:
    written: Schema = {
        "type": "object",
        "not": {},
        "propertyNames": {},
        "prefixItems": [],
        "$defs": {},
    }

    assert facts.drop_unsupported(written) == {"type": "object"}


@pytest.mark.parametrize("name", ["date-time", "uri", "uuid", "int64"])
def test_a_format_that_does_not_change_the_wire_is_dropped(name: str) -> None:
    assert facts.drop_format({"type": "string", "format": name}) == {"type": "string"}


def test_the_format_of_bytes_is_kept() -> None:
    written: Schema = {"type": "string", "format": "binary"}

    assert facts.drop_format(written) is written


def test_nullable_is_a_union_with_null() -> None:
    assert facts.nullable_to_null({"type": "string", "nullable": True}) == {
        "anyOf": [{"type": "string"}, {"type": "null"}]
    }


def test_nullable_counts_beside_a_reference() -> None:
    written: Schema = {"$ref": "#/components/schemas/Usage", "nullable": True, "default": None}

    assert facts.nullable_to_null(written) == {
        "anyOf": [{"$ref": "#/components/schemas/Usage"}, {"type": "null"}]
    }


def test_nullable_false_says_nothing() -> None:
    assert facts.nullable_to_null({"type": "string", "nullable": False}) == {"type": "string"}


def test_what_stands_beside_a_reference_is_dropped() -> None:
    written: Schema = {"$ref": "#/components/schemas/Usage", "type": "object", "deprecated": True}

    assert facts.drop_ref_siblings(written) == {"$ref": "#/components/schemas/Usage"}


def test_a_list_of_types_is_a_union_in_which_each_keeps_its_own_keywords() -> None:
    written: Schema = {
        "type": ["string", "array", "null"],
        "maxLength": 3,
        "items": {},
        "maxItems": 2,
    }

    assert facts.split_type_list(written) == {
        "anyOf": [
            {"type": "string", "maxLength": 3},
            {"type": "array", "items": {}, "maxItems": 2},
            {"type": "null"},
        ]
    }


def test_a_list_of_one_type_is_that_type() -> None:
    assert facts.split_type_list({"type": ["string"]}) == {"type": "string"}


def test_a_list_of_types_shares_out_the_values() -> None:
    assert facts.split_type_list({"type": ["string", "null"], "enum": ["a", None]}) == {
        "anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]
    }


def test_one_of_is_any_of() -> None:
    assert facts.one_of_to_any_of({"oneOf": [{"type": "string"}]}) == {
        "anyOf": [{"type": "string"}]
    }


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ({"properties": {}}, "object"),
        ({"items": {}}, "array"),
        ({"enum": ["a", None]}, "string"),
        ({"const": "a"}, "string"),
        ({"maxLength": 5}, "string"),
    ],
)
def test_a_missing_type_is_inferred(written: Schema, kind: str) -> None:
    assert facts.infer_type(written) == {**written, "type": kind}


def test_no_type_is_inferred_where_anything_goes() -> None:
    assert facts.infer_type({"deprecated": True}) == {"deprecated": True}


def test_keywords_of_another_type_are_dropped() -> None:
    assert facts.drop_foreign({"type": "string", "items": {"type": "string"}}) == {"type": "string"}


def test_a_reference_to_anything_is_anything() -> None:
    reference: Schema = {"$ref": "#/components/schemas/Json"}

    assert facts.inline_anything(reference, {"Json": {}}) == {}
    assert facts.inline_anything(reference, {"Json": {"type": "string"}}) is reference


@pytest.mark.parametrize("closed", [False, True, {}])
def test_every_object_is_open(closed: object) -> None:
    written: Schema = {"type": "object", "additionalProperties": closed}

    assert facts.open_object(written) == {"type": "object"}


def test_the_type_of_further_properties_is_kept() -> None:
    written: Schema = {"type": "object", "additionalProperties": {"type": "string"}}

    assert facts.open_object(written) is written


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"type": "boolean", "const": True}, {"type": "boolean"}),
        (
            {"type": "integer", "enum": [1, 2], "deprecated": True},
            {"type": "integer", "deprecated": True},
        ),
        ({"enum": ["a", 1]}, {"anyOf": [{"type": "integer"}, {"type": "string"}]}),
        (
            {"type": "string", "enum": ["a", None]},
            {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]},
        ),
        ({"enum": [None]}, {"type": "null"}),
    ],
)
def test_only_strings_are_enumerated(written: Schema, expected: Schema) -> None:
    assert facts.plain_values(written) == expected


def test_a_const_is_an_enumeration_of_one() -> None:
    assert facts.const_to_enum({"type": "string", "const": "list"}) == {
        "type": "string",
        "enum": ["list"],
    }


def test_a_bound_that_a_float_rounded_is_dropped() -> None:
    written: Schema = {
        "type": "integer",
        "minimum": -9223372036854776000,
        "maximum": 9007199254740992,
    }

    assert facts.drop_inexact_bound(written) == {"type": "integer", "maximum": 9007199254740992}


def test_alternatives_that_only_differ_in_what_is_required_are_dropped() -> None:
    written: Schema = {
        "type": "object",
        "properties": {"url": {"type": "string"}, "id": {"type": "string"}},
        "anyOf": [{"required": ["url"]}, {"required": ["id"]}],
    }

    assert "anyOf" not in facts.drop_required_alternatives(written)


def test_a_type_beside_a_union_is_dropped() -> None:
    written: Schema = {"type": "object", "anyOf": [{"type": "string"}], "deprecated": True}

    assert facts.drop_beside_union(written) == {"anyOf": [{"type": "string"}], "deprecated": True}


def test_required_names_existing_properties_once_and_in_order() -> None:
    written: Schema = {"properties": {"a": {}, "b": {}}, "required": ["b", "a", "b", "gone"]}

    assert facts.sort_required(written)["required"] == ["a", "b"]


def test_required_without_a_property_is_dropped() -> None:
    assert facts.sort_required({"type": "object", "required": ["gone"]}) == {"type": "object"}


@pytest.mark.parametrize(
    "rule",
    [
        *(facts.drop_title, facts.drop_prose, facts.drop_default, facts.drop_unsupported),
        *(facts.drop_format, facts.nullable_to_null, facts.drop_ref_siblings),
        *(facts.split_type_list, facts.one_of_to_any_of, facts.infer_type, facts.drop_foreign),
        *(facts.open_object, facts.plain_values, facts.const_to_enum, facts.drop_inexact_bound),
        *(facts.drop_required_alternatives, facts.drop_beside_union, facts.sort_required),
    ],
)
def test_a_rule_returns_the_same_object_where_it_does_not_apply(rule: facts.LocalRule) -> None:
    written: Schema = {"type": "string", "minLength": 1}

    assert rule(written) is written
