"""The sockets under httpx: they give up in time, whatever trickles in, and tell what went stale.

httpx restarts its clock with every byte, so a server that pings keeps a reader for ever. Here
the sockets ask how much time is left, and the watchdog of a stream moves that moment only when
an event came.
"""

from __future__ import annotations

import os
import socket
import ssl
import time
import weakref
from contextlib import suppress
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final, cast

import anyio
import httpcore

from onellm._http import NEVER

if TYPE_CHECKING:
    from collections.abc import Iterable

DEADLINE: Final[ContextVar[float]] = ContextVar("onellm_deadline", default=NEVER)
"""When to give up, on `time.monotonic`'s clock; per thread and per task."""

# Long silences behind NAT lose the connection without a word, and a call would wait for ever.
_KEEP_ALIVE: Final[tuple[httpcore.SOCKET_OPTION, ...]] = (
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
    *(
        (socket.IPPROTO_TCP, getattr(socket, name), value)
        for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 60), ("TCP_KEEPCNT", 5))
        if hasattr(socket, name)
    ),
)
_AT_ONCE: Final = 2.0
"""Seconds after a request within which a reset says that nobody has begun to answer it."""


_PAUSES: Final = (0.0, 0.01, 0.02, 0.04, 0.08, 0.16)
"""How long a reset is waited for that may follow an end: as long as a packet there and back."""
_SLICE: Final = 64 * 1024
_SOCKS: Final = (b"\x01", b"\x05")
"""What a SOCKS proxy is greeted with begins so, and no request does."""


class StaleConnectionError(httpcore.ReadError):
    """A connection that was kept had been closed by the server: the request did not get there."""


def _left(timeout: float | None, expired: type[httpcore.TimeoutException]) -> float | None:
    """Shorten `timeout` to what is left until the deadline; raise `expired` when nothing is."""
    deadline = DEADLINE.get()
    if deadline == NEVER:
        return timeout
    left = deadline - time.monotonic()
    if left <= 0:
        raise expired("the deadline has passed")
    return left if timeout is None else min(timeout, left)


class _Wear:
    """What one connection has been through, to tell a stale one from one that broke at work."""

    __slots__ = ("answered", "greeting", "lost", "multiplexed", "reused", "sent")

    def __init__(self) -> None:
        self.reused = False
        self.answered = False
        """Whether anything came back since the last request."""
        self.greeting = False
        """Whether a SOCKS proxy is spoken to."""
        self.lost = False
        """Whether the last request could not be written."""
        self.sent = 0.0
        self.multiplexed = False
        """HTTP/2 reads and writes by turns: nothing can be told there."""

    def writes(self, buffer: bytes) -> None:
        self.greeting = buffer.startswith(_SOCKS)
        if self.answered:
            self.answered, self.reused = False, True
            self.sent = 0.0
        if not self.sent:  # a long body is written piece by piece, but comes too late at once
            self.sent = time.monotonic()

    def is_stale(self) -> bool:
        """Tell, after a reset, whether the request came too late for this connection."""
        unanswered = self.reused and not self.answered and not self.multiplexed
        return unanswered and (self.lost or time.monotonic() - self.sent < _AT_ONCE)


def _was_reset(stream: httpcore.NetworkStream | httpcore.AsyncNetworkStream) -> bool:
    """Tell whether a reset followed the end of what the server sent: it had closed before it read.

    A server that reads a request and then hangs up sends none.
    """
    found = cast("socket.socket", stream.get_extra_info("socket"))
    try:
        return found.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) != 0
    except OSError:  # the loop has closed it
        return True


class _Counts:
    """What happened since the process began."""

    opened = 0


COUNTS: Final = _Counts()
_live: Final[weakref.WeakSet[_Stream | _AsyncStream]] = weakref.WeakSet()


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self._wear = _Wear()
        self._closing = False
        self.is_waiting = False
        """Whether a thread waits here now."""
        _live.add(self)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        wear = self._wear
        self._begin_wait(httpcore.ReadError)
        try:
            data = self._inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))
            if not data and wear.is_stale() and (wear.lost or self._hears_reset()):
                raise StaleConnectionError
        except httpcore.ReadError as error:
            if wear.is_stale() and not self._closing:
                raise StaleConnectionError from error
            raise
        finally:
            self._end_wait()
        if data:
            wear.answered = not wear.greeting
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._wear.writes(buffer)
        self._begin_wait(httpcore.WriteError)
        try:
            # Of all that is written at once, each piece sent would wind up the clock again.
            for start in range(0, len(buffer), _SLICE):
                piece = buffer if len(buffer) <= _SLICE else buffer[start : start + _SLICE]
                self._inner.write(piece, _left(timeout, httpcore.WriteTimeout))
        except httpcore.WriteError:
            self._wear.lost = True
            raise
        finally:
            self._end_wait()

    def close(self) -> None:
        """Close it; a thread that waits here is woken, and closes it then.

        Its number must not be free before that: a new socket may get it.
        """
        self._closing = True
        if not self.is_waiting:
            self._inner.close()
            return
        with suppress(OSError):
            # Of a socket under TLS only the lower half: the other thread is inside the upper one.
            found = cast("socket.socket", self._inner.get_extra_info("socket"))
            socket.socket.shutdown(found, socket.SHUT_RDWR)

    def _begin_wait(self, failure: type[httpcore.NetworkError]) -> None:
        self.is_waiting = True
        if self._closing:
            self.is_waiting = False
            raise failure("it was closed on our side")

    def _end_wait(self) -> None:
        self.is_waiting = False
        if self._closing:
            self._inner.close()

    def _hears_reset(self) -> bool:
        for pause in _PAUSES:
            time.sleep(pause)
            if _was_reset(self._inner):
                return True
        return False

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        secured = _Stream(self._inner.start_tls(ssl_context, server_hostname, left))
        secured._wear.multiplexed = _speaks_http2(secured)
        return secured

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self._wear = _Wear()
        self._closing = False
        _live.add(self)

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        wear = self._wear
        try:
            data = await self._inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))
            if not data and wear.is_stale() and (wear.lost or await self._hears_reset()):
                raise StaleConnectionError
        except ssl.SSLError as error:  # httpcore lets it through
            raise httpcore.ReadError(str(error)) from error
        except httpcore.ReadError as error:
            if wear.is_stale() and not self._closing:
                raise StaleConnectionError from error
            raise
        if data:
            wear.answered = not wear.greeting
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        self._wear.writes(buffer)
        try:
            await self._inner.write(buffer, _left(timeout, httpcore.WriteTimeout))
        except ssl.SSLError as error:
            self._wear.lost = True
            raise httpcore.WriteError(str(error)) from error
        except httpcore.WriteError:
            self._wear.lost = True
            raise

    async def _hears_reset(self) -> bool:
        for pause in _PAUSES:
            await anyio.sleep(pause)
            if _was_reset(self._inner):
                return True
        return False

    async def aclose(self) -> None:
        self._closing = True
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        try:
            inner = await self._inner.start_tls(ssl_context, server_hostname, left)
        except BaseException:
            # Cancelled: httpcore closes it after failures only.
            with anyio.CancelScope(shield=True):
                await self._inner.aclose()
            raise
        secured = _AsyncStream(inner)
        secured._wear.multiplexed = _speaks_http2(secured)
        return secured

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


def _speaks_http2(stream: _Stream | _AsyncStream) -> bool:
    secured = stream.get_extra_info("ssl_object")
    return secured is not None and (cast("ssl.SSLObject", secured).selected_alpn_protocol() == "h2")


def close_at_exit() -> None:
    """Close what is open, but for what a daemon thread waits on: it ends with the process, unheard.

    Closed under it, it would have the time to complain.
    """
    for stream in list(_live):
        if isinstance(stream, _Stream) and not stream.is_waiting:
            stream.close()


def drop_inherited_sockets() -> None:
    """Close a child's copies of its parent's sockets, and nothing else: no goodbye is said on them.

    The parent's connections go on undisturbed; without this they would stay open as long as the
    child lives.
    """
    for stream in list(_live):
        found = stream.get_extra_info("socket")
        # Event loops hand out a view of the socket.
        real = getattr(found, "_sock", found)
        with suppress(OSError):
            if isinstance(real, socket.socket):
                os.close(real.detach())
    _live.clear()
    COUNTS.opened = 0


class Backend(httpcore.NetworkBackend):
    """A network backend whose sockets obey the deadline and keep idle connections alive."""

    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_tcp(
            host,
            port,
            _left(timeout, httpcore.ConnectTimeout),
            local_address,
            (*_KEEP_ALIVE, *(socket_options or ())),
        )
        COUNTS.opened += 1
        return _Stream(stream)

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._inner.connect_unix_socket(path, left, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """The same for asyncio and trio."""

    def __init__(self, inner: httpcore.AsyncNetworkBackend) -> None:
        self._inner = inner

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._inner.connect_tcp(
            host,
            port,
            _left(timeout, httpcore.ConnectTimeout),
            local_address,
            (*_KEEP_ALIVE, *(socket_options or ())),
        )
        COUNTS.opened += 1
        return _AsyncStream(stream)

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ASYNC109
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _AsyncStream(await self._inner.connect_unix_socket(path, left, socket_options))

    async def sleep(self, seconds: float) -> None:
        await self._inner.sleep(seconds)
