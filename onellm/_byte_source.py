"""The body of an open answer, piece by piece, and how its connection is let go of."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import anyio
import httpx

from onellm._async_connection_pool import AsyncPooledStream
from onellm._connection_pool import PooledStream
from onellm._http import NEVER, SUCCESS
from onellm._inflate import Inflater, find_inflater
from onellm._sockets import DEADLINE
from onellm._transport_errors import translate
from onellm.errors import APIError, InvalidResponseError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping

    Spawn: TypeAlias = Callable[[Callable[[], Coroutine[object, None, None]]], None]
    """Starts a coroutine on the loop that a connection lives on, from any thread."""

_MOST_OF_AN_ERROR: Final = 1_000_000
_MOST_OF_AN_ANSWER: Final = 256 * 1024 * 1024
_BROKEN: Final = (httpx.HTTPError, httpx.StreamError)


class ByteSource:
    """The body of an open answer, read piece by piece, each piece before a deadline.

    `read` and `aread` give b"" at the end. They raise TimeoutError at the deadline and our own
    errors for all else. One colour per source: the one its client has.
    """

    def __init__(
        self,
        response: httpx.Response,
        spawn: Spawn | None = None,
    ) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self._response = response
        self._spawn = spawn
        """None for the sync colour."""
        self._closed = False
        self._abandoned = False
        self._exhausted = False
        self._pieces: Iterator[bytes] | None = None
        self._async_pieces: AsyncIterator[bytes] | None = None
        self._inflater: Inflater | None = None
        self._inflated: Iterator[bytes] = iter(())
        """What the last piece became and was not given out yet."""

    def read(self, deadline: float) -> bytes:
        """Read what comes next, b"" at the end."""
        if self._pieces is None:
            self._pieces = iter(cast("httpx.SyncByteStream", self._response.stream))
            self._inflater = self._find_inflater()
        token = DEADLINE.set(deadline)
        try:
            if self._inflater is None:
                data = next(self._pieces, b"")
                self._exhausted = not data
                return data
            while not (inflated := next(self._inflated, b"")):
                if not (data := next(self._pieces, b"")):
                    return self._end()
                self._inflated = self._inflater.feed(data)
        except httpx.TimeoutException as error:
            raise TimeoutError from error
        except _BROKEN as error:
            raise translate(error) from error
        finally:
            DEADLINE.reset(token)
        return inflated

    async def aread(self, deadline: float) -> bytes:
        """Read what comes next, b"" at the end."""
        if self._async_pieces is None:
            self._async_pieces = aiter(cast("httpx.AsyncByteStream", self._response.stream))
            if isinstance(pooled := _find_pooled(self._response), AsyncPooledStream):
                pooled.keep(self._async_pieces)
            self._inflater = self._find_inflater()
        token = DEADLINE.set(deadline)
        try:
            if self._inflater is None:
                data = await anext(self._async_pieces, b"")
                self._exhausted = not data
                return data
            while not (inflated := next(self._inflated, b"")):
                if not (data := await anext(self._async_pieces, b"")):
                    return self._end()
                self._inflated = self._inflater.feed(data)
        except httpx.TimeoutException as error:
            raise TimeoutError from error
        except _BROKEN as error:
            raise translate(error) from error
        finally:
            DEADLINE.reset(token)
        return inflated

    def read_all(self, deadline: float) -> bytes:
        """Read the whole body, an error's as far as it can matter, and let go."""
        gathered = _Gathered(self.status)
        try:
            while gathered.take(self.read(deadline)):
                pass
        finally:
            self.close()
        return gathered.body()

    async def aread_all(self, deadline: float) -> bytes:
        """Read the whole body, an error's as far as it can matter, and let go."""
        gathered = _Gathered(self.status)
        try:
            while gathered.take(await self.aread(deadline)):
                pass
        finally:
            await self.aclose()
        return gathered.body()

    def drain(self, deadline: float) -> None:
        """Read to the end of a body of which nothing more is wanted; give up at the deadline."""
        with suppress(TimeoutError, APIError):
            while self.read(deadline):
                pass

    async def adrain(self, deadline: float) -> None:
        """Read to the end of a body of which nothing more is wanted; give up at the deadline."""
        with suppress(TimeoutError, APIError):
            while await self.aread(deadline):
                pass

    def close(self) -> None:
        """Give the connection back when the body was read to its end, else close it."""
        if self._closed:
            return
        self._closed = True
        pooled = _find_pooled(self._response)
        if isinstance(pooled, PooledStream) and not self._exhausted:
            pooled.discard()
        self._response.close()

    async def aclose(self) -> None:
        """Give the connection back when the body was read to its end, else close it."""
        if self._closed:
            return
        self._closed = True
        # A cancelled task must still let go of its connection.
        with anyio.CancelScope(shield=True):
            pooled = _find_pooled(self._response)
            try:
                if isinstance(pooled, AsyncPooledStream) and not self._exhausted:
                    await pooled.discard()
                await self._response.aclose()
                await self._run_out()
            finally:
                if isinstance(pooled, AsyncPooledStream):
                    pooled.forget(self._async_pieces)

    def abandon(self) -> None:
        """Let go from a finaliser, which may run in any thread and in the middle of anything."""
        if self._closed or self._abandoned or sys.is_finalizing():
            return
        self._abandoned = True
        with suppress(Exception):
            if self._spawn is None:
                self.close()
            else:
                self._spawn(self._aclose_quietly)

    def __del__(self) -> None:
        self.abandon()

    def _find_inflater(self) -> Inflater | None:
        return find_inflater(self.headers.get("content-encoding", ""))

    def _end(self) -> bytes:
        self._exhausted = True
        if self._inflater is not None:
            self._inflater.check_end()
        return b""

    async def _run_out(self) -> None:
        """Let the generators of the layers below end: trio complains about those just dropped."""
        if self._async_pieces is None or self._exhausted:
            return
        token = DEADLINE.set(-NEVER)  # nothing is read any more
        try:
            with suppress(Exception):
                while True:
                    await anext(self._async_pieces)
        finally:
            DEADLINE.reset(token)

    async def _aclose_quietly(self) -> None:
        with suppress(Exception):
            await self.aclose()


class _Gathered:
    """The pieces of a whole body, within what is bearable."""

    def __init__(self, status: int) -> None:
        self._is_error = status not in SUCCESS
        self._most = _MOST_OF_AN_ERROR if self._is_error else _MOST_OF_AN_ANSWER
        self._pieces: list[bytes] = []
        self._size = 0

    def take(self, piece: bytes) -> bool:
        """Take a piece; tell whether another one is wanted."""
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size > self._most and not self._is_error:
            raise InvalidResponseError(f"the answer is larger than {self._most} bytes")
        return bool(piece) and self._size <= self._most

    def body(self) -> bytes:
        """Give what was gathered; of an error only its beginning."""
        return b"".join(self._pieces)[: self._most]


def _find_pooled(response: httpx.Response) -> object | None:
    """Find our pool's side of an answer; a mock's has none."""
    return getattr(response.stream, "_httpcore_stream", None)
