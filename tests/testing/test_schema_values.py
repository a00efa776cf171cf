from __future__ import annotations

import re
from typing import Any

import pytest

from onellm.testing.schema_values import find_city, value_for

TREE: dict[str, object] = {
    "$ref": "#/$defs/node",
    "$defs": {
        "node": {
            "type": "object",
            "properties": {
                "label": {"type": "string"},
                "parent": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]},
                "children": {"type": "array", "items": {"$ref": "#/$defs/node"}},
            },
            "required": ["label", "parent", "children"],
        }
    },
}


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "string"}, "example"),
        ({"type": "integer"}, 1),
        ({"type": "number"}, 1.5),
        ({"type": "boolean"}, True),
        ({"type": "null"}, None),
        ({"type": ["null", "integer"]}, 1),
        ({"type": ["null"]}, None),
        ({}, "example"),
        (True, "example"),
        ({"type": "unheard of"}, "example"),
        ({"const": {"a": 1}}, {"a": 1}),
        ({"enum": ["red", "green"]}, "red"),
        ({"type": "string", "format": "date-time"}, "2026-01-02T12:30:00Z"),
        ({"type": "string", "minLength": 9}, "examplexx"),
        ({"type": "string", "maxLength": 3}, "exa"),
        ({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}, "2026-01-02"),
        ({"type": "string", "pattern": r"^no text of ours$"}, "example"),
        ({"type": "string", "pattern": r"(?<broken"}, "example"),
        ({"type": "integer", "minimum": 5}, 5),
        ({"type": "integer", "maximum": -5}, -5),
        ({"type": "integer", "exclusiveMinimum": 5}, 6),
        ({"type": "integer", "exclusiveMaximum": 1}, 0),
        ({"type": "integer", "minimum": 5, "multipleOf": 4}, 8),
        ({"type": "integer", "minimum": 0, "exclusiveMaximum": 0.5}, 0),
        ({"type": "integer", "exclusiveMinimum": 4, "multipleOf": 4}, 8),
        ({"type": "integer", "maximum": 10, "minimum": 9, "multipleOf": 10}, 10),
        ({"type": "integer", "maximum": 3, "multipleOf": 2}, 2),
        ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, 0.75),
        ({"type": "number", "exclusiveMinimum": 7}, 8.0),
        ({"type": "array", "items": {"type": "integer"}}, [1]),
        ({"type": "array", "items": {"type": "integer"}, "maxItems": 0}, []),
        ({"type": "array", "items": {"type": "integer"}, "minItems": 2}, [1, 1]),
        ({"items": {"type": "integer"}, "minItems": 3, "uniqueItems": True}, [1, 2, 3]),
        ({"items": {"enum": ["a", "b"]}, "minItems": 2, "uniqueItems": True}, ["a", "b"]),
        (
            {"items": {"type": "string"}, "minItems": 2, "uniqueItems": True},
            ["example", "example1"],
        ),
        (
            {
                "items": {"properties": {"n": {"type": "integer"}}},
                "minItems": 2,
                "uniqueItems": True,
            },
            [{"n": 1}, {"n": 2}],
        ),
        ({"items": {"type": "boolean"}, "minItems": 2, "uniqueItems": True}, [True, False]),
        ({"items": {"items": {"type": "integer"}}, "minItems": 2, "uniqueItems": True}, [[1], [2]]),
        ({"items": {"type": "null"}, "uniqueItems": True}, [None]),
        ({"prefixItems": [{"type": "integer"}, {"type": "boolean"}]}, [1, True]),
        ({"type": "object"}, {}),
        ({"properties": {"a": {"type": "integer"}}}, {"a": 1}),
        ({"properties": {"a": {}, "b": {"type": "integer"}}, "required": ["b"]}, {"b": 1}),
        ({"properties": {"a": {}}, "required": []}, {}),
        ({"required": ["unknown"]}, {"unknown": "example"}),
        ({"anyOf": [{"type": "null"}, {"type": "integer"}]}, 1),
        ({"oneOf": [{"type": "integer", "minimum": 3}], "description": "x"}, 3),
        (
            {
                "allOf": [
                    {"properties": {"a": {"type": "integer"}}, "required": ["a"]},
                    {"properties": {"b": {"type": "boolean"}}, "required": ["b"]},
                ]
            },
            {"a": 1, "b": True},
        ),
        ({"$ref": "#/$defs/a~1b", "$defs": {"a/b": {"type": "integer"}}}, 1),
        ({"$ref": "#/nowhere"}, "example"),
    ],
)
def test_makes_a_value_of_the_schema(schema: object, value: object) -> None:
    assert value_for(schema) == value
    assert type(value_for(schema)) is type(value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("city", "New York"),
        ("departureLocation", "New York"),
        ("email_address", "ada@example.com"),
        ("name", "Ada"),
        ("anything", "example"),
    ],
)
def test_a_property_gets_what_its_name_promises(name: str, value: str) -> None:
    made = value_for({"properties": {name: {"type": "string"}}}, "How cold is it in New York?")
    assert made == {name: value}


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("What is the weather in Tokyo today?", "Tokyo"),
        ("Fly to San Francisco", "San Francisco"),
        ("what is the weather in there", "Paris"),
        ("", "Paris"),
    ],
)
def test_finds_the_city_of_a_sentence(text: str, city: str) -> None:
    assert find_city(text) == city


def test_a_schema_that_contains_itself_ends() -> None:
    value: Any = value_for(TREE)
    depth = 0
    while value is not None:
        assert value["label"] == "example"
        assert isinstance(value["children"], list)
        value, depth = value["parent"], depth + 1
    assert 1 < depth < 10


def test_a_schema_that_cannot_end_does_all_the_same() -> None:
    endless = {"properties": {"self": {"$ref": "#"}}, "required": ["self"]}
    assert isinstance(value_for(endless), dict)
    assert value_for({"$ref": "#"}) == "example"


def test_formats_are_what_they_say() -> None:
    made = str(value_for({"type": "string", "format": "uuid"}))
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made)
