"""Servers that the library's own test server is not: TLS, HTTP/2, and proxies, in plain threads."""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import h2.config
import h2.connection
import h2.events
import h2.exceptions
import h2.settings

from .conftest import ANSWER, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

_BODY = json.dumps(ANSWER).encode()
LINGER_ZERO = struct.pack("ii", 1, 0)


class Listener:
    """Accepts on loopback; each connection has a thread that ends with it."""

    def __init__(self, serve: Callable[[socket.socket], None] | None = None) -> None:
        self._serve = serve
        self.opened = 0
        self.open: set[socket.socket] = set()
        self.failures: list[BaseException] = []
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port: int = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(10)
        with self._lock:
            left = [*self.open]
        for one in left:
            with suppress(OSError):
                socket.socket.shutdown(one, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
        if self.failures:
            raise self.failures[0]

    def wait_closed(self) -> bool:
        return wait_until(lambda: not self.open, 10)

    def serve(self, accepted: socket.socket) -> None:
        """Serve one client; returns when it is done with it."""
        assert self._serve is not None
        self._serve(accepted)

    def _accept(self) -> None:
        while True:
            try:
                accepted, _ = self._socket.accept()
            except OSError:
                return
            with self._lock:
                self.opened += 1
                self.open.add(accepted)
            thread = threading.Thread(target=self._run, args=(accepted,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _run(self, accepted: socket.socket) -> None:
        try:
            with accepted:
                self.serve(accepted)
        except OSError:  # the client left
            pass
        except BaseException as error:  # noqa: BLE001 - raised at the end
            self.failures.append(error)
        finally:
            with self._lock:
                self.open.discard(accepted)


@dataclass
class Request:
    head: str
    body: bytes

    @property
    def said(self) -> str:
        found: str = json.loads(self.body)["messages"][-1]["content"]
        return found


class Reader:
    """Reads HTTP/1.1 requests, one by one."""

    def __init__(self, source: socket.socket) -> None:
        self._source = source
        self._buffer = b""

    def head(self) -> str | None:
        while b"\r\n\r\n" not in self._buffer:
            data = self._source.recv(65536)
            if not data:
                return None
            self._buffer += data
        head, self._buffer = self._buffer.split(b"\r\n\r\n", 1)
        return head.decode()

    def request(self) -> Request | None:
        head = self.head()
        if head is None:
            return None
        length = 0
        for line in head.split("\r\n")[1:]:
            name, _, value = line.partition(":")
            if name.lower() == "content-length":
                length = int(value)
        while len(self._buffer) < length:
            data = self._source.recv(65536)
            if not data:
                return None
            self._buffer += data
        body, self._buffer = self._buffer[:length], self._buffer[length:]
        return Request(head, body)


def answer(body: bytes = _BODY, *, extra: str = "") -> bytes:
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n{extra}"
    return f"{head}content-length: {len(body)}\r\n\r\n".encode() + body


class HttpServer(Listener):
    """Answers every request with the usual answer, over TLS if it has a context."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__()
        self._tls = tls
        self.requests: list[Request] = []
        self.certificates: list[dict[str, Any] | None] = []

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://localhost:{self.port}/v1"

    def serve(self, accepted: socket.socket) -> None:
        stream = accepted
        if self._tls is not None:
            stream = self._tls.wrap_socket(accepted, server_side=True)
            with self._lock:
                self.open.discard(accepted)
                self.open.add(stream)
        try:
            if isinstance(stream, ssl.SSLSocket):
                self.certificates.append(stream.getpeercert())
            reader = Reader(stream)
            while (request := reader.request()) is not None:
                self.requests.append(request)
                stream.sendall(answer())
        finally:
            with self._lock:
                self.open.discard(stream)
            stream.close()


def pump(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(65536):
            other.sendall(data)
    for end in (one, other):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


def join(one: socket.socket, port: int) -> None:
    """Carry bytes both ways between a client and a server, until one of them leaves."""
    with socket.create_connection(("127.0.0.1", port)) as other:
        there = threading.Thread(target=pump, args=(one, other), daemon=True)
        there.start()
        pump(other, one)
        there.join()


class ConnectProxy(Listener):
    """A proxy for tunnels and for plain requests; every host is on loopback.

    Of those that come with CONNECT it sees no more than the address.
    """

    def __init__(self, port: int, *, answer_connect: bytes | None = None) -> None:
        super().__init__()
        self.heads: list[str] = []
        self._port = port
        self._answer = answer_connect

    def serve(self, accepted: socket.socket) -> None:
        reader = Reader(accepted)
        while (request := reader.request()) is not None:
            self.heads.append(request.head)
            if not request.head.startswith("CONNECT "):
                accepted.sendall(answer())
            elif self._answer is not None:
                accepted.sendall(self._answer)
                return
            else:
                accepted.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                join(accepted, self._port)
                return


class SocksProxy(Listener):
    """A SOCKS5 proxy, of which each step may be replaced by something odd."""

    def __init__(
        self,
        port: int,
        *,
        auth: tuple[str, str] | None = None,
        greeting: bytes | None = None,
        reply: bytes | None = None,
    ) -> None:
        super().__init__()
        self.hosts: list[str] = []
        self._port = port
        self._auth = auth
        self._greeting = greeting
        self._reply = reply

    def serve(self, accepted: socket.socket) -> None:
        _, methods = accepted.recv(2)
        accepted.recv(methods)
        if self._greeting is not None:
            accepted.sendall(self._greeting)
            return
        accepted.sendall(b"\x05\x02" if self._auth else b"\x05\x00")
        if self._auth:
            accepted.recv(1)
            name = accepted.recv(accepted.recv(1)[0]).decode()
            password = accepted.recv(accepted.recv(1)[0]).decode()
            if (name, password) != self._auth:
                accepted.sendall(b"\x01\x01")
                return
            accepted.sendall(b"\x01\x00")
        _, _, _, kind = accepted.recv(4)
        size = accepted.recv(1)[0] if kind == 3 else {1: 4, 4: 16}[kind]
        address = accepted.recv(size)
        accepted.recv(2)
        self.hosts.append(address.decode() if kind == 3 else socket.inet_ntoa(address))
        accepted.sendall(self._reply or b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        if self._reply is None:
            join(accepted, self._port)


class Http2Server(Listener):
    """Speaks HTTP/2 over TLS, and does what the last user message says.

    `stall` begins a stream and says nothing more, `hang` does not even begin; anything else is
    answered, as a stream if one was asked for.
    """

    def __init__(self, tls: ssl.SSLContext) -> None:
        super().__init__()
        self._tls = tls
        self.requests: list[str] = []
        self.keys: list[str] = []
        self.speaking: dict[socket.socket, h2.connection.H2Connection] = {}
        self.leave_after = 0
        """Say farewell after this many answers of a connection."""
        self.most_at_once = 0

    @property
    def url(self) -> str:
        return f"https://localhost:{self.port}/v1"

    def serve(self, accepted: socket.socket) -> None:
        with self._lock:
            self.open.discard(accepted)
        stream = self._tls.wrap_socket(accepted, server_side=True)
        with self._lock:
            self.open.add(stream)
        try:
            with suppress(h2.exceptions.ProtocolError):  # it was told farewell, and spoke on
                self._speak(stream)
        finally:
            with self._lock:
                self.open.discard(stream)
                self.speaking.pop(stream, None)
            stream.close()

    def _speak(self, stream: ssl.SSLSocket) -> None:
        assert stream.selected_alpn_protocol() == "h2"
        configuration = h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
        state = h2.connection.H2Connection(configuration)
        state.initiate_connection()
        stream.sendall(state.data_to_send())
        self.speaking[stream] = state
        bodies: dict[int, bytes] = {}
        heads: dict[int, dict[str, str]] = {}
        answered = 0
        while data := stream.recv(65536):
            for event in state.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    heads[event.stream_id] = {str(k): str(v) for k, v in event.headers}
                    bodies[event.stream_id] = b""
                    self.most_at_once = max(self.most_at_once, len(bodies))
                elif isinstance(event, h2.events.DataReceived):
                    bodies[event.stream_id] += event.data
                    state.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                elif isinstance(event, h2.events.StreamEnded):
                    number = event.stream_id
                    if self._answer(state, number, heads[number], json.loads(bodies[number])):
                        del bodies[number]
                        answered += 1
            if self.leave_after and answered >= self.leave_after:
                state.close_connection()
                stream.sendall(state.data_to_send())
                return
            stream.sendall(state.data_to_send())

    def _answer(
        self,
        state: h2.connection.H2Connection,
        number: int,
        head: dict[str, str],
        body: dict[str, Any],
    ) -> bool:
        said = body["messages"][-1]["content"]
        self.requests.append(said)
        self.keys.append(head["authorization"])
        if said == "hang":
            return False
        kind = "text/event-stream" if body.get("stream") else "application/json"
        state.send_headers(number, [(":status", "200"), ("content-type", kind)])
        if not body.get("stream"):
            told = {"message": {"content": f"{head['authorization']} said {said}"}}
            text = json.dumps({"choices": [{**told, "finish_reason": "stop"}]}).encode()
            state.send_data(number, text, end_stream=True)
            return True
        for piece in ("one ", "two "):
            delta = {"choices": [{"index": 0, "delta": {"content": piece}}]}
            state.send_data(number, f"data: {json.dumps(delta)}\n\n".encode())
        if said == "stall":
            return False
        end = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
        state.send_data(number, f"data: {json.dumps(end)}\n\n".encode())
        state.send_data(number, b"data: [DONE]\n\n", end_stream=True)
        return True

    def close_idle(self, *, farewell: bool) -> None:
        """Leave every client, with the word that HTTP/2 has for it or without."""
        for stream, state in [*self.speaking.items()]:
            with suppress(OSError):
                if farewell:
                    state.close_connection()
                    stream.sendall(state.data_to_send())
                socket.socket.shutdown(stream, socket.SHUT_RDWR)
