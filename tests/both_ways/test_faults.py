from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import pytest

import onellm
from onellm.errors import (
    BY_STATUS,
    APIConnectionError,
    InvalidResponseError,
    OneLLMError,
    RequestTimeoutError,
    ServiceUnavailableError,
    StreamingError,
    StreamStalledError,
    StreamTruncatedError,
)
from onellm.testing import FAULTS, Close, Hang, Pause, Piece, Reply, Server

from .conftest import Api, Way, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onellm.models import ChatCompletionChunk
    from onellm.testing import Simulator

CLOCK = 0.4  # where the test is about keeping to it
SHORT = 0.15  # where it is about something else
STATUSES: dict[str, type[OneLLMError] | None] = {
    str(status): kind for status, kind in BY_STATUS.items() if str(status) in FAULTS
}
WHOLE: dict[str, type[OneLLMError] | None] = {
    "stall": RequestTimeoutError,
    "ping": RequestTimeoutError,
    "slow": None,
    "cut": APIConnectionError,
    "end": InvalidResponseError,
    "malformed": InvalidResponseError,
    "error": ServiceUnavailableError,
    "html": InvalidResponseError,
    "other-shape": InvalidResponseError,
    "empty": InvalidResponseError,
    "hang": RequestTimeoutError,
    "hangup": APIConnectionError,
    "unknown-enum": None,
    **STATUSES,
}
STREAM: dict[str, type[OneLLMError] | None] = {
    "stall": StreamStalledError,
    "ping": StreamStalledError,
    "slow": None,
    "cut": StreamTruncatedError,
    "end": StreamTruncatedError,
    "malformed": None,
    "error": ServiceUnavailableError,
    "html": InvalidResponseError,
    "other-shape": InvalidResponseError,
    "empty": InvalidResponseError,
    "hang": RequestTimeoutError,
    "hangup": APIConnectionError,
    "unknown-enum": None,
    **STATUSES,
}
UNFINISHED = {"stall", "ping", "hang", "hangup", "cut"}
CASES = [(name, False) for name in FAULTS] + [(name, True) for name in FAULTS]


def test_every_fault_has_its_expected_error() -> None:
    assert WHOLE.keys() == STREAM.keys() == FAULTS.keys()


@pytest.mark.parametrize(
    ("fault", "stream"), CASES, ids=[f"{name}-{'stream' if s else 'whole'}" for name, s in CASES]
)
def test_every_fault_is_the_right_error_in_time(
    api: Api, simulator: Simulator, fault: str, *, stream: bool
) -> None:
    kind = (STREAM if stream else WHOLE)[fault]
    simulator.misbehave(fault)
    began = time.monotonic()

    if kind is None:
        assert "You said" in api.call("x", stream=stream, timeout=5, chunk_timeout=CLOCK)
        return
    with pytest.raises(OneLLMError) as caught:
        api.call("x", stream=stream, timeout=CLOCK, chunk_timeout=CLOCK, max_retries=0)

    assert type(caught.value) is kind
    assert time.monotonic() - began < CLOCK + 5  # a busy machine is no failure
    assert (caught.value.provider, caught.value.model) == (api.spoken, "simulator")
    if fault.isdecimal():
        assert caught.value.status_code == int(fault)
        assert caught.value.request_id
        assert caught.value.headers["content-type"] == "application/json"
    if fault not in UNFINISHED:
        assert caught.value.request_id
    if fault in UNFINISHED:
        assert simulator.wait_closed()


@pytest.mark.parametrize("fault", ["stall", "cut", "end", "error"])
def test_what_came_before_a_fault_was_given_out(api: Api, simulator: Simulator, fault: str) -> None:
    simulator.misbehave(fault)
    chunks: list[ChatCompletionChunk] = []

    with pytest.raises(OneLLMError) as caught:
        api.read("x", into=chunks, chunk_timeout=SHORT)

    if isinstance(caught.value, StreamingError):
        assert caught.value.chunks >= len(chunks)
        assert f"after {caught.value.chunks}" in str(caught.value)
    assert text_of(chunks).startswith("Hello! You said")


@pytest.mark.parametrize("fault", ["stall", "ping"])
def test_a_stall_says_which_clock_ran_out_and_carries_what_had_come(
    api: Api, simulator: Simulator, fault: str
) -> None:
    simulator.misbehave(fault)

    with pytest.raises(StreamStalledError) as caught:
        api.read("x", chunk_timeout=SHORT)

    assert caught.value.clock == "chunk_timeout"
    assert caught.value.waited >= SHORT
    assert caught.value.retryable
    assert f"chunk_timeout={SHORT:g}" in str(caught.value)
    assert caught.value.partial is not None
    assert (caught.value.partial.choices[0].message.content or "").startswith("Hello! You said")


def test_the_clocks_of_the_configuration_count_as_well(api: Api, simulator: Simulator) -> None:
    onellm.update_provider_config(api.spoken, timeout=SHORT, chunk_timeout=SHORT, max_retries=0)
    simulator.misbehave("hang")
    simulator.misbehave("ping")

    with pytest.raises(RequestTimeoutError):
        api.ask("x")
    with pytest.raises(StreamStalledError):
        api.read("x")


def test_without_a_clock_a_slow_answer_is_waited_for(api: Api, simulator: Simulator) -> None:
    simulator.misbehave("slow", times=2)

    for stream in (False, True):
        assert api.call("x", stream=stream, timeout=None, chunk_timeout=None)


def test_a_malformed_chunk_is_left_out_with_a_warning(
    api: Api, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    simulator.misbehave("malformed")

    with caplog.at_level(logging.WARNING, "onellm"):
        chunks = api.read("x")

    assert text_of(chunks) == api.ask("x").choices[0].message.content
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert f"skipped a malformed chunk of {api.spoken}" in record.getMessage()
    assert '{"broken":' in record.getMessage()


@pytest.mark.parametrize("status", ["429", "503", "529"])  # they say how long to wait: not long
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
def test_a_failure_in_passing_is_survived(api: Api, status: str, *, stream: bool) -> None:
    assert 'You said: "x"' in api.call(f"x [[{status}-once]]", stream=stream)


def test_every_attempt_is_on_the_receipt(api: Api, simulator: Simulator) -> None:
    simulator.misbehave("hangup")
    simulator.misbehave("429")

    attempts = api.ask("x").receipt.attempts

    assert [(a.status, a.error) for a in attempts] == [
        (None, "APIConnectionError"),
        (429, "RateLimitError"),
        (200, None),
    ]
    assert 0.25 <= attempts[1].waited <= 0.75
    assert attempts[2].waited == pytest.approx(simulator.timing.retry_after)
    assert {(a.provider, a.model) for a in attempts} == {(api.spoken, "simulator")}


def test_retries_end(api: Api, simulator: Simulator) -> None:
    simulator.misbehave("503", times=5)

    with pytest.raises(ServiceUnavailableError):
        api.ask("x", max_retries=1)

    assert len(simulator.requests) == 2


def test_a_stream_that_has_begun_is_not_begun_again(api: Api, simulator: Simulator) -> None:
    simulator.misbehave("cut")

    with pytest.raises(StreamTruncatedError):
        api.read("x", max_retries=5)

    assert len(simulator.requests) == 1


def dripping(text: bytes) -> Iterator[Piece]:
    while True:
        for index in range(len(text)):
            yield Pause(0.02)
            yield text[index : index + 1]


HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n"
TRICKLES: dict[str, Callable[[], Reply]] = {
    "a body": lambda: Reply(body=dripping(b" "), chunked=True),
    "a head": lambda: Reply.raw(first_then(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n")),
    "a status": lambda: Reply.raw(first_then(b" ", b" ")),
    "a refusal": lambda: Reply(status=500, body=dripping(b" "), chunked=True),
    "a redirect": lambda: Reply(
        status=302, headers={"location": "/x"}, body=dripping(b" "), chunked=True
    ),
}


@pytest.mark.parametrize("what", TRICKLES)
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
def test_an_answer_that_trickles_in_for_ever_is_cut_off_in_time(
    way: Way, what: str, *, stream: bool
) -> None:
    with Server(lambda _request: TRICKLES[what]()) as server:
        api = Api(way, "openai", server.url)
        began = time.monotonic()

        with pytest.raises((RequestTimeoutError, StreamStalledError, APIConnectionError)):
            api.call("x", stream=stream, timeout=SHORT, chunk_timeout=SHORT, max_retries=0)

        assert time.monotonic() - began < 5
        assert server.wait_closed()


@pytest.mark.parametrize(
    "pings",
    [b": ping\n\n", b"\n", b":", b"event: ping\n\n", b"data"],
    ids=repr,
)
def test_no_keep_alive_of_any_kind_keeps_a_stream_alive(way: Way, pings: bytes) -> None:
    first = b'data: {"choices":[{"index":0,"delta":{"content":"Hi"}}]}\n\n'

    with Server(lambda _request: Reply.sse(first_then(first, pings))) as server:
        api = Api(way, "openai", server.url)
        chunks: list[ChatCompletionChunk] = []

        with pytest.raises(StreamStalledError) as caught:
            api.read("x", into=chunks, chunk_timeout=SHORT)

        assert text_of(chunks) == "Hi"
        assert SHORT <= caught.value.waited < 1.0
        assert server.wait_closed()


def first_then(first: bytes, pings: bytes) -> Iterator[Piece]:
    yield first
    while True:
        yield Pause(0.05)
        yield pings


def test_anthropics_own_pings_keep_no_stream_alive(way: Way) -> None:
    ping = b'event: ping\ndata: {"type": "ping"}\n\n'

    with Server(lambda _request: Reply.sse(first_then(ping, ping))) as server:
        with pytest.raises(StreamStalledError) as caught:
            Api(way, "anthropic", server.url).read("x", chunk_timeout=SHORT)

        assert caught.value.chunks == 0
        assert server.wait_closed()


def test_a_finished_answer_whose_connection_does_not_end_is_an_answer(way: Way) -> None:
    done = (
        b'data: {"choices":[{"index":0,"delta":{"content":"Hi"}}]}\n\n'
        b'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'
    )
    endings: list[list[Piece]] = [
        [b"data: [DONE]\n\n", Hang()],
        [b"data: [DONE]\n\n", Close()],
        [Hang()],
        [Close()],
        [],
    ]
    replies = [Reply.sse([done, *ending]) for ending in endings]

    with Server(lambda _request: replies.pop(0)) as server:
        api = Api(way, "openai", server.url)
        while replies:
            began = time.monotonic()
            assert text_of(api.read("x", chunk_timeout=SHORT)) == "Hi"
            assert time.monotonic() - began < 5


def test_nobody_there_is_a_connection_error(way: Way, spoken: str) -> None:
    with Server(lambda _request: Reply()) as server:
        gone = server.url

    for stream in (False, True):
        with pytest.raises(APIConnectionError) as caught:
            Api(way, spoken, gone).call("x", stream=stream, max_retries=0)

        assert caught.value.retryable
        assert caught.value.provider == spoken


@pytest.mark.parametrize(
    "url",
    ["http://host:port/v1", "http://[::1/v1", "http://:80", "http://host/\ud800", "http://.../v1"],
    ids=ascii,
)
def test_an_address_that_is_none_is_one_of_our_errors(way: Way, url: str) -> None:
    with pytest.raises(OneLLMError):
        Api(way, "openai", url).ask("x", max_retries=0)
