"""Requests onto the wire and answers off it, sync and async; httpx's errors end here."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import anyio
import httpx

from onellm._deadline import DEADLINE, NEVER
from onellm._http import SUCCESS, Clocks, HttpRequest, HttpResponse
from onellm.errors import APIConnectionError, APIError, InvalidResponseError, RequestTimeoutError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

_UNWRITABLE: Final = (
    httpx.LocalProtocolError,
    httpx.InvalidURL,
    httpx.UnsupportedProtocol,
    UnicodeError,  # a host name that cannot be one
)
_IN_PROCESS: Final = "llama-cpp:"
_MOST_OF_AN_ERROR: Final = 1_000_000
_NO_CLOCK: Final = {"connect": None, "read": None, "write": None, "pool": None}


class SyncTransport:
    """Sends with one httpx client, in the caller's thread."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def send(self, request: HttpRequest) -> HttpResponse:
        """Send and read the whole answer, or only its head when a stream was asked for and came.

        Raises RequestTimeoutError, APIConnectionError or InvalidResponseError.
        """
        if request.url.startswith(_IN_PROCESS):
            return _serve(request)
        token = DEADLINE.set(_deadline(request.clocks))
        try:
            sent = _to_httpx(request)
            # Not `client.send`: it logs the whole URL, stores cookies, and costs as much again.
            response = self._client._transport_for_url(sent.url).handle_request(sent)  # noqa: SLF001
            response.request = sent
            if request.stream and response.status_code in SUCCESS:
                return _opened(response)
            try:
                pieces = response.iter_bytes()
                body = response.read() if response.status_code in SUCCESS else _begin(pieces)
            finally:
                response.close()
            return _complete(response, body)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, UnicodeError) as error:
            raise translate(error, request.clocks) from error
        finally:
            DEADLINE.reset(token)


class AsyncTransport:
    """Sends with one httpx client, on the running loop."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def send(self, request: HttpRequest) -> HttpResponse:
        """Do what SyncTransport.send does."""
        if request.url.startswith(_IN_PROCESS):
            return await anyio.to_thread.run_sync(_serve, request)
        token = DEADLINE.set(_deadline(request.clocks))
        try:
            sent = _to_httpx(request)
            transport = self._client._transport_for_url(sent.url)  # noqa: SLF001
            response = await transport.handle_async_request(sent)
            response.request = sent
            if request.stream and response.status_code in SUCCESS:
                return _opened(response)
            try:
                if response.status_code in SUCCESS:
                    body = await response.aread()
                else:
                    body = await _abegin(response.aiter_bytes())
            finally:
                await response.aclose()
            return _complete(response, body)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, UnicodeError) as error:
            raise translate(error, request.clocks) from error
        finally:
            DEADLINE.reset(token)

    async def call(self, function: Callable[[], None]) -> None:
        """Run what blocks in a thread."""
        await anyio.to_thread.run_sync(function)

    async def sleep(self, seconds: float) -> None:
        """Wait without blocking the loop, asyncio's or trio's."""
        await anyio.sleep(seconds)


class ByteSource:
    """The body of an open answer, read piece by piece, each piece before a deadline.

    `read` and `aread` give b"" at the end. They raise TimeoutError at the deadline and our own
    errors for all else. One colour per source: the one its client has.
    """

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self._pieces: Iterator[bytes] | None = None
        self._async_pieces: AsyncIterator[bytes] | None = None

    def read(self, deadline: float) -> bytes:
        """Read what comes next, b"" at the end."""
        if self._pieces is None:
            self._pieces = self._response.iter_bytes()
        token = DEADLINE.set(deadline)
        try:
            return next(self._pieces, b"")
        except httpx.TimeoutException as error:
            raise TimeoutError from error
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise translate(error) from error
        finally:
            DEADLINE.reset(token)

    async def aread(self, deadline: float) -> bytes:
        """Read what comes next, b"" at the end."""
        if self._async_pieces is None:
            self._async_pieces = self._response.aiter_bytes()
        token = DEADLINE.set(deadline)
        try:
            return await anext(self._async_pieces, b"")
        except httpx.TimeoutException as error:
            raise TimeoutError from error
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise translate(error) from error
        finally:
            DEADLINE.reset(token)

    def drain(self, deadline: float) -> None:
        """Read to the end of a body of which nothing more is wanted; give up at the deadline."""
        with suppress(TimeoutError, APIError):
            while self.read(deadline):
                pass

    async def adrain(self, deadline: float) -> None:
        """Read to the end of a body of which nothing more is wanted; give up at the deadline."""
        with suppress(TimeoutError, APIError):
            while await self.aread(deadline):
                pass

    def close(self) -> None:
        """Give the connection back when the body was read to its end, else close it."""
        self._response.close()

    async def aclose(self) -> None:
        """Give the connection back when the body was read to its end, else close it."""
        # A cancelled task must still let go of its connection.
        with anyio.CancelScope(shield=True):
            await self._response.aclose()


def _serve(request: HttpRequest) -> HttpResponse:
    """Ask the model in this process that the address names."""
    from onellm._llama.service import serve  # noqa: PLC0415 - few calls are of this kind

    return serve(request)


def _to_httpx(request: HttpRequest) -> httpx.Request:
    clocks = request.clocks
    waits = [wait for wait in (clocks.connect, clocks.total) if wait is not None]
    connect = min(waits) if waits else None
    return httpx.Request(
        request.method,
        request.url,
        headers=list(request.headers),
        content=request.content,
        extensions={"timeout": {**_NO_CLOCK, "connect": connect, "pool": connect}},
    )


def _begin(pieces: Iterator[bytes]) -> bytes:
    """Read as much of an error's body as can matter."""
    body = b""
    for piece in pieces:
        body += piece
        if len(body) >= _MOST_OF_AN_ERROR:
            break
    return body[:_MOST_OF_AN_ERROR]


async def _abegin(pieces: AsyncIterator[bytes]) -> bytes:
    """Read as much of an error's body as can matter."""
    body = b""
    async for piece in pieces:
        body += piece
        if len(body) >= _MOST_OF_AN_ERROR:
            break
    return body[:_MOST_OF_AN_ERROR]


def _deadline(clocks: Clocks) -> float:
    return NEVER if clocks.total is None else time.monotonic() + clocks.total


def _opened(response: httpx.Response) -> HttpResponse:
    return HttpResponse(
        status=response.status_code, headers=response.headers, source=ByteSource(response)
    )


def _complete(response: httpx.Response, body: bytes) -> HttpResponse:
    return HttpResponse(status=response.status_code, headers=response.headers, body=body)


def translate(error: Exception, clocks: Clocks | None = None) -> APIError:
    """Say what an httpx error means to our caller, without repeating headers or URLs."""
    if isinstance(error, httpx.PoolTimeout):
        return APIConnectionError("no connection became free in time: all of the pool's are in use")
    if isinstance(error, httpx.ConnectTimeout):
        return RequestTimeoutError("no connection in time: the host does not answer")
    if isinstance(error, httpx.TimeoutException):
        limit = f" within {clocks.total:g} s" if clocks and clocks.total is not None else " in time"
        return RequestTimeoutError(f"no complete answer{limit} (timeout=)")
    if isinstance(error, httpx.ConnectError):
        return APIConnectionError(f"cannot connect: {_reason(error)}")
    if isinstance(error, httpx.DecodingError):
        return InvalidResponseError("the body is not compressed as its header says")
    if isinstance(error, _UNWRITABLE):
        # These quote the refused header or URL, which may hold a key.
        return APIError("the request could not be written as HTTP; check base_url and headers")
    return APIConnectionError(f"the connection broke: {_reason(error)}")


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
