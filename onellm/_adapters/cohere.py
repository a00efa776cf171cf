"""Cohere's chat, version 2: our words into theirs. Their answers are read in `cohere_answers`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from onellm_clients.cohere.api.chat import create_chat

from onellm._adapters import ChatLimits
from onellm._adapters.cohere_answers import CohereChunkParser, read_answer
from onellm._adapters.cohere_messages import write_messages
from onellm._adapters.draft import Draft
from onellm._adapters.rules import Write, nothing, only, renamed, text_only, unknown
from onellm._decoders.sse import SSEDecoder
from onellm._json import JSON, as_list, as_object

if TYPE_CHECKING:
    from onellm_clients.cohere.wire.chat import ChatRequest

    from onellm._adapters import Translation
    from onellm._call import ChatCall
    from onellm.models import ChatCompletionResponse
    from onellm.providers import Provider


class CohereAdapter:
    """Chat in Cohere's format."""

    chat_limits = ChatLimits(
        "cohere",
        "create_chat",
        {
            "top_p": "p",
            "top_k": "k",
            "stop": "stop_sequences",
            "max_completion_tokens": "max_tokens",
        },
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
            _OPTIONS.get(name, renamed(name, name))(draft, value)
        _write_tool_choice(draft, call.options.get("tool_choice"))
        draft.body.update(call.extra_body)
        # Built by rules from the caller's values; extra ones are the caller's own affair.
        wire = cast("ChatRequest", draft.body)
        return draft.finish(create_chat.build_request(body=wire))

    def parse_chat(
        self, body: Mapping[str, JSON], provider: Provider, now: float
    ) -> ChatCompletionResponse | None:
        """Read an answer into our words."""
        return read_answer(body, provider, now)

    def chunk_parser(self, call: ChatCall, now: float) -> CohereChunkParser:
        """Read one stream."""
        return CohereChunkParser(call.provider, call.ref.name, now, call.target.secrets)


ADAPTER: Final = CohereAdapter()


def _stop(draft: Draft, value: JSON) -> None:
    renamed("stop_sequences", "stop")(draft, [value] if isinstance(value, str) else value)


def _documents(draft: Draft, value: JSON) -> None:
    draft.body["documents"] = [*as_list(draft.body.get("documents")), *as_list(value)]


def _tools(draft: Draft, value: JSON) -> None:
    written: list[JSON] = []
    strict: list[bool] = []
    for index, tool in enumerate(as_list(value)):
        words = as_object(tool)
        function = words.get("function")
        if isinstance(words.get("custom"), Mapping):
            draft.unsupported.append(f"tools[{index}] (a custom tool of OpenAI's)")
        elif not isinstance(function, Mapping):
            written.append(words)
        else:
            strict.append(function.get("strict") is True)
            written.append(_write_tool(draft, f"tools[{index}]", words, function))
    if written or not value:
        draft.body["tools"] = written
    if strict and all(strict):
        draft.body.setdefault("strict_tools", True)
        draft.notes.append("strict of the tools was sent as strict_tools")
    elif any(strict):
        draft.unsupported.append("strict of some tools (it is for all of them: strict_tools)")


def _write_tool(
    draft: Draft, place: str, words: Mapping[str, JSON], function: Mapping[str, JSON]
) -> JSON:
    if "cache_control" in words:
        draft.notes.append(f"{place}: cache_control left out; {draft.provider} caches by itself")
    written = {
        key: value
        for key, value in function.items()
        if key not in {"strict", "parameters"} and value is not None
    }
    # A tool without arguments needs a schema too.
    parameters = function.get("parameters") or {"type": "object", "properties": {}}
    return {"type": "function", "function": {**written, "parameters": parameters}}


def _strict_tools(draft: Draft, value: JSON) -> None:
    draft.body["strict_tools"] = value


_CHOICES: Final[Mapping[str, str]] = {"required": "REQUIRED", "none": "NONE"}


def _write_tool_choice(draft: Draft, value: JSON) -> None:
    """Write the choice; of one tool only, it is named by requiring any."""
    if value is None or value == "auto":
        return
    if isinstance(value, str):
        draft.body["tool_choice"] = _CHOICES.get(value, value)
        return
    named = as_object(as_object(value).get("function")).get("name")
    tools = [as_object(tool) for tool in as_list(draft.body.get("tools"))]
    if named is not None and [as_object(t.get("function")).get("name") for t in tools] == [named]:
        draft.body["tool_choice"] = "REQUIRED"
        draft.notes.append(f"tool_choice of {named!r} was sent as 'REQUIRED'; it is the only tool")
    else:
        draft.unsupported.append(f"tool_choice of one function ({draft.provider} cannot name it)")


def _response_format(draft: Draft, value: JSON) -> None:
    words = as_object(value)
    kind = words.get("type")
    if kind == "json_schema":
        given = as_object(words.get("json_schema"))
        left_out = [key for key in given if key != "schema"]
        if left_out:
            draft.notes.append(f"response_format: {', '.join(left_out)} left out; always strict")
        schema = given.get("schema") or {"type": "object"}
        draft.body["response_format"] = {"type": "json_object", "json_schema": schema}
    elif kind in {"json_object", "text"}:
        draft.body["response_format"] = words
    else:
        draft.unsupported.append(f"response_format of type {kind!r}")


_WHOLE_EFFORTS: Final[Mapping[str, str]] = {"none": "disabled", "high": "enabled"}


def _reasoning_effort(draft: Draft, value: JSON) -> None:
    kind = _WHOLE_EFFORTS.get(str(value), "enabled")
    if str(value) in _WHOLE_EFFORTS:
        draft.notes.append(f"reasoning_effort {value!r} was sent as thinking.type {kind!r}")
    else:
        draft.degraded.append(
            f"{draft.provider} thinks or does not: reasoning_effort {value!r} was sent as "
            f"thinking.type {kind!r}; thinking={{'type': 'enabled', 'token_budget': ...}} sets how "
            "much"
        )
    _add_thinking(draft, {"type": kind})


def _thinking(draft: Draft, value: JSON) -> None:
    words = dict(as_object(value))
    if "budget_tokens" in words and "token_budget" not in words:
        words["token_budget"] = words.pop("budget_tokens")
        draft.notes.append("thinking.budget_tokens was sent as thinking.token_budget")
    _add_thinking(draft, words)


def _add_thinking(draft: Draft, words: Mapping[str, JSON]) -> None:
    if "thinking" in draft.body:
        draft.problems.append("reasoning_effort and thinking are the same; give one of them")
    draft.body["thinking"] = words


_OPTIONS: Final[Mapping[str, Write]] = {
    "top_p": renamed("p", "top_p"),
    "top_k": renamed("k", "top_k"),
    "max_completion_tokens": renamed("max_tokens", "max_completion_tokens"),
    "stop": _stop,
    "documents": _documents,
    "tools": _tools,
    "strict_tools": _strict_tools,
    "tool_choice": nothing,
    "parallel_tool_calls": only(allowed=True, name="parallel_tool_calls"),
    "response_format": _response_format,
    "reasoning_effort": _reasoning_effort,
    "thinking": _thinking,
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
            "top_logprobs",
            "user",
            "verbosity",
        )
    },
    "functions": unknown("functions", " (give them as tools)"),
    "function_call": unknown("function_call", " (give tool_choice)"),
    "web_search_options": unknown("web_search_options"),
}
"""What is done with an option; one that is not listed is sent as it is."""
