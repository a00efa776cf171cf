"""Which models a provider offers: `Model.list` and `Model.retrieve`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from onellm._flow import arun, run
from onellm._model_calls import list_models, retrieve_model
from onellm._pool import async_transport, sync_transport

if TYPE_CHECKING:
    from onellm.models import ModelInfo, ModelList
    from onellm.types.file_options import ModelOptions

__all__ = ["Model"]


class Model:
    """Models that a provider offers.

    names = [one.model for one in Model.list("mistral").data]
    limit = Model.retrieve("anthropic/claude-sonnet-4-5").context_length
    """

    @classmethod
    def list(cls, provider: str = "openai", **options: Unpack[ModelOptions]) -> ModelList:
        """Ask which models there are; all of them, in as many requests as that takes."""
        return run(list_models(provider, options), sync_transport())

    @classmethod
    async def alist(cls, provider: str = "openai", **options: Unpack[ModelOptions]) -> ModelList:
        """Do what `list` does without blocking the loop."""
        return await arun(list_models(provider, options), await async_transport())

    @classmethod
    def retrieve(cls, model: str, **options: Unpack[ModelOptions]) -> ModelInfo:
        """Ask what is known of "provider/model"; raises ResourceNotFoundError for none."""
        return run(retrieve_model(model, options), sync_transport())

    @classmethod
    async def aretrieve(cls, model: str, **options: Unpack[ModelOptions]) -> ModelInfo:
        """Do what `retrieve` does without blocking the loop."""
        return await arun(retrieve_model(model, options), await async_transport())
