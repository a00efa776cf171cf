"""Sockets that obey a deadline, below everything that httpx and httpcore do with them."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from typing import TYPE_CHECKING

import httpcore
import pytest

from onellm._http import NEVER
from onellm._sockets import DEADLINE, AsyncBackend, Backend
from onellm.errors import APIConnectionError, OneLLMError, RequestTimeoutError
from onellm.testing import Pause, Reply, Server

from .conftest import Api, Way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def silent() -> Iterator[int]:
    """A port that accepts connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        yield port


@pytest.fixture
def past() -> Iterator[None]:
    token = DEADLINE.set(time.monotonic() - 1)
    yield
    DEADLINE.reset(token)


def backend() -> Backend:
    return Backend(httpcore.SyncBackend())


def async_backend() -> AsyncBackend:
    return AsyncBackend(httpcore.AnyIOBackend())


@pytest.mark.usefixtures("past")
def test_nothing_is_begun_after_the_deadline(silent: int) -> None:
    with pytest.raises(httpcore.ConnectTimeout):
        backend().connect_tcp("127.0.0.1", silent)


@pytest.mark.usefixtures("past")
def test_nothing_async_is_begun_after_the_deadline(silent: int) -> None:
    with pytest.raises(httpcore.ConnectTimeout):
        asyncio.run(async_backend().connect_tcp("127.0.0.1", silent))


def test_reading_gives_up_at_the_deadline_or_at_its_own_timeout(silent: int) -> None:
    stream = backend().connect_tcp("127.0.0.1", silent)
    for deadline, timeout in ((time.monotonic() + 0.05, 5.0), (NEVER, 0.05)):
        token = DEADLINE.set(deadline)
        began = time.monotonic()
        with pytest.raises(httpcore.ReadTimeout):
            stream.read(10, timeout)
        DEADLINE.reset(token)
        assert time.monotonic() - began < 5
    token = DEADLINE.set(time.monotonic() - 1)
    with pytest.raises(httpcore.ReadTimeout):
        stream.read(10)
    with pytest.raises(httpcore.WriteTimeout):
        stream.write(b"x")
    DEADLINE.reset(token)
    stream.write(b"x")
    stream.close()


def test_idle_connections_are_kept_alive(silent: int) -> None:
    stream = backend().connect_tcp("127.0.0.1", silent)
    raw = stream.get_extra_info("socket")

    assert raw.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
    stream.close()


@pytest.fixture
def unix_server(tmp_path: Path) -> Iterator[str]:
    path = str(tmp_path / "socket")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(path)
        listener.listen()

        def serve() -> None:
            for _ in range(2):
                accepted, _ = listener.accept()
                with accepted:
                    accepted.recv(65536)
                    accepted.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nHi")

        thread = threading.Thread(target=serve)
        thread.start()
        yield path
        thread.join()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this platform has no unix sockets")
def test_unix_sockets_obey_as_well(unix_server: str) -> None:
    with httpcore.ConnectionPool(uds=unix_server, network_backend=backend()) as pool:
        assert pool.request("GET", "http://h/").content == b"Hi"

    async def main() -> bytes:
        async with httpcore.AsyncConnectionPool(
            uds=unix_server, network_backend=async_backend()
        ) as pool:
            return (await pool.request("GET", "http://h/")).content

    assert asyncio.run(main()) == b"Hi"


def test_pauses_of_httpcore_are_passed_on() -> None:
    began = time.monotonic()

    backend().sleep(0.02)
    asyncio.run(async_backend().sleep(0.02))

    assert time.monotonic() - began >= 0.04


def test_a_server_that_speaks_no_tls_is_a_connection_error(way: Way) -> None:
    def serve(listener: socket.socket) -> None:
        accepted, _ = listener.accept()
        with accepted:
            accepted.recv(65536)
            accepted.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"

        with pytest.raises(APIConnectionError) as caught:
            Api(way, "openai", url).ask("x", timeout=5, max_retries=0)

        thread.join()
    assert "cannot connect" in str(caught.value)
    assert caught.value.retryable


def test_a_tls_handshake_that_does_not_come_is_given_up_in_time(way: Way, silent: int) -> None:
    began = time.monotonic()

    with pytest.raises(RequestTimeoutError):
        Api(way, "openai", f"https://127.0.0.1:{silent}").ask("x", timeout=0.2, max_retries=0)

    assert time.monotonic() - began < 5


def test_a_question_too_long_to_be_taken_is_given_up_in_time(way: Way, silent: int) -> None:
    began = time.monotonic()

    with pytest.raises(OneLLMError):
        Api(way, "openai", f"http://127.0.0.1:{silent}").ask(
            "x" * 20_000_000, timeout=0.3, max_retries=0
        )

    assert time.monotonic() - began < 5


def test_each_attempt_has_the_whole_time(way: Way) -> None:
    answer = Reply.json({"choices": [{"message": {"content": "Hi"}, "finish_reason": "stop"}]})
    assert isinstance(answer.body, bytes)
    replies = [
        Reply(status=503, headers={"retry-after": "0"}, body=(Pause(0.3), b"no")),
        Reply(body=(Pause(0.3), answer.body)),
    ]

    with Server(lambda _request: replies.pop(0)) as server:
        assert Api(way, "openai", server.url).ask("x", timeout=0.5)
