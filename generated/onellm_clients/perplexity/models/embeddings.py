# Written by scripts/generate.py from specs/perplexity.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

EmbeddingsRequestEncodingFormat: TypeAlias = Literal["base64_int8", "base64_binary"] | str
EmbeddingsRequestModel: TypeAlias = Literal["pplx-embed-v1-0.6b", "pplx-embed-v1-4b"] | str
EmbeddingsUsageCostCurrency: TypeAlias = Literal["USD"] | str


class EmbeddingObject(WireModel):
    embedding: str | Unset = UNSET
    index: int | Unset = UNSET
    object: str | Unset = UNSET


class EmbeddingsRequest(WireModel):
    input: str | Sequence[str]
    model: EmbeddingsRequestModel
    dimensions: int | Unset = UNSET
    encoding_format: EmbeddingsRequestEncodingFormat | Unset = UNSET


class EmbeddingsResponse(WireModel):
    data: Sequence[EmbeddingObject] | Unset = UNSET
    model: str | Unset = UNSET
    object: str | Unset = UNSET
    usage: EmbeddingsUsage | Unset = UNSET


class EmbeddingsUsage(WireModel):
    cost: EmbeddingsUsageCost | Unset = UNSET
    prompt_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET


class EmbeddingsUsageCost(WireModel):
    currency: EmbeddingsUsageCostCurrency | Unset = UNSET
    input_cost: float | Unset = UNSET
    total_cost: float | Unset = UNSET
