"""The clocks of a stream. Told the time, it never looks at one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onellm._deadline import NEVER
from onellm.errors import StreamStalledError

if TYPE_CHECKING:
    from onellm._http import Clocks


class Watchdog:
    """Watch that events keep coming; bytes that make no event prove nothing."""

    __slots__ = ("_chunk", "_last_event", "events")

    def __init__(self, clocks: Clocks, now: float) -> None:
        self._chunk = clocks.chunk
        self._last_event = now
        self.events = 0

    @property
    def deadline(self) -> float:
        """The moment by which the next event must be there."""
        return NEVER if self._chunk is None else self._last_event + self._chunk

    def saw(self, events: int, now: float) -> None:
        """Take note of how many events the last bytes held; raise StreamStalledError when late."""
        if events:
            self.events += events
            self._last_event = now
        elif now >= self.deadline:
            raise self.stalled(now)

    def stalled(self, now: float) -> StreamStalledError:
        """Make the error that says which clock ran out."""
        waited = now - self._last_event
        return StreamStalledError(
            f"no event of the stream for {waited:.3g} s, after {self.events} of them "
            f"(chunk_timeout={self._chunk:g})",
            chunks=self.events,
            clock="chunk_timeout",
            waited=waited,
        )
