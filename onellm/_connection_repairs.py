"""What httpcore's connections leave undone when a request on them fails.

A SOCKS proxy that refuses or says something odd leaves its socket open; an HTTP/2 connection goes
on after a request that was given up, and does not notice that the server has left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, cast

import anyio
import httpcore

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOLD: Final = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.TimeoutException,
)
_HTTP11: Final = (httpcore.HTTP11Connection, httpcore.AsyncHTTP11Connection)
_ODD: Final = "the SOCKS proxy answered with something else"


class _HiddenAuth(tuple[bytes, bytes]):
    """A proxy's name and password; httpcore writes them into its log."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "(hidden)"


class _Socks(Protocol):
    """A connection by a SOCKS proxy; to import its class takes the extra."""

    _proxy_auth: tuple[bytes, bytes] | None
    _network_backend: object
    _connection: object | None


def _find_socks(connection: object) -> _Socks | None:
    if not hasattr(connection, "_proxy_auth"):
        return None
    found = cast("_Socks", connection)
    if found._proxy_auth is not None:  # noqa: SLF001
        found._proxy_auth = _HiddenAuth(found._proxy_auth)  # noqa: SLF001
    return found


def _tell_surplus(
    connection: httpcore.ConnectionInterface | httpcore.AsyncConnectionInterface,
) -> None:
    """Let a connection be of no use when bytes came behind an answer: no request asked for them.

    The next request on it would be given them as its answer.
    """
    is_available = connection.is_available

    def is_clean() -> bool:
        inner = getattr(connection, "_connection", None)
        while inner is not None and not isinstance(inner, _HTTP11):
            inner = getattr(inner, "_connection", None)
        return is_available() and not (inner is not None and inner._h11_state.trailing_data[0])  # noqa: SLF001

    connection.is_available = is_clean  # type: ignore[method-assign] # there is no other place


# The sync and the async half below say the same, line by line.


def mend(connection: httpcore.ConnectionInterface, *, http2: bool) -> None:
    """Mend a connection that was just made."""
    _tell_surplus(connection)
    socks = _find_socks(connection)
    if socks is not None:
        _mend_socks(connection, socks)
    if http2:
        _mend_http2(connection)


def _mend_socks(connection: httpcore.ConnectionInterface, socks: _Socks) -> None:
    handle = connection.handle_request
    backend = _OneStreamBackend(cast("httpcore.NetworkBackend", socks._network_backend))  # noqa: SLF001
    socks._network_backend = backend  # noqa: SLF001

    def handle_or_close(request: httpcore.Request) -> httpcore.Response:
        try:
            return handle(request)
        except BaseException as error:
            if socks._connection is not None:  # noqa: SLF001
                raise
            backend.close()
            if isinstance(error, _TOLD) or not isinstance(error, Exception):
                raise
            raise httpcore.ProxyError(_ODD) from error

    connection.handle_request = handle_or_close  # type: ignore[method-assign] # there is no other place


class _OneStreamBackend(httpcore.NetworkBackend):
    """A backend for one connection, that can close what it opened."""

    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner
        self._stream: httpcore.NetworkStream | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        self._stream = self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
        return self._stream

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close()


def _mend_http2(connection: httpcore.ConnectionInterface) -> None:
    handle = connection.handle_request

    def find_http2() -> httpcore.HTTP2Connection | None:
        inner = getattr(connection, "_connection", None)
        return inner if isinstance(inner, httpcore.HTTP2Connection) else None

    def handle_http2(request: httpcore.Request) -> httpcore.Response:
        known = find_http2()
        if known is not None:
            _hear_farewell(known, request)
        try:
            return handle(request)
        except httpcore.ConnectionNotAvailable:
            raise
        except BaseException:
            if find_http2() is not None:
                connection.close()  # else the answer that nobody waits for goes on
            raise

    connection.handle_request = handle_http2  # type: ignore[method-assign] # as above


def _hear_farewell(connection: httpcore.HTTP2Connection, request: httpcore.Request) -> None:
    """Read what came while a connection was idle; raise ConnectionNotAvailable after its end."""
    stream = connection._network_stream  # noqa: SLF001
    try:
        while stream.get_extra_info("is_readable"):
            connection._receive_events(request)  # noqa: SLF001
    except Exception as error:
        connection.close()
        raise httpcore.ConnectionNotAvailable from error
    if connection._connection_terminated is not None:  # noqa: SLF001
        connection.close()
        raise httpcore.ConnectionNotAvailable


def mend_async(connection: httpcore.AsyncConnectionInterface, *, http2: bool) -> None:
    """Mend a connection that was just made."""
    _tell_surplus(connection)
    socks = _find_socks(connection)
    if socks is not None:
        _mend_async_socks(connection, socks)
    if http2:
        _mend_async_http2(connection)


def _mend_async_socks(connection: httpcore.AsyncConnectionInterface, socks: _Socks) -> None:
    handle = connection.handle_async_request
    backend = _AsyncOneStreamBackend(cast("httpcore.AsyncNetworkBackend", socks._network_backend))  # noqa: SLF001
    socks._network_backend = backend  # noqa: SLF001

    async def handle_or_close(request: httpcore.Request) -> httpcore.Response:
        try:
            return await handle(request)
        except BaseException as error:
            if socks._connection is not None:  # noqa: SLF001
                raise
            await backend.aclose()
            if isinstance(error, _TOLD) or not isinstance(error, Exception):
                raise
            raise httpcore.ProxyError(_ODD) from error

    connection.handle_async_request = handle_or_close  # type: ignore[method-assign] # as above


class _AsyncOneStreamBackend(httpcore.AsyncNetworkBackend):
    """The same for asyncio and trio."""

    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self._inner = inner
        self._stream: httpcore.AsyncNetworkStream | None = None

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        self._stream = await self._inner.connect_tcp(
            host, port, timeout, local_address, socket_options
        )
        return self._stream

    async def aclose(self) -> None:
        if self._stream is not None:
            with anyio.CancelScope(shield=True):
                await self._stream.aclose()


def _mend_async_http2(connection: httpcore.AsyncConnectionInterface) -> None:
    handle = connection.handle_async_request

    def find_http2() -> httpcore.AsyncHTTP2Connection | None:
        inner = getattr(connection, "_connection", None)
        return inner if isinstance(inner, httpcore.AsyncHTTP2Connection) else None

    async def handle_http2(request: httpcore.Request) -> httpcore.Response:
        known = find_http2()
        if known is not None:
            await _ahear_farewell(known, request)
        try:
            return await handle(request)
        except httpcore.ConnectionNotAvailable:
            raise
        except BaseException:
            if find_http2() is not None:
                with anyio.CancelScope(shield=True):
                    await connection.aclose()
            raise

    connection.handle_async_request = handle_http2  # type: ignore[method-assign] # as above


async def _ahear_farewell(
    connection: httpcore.AsyncHTTP2Connection, request: httpcore.Request
) -> None:
    """Read what came while a connection was idle; raise ConnectionNotAvailable after its end."""
    stream = connection._network_stream  # noqa: SLF001
    try:
        while stream.get_extra_info("is_readable"):
            await connection._receive_events(request)  # noqa: SLF001
    except Exception as error:
        await connection.aclose()
        raise httpcore.ConnectionNotAvailable from error
    if connection._connection_terminated is not None:  # noqa: SLF001
        await connection.aclose()
        raise httpcore.ConnectionNotAvailable
