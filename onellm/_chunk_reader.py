"""From a stream's bytes to its chunks, with the clocks; pure, told the time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from onellm._decoders.sse import ServerSentEvent, SSEDecoder
from onellm._http import Reading
from onellm._log import log
from onellm._wire_errors import plain_text
from onellm.errors import APIError, InvalidResponseError, StreamingError, StreamTruncatedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from onellm._receipt import Receipt
    from onellm._watchdog import Watchdog

ChunkT = TypeVar("ChunkT")

_USUAL: Final = Reading()
_HEAD: Final = 65_536
_LOGGED: Final = 100
_MID_EVENT: Final = "the stream ended in the middle of an event"
_TOO_EARLY: Final = "the stream ended before the answer was finished"


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

    @property
    def held(self) -> int:
        """How many bytes of an event that is not complete it holds."""
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
        reading: Reading = _USUAL,
        note: Callable[[ChunkT], None] | None = None,
        says_something: Callable[[ChunkT], bool] | None = None,
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
        self._reading = reading
        self._note = note
        self._says_something = says_something
        self._said = False
        """Whether the last bytes held content."""
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

    def resume(self, now: float) -> None:
        """Note that the application asks for more; the time it took is not the provider's."""
        self._watchdog.resume(now)

    def feed(self, data: bytes, now: float) -> None:
        """Take the next bytes; none mean the end of the body."""
        if not self._events and len(self._head) < _HEAD:
            self._head += data
        seen, events = self._parser.seen, self._events
        held = self._decoder.held
        self._said = self._says_something is None
        try:
            self._take(self._decode(data), at_end=not data)
            if data:
                self._check_size()
                self._watchdog.saw(self._parser.seen - seen, now, content=self._said)
            else:
                self._check_end(cut=bool(held) and self._events == events)
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
        if self._parser.finished:
            return
        if isinstance(error, InvalidResponseError):
            self.failure = error
        else:
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
                    self._events -= 1
                    raise self._truncated(_MID_EVENT) from None
                self._skip(event)
            else:
                self.ready.extend(chunks)
                if not self._said and self._says_something is not None:
                    self._said = any(map(self._says_something, chunks))
                if self._note is not None:
                    for chunk in chunks:
                        self._note(chunk)

    def _skip(self, event: ServerSentEvent) -> None:
        self._receipt.skipped_chunks += 1
        shown = plain_text(event.data, self._secrets, _LOGGED)
        if self._reading.on_malformed == "raise":
            text = f"a malformed chunk after {self._events - 1} events: {shown}"
            raise StreamingError(text, chunks=self._events - 1)
        if self._reading.log:
            log.warning("skipped a malformed chunk of %s: %s", self._receipt.provider, shown)

    def _check_size(self) -> None:
        most = self._reading.max_event_bytes
        if self._decoder.held > most:
            raise StreamingError(
                f"an event of the stream is larger than {most} bytes (max_event_bytes={most}), "
                f"after {self._events} events",
                chunks=self._events,
            )

    def _check_end(self, *, cut: bool) -> None:
        if not self._events:
            raise self._refuse(self._head)
        if not self._parser.finished:
            raise self._truncated(_MID_EVENT if cut else _TOO_EARLY)

    def _truncated(self, text: str) -> StreamTruncatedError:
        return StreamTruncatedError(f"{text}, after {self._events} events", chunks=self._events)
