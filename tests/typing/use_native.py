"""Only type-checked: the class of a native answer is the one its operation reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, assert_type

from onellm_clients._runtime import JSON, BinaryFile, UnknownVariant
from onellm_clients.anthropic.api.messages import count_message_tokens
from onellm_clients.anthropic.models.messages import CountMessageTokensResponse
from onellm_clients.google._events import parse_stream_generate_content_event
from onellm_clients.google.api.content import stream_generate_content
from onellm_clients.google.api.files import delete_file
from onellm_clients.google.models.content import GenerateContentResponse
from onellm_clients.moonshot.api.files import retrieve_file_content
from onellm_clients.openai._events import parse_create_response_event
from onellm_clients.openai.api.audio import create_speech
from onellm_clients.openai.api.files import upload_file
from onellm_clients.openai.api.responses import create_response
from onellm_clients.openai.models.files import CreateFileRequest, OpenAIFile
from onellm_clients.openai.models.responses import ResponseObject, ResponseStreamEvent

from onellm import native

if TYPE_CHECKING:
    from typing import Unpack

    from onellm.types.options import CallOptions

REQUEST = create_response.build_request(body={"model": "gpt-4o-mini", "input": "Hello"})


def answers(**options: Unpack[CallOptions]) -> None:
    read = create_response.parse_response
    assert_type(native.send("openai", REQUEST, read), ResponseObject)
    assert_type(native.send("openai", REQUEST, read, **options), ResponseObject)
    assert_type(native.send("openai", REQUEST, read, timeout=3, chunk_timeout=None), ResponseObject)
    assert_type(native.send("openai", REQUEST, create_speech.parse_response), bytes)
    assert_type(native.send("moonshot", REQUEST, retrieve_file_content.parse_response), str)
    assert_type(native.send("google", REQUEST, delete_file.parse_response), Mapping[str, JSON])
    anything: JSON = native.send("openai", REQUEST, native.read_json)
    assert anything
    assert_type(native.send("openai", REQUEST, native.read_text), str)
    counted = native.send("anthropic", REQUEST, count_message_tokens.parse_response)
    assert_type(counted, CountMessageTokensResponse)
    assert_type(counted.input_tokens, int)


def forms() -> None:
    body = CreateFileRequest(file=BinaryFile("a.jsonl", b"{}"), purpose="batch")
    request = upload_file.build_request(body=body)
    assert_type(native.send("openai", request, upload_file.parse_response), OpenAIFile)


def streams() -> None:
    for event in native.stream("openai", REQUEST, parse_create_response_event):
        assert_type(event, ResponseStreamEvent)
    request = stream_generate_content.build_request(models_id="gemini", body={})
    for chunk in native.stream("google", request, parse_stream_generate_content_event):
        assert_type(chunk, GenerateContentResponse | UnknownVariant)


async def without_blocking() -> None:
    read = create_response.parse_response
    assert_type(await native.asend("openai", REQUEST, read), ResponseObject)
    async for event in await native.astream("openai", REQUEST, parse_create_response_event):
        assert_type(event, ResponseStreamEvent)
    async with native.stream("openai", REQUEST, parse_create_response_event) as stream:
        assert_type(await anext(stream), ResponseStreamEvent)
