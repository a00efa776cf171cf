"""A provider's streamed answer that the application opened itself, read in safety."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol, Self, TypeAlias, runtime_checkable

import anyio

from onellm._decoders.sse import ServerSentEvent, SSEDecoder
from onellm._http import MAX_EVENT_BYTES
from onellm._json import JSON, loads
from onellm._log import log
from onellm._wire_errors import error_from_event, plain_text
from onellm.errors import StreamingError, StreamTruncatedError
from onellm.utils._sources import aclose, failed, late

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Awaitable
    from types import TracebackType

_DONE: Final = b"[DONE]"
_PING: Final = "ping"
_SHOWN: Final = 100
_CLOSE: Final = 5.0
"""Seconds that each of the two may take to close; a stream must not hang in its last line."""


class AsyncClosable(Protocol):
    """Closed by awaiting `aclose()`, as httpx.AsyncClient."""

    def aclose(self) -> Awaitable[None]:
        """Let go of everything."""
        ...


class Closable(Protocol):
    """Closed by `close()`, awaited if it is a coroutine."""

    def close(self) -> Awaitable[None] | None:
        """Let go of everything."""
        ...


Session: TypeAlias = AsyncClosable | Closable


@runtime_checkable
class DecodedResponse(AsyncClosable, Protocol):
    """An answer whose body is read as httpx.Response's is, decompressed."""

    def aiter_bytes(self) -> AsyncIterator[bytes]:
        """Give the body, piece by piece."""
        ...


class RawResponse(AsyncClosable, Protocol):
    """An answer whose body is read as it comes."""

    def aiter_raw(self) -> AsyncIterator[bytes]:
        """Give the body, piece by piece."""
        ...


class StreamingResponseHandler:
    """Read a streamed answer that was opened elsewhere, chunk by chunk, and close it for sure.

    Use it in `async with`, or just iterate `stream_chunks()`: at the end of either, the answer and
    the session are closed. `chunk_timeout` is how many seconds a chunk may take to come, None for
    no limit; comments, pings and what cannot be read are no chunks.
    """

    def __init__(
        self,
        session: Session,
        response: DecodedResponse | RawResponse,
        chunk_timeout: float | None = 30.0,
        log_errors: bool = True,
    ) -> None:
        self.chunks: int = 0
        """How many chunks were handed out."""
        self.malformed: int = 0
        """How many could not be read."""
        self._session = session
        self._response = response
        self._clock = math.inf if chunk_timeout is None else chunk_timeout
        self._log_errors = log_errors
        self._decoder = SSEDecoder()
        self._pieces: AsyncIterator[bytes] | None = None
        self._events: deque[ServerSentEvent] = deque()
        self._read_all = False
        self._over = False
        self._closed = False

    async def stream_chunks(self) -> AsyncGenerator[Mapping[str, JSON]]:
        """Give the JSON object of each event, until `[DONE]` or the end of the body.

        An event that is no JSON object is skipped and counted. Raises StreamStalledError when no
        chunk comes in time, StreamTruncatedError when the body ends inside an event, and
        StreamingError for all else that goes wrong, an error that the provider reports too.
        """
        try:
            while (chunk := await self._next()) is not None:
                self.chunks += 1
                yield chunk
        finally:
            await self.aclose()

    async def aclose(self) -> None:
        """Close the answer and the session; may be called again."""
        if self._closed:
            return
        self._closed = self._over = True
        try:
            with suppress(RuntimeError):  # another task reads it, and is stopped by what follows
                await _close(self._pieces)
            await _close(self._response)
        finally:
            await _close(self._session)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _next(self) -> Mapping[str, JSON] | None:
        began = anyio.current_time()
        with anyio.move_on_after(self._clock):
            while not self._closed:
                while self._events:
                    chunk = self._parse(self._events.popleft())
                    if chunk is not None:
                        return chunk
                if self._over:
                    return None
                if anyio.current_time() - began > self._clock:
                    break  # pieces that are there at once never let the clock interrupt
                await self._read_piece()
        if self._closed:
            return None
        raise late(self._clock, self.chunks, "chunk_timeout")

    async def _read_piece(self) -> None:
        try:
            if self._pieces is None:
                response = self._response
                if isinstance(response, DecodedResponse):
                    self._pieces = response.aiter_bytes()
                else:
                    self._pieces = response.aiter_raw()
            data = await anext(self._pieces, b"")
            self._events.extend(self._decoder.feed(data) if data else self._decoder.flush())
            if self._decoder.held > MAX_EVENT_BYTES:
                raise ValueError(f"an event is larger than {MAX_EVENT_BYTES} bytes")  # noqa: TRY301 - as any other failure
        except Exception as error:
            what = f"the stream failed after {self.chunks} chunks"
            raise failed(what, error, self.chunks) from error
        self._over = self._read_all = not data

    def _parse(self, event: ServerSentEvent) -> Mapping[str, JSON] | None:
        """Read one event; None when it is no chunk."""
        if event.data.strip() == _DONE:
            self._over = True
            self._events.clear()
            return None
        try:
            value = loads(event.data)
        except ValueError as error:
            if self._read_all:
                text = f"the stream ended in the middle of an event, after {self.chunks} chunks"
                raise StreamTruncatedError(text, chunks=self.chunks) from error
            value = None
        if not isinstance(value, Mapping):
            self._skip(event)
            return None
        if value.get("error"):
            said = error_from_event(value)
            text = f"the provider reported an error after {self.chunks} chunks: {said.message}"
            raise StreamingError(text, chunks=self.chunks) from said
        return None if _PING in (event.event, value.get("type")) else value

    def _skip(self, event: ServerSentEvent) -> None:
        self.malformed += 1
        if self._log_errors:
            log.warning("skipped a malformed chunk: %s", plain_text(event.data, (), _SHOWN))


async def _close(thing: object) -> None:
    # A cancelled task must still let go of its connection.
    with anyio.move_on_after(_CLOSE, shield=True):
        await aclose(thing)
