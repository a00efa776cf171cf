"""Every public call over real sockets: a test says `api.ask(...)` and runs sync and async."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pytest

from onellm import ChatCompletion
from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Unpack

    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.types import ChatOptions, MessageParam

KEY = "sk-simulator"


class Way(Protocol):
    """One colour of the library."""

    name: str

    def ask(
        self, model: str, messages: Sequence[MessageParam], **options: Unpack[ChatOptions]
    ) -> ChatCompletionResponse: ...

    def read_into(
        self,
        chunks: list[ChatCompletionChunk],
        model: str,
        messages: Sequence[MessageParam],
        **options: Unpack[ChatOptions],
    ) -> None: ...


class Sync:
    name = "sync"

    def ask(
        self, model: str, messages: Sequence[MessageParam], **options: Unpack[ChatOptions]
    ) -> ChatCompletionResponse:
        return ChatCompletion.create(model, messages, **options)

    def read_into(
        self,
        chunks: list[ChatCompletionChunk],
        model: str,
        messages: Sequence[MessageParam],
        **options: Unpack[ChatOptions],
    ) -> None:
        for chunk in ChatCompletion.create(model, messages, stream=True, **options):
            chunks.append(chunk)  # noqa: PERF402 - what came before a failure counts


class Async:
    name = "async"

    def ask(
        self, model: str, messages: Sequence[MessageParam], **options: Unpack[ChatOptions]
    ) -> ChatCompletionResponse:
        return asyncio.run(ChatCompletion.acreate(model, messages, **options))

    def read_into(
        self,
        chunks: list[ChatCompletionChunk],
        model: str,
        messages: Sequence[MessageParam],
        **options: Unpack[ChatOptions],
    ) -> None:
        async def main() -> None:
            stream = await ChatCompletion.acreate(model, messages, stream=True, **options)
            async for chunk in stream:
                chunks.append(chunk)  # noqa: PERF401 - what came before a failure counts

        asyncio.run(main())


@dataclass(frozen=True)
class Api:
    """One way to call one server that speaks one format; options may be overridden."""

    way: Way
    spoken: str
    base_url: str

    def ask(
        self,
        said: str | Sequence[MessageParam],
        model: str = "simulator",
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse:
        return self.way.ask(f"{self.spoken}/{model}", messages(said), **self._filled(options))

    def read(
        self,
        said: str | Sequence[MessageParam],
        model: str = "simulator",
        *,
        into: list[ChatCompletionChunk] | None = None,
        **options: Unpack[ChatOptions],
    ) -> list[ChatCompletionChunk]:
        """Read a stream to its end; `into` keeps what came before an error."""
        chunks = [] if into is None else into
        self.way.read_into(
            chunks, f"{self.spoken}/{model}", messages(said), **self._filled(options)
        )
        return chunks

    def call(
        self, said: str | Sequence[MessageParam], *, stream: bool, **options: Unpack[ChatOptions]
    ) -> str:
        """Ask plainly or by a stream; give the text."""
        if stream:
            return text_of(self.read(said, **options))
        return self.ask(said, **options).choices[0].message.content or ""

    def _filled(self, options: ChatOptions) -> ChatOptions:
        given: ChatOptions = {"base_url": self.base_url, "api_key": KEY, **options}
        return given


def messages(said: str | Sequence[MessageParam]) -> Sequence[MessageParam]:
    return [{"role": "user", "content": said}] if isinstance(said, str) else said


def text_of(chunks: Sequence[ChatCompletionChunk]) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks)


@pytest.fixture(params=[Sync(), Async()], ids=lambda way: way.name)
def way(request: pytest.FixtureRequest) -> Way:
    found: Way = request.param
    return found


@pytest.fixture(params=["openai", "anthropic"])
def spoken(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(slow_pace=0.01, ping_every=0.05) as simulator:
        yield simulator


@pytest.fixture
def api(way: Way, spoken: str, simulator: Simulator) -> Api:
    return Api(way, spoken, simulator.base_url)
