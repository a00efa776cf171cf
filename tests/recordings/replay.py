"""Recorded exchanges on a loopback server, in odd-sized pieces, read through the public API."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from onellm import ChatCompletion
from onellm.testing import Reply, Server

from .recordings import ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.testing import ReceivedRequest
    from onellm.types import ChatOptions, MessageParam

    from .recordings import Recording

KEY: Final = "sk-test-recordings"

_MESSAGES: Final[tuple[MessageParam, ...]] = ({"role": "user", "content": "Hello"},)
_SIZES: Final = (1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61)


@dataclass(frozen=True, slots=True)
class Read:
    """What a stream gave, and what it raised at its end."""

    chunks: list[ChatCompletionChunk]
    error: Exception | None


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

    def answer(self, recording: Recording) -> ChatCompletionResponse:
        """Ask for a whole answer with `create`."""
        return ChatCompletion.create(
            _model(recording), _MESSAGES, stream=False, **self._options(recording)
        )

    def answer_async(self, recording: Recording) -> ChatCompletionResponse:
        """Ask for a whole answer with `acreate`."""
        call = ChatCompletion.acreate(
            _model(recording), _MESSAGES, stream=False, **self._options(recording)
        )
        return self._runner.run(call)

    def stream(self, recording: Recording) -> Read:
        """Read a stream with `create` and `for`."""
        read = Read([], None)
        try:
            for chunk in ChatCompletion.create(
                _model(recording), _MESSAGES, stream=True, **self._options(recording)
            ):
                read.chunks.append(chunk)
        except Exception as error:  # noqa: BLE001 - the test says which one is right
            return Read(read.chunks, error)
        return read

    def stream_async(self, recording: Recording) -> Read:
        """Read a stream with `acreate` and `async for`."""
        return self._runner.run(self._read(recording, awaited=True))

    def stream_mixed(self, recording: Recording) -> Read:
        """Read a stream with `create` and `async for`."""
        return self._runner.run(self._read(recording, awaited=False))

    async def _read(self, recording: Recording, *, awaited: bool) -> Read:
        chunks: list[ChatCompletionChunk] = []
        model, options = _model(recording), self._options(recording)
        try:
            stream = (
                await ChatCompletion.acreate(model, _MESSAGES, stream=True, **options)
                if awaited
                else ChatCompletion.create(model, _MESSAGES, stream=True, **options)
            )
            async for chunk in stream:
                chunks.append(chunk)  # noqa: PERF401 - what came before an error is kept
        except Exception as error:  # noqa: BLE001 - the test says which one is right
            return Read(chunks, error)
        return Read(chunks, None)

    def _options(self, recording: Recording) -> ChatOptions:
        self._served[recording.id] = recording
        return {
            "base_url": f"{self._server.url}/r/{recording.id}/v1",
            "api_key": KEY,
            "max_retries": 0,
        }

    def _reply(self, request: ReceivedRequest) -> Reply:
        recording = self._served[request.path.split("/")[2]]
        if request.json().get("stream", False) is not recording.streamed:
            raise AssertionError(f"{recording}: stream is not as asked for")
        return Reply(
            status=recording.status,
            headers=recording.headers,
            body=odd_pieces(recording.body.encode(), recording.id),
            chunked=True,
        )


def _model(recording: Recording) -> str:
    return f"{ROWS[recording.provider]}/{recording.model}"
