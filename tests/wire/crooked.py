"""Servers that do what no server should: they do not read, or break off in the middle."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Self

from onellm.testing.received import RequestParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.testing import ReceivedRequest

_OK = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}"


@contextmanager
def deaf() -> Iterator[str]:
    """Accept connections and read nothing of what comes."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


class Breaking:
    """Answers a first request, then breaks its connection in the middle of the second.

    On every other connection all is well. `requests` are those that came whole.
    """

    def __init__(self) -> None:
        self.requests: list[ReceivedRequest] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for one in (self._listener, *self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)

    def _serve(self) -> None:
        is_first = True
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            with connection:
                connection.settimeout(20)
                with suppress(OSError):
                    self._answer(connection)
                    if is_first:
                        connection.recv(4096)
                        connection.setsockopt(
                            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                        )
                    else:
                        connection.recv(1)
            is_first = False

    def _answer(self, connection: socket.socket) -> None:
        parser = RequestParser()
        while data := connection.recv(65536):
            if whole := parser.feed(data):
                self.requests += whole
                connection.sendall(_OK)
                return
