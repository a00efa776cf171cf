"""Clients in the shape of OpenAI's: `client.chat.completions.create(...)`, for every provider."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self, Unpack

from onellm._client_base import Base, ClientOptions, with_provider
from onellm._client_chat import AsyncChat, AsyncEmbeddings, Chat, Embeddings

if TYPE_CHECKING:
    from types import TracebackType

    from onellm._client_audio import AsyncAudio, AsyncSpeech, Audio, Speech
    from onellm._client_files import AsyncFiles, AsyncModels, Files, Models
    from onellm._client_images import AsyncImages, Images
    from onellm._client_media import AsyncModerations, AsyncRerank, Moderations, Rerank

__all__ = ["AsyncClient", "AsyncOpenAI", "Client", "ClientOptions", "OpenAI", "with_provider"]


class Client(Base):
    """A client for every provider, in the shape of OpenAI's; `OpenAI` is the same class.

    Key, address, account, clocks, proxy, certificates, `max_retries` and `default_headers` hold for
    each call; what is left out comes from the configuration and the environment. Connections are
    shared by the whole process, so a client costs nothing to make.
    """

    def __init__(self, api_key: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(api_key, **options)
        self.chat: Chat = Chat(self._options)
        self.embeddings: Embeddings = Embeddings(self._options)

    @cached_property
    def files(self) -> Files:
        """Files that a provider keeps."""
        from onellm._client_files import Files  # noqa: PLC0415 - for those who use it

        return Files(self._options)

    @cached_property
    def models(self) -> Models:
        """Models that a provider offers."""
        from onellm._client_files import Models  # noqa: PLC0415 - for those who use it

        return Models(self._options)

    @cached_property
    def images(self) -> Images:
        """Images from a prompt, and from other images."""
        from onellm._client_images import Images  # noqa: PLC0415 - for those who use it

        return Images(self._options)

    @cached_property
    def audio(self) -> Audio:
        """Transcriptions, translations and speech."""
        from onellm._client_audio import Audio  # noqa: PLC0415 - for those who use it

        return Audio(self._options)

    @cached_property
    def speech(self) -> Speech:
        """The same as `audio.speech`."""
        from onellm._client_audio import Speech  # noqa: PLC0415 - for those who use it

        return Speech(self._options)

    @cached_property
    def moderations(self) -> Moderations:
        """What ought not to be said or shown."""
        from onellm._client_media import Moderations  # noqa: PLC0415 - for those who use it

        return Moderations(self._options)

    @cached_property
    def rerank(self) -> Rerank:
        """Documents by how well they answer a query."""
        from onellm._client_media import Rerank  # noqa: PLC0415 - for those who use it

        return Rerank(self._options)

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


class AsyncClient(Base):
    """The same with coroutines; `AsyncOpenAI` is this class."""

    def __init__(self, api_key: str | None = None, **options: Unpack[ClientOptions]) -> None:
        super().__init__(api_key, **options)
        self.chat: AsyncChat = AsyncChat(self._options)
        self.embeddings: AsyncEmbeddings = AsyncEmbeddings(self._options)

    @cached_property
    def files(self) -> AsyncFiles:
        """Files that a provider keeps."""
        from onellm._client_files import AsyncFiles  # noqa: PLC0415 - for those who use it

        return AsyncFiles(self._options)

    @cached_property
    def models(self) -> AsyncModels:
        """Models that a provider offers."""
        from onellm._client_files import AsyncModels  # noqa: PLC0415 - for those who use it

        return AsyncModels(self._options)

    @cached_property
    def images(self) -> AsyncImages:
        """Images from a prompt, and from other images."""
        from onellm._client_images import AsyncImages  # noqa: PLC0415 - for those who use it

        return AsyncImages(self._options)

    @cached_property
    def audio(self) -> AsyncAudio:
        """Transcriptions, translations and speech."""
        from onellm._client_audio import AsyncAudio  # noqa: PLC0415 - for those who use it

        return AsyncAudio(self._options)

    @cached_property
    def speech(self) -> AsyncSpeech:
        """The same as `audio.speech`."""
        from onellm._client_audio import AsyncSpeech  # noqa: PLC0415 - for those who use it

        return AsyncSpeech(self._options)

    @cached_property
    def moderations(self) -> AsyncModerations:
        """What ought not to be said or shown."""
        from onellm._client_media import AsyncModerations  # noqa: PLC0415 - for those who use it

        return AsyncModerations(self._options)

    @cached_property
    def rerank(self) -> AsyncRerank:
        """Documents by how well they answer a query."""
        from onellm._client_media import AsyncRerank  # noqa: PLC0415 - for those who use it

        return AsyncRerank(self._options)

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
