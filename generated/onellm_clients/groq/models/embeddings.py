# Written by scripts/generate.py from specs/groq.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import CreateEmbeddingResponseObject

CreateEmbeddingRequestEncodingFormat: TypeAlias = Literal["float", "base64"] | str
CreateEmbeddingRequestModel: TypeAlias = Literal["nomic-embed-text-v1_5"] | str
EmbeddingObject: TypeAlias = Literal["embedding"] | str


class CreateEmbeddingRequest(WireModel):
    input: str | Sequence[str]
    model: CreateEmbeddingRequestModel | str
    encoding_format: CreateEmbeddingRequestEncodingFormat | Unset = UNSET
    user: str | None | Unset = UNSET


class CreateEmbeddingResponse(WireModel):
    data: Sequence[Embedding]
    model: str
    object: CreateEmbeddingResponseObject
    usage: CreateEmbeddingResponseUsage


class CreateEmbeddingResponseUsage(WireModel):
    prompt_tokens: int
    total_tokens: int


class Embedding(WireModel):
    embedding: Sequence[float] | str
    index: int
    object: EmbeddingObject
