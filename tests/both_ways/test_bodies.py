from __future__ import annotations

import gzip
import json
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from onellm.errors import (
    APIConnectionError,
    APIError,
    InvalidResponseError,
    RateLimitError,
    StreamTruncatedError,
)
from onellm.testing import Close, Pause, Piece, Reply, Server

from .conftest import Api, Way, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWER: dict[str, Any] = {
    "id": "c1",
    "object": "chat.completion",
    "created": 7,
    "model": "m",
    "choices": [
        {"index": 0, "message": {"role": "assistant", "content": "Hi"}, "finish_reason": "stop"}
    ],
}
BODY = json.dumps(ANSWER).encode()
EVENTS = (
    b'data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"H"}}]}\n\n'
    b'data: {"choices":[{"index":0,"delta":{"content":"i"}}]}\n\n'
    b'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'
    b"data: [DONE]\n\n"
)
JSON = {"content-type": "application/json"}
SSE = {"content-type": "text/event-stream"}


def ask(way: Way, reply: Reply, *, stream: bool = False) -> str:
    with Server(lambda _request: reply) as server:
        return Api(way, "openai", server.url).call("x", stream=stream, max_retries=0)


def deflated(data: bytes) -> bytes:
    return zlib.compress(data)


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("deflate", deflated)])
def test_a_compressed_answer_is_read(
    way: Way, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    reply = Reply(headers={**JSON, "content-encoding": encoding}, body=pack(BODY))
    events = Reply(headers={**SSE, "content-encoding": encoding}, body=pack(EVENTS), chunked=True)

    assert ask(way, reply) == "Hi"
    assert ask(way, events, stream=True) == "Hi"


def test_a_compressed_refusal_is_read(way: Way) -> None:
    body = gzip.compress(b'{"error":{"message":"slow down"}}')

    for stream in (False, True):
        with pytest.raises(RateLimitError, match="slow down"):
            ask(
                way,
                Reply(status=429, headers={"content-encoding": "gzip"}, body=body),
                stream=stream,
            )


def test_what_is_not_compressed_as_it_says_is_an_error(way: Way) -> None:
    with pytest.raises(InvalidResponseError, match="not compressed"):
        ask(way, Reply(headers={**JSON, "content-encoding": "gzip"}, body=BODY))
    with pytest.raises((InvalidResponseError, StreamTruncatedError)):
        ask(way, Reply(headers={**SSE, "content-encoding": "gzip"}, body=EVENTS), stream=True)


@pytest.mark.parametrize("size", [1, 2, 7, 64])
def test_pieces_of_any_size_make_the_same_answer(way: Way, size: int) -> None:
    def pieces(data: bytes) -> list[Piece]:
        return [data[at : at + size] for at in range(0, len(data), size)]

    assert ask(way, Reply(headers=JSON, body=pieces(BODY), chunked=True)) == "Hi"
    assert ask(way, Reply.sse(pieces(EVENTS)), stream=True) == "Hi"


@pytest.mark.parametrize("end", [b"\r", b"\r\n"])
def test_other_line_ends_make_the_same_answer(way: Way, end: bytes) -> None:
    assert ask(way, Reply.sse([EVENTS.replace(b"\n", end)]), stream=True) == "Hi"


def test_a_byte_order_mark_is_no_part_of_an_answer(way: Way) -> None:
    bom = "\N{BOM}".encode()

    assert ask(way, Reply.sse([bom + EVENTS]), stream=True) == "Hi"


@pytest.mark.parametrize(
    "headers", [{}, {"content-type": "text/plain"}, {"content-type": ";;"}], ids=repr
)
def test_an_answer_is_known_by_its_shape_and_not_by_its_label(
    way: Way, headers: dict[str, str]
) -> None:
    assert ask(way, Reply(headers=headers, body=BODY)) == "Hi"
    assert ask(way, Reply(headers=headers, body=EVENTS), stream=True) == "Hi"


STRANGE = {
    "a page": b"<!doctype html><html><body>Sign in</body></html>",
    "half a JSON": BODY[: len(BODY) // 2],
    "another shape": b'{"hello": "world"}',
    "a list": b"[1, 2]",
    "nothing": b"",
    "bytes": bytes(range(128, 256)),
    "a tower": b"[" * 100_000,
    "an object tower": b'{"a":' * 5000,
}


@pytest.mark.parametrize("what", STRANGE)
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
def test_a_success_that_is_no_answer_shows_its_beginning(
    way: Way, what: str, *, stream: bool
) -> None:
    body = STRANGE[what]

    with pytest.raises(InvalidResponseError) as caught:
        ask(way, Reply(headers={"content-type": "text/html"}, body=body), stream=stream)

    shown = body.decode(errors="replace")[:200]
    assert shown in str(caught.value)
    assert "text/html" in str(caught.value)
    assert len(caught.value.message) < 350


def test_a_stream_whose_events_are_no_answer_is_an_error(way: Way) -> None:
    tower = b"data: " + b"[" * 100_000 + b"\n\n"

    for events in (tower, b"data: 7\n\n", b"data: x\n\ndata: y\n\n"):
        with pytest.raises(StreamTruncatedError):
            ask(way, Reply.sse([events]), stream=True)


def test_an_error_inside_a_success_is_that_error(way: Way) -> None:
    said = b'{"error":{"code":429,"message":"slow down"}}'

    with pytest.raises(RateLimitError, match="slow down"):
        ask(way, Reply(headers=JSON, body=said))
    with pytest.raises(RateLimitError, match="slow down"):
        ask(way, Reply(headers=JSON, body=said), stream=True)
    with pytest.raises(RateLimitError, match="slow down"):
        ask(way, Reply.sse([b"data: " + said + b"\n\n"]), stream=True)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
def test_a_redirect_is_not_followed_and_takes_no_key_along(
    way: Way, status: int, *, stream: bool
) -> None:
    with Server(lambda _request: Reply(headers=JSON, body=BODY)) as elsewhere:
        there = {"location": f"{elsewhere.url}/v1/chat/completions"}
        with pytest.raises(APIError) as caught:
            ask(way, Reply(status=status, headers=there), stream=stream)

        assert caught.value.status_code == status
        assert caught.value.retryable is False
        assert elsewhere.requests == []


@pytest.mark.parametrize("status", [418, 451, 599, 300, 204])
def test_a_status_that_nobody_expects_is_an_api_error(way: Way, status: int) -> None:
    with pytest.raises(APIError) as caught:
        ask(way, Reply(status=status, body=b""))

    assert caught.value.status_code == status or isinstance(caught.value, InvalidResponseError)


@pytest.mark.parametrize(
    "raw",
    [
        b"hello\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"\x15\x03\x01\x00\x02\x02\x50",
    ],
    ids=repr,
)
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
def test_what_is_no_http_is_a_connection_error(way: Way, raw: bytes, *, stream: bool) -> None:
    with pytest.raises((APIConnectionError, StreamTruncatedError)):
        ask(way, Reply.raw(raw), stream=stream)


def test_answers_of_a_hundred_kinds_of_emptiness_do_not_crash(way: Way) -> None:
    strange: list[dict[str, Any]] = [
        {"choices": []},
        {"choices": [{"message": {}}]},
        {"choices": [{"message": {"content": None, "tool_calls": None}}], "usage": None},
        {"choices": [{"message": {"content": "", "tool_calls": []}}], "usage": {}},
        {
            "choices": [{"message": {"content": "x", "tool_calls": [{}, None, 7]}}],
            "usage": {"prompt_tokens": None, "prompt_tokens_details": {"cached_tokens": "x"}},
        },
        {"choices": [{"index": None, "message": {"content": [{"type": "text"}, 7]}}]},
        {"id": None, "created": "now", "choices": [{"message": {"content": 7}}], "usage": "much"},
        {
            "choices": [{"message": {"content": "x"}}],
            "usage": {"prompt_tokens": 5, "prompt_tokens_details": {"cached_tokens": "x"}},
        },
    ]
    replies = [Reply.json(body) for body in strange]

    with Server(lambda _request: replies.pop(0)) as server:
        for body in strange:
            answer = Api(way, "openai", server.url).ask("x")
            assert answer.raw == body
            json.dumps(answer)


def test_events_of_every_kind_of_emptiness_do_not_crash(way: Way) -> None:
    strange = [
        {"choices": []},
        {"choices": None},
        {},
        {"choices": [{}]},
        {"choices": [None, 7]},
        {"choices": [{"delta": None}]},
        {"choices": [{"delta": {"content": [{"type": "text", "text": "Hi"}, 7]}}]},
        {"choices": [{"delta": {"tool_calls": [None, {}]}, "index": None}]},
        {"choices": [], "usage": {"prompt_tokens": None, "prompt_tokens_details": 7}},
        {"choices": [{"delta": {}, "finish_reason": "stop"}]},
    ]
    lines = [json.dumps(event) for event in strange]

    with Server(lambda _request: Reply.sse([*lines, "[DONE]"])) as server:
        chunks = Api(way, "openai", server.url).read("x")

    assert len(chunks) == len(strange)
    assert chunks[6].choices[0].delta.content == "Hi"


def test_no_cookie_of_one_answer_travels_with_the_next_question(way: Way) -> None:
    with Server(
        lambda _request: Reply(headers={**JSON, "set-cookie": "session=1; Path=/"}, body=BODY)
    ) as server:
        api = Api(way, "openai", server.url)
        for _ in range(2):
            api.ask("x")

        assert all("cookie" not in request.headers for request in server.requests)


def test_a_very_long_answer_is_read(way: Way) -> None:
    long = "x" * 2_000_000
    answer = {"choices": [{"message": {"content": long}, "finish_reason": "stop"}]}
    chunk = {"choices": [{"delta": {"content": long}, "finish_reason": "stop"}]}

    assert ask(way, Reply.json(answer)) == long
    assert ask(way, Reply.sse([json.dumps(chunk), "[DONE]"]), stream=True) == long


def test_a_connection_that_closes_after_each_answer_is_opened_again(way: Way) -> None:
    with Server(
        lambda _request: Reply(headers={**JSON, "connection": "close"}, body=BODY)
    ) as server:
        for _ in range(3):
            assert Api(way, "openai", server.url).call("x", stream=False, max_retries=0) == "Hi"

        assert server.connections_opened == 3


def test_a_server_that_closed_an_idle_connection_is_no_error(way: Way) -> None:
    said = json.dumps(ANSWER).encode()
    raw = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%s" % (len(said), said)

    with Server(lambda _request: Reply.raw([raw, Close()])) as server:
        for _ in range(3):
            assert Api(way, "openai", server.url).call("x", stream=False, max_retries=0) == "Hi"
            assert server.wait_closed()


def test_what_follows_the_end_of_an_answer_is_read_and_thrown_away(way: Way) -> None:
    pieces: list[Piece] = [EVENTS, Pause(0.05), b": bye\n\n", Pause(0.05), b": bye\n\n"]

    with Server(lambda _request: Reply.sse(pieces)) as server:
        api = Api(way, "openai", server.url)
        if way.name == "sync":
            for _ in range(3):
                assert text_of(api.read("x")) == "Hi"
            assert server.connections_opened == 1
        else:
            assert text_of(api.read("x")) == "Hi"


def test_a_stream_that_ends_in_the_middle_of_its_last_event_is_truncated(way: Way) -> None:
    first, *_ = EVENTS.split(b"\n\n")

    for ending in (b'data: {"choices":[{"ind', b'data: {"choices":[{"ind\n', b"data: [DO"):
        with pytest.raises(StreamTruncatedError, match="ended in the middle of an event, after 1"):
            ask(way, Reply.sse([first + b"\n\n" + ending]), stream=True)


def test_an_answer_that_was_finished_is_not_hurt_by_half_an_event_after_it(way: Way) -> None:
    done = EVENTS.removesuffix(b"data: [DONE]\n\n")

    assert ask(way, Reply.sse([done + b'data: {"usage": {"pro']), stream=True) == "Hi"


def test_a_last_event_without_its_blank_line_counts(way: Way) -> None:
    done = EVENTS.removesuffix(b"data: [DONE]\n\n")

    for ending in (b"", b"\n", b"data: [DONE]", b"data: [DONE]\n"):
        assert ask(way, Reply.sse([done.rstrip() + b"\n\n" + ending]), stream=True) == "Hi"
    assert ask(way, Reply.sse([done.rstrip()]), stream=True) == "Hi"
