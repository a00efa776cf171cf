"""Anthropic's answers and stream events in our words; nothing of them is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_int, as_list, as_object, as_text, dumps, loads
from onellm._wire_errors import error_from_event
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from onellm._decoders.sse import ServerSentEvent
    from onellm.providers import Provider

_FINISH: Final[Mapping[str, str]] = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "tool_use": "tool_calls",
    "refusal": "content_filter",
}
"""Stop reasons that have a counterpart; any other is kept as it is."""

_TRANSLATED: Final = frozenset({"type", "role", "content", "stop_reason", "stop_sequence", "usage"})
_GROWING: Final = ("text", "thinking", "signature", "partial_json")
_DIRECT: Final = {"type": "direct"}
"""The caller of a tool call that the model itself made."""
_PLAIN_TEXT: Final = frozenset({"type", "text"})
_PLAIN_CALL: Final = frozenset({"type", "id", "name", "input"})


def read_answer(
    body: Mapping[str, JSON], provider: Provider, now: float
) -> ChatCompletionResponse | None:
    """Read a message; None when it is none."""
    content = body.get("content")
    if not isinstance(content, list) or not all(isinstance(block, Mapping) for block in content):
        return None
    blocks = [as_object(block) for block in content]
    answer: dict[str, JSON] = {
        **{key: value for key, value in body.items() if key not in _TRANSLATED},
        "object": "chat.completion",
        "created": int(now),
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", **_read_blocks(blocks, provider)},
                **_read_end(body),
            }
        ],
    }
    if isinstance(body.get("usage"), Mapping):
        answer["usage"] = read_usage(as_object(body["usage"]))
    return ChatCompletionResponse(answer).with_source(body)


def _read_blocks(blocks: Sequence[Mapping[str, JSON]], provider: Provider) -> dict[str, JSON]:
    texts = [as_text(block.get("text")) for block in blocks if block.get("type") == "text"]
    thoughts = [as_text(b.get("thinking")) for b in blocks if b.get("type") == "thinking"]
    calls = [
        _call(block.get("id"), block.get("name"), _arguments(block.get("input")))
        for block in blocks
        if block.get("type") == "tool_use"
    ]
    read: dict[str, JSON] = {"content": "".join(texts) if texts else None}
    if thoughts:
        read["reasoning_content"] = "".join(thoughts)
    if calls:
        read["tool_calls"] = calls
    if not all(map(_is_plain, blocks)):
        read["native"] = {provider.name: list(blocks)}
    return read


def _is_plain(block: Mapping[str, JSON]) -> bool:
    """Tell whether text and tool calls say all that a block says."""
    allowed = {"text": _PLAIN_TEXT, "tool_use": _PLAIN_CALL}.get(as_text(block.get("type")))
    if allowed is None:
        return False
    return all(
        key in allowed or value is None or (key == "caller" and value == _DIRECT)
        for key, value in block.items()
    )


def _call(name: JSON, function: JSON, arguments: str) -> dict[str, JSON]:
    return {
        "id": name,
        "type": "function",
        "function": {"name": function, "arguments": arguments},
    }


def _arguments(value: JSON) -> str:
    return dumps({} if value is None else value).decode()


def _read_end(words: Mapping[str, JSON]) -> dict[str, JSON]:
    reason = words.get("stop_reason")
    end: dict[str, JSON] = {
        "finish_reason": _FINISH.get(reason, reason) if isinstance(reason, str) else None,
        "native_finish_reason": reason,
    }
    if words.get("stop_sequence") is not None:
        end["stop_sequence"] = words["stop_sequence"]
    return end


def read_usage(usage: Mapping[str, JSON]) -> dict[str, JSON]:
    """Count in our words: what was read from and written to a cache is part of the prompt."""
    cached = as_int(usage.get("cache_read_input_tokens"))
    prompt = (
        as_int(usage.get("input_tokens"))
        + as_int(usage.get("cache_creation_input_tokens"))
        + cached
    )
    completion = as_int(usage.get("output_tokens"))
    counted: dict[str, JSON] = {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": cached},
    }
    details = as_object(usage.get("output_tokens_details"))
    if "thinking_tokens" in details:
        thinking = as_int(details["thinking_tokens"])
        counted["completion_tokens_details"] = {"reasoning_tokens": thinking}
    return {**usage, **counted}


class AnthropicChunkParser:
    """Events of one message, until "message_stop"; blocks are put together as they come."""

    def __init__(self, provider: Provider, now: float, secrets: Sequence[str]) -> None:
        self.finished = False
        self.ended = False
        self.seen = 0
        self._provider = provider
        self._secrets = secrets
        self._frame: dict[str, JSON] = {"id": "", "object": "", "created": int(now), "model": ""}
        self._usage: dict[str, JSON] = {}
        self._blocks: dict[int, dict[str, JSON]] = {}
        self._fragments: dict[tuple[int, str], list[str]] = {}
        self._calls = 0
        self._number: dict[int, int] = {}

    def parse(self, event: ServerSentEvent) -> list[ChatCompletionChunk]:
        """Read one event; one of a kind nobody knows yet says nothing and is no error."""
        body = loads(event.data)
        if not isinstance(body, Mapping):
            raise ValueError("not an object")  # noqa: TRY004 - malformed, like broken JSON
        kind = as_text(body.get("type")) or event.event
        if kind == "ping":
            return []
        self.seen += 1
        read = _EVENTS.get(kind)
        choice = read(self, body) if read else None
        if choice is None:
            return []
        chunk: dict[str, JSON] = {**self._frame, "choices": [{"index": 0, **choice}]}
        if kind in {"message_start", "message_delta"} and self._usage:
            chunk["usage"] = read_usage(self._usage)
        return [ChatCompletionChunk(chunk).with_source(body)]

    def _start(self, body: Mapping[str, JSON]) -> Mapping[str, JSON]:
        message = as_object(body.get("message"))
        rest = {key: value for key, value in message.items() if key not in _TRANSLATED}
        self._frame = {**self._frame, **rest, "object": "chat.completion.chunk"}
        self._usage = dict(as_object(message.get("usage")))
        # A message may begin anew in the middle of a stream; tool calls keep counting.
        self._blocks, self._fragments, self._number = {}, {}, {}
        return _delta({"role": "assistant", "content": ""})

    def _start_block(self, body: Mapping[str, JSON]) -> Mapping[str, JSON] | None:
        index = as_int(body.get("index"))
        block = dict(as_object(body.get("content_block")))
        self._blocks[index] = block
        for key in _GROWING:
            self._fragments.pop((index, key), None)
        kind = block.get("type")
        if kind == "tool_use":
            number = self._number[index] = self._calls
            self._calls += 1
            given = as_object(block.get("input"))
            call = _call(block.get("id"), block.get("name"), _arguments(given) if given else "")
            return _delta({"tool_calls": [{"index": number, **call}]})
        if kind == "text" and block.get("text"):
            return _delta({"content": block["text"]})
        if kind == "thinking" and block.get("thinking"):
            return _delta({"reasoning_content": block["thinking"]})
        return None

    def _add_to_block(self, body: Mapping[str, JSON]) -> Mapping[str, JSON] | None:
        index = as_int(body.get("index"))
        delta = as_object(body.get("delta"))
        kind = as_text(delta.get("type"))
        block = self._blocks.setdefault(index, {"type": _BLOCK_OF.get(kind, "text")})
        for key in _GROWING:
            if isinstance(delta.get(key), str):
                self._fragments.setdefault((index, key), []).append(as_text(delta[key]))
        if kind == "input_json_delta":
            fragment = as_text(delta.get("partial_json"))
            return self._arguments(index, fragment) if index in self._number else None
        if kind == "citations_delta":
            block["citations"] = [*as_list(block.get("citations")), delta.get("citation")]
            return None
        if kind == "text_delta":
            return _delta({"content": delta.get("text")})
        if kind == "thinking_delta":
            return _delta({"reasoning_content": delta.get("thinking")})
        return None

    def _arguments(self, index: int, fragment: str) -> Mapping[str, JSON]:
        function: JSON = {"arguments": fragment}
        return _delta({"tool_calls": [{"index": self._number[index], "function": function}]})

    def _end_block(self, body: Mapping[str, JSON]) -> Mapping[str, JSON] | None:
        """Give a tool call without arguments the "{}" that its reader expects."""
        index = as_int(body.get("index"))
        block = self._blocks.get(index, {})
        said = block.get("input") or any(self._fragments.get((index, "partial_json"), ()))
        return None if said or index not in self._number else self._arguments(index, "{}")

    def _whole_blocks(self) -> list[dict[str, JSON]]:
        """Put the fragments together, once, at the end: a stream may have very many."""
        for (index, key), fragments in self._fragments.items():
            block, text = self._blocks[index], "".join(fragments)
            if key != "partial_json":
                block[key] = as_text(block.get(key)) + text
            elif text:
                try:
                    block["input"] = loads(text)
                except ValueError:
                    # Cut off by max_tokens; half a JSON could not be sent back.
                    block["input"] = {}
        self._fragments = {}
        return [self._blocks[index] for index in sorted(self._blocks)]

    def _end(self, body: Mapping[str, JSON]) -> Mapping[str, JSON]:
        delta = as_object(body.get("delta"))
        self._usage.update({k: v for k, v in as_object(body.get("usage")).items() if v is not None})
        self._frame.update(
            {k: v for k, v in (*body.items(), *delta.items()) if k not in _TRANSLATED | {"delta"}}
        )
        self.finished = delta.get("stop_reason") is not None or self.finished
        native: dict[str, JSON] = {}
        if self.finished:
            blocks = self._whole_blocks()
            if not all(map(_is_plain, blocks)):
                native["native"] = {self._provider.name: blocks}
        return {"delta": native, **_read_end(delta)}

    def _stop(self, body: Mapping[str, JSON]) -> None:
        del body
        self.finished = self.ended = True

    def _error(self, body: Mapping[str, JSON]) -> None:
        raise error_from_event(body, self._secrets)

    EVENTS: Final = {
        "message_start": _start,
        "content_block_start": _start_block,
        "content_block_delta": _add_to_block,
        "content_block_stop": _end_block,
        "message_delta": _end,
        "message_stop": _stop,
        "error": _error,
    }


_EVENTS: Final[
    Mapping[str, Callable[[AnthropicChunkParser, Mapping[str, JSON]], Mapping[str, JSON] | None]]
] = AnthropicChunkParser.EVENTS

_BLOCK_OF: Final[Mapping[str, str]] = {
    "thinking_delta": "thinking",
    "signature_delta": "thinking",
    "input_json_delta": "tool_use",
}


def _delta(delta: Mapping[str, JSON]) -> dict[str, JSON]:
    return {"delta": delta, "finish_reason": None}
