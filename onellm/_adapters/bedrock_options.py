"""Options in Converse's words; what is a model's own goes into additionalModelRequestFields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from onellm._adapters.bedrock_messages import add_instruction, called_tools
from onellm._adapters.bedrock_parts import cache_point
from onellm._adapters.draft import JSON_PLEASE
from onellm._adapters.rules import Write, nothing, only, text_only, unknown
from onellm._json import JSON, as_list, as_object, as_text, dumps

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

EXTRA: Final = "additionalModelRequestFields"

_NO_TOOLS: Final = "Do not call any tool; answer with text only."
_OWN_TOOLS: Final = ("toolSpec", "systemTool", "cachePoint")
_OWN_CHOICES: Final = frozenset({"auto", "any", "tool"})
_NO_PARAMETERS: Final[Mapping[str, JSON]] = {"type": "object", "properties": {}}
_NOVA: Final = "amazon.nova"


def write_options(draft: Draft, options: Mapping[str, JSON], model: str) -> None:
    """Write each option by its rule; one that nobody knows is taken for the model's own."""
    for name, value in options.items():
        if name in _TOOLS:
            continue
        write = _OPTIONS.get(name)
        if write is not None:
            write(draft, value)
        elif name in _OWN:
            put(draft, _OWN[name], value)
        elif name == "top_k" and _NOVA in model:
            # Nova wants it where its own limits are, the other models at the top.
            put(draft, EXTRA, {"inferenceConfig": {"topK": value}})
            draft.notes.append(f"top_k was sent as {EXTRA}.inferenceConfig.topK")
        else:
            put(draft, EXTRA, {name: value})
            draft.notes.append(f"{name} was sent as {EXTRA}.{name}, for the model itself")
    _write_tools(draft, options)


def put(draft: Draft, name: str, value: JSON) -> None:
    """Put a value into the body; objects are merged."""
    known = draft.body.get(name)
    if isinstance(known, Mapping) and isinstance(value, Mapping):
        draft.body[name] = {**known, **value}
    else:
        draft.body[name] = value


def _inference(name: str) -> Write:
    """Make the rule of an option that stands in inferenceConfig."""

    def write(draft: Draft, value: JSON) -> None:
        if name in as_object(draft.body.get("inferenceConfig")):
            draft.problems.append(f"inferenceConfig.{name} is given twice, by two names of it")
        put(draft, "inferenceConfig", {name: value})

    return write


def _stop(draft: Draft, value: JSON) -> None:
    sequences: JSON = [value] if isinstance(value, str) else value
    put(draft, "inferenceConfig", {"stopSequences": sequences})


def _user(draft: Draft, value: JSON) -> None:
    put(draft, "requestMetadata", {"user": value})
    draft.notes.append("user was sent as requestMetadata.user")


def _metadata(draft: Draft, value: JSON) -> None:
    put(draft, "requestMetadata", value)


_TIERS: Final = frozenset({"default", "flex", "priority", "reserved"})


def _service_tier(draft: Draft, value: JSON) -> None:
    if isinstance(value, Mapping) or value in _TIERS:
        draft.body["serviceTier"] = value if isinstance(value, Mapping) else {"type": value}
    elif value == "auto":
        draft.notes.append("service_tier 'auto' was left out; the account's own tier is taken")
    else:
        draft.unsupported.append(f"service_tier={value!r}")


def _response_format(draft: Draft, value: JSON) -> None:
    kind = as_object(value).get("type")
    if kind == "json_schema":
        given = as_object(as_object(value).get("json_schema"))
        left_out = [key for key in given if key not in {"name", "description", "schema"}]
        if left_out:
            draft.notes.append(f"response_format: {', '.join(left_out)} left out; always strict")
        schema = dumps(given.get("schema") or {"type": "object"}).decode()
        named = {key: given[key] for key in ("name", "description") if given.get(key)}
        form: JSON = {
            "type": "json_schema",
            "structure": {"jsonSchema": {**named, "schema": schema}},
        }
        put(draft, "outputConfig", {"textFormat": form})
    elif kind == "json_object":
        add_instruction(draft, JSON_PLEASE)
        draft.degraded.append(
            f"{draft.provider} has no JSON mode: JSON was asked for in the system prompt; "
            "a json_schema response_format is guaranteed"
        )
    elif kind != "text":
        draft.unsupported.append(f"response_format of type {kind!r}")


_EFFORTS: Final[Mapping[str, str]] = {"minimal": "low"}


def _reasoning_effort(draft: Draft, value: JSON) -> None:
    if value == "none":
        draft.degraded.append(
            f"{draft.provider} has no word for reasoning_effort 'none': nothing was sent, and "
            "whether the model thinks is the model's own default"
        )
        return
    effort = _EFFORTS.get(str(value), value)
    put(draft, "outputConfig", {"effort": effort})
    draft.notes.append(f"reasoning_effort was sent as outputConfig.effort {effort!r}")


_TOOLS: Final = frozenset({"tools", "tool_choice", "parallel_tool_calls"})


def _write_tools(draft: Draft, options: Mapping[str, JSON]) -> None:
    """Write tools and the choice among them, once the conversation is written."""
    if options.get("parallel_tool_calls") is False:
        draft.unsupported.append("parallel_tool_calls=False")
    tools = [
        block
        for index, tool in enumerate(as_list(options.get("tools")))
        for block in _write_tool(draft, index, as_object(tool))
    ]
    choice = options.get("tool_choice")
    if choice == "none" or not tools:
        _forbid_tools(draft, tools)
        if choice not in {"none", "auto", None} if isinstance(choice, str | None) else True:
            draft.problems.append("tool_choice needs tools to choose from")
        return
    config: dict[str, JSON] = {"tools": tools}
    written = _write_choice(draft, choice)
    if written is not None:
        config["toolChoice"] = written
    draft.body["toolConfig"] = config


def _write_tool(draft: Draft, index: int, words: Mapping[str, JSON]) -> list[JSON]:
    own = next((key for key in _OWN_TOOLS if key in words), None)
    if own is not None:
        return [{own: words[own]}]
    function = words.get("function")
    if words.get("type") != "function" or not isinstance(function, Mapping):
        kind = as_text(words.get("type"))
        draft.unsupported.append(f"tools[{index}] (of type {kind!r}; give toolSpec or systemTool)")
        return []
    schema: JSON = {"json": function.get("parameters") or _NO_PARAMETERS}
    spec: dict[str, JSON] = {"name": function.get("name"), "inputSchema": schema}
    if function.get("description"):
        spec["description"] = function["description"]
    if function.get("strict") is not None:
        spec["strict"] = function["strict"]
    return [{"toolSpec": spec}, *cache_point(words)]


def _forbid_tools(draft: Draft, tools: list[JSON]) -> None:
    """Ask for no tool call: Converse has no such choice, and wants tools named once they ran."""
    called = called_tools(draft)
    if not called:
        if tools:
            draft.notes.append("tools were left out, as tool_choice is 'none'")
        return
    listed = "the tools" if tools else f"the tools it names ({', '.join(called)})"
    schema: JSON = {"json": _NO_PARAMETERS}
    named: list[JSON] = [{"toolSpec": {"name": name, "inputSchema": schema}} for name in called]
    draft.body["toolConfig"] = {"tools": tools or named}
    add_instruction(draft, _NO_TOOLS)
    draft.degraded.append(
        f"{draft.provider} cannot forbid tools in a conversation that used them: {listed} were "
        "sent, and the model was asked in the system prompt to call none"
    )


def _write_choice(draft: Draft, value: JSON) -> JSON:
    if value is None:
        return None
    if isinstance(value, str):
        return {"any" if value == "required" else value: {}}
    words = as_object(value)
    if words.keys() & _OWN_CHOICES and len(words) == 1:
        return value
    name = as_object(words.get("function")).get("name") or words.get("name")
    kind = words.get("type")
    if name is not None:
        return {"tool": {"name": name}}
    if kind in {"auto", "any"}:
        return {str(kind): {}}
    draft.unsupported.append(f"tool_choice of type {kind!r}")
    return None


_OWN: Final[Mapping[str, str]] = {
    **{
        name: name
        for name in (
            EXTRA,
            "additionalModelResponseFieldPaths",
            "guardrailConfig",
            "inferenceConfig",
            "outputConfig",
            "performanceConfig",
            "promptVariables",
            "requestMetadata",
            "serviceTier",
            "toolConfig",
        )
    },
    "additional_model_request_fields": EXTRA,
    "additional_model_response_field_paths": "additionalModelResponseFieldPaths",
    "guardrail_config": "guardrailConfig",
    "inference_config": "inferenceConfig",
    "output_config": "outputConfig",
    "performance_config": "performanceConfig",
    "prompt_variables": "promptVariables",
    "request_metadata": "requestMetadata",
}
"""Converse's own options, also in the spelling of Python."""

_OPTIONS: Final[Mapping[str, Write]] = {
    "temperature": _inference("temperature"),
    "top_p": _inference("topP"),
    "max_tokens": _inference("maxTokens"),
    "max_completion_tokens": _inference("maxTokens"),
    "stop": _stop,
    "user": _user,
    "metadata": _metadata,
    "service_tier": _service_tier,
    "response_format": _response_format,
    "reasoning_effort": _reasoning_effort,
    "stream_options": nothing,
    "modalities": text_only,
    "n": only(1, "n"),
    "frequency_penalty": only(0, "frequency_penalty"),
    "presence_penalty": only(0, "presence_penalty"),
    "logprobs": only(allowed=False, name="logprobs"),
    "store": only(allowed=False, name="store"),
    **{
        name: unknown(name)
        for name in (
            "audio",
            "logit_bias",
            "prediction",
            "prompt_cache_key",
            "safety_identifier",
            "seed",
            "top_logprobs",
            "verbosity",
        )
    },
    "functions": unknown("functions", " (give them as tools)"),
    "function_call": unknown("function_call", " (give tool_choice)"),
    "web_search_options": unknown(
        "web_search_options", " (give {'systemTool': {'name': 'nova_grounding'}} in tools)"
    ),
}
"""What is done with an option of ours; any other is Converse's own, or the model's."""
