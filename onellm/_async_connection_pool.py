"""The same for the tasks of one loop, asyncio's or trio's: nothing here needs a lock."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, Self, cast

import anyio
import httpcore

from onellm._connection_book import Book, Limits
from onellm._connection_pool import find_timeouts
from onellm._connection_repairs import mend_async

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from types import TracebackType

    from onellm._byte_source import Spawn
    from onellm._connection_pool import Extended

    AsyncConnection = httpcore.AsyncConnectionInterface


class _AsyncBody(Protocol):
    def __aiter__(self) -> AsyncIterator[bytes]: ...

    async def aclose(self) -> None: ...


class _AsyncWaiter:
    """A task that waits."""

    def __init__(self, origin: httpcore.Origin) -> None:
        self.origin = origin
        self.connection: AsyncConnection | None = None
        self._event = anyio.Event()

    def wake(self) -> None:
        self._event.set()

    async def wait(self, seconds: float | None) -> None:
        with anyio.move_on_after(seconds):
            await self._event.wait()


class AsyncPool:
    """A pool for the tasks of one loop. The book is kept before anything is waited for."""

    def __init__(self, maker: httpcore.AsyncConnectionPool, limits: Limits, spawn: Spawn) -> None:
        self.maker = maker
        self.book: Book[AsyncConnection] = Book(self._make, limits)
        self.bodies: set[object] = set()
        """Async generators of open answers: the collector, which ends each of them by a task of its
        own, must not find them with the stream that somebody forgot."""
        self._spawn = spawn

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request on a connection of its own."""
        timeouts = find_timeouts(request)
        while True:
            connection = await self._take(request.url.origin, timeouts.get("pool"))
            try:
                if connection.has_expired():
                    raise httpcore.ConnectionNotAvailable  # noqa: TRY301 - as connections say it
                response = await connection.handle_async_request(request)
            except httpcore.ConnectionNotAvailable:
                await self.give_back(connection, sound=False)
            except BaseException:
                await self.give_back(connection, sound=False)
                raise
            else:
                return httpcore.Response(
                    status=response.status,
                    headers=response.headers,
                    content=AsyncPooledStream(self, connection, response.stream),
                    extensions=cast("Extended", response).extensions,
                )

    async def give_back(self, connection: AsyncConnection, *, sound: bool) -> None:
        """Take a connection back."""
        self.book.give_back(connection, time.monotonic(), sound=sound)
        if self.book.closing:
            await self._settle()

    def configure(self, limits: Limits) -> None:
        """Use other limits from now on, also for calls that wait; may be called from any thread."""
        self.book.limits = limits

        async def adjust() -> None:
            self.book.serve(time.monotonic())
            await self._settle()

        with suppress(RuntimeError):  # the loop was closed just now
            self._spawn(adjust)

    async def retire(self) -> None:
        """Keep nothing any more: close what is idle now, and what is at work when it comes back."""
        self.book.limits = replace(self.book.limits, keep=0.0)
        self.book.drop_idle()
        await self._settle()

    async def aclose(self) -> None:
        """Close all connections, those at work too."""
        await self.retire()
        for connection in self.book.busy:
            await self._close(connection)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        # An application has closed the session that it was lent.
        await self.aclose()

    def _make(self, origin: httpcore.Origin) -> AsyncConnection:
        connection = self.maker.create_connection(origin)
        mend_async(connection, http2=self.maker._http2)  # noqa: SLF001
        return connection

    async def _take(self, origin: httpcore.Origin, seconds: float | None) -> AsyncConnection:
        connection = self.book.take(origin, time.monotonic())
        if connection is not None:
            if self.book.closing:
                self._spawn(self._settle)
            return connection
        waiter = _AsyncWaiter(origin)
        self.book.enter(waiter)
        try:
            await waiter.wait(seconds)
        except BaseException:
            if not self.book.leave(waiter) and waiter.connection is not None:
                await self.give_back(waiter.connection, sound=False)
            raise
        if waiter.connection is None:
            self.book.leave(waiter)
            raise self.book.refusal(origin, seconds)
        return waiter.connection

    async def _settle(self) -> None:
        while self.book.closing:
            await self._close(self.book.closing.pop())

    async def _close(self, connection: AsyncConnection) -> None:
        try:
            with anyio.CancelScope(shield=True), suppress(Exception):
                await connection.aclose()
        except BaseException:
            # anyio's shield does not hold against asyncio itself: another task ends this.
            self._spawn(partial(_close_quietly, connection))
            self._spawn(self._settle)
            raise


async def _close_quietly(connection: AsyncConnection) -> None:
    with suppress(Exception):
        await connection.aclose()


class AsyncPooledStream:
    """The body of an answer, and the connection it comes by."""

    def __init__(self, pool: AsyncPool, connection: AsyncConnection, stream: object) -> None:
        self._pool = pool
        self._connection = connection
        self._stream = cast("_AsyncBody", stream)
        self._closed = False

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)

    def keep(self, body: object) -> None:
        """Hold on to what reads this answer until it is let go of."""
        self._pool.bodies.add(body)

    def forget(self, body: object) -> None:
        """Hold on to it no longer."""
        self._pool.bodies.discard(body)

    async def aclose(self) -> None:
        """Give the connection back, if the answer was read to its end; else close it."""
        if not self._closed:
            self._closed = True
            sound = False
            try:
                with anyio.CancelScope(shield=True):
                    await self._stream.aclose()
                sound = self._connection.is_idle() and self._connection.is_available()
            finally:
                await self._pool.give_back(self._connection, sound=sound)

    async def discard(self) -> None:
        """Close the connection with what is left of the answer."""
        if not self._closed:
            self._closed = True
            await self._pool.give_back(self._connection, sound=False)
