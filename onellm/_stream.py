"""A streamed answer: one object for `for` and `async for`, that closes itself."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, Self, TypeVar

from onellm._flow import Flow, arun, run
from onellm._pool import async_transport, sync_transport
from onellm.errors import APIError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from types import TracebackType

    from onellm._chunk_reader import ChunkReader
    from onellm._http import Source
    from onellm._receipt import Receipt

ChunkT = TypeVar("ChunkT")

_DRAIN: Final = 0.25
"""Seconds to wait for the end of a body whose last event came, so its connection can be reused."""
_WRONG_COLOUR: Final = "this stream was opened {was}; {use}"


@dataclass(frozen=True, slots=True)
class OpenedStream(Generic[ChunkT]):
    """A stream whose answer has begun."""

    source: Source
    reader: ChunkReader[ChunkT]
    receipt: Receipt


class Stream(Generic[ChunkT]):
    """A streamed answer, chunk by chunk; iterate it with `for` or with `async for`.

    The request is sent at the first step (by `acreate` before it returns). The connection is
    let go at the end, at `break`, at an error, and by `close()`, `aclose()`, `with`, `async with`.
    Raises what a plain call raises, and StreamStalledError or StreamTruncatedError on the way.
    """

    def __init__(
        self,
        connect: Callable[[], Flow[OpenedStream[ChunkT]]],
        explain: Callable[[Exception], None],
    ) -> None:
        self._connect = connect
        self._explain = explain
        self._opened: OpenedStream[ChunkT] | None = None
        self._is_async = False
        self._closed = False

    @property
    def ended(self) -> bool:
        """Whether the whole answer has come and was handed out."""
        reader = self._opened.reader if self._opened else None
        return reader is not None and reader.over and not reader.ready and reader.failure is None

    @property
    def receipt(self) -> Receipt | None:
        """Who answers, after which attempts; None until the answer has begun."""
        return self._opened.receipt if self._opened else None

    # The sync and the async half below say the same, line by line.

    def __iter__(self) -> Iterator[ChunkT]:
        return _Steps(self)

    def __next__(self) -> ChunkT:
        """Give the next chunk, for `next(stream)`; a later loop goes on from there."""
        chunk = self._step()
        if chunk is None:
            raise StopIteration
        return chunk

    def open(self) -> Self:
        """Send the request now and wait until the answer begins."""
        if self._opened is None and not self._closed:
            self._opened = run(self._connect(), sync_transport())
        elif self._is_async:
            raise RuntimeError(_WRONG_COLOUR.format(was="async", use="iterate it with `async for`"))
        return self

    def _step(self) -> ChunkT | None:
        opened = self.open()._opened  # noqa: SLF001
        if opened is None or self._closed:
            return None
        reader = opened.reader
        try:
            if not reader.ready:
                _fill(reader, opened.source)
            if reader.ready:
                return reader.ready.popleft()
        except BaseException:
            self.close()
            raise
        self.close()
        if reader.failure is not None:
            self._explain(reader.failure)
            raise reader.failure
        return None

    def close(self) -> None:
        """Let go of the connection; may be called again, and at any time."""
        if self._is_async:
            raise RuntimeError(
                _WRONG_COLOUR.format(was="async", use="close it with `await aclose()`")
            )
        self._closed = True
        if self._opened is not None:
            self._opened.source.close()

    def abandon(self) -> None:
        """Let go from a finaliser, in whatever thread it runs; never waits, never raises."""
        if self._opened is not None and not self._closed:
            self._closed = True
            self._opened.source.abandon()

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __aiter__(self) -> AsyncIterator[ChunkT]:
        return _AsyncSteps(self)

    async def __anext__(self) -> ChunkT:
        """Give the next chunk, for `await anext(stream)`; a later loop goes on from there."""
        chunk = await self._astep()
        if chunk is None:
            raise StopAsyncIteration
        return chunk

    async def aopen(self) -> Self:
        """Send the request now and wait until the answer begins."""
        if self._opened is None and not self._closed:
            self._opened = await arun(self._connect(), await async_transport())
            self._is_async = True
        elif not self._is_async and not self._closed:
            raise RuntimeError(_WRONG_COLOUR.format(was="sync", use="iterate it with `for`"))
        return self

    async def _astep(self) -> ChunkT | None:
        opened = (await self.aopen())._opened  # noqa: SLF001
        if opened is None or self._closed:
            return None
        reader = opened.reader
        try:
            if not reader.ready:
                await _afill(reader, opened.source)
            if reader.ready:
                return reader.ready.popleft()
        except BaseException:
            await self.aclose()
            raise
        await self.aclose()
        if reader.failure is not None:
            self._explain(reader.failure)
            raise reader.failure
        return None

    async def aclose(self) -> None:
        """Let go of the connection; may be called again, and at any time."""
        if self._opened is not None and not self._is_async:
            raise RuntimeError(_WRONG_COLOUR.format(was="sync", use="close it with `close()`"))
        self._closed = True
        if self._opened is not None:
            await self._opened.source.aclose()

    async def __aenter__(self) -> Self:
        return await self.aopen()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def _fill(reader: ChunkReader[ChunkT], source: Source) -> None:
    """Read until there is a chunk, or the stream is over."""
    reader.resume(time.monotonic())
    while not reader.ready and not reader.over:
        try:
            data = source.read(reader.deadline)
        except TimeoutError:
            reader.time_out(time.monotonic())
        except APIError as error:
            reader.break_off(error)
        else:
            reader.feed(data, time.monotonic())
    if reader.drains and not reader.ready:
        source.drain(time.monotonic() + _DRAIN)


async def _afill(reader: ChunkReader[ChunkT], source: Source) -> None:
    """Read until there is a chunk, or the stream is over."""
    reader.resume(time.monotonic())
    while not reader.ready and not reader.over:
        try:
            data = await source.aread(reader.deadline)
        except TimeoutError:
            reader.time_out(time.monotonic())
        except APIError as error:
            reader.break_off(error)
        else:
            reader.feed(data, time.monotonic())
    if reader.drains and not reader.ready:
        await source.adrain(time.monotonic() + _DRAIN)


class _Steps(Generic[ChunkT]):
    """A loop over a stream: when the loop is left, so is the stream."""

    __slots__ = ("_begun", "_stream")

    def __init__(self, stream: Stream[ChunkT]) -> None:
        self._stream = stream
        self._begun = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ChunkT:
        chunk = next(self._stream)
        self._begun = True
        return chunk

    def __del__(self) -> None:
        if self._begun:
            self._stream.abandon()


class _AsyncSteps(Generic[ChunkT]):
    """The same for `async for`. No async generator: trio complains about those that are left."""

    __slots__ = ("_begun", "_stream")

    def __init__(self, stream: Stream[ChunkT]) -> None:
        self._stream = stream
        self._begun = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ChunkT:
        chunk = await anext(self._stream)
        self._begun = True
        return chunk

    def __del__(self) -> None:
        if self._begun:
            self._stream.abandon()
