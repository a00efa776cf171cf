# Written by scripts/generate.py from specs/azure.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingListObject

CreateEmbeddingApiVersion: TypeAlias = Literal["v1", "preview"] | str
EmbeddingObject: TypeAlias = Literal["embedding"] | str
EmbeddingRequestEncodingFormat: TypeAlias = Literal["float", "base64"] | str


class Embedding(WireModel):
    embedding: Sequence[float] | str
    index: int
    object: EmbeddingObject | Unset = UNSET


class EmbeddingList(WireModel):
    data: Sequence[Embedding]
    model: str | Unset = UNSET
    object: EmbeddingListObject | Unset = UNSET
    usage: EmbeddingListUsage | Unset = UNSET


class EmbeddingListUsage(WireModel):
    prompt_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET


class EmbeddingRequest(WireModel):
    input: str | Sequence[str | int | Sequence[int]]
    dimensions: int | Unset = UNSET
    encoding_format: EmbeddingRequestEncodingFormat | Unset = UNSET
    input_type: str | Unset = UNSET
    model: str | Unset = UNSET
    user: str | Unset = UNSET
