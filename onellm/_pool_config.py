"""How large the pools are, and how full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from onellm._check import is_duration, is_limit
from onellm._connection_book import Limits
from onellm.errors import InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onellm._async_connection_pool import AsyncConnection
    from onellm._connection_book import Book
    from onellm._connection_pool import Connection

__all__ = ["PoolConfig", "PoolStats"]


@dataclass(frozen=True, slots=True)
class PoolConfig:
    """The limits of the pool of a process, and of the pool of each event loop.

    Raises InvalidConfigurationError for values that can be no limits.
    """

    max_connections: int = 100
    """Connections that are open at once, to all hosts."""
    max_per_host: int | None = None
    """Calls at work at once per host; None: as many as there are connections."""
    keepalive_timeout: float = 30.0
    """Seconds that an idle connection is kept."""
    dns_cache_ttl: float | None = None
    """Changes nothing: the system looks up the host of each new connection."""
    request_timeout: float | None = None
    """Seconds that an attempt may take at most, whatever its `timeout` is; None: as it says."""
    http2: bool = False
    """Speak HTTP/2 with hosts that know it; needs the extra `http2`."""

    def __post_init__(self) -> None:
        problems = [
            f"{name} must be an integer from 1 up, not {value!r}"
            for name in ("max_connections", "max_per_host")
            if not is_limit(value := getattr(self, name))
            and not (value is None and name == "max_per_host")
        ]
        problems += [
            f"{name} must be a number of seconds above 0, not {value!r}"
            for name in ("keepalive_timeout", "request_timeout")
            if not is_duration(value := getattr(self, name))
            and not (value is None and name == "request_timeout")
        ]
        if not isinstance(cast("object", self.http2), bool):
            problems.append(f"http2 must be True or False, not {self.http2!r}")
        if problems:
            raise InvalidConfigurationError("; ".join(problems))

    @property
    def limits(self) -> Limits:
        """What a pool's book has to know of it."""
        return Limits(
            connections=self.max_connections,
            per_host=self.max_per_host,
            keep=self.keepalive_timeout,
        )


class _Current:
    """What holds now."""

    def __init__(self) -> None:
        self.config = PoolConfig()


CURRENT: Final = _Current()
"""What `init_pooling` has set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolStats:
    """What the pools of this process hold at one moment, those of its event loops as well."""

    pools: int
    connections: int
    """Open ones: at work, or idle and kept for the next call."""
    idle: int
    waiting: int
    """Calls that wait for a connection, or for a turn at their host."""
    opened: int
    """Connections that were opened since the process began."""
    max_connections: int
    """The limit of each pool."""

    @property
    def active(self) -> int:
        """How many connections are at work."""
        return self.connections - self.idle

    @classmethod
    def of(
        cls, books: Iterable[Book[Connection] | Book[AsyncConnection]], opened: int, most: int
    ) -> PoolStats:
        """Count what is in these books now."""
        found = list(books)
        idle = sum(book.idle_count for book in found)
        return cls(
            pools=len(found),
            connections=idle + sum(len(book.busy) for book in found),
            idle=idle,
            waiting=sum(book.waiting_count for book in found),
            opened=opened,
            max_connections=most,
        )
