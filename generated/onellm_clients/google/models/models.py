# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Sequence

from ..._runtime import UNSET, Unset, WireModel


class ListModelsResponse(WireModel):
    __names__ = {"next_page_token": "nextPageToken"}
    models: Sequence[Model] | Unset = UNSET
    next_page_token: str | Unset = UNSET


class Model(WireModel):
    __names__ = {
        "base_model_id": "baseModelId",
        "display_name": "displayName",
        "input_token_limit": "inputTokenLimit",
        "max_temperature": "maxTemperature",
        "output_token_limit": "outputTokenLimit",
        "supported_generation_methods": "supportedGenerationMethods",
        "top_k": "topK",
        "top_p": "topP",
    }
    base_model_id: str | Unset = UNSET
    description: str | Unset = UNSET
    display_name: str | Unset = UNSET
    input_token_limit: int | Unset = UNSET
    max_temperature: float | Unset = UNSET
    name: str | Unset = UNSET
    output_token_limit: int | Unset = UNSET
    supported_generation_methods: Sequence[str] | Unset = UNSET
    temperature: float | Unset = UNSET
    thinking: bool | Unset = UNSET
    top_k: int | Unset = UNSET
    top_p: float | Unset = UNSET
    version: str | Unset = UNSET
