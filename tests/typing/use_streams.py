"""Only type-checked: streams, in both colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_type

from onellm import ChatCompletion, Client, PoolConfig, Timeout, init_pooling, pool_stats
from onellm.http_pool import PoolStats
from onellm.models import (
    ChatCompletionChunk,
    ChatCompletionResponse,
    ChoiceDelta,
    FinishReason,
    StreamingChoice,
    ToolCall,
    Usage,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, Sequence

    from onellm.types import MessageParam

MODEL = "groq/llama-3.3-70b-versatile"


def tell(messages: Sequence[MessageParam]) -> Iterator[str]:
    stream = ChatCompletion.create(MODEL, messages, stream=True, chunk_timeout=5)
    for chunk in stream:
        assert_type(chunk, ChatCompletionChunk)
        yield chunk.choices[0].delta.content or ""


async def tell_async(messages: Sequence[MessageParam]) -> AsyncIterator[str]:
    stream = await ChatCompletion.acreate(MODEL, messages, stream=True)
    async for chunk in stream:
        assert_type(chunk, ChatCompletionChunk)
        yield chunk.choices[0].delta.content or ""


def read(chunk: ChatCompletionChunk) -> None:
    assert_type(chunk.id, str)
    assert_type(chunk.usage, Usage | None)
    assert_type(chunk["usage"], Usage | None)
    assert_type(chunk["choices"][0]["delta"]["content"], str | None)
    choice = chunk.choices[0]
    assert_type(choice, StreamingChoice)
    assert_type(choice.finish_reason, FinishReason | None)
    assert_type(choice.delta, ChoiceDelta)
    assert_type(choice.delta.role, str)
    assert_type(choice.delta.reasoning_content, str | None)
    assert_type(choice.delta.tool_calls, list[ToolCall])
    for call in choice.delta.tool_calls:
        assert_type(call.index, int)
        assert_type(call.function.arguments, str)
    assert_type([choice.index for choice in chunk.choices], list[int])


def close_early(messages: Sequence[MessageParam]) -> None:
    with ChatCompletion.create(MODEL, messages, stream=True) as stream:
        first = next(stream)
        assert_type(first, ChatCompletionChunk)
        receipt = stream.receipt
        if receipt is not None:
            assert_type(receipt.provider, str)
    stream.close()


async def close_early_async(messages: Sequence[MessageParam]) -> None:
    async with await ChatCompletion.acreate(MODEL, messages, stream=True) as stream:
        first = await anext(stream)
        assert_type(first, ChatCompletionChunk)
    await stream.aclose()


def all_of_it(messages: Sequence[MessageParam]) -> str:
    stream = ChatCompletion.create(MODEL, messages, stream=True)
    for _ in stream:
        assert_type(stream.partial, ChatCompletionResponse)
    assert_type(stream.final(), ChatCompletionResponse)
    return stream.final().choices[0].message.content or ""


async def all_of_it_async(messages: Sequence[MessageParam]) -> ChatCompletionResponse:
    stream = await ChatCompletion.acreate(MODEL, messages, stream=True)
    return await stream.afinal()


def either(messages: Sequence[MessageParam], stream: bool) -> str:
    """What is known at run time only gives both."""
    answer = ChatCompletion.create(MODEL, messages, stream=stream)
    if isinstance(answer, ChatCompletionResponse):
        return answer.choices[0].message.content or ""
    return "".join(chunk.choices[0].delta.content or "" for chunk in answer)


def neither(messages: Sequence[MessageParam]) -> None:
    assert_type(ChatCompletion.create(MODEL, messages, False), ChatCompletionResponse)
    assert_type(ChatCompletion.create(MODEL, messages, stream=False), ChatCompletionResponse)


def wait_as_long_as_it_takes(messages: Sequence[MessageParam]) -> None:
    clocks = Timeout(connect=2, chunk=None, deadline=120.5)
    with Client(timeout=clocks, content_timeout=30).chat.completions.create(
        model=MODEL, messages=messages, stream=True, timeout=None, on_malformed="raise"
    ) as stream:
        assert_type(stream.final(), ChatCompletionResponse)
        assert_type(stream.partial, ChatCompletionResponse)


def tune() -> None:
    init_pooling(max_connections=10, max_per_host=None, http2=True)
    assert_type(PoolConfig().max_connections, int)
    assert_type(pool_stats(), PoolStats)
    assert_type(pool_stats().active, int)
