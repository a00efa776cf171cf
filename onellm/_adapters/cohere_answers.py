"""Cohere's answers and stream events in our words; nothing of them is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from onellm._adapters.cohere_messages import read_text
from onellm._json import JSON, as_int, as_list, as_object, as_text, loads
from onellm._wire_errors import error_from_event
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from onellm._decoders.sse import ServerSentEvent
    from onellm.providers import Provider

_FINISH: Final[Mapping[str, str]] = {
    "COMPLETE": "stop",
    "STOP_SEQUENCE": "stop",
    "MAX_TOKENS": "length",
    "TOOL_CALL": "tool_calls",
    "ERROR_TOXIC": "content_filter",
}
"""Finish reasons that have a counterpart; any other (ERROR, TIMEOUT) is kept as it is."""

_TRANSLATED: Final = frozenset({"message", "finish_reason", "usage", "logprobs"})
_KEPT: Final = ("tool_plan", "citations")
"""What a message has that ours has no word for; it stands there under its own name."""
_DONE: Final = b"[DONE]"


def read_answer(
    body: Mapping[str, JSON], provider: Provider, now: float
) -> ChatCompletionResponse | None:
    """Read a chat answer; None when it is none."""
    message = body.get("message")
    if not isinstance(message, Mapping):
        return None
    choice: dict[str, JSON] = {
        "index": 0,
        "message": _read_message(message, provider),
        **_read_end(body.get("finish_reason")),
    }
    if isinstance(logprobs := body.get("logprobs"), list):
        choice["logprobs"] = {"content": [_read_logprob(as_object(item)) for item in logprobs]}
    answer: dict[str, JSON] = {
        **{key: value for key, value in body.items() if key not in _TRANSLATED},
        "object": "chat.completion",
        "created": int(now),
        "choices": [choice],
    }
    if isinstance(body.get("usage"), Mapping):
        answer["usage"] = read_usage(as_object(body["usage"]))
    return ChatCompletionResponse(answer).with_source(body)


def _read_message(message: Mapping[str, JSON], provider: Provider) -> dict[str, JSON]:
    content = message.get("content")
    blocks = [as_object(block) for block in as_list(content)]
    says_text = isinstance(content, str) or any(b.get("type") == "text" for b in blocks)
    read: dict[str, JSON] = {
        "role": "assistant",
        "content": read_text(content) if says_text else None,
    }
    thoughts = [as_text(b.get("thinking")) for b in blocks if b.get("type") == "thinking"]
    if thoughts:
        read["reasoning_content"] = "".join(thoughts)
    if message.get("tool_calls"):
        read["tool_calls"] = message["tool_calls"]
    read.update({key: message[key] for key in _KEPT if message.get(key)})
    if not _is_plain(message, blocks):
        read["native"] = {provider.name: message}
    return read


def _is_plain(message: Mapping[str, JSON], blocks: Sequence[Mapping[str, JSON]]) -> bool:
    """Tell whether text and tool calls say all that a message says."""
    others = [key for key in message if key not in {"role", "content", "tool_calls"}]
    plain = not blocks or [block.keys() for block in blocks] == [{"type", "text"}]
    return plain and not any(message[key] for key in others)


def _read_end(reason: JSON) -> dict[str, JSON]:
    known = _FINISH.get(reason, reason) if isinstance(reason, str) else None
    return {"finish_reason": known, "native_finish_reason": reason}


def _read_logprob(item: Mapping[str, JSON]) -> dict[str, JSON]:
    """Read one piece of text; where it is of several tokens, its probability is their product."""
    known = [one for one in as_list(item.get("logprobs")) if isinstance(one, int | float)]
    return {**item, "token": item.get("text"), "logprob": sum(known)}


def read_usage(usage: Mapping[str, JSON]) -> dict[str, JSON]:
    """Count in our words, by tokens or else by what is billed; images are counted beside text."""
    tokens = as_object(usage.get("tokens")) or as_object(usage.get("billed_units"))
    images, cached = _count(tokens, "image_tokens"), _count(usage, "cached_tokens")
    prompt, completion = _count(tokens, "input_tokens") + images, _count(tokens, "output_tokens")
    counted: dict[str, JSON] = {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": cached},
    }
    if "reasoning_tokens" in tokens:
        reasoning = _count(tokens, "reasoning_tokens")
        counted["completion_tokens_details"] = {"reasoning_tokens": reasoning}
    return {**usage, **counted}


def _count(counts: Mapping[str, JSON], name: str) -> int:
    """Read a count; the format allows it to be written as a fraction."""
    value = counts.get(name)
    return int(value) if isinstance(value, float) else as_int(value)


class CohereChunkParser:
    """Events of one message, until "message-end" or "[DONE]"; it is put together as they come."""

    def __init__(self, provider: Provider, model: str, now: float, secrets: Sequence[str]) -> None:
        self.finished = False
        self.ended = False
        self.seen = 0
        self._provider = provider
        self._secrets = secrets
        self._frame: dict[str, JSON] = {
            "id": "",
            "object": "chat.completion.chunk",
            "created": int(now),
            # Cohere's answers do not say which model they are of.
            "model": model,
        }
        self._blocks: dict[int, tuple[str, list[str]]] = {}
        self._calls: dict[int, tuple[dict[str, JSON], list[str]]] = {}
        self._plan: list[str] = []
        self._citations: list[JSON] = []

    def parse(self, event: ServerSentEvent) -> list[ChatCompletionChunk]:
        """Read one event; one of a kind nobody knows yet says nothing and is no error."""
        if event.data.strip() == _DONE:
            self.finished = self.ended = True
            return []
        body = loads(event.data)
        if not isinstance(body, Mapping):
            raise ValueError("not an object")  # noqa: TRY004 - malformed, like broken JSON
        kind = as_text(body.get("type")) or event.event
        self.seen += 1
        delta = as_object(body.get("delta"))
        if error := delta.get("error") or body.get("error") or (not kind and body.get("message")):
            raise error_from_event({**body, "error": error}, self._secrets)
        read = _EVENTS.get(kind)
        choice = read(self, as_int(body.get("index")), delta) if read else None
        if body.get("id"):
            self._frame["id"] = body["id"]
        if choice is None:
            return []
        if isinstance(logprobs := body.get("logprobs"), Mapping):
            choice["logprobs"] = {"content": [_read_logprob(logprobs)]}
        chunk: dict[str, JSON] = {**self._frame, "choices": [{"index": 0, **choice}]}
        if isinstance(delta.get("usage"), Mapping):
            chunk["usage"] = read_usage(as_object(delta["usage"]))
        return [ChatCompletionChunk(chunk).with_source(body)]

    def _start(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON]:
        del index, delta
        return _delta({"role": "assistant", "content": ""})

    def _add_text(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON] | None:
        """Read the beginning or the next piece of a block."""
        content = as_object(as_object(delta.get("message")).get("content"))
        kind = "thinking" if "thinking" in content else "text"
        text = as_text(content.get(kind))
        self._blocks.setdefault(index, (kind, []))[1].append(text)
        name = "reasoning_content" if kind == "thinking" else "content"
        return _delta({name: text}) if text else None

    def _add_plan(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON] | None:
        del index
        plan = as_text(as_object(delta.get("message")).get("tool_plan"))
        self._plan.append(plan)
        return _delta({"tool_plan": plan}) if plan else None

    def _start_call(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON]:
        call = as_object(as_object(delta.get("message")).get("tool_calls"))
        function = as_object(call.get("function"))
        arguments = as_text(function.get("arguments"))
        self._calls[index] = (dict(call), [arguments])
        function = {**function, "arguments": arguments}
        return _delta({"tool_calls": [{"index": index, **call, "function": function}]})

    def _add_to_call(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON] | None:
        call = as_object(as_object(delta.get("message")).get("tool_calls"))
        arguments = as_text(as_object(call.get("function")).get("arguments"))
        return self._arguments(index, arguments) if arguments else None

    def _end_call(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON] | None:
        """Give a tool call without arguments the "{}" that its reader expects."""
        del delta
        known = self._calls.get(index)
        return self._arguments(index, "{}") if known and not any(known[1]) else None

    def _arguments(self, index: int, arguments: str) -> dict[str, JSON]:
        self._calls.setdefault(index, ({}, []))[1].append(arguments)
        return _delta({"tool_calls": [{"index": index, "function": {"arguments": arguments}}]})

    def _cite(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON]:
        del index
        given = as_object(delta.get("message")).get("citations")
        citations: list[JSON] = list(given) if isinstance(given, list) else [given]
        self._citations += citations
        return _delta({"citations": citations})

    def _end(self, index: int, delta: Mapping[str, JSON]) -> dict[str, JSON]:
        del index
        self.finished = True
        message = self._whole_message()
        plain = _is_plain(message, [as_object(b) for b in as_list(message.get("content"))])
        native: dict[str, JSON] = {} if plain else {"native": {self._provider.name: message}}
        return {"delta": native, **_read_end(delta.get("finish_reason"))}

    def _whole_message(self) -> dict[str, JSON]:
        """Put the pieces together, once, at the end: a stream may have very many."""
        blocks = [
            {"type": kind, kind: "".join(pieces)}
            for _, (kind, pieces) in sorted(self._blocks.items())
        ]
        calls = [
            {**call, "function": {**as_object(call.get("function")), "arguments": "".join(pieces)}}
            for _, (call, pieces) in sorted(self._calls.items())
        ]
        message: dict[str, JSON] = {
            "content": blocks,
            "tool_plan": "".join(self._plan),
            "tool_calls": calls,
            "citations": self._citations,
        }
        return {"role": "assistant", **{key: value for key, value in message.items() if value}}

    EVENTS: Final = {
        "message-start": _start,
        "content-start": _add_text,
        "content-delta": _add_text,
        "tool-plan-delta": _add_plan,
        "tool-call-start": _start_call,
        "tool-call-delta": _add_to_call,
        "tool-call-end": _end_call,
        "citation-start": _cite,
        "message-end": _end,
    }


_EVENTS: Final[
    Mapping[str, Callable[[CohereChunkParser, int, Mapping[str, JSON]], dict[str, JSON] | None]]
] = CohereChunkParser.EVENTS


def _delta(delta: Mapping[str, JSON]) -> dict[str, JSON]:
    return {"delta": delta, "finish_reason": None}
