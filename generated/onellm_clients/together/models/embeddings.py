# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingsResponseObject

EmbeddingsRequestModel: TypeAlias = (
    Literal[
        "WhereIsAI/UAE-Large-V1",
        "BAAI/bge-large-en-v1.5",
        "BAAI/bge-base-en-v1.5",
        "togethercomputer/m2-bert-80M-8k-retrieval",
    ]
    | str
)
EmbeddingsResponseDataItemObject: TypeAlias = Literal["embedding"] | str


class EmbeddingsRequest(WireModel):
    input: str | Sequence[str]
    model: EmbeddingsRequestModel | str


class EmbeddingsResponse(WireModel):
    data: Sequence[EmbeddingsResponseDataItem]
    model: str
    object: EmbeddingsResponseObject


class EmbeddingsResponseDataItem(WireModel):
    embedding: Sequence[float]
    index: int
    object: EmbeddingsResponseDataItemObject
