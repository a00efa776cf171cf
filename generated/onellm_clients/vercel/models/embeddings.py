# Written by scripts/generate.py from specs/vercel.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingListObject

EmbeddingObject: TypeAlias = Literal["embedding"] | str
EmbeddingRequestEncodingFormat: TypeAlias = Literal["float", "base64"] | str


class Embedding(WireModel):
    embedding: Sequence[float] | str
    index: int
    object: EmbeddingObject | Unset = UNSET


class EmbeddingList(WireModel):
    __names__ = {"provider_metadata": "providerMetadata"}
    data: Sequence[Embedding]
    model: str
    object: EmbeddingListObject | Unset = UNSET
    provider_metadata: Mapping[str, JSON] | Unset = UNSET
    usage: EmbeddingListUsage | Unset = UNSET


class EmbeddingListUsage(WireModel):
    prompt_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET


class EmbeddingRequest(WireModel):
    __names__ = {"provider_options": "providerOptions"}
    input: str | Sequence[str]
    model: str
    dimensions: int | Unset = UNSET
    encoding_format: EmbeddingRequestEncodingFormat | Unset = UNSET
    provider_options: Mapping[str, JSON] | Unset = UNSET
