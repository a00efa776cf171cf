from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from onellm._call import check_chat
from onellm._flow import Send, Sleep
from onellm._http import HttpResponse
from onellm._pipeline import PreparedChat, answer_chat, open_chat, prepare_chat
from onellm.errors import (
    APIConnectionError,
    AuthenticationError,
    InvalidResponseError,
    RateLimitError,
    ServiceUnavailableError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._flow import Flow
    from onellm.models import ChatCompletionResponse

ANSWERS: dict[str, Any] = {
    "openai": {
        "id": "c1",
        "object": "chat.completion",
        "created": 7,
        "model": "m",
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}
        ],
    },
    "anthropic": {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": [{"type": "text", "text": "Hi"}],
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 1, "output_tokens": 1},
    },
}
both_formats = pytest.mark.parametrize("spoken", ANSWERS)


def prepared(spoken: str, *, stream: bool = False, **options: object) -> PreparedChat:
    options.setdefault("api_key", "my-plain-key")
    messages = [{"role": "user", "content": "x"}]
    return prepare_chat(check_chat(f"{spoken}/m", messages, stream, options))


def json_answer(
    body: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    return HttpResponse(status=status, headers=headers or {}, body=json.dumps(body).encode())


def finish(flow: Flow[ChatCompletionResponse], response: HttpResponse) -> ChatCompletionResponse:
    with pytest.raises(StopIteration) as end:
        flow.send(response)
    answer: ChatCompletionResponse = end.value.value
    return answer


@both_formats
def test_an_answer_is_read_with_its_receipt(spoken: str) -> None:
    call = prepared(spoken)
    flow = answer_chat(call)

    assert next(flow) == Send(call.request)
    answer = finish(flow, json_answer(ANSWERS[spoken], headers={"x-request-id": "r1"}))

    assert answer.choices[0].message.content == "Hi"
    assert answer.choices[0].finish_reason == "stop"
    assert answer.raw == ANSWERS[spoken]
    assert answer.receipt is call.receipt
    assert answer.receipt.request_id == "r1"
    assert answer.receipt.headers == {"x-request-id": "r1"}
    assert [attempt.status for attempt in answer.receipt.attempts] == [200]


@both_formats
def test_a_rate_limit_is_waited_for(spoken: str) -> None:
    flow = answer_chat(prepared(spoken))

    next(flow)
    assert flow.send(json_answer({}, 429, {"retry-after": "2"})) == Sleep(2.0)
    assert isinstance(flow.send(None), Send)
    answer = finish(flow, json_answer(ANSWERS[spoken]))

    assert [attempt.status for attempt in answer.receipt.attempts] == [429, 200]


@both_formats
def test_a_refusal_names_provider_and_model_and_the_place_of_the_key(spoken: str) -> None:
    flow = answer_chat(prepared(spoken))
    next(flow)

    with pytest.raises(AuthenticationError) as caught:
        flow.send(json_answer({"error": {"message": "bad my-plain-key"}}, 401))

    assert (caught.value.provider, caught.value.model) == (spoken, "m")
    assert f"{spoken.upper()}_API_KEY" in str(caught.value)
    assert "my-plain-key" not in f"{caught.value!s}{caught.value!r}{caught.value.error_data}"


@both_formats
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>sign in</html>",
        b'{"half":',
        b"[]",
        b"null",
        b"7",
        b'"text"',
        b'{"hello": "world"}',
        b'{"choices": null}',
        b'{"choices": {}}',
        b'{"choices": ["x"]}',
        b'{"choices": [{"message": "x"}]}',
        b'{"choices": [{}]}',
        b'{"content": "x"}',
        b'{"content": ["x"]}',
        b"\xff\xfe",
    ],
    ids=repr,
)
def test_a_success_that_is_no_answer_is_an_error_that_shows_it(spoken: str, body: bytes) -> None:
    flow = answer_chat(prepared(spoken))
    next(flow)

    with pytest.raises(InvalidResponseError) as caught:
        flow.send(HttpResponse(status=200, headers={"content-type": "text/html"}, body=body))

    assert "expected a chat completion" in str(caught.value)
    assert (body.decode(errors="replace")[:200] or "empty") in str(caught.value)
    assert (caught.value.provider, caught.value.model) == (spoken, "m")


@both_formats
def test_an_error_inside_a_success_is_that_error(spoken: str) -> None:
    flow = answer_chat(prepared(spoken))
    next(flow)

    with pytest.raises(RateLimitError, match="slow down"):
        flow.send(json_answer({"error": {"code": 429, "message": "slow down"}}))


@both_formats
@pytest.mark.parametrize("status", [200, 201, 202])
def test_every_success_is_one(spoken: str, status: int) -> None:
    flow = answer_chat(prepared(spoken))
    next(flow)

    assert finish(flow, json_answer(ANSWERS[spoken], status)).choices[0].message.content == "Hi"


@both_formats
def test_a_connection_that_never_works_is_the_last_failure(spoken: str) -> None:
    flow = answer_chat(prepared(spoken, max_retries=1))

    next(flow)
    assert isinstance(flow.throw(APIConnectionError("first")), Sleep)
    flow.send(None)
    with pytest.raises(APIConnectionError, match="second") as caught:
        flow.throw(APIConnectionError("second"))

    assert caught.value.provider == spoken


@both_formats
def test_a_stream_is_refused_like_a_plain_call(spoken: str) -> None:
    flow = open_chat(prepared(spoken, stream=True, max_retries=0))
    next(flow)

    with pytest.raises(ServiceUnavailableError) as caught:
        flow.send(json_answer({"error": {"message": "no"}}, 503))

    assert (caught.value.provider, caught.value.model) == (spoken, "m")


@both_formats
def test_a_stream_is_asked_for_again_before_it_began(spoken: str) -> None:
    flow = open_chat(prepared(spoken, stream=True))

    next(flow)
    assert isinstance(flow.send(json_answer({}, 500)), Sleep)
    assert isinstance(flow.send(None), Send)


@both_formats
def test_a_driver_that_opens_a_stream_without_a_source_is_a_mistake_that_shows(
    spoken: str,
) -> None:
    flow = open_chat(prepared(spoken, stream=True))
    next(flow)

    with pytest.raises(TypeError, match="has a source"):
        flow.send(json_answer({}))


def test_an_error_of_minimax_inside_a_success_is_the_right_one() -> None:
    said = b'{"base_resp": {"status_code": 1004, "status_msg": "login fail"}}'
    flow = answer_chat(prepared("minimax", max_retries=0))

    next(flow)
    with pytest.raises(AuthenticationError, match="login fail"):
        flow.send(HttpResponse(status=200, headers={}, body=said))
