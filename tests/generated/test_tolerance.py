"""Whatever a server says is read: one mutation of a good answer per way of being wrong."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest
from onellm_clients._runtime import JSON, UNSET, UnexpectedBodyError, UnknownVariant, encode
from onellm_clients.anthropic.api.messages import create_message
from onellm_clients.anthropic.models.messages import (
    Message,
    ResponseTextBlock,
    ResponseToolUseBlock,
)
from onellm_clients.openai.api.audio import create_transcription
from onellm_clients.openai.api.chat import create_chat_completion
from onellm_clients.openai.models.audio import (
    CreateTranscriptionResponseDiarizedJson,
    CreateTranscriptionResponseJson,
    CreateTranscriptionResponseVerboseJson,
)
from onellm_clients.openai.models.chat import (
    ChatCompletionMessageToolCall,
    CreateChatCompletionResponse,
)

Body: TypeAlias = dict[str, Any]


def read_chat(body: JSON) -> CreateChatCompletionResponse:
    return create_chat_completion.parse_response(200, body)


def read_message(body: JSON) -> Message:
    return create_message.parse_response(200, body)


def raw(value: object) -> Any:  # noqa: ANN401 - what is in a field against its type
    return value


def test_a_good_chat_answer_becomes_typed_objects(chat: Body) -> None:
    answer = read_chat(chat)
    assert answer.choices[0].message.content is None
    [call] = answer.choices[0].message.tool_calls or ()
    assert isinstance(call, ChatCompletionMessageToolCall)
    assert call.function.name == "weather"
    assert encode(answer) == chat


def test_a_good_message_becomes_typed_objects(message: Body) -> None:
    answer = read_message(message)
    text, use = answer.content
    assert isinstance(text, ResponseTextBlock)
    assert text.text == "hello"
    assert isinstance(use, ResponseToolUseBlock)
    assert use.input == {"city": "Kyiv"}
    assert encode(answer) == message


def test_an_unknown_field_of_a_chat_answer_is_kept_at_every_depth(chat: Body) -> None:
    chat["new"] = {"a": [1]}
    chat["choices"][0]["message"]["reasoning_content"] = "hm"
    answer = read_chat(chat)
    assert answer.additional_properties == {"new": {"a": [1]}}
    assert answer.choices[0].message.additional_properties == {"reasoning_content": "hm"}
    assert encode(answer) == chat


def test_an_unknown_field_of_a_message_is_kept_at_every_depth(message: Body) -> None:
    message["new"] = 1
    message["content"][0]["confidence"] = 0.5
    answer = read_message(message)
    assert answer.additional_properties == {"new": 1}
    assert encode(answer) == message


def test_an_unknown_enum_value_of_a_chat_answer_is_kept(chat: Body) -> None:
    chat["choices"][0]["finish_reason"] = "bored"
    answer = read_chat(chat)
    assert answer.choices[0].finish_reason == "bored"
    assert encode(answer) == chat


def test_an_unknown_enum_value_of_a_message_is_kept(message: Body) -> None:
    message["stop_reason"] = "bored"
    answer = read_message(message)
    assert answer.stop_reason == "bored"
    assert encode(answer) == message


def test_an_unknown_constant_of_a_chat_answer_is_kept(chat: Body) -> None:
    chat["object"] = "chat.completion.v2"
    assert encode(read_chat(chat)) == chat


def test_an_unknown_constant_of_a_message_is_kept(message: Body) -> None:
    message["type"] = "message_v2"
    assert encode(read_message(message)) == message


def test_an_unknown_kind_of_tool_call_is_kept_raw(chat: Body) -> None:
    call: JSON = {"id": "call_1", "type": "telepathy", "thought": {"a": 1}}
    chat["choices"][0]["message"]["tool_calls"] = [call]
    answer = read_chat(chat)
    assert answer.choices[0].message.tool_calls == [UnknownVariant(call)]
    assert encode(answer) == chat


def test_an_unknown_kind_of_content_is_kept_raw(message: Body) -> None:
    block: JSON = {"type": "hologram", "depth": 3}
    message["content"] = [block]
    answer = read_message(message)
    assert answer.content == [UnknownVariant(block)]
    assert encode(answer) == message


def test_a_missing_field_of_a_chat_answer_is_unset(chat: Body) -> None:
    del chat["id"], chat["choices"][0]["message"]["role"]
    answer = read_chat(chat)
    assert raw(answer.id) is UNSET
    assert raw(answer.choices[0].message.role) is UNSET
    assert encode(answer) == chat


def test_a_missing_field_of_a_message_is_unset(message: Body) -> None:
    del message["id"], message["usage"]["input_tokens"]
    answer = read_message(message)
    assert raw(answer.id) is UNSET
    assert raw(answer.usage.input_tokens) is UNSET
    assert encode(answer) == message


def test_a_missing_tag_leaves_the_member_that_knows_most_of_the_fields(chat: Body) -> None:
    del chat["choices"][0]["message"]["tool_calls"][0]["type"]
    [call] = read_chat(chat).choices[0].message.tool_calls or ()
    assert isinstance(call, ChatCompletionMessageToolCall)
    assert raw(call.type) is UNSET


def test_null_where_a_chat_answer_cannot_have_it_is_unset_and_not_repeated(chat: Body) -> None:
    chat["id"] = chat["choices"][0]["message"]["role"] = None
    answer = read_chat(chat)
    assert raw(answer.id) is UNSET
    assert "id" not in encode(answer)


def test_null_where_a_message_cannot_have_it_is_unset_and_not_repeated(message: Body) -> None:
    message["id"] = None
    answer = read_message(message)
    assert raw(answer.id) is UNSET
    assert "id" not in encode(answer)


def test_null_where_it_is_allowed_is_none_and_repeated(message: Body) -> None:
    answer = read_message(message)
    assert answer.stop_sequence is None
    assert encode(answer)["stop_sequence"] is None


@pytest.mark.parametrize("value", [7, 1.5, True, "text"])
def test_a_scalar_of_another_type_is_kept(chat: Body, message: Body, value: object) -> None:
    chat["id"] = chat["created"] = value
    message["id"] = message["usage"]["input_tokens"] = value
    assert encode(read_chat(chat)) == chat
    assert encode(read_message(message)) == message


@pytest.mark.parametrize("value", [[1, [2]], "text", 3])
def test_what_is_no_object_where_one_is_expected_is_kept(
    chat: Body, message: Body, value: object
) -> None:
    chat["usage"] = chat["choices"][0]["message"] = value
    message["usage"] = message["content"][0] = value
    assert encode(read_chat(chat)) == chat
    assert encode(read_message(message)) == message


@pytest.mark.parametrize("value", [{"a": 1}, "text", 3])
def test_what_is_no_list_where_one_is_expected_is_kept(
    chat: Body, message: Body, value: object
) -> None:
    chat["choices"] = value
    message["content"] = value
    assert encode(read_chat(chat)) == chat
    assert encode(read_message(message)) == message


def test_a_malformed_tool_call_is_still_a_tool_call(chat: Body) -> None:
    chat["choices"][0]["message"]["tool_calls"][0]["function"] = ["not", "an", "object"]
    [call] = read_chat(chat).choices[0].message.tool_calls or ()
    assert isinstance(call, ChatCompletionMessageToolCall)
    assert raw(call.function) == ["not", "an", "object"]


def test_a_malformed_block_is_still_a_block(message: Body) -> None:
    message["content"][0]["text"] = {"not": "a string"}
    block = read_message(message).content[0]
    assert isinstance(block, ResponseTextBlock)
    assert raw(block.text) == {"not": "a string"}


@pytest.mark.parametrize("body", [None, [], "<html>", 3])
def test_only_a_body_that_is_no_object_is_refused(body: JSON) -> None:
    with pytest.raises(UnexpectedBodyError, match="JSON object"):
        read_chat(body)
    with pytest.raises(UnexpectedBodyError, match="JSON object"):
        read_message(body)
    with pytest.raises(UnexpectedBodyError, match="JSON object"):
        create_transcription.parse_response(200, body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"text": "hi"}, CreateTranscriptionResponseJson),
        (
            {"text": "hi", "language": "en", "duration": 1.0, "words": []},
            CreateTranscriptionResponseVerboseJson,
        ),
        (
            {"task": "transcribe", "duration": 1.0, "text": "hi", "segments": [], "usage": {}},
            CreateTranscriptionResponseDiarizedJson,
        ),
    ],
)
def test_answers_without_a_tag_are_told_apart_by_their_fields(body: JSON, expected: type) -> None:
    assert type(create_transcription.parse_response(200, body)) is expected
