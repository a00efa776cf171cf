# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import UsageInfo

EmbeddingDtype: TypeAlias = Literal["float", "int8", "uint8", "binary", "ubinary"] | str
EncodingFormat: TypeAlias = Literal["float", "base64"] | str


class EmbeddingRequest(WireModel):
    input: str | Sequence[str]
    model: str
    encoding_format: EncodingFormat | Unset = UNSET
    metadata: Mapping[str, JSON] | None | Unset = UNSET
    output_dimension: int | None | Unset = UNSET
    output_dtype: EmbeddingDtype | Unset = UNSET


class EmbeddingResponse(WireModel):
    data: Sequence[EmbeddingResponseData]
    id: str
    model: str
    object: str
    usage: UsageInfo


class EmbeddingResponseData(WireModel):
    embedding: Sequence[float] | Unset = UNSET
    index: int | Unset = UNSET
    object: str | Unset = UNSET
