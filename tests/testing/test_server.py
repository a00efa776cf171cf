from __future__ import annotations

import gc
import http.client
import itertools
import json
import socket
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from onellm.testing import (
    Close,
    Hang,
    Pause,
    Piece,
    ReceivedRequest,
    Reply,
    Reset,
    Server,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def connect(server: Server, timeout: float = 5.0) -> http.client.HTTPConnection:
    address = urlsplit(server.url)
    assert address.hostname is not None
    return http.client.HTTPConnection(address.hostname, address.port, timeout=timeout)


def dial(server: Server, timeout: float = 5.0) -> socket.socket:
    address = urlsplit(server.url)
    return socket.create_connection((address.hostname, address.port), timeout=timeout)


def read_all(client: socket.socket) -> bytes:
    return b"".join(iter(lambda: client.recv(65536), b""))


def get(server: Server, path: str = "/") -> tuple[int, bytes]:
    with closing(connect(server)) as client:
        client.request("GET", path)
        response = client.getresponse()
        return response.status, response.read()


def hello(request: ReceivedRequest) -> Reply:
    return Reply.text("hello")


def test_answers_with_what_the_handler_returns() -> None:
    with Server(lambda request: Reply.json({"path": request.path}, status=201)) as server:
        assert get(server, "/a/b") == (201, b'{"path": "/a/b"}')


def test_remembers_a_request_as_it_was_sent() -> None:
    with Server(hello) as server, closing(connect(server)) as client:
        client.putrequest("POST", "/v1/a%2Fb?c=d%20e", skip_accept_encoding=True)
        client.putheader("X-Twice", "1")
        client.putheader("x-twice", "2")
        client.putheader("Content-Length", "12")
        client.endheaders(b'{"say": "a"}')
        client.getresponse().read()

    (request,) = server.requests
    assert (request.method, request.path, request.query) == ("POST", "/v1/a%2Fb", "c=d%20e")
    assert request.headers["x-twice"] == "1, 2"
    assert ("X-Twice", "1") in request.raw_headers
    assert request.json() == {"say": "a"}


def test_only_an_object_is_a_json_body() -> None:
    with pytest.raises(ValueError, match="list, not an object"):
        ReceivedRequest(method="POST", path="/", body=b"[]").json()


def test_reads_a_chunked_request() -> None:
    with Server(hello) as server, closing(connect(server)) as client:
        client.request("POST", "/", body=iter([b"one ", b"two ", b"three"]), encode_chunked=True)
        client.getresponse().read()

    assert server.requests[0].body == b"one two three"


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
def test_reads_requests_that_arrive_in_pieces(size: int) -> None:
    plain = b"POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
    chunked = (
        b"POST /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
    )
    last = b"GET /c HTTP/1.1\r\nConnection: close\r\n\r\n"
    sent = plain + chunked + last
    with Server(hello) as server, closing(dial(server)) as client:
        for start in range(0, len(sent), size):
            client.sendall(sent[start : start + size])
        answers = read_all(client)

    assert [(r.path, r.body) for r in server.requests] == [
        ("/a", b"abc"),
        ("/b", b"abc"),
        ("/c", b""),
    ]
    assert answers.count(b"HTTP/1.1 200 OK\r\n") == 3


def test_tells_a_client_that_asks_to_go_on_with_its_body() -> None:
    with Server(hello) as server, closing(dial(server)) as client:
        client.sendall(
            b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"
            b"Connection: close\r\n\r\n"
        )
        assert client.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        client.sendall(b"ok")
        assert read_all(client).endswith(b"hello")


@pytest.mark.parametrize(
    "nonsense",
    [
        b"hello\r\n\r\n",
        b"GET / SPDY/1\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET / HTTP/1.1\r\nbad : name\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        b"GET / HTTP/1.1\r\nx: " + b"y" * 300_000,
    ],
    ids=["words", "version", "no-colon", "space-in-name", "length", "chunk-size", "endless-head"],
)
def test_refuses_what_is_not_http(nonsense: bytes) -> None:
    with Server(hello) as server, closing(dial(server)) as client:
        client.sendall(nonsense)
        assert client.recv(1000).startswith(b"HTTP/1.1 400 ")
    assert server.requests == []


def test_one_connection_carries_many_requests() -> None:
    with Server(hello) as server, closing(connect(server)) as client:
        for _ in range(5):
            client.request("GET", "/")
            assert client.getresponse().read() == b"hello"
        assert server.connections_opened == 1
        assert server.connections_open == 1
        assert {request.connection for request in server.requests} == {1}


@pytest.mark.parametrize("who", ["client", "server", "old client"])
def test_closes_when_either_side_wants_it(who: str) -> None:
    headers = [("connection", "close")] if who == "server" else []
    with (
        Server(lambda _: Reply(body=b"x", headers=headers)) as server,
        closing(dial(server)) as client,
    ):
        version = "1.0" if who == "old client" else "1.1"
        wish = "Connection: close\r\n" if who == "client" else ""
        client.sendall(f"GET / HTTP/{version}\r\n{wish}\r\n".encode())
        answer = read_all(client)
        assert answer.lower().count(b"connection: close") == 1
        assert server.wait_closed()


def test_streams_chunk_by_chunk() -> None:
    pieces: list[Piece] = [b"one", Pause(0.01), b"two"]
    with (
        Server(lambda _: Reply(body=pieces, chunked=True)) as server,
        closing(dial(server)) as client,
    ):
        client.sendall(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        head, _, body = read_all(client).partition(b"\r\n\r\n")
    assert b"transfer-encoding: chunked" in head
    assert body == b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n"


def test_sends_pieces_of_known_length_with_a_content_length() -> None:
    reply = Reply(body=[b"one", Pause(0.01), b"two"])
    with Server(lambda _: reply) as server, closing(connect(server)) as client:
        client.request("GET", "/")
        response = client.getresponse()
        assert response.headers["content-length"] == "6"
        assert response.read() == b"onetwo"


def test_ends_a_lazy_body_with_the_connection() -> None:
    with Server(lambda _: Reply(body=iter([b"one", b"two"]))) as server:
        assert get(server) == (200, b"onetwo")
        assert server.wait_closed()


def test_an_old_client_gets_no_chunks() -> None:
    with (
        Server(lambda _: Reply(body=[b"a", b"b"], chunked=True)) as server,
        closing(dial(server)) as client,
    ):
        client.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert read_all(client).endswith(b"\r\n\r\nab")


def test_sends_no_body_where_http_has_none() -> None:
    with Server(lambda r: Reply(status=204 if r.path == "/204" else 200, body=b"hello")) as server:
        with closing(connect(server)) as client:
            for method, path, length in [
                ("HEAD", "/", "5"),
                ("GET", "/204", None),
                ("GET", "/", "5"),
            ]:
                client.request(method, path)
                response = client.getresponse()
                assert response.headers["content-length"] == length
                assert response.read() == (b"hello" if (method, path) == ("GET", "/") else b"")
        assert server.connections_opened == 1


def test_frames_server_sent_events() -> None:
    reply = Reply.sse(["one\ntwo", b": verbatim\n\n", "[DONE]"], headers={"x-request-id": "7"})
    with Server(lambda _: reply) as server, closing(connect(server)) as client:
        for _ in range(2):  # the same reply can be sent again
            client.request("GET", "/")
            response = client.getresponse()
            assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
            assert response.headers["x-request-id"] == "7"
            assert response.read() == b"data: one\ndata: two\n\n: verbatim\n\ndata: [DONE]\n\n"


def test_a_content_type_of_ones_own_is_kept() -> None:
    reply = Reply.json({}, headers={"Content-Type": "application/problem+json"})
    with Server(lambda _: reply) as server, closing(connect(server)) as client:
        client.request("GET", "/")
        assert client.getresponse().headers.get_all("content-type") == ["application/problem+json"]


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


def test_json_keeps_letters_of_every_language() -> None:
    with Server(lambda _: Reply.json({"say": "Grüße, 世界"})) as server:
        _, body = get(server)
    assert "世界".encode() in body
    assert json.loads(body) == {"say": "Grüße, 世界"}
