"""Sources of streams that know what became of them."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import anyio
import anyio.lowlevel

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Iterator

LONG = 60.0
"""Seconds that no test waits."""
BRIEF = 0.05


async def collect(source: AsyncIterable[object], into: list[object] | None = None) -> list[object]:
    """Read to the end; `into` keeps what came before an error."""
    items = [] if into is None else into
    async for item in source:
        items.append(item)
    return items


class Source:
    """An async source that knows whether it was closed; at its end it may fail or be silent."""

    def __init__(
        self,
        items: Iterable[object] = (),
        error: Exception | None = None,
        *,
        silent: bool = False,
    ) -> None:
        self.closed = 0
        self._items = iter(items)
        self._error = error
        self._silent = silent

    def __aiter__(self) -> Source:
        return self

    async def __anext__(self) -> object:
        await anyio.lowlevel.checkpoint()
        for item in self._items:
            return item
        if self._silent:
            await anyio.sleep(LONG)
        if self._error is not None:
            raise self._error
        raise StopAsyncIteration

    async def aclose(self) -> None:
        await anyio.lowlevel.checkpoint()
        self.closed += 1


class Blocking:
    """A sync source that waits until it may go on; like a file or a sync stream."""

    def __init__(self, items: Iterable[object], *, stuck: bool = False) -> None:
        self.closed = threading.Event()
        self.may_go_on = threading.Event()
        self.threads: set[int] = set()
        self._items = list(items)
        self._stuck = stuck

    def __iter__(self) -> Iterator[object]:
        try:
            for item in self._items:
                self.threads.add(threading.get_ident())
                yield item
            if self._stuck:
                self.may_go_on.wait(LONG)
        finally:
            self.closed.set()


async def pieces_of(text: bytes, size: int) -> AsyncGenerator[bytes]:
    for at in range(0, len(text), size):
        await anyio.lowlevel.checkpoint()
        yield text[at : at + size]
