from __future__ import annotations

import json
from contextlib import closing

import pytest

from onellm.testing import Pause, Piece, ReceivedRequest, Reply, Server

from .exchange import connect, dial, get, hello, read_all


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


def test_an_empty_piece_does_not_end_a_chunked_body() -> None:
    reply = Reply(body=[b"a", b"", b"b"], chunked=True)
    with Server(lambda _: reply) as server:
        assert get(server) == (200, b"ab")


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


def test_json_keeps_letters_of_every_language() -> None:
    with Server(lambda _: Reply.json({"say": "Grüße, 世界"})) as server:
        _, body = get(server)
    assert "世界".encode() in body
    assert json.loads(body) == {"say": "Grüße, 世界"}
