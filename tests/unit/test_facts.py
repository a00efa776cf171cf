"""What is known of a model: by its name, merged from dated rows, and nothing of a stranger."""

from __future__ import annotations

import subprocess
import sys
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onellm_clients import SPEC_VERSIONS
from onellm_clients._runtime import Bounds, Mode, ModelFacts

from onellm._facts import NOTHING, _find, find_facts, matches, merge, read_facts
from onellm.providers import PROVIDERS, Provider


def facts(name: str) -> ModelFacts:
    provider, _, model = name.partition("/")
    return find_facts(PROVIDERS[provider], model)


def fact(**fields: Any) -> ModelFacts:
    return ModelFacts(patterns=("*",), date="2026-01-01", **{"link": "https://one", **fields})


SAMPLING = {"temperature": 1, "top_p": 1, "presence_penalty": 0, "frequency_penalty": 0}
THINKS = Mode(
    when="thinking",
    is_=("enabled", "adaptive"),
    refuses=("top_k",),
    fixes={"temperature": 1},
    limits={"top_p": Bounds(minimum=0.95, maximum=1), "tool_choice": Bounds(enum=("auto", "none"))},
    link="https://docs.claude.com/en/docs/build-with-claude/extended-thinking#feature-compatibility",
)

WELL_KNOWN: dict[str, dict[str, Any]] = {
    "openai/gpt-4o-2024-08-06": {
        "refuses": ("reasoning_effort", "web_search_options"),
        "max_output": 16384,
        "context": 128000,
        "takes": ("text", "image", "document"),
        "gives": ("text",),
    },
    "openai/gpt-4.1-mini": {
        "refuses": ("reasoning_effort",),
        "max_output": 32768,
        "context": 1047576,
    },
    "openai/o3-2025-04-16": {
        "refuses": ("logprobs", "top_logprobs", "logit_bias", "stop"),
        "fixes": SAMPLING,
        "limits": {"reasoning_effort": Bounds(enum=("low", "medium", "high"))},
        "max_output": 100000,
        "context": 200000,
        "modes": (),
    },
    "openai/gpt-5-mini-2025-08-07": {
        "refuses": ("logprobs", "top_logprobs", "logit_bias", "stop"),
        "fixes": SAMPLING,
        "limits": {"reasoning_effort": Bounds(enum=("minimal", "low", "medium", "high"))},
        "max_output": 128000,
        "context": 400000,
    },
    "openai/gpt-5-chat-latest": {
        "refuses": ("reasoning_effort",),
        "fixes": {},
        "limits": {},
        "max_output": 16384,
        "context": 128000,
        "modes": (),
    },
    "openai/gpt-5.4": {
        "refuses": ("stop",),
        "fixes": {},
        "limits": {"reasoning_effort": Bounds(enum=("none", "low", "medium", "high", "xhigh"))},
        "max_output": 128000,
        "context": 1050000,
        "modes": (
            Mode(
                when="reasoning_effort",
                is_=("minimal", "low", "medium", "high", "xhigh", "max"),
                refuses=("logprobs", "top_logprobs"),
                fixes={"temperature": 1, "top_p": 1},
                link="https://developers.openai.com/api/docs/guides/latest-model#gpt-54-parameter-compatibility",
            ),
        ),
    },
    "anthropic/claude-opus-4-7": {
        "refuses": ("top_k",),
        "fixes": {"temperature": 1},
        "limits": {
            "top_p": Bounds(minimum=0.99, maximum=1),
            "thinking": Bounds(enum=("adaptive", "disabled")),
        },
        "max_output": 128000,
        "context": 1000000,
    },
    "anthropic/claude-haiku-4-5-20251001": {
        "refuses": (),
        "fixes": {},
        "limits": {
            "thinking": Bounds(enum=("enabled", "disabled")),
            "reasoning_effort": Bounds(enum=("none",)),
        },
        "max_output": 64000,
        "context": 200000,
        "modes": (
            Mode(
                when="temperature",
                refuses=("top_p",),
                link="https://docs.claude.com/en/docs/about-claude/models/migrating-to-claude-4",
            ),
            THINKS,
        ),
    },
    "anthropic/claude-3-opus-20240229": {
        "limits": {
            "thinking": Bounds(enum=("disabled",)),
            "reasoning_effort": Bounds(enum=("none",)),
        },
        "max_output": 4096,
        "context": 200000,
        "modes": (),
    },
    "google/gemini-2.5-pro": {
        "refuses": ("logprobs", "top_logprobs"),
        "limits": {
            "temperature": Bounds(minimum=0, maximum=2),
            "reasoning_effort": Bounds(enum=("minimal", "low", "medium", "high", "xhigh")),
        },
        "max_output": 65536,
        "context": 1048576 + 65536,
        "takes": ("text", "image", "audio", "video", "document"),
    },
    "vertexai/gemini-2.5-pro": {
        "refuses": (),
        "limits": {"temperature": Bounds(minimum=0, maximum=2)},
        "max_output": 65536,
    },
    "xai/grok-4-0709": {
        "refuses": ("presence_penalty", "frequency_penalty", "stop", "reasoning_effort"),
        "context": 256000,
    },
    "xai/grok-4-fast-non-reasoning": {"refuses": ("reasoning_effort",), "context": 2000000},
    "deepseek/deepseek-reasoner": {
        "refuses": ("logprobs", "top_logprobs"),
        "max_output": 393216,
        "context": 1048576,
    },
    "cohere/command-a-reasoning-08-2025": {"max_output": 32768, "context": 288768},
    "moonshot/kimi-k2.5": {
        "fixes": {"top_p": 0.95, "n": 1, "presence_penalty": 0, "frequency_penalty": 0},
        "limits": {"temperature": Bounds(minimum=0.6, maximum=1)},
        "context": 262144,
    },
    "mistral/mistral-large-latest": {"context": 262144, "max_output": None},
    "groq/openai/gpt-oss-120b": {
        "limits": {"reasoning_effort": Bounds(enum=("low", "medium", "high"))},
        "max_output": 65536,
        "context": 131072,
    },
    "azure/o3-mini": {
        "refuses": (
            *("temperature", "top_p", "presence_penalty", "frequency_penalty", "logprobs"),
            *("top_logprobs", "logit_bias", "parallel_tool_calls", "max_tokens"),
        ),
        "fixes": {},
    },
    "bedrock/us.anthropic.claude-opus-4-7-v1:0": {
        "refuses": ("top_k",),
        "fixes": {"temperature": 1},
    },
    "openrouter/anthropic/claude-haiku-4.5": {
        "refuses": (),
        "fixes": {},
        "limits": {},
        "modes": (),
        "max_output": None,
        "context": 200000,
        "takes": (),
    },
}


@pytest.mark.parametrize("name", WELL_KNOWN)
def test_a_well_known_model_has_these_facts(name: str) -> None:
    found = facts(name)

    assert {field: getattr(found, field) for field in WELL_KNOWN[name]} == WELL_KNOWN[name]
    assert found.date >= "2026-08-18"
    assert found.link.startswith("https://")


@pytest.mark.parametrize(
    "name",
    [
        *("openai/olmo-3", "openai/o11y", "openai/gpt-50", "openai/gpt-7", "openai/my-gpt-4o"),
        *("anthropic/claude", "anthropic/claude-opus-4-9", "anthropic/claude-opus-6"),
        *("google/gemini", "xai/grok-9", "mistral/mistral-huge", "deepseek/deepseek"),
        *("bedrock/meta.llama4-70b-v1:0", "azure/production", "openrouter/allenai/olmo-3.1-32b"),
        *("ollama/gpt-5", "together/openai/gpt-5", "github/openai/gpt-5", "vllm/claude-opus-4-7"),
    ],
)
def test_nothing_is_known_of_a_stranger(name: str) -> None:
    assert facts(name) == NOTHING


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("openai/GPT-5-Mini", "openai/gpt-5-mini"),
        ("openai/ft:gpt-4o-mini-2024-07-18:acme::8abc", "openai/gpt-4o-2024-08-06"),
        ("google/models/gemini-2.5-flash", "google/gemini-2.5-flash"),
        ("vertexai/claude-opus-4-1@20250805", "anthropic/claude-opus-4-1-20250805"),
        ("vertexai/publishers/google/models/gemini-2.5-pro", "vertexai/gemini-2.5-pro"),
        ("bedrock/eu.anthropic.claude-sonnet-4-5-20250929-v1:0", "anthropic/claude-sonnet-4-5"),
        (
            "bedrock/arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0",
            "anthropic/claude-3-haiku-20240307",
        ),
        ("openrouter/openai/gpt-5", "vercel/openai/gpt-5"),
    ],
)
def test_a_model_is_known_by_each_of_its_names(one: str, other: str) -> None:
    assert facts(one).context == facts(other).context is not None
    assert facts(one).modes == facts(other).modes


def test_what_a_host_leaves_out_or_reads_itself_is_not_refused_there() -> None:
    for provider in ("openrouter", "vercel"):
        for row in read_facts(provider):
            assert (row.refuses, row.fixes, row.limits, row.modes, row.takes) == (
                (),
                {},
                {},
                (),
                (),
            )
            assert row.max_output is None


def test_rows_are_joined_or_the_last_goes_and_each_fact_keeps_its_link() -> None:
    early = Mode(when="thinking", refuses=("top_k",))
    late = Mode(when="temperature", refuses=("top_p",))

    found = merge(
        [
            fact(refuses=("stop",), fixes={"n": 1, "top_p": 1}, max_output=1, modes=(early,)),
            fact(
                link="https://two",
                refuses=("stop", "seed"),
                fixes={"n": 2},
                limits={"top_k": Bounds(maximum=3)},
                takes=("text",),
                modes=(early, late),
            ),
            fact(link="https://three", max_output=7, context=9),
        ]
    )

    assert found.refuses == ("stop", "seed")
    assert found.fixes == {"n": 2, "top_p": 1}
    assert found.limits == {"top_k": Bounds(maximum=3)}
    assert (found.max_output, found.context, found.takes, found.gives) == (7, 9, ("text",), ())
    assert found.modes == (early, late)
    assert {
        name: found.link_of(name) for name in ("n", "top_p", "top_k", "max_output", "takes")
    } == {
        "n": "https://two",
        "top_p": "https://one",
        "top_k": "https://two",
        "max_output": "https://three",
        "takes": "https://two",
    }
    assert found.link_of("what nobody said") == found.link == "https://three"


@pytest.mark.parametrize(
    ("pattern", "name", "does"),
    [
        ("o1*", "o1-2024-12-17", True),
        ("o1*", "olmo", False),
        ("o1", "o1-pro", False),
        ("claude-opus-4?7*", "claude-opus-4.7:thinking", True),
        ("claude-opus-4?7*", "claude-opus-47", False),
        ("*.anthropic.*-v?:0", "us.anthropic.claude-v2:0", True),
        ("*/a*b", "x/ab", True),
        ("*/a*b", "x/aab/ab", True),
        ("*/a*b", "x/abc", False),
        ("MiniMax-*", "minimax-m2", True),
        ("gpt-[45]*", "gpt-4", False),
        ("a.c", "abc", False),
        ("*", "", True),
        ("", "", True),
        ("", "x", False),
    ],
)
def test_a_star_is_any_text_and_a_question_mark_any_character(
    pattern: str, name: str, does: bool
) -> None:
    assert matches(pattern, name) is does


@given(st.text(alphabet="ab*?", max_size=8), st.text(alphabet="ab", max_size=12))
def test_patterns_mean_what_a_search_by_parts_says(pattern: str, name: str) -> None:
    def search(rest: str, text: str) -> bool:
        if not rest:
            return not text
        if rest[0] == "*":
            return any(search(rest[1:], text[at:]) for at in range(len(text) + 1))
        return bool(text) and rest[0] in {"?", text[0]} and search(rest[1:], text[1:])

    assert matches(pattern, name) is search(pattern.replace("**", "*"), name)


def test_a_pattern_of_many_stars_is_answered_at_once() -> None:
    start = perf_counter()

    assert not matches("*a" * 60, "a" * 59 + "b" * 197)
    assert perf_counter() - start < 1


def test_what_was_found_is_remembered_but_not_without_end() -> None:
    _find.cache_clear()
    openai = PROVIDERS["openai"]
    limit = _find.cache_info().maxsize
    assert limit is not None

    assert find_facts(openai, "gpt-5") is find_facts(openai, "gpt-5")
    for number in range(limit + 10):
        find_facts(openai, f"unknown-{number}")
    assert _find.cache_info().currsize == limit
    _find.cache_clear()


def test_a_providers_name_leads_to_no_module_that_is_no_table() -> None:
    for name in ("_runtime", "wire", "nobody", "my-gateway", "openai-2"):
        row = Provider(name=name, base_url="https://example.com", key_variables=())
        assert find_facts(row, "gpt-5") == NOTHING


def test_every_provider_with_a_document_has_a_table() -> None:
    assert all(isinstance(read_facts(provider), tuple) for provider in SPEC_VERSIONS)


def test_importing_the_library_or_the_lookup_reads_no_table() -> None:
    script = "import onellm._facts, sys; print(*(m for m in sys.modules if m.endswith('._models')))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
