# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingListObject, EmbeddingListUsage

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


class EmbeddingRequest(WireModel):
    input: JSON
    dimensions: int | Unset = UNSET
    encoding_format: EmbeddingRequestEncodingFormat | Unset = UNSET
    model: str | Unset = UNSET
