"""Raw HTTP and raw sockets, so that the server is not judged by the library it is part of."""

from __future__ import annotations

import http.client
import socket
from contextlib import closing
from urllib.parse import urlsplit

from onellm.testing import ReceivedRequest, Reply, Server


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
