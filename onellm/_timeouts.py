"""How long a call may take: what users write, and what it comes down to."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeAlias, cast, runtime_checkable

from onellm._http import CHUNK_TIMEOUT, CONNECT_TIMEOUT, CONTENT_TIMEOUT, POOL_TIMEOUT, Clocks

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["HttpxTimeout", "NotGiven", "Seconds", "Timeout"]


class NotGiven(Enum):
    """Stands for what was not said; None is said, and means no limit."""

    NOT_GIVEN = "not given"

    def __repr__(self) -> str:
        return "NOT_GIVEN"


_NOT_GIVEN: Final = NotGiven.NOT_GIVEN

Seconds: TypeAlias = float | Literal[NotGiven.NOT_GIVEN] | None
"""A number of seconds above 0, None for no limit, or not given: what holds without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeout:
    """Several clocks of a call in one value: `timeout=Timeout(connect=2, chunk=10)`.

    Each is a number of seconds, None for no limit, or left out: then the client's, the provider's
    or the default one holds. A clock that is also given by its own name is taken from there.
    """

    total: Seconds = _NOT_GIVEN
    """`timeout=`: for the whole answer, each attempt anew; for a stream, until its answer begins.
    By default 60 for most providers."""
    connect: Seconds = _NOT_GIVEN
    """`connect_timeout=`: until a new connection stands; default 10."""
    pool: Seconds = _NOT_GIVEN
    """`pool_timeout=`: until one of the pool's connections is free; default 10."""
    first_event: Seconds = _NOT_GIVEN
    """`first_event_timeout=`: from sending until the first event of a stream; by default what
    `total` is, and at most `chunk` where that was given."""
    chunk: Seconds = _NOT_GIVEN
    """`chunk_timeout=`: between two events of a stream; pings are none. Default 30."""
    content: Seconds = _NOT_GIVEN
    """`content_timeout=`: between two events that say something; empty ones do not. Default 300."""
    deadline: Seconds = _NOT_GIVEN
    """`deadline=`: for the whole call, all attempts, pauses and the stream; by default none."""

    def __post_init__(self) -> None:
        wrong = [
            f"{one.name} must be a number of seconds above 0, or None, not {value!r}"
            for one in fields(self)
            if not _is_seconds(value := getattr(self, one.name))
        ]
        if wrong:
            raise ValueError("; ".join(wrong))

    def __repr__(self) -> str:
        given = {one.name: getattr(self, one.name) for one in fields(self)}
        shown = (f"{k}={v!r}" for k, v in given.items() if v is not _NOT_GIVEN)
        return f"Timeout({', '.join(shown)})"


def _is_seconds(value: object) -> bool:
    if value is None or value is _NOT_GIVEN:
        return True
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0


@runtime_checkable
class HttpxTimeout(Protocol):
    """`httpx.Timeout`, as code for other clients passes it; `read` is the longest silence."""

    @property
    def connect(self) -> float | None:
        """Seconds until a connection stands."""
        ...

    @property
    def read(self) -> float | None:
        """Seconds between two pieces of an answer."""
        ...

    @property
    def pool(self) -> float | None:
        """Seconds until a connection is free."""
        ...


_NAMES: Final[Mapping[str, str]] = {
    "total": "timeout",
    "connect": "connect_timeout",
    "pool": "pool_timeout",
    "first_event": "first_event_timeout",
    "chunk": "chunk_timeout",
    "content": "content_timeout",
    "deadline": "deadline",
}
"""What the fields of Timeout are called as options."""
CLOCKS: Final = frozenset(_NAMES.values())
"""Options for which None is a setting: no limit."""


def spell_out(options: Mapping[str, object]) -> Mapping[str, object]:
    """Give options with the clocks of a Timeout under their own names; those win that were there.

    Only what is right is spelt out; what is wrong stays, to be refused with all else.
    """
    value = options.get("timeout")
    if value is None or isinstance(value, int | float):
        return options
    if isinstance(value, Timeout):
        given = {name: getattr(value, field) for field, name in _NAMES.items()}
        clocks = {name: clock for name, clock in given.items() if clock is not _NOT_GIVEN}
    elif isinstance(value, HttpxTimeout):
        clocks = {
            "timeout": value.read,
            "chunk_timeout": value.read,
            "connect_timeout": value.connect,
            "pool_timeout": value.pool,
        }
    else:
        return options
    rest = {name: given for name, given in options.items() if name != "timeout"}
    return {**clocks, **rest}


def resolve_clocks(
    options: Mapping[str, object], settings: Mapping[str, object], total: float | None
) -> Clocks:
    """Find each clock: what was set nearest to the call counts, None too."""
    nearest = (spell_out(options), settings)

    def find(name: str, default: float | None) -> float | None:
        for source in nearest:
            if name in source:
                return cast("float | None", source[name])
        return default

    total = find("timeout", total)
    return Clocks(
        connect=find("connect_timeout", CONNECT_TIMEOUT),
        pool=find("pool_timeout", POOL_TIMEOUT),
        total=total,
        first_event=find("first_event_timeout", total),
        chunk=find("chunk_timeout", CHUNK_TIMEOUT),
        content=find("content_timeout", CONTENT_TIMEOUT),
        deadline=find("deadline", None),
        chunk_from_start=any("chunk_timeout" in one for one in nearest)
        and not any("first_event_timeout" in one for one in nearest),
    )
