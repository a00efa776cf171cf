"""A small HTTP/1.1 server on loopback, in a thread of its own, that does what it is told."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Self, TypeAlias

from onellm.testing._connection import serve
from onellm.testing.received import ReceivedRequest
from onellm.testing.reply import Reply

if TYPE_CHECKING:
    from types import TracebackType

Handler: TypeAlias = Callable[[ReceivedRequest], Reply]

_BACKLOG = 1024


class Server:
    """Answer every request with what `handler` returns, and remember all that happened.

    The handler runs on the server's thread: it decides and returns, and leaves waiting to `Pause`
    and `Hang`. What it raises is answered with status 500 and raised again when the server stops.
    """

    def __init__(
        self,
        handler: Handler,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        keep_bytes: int | None = None,
    ) -> None:
        self.keep_bytes: int | None = keep_bytes
        """How much of each body is kept, so that large ones cost nothing; None for all of it."""
        self.requests: list[ReceivedRequest] = []
        """Every complete request, in the order of arrival."""
        self.abandoned: list[ReceivedRequest] = []
        """The requests whose client left before it had the whole reply."""
        self.errors: list[Exception] = []
        """What the handler raised, as long as it was not raised again."""
        self.connections_opened: int = 0
        """How many connections were ever accepted."""
        self.connections_open: int = 0
        """How many connections are open at this moment."""
        self._handler = handler
        self._address = (host, port)
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._url: str | None = None

    @property
    def url(self) -> str:
        """Where the server listens, without a slash at the end."""
        if self._url is None:
            raise RuntimeError("the server is not started: use it in a with statement")
        return self._url

    def start(self) -> Self:
        """Listen; returns when a client can connect."""
        if self._thread is not None:
            raise RuntimeError("the server is started already")
        listener = socket.create_server(self._address, backlog=_BACKLOG)
        host, port = listener.getsockname()[:2]
        self._url = f"http://{host}:{port}"
        ready = threading.Event()
        self._thread = threading.Thread(
            target=self._run,
            args=(listener, ready),
            name=f"onellm.testing {self._url}",
            daemon=True,
        )
        self._thread.start()
        ready.wait()
        return self

    def stop(self) -> None:
        """Break what is open, free the port, and raise what the handler raised."""
        if self._thread is None or self._loop is None or self._stopping is None:
            return
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()
        self._thread = self._loop = self._stopping = None
        if self.errors:
            errors, self.errors = self.errors, []
            raise errors[0]

    def wait_closed(self, timeout: float = 5.0) -> bool:
        """Wait until no connection is open; False if one still is after `timeout` seconds."""
        return self._wait(lambda: self.connections_open == 0, timeout)

    def wait_abandoned(self, count: int = 1, timeout: float = 5.0) -> bool:
        """Wait until that many clients left in the middle of a reply."""
        return self._wait(lambda: len(self.abandoned) >= count, timeout)

    def wait_requests(self, count: int = 1, timeout: float = 5.0) -> bool:
        """Wait until that many requests have arrived."""
        return self._wait(lambda: len(self.requests) >= count, timeout)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            self.stop()
        except Exception:
            if exc is None:  # otherwise the test has its own failure to show
                raise

    def opened(self) -> int:
        """Count a connection in and number it; called by the connection."""
        with self._changed:
            self.connections_opened += 1
            self.connections_open += 1
            self._changed.notify_all()
            return self.connections_opened

    def closed(self, abandoned: ReceivedRequest | None) -> None:
        """Count a connection out; called by the connection."""
        with self._changed:
            self.connections_open -= 1
            if abandoned is not None and not self._is_stopping():
                self.abandoned.append(abandoned)
            self._changed.notify_all()

    def reply_to(self, request: ReceivedRequest) -> Reply:
        """Remember the request and ask the handler; called by the connection."""
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
        try:
            return self._handler(request)
        except Exception as exc:  # noqa: BLE001 - kept, and raised again by stop
            return self.failed(exc)

    def failed(self, error: Exception) -> Reply:
        """Keep an exception for `stop` to raise; the reply that says so to the client."""
        self.errors.append(error)
        return Reply.text(f"the handler raised {error!r}", status=500)

    def _wait(self, condition: Callable[[], bool], timeout: float) -> bool:
        with self._changed:
            return self._changed.wait_for(condition, timeout)

    def _is_stopping(self) -> bool:
        return self._stopping is not None and self._stopping.is_set()

    def _run(self, listener: socket.socket, ready: threading.Event) -> None:
        # Only a selector loop can tell us that a client waits (`add_reader`) on every platform.
        with listener, asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            runner.run(self._serve(listener, ready))

    async def _serve(self, listener: socket.socket, ready: threading.Event) -> None:
        self._stopping = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        connections: set[asyncio.Task[None]] = set()
        listener.setblocking(False)
        self._loop.add_reader(listener, self._accept, listener, connections)
        ready.set()
        await self._stopping.wait()
        self._loop.remove_reader(listener)
        for connection in connections:
            connection.cancel()
        if connections:
            await asyncio.wait(connections)

    def _accept(self, listener: socket.socket, connections: set[asyncio.Task[None]]) -> None:
        # Not asyncio.start_server or sock_accept: both lose a client that comes while they end.
        try:
            accepted, _ = listener.accept()
        except OSError:  # it left already, or we are out of descriptors: the loop asks again
            return
        accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # each piece leaves at once
        task = asyncio.create_task(serve(self, accepted))
        connections.add(task)
        task.add_done_callback(connections.discard)
        task.add_done_callback(lambda _: accepted.close())
