"""What becomes of what was found wrong, by policy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onellm._inspect import inspect_chat, inspect_embedding
from onellm._policy import Policies, decide
from onellm._problems import Problem
from onellm._settle import resolve_policies
from onellm.providers import find_provider

if TYPE_CHECKING:
    from onellm._policy import Verdict

WRONG = Problem("n is wrong", parameter="n")
REFUSED = {"stop": Problem("stop is not taken", parameter="stop")}
UNKNOWN = Problem("unknown option 'x'", parameter="x")
OPTIONS: dict[str, object] = {"n": 0, "stop": "a", "x": 1}
SAID = [{"role": "user", "content": "x"}]


def judged(**policies: Any) -> Verdict:
    given = Policies(**policies)
    return decide(given, OPTIONS, wrong=[WRONG], refused=REFUSED, unknown=[UNKNOWN])


def test_by_default_all_but_an_unknown_option_is_refused_and_nothing_is_changed() -> None:
    verdict = judged()

    assert verdict.problems == (WRONG, REFUSED["stop"])
    assert (verdict.options, verdict.warnings, verdict.notes) == (OPTIONS, (), ())


def test_what_is_wrong_can_be_warned_about_and_sent() -> None:
    verdict = judged(validate="warn", unsupported="drop")

    assert verdict.problems == ()
    assert verdict.warnings == ("n is wrong",)
    assert "sent all the same: n is wrong" in verdict.notes
    assert verdict.options["n"] == 0


def test_nobody_has_to_look() -> None:
    assert judged(validate="off", unsupported="drop").warnings == ()
    assert judged(validate="off", unsupported="drop").problems == ()


@pytest.mark.parametrize("policy", ["warn", "drop"])
def test_what_a_model_does_not_take_can_be_left_out(policy: str) -> None:
    verdict = judged(validate="off", unsupported=policy)

    assert verdict.options == {"n": 0, "x": 1}
    assert verdict.notes == ("stop was left out: stop is not taken",)
    assert verdict.warnings == (verdict.notes if policy == "warn" else ())
    assert OPTIONS["stop"] == "a"


def test_what_a_model_does_not_take_can_be_refused_by_name() -> None:
    assert judged(validate="off", unsupported="error").problems == (REFUSED["stop"],)


def test_an_option_that_nobody_knows_can_be_warned_about_or_refused() -> None:
    relaxed = {"validate": "off", "unsupported": "drop"}

    assert judged(**relaxed, unknown_options="warn").warnings == (UNKNOWN,)
    assert judged(**relaxed, unknown_options="error").problems == (UNKNOWN,)
    assert judged(**relaxed, unknown_options="pass").warnings == ()


def test_a_policy_is_the_nearest_that_was_set() -> None:
    near: Any = {"validate": "warn", "unsupported": None}
    far: Any = {"validate": "off", "unsupported": "drop", "check_size": True}

    assert resolve_policies(near, far) == Policies(
        validate="warn", unsupported="drop", check_size=True
    )
    assert resolve_policies({}, {}) == Policies()


def inspected(provider: str = "openai", model: str = "m", /, **options: object) -> Verdict:
    return inspect_chat(find_provider(provider), model, SAID, options)


def named(verdict: Verdict) -> list[str]:
    return [problem.parameter for problem in verdict.problems]


def test_everything_is_found_at_once() -> None:
    openai = find_provider("openai")
    options = {"temprature": 1, "temperature": 3, "tools": [7], "stream_options": {}, "stop": "x"}

    verdict = inspect_chat(openai, "o3", [], options)

    assert set(named(verdict)) == {
        "messages",
        "temprature",
        "temperature",
        "tools[0]",
        "stream_options",
        "stop",
    }


def test_an_option_of_the_providers_own_document_is_known_and_judged() -> None:
    assert named(inspected("groq", "m", include_reasoning=True)) == []
    assert named(inspected("groq", "m", include_reasoning="yes")) == ["include_reasoning"]
    assert named(inspected("groq", "m", reasoning_format="raw")) == []
    assert named(inspected("groq", "m", reasoning_format="cooked")) == ["reasoning_format"]
    strict = Policies(unknown_options="error")
    options = {"include_reasoning": True}
    assert inspect_chat(find_provider("groq"), "m", SAID, options, strict).problems == ()
    assert inspect_chat(find_provider("openai"), "m", SAID, options, strict).problems != ()


def test_a_misspelt_option_of_the_providers_own_is_refused_too() -> None:
    assert named(inspected("groq", "m", reasoning_formatt="raw")) == ["reasoning_formatt"]
    assert named(inspected("bedrock", "m", guardrail_config={})) == []


@pytest.mark.parametrize(
    ("provider", "value", "right"),
    [
        ("openai", "xhigh", True),
        ("openai", "extreme", False),
        ("vllm", "extreme", True),
        ("moonshot", "extreme", True),
    ],
)
def test_a_word_is_refused_where_the_document_is_the_providers_own(
    provider: str, value: str, right: bool
) -> None:
    assert (named(inspected(provider, "m", reasoning_effort=value)) == []) is right


def test_without_a_look_nothing_is_found_but_what_the_model_refuses() -> None:
    openai = find_provider("openai")
    options = {"temperature": 3, "stop": "x"}

    verdict = inspect_chat(openai, "o3", [], options, Policies(validate="off"))

    assert "stop" in named(verdict)
    assert "messages" not in named(verdict)


def test_a_prompt_is_measured_where_that_is_wished() -> None:
    openai = find_provider("openai")
    said = [{"role": "user", "content": "x" * 10**6}]

    assert inspect_chat(openai, "gpt-4o", said, {}).problems == ()
    verdict = inspect_chat(openai, "gpt-4o", said, {}, Policies(check_size=True))
    assert named(verdict) == ["messages"]
    assert verdict.problems[0].source.startswith("https://")


def test_options_of_embeddings_have_limits_of_their_own() -> None:
    openai = find_provider("openai")

    assert named(inspect_embedding(openai, "m", ["x"], {"dimensions": 256})) == []
    assert named(inspect_embedding(openai, "m", ["x"], {"dimensions": 0})) == ["dimensions"]
    assert named(inspect_embedding(openai, "m", ["x"], {"encoding_format": "hex"})) == [
        "encoding_format"
    ]
    assert named(inspect_embedding(openai, "m", ["x"], {"dimension": 5})) == ["dimension"]
    mistral = find_provider("mistral")
    assert named(inspect_embedding(mistral, "m", ["x"], {"output_dimension": 0})) == [
        "output_dimension"
    ]
