"""Operations of pinned documents, asked for and read by their generated clients."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, cast

import pytest
from onellm_clients._runtime import JSON, UNSET, encode
from onellm_clients.google.api.files import delete_file, retrieve_file
from onellm_clients.minimax.api.files import list_files
from onellm_clients.openai.api.audio import create_speech, create_transcription
from onellm_clients.openai.api.embeddings import create_embedding
from onellm_clients.openai.api.files import retrieve_file_content
from onellm_clients.openai.api.models import retrieve_model
from onellm_clients.openai.api.responses import create_response, retrieve_response
from onellm_clients.openai.models.embeddings import CreateEmbeddingRequest
from onellm_clients.openai.models.responses import (
    OutputMessage,
    OutputTextContent,
    ResponseObject,
)

from onellm import errors, native
from onellm.testing import Hang, Reply

from .conftest import KEY

if TYPE_CHECKING:
    from onellm_clients._runtime import Request

    from onellm.types.options import CallOptions

    from .conftest import Service, Way

ANSWER: dict[str, JSON] = {
    "id": "resp_1",
    "object": "response",
    "created_at": 1,
    "status": "completed",
    "error": None,
    "output": [
        {
            "type": "message",
            "id": "msg_1",
            "role": "assistant",
            "status": "completed",
            "content": [{"type": "output_text", "text": "Hello!", "annotations": []}],
        }
    ],
    "shiny": {"new": True},
}


def ask(text: str = "Hello") -> Request:
    return create_response.build_request(body={"model": "gpt-4o-mini", "input": text})


def test_an_answer_has_the_class_that_the_document_promises(service: Service, way: Way) -> None:
    service.replies = [Reply.json(ANSWER, headers={"x-request-id": "req_1"})]

    answer = way.send("openai", ask(), create_response.parse_response, **service.options)

    assert isinstance(answer, ResponseObject)
    message = answer.output[0]
    assert isinstance(message, OutputMessage)
    assert isinstance(message.content[0], OutputTextContent)
    assert message.content[0].text == "Hello!"
    assert answer.usage is UNSET
    assert answer.additional_properties == {"shiny": {"new": True}}
    received = service.received
    assert (received.method, received.path) == ("POST", "/v1/responses")
    assert received.json() == {"model": "gpt-4o-mini", "input": "Hello"}
    assert received.headers["authorization"] == f"Bearer {KEY}"
    assert received.headers["user-agent"].startswith("onellm/")


def test_a_request_may_be_built_from_a_model(service: Service, way: Way) -> None:
    service.replies = [Reply.json({"object": "list", "data": [], "model": "m"})]
    body = CreateEmbeddingRequest(model="text-embedding-3-small", input=["a", "b"])

    request = create_embedding.build_request(body=body)
    answer = way.send("openai", request, create_embedding.parse_response, **service.options)

    assert answer.data == []
    assert service.received.json() == {"model": "text-embedding-3-small", "input": ["a", "b"]}


def test_what_the_caller_adds_goes_along(service: Service, way: Way) -> None:
    service.replies = [Reply.json(ANSWER)]
    options: CallOptions = {
        **service.options,
        "extra_body": {"shiny": 1},
        "extra_headers": {"x-trace": "7"},
        "extra_query": {"beta": "true"},
        "organization": "org-1",
    }

    way.send("openai", ask(), create_response.parse_response, **options)

    received = service.received
    assert received.json() == {"model": "gpt-4o-mini", "input": "Hello", "shiny": 1}
    assert received.query == "beta=true"
    assert received.headers["x-trace"] == "7"
    assert received.headers["openai-organization"] == "org-1"


def test_an_argument_of_a_path_cannot_leave_it(service: Service, way: Way) -> None:
    service.replies = [Reply.json({"id": "m", "object": "model", "created": 1, "owned_by": "me"})]

    request = retrieve_model.build_request(model="../files?x=/..")
    answer = way.send("openai", request, retrieve_model.parse_response, **service.options)

    assert answer.id == "m"
    assert service.received.path == "/v1/models/..%2Ffiles%3Fx%3D%2F.."


def test_what_is_no_json_is_given_as_it_came(service: Service, way: Way) -> None:
    sound = bytes(range(256))
    service.replies = [Reply(headers={"content-type": "audio/mpeg"}, body=sound)]
    request = create_speech.build_request(body={"model": "tts-1", "input": "Hi", "voice": "alloy"})

    assert way.send("openai", request, create_speech.parse_response, **service.options) == sound
    assert service.received.headers["accept"] == "*/*"


@pytest.mark.parametrize(
    "content", [b'{"a": 1}\n{"b": 2}\n', b'{"id": "x", "error": {"code": 1}}', b""]
)
def test_a_file_is_given_as_it_came_even_when_it_is_json(
    content: bytes, service: Service, way: Way
) -> None:
    service.replies = [Reply(headers={"content-type": "application/json"}, body=content)]
    request = retrieve_file_content.build_request(file_id="file-1")

    read = retrieve_file_content.parse_response
    assert way.send("openai", request, read, **service.options) == content


def test_subtitles_are_read_as_text(service: Service, way: Way) -> None:
    subtitles = "1\n00:00:00,000 --> 00:00:01,000\nGrüße\n"
    service.replies = [Reply.text(subtitles)]
    request = create_transcription.build_request(
        body={"model": "whisper-1", "file": cast("Any", b"RIFF"), "response_format": "srt"}
    )

    assert way.send("openai", request, native.read_text, **service.options) == subtitles
    assert way.send("openai", request, native.read_bytes, **service.options) == subtitles.encode()


def test_untyped_json_can_be_asked_for(service: Service, way: Way) -> None:
    service.replies = [Reply.json([1, {"a": None}])]

    assert way.send("openai", ask(), native.read_json, **service.options) == [1, {"a": None}]


def test_an_answer_without_a_body_is_none(service: Service, way: Way) -> None:
    service.replies = [Reply(status=200)]

    assert way.send("openai", ask(), native.read_json, **service.options) is None


def test_an_empty_object_is_an_answer_too(service: Service, way: Way) -> None:
    service.replies = [Reply.json({})]
    request = delete_file.build_request(files_id="f")

    assert way.send("google", request, delete_file.parse_response, **service.options) == {}


def test_lenient_json_is_read(service: Service, way: Way) -> None:
    body = b'  \n{"object": "list", "model": "m", "data": [{"embedding": [NaN, 1]}]}'
    service.replies = [Reply(headers={"content-type": "application/json"}, body=body)]
    request = create_embedding.build_request(body={"model": "m", "input": "a"})

    answer = way.send("openai", request, create_embedding.parse_response, **service.options)

    assert str(answer.data[0].embedding) == "[nan, 1]"


@pytest.mark.parametrize(
    "reply",
    [
        Reply.text("<html>Sign in</html>", content_type="text/html"),
        Reply.text('{"id": "resp_1", "out', content_type="application/json"),
        Reply.json(["not", "an", "object"]),
        Reply.json("text"),
        Reply.json(None),
        Reply(status=200),
    ],
    ids=["html", "half", "list", "text", "null", "empty"],
)
def test_what_is_no_answer_is_an_error_that_shows_it(
    reply: Reply, service: Service, way: Way
) -> None:
    service.replies = [reply]

    with pytest.raises(errors.InvalidResponseError, match="expected") as raised:
        way.send("openai", ask(), create_response.parse_response, **service.options)

    assert raised.value.provider == "openai"
    assert raised.value.model == "gpt-4o-mini"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"error": {"type": "server_error", "message": "boom"}}, errors.ServiceUnavailableError),
        ({"error": {"code": 429, "message": "boom"}}, errors.RateLimitError),
        ({"error": "boom"}, errors.ServiceUnavailableError),
        ({"error": {"code": "invalid_api_key", "message": "boom"}}, errors.AuthenticationError),
    ],
)
def test_an_error_in_place_of_an_answer_is_raised(
    body: dict[str, JSON], kind: type[errors.APIError], service: Service, way: Way
) -> None:
    service.replies = [Reply.json(body)]

    with pytest.raises(kind, match="boom"):
        way.send("openai", ask(), create_response.parse_response, **service.options)
    with pytest.raises(kind, match="boom"):
        way.send("openai", ask(), native.read_json, **service.options)
    with pytest.raises(kind, match="boom"):
        way.send("openai", ask(), create_speech.parse_response, **service.options)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (1002, errors.RateLimitError),
        (1004, errors.AuthenticationError),
        (1008, errors.PermissionDeniedError),
        (2013, errors.InvalidRequestError),
        (1000, errors.ServiceUnavailableError),
    ],
)
def test_minimaxs_errors_inside_a_success_are_raised(
    code: int, kind: type[errors.APIError], service: Service, way: Way
) -> None:
    said: JSON = {"base_resp": {"status_code": code, "status_msg": "no luck"}}
    service.replies = [Reply.json(said), Reply.json({"base_resp": {"status_code": 0}})]
    request = list_files.build_request(purpose="t2a_async_input")

    with pytest.raises(kind, match="no luck"):
        way.send("minimax", request, list_files.parse_response, **service.options)

    answer = way.send("minimax", request, list_files.parse_response, **service.options)
    assert encode(answer) == {"base_resp": {"status_code": 0}}


def test_an_error_beside_an_answer_that_knows_none_is_raised(service: Service, way: Way) -> None:
    failed: dict[str, JSON] = {"id": "e", "object": "list", "data": [], "error": {"message": "no"}}
    service.replies = [Reply.json(failed)]

    request = create_embedding.build_request(body={"model": "m", "input": "a"})
    with pytest.raises(errors.APIError, match="no"):
        way.send("openai", request, create_embedding.parse_response, **service.options)


def test_the_failure_that_an_answer_tells_of_is_part_of_it(service: Service, way: Way) -> None:
    failure: JSON = {"code": "server_error", "message": "boom"}
    service.replies = [Reply.json({**ANSWER, "status": "failed", "error": failure})]
    request = retrieve_response.build_request(response_id="resp_1")

    answer = way.send("openai", request, retrieve_response.parse_response, **service.options)

    assert answer.status == "failed"
    assert answer.error
    assert answer.error.message == "boom"

    service.replies = [Reply.json({"name": "files/f", "state": "FAILED", "error": failure})]
    file = retrieve_file.build_request(files_id="f")
    assert way.send("google", file, retrieve_file.parse_response, **service.options).error


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.InvalidRequestError),
        (401, errors.AuthenticationError),
        (404, errors.ResourceNotFoundError),
        (429, errors.RateLimitError),
        (500, errors.ServiceUnavailableError),
    ],
)
def test_a_status_is_the_error_that_it_is_everywhere(
    status: int, kind: type[errors.APIError], service: Service, way: Way
) -> None:
    said: JSON = {"error": {"message": f"Bad {KEY}"}}
    service.replies = [Reply.json(said, status=status, headers={"x-request-id": "req_9"})]

    with pytest.raises(kind) as raised:
        way.send("openai", ask(), create_response.parse_response, **service.options)

    error = raised.value
    assert error.status_code == status
    assert error.request_id == "req_9"
    assert (error.provider, error.model) == ("openai", "gpt-4o-mini")
    assert KEY not in f"{error} {vars(error)}"


def test_what_fails_in_passing_is_sent_again(service: Service, way: Way) -> None:
    busy = Reply.json({"error": {"message": "busy"}}, status=503, headers={"retry-after-ms": "1"})
    service.replies = [busy, busy, Reply.json(ANSWER)]
    options: CallOptions = {**service.options, "max_retries": 2}

    answer = way.send("openai", ask(), create_response.parse_response, **options)

    assert answer.id == "resp_1"
    assert len(service.server.requests) == 3


def test_the_clock_of_a_call_is_kept(service: Service, way: Way) -> None:
    service.replies = [Reply(body=[Hang()], chunked=True)]
    options: CallOptions = {**service.options, "timeout": 0.2}

    with pytest.raises(errors.RequestTimeoutError):
        way.send("openai", ask(), create_response.parse_response, **options)


def test_all_problems_are_named_before_anything_is_sent(service: Service, way: Way) -> None:
    options = cast(
        "CallOptions",
        {**service.options, "timeot": 3, "temperature": 1, "unsupported": "drop", "timeout": -1},
    )

    with pytest.raises(errors.InvalidRequestError) as raised:
        way.send("openai", ask(), create_response.parse_response, **options)

    assert len(raised.value.problems) == 4
    assert "did you mean 'timeout'" in str(raised.value)
    assert not service.server.requests


def test_a_body_that_is_no_json_is_refused(service: Service, way: Way) -> None:
    request = create_response.build_request(body={"model": "m", "input": cast("Any", {1, 2})})

    with pytest.raises(errors.InvalidRequestError, match="JSON"):
        way.send("openai", request, create_response.parse_response, **service.options)


def test_no_provider_and_no_key_are_said_as_everywhere(way: Way) -> None:
    with pytest.raises(errors.UnknownProviderError, match="openai"):
        way.send("opnai", ask(), create_response.parse_response)
    with pytest.raises(errors.AuthenticationError, match="OPENAI_API_KEY"):
        way.send("openai", ask(), create_response.parse_response)


def test_a_reader_of_ones_own_is_as_good_as_a_generated_one(service: Service, way: Way) -> None:
    service.replies = [Reply.json(ANSWER)]

    def find_id(status: int, body: JSON) -> str:
        assert isinstance(body, dict)
        return f"{status} {body['id']}"

    def count(status: int, body: bytes) -> int:
        return len(body)

    assert way.send("openai", ask(), find_id, **service.options) == "200 resp_1"
    assert way.send("openai", ask(), count, **service.options) > 100


def test_sync_calls_work_inside_a_running_loop(service: Service) -> None:
    service.replies = [Reply.json(ANSWER)]

    async def inside() -> str:
        read = create_response.parse_response
        return native.send("openai", ask(), read, **service.options).id

    assert asyncio.run(inside()) == "resp_1"
