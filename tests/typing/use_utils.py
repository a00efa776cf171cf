"""Only type-checked: coroutines and streams of an application's own."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import TYPE_CHECKING, assert_type

from onellm import ChatCompletion
from onellm.models import ChatCompletionResponse
from onellm.utils import (
    StreamingResponseHandler,
    json_stream_generator,
    line_stream_generator,
    maybe_await,
    run_async,
    stream_generator,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Iterator, Sequence

    import httpx

    from onellm.types import MessageParam


async def shorten(text: str) -> str | None:
    return text[:10] or None


def length(text: str) -> int:
    return len(text)


def run(messages: Sequence[MessageParam]) -> None:
    answer = run_async(ChatCompletion.acreate("openai/gpt-4o-mini", messages))
    assert_type(answer, ChatCompletionResponse)


async def wait(later: Awaitable[int], now: str, either: int | Awaitable[int]) -> None:
    assert_type(await maybe_await(later), int)
    assert_type(await maybe_await(now), str)
    assert_type(await maybe_await(either), int)


def read(source: AsyncIterator[str], lines: Iterator[bytes]) -> None:
    assert_type(stream_generator(source), AsyncGenerator[str, None])
    assert_type(stream_generator(source, length), AsyncGenerator[int, None])
    assert_type(stream_generator(source, shorten, timeout=5), AsyncGenerator[str, None])
    assert_type(line_stream_generator(lines, "data: "), AsyncGenerator[str, None])
    assert_type(line_stream_generator(lines, transform_func=length), AsyncGenerator[int, None])
    assert_type(line_stream_generator(lines, transform_func=shorten), AsyncGenerator[str, None])


async def parse(source: Sequence[bytes | str]) -> None:
    async for value in json_stream_generator(source, "text", timeout=5):
        if isinstance(value, str):
            assert_type(value, str)


async def handle(client: httpx.AsyncClient, response: httpx.Response) -> None:
    async with StreamingResponseHandler(client, response, chunk_timeout=None) as handler:
        assert_type(handler, StreamingResponseHandler)
        async for chunk in handler.stream_chunks():
            if isinstance(usage := chunk.get("usage"), Mapping):
                assert_type(chunk.get("id") == usage.get("id"), bool)
