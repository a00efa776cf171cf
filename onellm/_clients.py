"""httpx clients with our sockets under them: what reaches a host, by which way, how safely."""

from __future__ import annotations

import importlib.util
import ssl
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import httpcore
import httpx

from onellm._async_connection_pool import AsyncPool
from onellm._connection_pool import Pool
from onellm._sockets import AsyncBackend, Backend
from onellm.errors import InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from onellm._byte_source import Spawn
    from onellm._http import Network
    from onellm._pool_config import PoolConfig

_EXTRAS: Final = {"h2": "http2", "socksio": "socks"}
_MEANT: Final = {"http2": "HTTP/2 (http2=True)", "socks": "a SOCKS proxy"}


def make_client(
    network: Network, config: PoolConfig, *, from_environment: bool = True
) -> httpx.Client:
    """Make a client whose sockets obey the deadline; raises InvalidConfigurationError."""
    with _refusals():
        client = httpx.Client(
            limits=httpx.Limits(keepalive_expiry=config.keepalive_timeout),
            verify=find_trust(network),
            proxy=_find_proxy(network),
            trust_env=from_environment,
            http2=config.http2,
        )
    _put_pools_under(client, config)
    return client


def make_async_client(network: Network, config: PoolConfig, spawn: Spawn) -> httpx.AsyncClient:
    """Do the same for asyncio and trio."""
    with _refusals():
        client = httpx.AsyncClient(
            limits=httpx.Limits(keepalive_expiry=config.keepalive_timeout),
            verify=find_trust(network),
            proxy=_find_proxy(network),
            http2=config.http2,
        )
    _put_async_pools_under(client, config, spawn)
    return client


def _needs(extra: str) -> InvalidConfigurationError:
    return InvalidConfigurationError(
        f"{_MEANT[extra]} needs a package more: pip install 'onellm[{extra}]'"
    )


def _find_proxy(network: Network) -> httpx.Proxy | None:
    """Give the proxy; one that is reached by TLS is trusted as the hosts behind it are."""
    if network.proxy is None:
        return None
    proxy = httpx.Proxy(network.proxy)
    if proxy.url.scheme == "https":
        proxy.ssl_context = find_trust(replace(network, cert=None))
    return proxy


@contextmanager
def _refusals() -> Generator[None]:
    """Say which setting is wrong, without showing it: a proxy's address may hold a password."""
    try:
        yield
    except ImportError as error:
        extra = next((extra for name, extra in _EXTRAS.items() if name in str(error)), None)
        if extra is None:
            raise
        raise _needs(extra) from None
    except (ValueError, httpx.InvalidURL):
        raise InvalidConfigurationError(
            "the proxy cannot be used; its address must begin with http://, https://, "
            "socks5:// or socks5h:// (proxy=, or HTTP_PROXY, HTTPS_PROXY, ALL_PROXY)"
        ) from None


@cache
def _usual_trust() -> ssl.SSLContext:
    """Read the trusted certificates once: it takes longer than many a call."""
    return httpx.create_ssl_context()


def find_trust(network: Network) -> ssl.SSLContext:
    """Find the TLS settings of a way; raises InvalidConfigurationError for files that are none."""
    verify = network.verify
    if verify is True and network.cert is None:
        return _usual_trust()
    try:
        if isinstance(verify, ssl.SSLContext):
            if network.cert is not None:
                # Other calls share the context, and would show this certificate as theirs.
                raise InvalidConfigurationError(
                    "cert= goes with no SSLContext in verify=; load it into the context instead"
                )
            context = verify
        elif isinstance(verify, str):
            context = ssl.create_default_context()
            is_folder = Path(verify).is_dir()
            context.load_verify_locations(
                cafile=None if is_folder else verify, capath=verify if is_folder else None
            )
        else:
            context = httpx.create_ssl_context(verify=verify)
    except OSError as error:
        raise InvalidConfigurationError(
            f"verify= names no readable certificates: {error.strerror or type(error).__name__}"
        ) from None
    if network.cert is not None:
        certificate = (network.cert,) if isinstance(network.cert, str) else network.cert
        try:
            context.load_cert_chain(*certificate)
        except OSError as error:
            raise InvalidConfigurationError(
                f"cert= names no usable certificate: {error.strerror or type(error).__name__}"
            ) from None
    return context


def pools_of(client: httpx.Client) -> Iterator[Pool]:
    """Give every pool of a client, those of the environment's proxies too.

    Transports that have no such pool (a mock, an application) have none to give.
    """
    for transport in (client._transport, *client._mounts.values()):  # noqa: SLF001
        pool = getattr(transport, "_pool", None)
        if isinstance(pool, Pool):
            yield pool


def async_pools_of(client: httpx.AsyncClient) -> Iterator[AsyncPool]:
    """Do what `pools_of` does."""
    for transport in (client._transport, *client._mounts.values()):  # noqa: SLF001
        pool = getattr(transport, "_pool", None)
        if isinstance(pool, AsyncPool):
            yield pool


def _put_pools_under(client: httpx.Client, config: PoolConfig) -> None:
    """Put our pools, with our sockets, in the place of httpcore's.

    httpx has no public place for them that keeps the environment's proxies; a test holds these
    names in place.
    """
    for transport in (client._transport, *client._mounts.values()):  # noqa: SLF001
        maker = getattr(transport, "_pool", None)
        if isinstance(maker, httpcore.ConnectionPool):
            maker._network_backend = Backend(maker._network_backend)  # noqa: SLF001
            transport._pool = Pool(maker, config.limits)  # type: ignore[union-attr] # noqa: SLF001 - as above


def _put_async_pools_under(client: httpx.AsyncClient, config: PoolConfig, spawn: Spawn) -> None:
    """Do the same for asyncio and trio."""
    for transport in (client._transport, *client._mounts.values()):  # noqa: SLF001
        maker = getattr(transport, "_pool", None)
        if isinstance(maker, httpcore.AsyncConnectionPool):
            maker._network_backend = AsyncBackend(maker._network_backend)  # noqa: SLF001
            transport._pool = AsyncPool(maker, config.limits, spawn)  # type: ignore[union-attr] # noqa: SLF001 - as above


def check_packages(config: PoolConfig) -> None:
    """Raise InvalidConfigurationError when a package is missing, before the first call needs it."""
    if config.http2 and importlib.util.find_spec("h2") is None:
        raise _needs("http2")


def use_backend(client: httpx.Client, backend: httpcore.NetworkBackend) -> None:
    """Put a backend under the one pool of a client without proxies."""
    pool = getattr(client._transport, "_pool", None)  # noqa: SLF001
    maker = pool.maker if isinstance(pool, Pool) else pool
    if not isinstance(maker, httpcore.ConnectionPool):
        raise TypeError("a client of ours has a pool")
    maker._network_backend = backend  # noqa: SLF001
