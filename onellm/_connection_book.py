"""Who has which connection, and who waits for one; pure, told the time.

A connection is one call's from the moment it is given out until it comes back. Idle ones are kept
by host, the one used last on top. Who waits is served in the order of arrival.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar

from onellm.errors import PoolTimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpcore

C = TypeVar("C")
Host: TypeAlias = tuple[bytes, bytes, int]
"""Scheme, name and port."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a pool holds."""

    connections: int
    per_host: int | None
    keep: float
    """Seconds that an idle connection is kept; 0 keeps none."""


class Waiter(Protocol[C]):
    """A call that waits: the book sets `connection`, then wakes it."""

    origin: httpcore.Origin
    connection: C | None

    def wake(self) -> None:
        """Let the call go on."""
        ...


def host_of(origin: httpcore.Origin) -> Host:
    """Give what connections are kept by."""
    return origin.scheme, origin.host, origin.port


class Book(Generic[C]):
    """The accounts of one pool. Connections that have to be closed are put into `closing`."""

    def __init__(self, make: Callable[[httpcore.Origin], C], limits: Limits) -> None:
        self.limits = limits
        self.closing: list[C] = []
        self._make = make
        self._busy: dict[C, Host] = {}
        self._idle: dict[Host, deque[tuple[float, C]]] = {}
        """With the time at which each came back, the oldest first."""
        self._idle_count = 0
        self._waiting: deque[Waiter[C]] = deque()

    @property
    def busy(self) -> list[C]:
        """The connections that are given out."""
        return list(self._busy)

    @property
    def idle_count(self) -> int:
        """How many connections are kept for the next call."""
        return self._idle_count

    @property
    def waiting_count(self) -> int:
        """How many calls wait."""
        return len(self._waiting)

    def take(self, origin: httpcore.Origin, now: float) -> C | None:
        """Give out a connection, kept or new; None when the limits allow none."""
        host = host_of(origin)
        self._expire(now)
        if self._is_full(host):
            return None
        kept = self._idle.get(host)
        if kept:
            connection = kept.pop()[1]
            self._idle_count -= 1
        elif len(self._busy) + self._idle_count < self.limits.connections or self._evict():
            connection = self._make(origin)
        else:
            return None
        self._busy[connection] = host
        return connection

    def give_back(self, connection: C, now: float, *, sound: bool) -> None:
        """Take a connection back, to keep it or to have it closed; once is enough."""
        host = self._busy.pop(connection, None)
        if host is None:
            return
        if sound and self.limits.keep > 0:
            self._idle.setdefault(host, deque()).append((now, connection))
            self._idle_count += 1
        else:
            self.closing.append(connection)
        self.serve(now)

    def enter(self, waiter: Waiter[C]) -> None:
        """Let a call wait."""
        self._waiting.append(waiter)

    def leave(self, waiter: Waiter[C]) -> bool:
        """Let a call wait no longer; False when it was served in the meantime."""
        if waiter not in self._waiting:
            return False
        self._waiting.remove(waiter)
        return True

    def serve(self, now: float) -> None:
        """Give those who wait what there is."""
        while len(self._busy) + self._idle_count > self.limits.connections and self._evict():
            pass
        for waiter in tuple(self._waiting):
            connection = self.take(waiter.origin, now)
            if connection is not None:
                self._waiting.remove(waiter)
                waiter.connection = connection
                waiter.wake()
            elif self.limits.per_host is None:
                break  # nobody behind it can be served either

    def drop_idle(self) -> None:
        """Have all idle connections closed."""
        while self._evict():
            pass

    def refusal(self, origin: httpcore.Origin, seconds: float | None) -> PoolTimeoutError:
        """Say which limit kept a call waiting."""
        waited = f" within {seconds:.3g} s" if seconds is not None else ""
        if self._is_full(host_of(origin)):
            host, limit = origin.host.decode(errors="replace"), self.limits.per_host
            return PoolTimeoutError(
                f"no turn came{waited}: {limit} calls to {host} are at work (max_per_host={limit})"
            )
        most = self.limits.connections
        return PoolTimeoutError(
            f"no connection became free{waited}: all {most} of the pool are in use "
            f"(max_connections={most}; see init_pooling and pool_stats)"
        )

    def _is_full(self, host: Host) -> bool:
        most = self.limits.per_host
        return most is not None and sum(one == host for one in self._busy.values()) >= most

    def _expire(self, now: float) -> None:
        """Drop what was idle for too long: it is at the front of each host's."""
        limit = now - self.limits.keep
        for host, kept in tuple(self._idle.items()):
            while kept and kept[0][0] <= limit:
                self.closing.append(kept.popleft()[1])
                self._idle_count -= 1
            if not kept:
                del self._idle[host]

    def _evict(self) -> bool:
        """Make room: have the connection closed that was idle for longest."""
        oldest = min(
            (kept for kept in self._idle.values() if kept),
            key=lambda kept: kept[0][0],
            default=None,
        )
        if oldest is None:
            return False
        self.closing.append(oldest.popleft()[1])
        self._idle_count -= 1
        return True
