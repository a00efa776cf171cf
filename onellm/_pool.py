"""One pool of connections per process, one per running loop: shared, and never mixed up.

Nothing of a caller lives on a shared client. Keys, headers and clocks travel with each request;
only calls that reach their hosts by the same way (proxy, certificates) share connections.
"""

from __future__ import annotations

import atexit
import os
import threading
import weakref
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import httpcore
import httpx

from onellm._clients import (
    async_pools_of,
    check_packages,
    make_async_client,
    make_client,
    pools_of,
    use_backend,
)
from onellm._http import Network
from onellm._loops import is_closed, keep_on, running_loop, spawner
from onellm._pool_config import CURRENT, PoolConfig, PoolStats
from onellm._public_hosts import PublicBackend
from onellm._sockets import COUNTS, close_at_exit, drop_inherited_sockets
from onellm._transport import AsyncTransport, SyncTransport

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator

    from onellm._async_connection_pool import AsyncPool
    from onellm._byte_source import Spawn
    from onellm._connection_pool import Pool
    from onellm._loops import Loop

_MOST_WAYS: Final = 32
"""Ways to the network that are kept; who makes a new SSLContext for each call shall not leak."""


class _Clients(dict[Network, httpx.Client]):
    """A process's clients, each made when it is first needed."""

    def __missing__(self, network: Network) -> httpx.Client:
        surplus: httpx.Client | None = None
        with _guard.lock:
            if network not in self:
                if len(self) >= _MOST_WAYS:
                    surplus = self.pop(next(iter(self)))
                self[network] = make_client(network, CURRENT.config)
            client = self[network]
        if surplus is not None:
            for pool in pools_of(surplus):
                pool.retire()
        return client

    def close(self) -> None:
        while self:
            for pool in pools_of(self.popitem()[1]):
                pool.close()


class _AsyncClients(dict[Network, httpx.AsyncClient]):
    """A loop's clients, each made when it is first needed."""

    def __init__(self, spawn: Spawn) -> None:
        super().__init__()
        self._spawn = spawn

    def __missing__(self, network: Network) -> httpx.AsyncClient:
        if len(self) >= _MOST_WAYS:
            for pool in async_pools_of(self.pop(next(iter(self)))):
                self._spawn(pool.retire)
        self[network] = client = make_async_client(network, CURRENT.config, self._spawn)
        return client

    async def aclose(self) -> None:
        while self:
            for pool in async_pools_of(self.popitem()[1]):
                await pool.aclose()


@dataclass(eq=False)
class _LoopPool:
    """What belongs to one loop; the loop keeps it, so that neither outlives the other."""

    transport: AsyncTransport
    clients: _AsyncClients
    closer: AsyncGenerator[None]


class _Guard:
    """The lock of what is shared by threads; a forked child takes a new one."""

    def __init__(self) -> None:
        self.lock = threading.Lock()


_guard: Final = _Guard()
_clients: Final = _Clients()
_sync_transport: Final = SyncTransport(_clients)
_by_loop: Final[weakref.WeakKeyDictionary[Loop, weakref.ref[_LoopPool]]] = (
    weakref.WeakKeyDictionary()
)
atexit.register(close_at_exit)


def sync_transport() -> SyncTransport:
    """Give this process's transport; after a fork the child has connections of its own."""
    return _sync_transport


@cache
def public_transport() -> SyncTransport:
    """Give the transport for addresses that came from data: public hosts, and no proxy between."""
    client = make_client(Network(), PoolConfig(), from_environment=False)
    use_backend(client, PublicBackend(httpcore.SyncBackend()))
    return SyncTransport({Network(): client})


async def async_transport() -> AsyncTransport:
    """Give the running loop's transport, asyncio's or trio's; it closes when the loop ends."""
    return (await _find_loop_pool()).transport


async def _find_loop_pool() -> _LoopPool:
    loop = running_loop()
    found = _look_up(loop)
    if found is None:
        spawn = spawner(loop)
        clients = _AsyncClients(spawn)
        transport = AsyncTransport(clients, spawn)
        found = _LoopPool(transport, clients, _close_with_loop(clients, weakref.ref(loop)))
        with _guard.lock:
            # Loops that were closed without finishing their async generators are forgotten here.
            for ended in [other for other in _by_loop if is_closed(other)]:
                del _by_loop[ended]
            _by_loop[loop] = weakref.ref(found)
        keep_on(loop, found)
        await anext(found.closer)
    return found


def _look_up(loop: Loop) -> _LoopPool | None:
    known = _by_loop.get(loop)
    return known() if known is not None else None


async def _close_with_loop(
    clients: _AsyncClients, known: weakref.ref[Loop]
) -> AsyncGenerator[None]:
    """Wait for the end of the loop: it finishes its async generators before it closes.

    So sockets close while they still can, without a task or a finaliser of ours.
    """
    try:
        yield
    finally:
        loop = known()
        if loop is not None:
            with _guard.lock:
                _by_loop.pop(loop, None)
            keep_on(loop, None)
        await clients.aclose()


def configure(config: PoolConfig) -> None:
    """Use these limits from now on, also for calls that wait; connections that stand are kept.

    Raises InvalidConfigurationError when a package is missing.
    """
    check_packages(config)
    CURRENT.config = config
    for pool in _pools():
        pool.maker._keepalive_expiry = config.keepalive_timeout  # noqa: SLF001
        pool.maker._http2 = config.http2  # noqa: SLF001
        pool.configure(config.limits)


async def close_all() -> None:
    """Close this process's connections and the running loop's; streams on them break off."""
    _clients.close()
    found = _look_up(running_loop())
    if found is not None:
        await found.clients.aclose()


async def shared_client(network: Network) -> httpx.AsyncClient:
    """Give the running loop's client, for those who send by hand; a new one if that was closed."""
    clients = (await _find_loop_pool()).clients
    if clients[network].is_closed:
        del clients[network]
    return clients[network]


def pool_stats() -> PoolStats:
    """Count the connections of this process and of all its event loops, and who waits for one."""
    books = (pool.book for pool in _pools())
    return PoolStats.of(books, COUNTS.opened, CURRENT.config.max_connections)


def _loop_pools() -> list[_LoopPool]:
    with _guard.lock:
        known = [ref() for loop, ref in _by_loop.items() if not is_closed(loop)]
    return [found for found in known if found is not None]


def _pools() -> Iterator[Pool | AsyncPool]:
    for client in _clients.copy().values():
        yield from pools_of(client)
    for found in _loop_pools():
        for async_client in found.clients.copy().values():
            yield from async_pools_of(async_client)


def _start_anew_in_child() -> None:
    """Share nothing with the parent: two processes that write to one connection garble it."""
    _guard.lock = threading.Lock()
    drop_inherited_sockets()
    _clients.clear()
    _by_loop.clear()
    public_transport.cache_clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_start_anew_in_child)
