"""Rules for the order of messages, and for options beside each other, provider by provider."""

from __future__ import annotations

from typing import Any

import pytest

from onellm._check_messages import find_message_problems
from onellm._check_order import ORDERS
from onellm._check_relations import find_relation_problems
from onellm.providers import PROVIDERS, find_provider

USER = {"role": "user", "content": "x"}
SYSTEM = {"role": "system", "content": "x"}
SAID = {"role": "assistant", "content": "x"}
RESULT = {"role": "tool", "tool_call_id": "a", "content": "1"}


def asking(*ids: str) -> dict[str, Any]:
    calls = [{"id": one, "type": "function", "function": {"name": "f"}} for one in ids]
    return {"role": "assistant", "content": None, "tool_calls": calls}


def faults(provider: str, *messages: object) -> list[str]:
    return [one.parameter for one in find_message_problems(messages, ORDERS[provider])]


def test_rules_are_of_providers_that_exist_and_say_where_they_are_from() -> None:
    assert set(ORDERS) <= set(PROVIDERS)
    assert all(one.link.startswith("https://") and one.date for one in ORDERS.values())


@pytest.mark.parametrize("provider", ["openai", "azure", "anthropic", "bedrock", "deepseek"])
def test_the_results_of_all_calls_follow_directly(provider: str) -> None:
    second = {**RESULT, "tool_call_id": "b"}

    assert faults(provider, USER, asking("a", "b"), second, RESULT, SAID) == []
    assert faults(provider, USER, asking("a", "b"), RESULT) == ["messages[1].tool_calls[1]"]
    assert faults(provider, USER, asking("a"), USER, RESULT) == ["messages[1].tool_calls[0]"]
    assert faults(provider, USER, asking("a")) == ["messages[1].tool_calls[0]"]


@pytest.mark.parametrize("provider", ["google", "ollama"])
def test_where_results_are_matched_by_name_ids_are_let_be(provider: str) -> None:
    assert faults(provider, USER, RESULT) == []
    assert faults(provider, USER, asking("a")) == []


@pytest.mark.parametrize("provider", ["mistral", "perplexity"])
def test_some_want_to_be_asked_last(provider: str) -> None:
    assert faults(provider, USER, SAID, USER) == []
    assert faults(provider, USER, SAID) == ["messages[1].role"]


def test_a_beginning_that_mistral_goes_on_with_may_be_last() -> None:
    assert faults("mistral", USER, {**SAID, "prefix": True}) == []


def test_a_conversation_with_bedrock_begins_with_the_user() -> None:
    assert faults("bedrock", SYSTEM, USER, SAID, USER) == []
    assert faults("bedrock", SYSTEM, SAID, USER) == ["messages[1].role"]
    assert faults("bedrock", SYSTEM) == []


@pytest.mark.parametrize("said", ["", " ", "\n\t"])
@pytest.mark.parametrize("provider", ["anthropic", "bedrock"])
def test_some_want_the_user_to_say_something(provider: str, said: str) -> None:
    assert faults(provider, {"role": "user", "content": said}) == ["messages[0]"]


def test_a_blank_part_is_named_and_an_empty_one_is_left_out_later() -> None:
    parts = [{"type": "text", "text": text} for text in ("x", "", " ")]

    assert faults("anthropic", {"role": "user", "content": parts}) == [
        "messages[0].content[2].text"
    ]


def test_what_anthropic_goes_on_with_does_not_end_with_blanks() -> None:
    assert faults("anthropic", USER, {"role": "assistant", "content": "I say"}) == []
    assert faults("anthropic", USER, {"role": "assistant", "content": "I say "}) == [
        "messages[1].content"
    ]


def test_whoever_has_no_rules_takes_any_order() -> None:
    assert find_message_problems([SAID, SYSTEM, asking("a"), USER, {**SAID, "content": " "}]) == []


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"top_logprobs": 2}, "top_logprobs"),
        ({"top_logprobs": 2, "logprobs": False}, "top_logprobs"),
        ({"stream_options": {"include_usage": True}}, "stream_options"),
        ({"parallel_tool_calls": False}, "parallel_tool_calls"),
        ({"modalities": ["text", "audio"]}, "modalities"),
        ({"max_tokens": 1, "max_completion_tokens": 1}, "max_completion_tokens"),
    ],
    ids=str,
)
def test_an_option_that_needs_another_is_named_where_it_is_refused(
    options: dict[str, object], named: str
) -> None:
    (problem,) = find_relation_problems(find_provider("openai"), options)

    assert problem.parameter == named


@pytest.mark.parametrize(
    "options",
    [
        {"top_logprobs": 2, "logprobs": True},
        {"top_logprobs": None},
        {"stream_options": {"include_usage": True}, "stream": True},
        {"parallel_tool_calls": False, "tools": [{}]},
        {"modalities": ["text"]},
        {"modalities": ["audio"], "audio": {"voice": "alloy", "format": "wav"}},
        {"max_tokens": 1},
    ],
    ids=str,
)
def test_with_what_it_needs_it_is_right(options: dict[str, object]) -> None:
    assert list(find_relation_problems(find_provider("openai"), options)) == []


def test_what_one_provider_needs_another_may_not() -> None:
    options = {"top_logprobs": 2, "stream_options": {}, "parallel_tool_calls": True}

    assert list(find_relation_problems(find_provider("vllm"), options)) == []


def test_two_names_of_one_option_agree_or_are_refused() -> None:
    groq = find_provider("groq")

    assert list(find_relation_problems(groq, {"max_tokens": 5, "max_completion_tokens": 5})) == []
    assert (
        len(list(find_relation_problems(groq, {"max_tokens": 5, "max_completion_tokens": 6}))) == 1
    )
