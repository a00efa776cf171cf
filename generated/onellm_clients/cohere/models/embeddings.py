# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ApiMeta

EmbedByTypeResponseResponseType: TypeAlias = (
    Literal["embeddings_floats", "embeddings_by_type"] | str
)
EmbedInputType: TypeAlias = (
    Literal["search_document", "search_query", "classification", "clustering", "image"] | str
)
EmbedRequestTruncate: TypeAlias = Literal["NONE", "START", "END"] | str
EmbeddingType: TypeAlias = Literal["float", "int8", "uint8", "binary", "ubinary", "base64"] | str


class EmbedByTypeResponse(WireModel):
    embeddings: EmbedByTypeResponseEmbeddings
    id: str
    images: Sequence[Image] | Unset = UNSET
    meta: ApiMeta | Unset = UNSET
    response_type: EmbedByTypeResponseResponseType | Unset = UNSET
    texts: Sequence[str] | Unset = UNSET


class EmbedByTypeResponseEmbeddings(WireModel):
    __names__ = {"float_": "float"}
    base64: Sequence[str] | Unset = UNSET
    binary: Sequence[Sequence[int]] | Unset = UNSET
    float_: Sequence[Sequence[float]] | Unset = UNSET
    int8: Sequence[Sequence[int]] | Unset = UNSET
    ubinary: Sequence[Sequence[int]] | Unset = UNSET
    uint8: Sequence[Sequence[int]] | Unset = UNSET


class EmbedImage(WireModel):
    type: Literal["image_url"] = "image_url"
    image_url: EmbedImageUrl | Unset = UNSET


class EmbedImageUrl(WireModel):
    url: str


class EmbedInput(WireModel):
    content: Sequence[EmbedContent]


class EmbedRequest(WireModel):
    input_type: EmbedInputType
    model: str
    embedding_types: Sequence[EmbeddingType] | Unset = UNSET
    images: Sequence[str] | Unset = UNSET
    inputs: Sequence[EmbedInput] | Unset = UNSET
    max_tokens: int | Unset = UNSET
    output_dimension: int | Unset = UNSET
    priority: int | Unset = UNSET
    texts: Sequence[str] | Unset = UNSET
    truncate: EmbedRequestTruncate | Unset = UNSET


class EmbedText(WireModel):
    type: Literal["text"] = "text"
    text: str | Unset = UNSET


class Image(WireModel):
    bit_depth: float
    format: str
    height: float
    width: float


EmbedContent: TypeAlias = """
    EmbedImage
    | EmbedText
"""
