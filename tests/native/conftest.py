"""Every native call over real sockets: a test says `way.send(...)` and runs sync and async."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

import pytest

from onellm import native
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Unpack

    from onellm_clients._runtime import JSON, Request

    from onellm.testing import ReceivedRequest
    from onellm.types.options import CallOptions

KEY = "sk-test-native"

T = TypeVar("T")


class Way(Protocol):
    """One colour of the library."""

    def send(
        self,
        provider: str,
        request: Request,
        read: native.Read[T],
        **options: Unpack[CallOptions],
    ) -> T: ...

    def read_into(
        self,
        events: list[T],
        provider: str,
        request: Request,
        read_event: Callable[[JSON], T],
        **options: Unpack[CallOptions],
    ) -> None: ...


class Sync:
    def send(
        self,
        provider: str,
        request: Request,
        read: native.Read[T],
        **options: Unpack[CallOptions],
    ) -> T:
        return native.send(provider, request, read, **options)

    def read_into(
        self,
        events: list[T],
        provider: str,
        request: Request,
        read_event: Callable[[JSON], T],
        **options: Unpack[CallOptions],
    ) -> None:
        for event in native.stream(provider, request, read_event, **options):
            events.append(event)  # noqa: PERF402 - what came before a failure counts


class Async:
    def send(
        self,
        provider: str,
        request: Request,
        read: native.Read[T],
        **options: Unpack[CallOptions],
    ) -> T:
        return asyncio.run(native.asend(provider, request, read, **options))

    def read_into(
        self,
        events: list[T],
        provider: str,
        request: Request,
        read_event: Callable[[JSON], T],
        **options: Unpack[CallOptions],
    ) -> None:
        async def read() -> None:
            async for event in await native.astream(provider, request, read_event, **options):
                events.append(event)  # noqa: PERF401 - what came before a failure counts

        asyncio.run(read())


@pytest.fixture(params=[Sync, Async], ids=["sync", "async"])
def way(request: pytest.FixtureRequest) -> Way:
    made: Way = request.param()
    return made


@dataclass
class Service:
    """A server that gives the replies it was told, in turn, the last one for ever."""

    server: Server
    replies: list[Reply] = field(default_factory=list[Reply])

    @property
    def options(self) -> CallOptions:
        """How to call it."""
        return {"base_url": f"{self.server.url}/v1", "api_key": KEY, "max_retries": 0}

    @property
    def received(self) -> ReceivedRequest:
        """The last request."""
        return self.server.requests[-1]

    def reply(self, request: ReceivedRequest) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@pytest.fixture
def service() -> Iterator[Service]:
    replies: list[Reply] = []

    def handle(request: ReceivedRequest) -> Reply:
        return made.reply(request)

    with Server(handle) as server:
        made = Service(server, replies)
        yield made
