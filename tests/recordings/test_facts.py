"""No call that a provider answered is one that the facts about its model would refuse."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote

import pytest

from onellm._facts import NOTHING, find_facts
from onellm.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onellm_clients._runtime import Bounds, Mode, ModelFacts

FOLDER: Final = Path(__file__).resolve().parents[3] / "shared" / "recordings"
FILES: Final = (
    *("anthropic", "azure", "bedrock", "cohere", "deepseek", "glm", "google", "groq", "mistral"),
    *("moonshot", "openai", "openrouter", "perplexity", "together", "vercel", "vertexai", "xai"),
)
CHATS: Final = (
    *("chat", "messages", "responses", "generateContent", "streamGenerateContent", "converse"),
)

pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason=f"the recorded exchanges are not here: {FOLDER}"
)


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """One recorded call in our words, and how it went."""

    id: str
    status: int
    facts: ModelFacts
    model: str
    options: Mapping[str, Any]
    kinds: frozenset[str]
    used: int
    answer: str


def object_in(body: dict[str, Any], name: str) -> dict[str, Any]:
    found = body.get(name)
    return found if isinstance(found, dict) else {}


def plain(body: dict[str, Any]) -> dict[str, Any]:
    """Take options as OpenAI's format has them, its two names for the same thing included."""
    reasoning = object_in(body, "reasoning")
    text = object_in(body, "text")
    return {
        **body,
        "max_tokens": body.get("max_tokens"),
        "most": body.get("max_completion_tokens") or body.get("max_output_tokens"),
        "reasoning_effort": body.get("reasoning_effort") or reasoning.get("effort"),
        "verbosity": body.get("verbosity") or text.get("verbosity"),
    }


def messages(body: dict[str, Any]) -> dict[str, Any]:
    kind = object_in(body, "tool_choice").get("type")
    forced = {"any": "required", "tool": "function"}.get(str(kind), kind)
    return {
        **body,
        "stop": body.get("stop_sequences"),
        "reasoning_effort": object_in(body, "output_config").get("effort"),
        "tool_choice": forced,
    }


def gemini(body: dict[str, Any]) -> dict[str, Any]:
    config = object_in(body, "generationConfig")
    thinking = object_in(config, "thinkingConfig")
    level = thinking.get("thinkingLevel")
    return {
        "temperature": config.get("temperature"),
        "top_p": config.get("topP"),
        "top_k": config.get("topK"),
        "n": config.get("candidateCount"),
        "max_tokens": config.get("maxOutputTokens"),
        "stop": config.get("stopSequences"),
        "logprobs": config.get("responseLogprobs"),
        "top_logprobs": config.get("logprobs"),
        "presence_penalty": config.get("presencePenalty"),
        "frequency_penalty": config.get("frequencyPenalty"),
        "thinking": thinking or None,
        "reasoning_effort": level.lower() if level else None,
    }


def converse(body: dict[str, Any]) -> dict[str, Any]:
    config = object_in(body, "inferenceConfig")
    choice = object_in(object_in(body, "toolConfig"), "toolChoice")
    return {
        **object_in(body, "additionalModelRequestFields"),
        "temperature": config.get("temperature"),
        "top_p": config.get("topP"),
        "max_tokens": config.get("maxTokens"),
        "stop": config.get("stopSequences") or None,
        "tool_choice": "required" if choice.keys() & {"any", "tool"} else None,
    }


READERS: Final[Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "anthropic": messages,
    "bedrock": converse,
    "google": gemini,
    "vertexai": gemini,
}
KINDS: Final = {
    "image_url": "image",
    "input_image": "image",
    "image": "image",
    "input_audio": "audio",
    "video": "video",
    "video_url": "video",
    "document": "document",
    "file": "document",
    "input_file": "document",
}
_IN_URL: Final = re.compile(r"/(?:models|model|deployments)/([^:/?]+(?::\d+)?)")
_USED: Final = re.compile(
    r'"(?:total_tokens|totalTokens|totalTokenCount)":\s*(\d+)',
)


def kinds_in(value: object) -> Iterator[str]:
    """Find the kinds of content in messages, by the type or the key of their parts."""
    if isinstance(value, dict):
        yield from (KINDS[key] for key in value if key in KINDS)
        kind = value.get("type")
        if isinstance(kind, str) and kind in KINDS:
            yield KINDS[kind]
        for one in value.values():
            yield from kinds_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from kinds_in(one)


@cache
def recorded() -> tuple[Asked, ...]:
    """Read every chat of which the request was recorded."""
    return tuple(one for provider in FILES for one in _read(provider))


def _read(provider: str) -> Iterator[Asked]:
    row = PROVIDERS[provider]
    for line in (FOLDER / f"{provider}.jsonl").read_text(encoding="utf-8").splitlines():
        exchange = json.loads(line)
        body = exchange["request"]["body"]
        if exchange["operation"].partition(".")[0] not in CHATS or not isinstance(body, dict):
            continue
        url = unquote(exchange["request"]["url"])
        named = _IN_URL.search(url)
        model = body.get("model") or (named[1] if named else "")
        options = READERS.get(provider, plain)(body)
        inputs = [body.get("messages"), body.get("input"), body.get("contents")]
        yield Asked(
            id=exchange["id"],
            status=exchange["response"]["status"],
            facts=find_facts(row, model),
            model=f"{provider}/{model}",
            options={name: value for name, value in options.items() if value is not None},
            kinds=frozenset(kinds_in(inputs)),
            used=max((int(one) for one in _USED.findall(exchange["response"]["body"])), default=0),
            answer=exchange["response"]["body"],
        )


def refusals(asked: Asked) -> Iterator[str]:
    """Say what of a call its model's facts refuse, as plainly as they are written down."""
    facts = asked.facts
    yield from broken(facts, asked.options)
    for mode in facts.modes:
        if is_on(mode, asked.options):
            yield from broken(mode, asked.options)
    for name in ("max_tokens", "most"):
        if facts.max_output is not None and asked.options.get(name, 0) > facts.max_output:
            yield f"{name} above {facts.max_output}"
    if facts.takes:
        yield from sorted(asked.kinds - {*facts.takes})


def word_of(value: object) -> object:
    return value.get("type") if isinstance(value, dict) else value


def is_on(mode: Mode, options: Mapping[str, Any]) -> bool:
    return mode.when in options and (not mode.is_ or word_of(options[mode.when]) in mode.is_)


def broken(rules: ModelFacts | Mode, options: Mapping[str, Any]) -> Iterator[str]:
    yield from (name for name in rules.refuses if name in options)
    yield from (f"{n}={options[n]!r}" for n, v in rules.fixes.items() if options.get(n, v) != v)
    for name, bounds in rules.limits.items():
        if name in options and not fits(options[name], bounds):
            yield f"{name}={options[name]!r:.40}"


def fits(value: object, bounds: Bounds) -> bool:
    word = word_of(value)
    if bounds.enum:
        return word is None or word in bounds.enum
    low, high = bounds.minimum, bounds.maximum
    return not isinstance(word, int | float) or (
        (low is None or word >= low) and (high is None or word <= high)
    )


@pytest.fixture
def say(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say a figure where a run is read: in its output with -rP, and in its report."""

    def write(figure: str) -> None:
        record_property("facts", figure)
        sys.stdout.write(f"{figure}\n")

    return write


def test_no_call_that_was_answered_is_refused(say: Callable[[str], None]) -> None:
    answered = [one for one in recorded() if one.status < 300]
    known = [one for one in answered if one.facts != NOTHING]

    wrong = {f"{one.model} {one.id}": found for one in known if (found := list(refusals(one)))}

    say(f"{len(known)} of {len(answered)} answered chats are of models with facts")
    assert wrong == {}
    assert len(known) > 500


def test_no_answer_was_longer_or_fuller_than_the_facts_allow() -> None:
    fuller = {
        f"{one.model} {one.id}": (one.used, one.facts.context)
        for one in recorded()
        if one.status < 300 and one.facts.context is not None and one.used > one.facts.context
    }

    assert fuller == {}


PREDICTED: Final = {
    "anthropic/claude-opus-4-6": "reasoning_effort='xhigh'",
    "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0": "video",
    "deepseek/deepseek-v4-flash": "tool_choice=",
    "openai/gpt-4o": "web_search_options",
    "openai/gpt-5-mini": "audio",
    "vertexai/gemini-2.5-pro": "temperature=1000",
}
"""Models that refused a call which the document allows, and what they refused."""


def test_calls_that_a_model_refused_are_refused_by_its_facts(say: Callable[[str], None]) -> None:
    refused = [one for one in recorded() if one.status in {400, 422}]

    found = {one: reasons for one in refused if (reasons := list(refusals(one)))}

    say(f"{len(found)} of {len(refused)} refused chats are foreseen by facts")
    assert {one.model for one in found} == PREDICTED.keys()
    for one, reasons in found.items():
        assert len(reasons) == 1
        assert reasons[0].startswith(PREDICTED[one.model])


_STATED: Final = (
    re.compile(r"> (\d+) maximum"),
    re.compile(r"limit for this model is (\d+) tokens"),
    re.compile(r"maximum context length is (\d+) tokens"),
)


def test_the_context_that_a_model_stated_in_an_error_is_that_of_the_facts() -> None:
    stated = {
        one.model: (int(found[1]), one.facts.context)
        for one in recorded()
        for pattern in _STATED
        if one.status == 400 and (found := pattern.search(one.answer))
    }

    assert len(stated) == 3
    for model, (limit, known) in stated.items():
        assert known is not None, model
        assert limit <= known <= limit * 1.001, model
