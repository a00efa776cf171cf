"""A running server as it is called here: one wire format of it, in one colour."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pytest

from onellm import ChatCompletion, Embedding

from .servers import KEY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm.models import ChatCompletionChunk, ChatCompletionResponse, EmbeddingResponse
    from onellm.types import ChatOptions, MessageParam, Tool
    from onellm.types.embeddings import EmbeddingOptions

COLOURS = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
TOOLS: list[Tool] = [
    {
        "type": "function",
        "function": {"name": name, "parameters": {"type": "object", "properties": {}}},
    }
    for name in ("get_weather", "get_time")
]


@dataclass(frozen=True, slots=True)
class Peer:
    """One wire format of a running server, called in one colour."""

    url: str
    model: str
    is_async: bool
    settings: Mapping[str, object] = field(default_factory=dict)

    @property
    def provider(self) -> str:
        """The provider that the model is of."""
        return self.model.split("/")[0]

    def options(self, **options: object) -> Mapping[str, object]:
        """Point a call at this server, without retries unless they are asked for."""
        base = {"base_url": self.url, "api_key": KEY, "max_retries": 0}
        return {**base, **self.settings, **options}

    def ask(self, messages: str | list[MessageParam], **options: object) -> ChatCompletionResponse:
        """Ask and wait for the answer."""
        asked = _conversation(messages)
        given = cast("ChatOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(ChatCompletion.acreate(self.model, asked, **given))
        return ChatCompletion.create(self.model, asked, **given)

    def stream(
        self,
        messages: str | list[MessageParam],
        into: list[ChatCompletionChunk] | None = None,
        **options: object,
    ) -> list[ChatCompletionChunk]:
        """Collect a streamed answer; what came before a failure is in `into`."""
        chunks = [] if into is None else into
        asked = _conversation(messages)
        given = cast("ChatOptions", self.options(**options))

        async def read() -> None:
            stream = await ChatCompletion.acreate(self.model, asked, stream=True, **given)
            async for chunk in stream:
                chunks.append(chunk)

        if self.is_async:
            asyncio.run(read())
        else:
            for chunk in ChatCompletion.create(self.model, asked, stream=True, **given):
                chunks.append(chunk)
        return chunks

    def embed(self, texts: str | list[str], **options: object) -> EmbeddingResponse:
        """Turn texts into vectors."""
        given = cast("EmbeddingOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(Embedding.acreate(self.model, texts, **given))
        return Embedding.create(self.model, texts, **given)


def _conversation(messages: str | list[MessageParam]) -> list[MessageParam]:
    return [{"role": "user", "content": messages}] if isinstance(messages, str) else messages


def text_of(chunks: list[ChatCompletionChunk]) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)


def reasons_of(chunks: list[ChatCompletionChunk]) -> list[str]:
    reasons = [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices]
    return [reason for reason in reasons if reason]
