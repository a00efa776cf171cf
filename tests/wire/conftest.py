"""Bodies over real sockets: a test says `way.send(...)` and runs sync and async."""

from __future__ import annotations

import asyncio
import hashlib
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import anyio.lowlevel
import pytest
from onellm_clients._runtime import Multipart, Part

from onellm._downloads import asave, save
from onellm._flow import Flow, arun, run
from onellm._http import Clocks, HttpRequest, HttpResponse
from onellm._multipart import write_form
from onellm._pool import async_transport, sync_transport
from onellm._receipt import Receipt
from onellm._retry import RetryConfig, send_with_retries
from onellm._wire_errors import error_from_status
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from os import PathLike
    from pathlib import Path

    from onellm._bodies import Body, Content, Progress
    from onellm._http import Source
    from onellm.errors import APIError
    from onellm.testing import ReceivedRequest

SOON = 30.0
"""Seconds within which all is done that is meant to be, on the busiest machine."""


def form(*contents: Content, progress: Progress | None = None) -> tuple[dict[str, str], Body]:
    """A form with these files."""
    parts = [Part("file", content, "a.bin") for content in contents]  # type: ignore[arg-type] # an upload of ours reads like a file
    return write_form(Multipart((*parts, Part("purpose", b"batch"))), progress)


@dataclass
class Service:
    """A server that gives the replies it was told, in turn, the last one for ever."""

    server: Server
    replies: list[Reply] = field(default_factory=lambda: [Reply.json({"id": "file-1"})])

    @property
    def received(self) -> ReceivedRequest:
        """The last request."""
        return self.server.requests[-1]

    def upload(
        self, *contents: Content, progress: Progress | None = None, total: float | None = SOON
    ) -> HttpRequest:
        """A request with a form of these files."""
        headers, body = form(*contents, progress=progress)
        return request(self.server.url, headers, body, total=total)

    def reply(self, received: ReceivedRequest) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


def request(
    url: str,
    headers: dict[str, str] | None = None,
    content: bytes | Body = b"",
    *,
    total: float | None = SOON,
    stream: bool = False,
) -> HttpRequest:
    return HttpRequest(
        method="POST",
        url=f"{url}/v1/files",
        headers=tuple((headers or {}).items()),
        content=content,
        clocks=Clocks(total=total, first_event=total),
        stream=stream,
    )


def _flow(sent: HttpRequest, receipt: Receipt, retries: int) -> Flow[HttpResponse]:
    def check(response: HttpResponse) -> APIError | None:
        if response.status < 300:
            return None
        return error_from_status(response.status, response.headers, response.body)

    config = RetryConfig(max_retries=retries, initial=0.01)
    return send_with_retries(sent, check, receipt, config)


class Way(Protocol):
    """One colour of the library."""

    def send(
        self, sent: HttpRequest, *, retries: int = 0, receipt: Receipt | None = None
    ) -> HttpResponse: ...

    def send_all(self, *requests: HttpRequest) -> list[HttpResponse]:
        """Send one after the other, on the same connections."""
        ...

    def download(
        self,
        sent: HttpRequest,
        destination: str | PathLike[str],
        *,
        max_bytes: int = 1 << 30,
        overwrite: bool = False,
        name: Callable[[HttpResponse], str | None] | None = None,
    ) -> Path: ...

    def save(
        self,
        pieces: Iterator[bytes],
        destination: str | PathLike[str],
        *,
        max_bytes: int = 1 << 30,
        overwrite: bool = False,
        name: Callable[[], str | None] | None = None,
    ) -> Path: ...


class Sync:
    def send(
        self, sent: HttpRequest, *, retries: int = 0, receipt: Receipt | None = None
    ) -> HttpResponse:
        return run(
            _flow(sent, receipt or Receipt(provider="openai", model="m"), retries), sync_transport()
        )

    def send_all(self, *requests: HttpRequest) -> list[HttpResponse]:
        return [self.send(one) for one in requests]

    def download(
        self,
        sent: HttpRequest,
        destination: str | PathLike[str],
        *,
        max_bytes: int = 1 << 30,
        overwrite: bool = False,
        name: Callable[[HttpResponse], str | None] | None = None,
    ) -> Path:
        response = self.send(sent)
        assert response.source is not None
        try:
            return save(
                _pieces(response.source),
                destination,
                max_bytes=max_bytes,
                overwrite=overwrite,
                name=None if name is None else lambda: name(response),
            )
        finally:
            response.source.close()

    def save(
        self,
        pieces: Iterator[bytes],
        destination: str | PathLike[str],
        *,
        max_bytes: int = 1 << 30,
        overwrite: bool = False,
        name: Callable[[], str | None] | None = None,
    ) -> Path:
        return save(pieces, destination, max_bytes=max_bytes, overwrite=overwrite, name=name)


class Async:
    def send(
        self, sent: HttpRequest, *, retries: int = 0, receipt: Receipt | None = None
    ) -> HttpResponse:
        return asyncio.run(asend(sent, retries, receipt))

    def send_all(self, *requests: HttpRequest) -> list[HttpResponse]:
        async def main() -> list[HttpResponse]:
            return [await asend(one) for one in requests]

        return asyncio.run(main())

    def download(
        self,
        sent: HttpRequest,
        destination: str | PathLike[str],
        *,
        max_bytes: int = 1 << 30,
        overwrite: bool = False,
        name: Callable[[HttpResponse], str | None] | None = None,
    ) -> Path:
        async def main() -> Path:
            response = await asend(sent)
            assert response.source is not None
            try:
                return await asave(
                    _apieces(response.source),
                    destination,
                    max_bytes=max_bytes,
                    overwrite=overwrite,
                    name=None if name is None else lambda: name(response),
                )
            finally:
                await response.source.aclose()

        return asyncio.run(main())

    def save(
        self,
        pieces: Iterator[bytes],
        destination: str | PathLike[str],
        *,
        max_bytes: int = 1 << 30,
        overwrite: bool = False,
        name: Callable[[], str | None] | None = None,
    ) -> Path:
        async def feed() -> AsyncIterator[bytes]:
            for piece in pieces:
                await anyio.lowlevel.checkpoint()
                yield piece

        return asyncio.run(
            asave(feed(), destination, max_bytes=max_bytes, overwrite=overwrite, name=name)
        )


async def asend(
    sent: HttpRequest, retries: int = 0, receipt: Receipt | None = None
) -> HttpResponse:
    flow = _flow(sent, receipt or Receipt(provider="openai", model="m"), retries)
    return await arun(flow, await async_transport())


def _pieces(source: Source) -> Iterator[bytes]:
    while piece := source.read(float("inf")):
        yield piece


async def _apieces(source: Source) -> AsyncIterator[bytes]:
    while piece := await source.aread(float("inf")):
        yield piece


@pytest.fixture(params=[Sync, Async], ids=["sync", "async"])
def way(request: pytest.FixtureRequest) -> Way:
    made: Way = request.param()
    return made


@pytest.fixture
def service() -> Iterator[Service]:
    def handle(received: ReceivedRequest) -> Reply:
        return made.reply(received)

    with Server(handle, keep_bytes=1 << 20) as server:
        made = Service(server)
        yield made


class Once(io.RawIOBase):
    """A stream that can be read and not rewound, as a pipe; it notes what is done with it."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)
        self.given = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        piece = self._inner.read(size)
        self.given += len(piece)
        return piece


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def contents(folder: Path) -> dict[str, bytes]:
    """All that is in a folder, and below it."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"(folder)"
        for path in folder.rglob("*")
    }


def asked(service: Service) -> HttpRequest:
    return request(service.server.url, stream=True)
