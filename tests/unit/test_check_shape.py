"""Bodies judged by the pinned documents' own schemas; jsonschema is the referee."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from onellm_clients import SPEC_VERSIONS

from onellm._adapters import Request
from onellm._body import find_body_problems
from onellm._limits import find_rules
from onellm._shape import Place, Shapes, find_shapes, judge
from onellm._shape_fits import WORDS, Compiler
from onellm.providers import PROVIDERS, find_provider

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm._shape_fits import Schema

SPECS: Final = Path(__file__).parents[2] / "specs"
JUDGED: Final = sorted(
    name
    for name, row in PROVIDERS.items()
    if row.adapter != "local" and find_rules(row, "chat").where.document == name
)
"""Providers whose chats have a pinned document of their own."""

JUNK: Final = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 300)
    | st.floats(-3, 3)
    | st.text(max_size=3)
    | st.sampled_from(["text", "user", "auto", "function", "json_schema", "high", "image_url"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "role", "content", "text", "name", "id", "function"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@cache
def shapes_of(provider: str) -> Shapes:
    where = find_rules(find_provider(provider), "chat").where
    shapes = find_shapes(where.document, where.operation, provider)
    assert shapes is not None
    return shapes


def valued(schema: Schema, shapes: Shapes, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values that nearly are what a schema says: each may be junk."""
    name = schema.get("$ref")
    if isinstance(name, str):
        return valued(shapes.schemas[name], shapes, depth + 1)
    if depth > 12:
        return JUNK
    members: Any = schema.get("anyOf")
    if members:
        return st.one_of(*(valued(one, shapes, depth + 1) for one in members))
    words: Any = schema.get("enum") or ([schema["const"]] if "const" in schema else None)
    if words:
        return st.sampled_from(words) | JUNK
    return _typed(schema, shapes, depth)


def later(schema: Schema, shapes: Shapes, depth: int) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: valued(schema, shapes, depth + 1))


def _typed(schema: Schema, shapes: Shapes, depth: int) -> st.SearchStrategy[Any]:
    kind = schema.get("type")
    if kind == "array":
        item: Any = schema.get("items", {})
        return st.lists(later(item, shapes, depth), max_size=3) | JUNK
    known: Any = schema.get("properties")
    if kind == "object" and known:
        needed: Any = schema.get("required", ())
        parts = {name: later(one, shapes, depth) for name, one in known.items()}
        return st.fixed_dictionaries(
            {name: part for name, part in parts.items() if name in needed},
            optional={name: part for name, part in parts.items() if name not in needed},
        )
    return JUNK


def holds_null(messages: object) -> bool:
    """Tell whether a message has a null, which is read as nothing."""
    said = messages if isinstance(messages, list) else []
    return any(isinstance(one, dict) and None in one.values() for one in said)


@cache
def referee(provider: str) -> Draft202012Validator:
    api = json.loads((SPECS / provider / "api.json").read_bytes())
    schema = {"$ref": f"#/components/schemas/{shapes_of(provider).body}"}
    return Draft202012Validator({**schema, "components": api["components"]})


@pytest.mark.parametrize("provider", JUDGED)
@settings(max_examples=50)
@given(data=st.data())
def test_what_we_judge_right_is_right_and_what_we_refuse_is_wrong(
    provider: str, data: st.DataObject
) -> None:
    shapes = shapes_of(provider)
    name = data.draw(st.sampled_from(sorted(shapes.known.keys() - {"model"})))
    value = data.draw(valued(shapes.known[name], shapes))
    assume(value is not None and not (name == "messages" and holds_null(value)))

    found = [one for one in shapes.find_problems({name: value}) if one.parameter.startswith(name)]

    wrong = [e for e in referee(provider).iter_errors({name: value}) if e.absolute_path]
    assert bool(found) == bool(wrong), (found, [error.message for error in wrong])


@pytest.mark.parametrize("provider", JUDGED)
@settings(max_examples=50)
@given(data=st.data())
def test_why_something_is_wrong_is_known_whenever_it_is(provider: str, data: st.DataObject) -> None:
    shapes = shapes_of(provider)
    name = data.draw(st.sampled_from(sorted(shapes.schemas)))
    value = data.draw(JUNK)
    place = Place(shapes, "x", "/x")

    fits = Compiler(shapes.schemas).fits(shapes.schemas[name])

    assert fits(value) == (judge(place, shapes.schemas[name], value) == [])


MADE_UP: Final[Any] = {
    "Body": {"type": "object", "properties": {}},
    "Map": {"type": "object", "additionalProperties": {"type": "integer"}},
    "None": {"type": "object", "additionalProperties": False},
    "All": {"additionalProperties": True},
    "Range": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 2},
    "Pattern": {"type": "string", "pattern": "^[a-c]*$"},
    "True": {"const": True},
    "One": {"enum": [1, "a", None]},
    "Nothing": {"type": "null"},
    "Free": {},
    "Union": {
        "anyOf": [
            {"type": "string", "minLength": 1, "maxLength": 2},
            {"anyOf": [{"$ref": "Range"}, {"type": "array", "minItems": 1, "maxItems": 2}]},
            {"$ref": "Tagged"},
            {"$ref": "Free again"},
        ]
    },
    "Free again": {"type": "object", "required": ["name"], "properties": {"name": {"const": 1}}},
    "Tagged": {
        "type": "object",
        "properties": {"type": {"const": "text"}, "text": {"type": "string"}},
        "required": ["type", "text"],
    },
}


@settings(max_examples=300)
@given(name=st.sampled_from(sorted(MADE_UP)), value=JUNK | st.sampled_from([0, 1, 2, "abc", True]))
def test_every_keyword_means_what_it_means_to_jsonschema(name: str, value: object) -> None:
    shapes = Shapes(MADE_UP, "Body", "made up")
    text = json.dumps(MADE_UP[name] | {"$defs": MADE_UP})
    referee = Draft202012Validator(json.loads(re.sub(r'"\$ref": "', '"$ref": "#/$defs/', text)))

    problems = judge(Place(shapes, "x", "/x"), MADE_UP[name], value)

    assert (problems == []) is referee.is_valid(value)
    assert Compiler(MADE_UP).fits(MADE_UP[name])(value) is referee.is_valid(value)
    assert all(problem.parameter and problem.source for problem in problems)


def test_an_operation_without_a_body_has_no_shape() -> None:
    assert find_shapes("openai", "list_models", "") is None


def words_in(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        for word, value in schema.items():
            yield word
            values = value.values() if word == "properties" else [value]
            for one in values:
                if word not in {"enum", "const", "required"}:
                    yield from words_in(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from words_in(one)


@pytest.mark.parametrize("document", sorted(SPEC_VERSIONS))
def test_every_keyword_of_the_pinned_documents_is_known(document: str) -> None:
    api = json.loads((SPECS / document / "api.json").read_bytes())
    known = WORDS | {"$ref", "type", "deprecated", "discriminator", "propertyName", "mapping"}

    used = {word for one in api["components"]["schemas"].values() for word in words_in(one)}

    assert {word for word in used if not word.startswith("x-")} <= known | {"default", "format"}


def asked(path: str = "/chat/completions", /, **body: Any) -> Request:
    said = [{"role": "user", "content": "x"}]
    return Request("POST", path, body={"model": "m", "messages": said, **body})


def named(provider: str, request: Request, **how: Any) -> list[str]:
    found = find_body_problems(find_provider(provider), request, **how)
    return [problem.parameter for problem in found]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({"metadata": {"a": 1}}, "metadata.a"),
        ({"logit_bias": {"1": "x"}}, "logit_bias.1"),
        ({"modalities": ["smell"]}, "modalities[0]"),
        ({"audio": {"voice": "alloy"}}, "audio.format"),
        ({"prediction": {"type": "content"}}, "prediction.content"),
        ({"web_search_options": {"search_context_size": "giant"}}, "web_search_options"),
        ({"stream_options": {"include_usage": "yes"}}, "stream_options.include_usage"),
        (
            {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": "x"}]}]},
            "messages[0].content[0].image_url",
        ),
        (
            {"messages": [{"role": "tool", "content": "x", "tool_call_id": 7}]},
            "messages[0].tool_call_id",
        ),
    ],
    ids=str,
)
def test_what_is_wrong_deep_inside_is_named_by_its_place(
    body: dict[str, object], place: str
) -> None:
    (found,) = named("openai", asked(**body))

    assert found.startswith(place)


def test_what_an_answer_left_empty_may_be_sent_back() -> None:
    empty = {"role": "assistant", "content": "x", "tool_calls": None, "name": None}
    said = [{"role": "user", "content": "x"}, empty, {"role": "user", "content": "x"}]

    assert named("groq", asked(messages=said)) == []
    assert named("groq", asked(messages=[{"role": "user", "content": "x", "name": 7}])) != []


def test_a_tag_that_does_not_exist_is_answered_with_those_that_do() -> None:
    messages = [{"role": "user", "content": [{"type": "smell", "smell": "x"}]}]

    (problem,) = find_body_problems(
        find_provider("anthropic"), asked(messages=messages, max_tokens=1)
    )

    assert problem.parameter == "messages[0].content[0].type"
    assert problem.allowed.startswith("one of 'text', 'image'")
    assert problem.given == "'smell'"
    assert "anthropic document" in problem.source


def test_who_asks_for_a_beta_or_sends_back_what_was_said_may_say_more() -> None:
    messages = [{"role": "user", "content": [{"type": "smell", "smell": "x"}]}]
    request = asked(messages=messages, max_tokens=1)

    assert named("anthropic", request) != []
    assert named("anthropic", request, headers=["Anthropic-Beta"]) == []
    assert named("anthropic", request, sent_back=True) == []


def test_what_the_caller_merged_into_the_body_is_not_judged() -> None:
    assert named("openai", asked(metadata=[7])) == ["metadata"]
    assert named("openai", asked(metadata=[7]), skip={"metadata"}) == []


def test_a_provider_without_a_document_of_its_own_is_not_judged() -> None:
    assert named("vllm", asked(metadata=7, messages=7)) == []


def test_another_vendors_format_is_not_judged_by_this_document() -> None:
    assert named("vertexai", asked("/v1/x:rawPredict", contents=7)) == []
    assert named("vertexai", asked("/v1/x:generateContent", contents=7)) == ["contents"]


def test_the_body_of_an_embedding_is_judged_by_its_own_operation() -> None:
    request = Request("POST", "/embeddings", body={"model": "m", "input": [7.5]})

    (found,) = named("openai", request, kind="embedding")
    assert found.startswith("input")
    assert named("bedrock", request, kind="embedding") == []
    assert named("vllm", request, kind="embedding") == []


def test_ollamas_own_path_has_its_own_document() -> None:
    assert named("ollama", asked("/api/chat", options=7)) == ["options"]
    assert named("ollama", asked("/chat/completions", options=7)) == []


def test_a_value_that_contains_itself_is_refused_and_no_error() -> None:
    cycle: dict[str, Any] = {"type": "OBJECT"}
    cycle["properties"] = {"again": cycle}
    tools = [{"functionDeclarations": [{"name": "f", "parameters": cycle}]}]

    assert named("google", asked("/x:generateContent", tools=tools)) != []
