# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import CreateEmbeddingResponseObject

CreateEmbeddingRequestEncodingFormat: TypeAlias = Literal["float", "base64"] | str
CreateEmbeddingRequestModel: TypeAlias = (
    Literal["text-embedding-ada-002", "text-embedding-3-small", "text-embedding-3-large"] | str
)
EmbeddingObject: TypeAlias = Literal["embedding"] | str


class CreateEmbeddingRequest(WireModel):
    input: str | Sequence[str | int | Sequence[int]]
    model: CreateEmbeddingRequestModel | str
    dimensions: int | Unset = UNSET
    encoding_format: CreateEmbeddingRequestEncodingFormat | Unset = UNSET
    user: str | Unset = UNSET


class CreateEmbeddingResponse(WireModel):
    data: Sequence[Embedding]
    model: str
    object: CreateEmbeddingResponseObject
    usage: CreateEmbeddingResponseUsage


class CreateEmbeddingResponseUsage(WireModel):
    prompt_tokens: int
    total_tokens: int


class Embedding(WireModel):
    embedding: Sequence[float]
    index: int
    object: EmbeddingObject
