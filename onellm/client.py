"""Clients in the shape of OpenAI's: `client.chat.completions.create(...)`, for every provider."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self, TypeVar, Unpack, cast, overload

from onellm.chat_completion import ChatCompletion
from onellm.embedding import Embedding
from onellm.types.options import CloudOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

    from onellm._chat_stream import ChatStream
    from onellm.models import ChatCompletionResponse, EmbeddingResponse
    from onellm.types import (
        CallOptions,
        ChatOptions,
        EmbeddingInput,
        EmbeddingOptions,
        MessageParam,
    )

__all__ = ["AsyncClient", "AsyncOpenAI", "Client", "OpenAI"]


_O = TypeVar("_O", "ChatOptions", "EmbeddingOptions")


class Unshown(dict[str, object]):
    """Options whose repr names them and shows none: some are keys."""

    def __repr__(self) -> str:
        return f"<{', '.join(self) or 'no options'}>"


class ClientOptions(CloudOptions, total=False):
    """What a client does for each of its calls; a call's own options win. Times are in seconds."""

    base_url: str | None
    organization: str | None
    project: str | None
    timeout: float | None
    chunk_timeout: float | None
    max_retries: int
    default_headers: Mapping[str, str] | None


class _Base:
    """Keeps a client's options; the key is shown by no repr."""

    def __init__(self, api_key: str | None = None, **options: Unpack[ClientOptions]) -> None:
        unknown = options.keys() - ClientOptions.__annotations__.keys()
        if unknown:
            raise TypeError(
                f"unknown option {', '.join(sorted(unknown))}; there are: api_key, "
                f"{', '.join(sorted(ClientOptions.__annotations__))}"
            )
        self._options = _to_call_options(api_key, options)

    def __repr__(self) -> str:
        shown = {k: v for k, v in self._options.items() if k in {"base_url", "timeout"}}
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in shown.items())})"


def _to_call_options(api_key: str | None, options: ClientOptions) -> CallOptions:
    """Give only what was set: None for a time is a setting, for a text it is none."""
    found: CallOptions = {}
    if api_key is not None:
        found["api_key"] = api_key
    headers = options.get("default_headers")
    if headers:
        found["extra_headers"] = headers
    clocks = {"timeout", "chunk_timeout"}
    rest = {
        name: value
        for name, value in options.items()
        if name != "default_headers" and (value is not None or name in clocks)
    }
    # The names and types of ClientOptions are those of CallOptions, but for default_headers.
    return cast("CallOptions", Unshown({**found, **rest}))


def _merge(defaults: CallOptions, options: _O) -> _O:
    """Put a call's options over its client's; headers are joined."""
    merged: dict[str, object] = {**defaults, **options}
    usual, own = defaults.get("extra_headers"), options.get("extra_headers")
    if usual and own:
        merged["extra_headers"] = {**usual, **own}
    # A client's options are options of every kind of call.
    return cast("_O", merged)


def with_provider(model: str) -> str:
    """Give a bare model name OpenAI's prefix, as code written for OpenAI's client has none.

    What is no text is left alone, to be refused with all else that is wrong.
    """
    if not isinstance(cast("object", model), str):
        return model
    return model if "/" in model else f"openai/{model}"


class Completions:
    """`client.chat.completions`."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

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
        merged = _merge(self._options, options)
        return ChatCompletion.create(with_provider(model), messages, stream, **merged)

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
        merged = _merge(self._options, options)
        return await ChatCompletion.acreate(with_provider(model), messages, stream, **merged)


class AsyncCompletions:
    """`client.chat.completions` of an async client, where `create` is a coroutine."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[False] = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse: ...
    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: Literal[True],
        **options: Unpack[ChatOptions],
    ) -> ChatStream: ...
    @overload
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream: ...
    async def create(
        self,
        *,
        model: str,
        messages: Sequence[MessageParam],
        stream: bool = False,
        **options: Unpack[ChatOptions],
    ) -> ChatCompletionResponse | ChatStream:
        """Ask a chat model; see ChatCompletion.acreate. A bare model name is OpenAI's."""
        merged = _merge(self._options, options)
        return await ChatCompletion.acreate(with_provider(model), messages, stream, **merged)


class Embeddings:
    """`client.embeddings`."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    def create(
        self, *, model: str, input: EmbeddingInput, **options: Unpack[EmbeddingOptions]
    ) -> EmbeddingResponse:
        """Turn texts into vectors; see Embedding.create. A bare model name is OpenAI's."""
        merged = _merge(self._options, options)
        return Embedding.create(with_provider(model), input, **merged)

    async def acreate(
        self, *, model: str, input: EmbeddingInput, **options: Unpack[EmbeddingOptions]
    ) -> EmbeddingResponse:
        """Turn texts into vectors without blocking the loop."""
        merged = _merge(self._options, options)
        return await Embedding.acreate(with_provider(model), input, **merged)


class AsyncEmbeddings:
    """`client.embeddings` of an async client, where `create` is a coroutine."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    async def create(
        self, *, model: str, input: EmbeddingInput, **options: Unpack[EmbeddingOptions]
    ) -> EmbeddingResponse:
        """Turn texts into vectors; see Embedding.acreate. A bare model name is OpenAI's."""
        merged = _merge(self._options, options)
        return await Embedding.acreate(with_provider(model), input, **merged)


class Chat:
    """`client.chat`."""

    def __init__(self, options: CallOptions) -> None:
        self.completions: Completions = Completions(options)


class AsyncChat:
    """`client.chat` of an async client."""

    def __init__(self, options: CallOptions) -> None:
        self.completions: AsyncCompletions = AsyncCompletions(options)


class Client(_Base):
    """A client for every provider, in the shape of OpenAI's; `OpenAI` is the same class.

    `api_key`, `base_url`, `organization`, `project`, `timeout`, `chunk_timeout`, `max_retries` and
    `default_headers` hold for each call; what is left out comes from the configuration and the
    environment. Connections are shared by the whole process, so a client costs nothing to make.
    """

    def __init__(self, api_key: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(api_key, **options)
        self.chat: Chat = Chat(self._options)
        self.embeddings: Embeddings = Embeddings(self._options)

    def close(self) -> None:
        """Do nothing: connections are the process's, and idle ones close themselves."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(_Base):
    """The same with coroutines; `AsyncOpenAI` is this class."""

    def __init__(self, api_key: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(api_key, **options)
        self.chat: AsyncChat = AsyncChat(self._options)
        self.embeddings: AsyncEmbeddings = AsyncEmbeddings(self._options)

    async def close(self) -> None:
        """Do nothing: connections are the loop's, and close with it."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()


OpenAI = Client
AsyncOpenAI = AsyncClient
