"""A pool of httpcore's connections for threads, in the place of httpcore's own.

That shares connections between calls, looks at every idle socket for each request, and can be
locked for ever by a finaliser (docs/adr/0019). This one gives a connection to one call at a time.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, Self, TypeAlias, cast

import httpcore

from onellm._connection_book import Book, Limits
from onellm._connection_repairs import mend

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    Connection = httpcore.ConnectionInterface


class _Body(Protocol):
    def __iter__(self) -> Iterator[bytes]: ...

    def close(self) -> None: ...


class _Waiter:
    """A thread that waits; it may be woken at any moment, by a finaliser of that thread too."""

    def __init__(self, origin: httpcore.Origin) -> None:
        self.origin = origin
        self.connection: Connection | None = None
        # threading.Event has a lock of its own, which a finaliser would wait for in vain.
        self._gate = threading.Lock()
        self._gate.acquire()

    def wake(self) -> None:
        self._gate.release()

    def wait(self, seconds: float | None) -> None:
        most = threading.TIMEOUT_MAX
        self._gate.acquire(timeout=most if seconds is None else min(seconds, most))


Claim: TypeAlias = "Callable[[], None]"
"""Closes a connection that was taken for a request."""
CLAIMS: Final = "onellm_claims"
"""The extension of a request that says where its claims are kept."""


class Extended(Protocol):
    """A request or an answer of httpcore's, with what travels beside it."""

    extensions: dict[str, object]


def find_timeouts(request: httpcore.Request) -> Mapping[str, float | None]:
    """Find the clocks of a request, by httpcore's names."""
    found = cast("Extended", request).extensions.get("timeout", {})
    return cast("Mapping[str, float | None]", found)


def _claims(request: httpcore.Request) -> list[Claim]:
    return cast("list[Claim]", cast("Extended", request).extensions.get(CLAIMS, []))


class Pool:
    """A pool for threads. Nothing that gives a connection back ever waits for the lock."""

    def __init__(self, maker: httpcore.ConnectionPool, limits: Limits) -> None:
        self.maker = maker
        self.book: Book[Connection] = Book(self._make, limits)
        self._lock = threading.Lock()
        self._returned: deque[tuple[Connection, bool]] = deque()
        """What came back and is not in the book yet."""

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request on a connection of its own."""
        timeouts = find_timeouts(request)
        while True:
            connection = self._take(request.url.origin, timeouts.get("pool"))
            try:
                _claims(request).append(partial(self._discard, connection))
                if connection.has_expired():
                    raise httpcore.ConnectionNotAvailable  # noqa: TRY301 - as connections say it
                response = connection.handle_request(request)
            except httpcore.ConnectionNotAvailable:
                self.give_back(connection, sound=False)
            except BaseException:
                self.give_back(connection, sound=False)
                raise
            else:
                return httpcore.Response(
                    status=response.status,
                    headers=response.headers,
                    content=PooledStream(self, connection, response.stream),
                    extensions=cast("Extended", response).extensions,
                )

    def _discard(self, connection: Connection) -> None:
        """Close a connection, whatever became of its request; closing it again does no harm."""
        connection.close()
        self.give_back(connection, sound=False)

    def give_back(self, connection: Connection, *, sound: bool) -> None:
        """Take a connection back; from anywhere, a finaliser too."""
        self._returned.append((connection, sound))
        self._settle()

    def configure(self, limits: Limits) -> None:
        """Use other limits from now on, also for calls that wait."""
        with self._lock:
            self.book.limits = limits
            self.book.serve(time.monotonic())
        self._settle()

    def retire(self) -> None:
        """Keep nothing any more: close what is idle now, and what is at work when it comes back."""
        with self._lock:
            self.book.limits = replace(self.book.limits, keep=0.0)
            self.book.drop_idle()
        self._settle()

    def close(self) -> None:
        """Close all connections, those at work too."""
        self.retire()
        for connection in self.book.busy:
            connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self.close()

    def _make(self, origin: httpcore.Origin) -> Connection:
        connection = self.maker.create_connection(origin)
        mend(connection, http2=self.maker._http2)  # noqa: SLF001
        return connection

    def _take(self, origin: httpcore.Origin, seconds: float | None) -> Connection:
        waiter = _Waiter(origin)
        with self._lock:
            connection = self.book.take(origin, time.monotonic())
            if connection is None:
                self.book.enter(waiter)
        self._settle()
        if connection is not None:
            return connection
        try:
            waiter.wait(seconds)
        except BaseException:
            if not self._leave(waiter) and waiter.connection is not None:
                self.give_back(waiter.connection, sound=False)
            raise
        if waiter.connection is None and self._leave(waiter):
            raise self.book.refusal(origin, seconds)
        return cast("Connection", waiter.connection)

    def _leave(self, waiter: _Waiter) -> bool:
        with self._lock:
            left = self.book.leave(waiter)
        self._settle()
        return left

    def _settle(self) -> None:
        """Enter what came back, and close what has to be closed.

        Whoever holds the lock comes here afterwards, so nothing is left lying.
        """
        while (self._returned or self.book.closing) and self._lock.acquire(blocking=False):
            try:
                while self._returned:
                    connection, sound = self._returned.popleft()
                    self.book.give_back(connection, time.monotonic(), sound=sound)
                closing, self.book.closing = self.book.closing, []
            finally:
                self._lock.release()
            for connection in closing:
                with suppress(Exception):
                    connection.close()


class PooledStream:
    """The body of an answer, and the connection it comes by."""

    def __init__(self, pool: Pool, connection: Connection, stream: object) -> None:
        self._pool = pool
        self._connection = connection
        self._stream = cast("_Body", stream)
        self._closed = False

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        """Give the connection back, if the answer was read to its end; else close it."""
        if not self._closed:
            self._closed = True
            sound = False
            try:
                self._stream.close()
                sound = self._connection.is_idle() and self._connection.is_available()
            finally:
                self._pool.give_back(self._connection, sound=sound)

    def discard(self) -> None:
        """Close the connection with what is left of the answer."""
        if not self._closed:
            self._closed = True
            try:
                self._connection.close()
            finally:
                self._pool.give_back(self._connection, sound=False)
