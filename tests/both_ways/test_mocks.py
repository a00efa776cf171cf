"""Applications mock HTTP in their own tests, with respx for one; calls of ours go along with it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
import pytest
import respx

from onellm import ChatCompletion
from onellm.errors import APIConnectionError, RateLimitError, RequestTimeoutError

from .conftest import Api, Way, messages, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

URL = "https://api.openai.com/v1/chat/completions"
BASE = "https://api.openai.com/v1"
ANSWER = {"choices": [{"message": {"content": "mocked"}, "finish_reason": "stop"}]}
EVENTS = (
    b'data: {"choices":[{"delta":{"content":"mocked"}}]}\n\n'
    b'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
)


@pytest.fixture(params=["httpcore", "httpx"])
def mock(request: pytest.FixtureRequest) -> Iterator[respx.MockRouter]:
    with respx.mock(using=request.param) as router:
        yield router


def test_a_mocked_answer_is_read(way: Way, mock: respx.MockRouter) -> None:
    route = mock.post(URL).mock(httpx.Response(200, json=ANSWER))

    assert Api(way, "openai", BASE).ask("x").choices[0].message.content == "mocked"
    assert route.call_count == 1
    assert route.calls.last.request.headers["authorization"] == "Bearer sk-simulator"


def test_a_mocked_stream_is_read(way: Way, mock: respx.MockRouter) -> None:
    mock.post(URL).mock(httpx.Response(200, content=EVENTS))

    assert text_of(Api(way, "openai", BASE).read("x")) == "mocked"


def test_a_mocked_refusal_is_raised(way: Way, mock: respx.MockRouter) -> None:
    mock.post(URL).mock(httpx.Response(429, json={"error": {"message": "slow down"}}))

    with pytest.raises(RateLimitError, match="slow down"):
        Api(way, "openai", BASE).ask("x", max_retries=0)


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (httpx.ConnectError("no route"), APIConnectionError),
        (httpx.ReadError("reset"), APIConnectionError),
        (httpx.ReadTimeout("late"), RequestTimeoutError),
        (httpx.ConnectTimeout("late"), RequestTimeoutError),
    ],
    ids=repr,
)
def test_a_mocked_failure_is_one_of_ours(
    way: Way, mock: respx.MockRouter, failure: Exception, kind: type[Exception]
) -> None:
    mock.post(URL).mock(side_effect=failure)

    for stream in (False, True):
        with pytest.raises(kind):
            Api(way, "openai", BASE).call("x", stream=stream, max_retries=0)


def test_a_mock_that_fails_once_is_asked_again(way: Way, mock: respx.MockRouter) -> None:
    route = mock.post(URL)
    route.side_effect = [
        httpx.Response(503, headers={"retry-after": "0"}),
        httpx.Response(200, json=ANSWER),
    ]

    assert Api(way, "openai", BASE).ask("x").choices[0].message.content == "mocked"
    assert route.call_count == 2


def test_mocks_come_and_go_with_one_shared_client() -> None:
    said = messages("x")
    for _ in range(2):
        with respx.mock() as router:
            router.post(URL).mock(httpx.Response(200, json=ANSWER))
            answer = ChatCompletion.create("openai/x", said, api_key="k")
            other = asyncio.run(ChatCompletion.acreate("openai/x", said, api_key="k"))
            assert answer == other
