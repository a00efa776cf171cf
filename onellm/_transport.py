"""Requests onto the wire and answers off it, sync and async; httpx's errors end here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, Self

import anyio
import httpx

from onellm._bodies import is_rewindable
from onellm._byte_source import ByteSource
from onellm._connection_pool import CLAIMS
from onellm._http import SUCCESS, HttpRequest, HttpResponse
from onellm._pool_config import CURRENT
from onellm._sending import AsyncPieces, send_pieces
from onellm._sockets import DEADLINE, StaleConnectionError
from onellm._transport_errors import HTTPX_ERRORS, too_late, translate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator, Mapping

    from onellm._bodies import Body
    from onellm._byte_source import Spawn
    from onellm._connection_pool import Claim
    from onellm._http import Network

_IN_PROCESS: Final = "llama-cpp:"
_NO_CLOCK: Final = {"connect": None, "read": None, "write": None, "pool": None}


class SyncTransport:
    """Sends with httpx clients, in the caller's thread."""

    def __init__(self, clients: Mapping[Network, httpx.Client]) -> None:
        self._clients = clients

    def send(self, request: HttpRequest) -> HttpResponse:
        """Send and read the whole answer, or only its head when a stream was asked for and came.

        Raises RequestTimeoutError, APIConnectionError or InvalidResponseError.
        """
        if request.url.startswith(_IN_PROCESS):
            return _serve(request)
        now = time.monotonic()
        moment = _deadline(request, now)
        token = DEADLINE.set(moment)
        claims: list[Claim] = []
        try:
            source = self._connect(request, moment - now, claims)
            if request.stream and source.status in SUCCESS:
                return _opened(source, now)
            return _complete(source, source.read_all(moment), now)
        except TimeoutError:
            raise too_late(request, now) from None
        except HTTPX_ERRORS as error:
            raise translate(error, request, now) from error
        except BaseException:
            # An interrupt comes between any two steps, and its traceback keeps what they hold.
            for claim in claims:
                claim()
            raise
        finally:
            DEADLINE.reset(token)

    def _connect(self, request: HttpRequest, left: float, claims: list[Claim]) -> ByteSource:
        """Send, and wait for the head of the answer; `claims` let go of what was taken for it."""
        sent = _to_httpx(request, left)
        sent.extensions[CLAIMS] = claims
        # Not `client.send`: it logs the whole URL, stores cookies, and costs as much again.
        transport = self._clients[request.network]._transport_for_url(sent.url)  # noqa: SLF001
        while True:
            try:
                return ByteSource(transport.handle_request(sent))
            except httpx.ReadError as error:
                # It did not get there. A new connection cannot be stale, so this ends.
                if not _can_be_resent(request, error):
                    raise


class AsyncTransport:
    """Sends with httpx clients, on the running loop."""

    def __init__(self, clients: Mapping[Network, httpx.AsyncClient], spawn: Spawn) -> None:
        self._clients = clients
        self._spawn = spawn

    async def send(self, request: HttpRequest) -> HttpResponse:
        """Do what SyncTransport.send does."""
        if request.url.startswith(_IN_PROCESS):
            return await anyio.to_thread.run_sync(_serve, request)
        now = time.monotonic()
        moment = _deadline(request, now)
        token = DEADLINE.set(moment)
        try:
            source = await self._connect(request, moment - now)
            if request.stream and source.status in SUCCESS:
                return _opened(source, now)
            return _complete(source, await source.aread_all(moment), now)
        except TimeoutError:
            raise too_late(request, now) from None
        except HTTPX_ERRORS as error:
            raise translate(error, request, now) from error
        finally:
            DEADLINE.reset(token)

    async def _connect(self, request: HttpRequest, left: float) -> ByteSource:
        """Send, and wait for the head of the answer."""
        sent = _to_httpx(request, left)
        transport = self._clients[request.network]._transport_for_url(sent.url)  # noqa: SLF001
        while True:
            try:
                return ByteSource(await transport.handle_async_request(sent), self._spawn)
            except httpx.ReadError as error:
                if not _can_be_resent(request, error):
                    raise

    async def call(self, function: Callable[[], None]) -> None:
        """Run what blocks in a thread."""
        await anyio.to_thread.run_sync(function)

    async def sleep(self, seconds: float) -> None:
        """Wait without blocking the loop, asyncio's or trio's."""
        await anyio.sleep(seconds)


def _serve(request: HttpRequest) -> HttpResponse:
    """Ask the model in this process that the address names."""
    from onellm._llama.service import serve  # noqa: PLC0415 - few calls are of this kind

    return serve(request)


def _deadline(request: HttpRequest, now: float) -> float:
    """Find when an attempt must be answered; a stream's first event counts from here as well."""
    clocks = request.clocks
    moment = request.until
    if clocks.total is not None:
        moment = min(moment, now + clocks.total)
    if request.stream and clocks.first_event is not None:
        moment = min(moment, now + clocks.first_event)
    if (cap := CURRENT.config.request_timeout) is not None:
        moment = min(moment, now + cap)
    return moment


def _wait(clock: float | None, left: float) -> float | None:
    """Give the shorter of a clock and what is left, in httpx's words."""
    shorter = left if clock is None else min(clock, left)
    return None if shorter == float("inf") else max(shorter, 0.0)


def _to_httpx(request: HttpRequest, left: float) -> httpx.Request:
    clocks = request.clocks
    waits = {"connect": _wait(clocks.connect, left), "pool": _wait(clocks.pool, left)}
    content = request.content
    framing = [] if isinstance(content, bytes) else [content.framing]
    body = content if isinstance(content, bytes) else _Streamed(content)
    sent = httpx.Request(
        request.method,
        request.url,
        headers=[*request.headers, *framing],
        content=body,
        extensions={"timeout": {**_NO_CLOCK, **waits}},
    )
    # httpx has wrapped it for one colour, and in generators, which trio complains about when left.
    sent.stream = _Whole(body) if isinstance(body, bytes) else body
    return sent


class _Whole(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is there, as httpx takes it."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        return iter((self._body,))

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _Pieces([self._body])


class _Pieces:
    def __init__(self, left: list[bytes]) -> None:
        self._left = left

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if not self._left:
            raise StopAsyncIteration
        return self._left.pop()


class _Streamed(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body as httpx takes it; each time it is iterated over, it begins anew."""

    def __init__(self, body: Body) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        return send_pieces(self._body)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return AsyncPieces(self._body)


def _can_be_resent(request: HttpRequest, error: httpx.ReadError) -> bool:
    """Tell whether a request came too late for its connection, and is there to be sent again."""
    is_stale = isinstance(error.__cause__, StaleConnectionError)
    return is_stale and is_rewindable(request.content)


def _opened(source: ByteSource, sent: float) -> HttpResponse:
    return HttpResponse(status=source.status, headers=source.headers, source=source, sent=sent)


def _complete(source: ByteSource, body: bytes, sent: float) -> HttpResponse:
    return HttpResponse(status=source.status, headers=source.headers, body=body, sent=sent)
