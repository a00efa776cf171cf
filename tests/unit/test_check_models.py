"""Facts about a model laid over its provider's limits; the facts here are made up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from onellm_clients._runtime import Bounds, Mode, ModelFacts

from onellm._facts import NOTHING
from onellm._limits import find_rules
from onellm._model_rules import ModelRules, find_missing, find_model_rules, lay_over
from onellm._size import estimate_tokens, find_size_problems
from onellm.providers import find_provider

if TYPE_CHECKING:
    from onellm._model_rules import Findings

LINK = "https://docs.example.com/model"
FACTS = ModelFacts(
    patterns=("m*",),
    date="2026-11-23",
    link=LINK,
    refuses=("stop", "max_tokens"),
    fixes={"temperature": 1},
    limits={
        "top_p": Bounds(minimum=0.5),
        "reasoning_effort": Bounds(enum=("low", "high")),
        "thinking": Bounds(enum=("enabled",)),
    },
    max_output=1000,
    context=5000,
    gives=("text",),
    modes=(
        Mode(
            when="thinking",
            is_=("enabled",),
            refuses=("top_k",),
            fixes={"n": 1},
            limits={"top_p": Bounds(minimum=0.95)},
            link=f"{LINK}#thinking",
        ),
        Mode(when="seed", refuses=("user",), link=f"{LINK}#seed"),
    ),
)
ON = {"type": "enabled", "budget_tokens": 1024}


def find(provider: str = "vllm", /, **options: object) -> Findings:
    row = find_provider(provider)
    return lay_over(find_rules(row, "chat"), FACTS).find(options)


def test_what_a_model_refuses_is_told_apart_from_what_is_wrong() -> None:
    found = find(stop="x", temperature=0.5, top_p=2)

    assert list(found.refused) == ["stop", "temperature"]
    assert found.refused["stop"].source == LINK
    assert found.refused["temperature"].allowed == "1 or left out"
    assert [problem.parameter for problem in found.problems] == ["top_p"]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"temperature": 1},
        {"temperature": 1.0},
        {"top_p": 0.5},
        {"reasoning_effort": "low"},
        {"thinking": ON},
        {"thinking": {"thinkingBudget": 1}},
        {"max_completion_tokens": 1000},
        {"thinking": ON, "top_p": 0.95},
    ],
    ids=str,
)
def test_what_a_model_takes_is_no_problem(options: dict[str, object]) -> None:
    assert find(**options) == ([], {})


@pytest.mark.parametrize(
    ("options", "named", "source"),
    [
        ({"top_p": 0.4}, "top_p", LINK),
        ({"top_p": 1.1}, "top_p", "openai document"),
        ({"reasoning_effort": "medium"}, "reasoning_effort", LINK),
        ({"thinking": {"type": "adaptive"}}, "thinking.type", LINK),
        ({"max_completion_tokens": 1001}, "max_completion_tokens", LINK),
        ({"thinking": ON, "top_p": 0.9}, "top_p", f"{LINK}#thinking"),
    ],
    ids=str,
)
def test_a_limit_of_a_model_is_named_with_its_link(
    options: dict[str, object], named: str, source: str
) -> None:
    (problem,), refused = find(**options)

    assert refused == {}
    assert problem.parameter == named
    assert problem.source.startswith(source)


def test_a_bound_may_be_exclusive_and_a_limit_may_be_of_an_option_that_is_not_ours() -> None:
    facts = FACTS._replace(
        limits={
            "top_p": Bounds(exclusive_minimum=0, exclusive_maximum=1),
            "typical_p": Bounds(maximum=1),
        }
    )
    rules = lay_over(find_rules(find_provider("vllm"), "chat"), facts)

    assert rules.find({"top_p": 0.5, "typical_p": 1}).problems == []
    (low, typical) = rules.find({"top_p": 0, "typical_p": 2}).problems
    assert low.allowed == "a number above 0 below 1"
    assert typical.allowed == "a number up to 1"


def test_a_mode_refuses_and_fixes_while_it_is_on() -> None:
    assert list(find(thinking=ON, top_k=5, n=2).refused) == ["top_k", "n"]
    assert find(thinking=ON, n=1).refused == {}
    assert find(thinking={"type": "disabled"}, top_k=5, n=2).refused == {}
    assert find(top_k=5, n=2).refused == {}


def test_a_mode_without_words_is_on_when_its_option_is_given() -> None:
    assert list(find(seed=0, user="x").refused) == ["user"]
    assert find(seed=None, user="x").refused == {}


def test_true_is_not_one() -> None:
    assert list(find(temperature=True).refused) == ["temperature"]


def test_an_option_that_is_sent_by_another_name_is_not_refused_by_ours() -> None:
    assert "max_tokens" in find("vllm", max_tokens=5).refused
    assert find("openai", max_tokens=5).refused == {}


def test_a_model_that_nobody_wrote_about_has_its_providers_limits() -> None:
    rules = find_model_rules(find_provider("openai"), "model-of-tomorrow")

    assert rules.facts is NOTHING
    assert rules.find({"temperature": 2, "stop": "x"}) == ([], {})
    assert [one.parameter for one in rules.find({"temperature": 3}).problems] == ["temperature"]


def test_rules_are_read_once_per_model() -> None:
    openai = find_provider("openai")

    assert find_model_rules(openai, "a") is find_model_rules(openai, "a")
    assert isinstance(find_model_rules(openai, "b"), ModelRules)


def test_however_many_models_are_asked_few_are_remembered() -> None:
    openai = find_provider("openai")
    first = find_model_rules(openai, "first")
    for number in range(1100):
        find_model_rules(openai, f"model-{number}")

    assert find_model_rules(openai, "first") is not first


def test_what_a_model_does_not_give_cannot_be_asked_of_it() -> None:
    (problem,) = find_missing(FACTS, "embedding")

    assert problem == f"model gives text, no embedding ({LINK})"
    assert list(find_missing(FACTS, "text")) == []
    assert list(find_missing(NOTHING, "embedding")) == []


def prompt(characters: int) -> list[dict[str, object]]:
    return [{"role": "user", "content": "x" * characters}]


@pytest.mark.parametrize(
    ("characters", "options"),
    [(5000 * 4, {}), (5000 * 6, {}), (4000 * 6, {"max_tokens": 1000}), (0, {"max_tokens": True})],
)
def test_a_prompt_that_may_fit_is_no_problem(characters: int, options: dict[str, object]) -> None:
    assert list(find_size_problems(FACTS, prompt(characters), options)) == []


@pytest.mark.parametrize(
    ("characters", "options"),
    [
        (5000 * 6 + 60, {}),
        (4000 * 6 + 60, {"max_tokens": 1000}),
        (4000 * 6 + 60, {"max_completion_tokens": 1000}),
        (6, {"max_tokens": 5000}),
        (6, {"tools": [{"function": {"name": "f", "description": "x" * 30000}}]}),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_prompt_that_cannot_fit_is_refused(characters: int, options: dict[str, object]) -> None:
    (problem,) = find_size_problems(FACTS, prompt(characters), options)

    assert problem.parameter == "messages"
    assert problem.source == LINK
    assert "at most 5000 tokens, answer included" in problem


def test_without_a_known_size_nothing_is_estimated() -> None:
    assert list(find_size_problems(NOTHING, prompt(10**7), {})) == []


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        # No tokenizer makes fewer tokens of plain prose or code than it has words and signs.
        ("The quick brown fox jumps over the lazy dog, again.", 12),
        ("def add(a: int, b: int) -> int:\n    return a + b\n", 19),
        ("\N{CJK UNIFIED IDEOGRAPH-4F60}\N{CJK UNIFIED IDEOGRAPH-597D}" * 6, 12),
    ],
)
def test_an_estimate_is_no_more_than_a_tokenizer_counts(text: str, tokens: int) -> None:
    assert 0 < estimate_tokens([{"content": text}]) <= tokens


def test_what_is_no_text_counts_nothing() -> None:
    image = {"type": "image_url", "image_url": {"url": "data:image/png;base64," + "A" * 10**6}}

    assert estimate_tokens([{"role": "user", "content": [image]}]) == 0


def test_a_prompt_that_contains_itself_is_counted_and_no_error() -> None:
    cycle: list[object] = ["x" * 60]
    cycle.append(cycle)

    assert estimate_tokens(cycle) > 0
