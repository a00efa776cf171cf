"""What can go wrong on the way of an answer, as data: how a server does it, what must follow."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from onellm.errors import (
    APIConnectionError,
    APIError,
    InvalidResponseError,
    OneLLMError,
    RequestTimeoutError,
    StreamingError,
    StreamStalledError,
    StreamTruncatedError,
)
from onellm.testing import Close, Hang, Pause, Reply, Reset

from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onellm.testing import Piece

CLOCK: Final = 0.3
"""Seconds on the clock that a fault is about; all others are far away."""
PACE: Final = 0.02
"""Seconds between two pieces of what goes on for ever."""
READ: Final = Pause(0.05)
"""Lets the client read what was sent: a reset may throw away what it has not."""

Kind: TypeAlias = type[OneLLMError] | None
Clock: TypeAlias = str | Callable[[Format], str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way for an answer to go wrong, in every format."""

    reply: Callable[[Format], Reply]
    error: Kind | Callable[[Format], Kind] = None
    """Its very class; None where the answer is complete all the same."""
    clock: Clock = None
    """The clock that must run out; it is set to CLOCK."""
    says: str = ""
    """A part of the error's message."""
    events: int | None = None
    """How many events came before it, where the error counts them."""
    stream: bool = True
    ends: bool = False
    """Whether the answer comes to its end, so that its connection is good for another call."""
    options: Mapping[str, object] = field(default_factory=dict[str, object])

    def find_clock(self, spoken: Format) -> str | None:
        """Find the clock that runs out in a format."""
        return self.clock(spoken) if callable(self.clock) else self.clock

    def find_error(self, spoken: Format) -> Kind:
        """Find the class of the error in a format."""
        if self.error is None or isinstance(self.error, type):
            return self.error
        return self.error(spoken)


def for_ever(*pieces: bytes, first: Iterable[Piece] = (), pace: float = PACE) -> Iterator[Piece]:
    """Send some pieces first, and others again and again."""
    yield from first
    while True:
        for piece in pieces:
            yield Pause(pace)
            yield piece


def _begun(spoken: Format, count: int) -> tuple[bytes, ...]:
    return spoken.events[:count]


def _half(spoken: Format) -> bytes:
    """Give the first half of the fourth event."""
    event = spoken.events[3]
    return event[: len(event) // 2]


def _then(count: int, *pieces: Piece) -> Callable[[Format], Reply]:
    """Send some events and then what is told."""
    return lambda spoken: spoken.stream([*_begun(spoken, count), *pieces])


def _head(spoken: Format) -> bytes:
    lines = ("HTTP/1.1 200 OK", f"content-type: {spoken.content_type}", "connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _in_chunks(spoken: Format) -> list[bytes]:
    """Write the healthy stream by hand, up to where trailers may follow."""
    kind = f"content-type: {spoken.content_type}\r\n".encode()
    head = b"HTTP/1.1 200 OK\r\n" + kind + b"transfer-encoding: chunked\r\n\r\n"
    return [head, *(b"%x\r\n%s\r\n" % (len(one), one) for one in spoken.events), b"0\r\n"]


_INFORMED: Final = (
    b"HTTP/1.1 100 Continue\r\n\r\n"
    b"HTTP/1.1 103 Early Hints\r\nlink: </style.css>; rel=preload\r\n\r\n"
)
_HALF_A_HEAD: Final = b"HTTP/1.1 200 OK\r\nx-slow: "

SILENCES: Final = {
    "no byte at all": Fault(
        reply=lambda _: Reply.raw([Hang()]),
        error=RequestTimeoutError,
        clock="first_event_timeout",
        says="(first_event_timeout=0.3)",
    ),
    "no byte of a whole answer": Fault(
        reply=lambda _: Reply.raw([Hang()]),
        error=RequestTimeoutError,
        clock="timeout",
        says="(timeout=0.3)",
        stream=False,
    ),
    "a head and no event": Fault(
        reply=_then(0, Hang()),
        error=StreamStalledError,
        clock="first_event_timeout",
        events=0,
    ),
    "silence after the first event": Fault(
        reply=_then(1, Hang()), error=StreamStalledError, clock="chunk_timeout", events=1
    ),
    "silence after the third event": Fault(
        reply=_then(3, Hang()), error=StreamStalledError, clock="chunk_timeout", events=3
    ),
    "silence under a deadline": Fault(
        reply=_then(3, Hang()), error=StreamStalledError, clock="deadline", events=3
    ),
    "nothing but blanks": Fault(
        reply=lambda spoken: spoken.stream(for_ever(spoken.blank)),
        error=StreamStalledError,
        clock=lambda spoken: (
            "first_event_timeout" if spoken.blank_clock == "chunk_timeout" else "content_timeout"
        ),
    ),
    "blanks after the first event": Fault(
        reply=lambda spoken: spoken.stream(for_ever(spoken.blank, first=_begun(spoken, 1))),
        error=StreamStalledError,
        clock=lambda spoken: spoken.blank_clock,
    ),
    "events that say nothing": Fault(
        reply=lambda spoken: spoken.stream(for_ever(spoken.ping, first=_begun(spoken, 3))),
        error=StreamStalledError,
        clock=lambda spoken: spoken.ping_clock,
    ),
    "counts that say nothing": Fault(
        reply=lambda spoken: spoken.stream(for_ever(spoken.count, first=_begun(spoken, 3))),
        error=StreamStalledError,
        clock=lambda spoken: spoken.ping_clock,
    ),
    "words without an end, under a deadline": Fault(
        reply=lambda spoken: spoken.stream(for_ever(spoken.say("x"), first=_begun(spoken, 1))),
        error=StreamStalledError,
        clock="deadline",
    ),
    "an event that trickles in": Fault(
        reply=lambda spoken: spoken.stream(
            for_ever(b"a", first=[*_begun(spoken, 3), spoken.never_ending])
        ),
        error=StreamStalledError,
        clock="chunk_timeout",
        events=3,
    ),
    "a first event that trickles in": Fault(
        reply=lambda spoken: spoken.stream(for_ever(b"a", first=[spoken.never_ending])),
        error=StreamStalledError,
        clock="first_event_timeout",
        events=0,
    ),
    "a whole answer that trickles in": Fault(
        reply=lambda _: Reply(body=for_ever(b" ", first=[b"{"]), chunked=True),
        error=RequestTimeoutError,
        clock="timeout",
        stream=False,
    ),
    "a refusal that trickles in": Fault(
        reply=lambda _: Reply(status=500, body=for_ever(b" "), chunked=True),
        error=RequestTimeoutError,
        clock="timeout",
    ),
    "a head that trickles in": Fault(
        reply=lambda _: Reply.raw(for_ever(b"a", first=[_HALF_A_HEAD])),
        error=RequestTimeoutError,
        clock="first_event_timeout",
    ),
    "the head of a whole answer that trickles in": Fault(
        reply=lambda _: Reply.raw(for_ever(b"a", first=[_HALF_A_HEAD])),
        error=RequestTimeoutError,
        clock="timeout",
        stream=False,
    ),
    "interim answers for ever": Fault(
        reply=lambda _: Reply.raw(for_ever(b"HTTP/1.1 103 Early Hints\r\n\r\n")),
        error=RequestTimeoutError,
        clock="first_event_timeout",
    ),
}
"""Faults that a clock must end."""

BREAKS: Final = {
    "an end in the middle of an event": Fault(
        reply=lambda spoken: spoken.stream([*_begun(spoken, 3), _half(spoken)]),
        error=StreamTruncatedError,
        says="the stream ended",
        events=3,
        ends=True,
    ),
    "a connection closed in the middle of an event": Fault(
        reply=lambda spoken: spoken.stream([*_begun(spoken, 3), _half(spoken), Close()]),
        error=StreamTruncatedError,
        says="the stream broke off",
        events=3,
    ),
    "a connection reset in the middle of an event": Fault(
        reply=lambda spoken: spoken.stream([*_begun(spoken, 3), _half(spoken), READ, Reset()]),
        error=StreamTruncatedError,
        says="the stream broke off",
        events=3,
    ),
    "a connection reset before the answer": Fault(
        reply=lambda _: Reply.raw([Reset()]), error=APIConnectionError
    ),
    "a connection closed before the answer": Fault(
        reply=lambda _: Reply.raw([Close()]), error=APIConnectionError
    ),
    "a connection closed in the head": Fault(
        reply=lambda _: Reply.raw([_HALF_A_HEAD]), error=APIConnectionError
    ),
    "half of a whole answer": Fault(
        reply=lambda _: Reply(body=[b'{"id": ', READ, Reset(), b"1}"]),
        error=APIConnectionError,
        stream=False,
    ),
    "an end before the answer was finished": Fault(
        reply=_then(3),
        error=StreamTruncatedError,
        says="before the answer was finished",
        events=3,
        ends=True,
    ),
    "an answer without an event": Fault(reply=_then(0), error=InvalidResponseError, ends=True),
    "an error in the place of the first event": Fault(
        reply=lambda spoken: spoken.stream([spoken.failure]), error=lambda spoken: spoken.failed
    ),
    "an error in the middle of a stream": Fault(
        reply=lambda spoken: spoken.stream([*_begun(spoken, 3), spoken.failure, Hang()]),
        error=lambda spoken: spoken.failed,
    ),
    "a malformed event that is not to be skipped": Fault(
        reply=lambda spoken: spoken.stream(
            [*_begun(spoken, 3), spoken.malformed, *spoken.events[3:], Hang()]
        ),
        error=StreamingError,
        says="a malformed chunk after 3 events",
        events=3,
        options={"on_malformed": "raise"},
    ),
    "a head of endless lines": Fault(
        reply=lambda _: Reply.raw(for_ever(b"x-more: " + b"x" * 4000 + b"\r\n", pace=0.0)),
        error=APIConnectionError,
    ),
    "a compression that was not asked for": Fault(
        reply=lambda spoken: Reply(
            headers={"content-type": spoken.content_type, "content-encoding": "br"}, body=b"x" * 99
        ),
        error=InvalidResponseError,
        says="compressed as 'br'",
    ),
    "a redirect": Fault(
        reply=lambda _: Reply(status=307, headers={"location": "http://192.0.2.1/"}),
        error=APIError,
        says="Status: 307",
        ends=True,
    ),
}
"""Faults that are noticed at once."""

COMPLETE: Final = {
    "nothing wrong": Fault(reply=lambda spoken: spoken.stream(spoken.events)),
    "no end marker": Fault(reply=lambda spoken: spoken.stream(spoken.unclosed)),
    "no end marker, and silence": Fault(
        reply=lambda spoken: spoken.stream([*spoken.unclosed, Hang()]),
        options={"chunk_timeout": CLOCK},
    ),
    "no end marker, and a closed connection": Fault(
        reply=lambda spoken: spoken.stream([*spoken.unclosed, Close()])
    ),
    "no end marker, and a reset": Fault(
        reply=lambda spoken: spoken.stream([*spoken.unclosed, READ, Reset()])
    ),
    "silence behind the last event": Fault(
        reply=lambda spoken: spoken.stream([*spoken.events, Hang()]),
        options={"chunk_timeout": CLOCK},
    ),
    "blanks and empty events in between": Fault(
        reply=lambda spoken: spoken.stream(
            [piece for event in spoken.events for piece in (spoken.blank, spoken.ping, event)]
        )
    ),
    "a malformed event that is skipped": Fault(
        reply=lambda spoken: spoken.stream(
            [*_begun(spoken, 3), spoken.malformed, *spoken.events[3:]]
        )
    ),
    "interim answers before the real one": Fault(
        reply=lambda spoken: Reply.raw([_INFORMED, _head(spoken), *spoken.events])
    ),
    "trailers that trickle in": Fault(
        reply=lambda spoken: Reply.raw(for_ever(b"x: y\r\n", first=_in_chunks(spoken))),
        options={"chunk_timeout": CLOCK},
    ),
    "trailers without an end": Fault(
        reply=lambda spoken: Reply.raw(for_ever(b"x: y\r\n", first=_in_chunks(spoken), pace=0.0)),
    ),
    "pieces of one byte": Fault(
        reply=lambda spoken: spoken.stream(bytes([one]) for one in b"".join(spoken.events))
    ),
    "a whole answer in pieces": Fault(
        reply=lambda spoken: Reply(
            headers={"content-type": "application/json"},
            body=[bytes([one]) for one in json.dumps(spoken.answer).encode()],
            chunked=True,
        ),
        stream=False,
    ),
}
"""What looks wrong and is a complete answer."""
