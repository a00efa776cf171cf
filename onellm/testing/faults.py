"""How a simulated provider misbehaves: one row per fault."""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from onellm.testing.reply import Close, Hang, Pause, Piece, Reply, Reset
from onellm.testing.wire import Problem, StreamEvent, WireFormat

if TYPE_CHECKING:
    from onellm.testing.conversation import Answer

_SAID = 3  # so many pieces of content arrive before a stream goes wrong
_HTML = "<!doctype html><html><body><h1>Please sign in to the hotel network</h1></body></html>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How long the simulator takes, in seconds."""

    pace: float = 0.0
    """between the events of a healthy stream"""
    slow_pace: float = 0.25
    """between the events of a slow one"""
    ping_every: float = 0.1
    """between keep-alives"""
    retry_after: float = 0.05
    """what a client is asked to wait"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """An answer that is ready to be sent: in one piece, and event by event if it is streamed."""

    format: WireFormat
    request_id: str
    timing: Timing
    body: bytes
    events: tuple[StreamEvent, ...] = ()

    @property
    def headers(self) -> dict[str, str]:
        """The headers of every reply to this request."""
        return self.format.build_headers(self.request_id)

    def refusal(self, problem: Problem, extra: Mapping[str, str] | None = None) -> Reply:
        """Refuse with the provider's own words and status."""
        error = self.format.build_error(problem, self.request_id)
        return Reply.json(error, problem.status, {**self.headers, **(extra or {})})

    def whole(self, body: bytes | Iterable[Piece], *, chunked: bool = False) -> Reply:
        """Reply with JSON, or with what is left of it."""
        headers = {"content-type": "application/json", **self.headers}
        return Reply(headers=headers, body=body, chunked=chunked)

    def stream(self, pieces: Iterable[Piece]) -> Reply:
        """Reply with events."""
        return Reply.sse(pieces, headers=self.headers)

    def healthy(self) -> Reply:
        """Reply as it should be."""
        if not self.events:
            return self.whole(self.body)
        return self.stream(_paced(self.events, self.timing.pace))


Send: TypeAlias = Callable[[Turn], Reply]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way to misbehave: on the wire (`send`), or in what is said (`change`)."""

    meaning: str
    send: Send = Turn.healthy
    change: Callable[[Answer], Answer] = lambda answer: answer


def _stall(turn: Turn) -> Reply:
    if not turn.events:
        return Reply.raw([Hang()])
    return turn.stream([*_begun(turn), Hang()])


def _ping(turn: Turn) -> Reply:
    if not turn.events:  # some providers keep a waiting client alive with empty lines
        return turn.whole(_forever([b"\n"], turn.timing.ping_every), chunked=True)
    pings = _forever(turn.format.keep_alives, turn.timing.ping_every)
    return turn.stream(piece for part in (_begun(turn), pings) for piece in part)


def _slow(turn: Turn) -> Reply:
    if not turn.events:
        return turn.whole([Pause(turn.timing.slow_pace), turn.body])
    return turn.stream(_paced(turn.events, turn.timing.slow_pace))


def _cut(turn: Turn) -> Reply:
    # The pause lets the client read what was sent: a reset may throw away what it did not.
    ending = (Pause(0.05), Reset())
    if not turn.events:
        return turn.whole([turn.body[: len(turn.body) // 2], *ending, turn.body])
    begun = _begun(turn)
    half = turn.events[len(begun)].data
    return turn.stream([*begun, half[: len(half) // 2], *ending])


def _end(turn: Turn) -> Reply:
    if not turn.events:
        return turn.whole(turn.body[: len(turn.body) // 2])
    return turn.stream([event.data for event in turn.events if event.kind != "ending"])


def _malformed(turn: Turn) -> Reply:
    if not turn.events:
        return turn.whole(turn.body.replace(b":", b"=", 3))
    begun = _begun(turn)
    broken = turn.format.build_event('{"broken": ', "content_block_delta")
    rest = [event.data for event in turn.events[len(begun) :]]
    return turn.stream([*begun, broken, *rest])


def _error(turn: Turn) -> Reply:
    problem = Problem(status=500, message="The simulator was told to fail.")
    if not turn.events:
        return turn.refusal(problem)
    said = json.dumps(turn.format.build_error(problem, turn.request_id))
    return turn.stream([*_begun(turn), turn.format.build_event(said, "error")])


def _status(status: int, message: str) -> Send:
    def send(turn: Turn) -> Reply:
        wait = turn.timing.retry_after
        hints = {"retry-after": str(math.ceil(wait)), "retry-after-ms": f"{wait * 1000:.0f}"}
        problem = Problem(status=status, message=message)
        return turn.refusal(problem, hints if status in _ASK_TO_WAIT else None)

    return send


_ASK_TO_WAIT = frozenset({429, 503, 529})
_STATUS_MESSAGES: Mapping[int, str] = MappingProxyType(
    {
        400: "This request cannot be answered.",
        403: "This key may not do that.",
        404: "There is no such model.",
        408: "The request took too long to arrive.",
        409: "Another request is in the way.",
        413: "The request is too large.",
        422: "The request cannot be understood.",
        429: "Too many requests: please wait.",
        500: "Something broke.",
        502: "The server behind this one does not answer.",
        503: "Not available at the moment.",
        504: "The server behind this one took too long.",
        529: "Overloaded: please wait.",
    }
)

FAULTS: Mapping[str, Fault] = MappingProxyType(
    {
        "stall": Fault(meaning="a few events, then silence", send=_stall),
        "ping": Fault(meaning="a few events, then keep-alives for ever", send=_ping),
        "slow": Fault(meaning="a pause before every event", send=_slow),
        "cut": Fault(meaning="the connection is reset in the middle of an event", send=_cut),
        "end": Fault(meaning="a clean end without a finish reason, or half a JSON", send=_end),
        "malformed": Fault(meaning="JSON that cannot be parsed, in between", send=_malformed),
        "error": Fault(meaning="an error event in the stream, or status 500", send=_error),
        "html": Fault(
            meaning="status 200 with a web page",
            send=lambda turn: Reply.text(
                _HTML, headers=turn.headers, content_type="text/html; charset=utf-8"
            ),
        ),
        "other-shape": Fault(
            meaning="status 200 with JSON that is no answer",
            send=lambda turn: turn.whole(b'{"hello": "world"}'),
        ),
        "empty": Fault(meaning="status 200 without a body", send=lambda turn: turn.whole(b"")),
        "hang": Fault(meaning="no answer, and no end", send=lambda _turn: Reply.raw([Hang()])),
        "hangup": Fault(
            meaning="the connection is closed without an answer",
            send=lambda _turn: Reply.raw([Close()]),
        ),
        "unknown-enum": Fault(
            meaning="a finish reason that nobody knows",
            change=lambda answer: replace(answer, finish="daydreaming"),
        ),
        **{
            str(status): Fault(meaning=f"status {status}", send=_status(status, message))
            for status, message in _STATUS_MESSAGES.items()
        },
    }
)


def _begun(turn: Turn) -> list[bytes]:
    """Take the events up to the third piece of content, or up to the ending of a short answer."""
    begun: list[bytes] = []
    said = 0
    for event in itertools.takewhile(lambda event: event.kind != "ending", turn.events):
        begun.append(event.data)
        said += event.kind == "content"
        if said == _SAID:
            break
    return begun


def _paced(events: Iterable[StreamEvent], seconds: float) -> list[Piece]:
    pause: tuple[Piece, ...] = (Pause(seconds),) if seconds else ()
    return [piece for event in events for piece in (*pause, event.data)]


def _forever(pieces: Iterable[bytes], seconds: float) -> Iterator[Piece]:
    kept = tuple(pieces)
    while True:
        for piece in kept:
            yield Pause(seconds)
            yield piece
