"""Servers of applications, each on a free port of loopback, as one starts them in production."""

from __future__ import annotations

import socket
import time
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from .conftest import PATIENCE, in_a_thread

if TYPE_CHECKING:
    from collections.abc import Iterator
    from wsgiref.types import WSGIApplication

    from uvicorn._types import ASGIApplication


@contextmanager
def asgi_server(app: ASGIApplication, loop: str = "asyncio") -> Iterator[str]:
    """Serve with uvicorn; give the address."""
    import uvicorn  # noqa: PLC0415 - a test that lacks it skips

    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        app, loop=loop, http="h11", lifespan="off", log_level="warning", timeout_graceful_shutdown=5
    )
    server = uvicorn.Server(config)

    def stop() -> None:
        server.should_exit = True

    with listener, in_a_thread(lambda: server.run(sockets=[listener]), stop):
        until = time.monotonic() + PATIENCE
        while not server.started and time.monotonic() < until:
            time.sleep(0.01)
        assert server.started
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        pass


@contextmanager
def wsgi_server(app: WSGIApplication) -> Iterator[str]:
    """Serve with a thread per request; give the address."""
    server = make_server("127.0.0.1", 0, app, server_class=_Threads, handler_class=_Quiet)
    with server, in_a_thread(lambda: server.serve_forever(0.05), server.shutdown):
        yield f"http://127.0.0.1:{server.server_port}"
