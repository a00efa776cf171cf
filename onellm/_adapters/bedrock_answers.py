"""Converse's answers in our words; nothing of them is lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_int, as_list, as_object, as_text, dumps
from onellm.models import ChatCompletionResponse

if TYPE_CHECKING:
    from onellm.providers import Provider

Block = Mapping[str, JSON]

_FINISH: Final[Mapping[str, str]] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "tool_use": "tool_calls",
    "guardrail_intervened": "content_filter",
    "content_filtered": "content_filter",
}
"""Stop reasons that have a counterpart; any other is kept as it is."""

_TRANSLATED: Final = frozenset({"output", "stopReason", "usage"})
_PLAIN_CALL: Final = frozenset({"toolUseId", "name", "input", "type"})
_OWN_CALLS: Final = frozenset({None, "tool_use"})
_SERVERS: Final = "server_tool_use"


def read_answer(
    body: Mapping[str, JSON], provider: Provider, now: float
) -> ChatCompletionResponse | None:
    """Read an answer; None when it is none."""
    content = as_object(as_object(body.get("output")).get("message")).get("content")
    if not isinstance(content, list) or not all(isinstance(block, Mapping) for block in content):
        return None
    answer: dict[str, JSON] = {
        **{key: value for key, value in body.items() if key not in _TRANSLATED},
        "object": "chat.completion",
        "created": int(now),
        "choices": [
            {
                "index": 0,
                "message": {
                    "role": "assistant",
                    **_read_blocks([as_object(block) for block in content], provider),
                },
                **read_end(body.get("stopReason")),
            }
        ],
    }
    if isinstance(body.get("usage"), Mapping):
        answer["usage"] = read_usage(as_object(body["usage"]))
    return ChatCompletionResponse(answer).with_source(body)


def _read_blocks(blocks: Sequence[Block], provider: Provider) -> dict[str, JSON]:
    says = [block for block in blocks if "text" in block or "citationsContent" in block]
    reasoning = "".join(map(_reasoning_of, blocks))
    calls = [
        read_call(use, dumps({} if use.get("input") is None else use["input"]).decode())
        for use in (as_object(block.get("toolUse")) for block in blocks)
        if is_own_call(use)
    ]
    cited = [
        citation
        for block in blocks
        for citation in as_list(as_object(block.get("citationsContent")).get("citations"))
    ]
    read: dict[str, JSON] = {"content": "".join(map(text_of, says)) if says else None}
    if reasoning:
        read["reasoning_content"] = reasoning
    if calls:
        read["tool_calls"] = calls
    if cited:
        read["citations"] = cited
    if not all(map(is_plain, blocks)):
        read["native"] = {provider.name: list(blocks)}
    return read


def text_of(block: Block) -> str:
    """Give the text of a block, plain or cited."""
    cited = as_object(block.get("citationsContent")).get("content")
    return as_text(block.get("text")) + "".join(
        as_text(as_object(piece).get("text")) for piece in as_list(cited)
    )


def _reasoning_of(block: Block) -> str:
    reasoning = as_object(block.get("reasoningContent"))
    return as_text(as_object(reasoning.get("reasoningText")).get("text"))


def is_own_call(use: Block) -> bool:
    """Tell whether the caller's tool is called, and none that runs at the provider."""
    return "name" in use and use.get("type") != _SERVERS


def is_plain(block: Block) -> bool:
    """Tell whether text and tool calls say all that a block says."""
    if len(block) != 1:
        return False
    use = as_object(block.get("toolUse"))
    plain_call = is_own_call(use) and use.keys() <= _PLAIN_CALL and use.get("type") in _OWN_CALLS
    return "text" in block or plain_call


def read_call(use: Block, arguments: str) -> dict[str, JSON]:
    """Read a tool call with its arguments as text."""
    return {
        "id": use.get("toolUseId"),
        "type": "function",
        "function": {"name": use.get("name"), "arguments": arguments},
    }


def read_end(reason: JSON) -> dict[str, JSON]:
    """Read why it ended."""
    return {
        "finish_reason": _FINISH.get(reason, reason) if isinstance(reason, str) else None,
        "native_finish_reason": reason,
    }


def read_usage(usage: Mapping[str, JSON]) -> dict[str, JSON]:
    """Count in our words: what was read from and written to a cache is part of the prompt."""
    cached = as_int(usage.get("cacheReadInputTokens"))
    prompt = as_int(usage.get("inputTokens")) + as_int(usage.get("cacheWriteInputTokens")) + cached
    completion = as_int(usage.get("outputTokens"))
    return {
        **usage,
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": as_int(usage.get("totalTokens")) or prompt + completion,
        "prompt_tokens_details": {"cached_tokens": cached},
    }
