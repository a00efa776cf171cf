"""Only type-checked: the clients in OpenAI's shape, and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, assert_type

import onellm
from onellm import AsyncOpenAI, ChatCompletion, Client, OpenAI, Timeout
from onellm._timeouts import HttpxTimeout
from onellm.config import ProviderConfig
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from onellm.types import ChatOptions, MessageParam

HELLO: list[MessageParam] = [{"role": "user", "content": "Hello"}]


def with_client() -> None:
    client = OpenAI(
        api_key="sk-...",
        base_url="http://127.0.0.1:8080/v1",
        timeout=20.0,
        chunk_timeout=None,
        max_retries=0,
        default_headers={"x-trace": "1"},
    )
    answer = client.chat.completions.create(model="gpt-4o-mini", messages=HELLO, temperature=0.2)
    assert_type(answer, ChatCompletionResponse)
    for chunk in client.chat.completions.create(model="gpt-4o-mini", messages=HELLO, stream=True):
        assert_type(chunk, ChatCompletionChunk)
    with Client() as other:
        assert_type(other, Client)
    client.close()


async def with_async_client() -> None:
    async with AsyncOpenAI(api_key="sk-...") as client:
        assert_type(client, AsyncOpenAI)
        answer = await client.chat.completions.create(model="gpt-4o-mini", messages=HELLO)
        assert_type(answer, ChatCompletionResponse)
        stream = await client.chat.completions.create(
            model="gpt-4o-mini", messages=HELLO, stream=True
        )
        async for chunk in stream:
            assert_type(chunk, ChatCompletionChunk)
    assert_type(await ChatCompletion.acreate("openai/gpt-4o", HELLO), ChatCompletionResponse)
    mixed = await OpenAI().chat.completions.acreate(model="gpt-4o-mini", messages=HELLO)
    assert_type(mixed, ChatCompletionResponse)


def my_own(question: str, **options: Unpack[ChatOptions]) -> str:
    """Pass options on: the same types as the call itself."""
    messages: list[MessageParam] = [{"role": "user", "content": question}]
    answer = ChatCompletion.create("openai/gpt-4o-mini", messages, **options)
    return answer.choices[0].message.content or ""


def with_my_own() -> None:
    assert_type(my_own("Hello", temperature=0.2, stop="END"), str)
    options: ChatOptions = {"temperature": 0.2, "extra_body": {"shiny": True}}
    assert_type(my_own("Hello", **options), str)


def settings() -> None:
    onellm.set_api_key("sk-...", "openai")
    onellm.set_api_key(None, "openai")
    assert_type(onellm.get_api_key("openai"), str | None)
    onellm.update_provider_config("openai", timeout=20, chunk_timeout=None, headers={"x": "1"})
    found = onellm.get_provider_config("openai")
    assert_type(found, ProviderConfig)
    assert_type(found.get("timeout"), float | Timeout | HttpxTimeout | None)
