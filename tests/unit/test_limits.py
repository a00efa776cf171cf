from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import pytest
from onellm_clients import SPEC_VERSIONS

from onellm import ChatCompletion
from onellm._limits import find_chat_problems
from onellm._rule import Bound, Rule
from onellm.errors import InvalidRequestError
from onellm.providers import find_provider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm._json import JSON


def problems(provider: str, **options: JSON) -> Sequence[str]:
    return find_chat_problems(find_provider(provider), options)


@pytest.mark.parametrize(
    ("provider", "options"),
    [
        ("openai", {"temperature": 0}),
        ("openai", {"temperature": 2.0}),
        ("openai", {"top_p": 1, "n": 1, "presence_penalty": -2, "frequency_penalty": 2.0}),
        ("openai", {"n": 128}),
        ("openai", {"n": 2.0}),
        ("openai", {"top_logprobs": 20}),
        ("openai", {"stop": "x"}),
        ("openai", {"stop": ["a", "b", "c", "d"]}),
        ("openai", {"safety_identifier": "x" * 64}),
        ("openai", {"unheard_of": object()}),
        ("anthropic", {"temperature": 1.0}),
        ("anthropic", {"max_tokens": 1}),
        ("groq", {"temperature": 1.5}),
    ],
    ids=str,
)
def test_what_is_within_the_limits_is_no_problem(provider: str, options: dict[str, JSON]) -> None:
    assert problems(provider, **options) == []


@pytest.mark.parametrize(
    ("provider", "options"),
    [
        ("openai", {"temperature": 2.1}),
        ("openai", {"temperature": -0.1}),
        ("openai", {"temperature": math.nan}),
        ("openai", {"temperature": math.inf}),
        ("openai", {"temperature": True}),
        ("openai", {"temperature": "hot"}),
        ("openai", {"top_p": 1.1}),
        ("openai", {"n": 0}),
        ("openai", {"n": 129}),
        ("openai", {"n": 1.5}),
        ("openai", {"top_logprobs": 21}),
        ("openai", {"presence_penalty": -2.1}),
        ("openai", {"frequency_penalty": [1]}),
        ("openai", {"safety_identifier": "x" * 65}),
        ("openai", {"stop": ["a", "b", "c", "d", "e"]}),
        ("openai", {"stop": []}),
        ("openai", {"functions": [{"name": "f"}] * 129}),
        ("openai", {"reasoning_effort": "giant"}),
        ("anthropic", {"temperature": 1.1}),
        ("anthropic", {"max_tokens": -1}),
        ("anthropic", {"max_completion_tokens": -1}),
        ("minimax", {"temperature": 1.1}),
        ("groq", {"temperature": 3}),
    ],
    ids=str,
)
def test_what_is_outside_is_named_with_its_limit_and_its_place(
    provider: str, options: dict[str, JSON]
) -> None:
    (name,) = options
    (problem,) = problems(provider, **options)

    document = {"minimax": "anthropic"}.get(provider, provider)
    pinned = SPEC_VERSIONS[document]
    assert problem.startswith(f"{name} must be ")
    assert f"({document} document {pinned.get('version') or pinned['date']}, " in problem
    assert re.search(r", #?/[\w./~-]+\)$", problem), problem


def test_all_options_are_judged_at_once_and_before_the_network() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        ChatCompletion.create(
            "openai/gpt-4o",
            [{"role": "user", "content": "x"}],
            temperature=3,
            top_p=2,
            n=0,
            base_url="http://127.0.0.1:9",
            api_key="k",
        )

    assert [problem.split(" ")[0] for problem in caught.value.problems] == [
        "temperature",
        "top_p",
        "n",
    ]
    assert caught.value.provider == "openai"


def test_a_model_that_nobody_knows_is_judged_like_any_other() -> None:
    with pytest.raises(InvalidRequestError, match="temperature must be a number from 0 up to 2"):
        ChatCompletion.create(
            "openai/model-of-tomorrow",
            [{"role": "user", "content": "x"}],
            temperature=3,
            api_key="k",
        )


def test_what_an_object_must_hold_is_missed_and_what_it_holds_is_judged() -> None:
    (missing,) = problems("openai", prediction={"type": "content"})
    (long,) = problems("anthropic", metadata={"user_id": "x" * 513})

    assert missing.startswith("prediction.content is missing (openai document")
    assert long.startswith("metadata.user_id must be a string of at most 512 characters")
    assert problems("anthropic", metadata={"user_id": "x" * 512}) == []


@pytest.mark.parametrize("value", [None, [], {}, "x" * 1000, ["x"] * 100, (), b"x"], ids=repr)
def test_a_value_of_any_kind_is_judged_without_an_exception(value: JSON) -> None:
    for provider in ("openai", "anthropic"):
        for name in ("temperature", "stop", "n", "tools", "user", "metadata", "service_tier"):
            assert isinstance(problems(provider, **{name: value}), list)


@pytest.mark.parametrize(
    ("rule", "allowed"),
    [
        (Rule(name="x", types=("boolean",)), "True or False"),
        (Rule(name="x", types=("integer", "number")), "a number"),
        (Rule(name="x", types=("integer", "string")), "an integer or a string"),
        (Rule(name="x", types=("integer",), low=Bound(1), high=Bound(1)), "an integer: exactly 1"),
        (Rule(name="x", types=("string",), words=("a",)), "'a'"),
        (Rule(name="x", types=("string",), max_length=5), "a string of at most 5 characters"),
        (Rule(name="x", types=("string",), min_length=2), "a string of at least 2 characters"),
        (Rule(name="x", types=("array",), min_items=1, max_items=4), "a list of 1 to 4 items"),
        (Rule(name="x", types=("object",)), "a dict"),
        (Rule(name="x", low=Bound(0, exclusive=True)), "a value above 0"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_allowed_is_said_in_words(rule: Rule, allowed: str) -> None:
    assert rule.allowed == allowed


@pytest.mark.parametrize(
    ("rule", "value", "right"),
    [
        (Rule(name="x", types=("integer", "number")), 1.5, True),
        (Rule(name="x", types=("number",)), 1, True),
        (Rule(name="x", types=("integer",)), 2.0, True),
        (Rule(name="x", types=("integer",)), 2.5, False),
        (Rule(name="x", types=("object",), kinds=("a",)), {"type": "a"}, True),
        (Rule(name="x", types=("object",), kinds=("a",)), {"type": "b"}, False),
        (Rule(name="x", types=("object",), kinds=("a",)), {"other": 1}, True),
        (Rule(name="x"), object(), True),
        (Rule(name="x", types=("string",)), None, True),
    ],
    ids=str,
)
def test_a_rule_judges_a_value(rule: Rule, value: object, right: bool) -> None:
    assert (list(rule.find_problems(value)) == []) is right
