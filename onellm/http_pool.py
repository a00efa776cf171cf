"""The pool of connections: its limits, what it holds, and its end.

    import onellm

    onellm.init_pooling(max_connections=200)
    print(onellm.pool_stats())

Pooling is always on: one pool per process for sync calls, one per event loop for async calls.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Final, Self

from onellm._http import Network
from onellm._pool import close_all, configure, pool_stats, shared_client
from onellm._pool_config import PoolConfig, PoolStats

if TYPE_CHECKING:
    from types import TracebackType

    import httpx

__all__ = [
    "HTTPConnectionPool",
    "PoolConfig",
    "PoolStats",
    "ProviderHTTPMixin",
    "close_pooling",
    "get_http_session",
    "get_session_safe",
    "init_pooling",
    "pool_stats",
]

_USUAL_TTL: Final = 300


def init_pooling(
    max_connections: int = 100,
    max_per_host: int | None = None,
    keepalive_timeout: float = 30,
    dns_cache_ttl: float = _USUAL_TTL,
    request_timeout: float | None = None,
    *,
    http2: bool = False,
) -> None:
    """Set the limits of this process's pools; without it they are those of PoolConfig.

    `max_connections` are open at once per pool, to all hosts; `max_per_host` calls are at work at
    once per host. Idle connections are kept for `keepalive_timeout` seconds. No attempt takes
    longer than `request_timeout` seconds. `http2` needs the extra `http2`. A call that finds no
    free connection within its `pool_timeout` raises PoolTimeoutError.

    Raises InvalidConfigurationError for values that can be no limits.
    """
    if dns_cache_ttl != _USUAL_TTL:
        warnings.warn(
            "dns_cache_ttl changes nothing: the system looks up the host of each new connection",
            DeprecationWarning,
            stacklevel=2,
        )
    configure(
        PoolConfig(
            max_connections=max_connections,
            max_per_host=max_per_host,
            keepalive_timeout=keepalive_timeout,
            request_timeout=request_timeout,
            http2=http2,
        )
    )


async def close_pooling() -> None:
    """Close the connections of this process and of the running loop; the next call opens new ones.

    Not needed at the end: they close with the loop and with the process. Streams that are still
    open break off.
    """
    await close_all()


async def get_http_session(key: str = "default") -> httpx.AsyncClient:  # noqa: ARG001 - all share one
    """Give the running loop's shared client, for requests by hand; do not close it."""
    return await shared_client(Network())


async def get_session_safe(key: str = "default") -> tuple[httpx.AsyncClient, bool]:
    """Give the running loop's shared client, and True: it is pooled, so it is not to be closed."""
    return await get_http_session(key), True


class HTTPConnectionPool:
    """The pool as an object, for code that was written for one; there is one pool per loop."""

    def __init__(self, config: PoolConfig | None = None) -> None:
        if config is not None:
            self.configure(config)

    def configure(self, config: PoolConfig) -> None:
        """Set the limits of this process's pools."""
        configure(config)

    def is_enabled(self) -> bool:
        """Give True: pooling is always on."""
        return True

    async def get_session(self, key: str = "default") -> httpx.AsyncClient:
        """Give the running loop's shared client; do not close it."""
        return await get_http_session(key)

    async def close_all(self) -> None:
        """Do what `close_pooling` does."""
        await close_all()


class ProviderHTTPMixin:
    """For classes of an application that send by hand: a shared session, and `async with`.

    The session belongs to the running loop and outlives the object, so leaving it closes nothing.
    """

    async def get_session(self) -> httpx.AsyncClient:
        """Give the running loop's shared client; do not close it."""
        return await get_http_session(type(self).__name__)

    async def close(self) -> None:
        """Do nothing: the session closes with its loop."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
