"""Connections that the server closed, and answers that lead elsewhere, in every format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

import pytest

from onellm.errors import APIConnectionError, APIError
from onellm.http_pool import pool_stats
from onellm.testing import Close, Pause, Reply, Reset, Server

from .calling import KEY, Asked, always, ask_each, serving
from .formats import FORMATS, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm.testing import Handler, Piece, ReceivedRequest

    from .calling import Way
    from .formats import Format

AWAY: Final = 0.1
"""Seconds after an answer at which the server closes the connection."""


def kept_for_a_moment(spoken: Format, ending: Piece) -> Reply:
    """Answer completely, as if the connection could be used again, and close it a little later."""
    body = spoken.whole().body
    assert isinstance(body, bytes)
    headers = {"content-type": "application/json", "content-length": str(len(body))}
    return Reply(headers=headers, body=[body, Pause(AWAY), ending])


class Resetting:
    """Answers the first request of each connection, and resets it at the second."""

    def __init__(self, spoken: Format) -> None:
        self._spoken = spoken
        self._seen: set[int] = set()

    def __call__(self, request: ReceivedRequest) -> Reply:
        if request.connection in self._seen:
            return Reply.raw([Reset()])
        self._seen.add(request.connection)
        return self._spoken.whole()


IDLE: Final[dict[str, Callable[[Format], Handler]]] = {
    "closed while it is idle": lambda spoken: lambda _: kept_for_a_moment(spoken, Close()),
    "reset while it is idle": lambda spoken: lambda _: kept_for_a_moment(spoken, Reset()),
    "reset by the next request": Resetting,
}


@pytest.mark.parametrize("name", IDLE)
def test_a_kept_connection_that_was_closed_is_replaced_unnoticed(name: str, way: Way) -> None:
    at_request = IDLE[name] is Resetting
    with serving(IDLE[name]) as servers:
        asked = ask_each(servers, {}, stream=False)
        outcomes = way.run(asked, again_after=0.0 if at_request else AWAY * 3)

        for one, server, outcome in zip(asked, servers, outcomes, strict=True):
            assert outcome.error is None, (one.format.name, outcome.error)
            assert outcome.text == TEXT, one.format.name
            assert server.connections_opened == 2, one.format.name
            assert len(server.requests) == 2 + at_request


def test_a_kept_connection_is_used_again(way: Way) -> None:
    with serving(always(lambda spoken: spoken.stream(spoken.events))) as servers:
        for outcome in way.run(ask_each(servers, {}), again_after=0.0):
            assert outcome.error is None
            assert outcome.text == TEXT
        assert [server.connections_opened for server in servers] == [1] * len(servers)
        assert pool_stats().active == 0


def test_what_was_sent_and_begun_to_be_answered_is_not_sent_again(way: Way) -> None:
    """Only what certainly did not get there is sent twice without the caller's leave."""

    def handle(request: ReceivedRequest) -> Reply:
        first = len(server.requests) == 1
        return spoken.whole() if first else Reply.raw([b"HTTP/1.1 200 OK\r\n", Reset()])

    spoken = FORMATS["openai"]
    with Server(handle) as server:
        (outcome,) = way.run([Asked(spoken, server.url, {}, stream=False)], again_after=0.0)

        assert type(outcome.error) is APIConnectionError
        assert len(server.requests) == 2


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])
def test_a_redirect_leads_no_key_to_another_host(status: int, way: Way, *, stream: bool) -> None:
    with Server(lambda _: Reply.json({"hello": "you"})) as other:
        where = {"location": other.url.replace("127.0.0.1", "localhost")}
        with serving(always(lambda _: Reply(status=status, headers=where, body=b"{}"))) as servers:
            outcomes = way.run(ask_each(servers, {"max_retries": 2}, stream=stream))

            for server, outcome in zip(servers, outcomes, strict=True):
                assert type(outcome.error) is APIError
                assert outcome.error.status_code == status
                assert not outcome.error.retryable
                assert KEY not in str(outcome.error)
                assert len(server.requests) == 1
        assert other.requests == []
        assert other.connections_opened == 0


def test_a_redirect_on_the_same_host_is_not_followed_either(way: Way) -> None:
    def handle(request: ReceivedRequest) -> Reply:
        where = {"location": "/v2" + request.path}
        return Reply(status=308, headers=where, body=json.dumps({"error": "moved"}).encode())

    with Server(handle) as server:
        (outcome,) = way.run([Asked(FORMATS["openai"], server.url, {})])

        assert isinstance(outcome.error, APIError)
        assert "moved" in str(outcome.error)
        assert len(server.requests) == 1
