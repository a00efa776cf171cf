"""Anthropic's messages: our words into theirs. Their answers are read in `anthropic_answers`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from onellm_clients.anthropic.api.messages import create_message

from onellm._adapters import ChatLimits
from onellm._adapters.anthropic_answers import AnthropicChunkParser, read_answer
from onellm._adapters.anthropic_messages import write_messages
from onellm._adapters.draft import JSON_PLEASE, Draft
from onellm._decoders.sse import SSEDecoder
from onellm._json import JSON, as_int, as_list, as_object
from onellm._wire_errors import revealed

if TYPE_CHECKING:
    from onellm_clients.anthropic.wire.messages import CreateMessageParams

    from onellm._adapters import Translation
    from onellm._call import ChatCall
    from onellm.models import ChatCompletionResponse
    from onellm.providers import Provider

DEFAULT_MAX_TOKENS: Final = 4096
"""Sent when the caller gave no limit, as the format requires one; every model takes this much."""

Write: TypeAlias = Callable[[Draft, JSON], None]


class AnthropicAdapter:
    """Messages in Anthropic's format, for Anthropic and the services that copy it."""

    chat_limits = ChatLimits(
        "anthropic",
        "create_message",
        {"stop": "stop_sequences", "max_completion_tokens": "max_tokens"},
    )

    def decoder(self) -> SSEDecoder:
        """Read server-sent events."""
        return SSEDecoder()

    def build_chat(self, call: ChatCall) -> Translation:
        """Write the body; each option by its rule, an unknown one as it is."""
        draft = Draft(call.provider.name)
        draft.body["model"] = call.ref.name
        write_messages(draft, call.messages)
        if call.stream:
            draft.body["stream"] = True
        for name, value in call.options.items():
            write = _OPTIONS.get(name)
            if write is None:
                draft.body[name] = value
            else:
                write(draft, value)
        _write_parallel(draft, call.options)
        if "max_tokens" not in draft.body and "max_tokens" not in call.extra_body:
            # What the model may think comes out of the same allowance, which must be larger.
            thinking = as_int(as_object(draft.body.get("thinking")).get("budget_tokens"))
            allowance = DEFAULT_MAX_TOKENS + (thinking if thinking >= DEFAULT_MAX_TOKENS else 0)
            draft.body["max_tokens"] = allowance
            draft.notes.append(f"max_tokens was set to {allowance}, as one is required")
        draft.body.update(call.extra_body)
        # Built by rules from the caller's values; extra ones are the caller's own affair.
        wire = cast("CreateMessageParams", draft.body)
        return draft.finish(create_message.build_request(body=wire))

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer into our words."""
        return read_answer(body, provider, now)

    def chunk_parser(self, call: ChatCall, now: float) -> AnthropicChunkParser:
        """Read one stream."""
        return AnthropicChunkParser(call.provider, now, revealed(call.target.key))


ADAPTER: Final = AnthropicAdapter()


def _max_tokens(draft: Draft, value: JSON) -> None:
    if "max_tokens" in draft.body:
        draft.problems.append("max_tokens and max_completion_tokens are the same; give one of them")
    draft.body["max_tokens"] = value


def _stop(draft: Draft, value: JSON) -> None:
    draft.body["stop_sequences"] = [value] if isinstance(value, str) else value


def _user(draft: Draft, value: JSON) -> None:
    draft.body["metadata"] = {**as_object(draft.body.get("metadata")), "user_id": value}
    draft.notes.append("user was sent as metadata.user_id")


def _metadata(draft: Draft, value: JSON) -> None:
    given = as_object(value)
    others = [key for key in given if key != "user_id"]
    if others:
        draft.unsupported.append(f"metadata ({', '.join(others)}; it has user_id only)")
    known: JSON = {key: given[key] for key in given if key == "user_id"}
    merged = {**as_object(known), **as_object(draft.body.get("metadata"))}
    if merged:
        draft.body["metadata"] = merged


def _tools(draft: Draft, value: JSON) -> None:
    written: list[JSON] = []
    for index, tool in enumerate(as_list(value)):
        words = as_object(tool)
        if isinstance(words.get("custom"), Mapping):
            draft.unsupported.append(f"tools[{index}] (a custom tool of OpenAI's)")
        else:
            written.append(_write_tool(words))
    draft.body["tools"] = written


def _write_tool(words: Mapping[str, JSON]) -> JSON:
    """Write a function tool; any other is the provider's own, in its own words."""
    function = words.get("function")
    if words.get("type") != "function" or not isinstance(function, Mapping):
        return words
    written: dict[str, JSON] = {"name": function.get("name")}
    if function.get("description") is not None:
        written["description"] = function["description"]
    written["input_schema"] = function.get("parameters") or {"type": "object", "properties": {}}
    if function.get("strict") is not None:
        written["strict"] = function["strict"]
    if "cache_control" in words:
        written["cache_control"] = words["cache_control"]
    return written


_CHOICE_TYPES: Final = frozenset({"auto", "any", "tool", "none"})
_CHOICES: Final[Mapping[str, JSON]] = {
    "auto": {"type": "auto"},
    "none": {"type": "none"},
    "required": {"type": "any"},
}


def _tool_choice(draft: Draft, value: JSON) -> None:
    if isinstance(value, str):
        draft.body["tool_choice"] = _CHOICES.get(value, {"type": value})
        return
    name = as_object(as_object(value).get("function")).get("name")
    kind = as_object(value).get("type")
    if name is not None:
        draft.body["tool_choice"] = {"type": "tool", "name": name}
    elif kind in _CHOICE_TYPES:
        draft.body["tool_choice"] = value
    else:
        draft.unsupported.append(f"tool_choice of type {kind!r}")


_TIERS: Final[Mapping[str, str]] = {"default": "standard_only"}
_OTHERS_TIERS: Final = frozenset({"flex", "scale", "priority", "fast"})


def _service_tier(draft: Draft, value: JSON) -> None:
    if value in _OTHERS_TIERS:
        draft.unsupported.append(f"service_tier={value!r}")
        return
    tier = draft.body["service_tier"] = _TIERS.get(str(value), value)
    if tier != value:
        draft.notes.append(f"service_tier {value!r} was sent as {tier!r}")


def _write_parallel(draft: Draft, options: Mapping[str, JSON]) -> None:
    if options.get("parallel_tool_calls") is False and "tools" in options:
        choice = as_object(draft.body.get("tool_choice")) or {"type": "auto"}
        if choice.get("type") != "none":
            draft.body["tool_choice"] = {**choice, "disable_parallel_tool_use": True}


def _response_format(draft: Draft, value: JSON) -> None:
    kind = as_object(value).get("type")
    if kind == "json_schema":
        given = as_object(as_object(value).get("json_schema"))
        schema = given.get("schema")
        left_out = [key for key in given if key != "schema"]
        if left_out:
            draft.notes.append(f"response_format: {', '.join(left_out)} left out; always strict")
        form: JSON = {"type": "json_schema", "schema": schema or {"type": "object"}}
        draft.body["output_config"] = {**as_object(draft.body.get("output_config")), "format": form}
    elif kind == "json_object":
        draft.add_system(JSON_PLEASE)
        draft.degraded.append(
            f"{draft.provider} has no JSON mode: JSON was asked for in the system prompt; "
            "a json_schema response_format is guaranteed"
        )
    elif kind != "text":
        draft.unsupported.append(f"response_format of type {kind!r}")


_EFFORTS: Final[Mapping[str, str]] = {"minimal": "low"}


def _reasoning_effort(draft: Draft, value: JSON) -> None:
    if value == "none":
        draft.body["thinking"] = {"type": "disabled"}
        draft.notes.append("reasoning_effort 'none' was sent as thinking.type 'disabled'")
        return
    effort = _EFFORTS.get(str(value), value)
    draft.body["output_config"] = {**as_object(draft.body.get("output_config")), "effort": effort}
    draft.notes.append(f"reasoning_effort was sent as output_config.effort {effort!r}")


def _output_config(draft: Draft, value: JSON) -> None:
    draft.body["output_config"] = {**as_object(draft.body.get("output_config")), **as_object(value)}


def _nothing(draft: Draft, value: JSON) -> None:
    """Send nothing: the format does it always, or the rule is elsewhere."""
    del draft, value


def _modalities(draft: Draft, value: JSON) -> None:
    if list(as_list(value)) != ["text"]:
        draft.unsupported.append(f"modalities {value!r}; only text comes out")


def _only(allowed: JSON, name: str) -> Write:
    """Make the rule of an option of which only one value can be meant."""

    def write(draft: Draft, value: JSON) -> None:
        if value != allowed:
            draft.unsupported.append(f"{name}={value!r}")

    return write


def _unknown(name: str, hint: str = "") -> Write:
    """Make the rule of an option that the format has no word for."""

    def write(draft: Draft, value: JSON) -> None:
        del value
        draft.unsupported.append(name + hint)

    return write


_OPTIONS: Final[Mapping[str, Write]] = {
    "max_tokens": _max_tokens,
    "max_completion_tokens": _max_tokens,
    "stop": _stop,
    "user": _user,
    "metadata": _metadata,
    "service_tier": _service_tier,
    "tools": _tools,
    "tool_choice": _tool_choice,
    "parallel_tool_calls": _nothing,
    "response_format": _response_format,
    "reasoning_effort": _reasoning_effort,
    "output_config": _output_config,
    "stream_options": _nothing,
    "modalities": _modalities,
    "n": _only(1, "n"),
    "frequency_penalty": _only(0, "frequency_penalty"),
    "presence_penalty": _only(0, "presence_penalty"),
    "logprobs": _only(allowed=False, name="logprobs"),
    "store": _only(allowed=False, name="store"),
    **{
        name: _unknown(name)
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
    "functions": _unknown("functions", " (give them as tools)"),
    "function_call": _unknown("function_call", " (give tool_choice)"),
    "web_search_options": _unknown("web_search_options", " (give the web search tool in tools)"),
}
"""What is done with an option; one that is not listed is sent as it is."""
