# Written by scripts/generate.py from specs/xai.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

CreateEmbeddingRequestEncodingFormat: TypeAlias = Literal["float", "base64"] | str


class CreateEmbeddingRequest(WireModel):
    input: str | Sequence[str]
    model: str
    encoding_format: CreateEmbeddingRequestEncodingFormat | Unset = UNSET


class CreateEmbeddingResponse(WireModel):
    data: Sequence[EmbeddingData] | Unset = UNSET
    model: str | Unset = UNSET
    object: str | Unset = UNSET
    usage: CreateEmbeddingResponseUsage | Unset = UNSET


class CreateEmbeddingResponseUsage(WireModel):
    prompt_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET


class EmbeddingData(WireModel):
    embedding: Sequence[float] | Unset = UNSET
    index: int | Unset = UNSET
    object: str | Unset = UNSET
