from __future__ import annotations

import gc
import http.client
import itertools
import resource
import socket
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from onellm.testing import Close, Hang, Pause, Piece, ReceivedRequest, Reply, Reset, Server

from .exchange import connect, dial, get, hello, read_all

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_writes_a_raw_reply_byte_for_byte() -> None:
    nonsense = b"HTTP/9.9 abc\r\n:no name\r\n\r\n\x00"
    with Server(lambda _: Reply.raw(nonsense)) as server, closing(dial(server)) as client:
        client.sendall(b"GET / HTTP/1.1\r\n\r\n")
        assert read_all(client) == nonsense
        assert server.wait_closed()


def test_lies_about_the_length_when_told_to() -> None:
    reply = Reply(headers={"content-length": "9"}, body=[b"abc", Close()])
    with Server(lambda _: reply) as server, pytest.raises(http.client.IncompleteRead):
        get(server)


@pytest.mark.parametrize("chunked", [True, False], ids=["chunked", "with length"])
def test_closes_in_the_middle(chunked: bool) -> None:
    reply = Reply(body=[b"abc", Close(), b"def"], chunked=chunked)
    with Server(lambda _: reply) as server:
        with pytest.raises(http.client.IncompleteRead):
            get(server)
        assert server.wait_closed()
        assert server.abandoned == []


def test_resets_in_the_middle() -> None:
    with Server(lambda _: Reply(body=[b"abc", Reset()], chunked=True)) as server:
        with closing(dial(server)) as client:
            client.sendall(b"GET / HTTP/1.1\r\n\r\n")
            with pytest.raises(ConnectionResetError):
                read_all(client)
        assert server.wait_closed()
        assert server.abandoned == []


def test_resets_before_the_first_byte() -> None:
    with Server(lambda _: Reply.raw([Reset()])) as server, pytest.raises(ConnectionResetError):
        get(server)


def test_hangs_until_the_client_goes() -> None:
    with Server(lambda _: Reply(body=[b"abc", Hang()], chunked=True)) as server:
        with closing(dial(server, timeout=0.1)) as client:
            client.sendall(b"GET / HTTP/1.1\r\n\r\n")
            with pytest.raises(TimeoutError):
                read_all(client)
            assert server.connections_open == 1
            assert not server.wait_closed(timeout=0.01)
        assert server.wait_closed()
        assert server.abandoned == server.requests


def endless() -> Iterator[Piece]:
    return itertools.repeat(b"x" * 1000)


def slow() -> Iterator[Piece]:
    while True:
        yield b"x"
        yield Pause(0.005)


@pytest.mark.parametrize("reset", [False, True], ids=["close", "reset"])
@pytest.mark.parametrize("paced", [False, True], ids=["full speed", "with pauses"])
def test_notices_a_client_that_leaves_in_the_middle(reset: bool, paced: bool) -> None:
    body = slow() if paced else endless()
    with Server(lambda _: Reply(body=body, chunked=True)) as server:
        with closing(dial(server)) as client:
            client.sendall(b"GET / HTTP/1.1\r\n\r\n")
            client.recv(1000)
            if reset:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        assert server.wait_abandoned()
        assert server.wait_closed()
        assert len(server.abandoned) == 1


def test_waits_for_a_client_that_reads_slowly() -> None:
    size = 32 * 1024 * 1024
    with Server(lambda _: Reply(body=b"x" * size)) as server, closing(connect(server)) as client:
        client.request("GET", "/")
        response = client.getresponse()
        time.sleep(0.05)
        assert server.connections_open == 1
        assert len(response.read()) == size
        assert server.abandoned == []


def test_a_complete_reply_is_not_abandoned() -> None:
    with Server(lambda _: Reply(body=b"x" * 3_000_000)) as server:
        for _ in range(20):
            get(server)
        assert server.wait_closed()
        assert server.abandoned == []


def test_an_endless_reply_leaves_room_for_others() -> None:
    bodies: dict[str, Iterator[Piece]] = {"/endless": endless()}
    server = Server(lambda r: Reply(body=bodies.get(r.path, b"hello"), chunked=True))
    with server, closing(dial(server)) as client:
        client.sendall(b"GET /endless HTTP/1.1\r\n\r\n")
        reading = threading.Thread(target=lambda: [client.recv(65536) for _ in range(100)])
        reading.start()
        assert get(server) == (200, b"hello")
        reading.join()


def test_serves_two_hundred_connections_at_once() -> None:
    count = 200
    with Server(lambda r: Reply(body=[b"a", Pause(0.05), r.body], chunked=True)) as server:
        clients = [connect(server, timeout=30) for _ in range(count)]

        def ask(number: int) -> bytes:
            clients[number].request("POST", "/", body=str(number).encode())
            return b""

        with ThreadPoolExecutor(16) as pool:
            list(pool.map(ask, range(count)))
        assert server.wait_requests(count, timeout=30)
        assert server.connections_open == count
        answers = [client.getresponse().read() for client in clients]
        assert answers == [b"a" + str(number).encode() for number in range(count)]
        for client in clients:
            client.close()
        assert server.wait_closed()
        assert server.connections_opened == count


def test_says_what_the_handler_raised_and_raises_it_at_the_end() -> None:
    def broken(request: ReceivedRequest) -> Reply:
        raise LookupError(request.path)

    def use() -> None:
        with Server(broken) as server:
            status, body = get(server, "/lost")
            assert (status, body) == (500, b"the handler raised LookupError('/lost')")

    with pytest.raises(LookupError, match="/lost"):
        use()


def test_a_failing_test_shows_its_own_failure_first() -> None:
    def use() -> None:
        with Server(lambda request: Reply.json({1, 2})) as server:
            get(server)
            raise RuntimeError("the test's own")

    with pytest.raises(RuntimeError, match="the test's own"):
        use()


def test_raises_what_the_body_raised() -> None:
    def body() -> Iterator[Piece]:
        yield b"one"
        raise LookupError("no second")

    server = Server(lambda _: Reply(body=body(), chunked=True)).start()
    with pytest.raises(http.client.IncompleteRead):
        get(server)
    with pytest.raises(LookupError, match="no second"):
        server.stop()


def test_stops_with_open_connections_and_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        before = threading.active_count()
        with Server(lambda r: Reply(body=[b"a", Hang()] if r.path == "/" else b"b")) as server:
            idle, hanging, silent = connect(server), connect(server), dial(server)
            idle.request("GET", "/done")
            assert idle.getresponse().read() == b"b"
            hanging.request("GET", "/")
            assert server.wait_requests(2)
            started = time.monotonic()
        assert time.monotonic() - started < 1
        assert threading.active_count() == before
        assert server.connections_open == 0
        assert server.abandoned == []  # it was the server that left
        for client in (idle, hanging, silent):
            client.close()
        gc.collect()


def test_stops_while_clients_are_connecting() -> None:
    for _ in range(10):
        server = Server(hello).start()
        clients = [dial(server) for _ in range(20)]
        server.stop()
        for client in clients:
            client.close()
        assert server.connections_open == 0
    gc.collect()


def test_serves_again_when_file_descriptors_come_back() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with Server(hello) as server, socket.socket() as client:
        client.settimeout(5)
        resource.setrlimit(resource.RLIMIT_NOFILE, (client.fileno() + 1, hard))
        try:
            client.connect(("127.0.0.1", int(server.url.rpartition(":")[2])))
            client.sendall(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
            assert not server.wait_requests(timeout=0.05)
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert read_all(client).endswith(b"hello")


def test_can_be_started_again_and_not_twice() -> None:
    server = Server(hello)
    with pytest.raises(RuntimeError, match="not started"):
        assert server.url
    server.stop()
    for _ in range(2):
        with server:
            assert get(server) == (200, b"hello")
            with pytest.raises(RuntimeError, match="started already"):
                server.start()


def test_a_taken_port_is_an_error_at_once() -> None:
    with Server(hello) as server:
        port = urlsplit(server.url).port
        assert port is not None
        with pytest.raises(OSError, match="in use"):
            Server(hello, port=port).start()
