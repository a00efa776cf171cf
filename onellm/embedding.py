"""Embeddings, for every provider that has them: `Embedding.create` and `acreate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from onellm._embedding_pipeline import answer_embedding, prepare_embedding
from onellm._flow import arun, run
from onellm._pool import async_transport, sync_transport

if TYPE_CHECKING:
    from onellm.models import EmbeddingResponse
    from onellm.types.embeddings import EmbeddingInput, EmbeddingOptions

__all__ = ["Embedding"]


class Embedding:
    """Turn texts into vectors.

    answer = Embedding.create("openai/text-embedding-3-small", ["one", "two"])
    vectors = [item.embedding for item in answer.data]
    """

    @classmethod
    def create(
        cls, model: str, input: EmbeddingInput, **options: Unpack[EmbeddingOptions]
    ) -> EmbeddingResponse:
        """Embed one text or many, in as many requests as the provider's limit takes.

        `model` is "provider/model". Vectors come in the order of `input`. Raises
        InvalidRequestError before anything is sent, also for a provider without embeddings.
        """
        return run(answer_embedding(prepare_embedding(model, input, options)), sync_transport())

    @classmethod
    async def acreate(
        cls, model: str, input: EmbeddingInput, **options: Unpack[EmbeddingOptions]
    ) -> EmbeddingResponse:
        """Do what `create` does without blocking the loop."""
        prepared = prepare_embedding(model, input, options)
        return await arun(answer_embedding(prepared), await async_transport())
