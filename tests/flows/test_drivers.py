from __future__ import annotations

import asyncio
import threading
import time
from typing import TYPE_CHECKING, TypeAlias

import httpx
import pytest

from onellm._flow import Call, Flow, Send, Sleep, arun, run
from onellm._http import Clocks, HttpRequest, HttpResponse, Network
from onellm._loops import spawner
from onellm._transport import AsyncTransport, SyncTransport
from onellm.errors import APIConnectionError, APIError

if TYPE_CHECKING:
    from collections.abc import Callable

REQUEST = HttpRequest(
    method="POST", url="http://h/x", headers=(("a", "b"),), content=b"sent", clocks=Clocks()
)
Handler: TypeAlias = "Callable[[httpx.Request], httpx.Response]"


def perform_sync(flow: Flow[object], handler: Handler) -> object:
    with httpx.Client(transport=httpx.MockTransport(handler)) as client:
        return run(flow, SyncTransport({Network(): client}))


def perform_async(flow: Flow[object], handler: Handler) -> object:
    async def main() -> object:
        spawn = spawner(asyncio.get_running_loop())
        async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as client:
            return await arun(flow, AsyncTransport({Network(): client}, spawn))

    return asyncio.run(main())


both_drivers = pytest.mark.parametrize(
    "perform", [perform_sync, perform_async], ids=["run", "arun"]
)


def echo(request: httpx.Request) -> httpx.Response:
    return httpx.Response(201, headers={"X-Got": request.headers["a"]}, content=request.content)


def refuse(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("nobody there", request=request)


@both_drivers
def test_a_flow_that_asks_for_nothing_gives_its_result(perform: Callable[..., object]) -> None:
    def flow() -> Flow[object]:
        return 42
        yield Sleep(0)

    assert perform(flow(), echo) == 42


@both_drivers
def test_a_request_is_sent_and_its_answer_given_to_the_flow(perform: Callable[..., object]) -> None:
    def flow() -> Flow[object]:
        response = yield Send(REQUEST)
        assert response is not None
        return response

    answer = perform(flow(), echo)

    assert isinstance(answer, HttpResponse)
    assert (answer.status, answer.body, answer.headers["x-got"]) == (201, b"sent", "b")


@both_drivers
def test_a_pause_is_made(perform: Callable[..., object]) -> None:
    def flow() -> Flow[object]:
        return (yield Sleep(0.05))

    began = time.monotonic()

    assert perform(flow(), echo) is None
    assert time.monotonic() - began >= 0.05


@both_drivers
def test_a_call_of_what_blocks_is_made(perform: Callable[..., object]) -> None:
    made: list[str] = []

    def flow() -> Flow[object]:
        return (yield Call(lambda: made.append(threading.current_thread().name)))

    assert perform(flow(), echo) is None
    assert len(made) == 1
    if perform is perform_async:
        assert made != [threading.current_thread().name]


@both_drivers
def test_a_call_that_fails_is_a_failure_of_its_step(perform: Callable[..., object]) -> None:
    def fail() -> None:
        raise LookupError("no credentials")

    def flow() -> Flow[object]:
        try:
            yield Call(fail)
        except LookupError as error:
            return str(error)
        return None

    assert perform(flow(), echo) == "no credentials"


@both_drivers
def test_a_failure_is_thrown_into_the_flow_which_may_go_on(perform: Callable[..., object]) -> None:
    def flow() -> Flow[object]:
        try:
            yield Send(REQUEST)
        except APIError as error:
            yield Sleep(0)
            return error
        return None

    error = perform(flow(), refuse)

    assert isinstance(error, APIConnectionError)
    assert error.message == "cannot connect: nobody there"


@both_drivers
def test_a_failure_that_a_flow_does_not_handle_is_raised(perform: Callable[..., object]) -> None:
    def flow() -> Flow[object]:
        return (yield Send(REQUEST))

    with pytest.raises(APIConnectionError):
        perform(flow(), refuse)


@both_drivers
def test_a_flow_that_fails_by_itself_fails(perform: Callable[..., object]) -> None:
    def flow() -> Flow[object]:
        yield Sleep(0)
        raise LookupError("own")

    with pytest.raises(LookupError, match="own"):
        perform(flow(), echo)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (httpx.PoolTimeout("x"), "all 100 of the pool are in use"),
        (httpx.ConnectTimeout("x"), "no connection in time"),
        (httpx.ReadTimeout("x"), "no complete answer within 60 s"),
        (httpx.WriteTimeout("x"), "no complete answer within 60 s"),
        (httpx.ConnectError("refused"), "cannot connect: refused"),
        (httpx.ConnectError(""), "cannot connect: ConnectError"),
        (httpx.ReadError("reset"), "the connection broke: reset"),
        (httpx.RemoteProtocolError("odd"), "the connection broke: odd"),
        (httpx.ProxyError("407"), "the connection broke: 407"),
        (httpx.LocalProtocolError("private"), "could not be written as HTTP"),
        (httpx.UnsupportedProtocol("private"), "could not be written as HTTP"),
        (httpx.InvalidURL("private"), "could not be written as HTTP"),
        (httpx.StreamClosed(), "the connection broke: "),
    ],
    ids=repr,
)
@both_drivers
def test_every_error_of_the_sockets_becomes_one_of_ours(
    perform: Callable[..., object], error: Exception, said: str
) -> None:
    def fail(_request: httpx.Request) -> httpx.Response:
        raise error

    def flow() -> Flow[object]:
        return (yield Send(REQUEST))

    with pytest.raises(APIError) as caught:
        perform(flow(), fail)

    assert said in caught.value.message
    assert "private" not in caught.value.message
