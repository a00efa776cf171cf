"""Chats in every wire format that aimock speaks: `tox run -e integration`, which installs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from onellm.errors import (
    APIConnectionError,
    AuthenticationError,
    InvalidResponseError,
    StreamStalledError,
    StreamTruncatedError,
)

from .formats import FORMATS, NO_COUNTS, NO_FINISH_OF_CALLS, NO_REASONING, formats
from .peer import COLOURS, TOOLS, Peer, reasons_of, text_of
from .servers import CITY, CUT, DATA, FAILURES, HELLO, TEN_WORDS, ZONE

if TYPE_CHECKING:
    from onellm.models import ChatCompletionChunk
    from onellm.types import MessageParam

    from .servers import Aimock


@pytest.fixture
def peer(aimock: Aimock, format_name: str, is_async: bool) -> Peer:
    form = FORMATS[format_name]
    return Peer(f"{aimock.url}{form.base}", form.model, is_async, form.settings)


@COLOURS
@formats()
class TestAnyChat:
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

    def test_text_beside_a_call_is_kept(self, peer: Peer) -> None:
        choice = peer.ask("mixed", tools=TOOLS).choices[0]

        assert choice.message.content == "Checking."
        assert [json.loads(c.function.arguments) for c in choice.message.tool_calls] == [CITY]
        assert text_of(peer.stream("mixed", tools=TOOLS)) == "Checking."

    def test_data_of_a_schema_can_be_read(self, peer: Peer) -> None:
        schema = {"type": "object", "properties": {"name": {"type": "string"}}}
        wanted = {"type": "json_schema", "json_schema": {"name": "person", "schema": schema}}
        answer = peer.ask("json please", response_format=wanted)

        assert json.loads(answer.choices[0].message.content or "") == DATA

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


@COLOURS
@formats(without=NO_FINISH_OF_CALLS)
def test_calls_are_a_reason_to_finish(peer: Peer) -> None:
    answer = peer.ask("weather", tools=TOOLS)

    assert answer.choices[0].finish_reason == "tool_calls"
    assert reasons_of(peer.stream("weather", tools=TOOLS)) == ["tool_calls"]


@COLOURS
@formats(without=NO_REASONING)
class TestReasoning:
    def test_reasoning_is_kept_apart(self, peer: Peer) -> None:
        message = peer.ask("think").choices[0].message

        assert message.content == "42"
        assert message.reasoning_content == "Step by step."

    def test_reasoning_is_kept_apart_in_a_stream(self, peer: Peer) -> None:
        chunks = peer.stream("think")

        assert text_of(chunks) == "42"
        thoughts = [c.choices[0].delta.reasoning_content or "" for c in chunks if c.choices]
        assert "".join(thoughts) == "Step by step."


@COLOURS
@formats(without=NO_COUNTS)
class TestUsage:
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
