"""The clocks of a stream. Told the time, it never looks at one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._http import NEVER
from onellm.errors import StreamStalledError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._http import Clocks

_FIRST: Final = "first_event_timeout"
_CHUNK: Final = "chunk_timeout"
_CONTENT: Final = "content_timeout"
_DEADLINE: Final = "deadline"
_MEANINGS: Final[Mapping[str, str]] = {
    _FIRST: "no event of the stream for {waited:.3g} s after the request",
    _CHUNK: "no event of the stream for {waited:.3g} s, after {events} of them",
    _CONTENT: "nothing but empty events for {waited:.3g} s, after {events} events",
    _DEADLINE: "the answer is not complete after {waited:.3g} s and {events} events",
}


class Watchdog:
    """Watch that events keep coming, and that they say something.

    Bytes that make no event prove nothing. The clocks stand still while the application is at
    work on a chunk; only the deadline of the whole call does not wait for it.
    """

    __slots__ = ("_clocks", "_content_by", "_event_by", "_first", "_left_at", "_until", "events")

    def __init__(
        self, clocks: Clocks, now: float, *, sent: float | None = None, until: float = NEVER
    ) -> None:
        self._clocks = clocks
        self._until = until
        self._left_at = now
        self._content_by = NEVER
        self._first = _FIRST
        self._event_by = _after(clocks.first_event, now if sent is None else sent)
        if clocks.chunk_from_start and _after(clocks.chunk, now) < self._event_by:
            self._first, self._event_by = _CHUNK, _after(clocks.chunk, now)
        self.events = 0

    @property
    def deadline(self) -> float:
        """The moment by which something must have come."""
        return min(self._event_by, self._content_by, self._until)

    def resume(self, now: float) -> None:
        """Note that the application asks for more; the time it took is not the provider's."""
        away = now - self._left_at
        self._event_by += away
        self._content_by += away
        self._left_at = now

    def saw(self, events: int, now: float, *, content: bool = True) -> None:
        """Take note of how many events the last bytes held; raise StreamStalledError when late."""
        self._left_at = now
        if events:
            if content or not self.events:
                self._content_by = _after(self._clocks.content, now)
            self.events += events
            self._event_by = _after(self._clocks.chunk, now)
        if now >= self.deadline:
            raise self.stalled(now)

    def stalled(self, now: float) -> StreamStalledError:
        """Make the error that says which clock ran out."""
        clocks = self._clocks
        first = not self.events
        name, moment, clock = min(
            (self._first if first else _CHUNK, self._event_by, self._limit(first=first)),
            (_CONTENT, self._content_by, clocks.content),
            (_DEADLINE, self._until, clocks.deadline),
            key=lambda one: one[1],
        )
        limit = clock or 0.0
        waited = max(limit, limit + now - moment)
        meaning = _MEANINGS[name].format(waited=waited, events=self.events)
        return StreamStalledError(
            f"{meaning} ({name}={limit:g})", chunks=self.events, clock=name, waited=waited
        )

    def _limit(self, *, first: bool) -> float | None:
        chosen_first = first and self._first == _FIRST
        return self._clocks.first_event if chosen_first else self._clocks.chunk


def _after(clock: float | None, moment: float) -> float:
    return NEVER if clock is None else moment + clock
