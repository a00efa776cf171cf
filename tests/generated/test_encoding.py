"""Requests say what the caller set, and nothing else."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from onellm_clients._runtime import (
    UNSET,
    BinaryFile,
    Multipart,
    Part,
    encode,
    form_body,
    header_pairs,
)
from onellm_clients.anthropic.api.files import list_files as list_anthropic_files
from onellm_clients.anthropic.api.messages import create_message
from onellm_clients.anthropic.models.messages import CreateMessageParams, InputMessage
from onellm_clients.openai.api.audio import create_transcription
from onellm_clients.openai.api.chat import create_chat_completion
from onellm_clients.openai.api.files import list_files
from onellm_clients.openai.api.images import edit_image
from onellm_clients.openai.api.responses import retrieve_response
from onellm_clients.openai.models.audio import CreateTranscriptionRequest
from onellm_clients.openai.models.chat import (
    ChatCompletionRequestUserMessage,
    CreateChatCompletionRequest,
)
from onellm_clients.openai.models.images import CreateImageEditRequest, EditImageBodyJsonParam

if TYPE_CHECKING:
    from onellm_clients.openai.wire import chat

WAV = BinaryFile("a.wav", b"RIFF", "audio/wav")


def hello() -> CreateChatCompletionRequest:
    return CreateChatCompletionRequest(
        model="gpt-4o", messages=[ChatCompletionRequestUserMessage(content="hi")]
    )


def test_nothing_is_sent_that_was_not_set() -> None:
    assert encode(hello()) == {
        "model": "gpt-4o",
        "messages": [{"role": "user", "content": "hi"}],
    }


def test_none_is_sent_as_null_and_unset_is_not_sent() -> None:
    request = hello()
    request.temperature = None
    request.top_p = UNSET
    assert encode(request)["temperature"] is None
    assert "top_p" not in encode(request)


def test_zero_false_and_empty_are_values() -> None:
    request = hello()
    request.temperature, request.store, request.user = 0, False, ""
    written = encode(request)
    assert (written["temperature"], written["store"], written["user"]) == (0, False, "")


def test_a_field_the_document_does_not_know_can_be_sent() -> None:
    request = hello()
    request.additional_properties["top_k"] = 4
    assert encode(request)["top_k"] == 4


def test_a_field_that_was_set_wins_over_an_additional_one_of_its_name() -> None:
    request = hello()
    request.additional_properties["model"] = "other"
    assert encode(request)["model"] == "gpt-4o"


def test_an_attribute_that_is_no_field_is_refused_rather_than_dropped() -> None:
    request = hello()
    vars(request)["temprature"] = 1
    with pytest.raises(AttributeError, match="temprature"):
        encode(request)


def test_a_missing_or_misspelt_argument_is_an_error() -> None:
    with pytest.raises(TypeError, match="messages"):
        CreateChatCompletionRequest(model="gpt-4o")  # type: ignore[call-arg] # the point of it
    with pytest.raises(TypeError, match="temprature"):
        CreateChatCompletionRequest(model="x", messages=[], temprature=1)  # type: ignore[call-arg] # the point of it


def test_a_dict_body_is_passed_as_it_is() -> None:
    body: chat.CreateChatCompletionRequest = {"model": "gpt-4o", "messages": []}
    request = create_chat_completion.build_request(body=body)
    assert request.body is body
    assert (request.method, request.path) == ("POST", "/chat/completions")
    assert request.query == request.headers == ()


def test_a_model_body_is_written_as_json() -> None:
    params = CreateMessageParams(
        model="claude-sonnet-4-5",
        max_tokens=5,
        messages=[InputMessage(role="user", content="hi")],
    )
    request = create_message.build_request(body=params)
    assert request.body == {
        "model": "claude-sonnet-4-5",
        "max_tokens": 5,
        "messages": [{"role": "user", "content": "hi"}],
    }


def test_only_given_query_parameters_are_sent() -> None:
    assert list_files.build_request().query == ()
    request = list_files.build_request(limit=2, after="file-1")
    assert request.query == (("after", "file-1"), ("limit", "2"))


def test_a_list_in_the_query_repeats_its_name_and_a_boolean_is_lower_case() -> None:
    request = retrieve_response.build_request(response_id="r", include=["a", "b"], stream=False)
    assert request.query == (("include", "a"), ("include", "b"), ("stream", "false"))


def test_what_the_slice_fixes_travels_without_being_asked_for() -> None:
    request = list_anthropic_files.build_request(limit=2)
    assert request.path == "/v1/files"
    assert request.query == (("beta", "true"), ("limit", "2"))
    assert request.headers == (("anthropic-beta", "files-api-2025-04-14"),)


def test_a_form_has_one_part_per_value() -> None:
    body = CreateTranscriptionRequest(
        file=WAV, model="whisper-1", timestamp_granularities=["word", "segment"], temperature=0.5
    )
    request = create_transcription.build_request(body=body)
    assert isinstance(request.body, Multipart)
    assert set(request.body.parts) == {
        Part("file", b"RIFF", "a.wav", "audio/wav"),
        Part("model", b"whisper-1"),
        Part("timestamp_granularities[]", b"word"),
        Part("timestamp_granularities[]", b"segment"),
        Part("temperature", b"0.5"),
    }


def test_an_object_in_a_form_is_spread_over_bracketed_names() -> None:
    request = create_transcription.build_request(
        body={"model": "whisper-1", "chunking_strategy": {"type": "server_vad", "silence": 2}}
    )
    assert request.body == Multipart(
        (
            Part("model", b"whisper-1"),
            Part("chunking_strategy[type]", b"server_vad"),
            Part("chunking_strategy[silence]", b"2"),
        )
    )


def test_a_form_holds_an_open_file_without_reading_it() -> None:
    stream = BytesIO(b"RIFF")
    body = CreateTranscriptionRequest(file=BinaryFile("a.wav", stream), model="whisper-1")
    request = create_transcription.build_request(body=body)
    assert isinstance(request.body, Multipart)
    assert request.body.parts[0].content is stream
    assert stream.tell() == 0


def test_null_and_unset_leave_no_part_in_a_form() -> None:
    request = create_transcription.build_request(body={"model": "whisper-1", "prompt": None})
    assert request.body == Multipart((Part("model", b"whisper-1"),))


def test_bytes_in_a_form_are_sent_as_they_are() -> None:
    parts = form_body({"file": b"RIFF"}).parts
    assert parts == (Part("file", b"RIFF"),)


def test_a_list_in_a_header_is_joined_by_commas() -> None:
    assert header_pairs("beta", ["a", "b"]) == (("beta", "a,b"),)
    assert header_pairs("beta", UNSET) == ()


def test_what_a_form_cannot_say_is_refused() -> None:
    with pytest.raises(TypeError, match="prompt"):
        create_transcription.build_request(body={"prompt": object()})  # type: ignore[dict-item] # the point of it


def test_the_model_decides_whether_an_edit_is_a_form_or_json() -> None:
    form = edit_image.build_request(
        body=CreateImageEditRequest(image=BinaryFile("a.png", b"PNG"), prompt="blue")
    )
    assert isinstance(form.body, Multipart)
    json = edit_image.build_request(body=EditImageBodyJsonParam(images=[], prompt="blue"))
    assert json.body == {"images": [], "prompt": "blue"}
