# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

CompatibleEndpoint: TypeAlias = (
    Literal["chat", "embed", "classify", "summarize", "rerank", "rate", "generate"] | str
)


class GetModelResponse(WireModel):
    context_length: float | Unset = UNSET
    default_endpoints: Sequence[CompatibleEndpoint] | Unset = UNSET
    endpoints: Sequence[CompatibleEndpoint] | Unset = UNSET
    features: Sequence[str] | Unset = UNSET
    finetuned: bool | Unset = UNSET
    is_deprecated: bool | Unset = UNSET
    name: str | Unset = UNSET
    sampling_defaults: GetModelResponseSamplingDefaults | Unset = UNSET
    tokenizer_url: str | Unset = UNSET


class GetModelResponseSamplingDefaults(WireModel):
    frequency_penalty: float | Unset = UNSET
    k: int | Unset = UNSET
    max_tokens_per_doc: int | Unset = UNSET
    p: float | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    temperature: float | Unset = UNSET


class ListModelsResponse(WireModel):
    models: Sequence[GetModelResponse]
    next_page_token: str | Unset = UNSET
