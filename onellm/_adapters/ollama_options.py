"""Our options in Ollama's own format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from onellm._adapters.rules import Write, nothing, only, text_only, unknown
from onellm._json import JSON, as_list, as_object

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

# https://docs.ollama.com/modelfile#valid-parameters-and-values and the server's api/types.go
_MODEL_OPTIONS: Final = (
    "draft_num_predict",
    "main_gpu",
    "min_p",
    "mirostat",
    "mirostat_eta",
    "mirostat_tau",
    "num_batch",
    "num_ctx",
    "num_gpu",
    "num_keep",
    "num_predict",
    "num_thread",
    "numa",
    "penalize_newline",
    "repeat_last_n",
    "repeat_penalty",
    "tfs_z",
    "top_k",
    "typical_p",
    "use_mlock",
    "use_mmap",
)
"""What a model is run with; OpenAI's format has no place for it."""
_SHARED_OPTIONS: Final = (
    "frequency_penalty",
    "presence_penalty",
    "seed",
    "stop",
    "temperature",
    "top_p",
)
"""What both formats have."""
_OWN: Final = ("format", "keep_alive", "options", "think")

NATIVE_OPTIONS: Final = frozenset({*_MODEL_OPTIONS, *_OWN, "thinking"})
"""What can be said in Ollama's own format only: the server drops it in OpenAI's, silently."""


def write_options(draft: Draft, options: Mapping[str, JSON]) -> None:
    """Write each option by its rule, an unknown one as it is."""
    for name, value in options.items():
        rule = _OPTIONS.get(name)
        if rule is None:
            draft.body[name] = value
        else:
            rule(draft, value)


def _model_option(ours: str, theirs: str) -> Write:
    def write(draft: Draft, value: JSON) -> None:
        known = as_object(draft.body.get("options"))
        if theirs in known:
            both = f"{ours} and options.{theirs}" if ours != theirs else f"{ours} and options"
            draft.problems.append(f"{both} say the same; give one of them")
        draft.body["options"] = {**known, theirs: value}
        if ours != theirs:
            draft.notes.append(f"{ours} was sent as options.{theirs}")

    return write


def _raw_options(draft: Draft, value: JSON) -> None:
    for name, one in as_object(value).items():
        _model_option(name, name)(draft, one)


def _set(name: str) -> Write:
    def write(draft: Draft, value: JSON) -> None:
        _put(draft, name, value)

    return write


def _put(draft: Draft, name: str, value: JSON) -> None:
    if name in draft.body:
        draft.problems.append(f"{_SAID_BY[name]} say the same; give one of them")
    draft.body[name] = value


_SAID_BY: Final = {
    "format": "format and response_format",
    "think": "think, thinking and reasoning_effort",
}


def _response_format(draft: Draft, value: JSON) -> None:
    words = as_object(value)
    kind = words.get("type")
    if kind == "json_schema":
        given = as_object(words.get("json_schema"))
        left_out = [key for key in given if key != "schema"]
        if left_out:
            draft.notes.append(f"response_format: {', '.join(left_out)} left out; always strict")
        _put(draft, "format", given.get("schema") or {"type": "object"})
    elif kind == "json_object":
        _put(draft, "format", "json")
    elif kind != "text":
        draft.unsupported.append(f"response_format of type {kind!r}")


_EFFORTS: Final[Mapping[str, JSON]] = {"none": False, "minimal": "low", "xhigh": "max"}


def _reasoning_effort(draft: Draft, value: JSON) -> None:
    think = _EFFORTS.get(str(value), value)
    _put(draft, "think", think)
    draft.notes.append(f"reasoning_effort {value!r} was sent as think {think!r}")


_THINKING: Final[Mapping[str, bool]] = {"enabled": True, "adaptive": True, "disabled": False}


def _thinking(draft: Draft, value: JSON) -> None:
    words = as_object(value)
    kind = str(words.get("type"))
    if kind not in _THINKING:
        draft.unsupported.append(f"thinking of type {kind!r}")
        return
    draft.unsupported += [f"thinking.{name}" for name in words if name != "type"]
    _put(draft, "think", _THINKING[kind])
    draft.notes.append(f"thinking of type {kind!r} was sent as think {_THINKING[kind]!r}")


def _tools(draft: Draft, value: JSON) -> None:
    written: list[JSON] = []
    for index, tool in enumerate(as_list(value)):
        words = as_object(tool)
        function = words.get("function")
        if isinstance(words.get("custom"), Mapping):
            draft.unsupported.append(f"tools[{index}] (a custom tool of OpenAI's)")
        elif not isinstance(function, Mapping):
            written.append(words)
        else:
            written.append(_write_tool(draft, f"tools[{index}]", words, function))
    if written or not value:
        draft.body["tools"] = written


def _write_tool(
    draft: Draft, place: str, words: Mapping[str, JSON], function: Mapping[str, JSON]
) -> JSON:
    if "cache_control" in words:
        draft.notes.append(f"{place}: cache_control left out; {draft.provider} has none")
    if function.get("strict"):
        draft.unsupported.append(f"{place}.function.strict")
    known = {
        key: value
        for key, value in function.items()
        if key not in {"strict", "parameters"} and value is not None
    }
    parameters = function.get("parameters") or {"type": "object", "properties": {}}
    return {"type": "function", "function": {**known, "parameters": parameters}}


_OPTIONS: Final[Mapping[str, Write]] = {
    **{name: _model_option(name, name) for name in (*_MODEL_OPTIONS, *_SHARED_OPTIONS)},
    "max_tokens": _model_option("max_tokens", "num_predict"),
    "max_completion_tokens": _model_option("max_completion_tokens", "num_predict"),
    "options": _raw_options,
    "format": _set("format"),
    "think": _set("think"),
    "response_format": _response_format,
    "reasoning_effort": _reasoning_effort,
    "thinking": _thinking,
    "tools": _tools,
    "tool_choice": only("auto", "tool_choice"),
    "parallel_tool_calls": only(allowed=True, name="parallel_tool_calls"),
    "stream_options": nothing,
    "modalities": text_only,
    "n": only(1, "n"),
    "store": only(allowed=False, name="store"),
    "service_tier": only("auto", "service_tier"),
    **{
        name: unknown(name)
        for name in (
            "audio",
            "logit_bias",
            "metadata",
            "prediction",
            "prompt_cache_key",
            "safety_identifier",
            "user",
            "verbosity",
            "web_search_options",
        )
    },
    "functions": unknown("functions", " (give them as tools)"),
    "function_call": unknown("function_call", " (give tool_choice)"),
}
"""What is done with an option; one that is not listed is sent as it is."""
