"""The six wire formats: one short answer in each, event by event, and how each says nothing."""

from __future__ import annotations

import json
import struct
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm.errors import RateLimitError, ServiceUnavailableError
from onellm.testing import Reply, sse_event

from ..adapters.bedrock_frames import (  # noqa: TID252 - tests are no package that is installed
    write_event,
    write_frame,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onellm.errors import OneLLMError
    from onellm.testing import Piece

WORDS: Final = ("Rain ", "is ", "due ", "soon.")
TEXT: Final = "".join(WORDS)
BEGUN: Final = "I will look. "
ARGUMENTS: Final = '{"city": "Os'


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One wire format."""

    name: str
    model: str
    base: str
    """The path that the base URL ends with."""
    content_type: str
    opening: tuple[bytes, ...]
    """Events before the first word."""
    say: Callable[[str], bytes]
    """Write an event with a piece of text."""
    finish: tuple[bytes, ...]
    """Events from the last word to the finish reason."""
    closing: tuple[bytes, ...]
    """What follows the finish reason; the answer is complete without it."""
    blank: bytes
    """The least that can be sent, which is no event where the framing allows it."""
    ping: bytes
    """An event that says nothing."""
    count: bytes
    """An event with nothing but the count of tokens so far; a ping where there is no such event."""
    malformed: bytes
    """An event that is no JSON, in its frame."""
    failure: bytes
    """An error inside a success."""
    failed: type[OneLLMError]
    never_ending: bytes
    """The beginning of an event that needs no end to go on and on."""
    answer: Mapping[str, object]
    """The whole answer, where none is streamed."""
    blank_clock: str = "chunk_timeout"
    ping_clock: str = "content_timeout"
    calling: tuple[bytes, ...] = ()
    """An answer that has said a text and begun to call a tool."""
    called: str = ARGUMENTS
    """The arguments that have come by then."""
    counted: int | None = None
    """The tokens of the prompt that are known by then."""
    options: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def events(self) -> tuple[bytes, ...]:
        """The healthy stream."""
        return (*self.unclosed, *self.closing)

    @property
    def unclosed(self) -> tuple[bytes, ...]:
        """The healthy stream up to its finish reason."""
        return (*self.opening, *map(self.say, WORDS), *self.finish)

    def stream(self, pieces: Iterable[Piece]) -> Reply:
        """Answer with these pieces of a stream."""
        return Reply(headers={"content-type": self.content_type}, body=pieces, chunked=True)

    def whole(self) -> Reply:
        """Answer in one piece."""
        return Reply.json(self.answer)


def _openai(delta: object, finish: str | None = None, **more: object) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    frame = {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return sse_event(json.dumps({**frame, "choices": [choice], **more}))


def _openai_call(**function: str) -> bytes:
    named = {"id": "t1", "type": "function"} if "name" in function else {}
    return _openai({"tool_calls": [{"index": 0, **named, "function": function}]})


_TOKENS: Final = {"prompt_tokens": 9, "completion_tokens": 4, "total_tokens": 13}
OPENAI: Final = Format(
    name="openai",
    model="openai/gpt-4o-mini",
    base="/v1",
    content_type="text/event-stream",
    opening=(_openai({"role": "assistant", "content": ""}),),
    say=lambda text: _openai({"content": text}),
    finish=(_openai({}, "stop"),),
    closing=(sse_event("[DONE]"),),
    blank=b": still here\n\n",
    ping=_openai({}),
    count=_openai({}, usage=_TOKENS),
    malformed=sse_event('{"choices": [{"delta":'),
    failure=sse_event('{"error": {"message": "Slow down.", "type": "rate_limit_exceeded"}}'),
    failed=RateLimitError,
    never_ending=b'data: {"choices": [{"index": 0, "delta": {"content": "',
    answer={
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": TEXT},
                "finish_reason": "stop",
            }
        ],
        "usage": _TOKENS,
    },
    calling=(
        _openai({"role": "assistant", "content": ""}),
        _openai({"content": BEGUN}, usage=_TOKENS),
        _openai_call(name="get_weather", arguments=""),
        _openai_call(arguments=ARGUMENTS),
    ),
    counted=9,
)


def _anthropic(body: Mapping[str, object]) -> bytes:
    return sse_event(json.dumps(body), str(body["type"]))


def _anthropic_block(index: int, **block: object) -> bytes:
    return _anthropic({"type": "content_block_start", "index": index, "content_block": block})


def _anthropic_delta(index: int, **delta: str) -> bytes:
    return _anthropic({"type": "content_block_delta", "index": index, "delta": delta})


_MESSAGE: Final = {"id": "m1", "type": "message", "role": "assistant", "model": "m"}
_ANTHROPIC_OPENING: Final = (
    _anthropic(
        {
            "type": "message_start",
            "message": {**_MESSAGE, "content": [], "usage": {"input_tokens": 9}},
        }
    ),
    _anthropic_block(0, type="text", text=""),
)
ANTHROPIC: Final = Format(
    name="anthropic",
    model="anthropic/claude-sonnet-4-5",
    base="/v1",
    content_type="text/event-stream",
    opening=_ANTHROPIC_OPENING,
    say=lambda text: _anthropic_delta(0, type="text_delta", text=text),
    finish=(
        _anthropic({"type": "content_block_stop", "index": 0}),
        _anthropic(
            {
                "type": "message_delta",
                "delta": {"stop_reason": "end_turn"},
                "usage": {"output_tokens": 4},
            }
        ),
    ),
    closing=(_anthropic({"type": "message_stop"}),),
    blank=b": still here\n\n",
    ping=_anthropic({"type": "ping"}),
    count=_anthropic({"type": "ping"}),
    ping_clock="chunk_timeout",
    malformed=sse_event('{"type": "content_block_delta", "delta":', "content_block_delta"),
    failure=_anthropic(
        {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded."}}
    ),
    failed=ServiceUnavailableError,
    never_ending=b'event: content_block_delta\ndata: {"type": "content_block_delta", "delta": {"',
    answer={
        **_MESSAGE,
        "content": [{"type": "text", "text": TEXT}],
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 9, "output_tokens": 4},
    },
    calling=(
        *_ANTHROPIC_OPENING,
        _anthropic_delta(0, type="text_delta", text=BEGUN),
        _anthropic({"type": "content_block_stop", "index": 0}),
        _anthropic_block(1, type="tool_use", id="t1", name="get_weather", input={}),
        _anthropic_delta(1, type="input_json_delta", partial_json=ARGUMENTS),
    ),
    counted=9,
)


def _gemini_body(*parts: object, finish: str | None = None, **more: object) -> dict[str, object]:
    content = {"role": "model", "parts": list(parts)}
    ending = {"finishReason": finish} if finish else {}
    return {"candidates": [{"index": 0, "content": content, **ending}], **more}


def _gemini(*parts: object, finish: str | None = None, **more: object) -> bytes:
    return sse_event(json.dumps(_gemini_body(*parts, finish=finish, **more)))


_METADATA: Final = {"promptTokenCount": 9, "candidatesTokenCount": 4, "totalTokenCount": 13}
GEMINI: Final = Format(
    name="gemini",
    model="google/gemini-2.5-flash",
    base="/v1beta",
    content_type="text/event-stream",
    opening=(),
    say=lambda text: _gemini({"text": text}),
    finish=(_gemini({"text": ""}, finish="STOP", usageMetadata=_METADATA),),
    closing=(),
    blank=b"\r\n",
    ping=_gemini({"text": ""}),
    count=_gemini({"text": ""}, usageMetadata=_METADATA),
    malformed=sse_event('{"candidates": [{"content":'),
    failure=sse_event('{"error": {"code": 429, "message": "Quota.", "status": "EXHAUSTED"}}'),
    failed=RateLimitError,
    never_ending=b'data: {"candidates": [{"content": {"parts": [{"text": "',
    answer=_gemini_body({"text": TEXT}, finish="STOP", usageMetadata=_METADATA),
    calling=(
        _gemini({"text": BEGUN}, usageMetadata={"promptTokenCount": 9, "totalTokenCount": 9}),
        _gemini({"functionCall": {"name": "get_weather", "args": {"city": "Oslo"}}}),
    ),
    called='{"city":"Oslo"}',
    counted=9,
)


def _cohere(kind: str, index: int | None = None, **delta: object) -> bytes:
    placed = {} if index is None else {"index": index}
    return sse_event(json.dumps({"type": kind, **placed, "delta": delta}))


def _cohere_text(kind: str, text: str) -> bytes:
    return _cohere(kind, 0, message={"content": {"type": "text", "text": text}})


def _cohere_call(kind: str, **call: object) -> bytes:
    return _cohere(kind, 0, message={"tool_calls": call})


_COHERE_OPENING: Final = (
    sse_event('{"type": "message-start", "id": "m1", "delta": {"message": {"role": "assistant"}}}'),
    _cohere_text("content-start", ""),
)
_COHERE_USAGE: Final = {"tokens": {"input_tokens": 9, "output_tokens": 4}}
COHERE: Final = Format(
    name="cohere",
    model="cohere/command-a-03-2025",
    base="/v2",
    content_type="text/event-stream",
    opening=_COHERE_OPENING,
    say=lambda text: _cohere_text("content-delta", text),
    finish=(
        _cohere("content-end", 0),
        _cohere("message-end", finish_reason="COMPLETE", usage=_COHERE_USAGE),
    ),
    closing=(sse_event("[DONE]"),),
    blank=b":\n\n",
    ping=_cohere_text("content-delta", ""),
    count=_cohere_text("content-delta", ""),
    malformed=sse_event('{"type": "content-delta", "delta":'),
    failure=_cohere("message-end", finish_reason="ERROR", error="It broke."),
    failed=ServiceUnavailableError,
    never_ending=b'data: {"type": "content-delta", "index": 0, "delta": {"message": {"content": "',
    answer={
        "id": "m1",
        "finish_reason": "COMPLETE",
        "message": {"role": "assistant", "content": [{"type": "text", "text": TEXT}]},
        "usage": _COHERE_USAGE,
    },
    calling=(
        *_COHERE_OPENING,
        _cohere_text("content-delta", BEGUN),
        _cohere("content-end", 0),
        _cohere_call(
            "tool-call-start",
            id="t1",
            type="function",
            function={"name": "get_weather", "arguments": ""},
        ),
        _cohere_call("tool-call-delta", function={"arguments": ARGUMENTS}),
    ),
)


def _bedrock_delta(index: int, **delta: object) -> bytes:
    return write_event("contentBlockDelta", {"contentBlockIndex": index, "delta": delta})


_BEDROCK_USAGE: Final = {"inputTokens": 9, "outputTokens": 4, "totalTokens": 13}
_LENGTHS: Final = struct.pack(">II", 12 * 1024 * 1024, 0)
"""What a frame of 12 MiB without headers begins with."""
BEDROCK: Final = Format(
    name="bedrock",
    model="bedrock/amazon.nova-lite-v1:0",
    base="",
    content_type="application/vnd.amazon.eventstream",
    opening=(write_event("messageStart", {"role": "assistant"}),),
    say=lambda text: _bedrock_delta(0, text=text),
    finish=(
        write_event("contentBlockStop", {"contentBlockIndex": 0}),
        write_event("messageStop", {"stopReason": "end_turn"}),
    ),
    closing=(write_event("metadata", {"usage": _BEDROCK_USAGE}),),
    # Every frame is an event; the least of them says nothing.
    blank=write_event("initial-response", {}),
    blank_clock="content_timeout",
    ping=_bedrock_delta(0, text=""),
    count=_bedrock_delta(0, text=""),
    malformed=write_frame(
        {":message-type": "event", ":event-type": "contentBlockDelta"}, b'{"delta":'
    ),
    failure=write_event("throttlingException", {"message": "Slow down."}),
    failed=RateLimitError,
    never_ending=_LENGTHS + struct.pack(">I", zlib.crc32(_LENGTHS)),
    answer={
        "output": {"message": {"role": "assistant", "content": [{"text": TEXT}]}},
        "stopReason": "end_turn",
        "usage": _BEDROCK_USAGE,
    },
    calling=(
        write_event("messageStart", {"role": "assistant"}),
        _bedrock_delta(0, text=BEGUN),
        write_event("contentBlockStop", {"contentBlockIndex": 0}),
        write_event(
            "contentBlockStart",
            {
                "contentBlockIndex": 1,
                "start": {"toolUse": {"toolUseId": "t1", "name": "get_weather"}},
            },
        ),
        _bedrock_delta(1, toolUse={"input": ARGUMENTS}),
    ),
    options={"region": "us-east-1"},
)


def _ollama(message: Mapping[str, object], **more: object) -> bytes:
    said = {"role": "assistant", "content": "", **message}
    created = "2026-01-01T00:00:00Z"
    body = {"model": "m", "created_at": created, "message": said, "done": False, **more}
    return json.dumps(body).encode() + b"\n"


_OSLO: Final = {"name": "get_weather", "arguments": {"city": "Oslo"}}
_OLLAMA_END: Final = {"done": True, "done_reason": "stop", "prompt_eval_count": 9, "eval_count": 4}
OLLAMA: Final = Format(
    name="ollama",
    model="ollama/llama3.2",
    base="/v1",
    content_type="application/x-ndjson",
    opening=(),
    say=lambda text: _ollama({"content": text}),
    finish=(_ollama({}, **_OLLAMA_END),),
    closing=(),
    blank=b"\n",
    ping=_ollama({}),
    count=_ollama({}, prompt_eval_count=9, eval_count=1),
    malformed=b'{"model": "m", "message":\n',
    failure=b'{"error": "the model ran out of memory"}\n',
    failed=ServiceUnavailableError,
    never_ending=b'{"model": "m", "message": {"role": "assistant", "content": "',
    answer={
        "model": "m",
        "created_at": "2026-01-01T00:00:00Z",
        "message": {"role": "assistant", "content": TEXT},
        **_OLLAMA_END,
    },
    calling=(_ollama({"content": BEGUN}), _ollama({"tool_calls": [{"function": _OSLO}]})),
    called='{"city":"Oslo"}',
    options={"keep_alive": "5m"},  # an option that only this format has
)

FORMATS: Final = {one.name: one for one in (OPENAI, ANTHROPIC, GEMINI, COHERE, BEDROCK, OLLAMA)}
