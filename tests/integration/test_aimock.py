"""Chats in every wire format that aimock speaks: `tox run -e integration`, which installs it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from onellm.errors import (
    APIConnectionError,
    AuthenticationError,
    InvalidResponseError,
    StreamStalledError,
    StreamTruncatedError,
)

from .peer import COLOURS, TOOLS, Peer, reasons_of, text_of
from .servers import CITY, CUT, DATA, FAILURES, HELLO, TEN_WORDS, ZONE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm.models import ChatCompletionChunk
    from onellm.types import MessageParam

    from .servers import Aimock


@dataclass(frozen=True, slots=True)
class Format:
    """A wire format, and where aimock serves it."""

    model: str
    base: str
    path: str
    """What a chat is sent to, and a stream where `stream_path` says nothing else."""
    stream_path: str | None = None
    settings: Mapping[str, object] = field(default_factory=dict)


_GEMINI = "/models/gemini-2.5-pro"
_CLAUDE = "anthropic.claude-sonnet-4-5-v1:0"
_VERTEX = "/v1/projects/p/locations/us-central1/publishers/google"
FORMATS = {
    "openai": Format("openai/gpt-4o-mini", "/v1", "/v1/chat/completions"),
    "anthropic": Format("anthropic/claude-sonnet-4-5", "/v1", "/v1/messages"),
    "gemini": Format(
        "google/gemini-2.5-pro",
        "/v1beta",
        f"/v1beta{_GEMINI}:generateContent",
        f"/v1beta{_GEMINI}:streamGenerateContent?alt=sse",
    ),
    "vertex": Format(
        "vertexai/gemini-2.5-pro",
        "/v1",
        f"{_VERTEX}{_GEMINI}:generateContent",
        f"{_VERTEX}{_GEMINI}:streamGenerateContent?alt=sse",
        {"project": "p", "location": "us-central1"},
    ),
    "cohere": Format("cohere/command-a-reasoning-08-2025", "/v2", "/v2/chat"),
    "bedrock": Format(
        f"bedrock/{_CLAUDE}",
        "",
        "/model/anthropic.claude-sonnet-4-5-v1%3A0/converse",
        "/model/anthropic.claude-sonnet-4-5-v1%3A0/converse-stream",
        {"region": "us-east-1"},
    ),
    "ollama": Format("ollama/qwen3", "/v1", "/v1/chat/completions"),
    "ollama-native": Format(
        "ollama/qwen3", "/v1", "/api/chat", settings={"keep_alive": "1m", "num_ctx": 2048}
    ),
    "azure": Format(
        "azure/gpt-4o",
        "",
        "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21",
        settings={"api_version": "2024-10-21"},
    ),
    "azure-v1": Format("azure/gpt-4o", "/openai/v1", "/openai/v1/chat/completions"),
}


@pytest.fixture
def peer(aimock: Aimock, format_name: str, is_async: bool) -> Peer:
    form = FORMATS[format_name]
    return Peer(f"{aimock.url}{form.base}", form.model, is_async, form.settings)


@COLOURS
@pytest.mark.parametrize("format_name", FORMATS)
class TestEveryFormat:
    def test_an_answer_is_whole(self, aimock: Aimock, peer: Peer, format_name: str) -> None:
        answer = peer.ask("hello")

        assert answer.choices[0].message.content == HELLO
        assert answer.choices[0].finish_reason == "stop"
        assert aimock.last()["path"] == FORMATS[format_name].path

    def test_a_stream_is_the_same_text(self, aimock: Aimock, peer: Peer, format_name: str) -> None:
        chunks = peer.stream("hello")

        assert text_of(chunks) == HELLO
        assert reasons_of(chunks) == ["stop"]
        form = FORMATS[format_name]
        assert aimock.last()["path"] == (form.stream_path or form.path)

    def test_tools_are_called_and_answered(self, peer: Peer) -> None:
        question: MessageParam = {"role": "user", "content": "weather"}
        message = peer.ask([question], tools=TOOLS).choices[0].message

        arguments = {c.function.name: json.loads(c.function.arguments) for c in message.tool_calls}
        assert arguments == {"get_weather": CITY, "get_time": ZONE}

        results: list[MessageParam] = [
            {"role": "tool", "tool_call_id": call.id, "content": "21"}
            for call in message.tool_calls
        ]
        conversation = [question, message, *results]
        answer = peer.ask(conversation, tools=TOOLS)
        assert answer.choices[0].message.content == "It is 21 C."
        assert text_of(peer.stream(conversation, tools=TOOLS)) == "It is 21 C."

    def test_tool_calls_are_whole_after_a_stream(self, peer: Peer) -> None:
        chunks = peer.stream("weather", tools=TOOLS)

        names: dict[int, str] = {}
        arguments: dict[int, str] = {}
        for chunk in chunks:
            for call in chunk.choices[0].delta.tool_calls if chunk.choices else ():
                names[call.index] = names.get(call.index, "") + call.function.name
                arguments[call.index] = arguments.get(call.index, "") + call.function.arguments
        assert list(names.values()) == ["get_weather", "get_time"]
        assert [json.loads(text) for text in arguments.values()] == [CITY, ZONE]
        assert reasons_of(chunks) == ["tool_calls"]

    def test_text_beside_a_call_is_kept(self, peer: Peer) -> None:
        choice = peer.ask("mixed", tools=TOOLS).choices[0]

        assert choice.message.content == "Checking."
        assert [json.loads(c.function.arguments) for c in choice.message.tool_calls] == [CITY]
        assert choice.finish_reason == "tool_calls"
        assert text_of(peer.stream("mixed", tools=TOOLS)) == "Checking."

    def test_reasoning_is_kept_apart(self, peer: Peer) -> None:
        message = peer.ask("think").choices[0].message

        assert message.content == "42"
        assert message.reasoning_content == "Step by step."

    def test_reasoning_is_kept_apart_in_a_stream(self, peer: Peer) -> None:
        chunks = peer.stream("think")

        assert text_of(chunks) == "42"
        thoughts = [c.choices[0].delta.reasoning_content or "" for c in chunks if c.choices]
        assert "".join(thoughts) == "Step by step."

    def test_data_can_be_read(self, peer: Peer) -> None:
        answer = peer.ask("json please", response_format={"type": "json_object"})

        assert json.loads(answer.choices[0].message.content or "") == DATA

    def test_what_was_used_is_counted(self, peer: Peer) -> None:
        answer = peer.ask("long")

        assert answer.choices[0].finish_reason == "length"
        assert answer.usage is not None
        assert (answer.usage.prompt_tokens, answer.usage.completion_tokens) == (11, 7)
        assert answer.usage.total_tokens == 18

    def test_what_a_stream_used_is_counted(self, peer: Peer) -> None:
        chunks = peer.stream("long", stream_options={"include_usage": True})

        assert reasons_of(chunks) == ["length"]
        usages = [chunk.usage for chunk in chunks if chunk.usage is not None]
        assert (usages[-1].prompt_tokens, usages[-1].completion_tokens) == (11, 7)

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(self, peer: Peer, status: int) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}") as caught:
            peer.ask(f"fails with {status}")

        assert caught.value.status_code == status
        assert caught.value.provider == peer.provider

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_stream_is_refused_with_the_same_error(self, peer: Peer, status: int) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}") as caught:
            peer.stream(f"fails with {status}")

        assert caught.value.status_code == status

    def test_a_wrong_key_is_refused_and_not_repeated(self, peer: Peer) -> None:
        with pytest.raises(AuthenticationError) as caught:
            peer.ask("hello", api_key="sk-wrong-0123456789")

        assert "0123456789" not in f"{caught.value} {caught.value!r} {caught.value.error_data}"

    def test_a_rate_limit_is_waited_out(
        self, aimock: Aimock, peer: Peer, format_name: str, is_async: bool
    ) -> None:
        question = f"once too many, {format_name} {is_async}"
        aimock.limit_once(question)
        answer = peer.ask(question, max_retries=2)

        assert answer.choices[0].message.content == "ok after a retry"
        assert [attempt.status for attempt in answer.receipt.attempts] == [429, 200]

    def test_a_rate_limit_before_a_stream_is_waited_out(
        self, aimock: Aimock, peer: Peer, format_name: str, is_async: bool
    ) -> None:
        question = f"streams too many, {format_name} {is_async}"
        aimock.limit_once(question)

        assert text_of(peer.stream(question, max_retries=2)) == "ok after a retry"

    def test_a_cut_stream_is_an_error_that_keeps_what_came(self, peer: Peer) -> None:
        chunks: list[ChatCompletionChunk] = []
        with pytest.raises(StreamTruncatedError) as caught:
            peer.stream("cut", chunks)

        assert text_of(chunks)
        assert CUT.startswith(text_of(chunks))
        assert caught.value.partial is not None
        assert caught.value.partial.choices[0].message.content == text_of(chunks)

    def test_a_slow_stream_is_not_a_stalled_one(self, peer: Peer) -> None:
        assert text_of(peer.stream("slow", chunk_timeout=2)) == TEN_WORDS

    def test_a_stalled_stream_is_caught(self, peer: Peer) -> None:
        with pytest.raises(StreamStalledError, match=r"chunk_timeout=0\.05"):
            peer.stream("slow", chunk_timeout=0.05)

    def test_an_answer_that_is_no_json_is_shown(self, peer: Peer) -> None:
        with pytest.raises(InvalidResponseError):
            peer.ask("malformed")

    def test_a_hung_up_connection_is_a_connection_error(self, peer: Peer) -> None:
        with pytest.raises(APIConnectionError):
            peer.ask("hangup")
