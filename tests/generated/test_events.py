"""Events find their class by their tag; what is unknown is kept."""

from __future__ import annotations

import pytest
from onellm_clients._runtime import JSON, UnknownVariant, encode
from onellm_clients.anthropic._events import (
    parse_create_message_event,
    parse_retrieve_message_batch_results_event,
)
from onellm_clients.anthropic.models.errors import ErrorResponse, OverloadedError
from onellm_clients.anthropic.models.messages import ContentBlockDeltaEvent, TextContentBlockDelta
from onellm_clients.openai._events import (
    parse_create_chat_completion_event,
    parse_create_response_event,
    parse_create_transcription_event,
    parse_retrieve_response_event,
)
from onellm_clients.openai.models.audio import TranscriptTextDeltaEvent
from onellm_clients.openai.models.chat import CreateChatCompletionStreamResponse
from onellm_clients.openai.models.responses import ResponseErrorEvent, ResponseTextDeltaEvent


def test_a_responses_event_has_the_class_of_its_type() -> None:
    data: JSON = {"type": "response.output_text.delta", "delta": "hi", "sequence_number": 3}
    for parse in (parse_create_response_event, parse_retrieve_response_event):
        event = parse(data)
        assert isinstance(event, ResponseTextDeltaEvent)
        assert event.delta == "hi"
        assert encode(event) == data


def test_an_error_event_is_an_event() -> None:
    event = parse_create_response_event({"type": "error", "message": "no", "code": None})
    assert isinstance(event, ResponseErrorEvent)
    assert event.message == "no"


def test_a_stream_that_fails_says_so_in_an_event() -> None:
    data: JSON = {"type": "error", "error": {"type": "overloaded_error", "message": "busy"}}
    event = parse_create_message_event(data)
    assert isinstance(event, ErrorResponse)
    assert isinstance(event.error, OverloadedError)
    assert encode(event) == data


def test_a_messages_event_has_the_class_of_its_type() -> None:
    data: JSON = {
        "type": "content_block_delta",
        "index": 0,
        "delta": {"type": "text_delta", "text": "hi"},
    }
    event = parse_create_message_event(data)
    assert isinstance(event, ContentBlockDeltaEvent)
    assert isinstance(event.delta, TextContentBlockDelta)
    assert encode(event) == data


def test_an_unknown_delta_inside_a_known_event_is_kept() -> None:
    delta: JSON = {"type": "smell_delta", "smell": "rose"}
    event = parse_create_message_event({"type": "content_block_delta", "index": 0, "delta": delta})
    assert isinstance(event, ContentBlockDeltaEvent)
    assert event.delta == UnknownVariant(delta)


@pytest.mark.parametrize(
    "data",
    [
        {"type": "response.telepathy.delta", "delta": "?"},
        {"delta": "no type"},
        {"type": None},
        {"type": ["a", "list"]},
        {},
        [],
        "text",
        None,
    ],
)
def test_an_unknown_event_is_kept_raw(data: JSON) -> None:
    assert parse_create_response_event(data) == UnknownVariant(data)
    assert parse_create_message_event(data) == UnknownVariant(data)
    assert parse_create_transcription_event(data) == UnknownVariant(data)


def test_a_chat_chunk_needs_no_tag() -> None:
    chunk = parse_create_chat_completion_event({"choices": [{"index": 0, "delta": {}}]})
    assert isinstance(chunk, CreateChatCompletionStreamResponse)
    assert parse_create_chat_completion_event("[DONE]") == UnknownVariant("[DONE]")


def test_a_line_of_batch_results_is_an_event() -> None:
    line = parse_retrieve_message_batch_results_event(
        {"custom_id": "a", "result": {"type": "expired"}}
    )
    assert not isinstance(line, UnknownVariant)
    assert line.custom_id == "a"


def test_a_transcript_event_has_the_class_of_its_type() -> None:
    event = parse_create_transcription_event({"type": "transcript.text.delta", "delta": "hi"})
    assert isinstance(event, TranscriptTextDeltaEvent)
