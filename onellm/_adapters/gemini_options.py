"""Our options as Gemini's: one rule each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from onellm_clients.google.wire.content import GenerationConfig

from onellm._adapters.gemini_messages import find_generation
from onellm._adapters.rules import Write, nothing, only, unknown
from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

CONFIG: Final = "generationConfig"

_GENERATION: Final = frozenset(GenerationConfig.__annotations__) | {
    "audioTimestamp",
    "routingConfig",
}
"""What belongs into generationConfig; the last two are Vertex AI's."""
_SNAKE: Final = re.compile(r"_([a-z])")


def write_options(
    draft: Draft, options: Mapping[str, JSON], rules: Mapping[str, Write], model: str
) -> None:
    """Write each option by its rule; one of Gemini's own goes to its place as it is."""
    for name, value in options.items():
        own = _SNAKE.sub(lambda found: found[1].upper(), name)
        if name in rules:
            rules[name](draft, value)
        elif own in _GENERATION:
            _put(draft, own, value)
        elif own in {CONFIG, "toolConfig"}:
            _merge(draft, own, as_object(value))
        else:
            draft.body[name] = value
    _write_thinking(draft, options, model)


def _put(draft: Draft, name: str, value: JSON) -> None:
    _merge(draft, CONFIG, {name: value})


def _merge(draft: Draft, place: str, words: Mapping[str, JSON]) -> None:
    known = as_object(draft.body.get(place))
    twice = sorted(words.keys() & known.keys())
    draft.problems += [f"{place}.{name} is given twice; give it once" for name in twice]
    draft.body[place] = {**known, **words}


def _config(name: str) -> Write:
    """Make the rule of an option that has another name in generationConfig."""

    def write(draft: Draft, value: JSON) -> None:
        _put(draft, name, value)

    return write


def _stop(draft: Draft, value: JSON) -> None:
    _put(draft, "stopSequences", [value] if isinstance(value, str) else value)


def _modalities(draft: Draft, value: JSON) -> None:
    _put(draft, "responseModalities", [as_text(one).upper() for one in as_list(value)])


def _response_format(draft: Draft, value: JSON) -> None:
    kind = as_object(value).get("type")
    if kind in {"json_object", "json_schema"}:
        _put(draft, "responseMimeType", "application/json")
    if kind == "json_schema":
        given = as_object(as_object(value).get("json_schema"))
        if given.get("schema") is not None:
            _put(draft, "responseJsonSchema", given["schema"])
        left_out = [key for key in given if key != "schema"]
        if left_out:
            draft.notes.append(f"response_format: {', '.join(left_out)} left out; always strict")
    elif kind not in {"text", "json_object"}:
        draft.unsupported.append(f"response_format of type {kind!r}")


def _tools(draft: Draft, value: JSON) -> None:
    functions: list[JSON] = []
    written: list[JSON] = []
    for index, tool in enumerate(as_list(value)):
        place, words = f"tools[{index}]", as_object(tool)
        function = words.get("function")
        if words.get("type") == "function" and isinstance(function, Mapping):
            functions.append(_write_function(draft, place, words, function))
        elif "type" in words:
            draft.unsupported.append(f"{place} (a tool of type {words['type']!r})")
        else:
            written.append(words)
    if functions:
        written.insert(0, {"functionDeclarations": functions})
    if written:
        draft.body["tools"] = written


def _write_function(
    draft: Draft, place: str, words: Mapping[str, JSON], function: Mapping[str, JSON]
) -> JSON:
    left_out = [
        name
        for name, value in (
            ("strict", function.get("strict")),
            ("cache_control", words.get("cache_control")),
        )
        if value
    ]
    if left_out:
        draft.notes.append(f"{place}: {', '.join(left_out)} left out; {draft.provider} has none")
    written: dict[str, JSON] = {"name": function.get("name")}
    if function.get("description") is not None:
        written["description"] = function["description"]
    if function.get("parameters"):
        written["parametersJsonSchema"] = function["parameters"]
    return written


_MODES: Final[Mapping[str, str]] = {"auto": "AUTO", "none": "NONE", "required": "ANY"}
_ALLOWED_MODES: Final[Mapping[str, str]] = {"auto": "VALIDATED", "required": "ANY"}


def _tool_choice(draft: Draft, value: JSON) -> None:
    if isinstance(value, str):
        _merge(draft, "toolConfig", {"functionCallingConfig": {"mode": _MODES.get(value, value)}})
        return
    words = as_object(value)
    kind = words.get("type")
    allowed = as_object(words.get("allowed_tools"))
    name = as_object(words.get("function")).get("name")
    if name is not None:
        _choose(draft, "ANY", [name])
    elif kind == "allowed_tools" and allowed.get("mode") in _ALLOWED_MODES:
        tools = (as_object(tool) for tool in as_list(allowed.get("tools")))
        names = [as_object(tool.get("function")).get("name") for tool in tools]
        _choose(draft, _ALLOWED_MODES[as_text(allowed["mode"])], names)
    elif "functionCallingConfig" in words:
        _merge(draft, "toolConfig", words)
    elif "mode" in words:
        _merge(draft, "toolConfig", {"functionCallingConfig": words})
    else:
        draft.unsupported.append(f"tool_choice of type {kind!r}")


def _choose(draft: Draft, mode: str, names: list[JSON]) -> None:
    words: JSON = {"mode": mode, "allowedFunctionNames": names}
    _merge(draft, "toolConfig", {"functionCallingConfig": words})


_TIERS: Final[Mapping[str, str]] = {"default": "standard"}


def _service_tier(draft: Draft, value: JSON) -> None:
    if value == "auto":
        draft.notes.append("service_tier 'auto' was left out; it is what is done without it")
        return
    tier = draft.body["serviceTier"] = _TIERS.get(str(value), value)
    if tier != value:
        draft.notes.append(f"service_tier {value!r} was sent as {tier!r}")


def _labels(draft: Draft, value: JSON) -> None:
    draft.body["labels"] = value
    draft.notes.append("metadata was sent as labels")


# What Google's own service in OpenAI's format makes of an effort:
# https://ai.google.dev/gemini-api/docs/openai#thinking
_BUDGETS: Final[Mapping[str, int]] = {
    "none": 0,
    "minimal": 1024,
    "low": 1024,
    "medium": 8192,
    "high": 24576,
    "xhigh": 24576,
}
_LEVELS: Final[Mapping[str, str]] = {"none": "MINIMAL", "xhigh": "HIGH"}
_FIRST_WITH_LEVELS: Final = 3


def _write_thinking(draft: Draft, options: Mapping[str, JSON], model: str) -> None:
    """Write `reasoning_effort` and `thinking`, which may complete but not contradict each other."""
    words: dict[str, JSON] = {}
    if "thinking" in options:
        words = _read_thinking(draft, as_object(options["thinking"]))
    effort = options.get("reasoning_effort")
    if effort is not None:
        if words.keys() & {"thinkingBudget", "thinkingLevel"}:
            draft.problems.append(
                "reasoning_effort and thinking both say how much to think; give one of them"
            )
        words |= _read_effort(draft, str(effort), model)
    if words:
        _put(draft, "thinkingConfig", words)


def _read_effort(draft: Draft, effort: str, model: str) -> dict[str, JSON]:
    if find_generation(model) >= _FIRST_WITH_LEVELS:
        level = _LEVELS.get(effort, effort.upper())
        if effort == "none":
            draft.degraded.append(f"{model} always thinks; reasoning_effort 'none' is its least")
        draft.notes.append(f"reasoning_effort was sent as thinkingLevel {level!r}")
        return {"thinkingLevel": level}
    if effort not in _BUDGETS:
        draft.unsupported.append(f"reasoning_effort={effort!r}")
        return {}
    draft.notes.append(f"reasoning_effort was sent as thinkingBudget {_BUDGETS[effort]}")
    return {"thinkingBudget": _BUDGETS[effort]}


_THINKING: Final[Mapping[str, JSON]] = {"disabled": 0, "adaptive": -1}
_OTHERS_WORDS: Final = frozenset({"type", "budget_tokens"})


def _read_thinking(draft: Draft, given: Mapping[str, JSON]) -> dict[str, JSON]:
    """Take Gemini's own words as they are, and Anthropic's by what they mean."""
    if "type" not in given:
        return dict(given)
    kind = as_text(given["type"])
    unknown_words = [key for key in given if key not in _OTHERS_WORDS]
    budget = _THINKING.get(kind, given.get("budget_tokens"))
    if unknown_words or kind not in {"enabled", *_THINKING}:
        draft.unsupported.append(f"thinking={dict(given)!r}")
        return {}
    words: dict[str, JSON] = {} if kind == "disabled" else {"includeThoughts": True}
    if budget is not None:
        words["thinkingBudget"] = budget
    shown = ", ".join(f"{name} {value}" for name, value in words.items())
    draft.notes.append(f"thinking was sent as {shown}")
    return words


_RULES: Final[Mapping[str, Write]] = {
    "temperature": _config("temperature"),
    "top_p": _config("topP"),
    "top_k": _config("topK"),
    "n": _config("candidateCount"),
    "max_tokens": _config("maxOutputTokens"),
    "max_completion_tokens": _config("maxOutputTokens"),
    "stop": _stop,
    "seed": _config("seed"),
    "presence_penalty": _config("presencePenalty"),
    "frequency_penalty": _config("frequencyPenalty"),
    "logprobs": _config("responseLogprobs"),
    "top_logprobs": _config("logprobs"),
    "modalities": _modalities,
    "response_format": _response_format,
    "tools": _tools,
    "tool_choice": _tool_choice,
    "parallel_tool_calls": only(allowed=True, name="parallel_tool_calls"),
    "reasoning_effort": nothing,  # written with `thinking`, knowing the model
    "thinking": nothing,
    "stream_options": nothing,  # a stream always counts
    **{
        name: unknown(name)
        for name in (
            "audio",
            "logit_bias",
            "prediction",
            "prompt_cache_key",
            "safety_identifier",
            "user",
            "verbosity",
        )
    },
    "functions": unknown("functions", " (give them as tools)"),
    "function_call": unknown("function_call", " (give tool_choice)"),
    "web_search_options": unknown("web_search_options", ' (give {"googleSearch": {}} in tools)'),
}

GEMINI: Final[Mapping[str, Write]] = {
    **_RULES,
    "metadata": unknown("metadata"),
    "service_tier": _service_tier,
}
VERTEX: Final[Mapping[str, Write]] = {
    **_RULES,
    "metadata": _labels,
    "service_tier": unknown("service_tier"),
    "store": only(allowed=False, name="store"),
}
"""Options and their rules, where the document names what is meant; `store` is one of Gemini's."""
