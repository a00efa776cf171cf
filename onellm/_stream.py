"""A streamed answer: one object for `for` and `async for`, that closes itself."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, Protocol, Self, TypeVar

from onellm._decoders.sse import ServerSentEvent, SSEDecoder
from onellm._flow import Flow, arun, run
from onellm._log import log
from onellm._pool import async_transport, sync_transport
from onellm._wire_errors import plain_text
from onellm.errors import APIError, StreamingError, StreamTruncatedError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
    from types import TracebackType

    from onellm._http import Source
    from onellm._receipt import Receipt
    from onellm._watchdog import Watchdog

ChunkT = TypeVar("ChunkT")

_HEAD: Final = 65_536
_LOGGED: Final = 100
_DRAIN: Final = 0.25
"""Seconds to wait for the end of a body whose last event came, so its connection can be reused."""


class Decoder(Protocol):
    """From bytes to events: `feed` each piece, `flush` at the end. Never asks for bytes itself.

    Bytes that can be no events are a ValueError, raised behind the events that came before them.
    """

    def feed(self, chunk: bytes) -> Iterable[ServerSentEvent]:
        """Take the next bytes; give the events they complete."""
        ...

    def flush(self) -> Iterable[ServerSentEvent]:
        """Give what the end of the stream left."""
        ...


class ChunkParser(Protocol[ChunkT]):
    """An adapter's reading of one stream's events, in order."""

    @property
    def finished(self) -> bool:
        """Whether the answer is complete: a finish reason or the end marker was seen."""
        ...

    @property
    def ended(self) -> bool:
        """Whether the end marker was seen: nothing will follow."""
        ...

    @property
    def seen(self) -> int:
        """How many events said something; a provider's ping does not."""
        ...

    def parse(self, event: ServerSentEvent) -> list[ChunkT]:
        """Read one event; raises ValueError for broken JSON, an APIError for an error event."""
        ...


class ChunkReader(Generic[ChunkT]):
    """From bytes to chunks, with the clocks; pure, told the time.

    What came before a failure is handed out before the failure is raised.
    """

    def __init__(
        self,
        parser: ChunkParser[ChunkT],
        watchdog: Watchdog,
        receipt: Receipt,
        refuse: Callable[[bytes], APIError],
        *,
        decoder: Decoder | None = None,
        secrets: Sequence[str] = (),
        note: Callable[[ChunkT], None] | None = None,
    ) -> None:
        self.ready: deque[ChunkT] = deque()
        self.over = False
        self.failure: Exception | None = None
        self._decoder = decoder or SSEDecoder()
        self._parser = parser
        self._watchdog = watchdog
        self._receipt = receipt
        self._refuse = refuse
        self._secrets = secrets
        self._note = note
        self._head = b""
        self._events = 0

    @property
    def deadline(self) -> float:
        """When the next event must be there."""
        return self._watchdog.deadline

    @property
    def drains(self) -> bool:
        """Whether all that is left of the body is its end."""
        return self._parser.ended and self.failure is None

    def feed(self, data: bytes, now: float) -> None:
        """Take the next bytes; none mean the end of the body."""
        if not self._events and len(self._head) < _HEAD:
            self._head += data
        seen = self._parser.seen
        try:
            self._take(self._decode(data), at_end=not data)
            if data:
                self._watchdog.saw(self._parser.seen - seen, now)
            else:
                self._check_end()
        except Exception as error:  # noqa: BLE001 - raised when the chunks before it are consumed
            self._fail(error)
        if not data or self._parser.ended:
            self.over = True

    def time_out(self, now: float) -> None:
        """Note that the deadline passed; an answer that is complete is not late."""
        self.over = True
        if not self._parser.finished:
            self.failure = self._watchdog.stalled(now)

    def break_off(self, error: APIError) -> None:
        """Note that the connection broke; an answer that is complete is not hurt."""
        self.over = True
        if not self._parser.finished:
            self.failure = self._truncated(f"the stream broke off: {error.message}")
            self.failure.__cause__ = error

    def _fail(self, error: Exception) -> None:
        self.over = True
        self.failure = error

    def _decode(self, data: bytes) -> Iterator[ServerSentEvent]:
        try:
            yield from self._decoder.feed(data) if data else self._decoder.flush()
        except ValueError as error:
            text = f"the stream is corrupt after {self._events} events: {error}"
            raise StreamingError(text, chunks=self._events) from None

    def _take(self, events: Iterable[ServerSentEvent], *, at_end: bool) -> None:
        for event in events:
            self._events += 1
            try:
                chunks = self._parser.parse(event)
            except ValueError as error:
                if isinstance(error, APIError):
                    raise
                if at_end and not self._parser.finished:
                    raise self._truncated("the stream ended in the middle of an event") from None
                self._skip(event)
            else:
                self.ready.extend(chunks)
                if self._note is not None:
                    for chunk in chunks:
                        self._note(chunk)

    def _skip(self, event: ServerSentEvent) -> None:
        self._receipt.skipped_chunks += 1
        log.warning(
            "skipped a malformed chunk of %s: %s",
            self._receipt.provider,
            plain_text(event.data, self._secrets, _LOGGED),
        )

    def _check_end(self) -> None:
        if not self._events:
            raise self._refuse(self._head)
        if not self._parser.finished:
            raise self._truncated("the stream ended before the answer was finished")

    def _truncated(self, text: str) -> StreamTruncatedError:
        return StreamTruncatedError(f"{text}, after {self._events} events", chunks=self._events)


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
        self.open()
        try:
            while (chunk := self._step()) is not None:
                yield chunk
        finally:
            self.close()

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
        reader, source = opened.reader, opened.source
        try:
            while not reader.ready and not reader.over:
                try:
                    data = source.read(reader.deadline)
                except TimeoutError:
                    reader.time_out(time.monotonic())
                except APIError as error:
                    reader.break_off(error)
                else:
                    reader.feed(data, time.monotonic())
            if reader.ready:
                return reader.ready.popleft()
            if reader.drains:
                source.drain(time.monotonic() + _DRAIN)
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

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def __aiter__(self) -> AsyncIterator[ChunkT]:
        await self.aopen()
        try:
            while (chunk := await self._astep()) is not None:
                yield chunk
        finally:
            await self.aclose()

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
        reader, source = opened.reader, opened.source
        try:
            while not reader.ready and not reader.over:
                try:
                    data = await source.aread(reader.deadline)
                except TimeoutError:
                    reader.time_out(time.monotonic())
                except APIError as error:
                    reader.break_off(error)
                else:
                    reader.feed(data, time.monotonic())
            if reader.ready:
                return reader.ready.popleft()
            if reader.drains:
                await source.adrain(time.monotonic() + _DRAIN)
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
