"""Recorded exchanges on a loopback server, in odd-sized pieces, read through the public API."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal, Self, TypeAlias, cast

import pytest

from onellm import ChatCompletion
from onellm.testing import Close, Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType

    from onellm._receipt import Receipt
    from onellm._stream import Stream
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.testing import Piece, ReceivedRequest
    from onellm.types import ChatOptions, MessageParam

    from .recordings import Obj, Recording

Way: TypeAlias = Literal["create", "acreate", "create + async for"]
"""For streams: `for` over create(), `async for` over acreate(), and `async for` over create()."""

WAYS: Final[tuple[Way, ...]] = ("create", "acreate", "create + async for")
"""The third is for streams only."""

KEY: Final = "sk-test-recordings"

_MESSAGES: Final[tuple[MessageParam, ...]] = ({"role": "user", "content": "Hello"},)
_SIZES: Final = (1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61)


@dataclass(frozen=True, slots=True)
class Read:
    """What a stream gave, and what it raised at its end."""

    chunks: list[ChatCompletionChunk] = field(repr=False)
    receipt: Receipt | None
    error: Exception | None = None


def odd_pieces(body: bytes, seed: str) -> Iterator[bytes]:
    """Cut a body into pieces of 1 to 61 bytes, the same ones every time."""
    sizes = random.Random(seed)
    start = 0
    while start < len(body):
        end = start + sizes.choice(_SIZES)
        yield body[start:end]
        start = end


class Replay:
    """One server and one event loop for as many exchanges as there are."""

    def __init__(self) -> None:
        self._server = Server(self._reply)
        self._runner = asyncio.Runner()
        self._served: dict[str, Recording] = {}

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

    def answer(self, recording: Recording, way: Way) -> ChatCompletionResponse:
        """Ask for a whole answer."""
        model, options = _model(recording), self._options(recording)
        if way == "create":
            return ChatCompletion.create(model, _MESSAGES, stream=False, **options)
        call = ChatCompletion.acreate(model, _MESSAGES, stream=False, **options)
        return self._runner.run(call)

    def send_back(self, recording: Recording, turns: Sequence[MessageParam]) -> Obj:
        """Ask again with an answer in the conversation; the body that arrived at the server."""
        messages = (*_MESSAGES, *turns)
        ChatCompletion.create(_model(recording), messages, stream=False, **self._options(recording))
        return self._server.requests[-1].json()

    def stream(self, recording: Recording, way: Way) -> Read:
        """Read a stream to its end."""
        if way != "create":
            return self._runner.run(self._read(recording, awaited=way == "acreate"))
        chunks: list[ChatCompletionChunk] = []
        stream = ChatCompletion.create(
            _model(recording), _MESSAGES, stream=True, **self._options(recording)
        )
        try:
            for chunk in stream:
                chunks.append(chunk)  # noqa: PERF402 - what came before an error is kept
        except Exception as error:  # noqa: BLE001 - the test says which one is right
            return Read(chunks, stream.receipt, error)
        return Read(chunks, stream.receipt)

    def refusal(self, recording: Recording, way: Way) -> Exception:
        """Ask, and give what is raised."""
        if recording.streamed:
            read = self.stream(recording, way)
            assert read.error is not None, "nothing was raised"
            return read.error
        with pytest.raises(Exception) as raised:  # noqa: PT011 - the test says which one is right
            self.answer(recording, way)
        return raised.value

    async def _read(self, recording: Recording, *, awaited: bool) -> Read:
        chunks: list[ChatCompletionChunk] = []
        model, options = _model(recording), self._options(recording)
        stream: Stream[ChatCompletionChunk] | None = None
        try:
            stream = (
                await ChatCompletion.acreate(model, _MESSAGES, stream=True, **options)
                if awaited
                else ChatCompletion.create(model, _MESSAGES, stream=True, **options)
            )
            async for chunk in stream:
                chunks.append(chunk)  # noqa: PERF401 - what came before an error is kept
        except Exception as error:  # noqa: BLE001 - the test says which one is right
            return Read(chunks, stream.receipt if stream else None, error)
        return Read(chunks, stream.receipt)

    def _options(self, recording: Recording) -> ChatOptions:
        self._served[recording.id] = recording
        options: ChatOptions = {
            "base_url": f"{self._server.url}/r/{recording.id}/v1",
            "api_key": KEY,
            "max_retries": 0,
        }
        # Options of a provider's own are in no TypedDict.
        return cast("ChatOptions", {**options, **dict(recording.options)})

    def _reply(self, request: ReceivedRequest) -> Reply:
        recording = self._served[request.path.split("/")[2]]
        if request.json().get("stream", False) is not recording.streamed:
            raise AssertionError(f"{recording}: stream is not as asked for")
        pieces: Iterator[Piece] = odd_pieces(recording.body.encode(), recording.id)
        return Reply(
            status=recording.status,
            headers=recording.headers,
            body=chain(pieces, [Close()]) if recording.breaks_off else pieces,
            chunked=True,
        )


def _model(recording: Recording) -> str:
    return f"{recording.row}/{recording.model}"
