"""How a body gets to the wire: piece by piece, in the caller's thread or on a running loop."""

from __future__ import annotations

import time
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Final, Self

import anyio

from onellm._http import NEVER
from onellm._sockets import DEADLINE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onellm._bodies import Body

_AT_ONCE: Final = 4
"""Pieces that are read by one visit to a thread."""


def send_pieces(body: Body) -> Iterator[bytes]:
    """Give the pieces of a body, and tell how far it is."""
    sent = 0
    for piece in body.pieces():
        yield piece
        # Who asks for more has written what he had.
        sent += len(piece)
        if body.progress is not None:
            body.progress(sent, body.length)


class AsyncPieces:
    """The same on a running loop: files are read in a thread, before the deadline.

    No generator, as one that is left in the middle would be complained about.
    """

    def __init__(self, body: Body) -> None:
        self._body = body
        self._pieces = body.pieces()
        self._read: deque[bytes] = deque()
        self._written: int = 0
        self._last: int = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if self._last and self._body.progress is not None:
            self._written += self._last
            self._body.progress(self._written, self._body.length)
        if not self._read:
            self._read += await self._take()
        if not self._read:
            raise StopAsyncIteration
        piece = self._read.popleft()
        self._last = len(piece)
        return piece

    async def _take(self) -> Iterable[bytes]:
        if not self._body.waits:
            return islice(self._pieces, 1)
        deadline = DEADLINE.get()
        left = None if deadline == NEVER else max(0.0, deadline - time.monotonic())
        with anyio.fail_after(left):
            # What can be read again is on a disk and comes soon. A pipe may wait for ever; its
            # thread is left to itself.
            return await anyio.to_thread.run_sync(
                lambda: list(islice(self._pieces, _AT_ONCE)),
                abandon_on_cancel=not self._body.repeatable,
            )
