"""Answers and stream events of Ollama's own format in our words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from onellm._adapters.openai import OpenAIChunkParser
from onellm._json import JSON, as_int, as_list, as_object, as_text, dumps, loads
from onellm._wire_errors import error_from_event, unexpected
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from onellm._decoders.sse import ServerSentEvent
    from onellm.providers import Provider

_FINISH: Final[Mapping[str, str]] = {"stop": "stop", "length": "length"}
"""Reasons that have a counterpart; any other (load, unload) is kept as it is."""
_TRANSLATED: Final = frozenset({"message", "done", "done_reason", "logprobs", "created_at"})
_READ: Final = frozenset({"role", "content", "thinking", "tool_calls"})
_COUNTS: Final = ("prompt_eval_count", "eval_count")


def read_answer(
    body: Mapping[str, JSON], provider: Provider, now: float
) -> ChatCompletionResponse | None:
    """Read a chat answer; None when it is none."""
    message = body.get("message")
    if not isinstance(message, Mapping):
        return None
    read = _read_message(message, _seed(body), 0)
    text = as_text(message.get("content"))
    content = text if text or "tool_calls" not in read else None
    native = _as_native(_others(message), provider)
    whole = {"role": "assistant", "content": content, **read, **native}
    answer: dict[str, JSON] = {
        **_frame(body, now),
        "object": "chat.completion",
        "choices": [
            {
                "index": 0,
                "message": whole,
                **_read_end(body, called="tool_calls" in read),
                **_read_logprobs(body),
            }
        ],
        **_read_usage(body),
    }
    return ChatCompletionResponse(answer).with_source(body)


def _frame(body: Mapping[str, JSON], now: float) -> dict[str, JSON]:
    """Keep what stands beside the message: the model, and how long everything took."""
    rest = {key: value for key, value in body.items() if key not in _TRANSLATED}
    return {**rest, "created": _read_time(body.get("created_at"), now)}


def _read_time(value: JSON, now: float) -> int:
    try:
        return int(datetime.fromisoformat(as_text(value)).timestamp())
    except ValueError:
        return int(now)


def _seed(body: Mapping[str, JSON]) -> str:
    return f"{body.get('model')} {body.get('created_at')}"


def _read_message(message: Mapping[str, JSON], seed: str, before: int) -> dict[str, JSON]:
    """Read thoughts and tool calls; `before` is how many calls came before these."""
    read: dict[str, JSON] = {}
    if message.get("thinking"):
        read["reasoning_content"] = message["thinking"]
    calls = [
        _read_call(as_object(call), f"{seed} {before + index}")
        for index, call in enumerate(as_list(message.get("tool_calls")))
    ]
    if calls:
        read["tool_calls"] = calls
    return read


def _read_call(call: Mapping[str, JSON], seed: str) -> dict[str, JSON]:
    """Read one call; older servers name none, so it gets a name that no other call will have."""
    function = as_object(call.get("function"))
    given = function.get("arguments")
    arguments = given if isinstance(given, str) else dumps({} if given is None else given).decode()
    made_up = f"call_{blake2b(f'{seed} {arguments}'.encode(), digest_size=12).hexdigest()}"
    return {
        "id": as_text(call.get("id")) or made_up,
        "type": "function",
        "function": {"name": function.get("name"), "arguments": arguments},
    }


def _others(message: Mapping[str, JSON]) -> dict[str, JSON]:
    """Find what a message says beyond text, thoughts and calls: images that the model made."""
    return {key: value for key, value in message.items() if key not in _READ and value}


def _as_native(others: Mapping[str, JSON], provider: Provider) -> dict[str, JSON]:
    return {"native": {provider.name: others}} if others else {}


def _read_end(body: Mapping[str, JSON], *, called: bool) -> dict[str, JSON]:
    reason = body.get("done_reason")
    if reason is None and body.get("done"):
        reason = "stop"  # what older servers do not say
    known = _FINISH.get(reason, reason) if isinstance(reason, str) else None
    return {
        # As the server itself says it in OpenAI's format.
        "finish_reason": "tool_calls" if called and known == "stop" else known,
        "native_finish_reason": body.get("done_reason"),
    }


def _read_logprobs(body: Mapping[str, JSON]) -> dict[str, JSON]:
    logprobs = body.get("logprobs")
    return {"logprobs": {"content": logprobs}} if isinstance(logprobs, list) else {}


def _read_usage(body: Mapping[str, JSON]) -> dict[str, JSON]:
    """Count in our words; a prompt that was cached whole is not counted by older servers."""
    if not any(name in body for name in _COUNTS):
        return {}
    prompt, completion = (as_int(body.get(name)) for name in _COUNTS)
    usage: JSON = {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
    }
    return {"usage": usage}


class OllamaChunkParser:
    """Chunks of a stream in either format, which the first event tells."""

    def __init__(self, provider: Provider, now: float, secrets: Sequence[str]) -> None:
        self._native = NativeChunkParser(provider, now, secrets)
        self._openai = OpenAIChunkParser(provider, secrets)
        self._secrets = secrets
        self._parser: NativeChunkParser | OpenAIChunkParser | None = None

    @property
    def finished(self) -> bool:
        """Whether the answer is complete."""
        return self._parser is not None and self._parser.finished

    @property
    def ended(self) -> bool:
        """Whether nothing will follow."""
        return self._parser is not None and self._parser.ended

    @property
    def seen(self) -> int:
        """How many events said something."""
        return self._parser.seen if self._parser else 0

    def parse(self, event: ServerSentEvent) -> list[ChatCompletionChunk]:
        """Read one event."""
        if self._parser is None:
            keys = as_object(loads(event.data)).keys()
            if not keys & {"message", "done", "choices", "error"}:
                raise unexpected("a stream of events", event.data, {}, self._secrets)
            self._parser = self._native if keys & {"message", "done"} else self._openai
        return self._parser.parse(event)


class NativeChunkParser:
    """Lines of one answer, until the one that is done."""

    def __init__(self, provider: Provider, now: float, secrets: Sequence[str]) -> None:
        self.finished = False
        self.ended = False
        self.seen = 0
        self._provider = provider
        self._now = now
        self._secrets = secrets
        self._calls = 0
        self._seed = ""
        self._others: dict[str, JSON] = {}

    def parse(self, event: ServerSentEvent) -> list[ChatCompletionChunk]:
        """Read one line; one that says nothing gives nothing."""
        body = loads(event.data)
        if not isinstance(body, Mapping):
            raise ValueError("not an object")  # noqa: TRY004 - malformed, like broken JSON
        self.seen += 1
        if body.get("error"):
            raise error_from_event(body, self._secrets)
        first, message = not self._seed, as_object(body.get("message"))
        self._seed = self._seed or _seed(body)
        delta = self._read_delta(message)
        if first:
            delta = {"role": "assistant", "content": "", **delta}
        done = body.get("done") is True
        if done:
            self.finished = self.ended = True
            delta.update(_as_native(self._others, self._provider))
        if not delta and not done and "logprobs" not in body:
            return []
        choice = {"index": 0, "delta": delta, "finish_reason": None, **_read_logprobs(body)}
        if done:
            choice.update(_read_end(body, called=self._calls > 0))
        chunk = {
            "id": "",
            **_frame(body, self._now),
            "object": "chat.completion.chunk",
            "choices": [choice],
            **_read_usage(body),
        }
        return [ChatCompletionChunk(chunk).with_source(body)]

    def _read_delta(self, message: Mapping[str, JSON]) -> dict[str, JSON]:
        delta = _read_message(message, self._seed, self._calls)
        if message.get("content"):
            delta["content"] = message["content"]
        calls = as_list(delta.get("tool_calls"))
        if calls:
            numbered = enumerate(calls, self._calls)
            delta["tool_calls"] = [{"index": number, **as_object(one)} for number, one in numbered]
            self._calls += len(calls)
        for key, value in _others(message).items():
            more = isinstance(value, list)
            self._others[key] = (
                [*as_list(self._others.get(key)), *as_list(value)] if more else value
            )
        return delta
