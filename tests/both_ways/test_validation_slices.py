"""What validation lets through, the provider's pinned document lets through; jsonschema judges."""

from __future__ import annotations

import json
import warnings
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from onellm_clients import SPEC_VERSIONS

from onellm._call import check_chat
from onellm._limits import find_rules
from onellm._pipeline import prepare_chat
from onellm._shape import find_shapes
from onellm.errors import InvalidRequestError
from onellm.providers import PROVIDERS, find_provider

if TYPE_CHECKING:
    from collections.abc import Mapping

SPECS: Final = Path(__file__).parents[2] / "specs"
NEEDED: Final[Mapping[str, dict[str, Any]]] = {
    "bedrock": {"region": "us-east-1"},
    "azure": {"azure_endpoint": "https://x.openai.azure.com", "api_version": "2024-10-21"},
    "vertexai": {"project": "p", "location": "us-central1"},
}
MODELS: Final = {"perplexity": "sonar"}
"""Models that a document lists, which we do not: any other is sent as well."""
JUDGED: Final = [
    name
    for name, row in PROVIDERS.items()
    if name in SPEC_VERSIONS and find_rules(row, "chat").where.document == name
]

FUNCTION: Final = {"name": "f", "parameters": {"type": "object", "properties": {}}}
TOOL: Final = {"type": "function", "function": FUNCTION}
SCHEMA: Final = {"name": "x", "schema": {"type": "object"}, "strict": True}
NEARLY: Final[Mapping[str, list[Any]]] = {
    "temperature": [0, 0.5, 1, 2, -0.0],
    "top_p": [0.01, 0.5, 1],
    "top_k": [0, 1, 40],
    "n": [1, 2],
    "max_tokens": [1, 100, 4096],
    "max_completion_tokens": [1, 100],
    "stop": ["x", ["x"], ["a", "b", "c", "d"], ["a", 7], ""],
    "seed": [0, 7, 2**40],
    "presence_penalty": [-2, 0, 2],
    "frequency_penalty": [0.5],
    "logit_bias": [{"1": 1}, {"1": -100}, {"1": 0.5}, {"1": "x"}],
    "logprobs": [True, False],
    "top_logprobs": [0, 5],
    "tools": [[TOOL], [{"type": "function"}], [TOOL, TOOL], [{"type": "custom"}]],
    "tool_choice": ["auto", "none", "required", {"type": "function", "function": {"name": "f"}}],
    "parallel_tool_calls": [True, False],
    "response_format": [
        {"type": "text"},
        {"type": "json_object"},
        {"type": "json_schema", "json_schema": SCHEMA},
        {"type": "json_schema", "json_schema": {"schema": {}}},
        {"type": "xml"},
    ],
    "reasoning_effort": ["low", "high", "none", "giant"],
    "thinking": [{"type": "enabled", "budget_tokens": 1024}, {"type": "x"}, {}],
    "stream_options": [{"include_usage": True}, {"include_usage": 1}],
    "user": ["u"],
    "metadata": [{"a": "b"}, {"a": 1}, {"user_id": "u"}],
    "service_tier": ["auto", "default", "first"],
    "store": [True],
    "modalities": [["text"], ["text", "audio"], ["smell"]],
    "audio": [{"voice": "alloy", "format": "wav"}, {"voice": "alloy"}, {}],
    "prediction": [{"type": "content", "content": "x"}, {"type": "content"}],
    "verbosity": ["low", "loud"],
    "web_search_options": [{}, {"search_context_size": "low"}, {"search_context_size": "giant"}],
    "prompt_cache_key": ["k"],
    "safety_identifier": ["s", "s" * 65],
    "functions": [[FUNCTION], [{}]],
    "function_call": ["auto", {"name": "f"}],
}
JUNK: Final = st.one_of(
    st.booleans(),
    st.integers(-5, 5),
    st.floats(),
    st.text(max_size=3),
    st.lists(st.text()),
    st.just({}),
)
OPTIONS: Final = st.dictionaries(st.sampled_from(sorted(NEARLY)), st.integers(0, 40), max_size=4)
PARTS: Final[list[Any]] = [
    {"type": "text", "text": "x"},
    {"type": "text", "text": 7},
    {"type": "image_url", "image_url": {"url": "https://x.example/a.png", "detail": "low"}},
    {
        "type": "image_url",
        "image_url": {"url": "data:image/png;base64,iVBORw0KGgo=", "detail": "x"},
    },
    {"type": "input_audio", "input_audio": {"data": "UklGRg==", "format": "wav"}},
    {"type": "input_audio", "input_audio": {"data": "UklGRg==", "format": "xyz"}},
    {
        "type": "file",
        "file": {"file_data": "data:application/pdf;base64,JVBERi0=", "filename": "a"},
    },
    {"type": "file", "file": {"file_id": 7}},
    {"type": "smell", "smell": "x"},
]
CALLS: Final = [{"id": "t", "type": "function", "function": {"name": "f", "arguments": "{}"}}]
MESSAGES: Final = st.lists(
    st.one_of(
        st.sampled_from(
            [
                {"role": "system", "content": "x"},
                {"role": "developer", "content": "x"},
                {"role": "assistant", "content": "x"},
                {"role": "assistant", "content": None, "tool_calls": CALLS},
                {"role": "assistant", "content": "x", "refusal": "no", "name": "n"},
                {"role": "tool", "tool_call_id": "t", "content": "1"},
                {"role": "user", "content": "x", "name": "n"},
                {"role": "user", "content": "x", "name": 7},
            ]
        ),
        st.builds(
            lambda parts: {"role": "user", "content": parts},
            st.lists(st.sampled_from(PARTS), min_size=1, max_size=3),
        ),
    ),
    max_size=4,
).map(lambda said: [*said, {"role": "user", "content": "x"}])


@cache
def referee(provider: str) -> Draft202012Validator:
    where = find_rules(find_provider(provider), "chat").where
    shapes = find_shapes(where.document, where.operation, "")
    assert shapes is not None
    api = json.loads((SPECS / provider / "api.json").read_bytes())
    schema = {"$ref": f"#/components/schemas/{shapes.body}"}
    return Draft202012Validator({**schema, "components": api["components"]})


def written(provider: str, messages: Any, options: Mapping[str, Any], **how: Any) -> Any:
    """Give the body that would be sent; raises what a call raises."""
    given = {"api_key": "k" * 20, "unsupported": "drop", **NEEDED.get(provider, {}), **how}
    stream = "stream_options" in options
    model = MODELS.get(provider, "model-of-tomorrow")
    call = check_chat(f"{provider}/{model}", messages, stream, {**options, **given})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        content = prepare_chat(call).request.content
    assert isinstance(content, bytes)
    return json.loads(content)


@st.composite
def calls(draw: st.DrawFn) -> tuple[Any, dict[str, Any]]:
    options: dict[str, Any] = {}
    for name, choice in draw(OPTIONS).items():
        nearly = NEARLY[name]
        options[name] = draw(JUNK) if choice > 30 else nearly[choice % len(nearly)]
    return draw(MESSAGES), options


@pytest.mark.parametrize("provider", JUDGED)
@settings(max_examples=60)
@given(call=calls())
def test_what_is_let_through_fits_the_pinned_document(
    provider: str, call: tuple[Any, dict[str, Any]]
) -> None:
    messages, options = call
    try:
        body = written(provider, messages, options)
    except InvalidRequestError:
        return
    wrong = [f"{error.json_path}: {error.message}" for error in referee(provider).iter_errors(body)]
    assert wrong == []


@pytest.mark.parametrize("provider", JUDGED)
@settings(max_examples=60)
@given(call=calls())
def test_what_the_pinned_document_refuses_is_refused_before_it_is_sent(
    provider: str, call: tuple[Any, dict[str, Any]]
) -> None:
    messages, options = call
    try:
        body = written(provider, messages, options, validate="off")
    except InvalidRequestError:
        return  # it could not even be written
    if any(True for _ in referee(provider).iter_errors(body)):
        with pytest.raises(InvalidRequestError) as caught:
            written(provider, messages, options)
        assert all(problem.parameter for problem in caught.value.problems)


def test_valid_calls_do_get_through() -> None:
    sent = 0
    for provider in JUDGED:
        for name, values in NEARLY.items():
            try:
                written(provider, [{"role": "user", "content": "x"}], {name: values[0]})
            except InvalidRequestError:
                continue
            sent += 1
    assert sent > len(JUDGED) * len(NEARLY) * 0.6


ANYTHING: Final = st.recursive(
    JUNK | st.none() | st.binary(max_size=2),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["role", "content", "type", "text", "tool_calls", "function", "name"]),
            inner | st.sampled_from(["user", "assistant", "tool", "text", "function"]),
            max_size=4,
        )
    ),
    max_leaves=8,
)


@pytest.mark.parametrize("provider", JUDGED)
@settings(max_examples=40)
@given(data=st.data())
def test_without_checks_a_call_is_written_or_refused_and_nothing_else(
    provider: str, data: st.DataObject
) -> None:
    messages = data.draw(st.lists(ANYTHING, max_size=2) | ANYTHING)
    names = st.sampled_from(sorted(NEARLY))
    options = cast("dict[str, Any]", data.draw(st.dictionaries(names, ANYTHING, max_size=2)))

    with suppress(InvalidRequestError):
        written(provider, messages, options, validate="off")
