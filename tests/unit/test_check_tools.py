from __future__ import annotations

from typing import Any

import pytest

from onellm._check_params import find_inner_problems
from onellm._check_schema import find_schema_problems
from onellm._check_tools import (
    NO_RULES,
    RULES,
    find_choice_problems,
    find_format_problems,
    find_function_problems,
    find_tool_problems,
)
from onellm.providers import PROVIDERS

SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
FUNCTION = {"name": "weather", "description": "x", "parameters": SCHEMA, "strict": True}
TOOL = {"type": "function", "function": FUNCTION}


def test_rules_are_of_providers_that_exist_and_say_where_they_are_from() -> None:
    assert set(RULES) <= set(PROVIDERS)
    assert all(one.link.startswith("https://") and one.date for one in RULES.values())


@pytest.mark.parametrize(
    "tools",
    [
        [],
        [TOOL],
        (TOOL,),
        [{"type": "function", "function": {"name": "f"}}],
        [{"function": {"name": "f"}}],
        [{"type": "web_search_20250305", "name": "web_search", "max_uses": 1}],
        [{"name": "f", "input_schema": SCHEMA}],
        [{"googleSearch": {}}],
    ],
    ids=str,
)
def test_a_tool_of_any_provider_may_be_right(tools: object) -> None:
    assert list(find_tool_problems(tools)) == []


@pytest.mark.parametrize(
    ("tools", "named"),
    [
        ("x", "tools"),
        ({}, "tools"),
        (["x"], "tools[0]"),
        ([{"type": 7}], "tools[0].type"),
        ([{"type": ""}], "tools[0].type"),
        ([{"type": "function"}], "tools[0].function"),
        ([{"type": "function", "name": "f"}], "tools[0].function"),
        ([TOOL, {"function": {}}], "tools[1].function.name"),
        ([{"function": {"name": " "}}], "tools[0].function.name"),
        ([{"function": {"name": "a\0b"}}], "tools[0].function.name"),
        ([{"function": {"name": "\ud800"}}], "tools[0].function.name"),
        ([{"function": {**FUNCTION, "description": 7}}], "tools[0].function.description"),
        ([{"function": {**FUNCTION, "strict": "yes"}}], "tools[0].function.strict"),
        ([{"function": {**FUNCTION, "parameters": "x"}}], "tools[0].function.parameters"),
        (
            [{"function": {**FUNCTION, "parameters": {"type": "string"}}}],
            "tools[0].function.parameters.type",
        ),
        (
            [{"function": {**FUNCTION, "parameters": {"type": "objekt"}}}],
            "tools[0].function.parameters.type",
        ),
        ([{"name": "f", "input_schema": {"required": "x"}}], "tools[0].input_schema.required"),
    ],
    ids=str,
)
def test_a_wrong_tool_is_named_by_its_place(tools: object, named: str) -> None:
    assert next(find_tool_problems(tools)).parameter == named


@pytest.mark.parametrize("name", ["two words", "x" * 65, "f.g", "caf\N{LATIN SMALL LETTER E}\n"])
def test_the_name_of_a_function_looks_as_openai_wants_it(name: str) -> None:
    tool = {"type": "function", "function": {"name": name}}

    assert list(find_tool_problems([tool])) == []
    (problem,) = find_tool_problems([tool], RULES["openai"])
    assert problem.source.startswith("https://platform.openai.com")


def test_openai_knows_two_kinds_of_tools() -> None:
    custom = {"type": "custom", "custom": {"name": "f"}}

    assert list(find_tool_problems([TOOL, custom], RULES["openai"])) == []
    (problem,) = find_tool_problems([{"type": "web_search"}], RULES["openai"])
    assert problem.allowed == "one of custom, function"


@pytest.mark.parametrize(
    ("functions", "named"),
    [("x", "functions"), ([7], "functions[0]"), ([{}], "functions[0].name")],
    ids=str,
)
def test_functions_of_the_older_kind_are_looked_into_too(functions: object, named: str) -> None:
    assert list(find_function_problems([FUNCTION])) == []
    assert next(find_function_problems(functions)).parameter == named


@pytest.mark.parametrize(
    ("choice", "tools", "right"),
    [
        ("auto", [TOOL], True),
        ("auto", None, True),
        ("none", None, True),
        ("required", [TOOL], True),
        ("required", None, False),
        ("required", [], False),
        ({"type": "function", "function": {"name": "weather"}}, [TOOL], True),
        ({"type": "function", "function": {"name": "wether"}}, [TOOL], False),
        ({"type": "function", "function": {"name": "weather"}}, None, False),
        ({"type": "function", "function": {"name": "weather"}}, [7, TOOL], True),
        ({"type": "function"}, [TOOL], False),
        ({"type": "function", "function": {"name": 7}}, [TOOL], False),
        ({"type": "allowed_tools", "allowed_tools": {}}, [TOOL], True),
        ({"type": "tool", "name": "weather"}, [TOOL], True),
        (7, [TOOL], False),
        ("", [TOOL], False),
    ],
    ids=str,
)
def test_a_choice_is_among_what_is_offered(choice: object, tools: object, right: bool) -> None:
    assert (not list(find_choice_problems("tool_choice", choice, tools))) is right


def test_openai_takes_no_choice_without_tools() -> None:
    assert list(find_choice_problems("tool_choice", "auto", None, RULES["openai"])) != []
    assert list(find_choice_problems("function_call", "auto", None, RULES["openai"])) != []


def test_a_function_call_names_the_function_itself() -> None:
    assert list(find_choice_problems("function_call", {"name": "weather"}, [FUNCTION])) == []
    assert list(find_choice_problems("function_call", {"name": "other"}, [FUNCTION])) != []


@pytest.mark.parametrize(
    "form",
    [
        {"type": "text"},
        {"type": "json_object"},
        {"type": "json_object", "schema": {}},
        {"type": "json_schema", "json_schema": {"name": "x", "schema": SCHEMA, "strict": True}},
        {"type": "json_schema", "json_schema": {"schema": SCHEMA}},
        {"type": "grammar", "grammar": "root ::= 'x'"},
    ],
    ids=str,
)
def test_a_response_format_comes_in_several_forms(form: object) -> None:
    assert list(find_format_problems(form)) == []


@pytest.mark.parametrize(
    ("form", "named"),
    [
        ("json", "response_format"),
        (dict, "response_format"),
        ({}, "response_format.type"),
        ({"type": 7}, "response_format.type"),
        ({"type": "json_schema"}, "response_format.json_schema"),
        ({"type": "json_schema", "json_schema": {"name": 7}}, "response_format.json_schema.name"),
        (
            {"type": "json_schema", "json_schema": {"name": "x", "schema": {"type": "x"}}},
            "response_format.json_schema.schema.type",
        ),
        (
            {"type": "json_schema", "json_schema": {"name": "x", "strict": 1}},
            "response_format.json_schema.strict",
        ),
        (
            {"type": "json_schema", "json_schema": {"name": "x", "description": 1}},
            "response_format.json_schema.description",
        ),
    ],
    ids=str,
)
def test_a_wrong_response_format_is_named_by_its_place(form: object, named: str) -> None:
    assert next(find_format_problems(form)).parameter == named


def test_openai_wants_a_schema_to_be_named_and_knows_three_forms() -> None:
    rules = RULES["openai"]

    (problem,) = find_format_problems({"type": "json_schema", "json_schema": {}}, rules)
    assert problem.parameter == "response_format.json_schema.name"
    (problem,) = find_format_problems({"type": "grammar"}, rules)
    assert problem.allowed == "one of json_object, json_schema, text"


@pytest.mark.parametrize(
    "schema",
    [
        {},
        True,
        SCHEMA,
        {"type": ["string", "null"]},
        {"type": "STRING", "minLength": "1"},
        {"$ref": "#/$defs/a", "$defs": {"a": {"type": "integer", "minimum": 0}}},
        {"anyOf": [{"type": "null"}, SCHEMA], "default": object()},
        {"type": "array", "items": {"enum": ["a", 1, None]}, "minItems": 1, "uniqueItems": True},
        {"type": "array", "items": [{"type": "string"}]},
        {"type": "object", "additionalProperties": False},
        {"type": "number", "exclusiveMinimum": True, "minimum": 0, "multipleOf": 0.5},
        {"x-own": 7, "nullable": True},
    ],
    ids=str,
)
def test_a_json_schema_is_one(schema: object) -> None:
    assert list(find_schema_problems("schema", schema)) == []


@pytest.mark.parametrize(
    ("schema", "named"),
    [
        ("x", "schema"),
        (None, "schema"),
        ({"type": "text"}, "schema.type"),
        ({"type": 7}, "schema.type"),
        ({"type": []}, "schema.type"),
        ({"type": ["string", "text"]}, "schema.type[1]"),
        ({"properties": []}, "schema.properties"),
        ({"properties": {"a": {"type": "x"}}}, "schema.properties.a.type"),
        ({"required": "a"}, "schema.required"),
        ({"required": [1]}, "schema.required"),
        ({"required": ["a", "a"]}, "schema.required"),
        ({"enum": []}, "schema.enum"),
        ({"enum": "a"}, "schema.enum"),
        ({"anyOf": []}, "schema.anyOf"),
        ({"anyOf": [{}, {"type": "x"}]}, "schema.anyOf[1].type"),
        ({"items": "x"}, "schema.items"),
        ({"minimum": "0"}, "schema.minimum"),
        ({"minimum": True}, "schema.minimum"),
        ({"minimum": float("nan")}, "schema.minimum"),
        ({"minLength": -1}, "schema.minLength"),
        ({"maxItems": 1.5}, "schema.maxItems"),
        ({"multipleOf": 0}, "schema.multipleOf"),
        ({"pattern": 7}, "schema.pattern"),
        ({"description": 7}, "schema.description"),
        ({"uniqueItems": "yes"}, "schema.uniqueItems"),
        ({"$defs": {"a": 7}}, "schema.$defs.a"),
        ({"additionalProperties": "x"}, "schema.additionalProperties"),
        ({7: {}}, "schema"),
    ],
    ids=str,
)
def test_a_keyword_that_cannot_be_is_named_by_its_place(schema: object, named: str) -> None:
    (problem,) = find_schema_problems("schema", schema)

    assert problem.parameter == named


def test_a_schema_that_contains_itself_ends_somewhere() -> None:
    schema: dict[str, Any] = {"type": "object"}
    schema["properties"] = {"again": schema}

    (problem,) = find_schema_problems("schema", schema)

    assert "nested more than 64 levels deep" in problem


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"stop": [7]}, "stop[0]"),
        ({"stop": ["\ud800"]}, "stop[0]"),
        ({"stop": "\ud800"}, "stop"),
        ({"logit_bias": {"1": "x"}}, "logit_bias"),
        ({"logit_bias": {"1": True}}, "logit_bias"),
        ({"logit_bias": {None: 1}}, "logit_bias"),
        ({"modalities": [7]}, "modalities[0]"),
        ({"stream_options": {"include_usage": "yes"}}, "stream_options.include_usage"),
        ({"tools": [7]}, "tools[0]"),
        ({"tool_choice": "required"}, "tool_choice"),
    ],
    ids=str,
)
def test_what_is_inside_an_option_is_looked_at(options: dict[str, object], named: str) -> None:
    (problem,) = find_inner_problems(options, NO_RULES)

    assert problem.parameter == named
    assert list(find_inner_problems(options, NO_RULES, options)) == []


def test_what_is_right_inside_an_option_is_right() -> None:
    options = {
        "stop": ["a", "b", "c", "d", "e"],
        "logit_bias": {"1": -100, 2: 0.5},
        "modalities": ["text"],
        "stream_options": {"include_usage": True, "own": 7},
        "tools": None,
        "temperature": object(),
    }

    assert list(find_inner_problems(options)) == []
