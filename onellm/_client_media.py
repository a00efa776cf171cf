"""`client.moderations` and `client.rerank`; see Moderation and Rerank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from onellm._client_base import merge, with_provider
from onellm.moderation import Moderation
from onellm.rerank import Rerank as Ranking

if TYPE_CHECKING:
    from onellm.models import ModerationResponse, RerankResponse
    from onellm.types import CallOptions
    from onellm.types.moderation import ModerationInput, ModerationOptions
    from onellm.types.ranking import RerankDocuments, RerankOptions

_OMNI = "openai/omni-moderation-latest"


class _ModerationsCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    async def acreate(
        self, input: ModerationInput, model: str = _OMNI, **options: Unpack[ModerationOptions]
    ) -> ModerationResponse:
        """Judge texts and images without blocking the loop."""
        merged = merge(self._options, options)
        return await Moderation.acreate(input, with_provider(model), **merged)


class Moderations(_ModerationsCalls):
    """`client.moderations`."""

    def create(
        self, input: ModerationInput, model: str = _OMNI, **options: Unpack[ModerationOptions]
    ) -> ModerationResponse:
        """Judge texts and images; a bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return Moderation.create(input, with_provider(model), **merged)


class AsyncModerations(_ModerationsCalls):
    """`client.moderations` of an async client, where `create` is a coroutine."""

    create = _ModerationsCalls.acreate


class _RerankCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    async def acreate(
        self,
        model: str,
        query: str,
        documents: RerankDocuments,
        **options: Unpack[RerankOptions],
    ) -> RerankResponse:
        """Sort documents without blocking the loop."""
        return await Ranking.acreate(model, query, documents, **merge(self._options, options))


class Rerank(_RerankCalls):
    """`client.rerank`."""

    def create(
        self,
        model: str,
        query: str,
        documents: RerankDocuments,
        **options: Unpack[RerankOptions],
    ) -> RerankResponse:
        """Sort documents by how well they answer a query; `model` is "provider/model"."""
        return Ranking.create(model, query, documents, **merge(self._options, options))


class AsyncRerank(_RerankCalls):
    """`client.rerank` of an async client, where `create` is a coroutine."""

    create = _RerankCalls.acreate
