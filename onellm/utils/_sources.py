"""Items of a source of either colour, one by one, each in time; the source is always closed."""

from __future__ import annotations

import math
import threading
from collections.abc import AsyncIterable, Collection
from enum import Enum
from typing import TYPE_CHECKING, Final, Generic, Literal, Protocol, TypeAlias, TypeVar

import anyio
from anyio import to_thread

from onellm._redact import redact
from onellm.errors import OneLLMError, StreamingError, StreamStalledError
from onellm.utils.async_helpers import maybe_await

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Iterator

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Source: TypeAlias = "AsyncIterable[T] | Iterable[T]"

_CLOSE: Final = 5.0
"""Seconds that the end of a source may take; a stream must not hang in its last line."""


class _Mark(Enum):
    END = 0


_End: TypeAlias = Literal[_Mark.END]


class _Steps(Protocol[T_co]):
    """A source, stepped through."""

    async def step(self) -> T_co | _End: ...
    async def close(self) -> None: ...


async def read_items(source: Source[T], seconds: float | None) -> AsyncGenerator[T]:
    """Give a source's items; None for `seconds` waits for ever.

    A failure of the source is a StreamingError, an item that is late a StreamStalledError. One
    that the source raised itself, so with more to say, comes through as it is.
    """
    steps = _steps_of(source)
    items = 0
    try:
        while True:
            item: T | _End = _Mark.END
            with anyio.move_on_after(math.inf if seconds is None else seconds) as clock:
                try:
                    item = await steps.step()
                except StreamingError:
                    raise
                except Exception as error:
                    raise failed(f"the stream failed after {items} items", error, items) from error
            if clock.cancelled_caught:
                raise late(seconds or 0.0, items, "timeout")
            if item is _Mark.END:
                return
            items += 1
            yield item
    finally:
        # A cancelled task must still let go of its source.
        with anyio.move_on_after(_CLOSE, shield=True):
            await steps.close()


def failed(what: str, error: Exception, chunks: int) -> StreamingError:
    """Make the error of a stream that broke, without secrets."""
    said = redact(str(error)) or type(error).__name__
    provider = error.provider if isinstance(error, OneLLMError) else None
    return StreamingError(f"{what}: {said}", provider, chunks=chunks)


def late(waited: float, chunks: int, clock: str) -> StreamStalledError:
    """Make the error of a stream that fell silent."""
    text = f"nothing came for {waited:g} s, after {chunks} chunks ({clock}={waited:g})"
    return StreamStalledError(text, chunks=chunks, clock=clock, waited=waited)


def _steps_of(source: Source[T]) -> _Steps[T]:
    if isinstance(source, AsyncIterable):
        return _AsyncSteps(source)
    return _ReadySteps(source) if isinstance(source, Collection) else _ThreadSteps(source)


class _AsyncSteps(Generic[T]):
    def __init__(self, source: AsyncIterable[T]) -> None:
        self._source = source
        self._iterator: AsyncIterator[T] | None = None

    async def step(self) -> T | _End:
        if self._iterator is None:
            self._iterator = aiter(self._source)
        return await anext(self._iterator, _Mark.END)

    async def close(self) -> None:
        try:
            if self._iterator is not None and self._iterator is not self._source:
                await aclose(self._iterator)
        finally:
            await aclose(self._source)


class _ReadySteps(Generic[T]):
    """What is in memory already is read where we are."""

    def __init__(self, source: Iterable[T]) -> None:
        self._iterator = iter(source)

    async def step(self) -> T | _End:
        return next(self._iterator, _Mark.END)

    async def close(self) -> None:
        pass


class _ThreadSteps(Generic[T]):
    """What may block is stepped in a thread, so that the loop goes on and the clock is heard."""

    def __init__(self, source: Iterable[T]) -> None:
        self._source = source
        self._iterator: Iterator[T] | None = None
        self._stepping = threading.Lock()
        self._left = False
        self._closed = False

    async def step(self) -> T | _End:
        return await to_thread.run_sync(self._step, abandon_on_cancel=True)

    async def close(self) -> None:
        # Nobody can close what is in the middle of a step: then its thread does it afterwards.
        self._left = True
        if not self._stepping.locked():
            # Not one of the loop's threads, which may all be stuck in sources like this one.
            await to_thread.run_sync(self._close, limiter=anyio.CapacityLimiter(1))

    def _step(self) -> T | _End:
        try:
            with self._stepping:
                if self._left:
                    return _Mark.END
                if self._iterator is None:
                    self._iterator = iter(self._source)
                return next(self._iterator, _Mark.END)
        finally:
            if self._left:
                self._close()

    def _close(self) -> None:
        with self._stepping:
            if self._closed:
                return
            self._closed = True
            for one in (self._iterator, self._source):
                close(one)


async def aclose(thing: object) -> None:
    """Close what was opened on a loop, if it can be closed."""
    for name in ("aclose", "close"):
        method = getattr(thing, name, None)
        if callable(method):
            await maybe_await(method())
            return


def close(thing: object) -> None:
    """Close what blocks, if it can be closed."""
    method = getattr(thing, "close", None)
    if callable(method):
        method()
