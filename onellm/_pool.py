"""One sync client per process, one async client per running loop: shared, and never mixed up.

Nothing of a caller lives on a shared client. Keys, headers and clocks travel with each request.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
from functools import cache
from typing import TYPE_CHECKING, Final

import httpcore
import httpx

from onellm._deadline import AsyncBackend, Backend
from onellm._public_hosts import PublicBackend
from onellm._transport import AsyncTransport, SyncTransport

if TYPE_CHECKING:
    import ssl
    from asyncio import AbstractEventLoop
    from collections.abc import AsyncGenerator

_LIMITS: Final = httpx.Limits(
    max_connections=100, max_keepalive_connections=20, keepalive_expiry=30.0
)
_lock: Final = threading.Lock()
_by_process: Final[dict[int, SyncTransport]] = {}
_by_loop: Final[dict[AbstractEventLoop, tuple[AsyncTransport, AsyncGenerator[None]]]] = {}


@cache
def _trust() -> ssl.SSLContext:
    """Read the trusted certificates once: it takes longer than many a call."""
    return httpx.create_ssl_context()


def sync_transport() -> SyncTransport:
    """Give this process's transport; after a fork the child makes its own."""
    process = os.getpid()
    if process not in _by_process:
        with _lock:
            if process not in _by_process:
                client = httpx.Client(limits=_LIMITS, verify=_trust())
                obey_deadline(client)
                _by_process[process] = SyncTransport(client)
                atexit.register(client.close)
    return _by_process[process]


@cache
def public_transport() -> SyncTransport:
    """Give the transport for addresses that came from data: public hosts, and no proxy between."""
    client = httpx.Client(limits=_LIMITS, verify=_trust(), trust_env=False)
    use_backend(client, PublicBackend(httpcore.SyncBackend()))
    atexit.register(client.close)
    return SyncTransport(client)


def use_backend(client: httpx.Client, backend: httpcore.NetworkBackend) -> None:
    """Put a backend under the one pool of a client without proxies."""
    pool = getattr(client._transport, "_pool", None)  # noqa: SLF001
    if not isinstance(pool, httpcore.ConnectionPool):
        raise TypeError("a client of ours has a pool")
    pool._network_backend = backend  # noqa: SLF001


async def async_transport() -> AsyncTransport:
    """Give the running loop's transport; it closes when the loop shuts down."""
    loop = asyncio.get_running_loop()
    found = _by_loop.get(loop)
    if found is None:
        for gone in [other for other in tuple(_by_loop) if other.is_closed()]:
            _by_loop.pop(gone, None)
        client = httpx.AsyncClient(limits=_LIMITS, verify=_trust())
        obey_deadline(client)
        closer = _close_with_loop(client, loop)
        _by_loop[loop] = found = (AsyncTransport(client), closer)
        await anext(closer)
    return found[0]


async def _close_with_loop(
    client: httpx.AsyncClient, loop: AbstractEventLoop
) -> AsyncGenerator[None]:
    """Wait for the end of the loop: it finishes its async generators before it closes.

    So sockets close while they still can, without a task or a finaliser of ours.
    """
    try:
        yield
    finally:
        _by_loop.pop(loop, None)
        await client.aclose()


def obey_deadline(client: httpx.Client | httpx.AsyncClient) -> None:
    """Put our backend under every pool of a client, those of the environment's proxies too.

    httpx has no public place for it that keeps those proxies; a test holds these names in place.
    Transports that have no such pool (a mock, an application) keep their own clocks.
    """
    for transport in (client._transport, *client._mounts.values()):  # noqa: SLF001
        pool = getattr(transport, "_pool", None)
        if isinstance(pool, httpcore.ConnectionPool):
            pool._network_backend = Backend(pool._network_backend)  # noqa: SLF001
        elif isinstance(pool, httpcore.AsyncConnectionPool):
            pool._network_backend = AsyncBackend(pool._network_backend)  # noqa: SLF001
