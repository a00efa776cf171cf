"""What every simulated wire format has to offer, and the values they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onellm.testing._shapes import JsonObject
    from onellm.testing.conversation import Answer, Question

CREATED = 1_767_225_600  # 2026-01-01: the simulator answers the same on every day

EventKind: TypeAlias = Literal["content", "frame", "ending"]


@dataclass(frozen=True, slots=True)
class StreamEvent:
    """One event of a stream, framed, and what it carries: content, its frame, or the ending."""

    data: bytes
    kind: EventKind = "frame"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a request is refused."""

    status: int
    message: str
    param: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """The values a number may have."""

    low: float
    high: float | None = None
    whole: bool = False


class WireFormat(Protocol):
    """One provider's way of writing requests, answers, streams and errors."""

    path: str
    id_header: str
    keep_alives: tuple[bytes, ...]

    def find_key(self, headers: Mapping[str, str]) -> str | None:
        """Find the key that the client signed in with."""
        ...

    def find_problem(self, body: JsonObject, headers: Mapping[str, str]) -> Problem | None:
        """Find the first reason to refuse the request."""
        ...

    def parse_question(self, body: JsonObject) -> Question:
        """Read what is asked."""
        ...

    def build_answer(self, question: Question, answer: Answer, number: int) -> JsonObject:
        """Write an answer in one piece."""
        ...

    def build_events(self, question: Question, answer: Answer, number: int) -> list[StreamEvent]:
        """Write an answer event by event."""
        ...

    def build_error(self, problem: Problem, request_id: str) -> JsonObject:
        """Write a refusal."""
        ...

    def build_event(self, data: str, kind: str) -> bytes:
        """Frame any text as an event of this format; kind is its type where events are typed."""
        ...

    def build_headers(self, request_id: str) -> dict[str, str]:
        """Write the headers that come with everything."""
        ...

    def build_model(self, name: str) -> JsonObject:
        """Describe a model."""
        ...

    def build_models(self, names: Iterable[str]) -> JsonObject:
        """List the models."""
        ...


def find_out_of_range(body: JsonObject, ranges: Mapping[str, Range]) -> Problem | None:
    """Find the first number that is none or lies outside its range."""
    for name, allowed in ranges.items():
        value = body.get(name)
        if value is None:
            continue
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or (allowed.whole and not isinstance(value, int))
        ):
            wanted = "a whole number" if allowed.whole else "a number"
            message = f"{name} must be {wanted}, not {type(value).__name__}"
            return Problem(status=400, message=message, param=name, code="invalid_type")
        kind = "integer" if allowed.whole else "decimal"
        if value < allowed.low:
            message = f"{name} must be at least {allowed.low:g}, not {value:g}"
            code = f"{kind}_below_min_value"
            return Problem(status=400, message=message, param=name, code=code)
        if allowed.high is not None and value > allowed.high:
            message = f"{name} must be at most {allowed.high:g}, not {value:g}"
            code = f"{kind}_above_max_value"
            return Problem(status=400, message=message, param=name, code=code)
    return None


def missing(name: str, message: str | None = None) -> Problem:
    """Refuse a request without something it must have."""
    return Problem(
        status=400,
        message=message or f"{name}: Field required",
        param=name,
        code="missing_required_parameter",
    )
