"""Servers close the connections they kept, at every moment; a call that came too late goes again.

It goes again only when it cannot have been read: that is told apart here by what the server saw.
"""

from __future__ import annotations

import asyncio
import random
import select
import socket
import threading
import time
from typing import TYPE_CHECKING

import pytest

from onellm.errors import APIConnectionError
from onellm.http_pool import pool_stats

from .conftest import Caller, await_until, run
from .servers import LINGER_ZERO, HttpServer, Listener, Reader, Request, answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from .authority import Certificates


def reset(accepted: socket.socket) -> None:
    accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_ZERO)
    accepted.close()


class Fickle(Listener):
    """Answers `answers` requests of a connection, and then leaves as it was told."""

    def __init__(self, leave: Callable[[Fickle, socket.socket], None], answers: int = 1) -> None:
        super().__init__()
        self._leave = leave
        self._answers = answers
        self.requests: list[Request] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def serve(self, accepted: socket.socket) -> None:
        reader = Reader(accepted)
        for _ in range(self._answers):
            request = reader.request()
            if request is None:
                return
            self.requests.append(request)
            accepted.sendall(answer())
        self._leave(self, accepted)


def by_an_end(_server: Fickle, accepted: socket.socket) -> None:
    accepted.close()


def by_an_end_of_one_half(_server: Fickle, accepted: socket.socket) -> None:
    accepted.shutdown(socket.SHUT_WR)
    time.sleep(0.1)


def by_a_reset(_server: Fickle, accepted: socket.socket) -> None:
    reset(accepted)


def when_the_next_request_comes(_server: Fickle, accepted: socket.socket) -> None:
    """Its bytes are there, unread: closing now sends a reset."""
    select.select([accepted], [], [], 10)
    accepted.close()


def by_a_reset_when_the_next_request_comes(_server: Fickle, accepted: socket.socket) -> None:
    select.select([accepted], [], [], 10)
    reset(accepted)


async def call(caller: Caller, way: str, text: str) -> str:
    if way == "sync":
        return await asyncio.to_thread(caller.ask, text)
    return await caller.aask(text)


@pytest.mark.parametrize("pause", [0.0, 0.05])
@pytest.mark.parametrize(
    "leave",
    [
        by_an_end,
        by_an_end_of_one_half,
        by_a_reset,
        when_the_next_request_comes,
        by_a_reset_when_the_next_request_comes,
    ],
)
def test_the_next_call_does_not_notice(
    way: str, leave: Callable[[Fickle, socket.socket], None], pause: float
) -> None:
    async def main() -> None:
        for number in range(4):
            assert await call(caller, way, f"{number}") == "hello"
            await asyncio.sleep(pause)

    with Fickle(leave) as server:
        caller = Caller(server.url)
        run(main)

    # Each came there exactly once.
    assert [request.said for request in server.requests] == [f"{number}" for number in range(4)]
    assert server.opened == 4


def test_servers_that_leave_at_any_moment_are_not_noticed(way: str) -> None:
    """The end of the connection and the next request cross each other on the way."""
    dice = random.Random(7)

    def after_a_moment(_server: Fickle, accepted: socket.socket) -> None:
        end = time.perf_counter() + dice.random() * 0.002
        while time.perf_counter() < end:
            pass
        accepted.close()

    async def main() -> None:
        for number in range(200):
            text = f"{number}"
            if way == "sync":
                assert caller.ask(text) == "hello"
            else:
                assert await caller.aask(text) == "hello"
            await asyncio.sleep(dice.random() * 0.001)

    with Fickle(after_a_moment) as server:
        caller = Caller(server.url)
        run(main)

    assert [request.said for request in server.requests] == [f"{n}" for n in range(200)]


def test_the_same_over_tls(certificates: Certificates, way: str) -> None:
    async def main() -> None:
        for number in range(5):
            assert await call(caller, way, f"{number}") == "hello"
            for stream in [*server.open]:
                socket.socket.shutdown(stream, socket.SHUT_RDWR)
            assert await await_until(lambda: not server.open)

    with HttpServer(certificates.server()) as server:
        caller = Caller(server.url, {"verify": certificates.authority_file, "max_retries": 0})
        run(main)

    assert [request.said for request in server.requests] == [f"{number}" for number in range(5)]


def test_many_kept_connections_that_were_all_closed_are_not_noticed(way: str) -> None:
    together = threading.Barrier(10)

    def leave_together(_server: Fickle, accepted: socket.socket) -> None:
        accepted.close()

    class Waiting(Fickle):
        def serve(self, accepted: socket.socket) -> None:
            reader = Reader(accepted)
            request = reader.request()
            if request is None:
                return
            self.requests.append(request)
            if len(self.requests) <= 10:
                together.wait(10)
            accepted.sendall(answer())
            self._leave(self, accepted)

    async def main() -> None:
        await asyncio.gather(*(call(caller, way, f"{number}") for number in range(10)))
        assert pool_stats().connections == 10
        assert await await_until(lambda: not server.open)
        for number in range(10, 15):
            assert await call(caller, way, f"{number}") == "hello"
        assert pool_stats().connections <= 1

    with Waiting(leave_together) as server:
        caller = Caller(server.url)
        run(main)

    assert len(server.requests) == 15


def test_a_hang_up_after_the_request_was_read_is_not_smoothed_over(way: str) -> None:
    """Somebody may be at work on it, and be paid for it."""
    read: list[Request] = []

    def read_and_leave(_server: Fickle, accepted: socket.socket) -> None:
        request = Reader(accepted).request()
        assert request is not None
        read.append(request)
        accepted.close()

    async def main() -> None:
        assert await call(caller, way, "first") == "hello"
        with pytest.raises(APIConnectionError):
            await call(caller, way, "second")

    with Fickle(read_and_leave) as server:
        caller = Caller(server.url)
        run(main)

    assert [request.said for request in read] == ["second"]
    assert server.opened == 1


def test_a_reset_long_after_the_request_is_not_smoothed_over() -> None:
    """It was read, or at least taken: it is not sent again behind the caller's back."""
    read: list[Request] = []

    def reset_later(_server: Fickle, accepted: socket.socket) -> None:
        request = Reader(accepted).request()
        assert request is not None
        read.append(request)
        time.sleep(2.2)
        reset(accepted)

    async def call_twice(way: str) -> None:
        assert await call(caller, way, f"first {way}") == "hello"
        with pytest.raises(APIConnectionError):
            await call(caller, way, f"second {way}")

    async def main() -> None:
        await asyncio.gather(call_twice("sync"), call_twice("async"))

    with Fickle(reset_later) as server:
        caller = Caller(server.url)
        run(main)

    assert sorted(request.said for request in read) == ["second async", "second sync"]
    assert server.opened == 2


@pytest.mark.parametrize("kind", ["end", "reset"])
def test_a_new_connection_that_breaks_is_not_tried_again(way: str, kind: str) -> None:
    def leave_at_once(accepted: socket.socket) -> None:
        accepted.recv(65536)
        if kind == "reset":
            reset(accepted)

    async def main() -> None:
        with pytest.raises(APIConnectionError):
            await call(Caller(f"http://127.0.0.1:{server.port}/v1"), way, "x")

    with Listener(leave_at_once) as server:
        run(main)
        assert server.opened == 1


def test_an_answer_that_breaks_in_its_middle_is_not_asked_for_again(way: str) -> None:
    def answer_by_half(_server: Fickle, accepted: socket.socket) -> None:
        Reader(accepted).request()
        accepted.sendall(answer()[:-10])
        time.sleep(0.05)
        reset(accepted)

    async def main() -> None:
        assert await call(caller, way, "first") == "hello"
        with pytest.raises(APIConnectionError):
            await call(caller, way, "second")

    with Fickle(answer_by_half) as server:
        caller = Caller(server.url)
        run(main)
        assert server.opened == 1


def test_bytes_that_nobody_asked_for_end_a_kept_connection(way: str) -> None:
    """Some servers say that they waited in vain before they close."""

    def complain(_server: Fickle, accepted: socket.socket) -> None:
        accepted.sendall(b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n")
        time.sleep(0.3)

    async def main() -> None:
        for number in range(3):
            assert await call(caller, way, f"{number}") == "hello"
            await asyncio.sleep(0.05)

    with Fickle(complain) as server:
        caller = Caller(server.url)
        run(main)

    assert [request.said for request in server.requests] == ["0", "1", "2"]
