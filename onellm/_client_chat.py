"""`client.chat` and `client.embeddings`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Unpack, overload

from onellm._client_base import merge, with_provider
from onellm.chat_completion import ChatCompletion
from onellm.embedding import Embedding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm._chat_stream import ChatStream
    from onellm.models import ChatCompletionResponse, EmbeddingResponse
    from onellm.types import (
        CallOptions,
        ChatOptions,
        EmbeddingInput,
        EmbeddingOptions,
        MessageParam,
    )


class _CompletionsCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    @overload
    async def acreate(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[False] = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse: ...
    @overload
    async def acreate(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[True],
        **options: Unpack[ChatOptions],
    ) -> ChatStream: ...
    @overload
    async def acreate(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream: ...
    async def acreate(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream:
        """Ask a chat model without blocking the loop; see ChatCompletion.acreate."""
        merged = merge(self._options, options)
        return await ChatCompletion.acreate(with_provider(model), messages, stream, **merged)


class Completions(_CompletionsCalls):
    """`client.chat.completions`."""

    @overload
    def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[False] = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse: ...
    @overload
    def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[True],
        **options: Unpack[ChatOptions],
    ) -> ChatStream: ...
    @overload
    def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream: ...
    def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream:
        """Ask a chat model; see ChatCompletion.create. A bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return ChatCompletion.create(with_provider(model), messages, stream, **merged)


class AsyncCompletions(_CompletionsCalls):
    """`client.chat.completions` of an async client, where `create` is a coroutine."""

    create: Final = _CompletionsCalls.acreate


class _EmbeddingsCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    async def acreate(
        self, *, model: str, input: EmbeddingInput, **options: Unpack[EmbeddingOptions]
    ) -> EmbeddingResponse:
        """Turn texts into vectors without blocking the loop."""
        merged = merge(self._options, options)
        return await Embedding.acreate(with_provider(model), input, **merged)


class Embeddings(_EmbeddingsCalls):
    """`client.embeddings`."""

    def create(
        self, *, model: str, input: EmbeddingInput, **options: Unpack[EmbeddingOptions]
    ) -> EmbeddingResponse:
        """Turn texts into vectors; see Embedding.create. A bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return Embedding.create(with_provider(model), input, **merged)


class AsyncEmbeddings(_EmbeddingsCalls):
    """`client.embeddings` of an async client, where `create` is a coroutine."""

    create: Final = _EmbeddingsCalls.acreate


class Chat:
    """`client.chat`."""

    def __init__(self, options: CallOptions) -> None:
        self.completions: Completions = Completions(options)


class AsyncChat:
    """`client.chat` of an async client."""

    def __init__(self, options: CallOptions) -> None:
        self.completions: AsyncCompletions = AsyncCompletions(options)
