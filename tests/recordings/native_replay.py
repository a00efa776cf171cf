"""Recorded exchanges on a loopback server, in odd-sized pieces, read through `onellm.native`."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, Self, TypeAlias
from urllib.parse import unquote, urlsplit

from onellm import native
from onellm.providers import PROVIDERS
from onellm.testing import Reply, Server

from .native_operations import BESIDE, build
from .replay import odd_pieces

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from onellm_clients._runtime import Request

    from onellm.testing import ReceivedRequest
    from onellm.types.options import CallOptions

    from .native_operations import Operation
    from .native_recordings import Exchange

Way: TypeAlias = Literal["sync", "async"]

WAYS: Final[tuple[Way, ...]] = ("sync", "async")
KEY: Final = "sk-test-recordings"
_SETTINGS: Final[Mapping[str, CallOptions]] = {
    "bedrock": {"region": "us-east-1"},
    "vertexai": {"project": "test-project", "location": "global"},
}
_ODD: Final = 20_000
"""Bodies up to this length come in odd pieces; of longer ones, this much of the beginning."""


@dataclass(frozen=True, slots=True)
class Read:
    """What came of an exchange, and the request that asked for it."""

    answer: Any = field(repr=False)
    """The answer; of a stream, the list of its events."""
    error: Exception | None
    received: ReceivedRequest
    prefix: str
    """What stands in the received path before the recorded one."""


class NativeReplay:
    """One server and one event loop for as many exchanges as there are."""

    def __init__(self) -> None:
        self._server = Server(self._reply)
        self._runner = asyncio.Runner()
        self._served: dict[str, Exchange] = {}

    def __enter__(self) -> Self:
        self._server.start()
        self._runner.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._runner.__exit__(kind, error, traceback)
        self._server.__exit__(kind, error, traceback)

    def read(
        self, exchange: Exchange, operation: Operation, parameters: Mapping[str, str], way: Way
    ) -> Read:
        """Ask what was asked, and read what was answered, to its end."""
        self._served[exchange.id] = exchange
        request = build(exchange, operation, parameters)
        row = find_row(exchange)
        prefix = f"/r/{exchange.id}"
        options: CallOptions = {
            "base_url": f"{self._server.url}{prefix}{_base_path(exchange, row, request.path)}",
            "api_key": KEY,
            "max_retries": 0,
            "extra_query": dict(
                pair for pair in exchange.query if pair[0] in BESIDE - {"alt", "$alt"}
            ),
            **_SETTINGS.get(row, {}),
        }
        before = len(self._server.requests)
        answer: Any = []
        error: Exception | None = None
        try:
            if exchange.streamed and way == "sync":
                for event in native.stream(row, request, operation.read_event, **options):
                    answer.append(event)
            elif exchange.streamed:
                self._runner.run(self._read_into(answer, row, request, operation, options))
            elif way == "sync":
                answer = native.send(row, request, operation.read, **options)
            else:
                call = native.asend(row, request, operation.read, **options)
                answer = self._runner.run(call)
        except Exception as raised:  # noqa: BLE001 - the test says which one is right
            error = raised
        received = self._server.requests[before:]
        if not received:
            raise error or AssertionError("nothing was sent")
        return Read(answer, error, received[0], prefix)

    async def _read_into(
        self,
        events: list[Any],
        row: str,
        request: Request,
        operation: Operation,
        options: CallOptions,
    ) -> None:
        async for event in await native.astream(row, request, operation.read_event, **options):
            events.append(event)  # noqa: PERF401 - what came before an error is kept

    def _reply(self, request: ReceivedRequest) -> Reply:
        exchange = self._served[request.path.split("/")[2]]
        body = exchange.body
        pieces = [*odd_pieces(body[:_ODD], exchange.id), body[_ODD:]]
        return Reply(
            status=exchange.status,
            headers=exchange.headers,
            body=[piece for piece in pieces if piece],
            chunked=True,
        )


def find_row(exchange: Exchange) -> str:
    """Find the provider to ask; who has no row speaks OpenAI's words."""
    return exchange.provider if exchange.provider in PROVIDERS else "openai"


def _base_path(exchange: Exchange, row: str, path: str) -> str:
    """Find the path of a base URL: the row's own, where the recorded path begins with it."""
    own = urlsplit(PROVIDERS[row].base_url).path
    if own and exchange.path.startswith(f"{own}/"):
        return own
    recorded, sent = unquote(exchange.path), unquote(path)
    return recorded.removesuffix(sent) if recorded.endswith(sent) else ""
