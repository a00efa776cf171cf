# Written by scripts/generate.py from specs/fireworks.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingResponseObject, UsageInfo

EmbeddingObject: TypeAlias = Literal["embedding"] | str
EmbeddingRequestEncodingFormat: TypeAlias = Literal["float", "base64"] | str


class Embedding(WireModel):
    embedding: Sequence[float]
    index: int
    object: EmbeddingObject | Unset = UNSET


class EmbeddingRequest(WireModel):
    input: str | Sequence[str | Sequence[int] | int | Mapping[str, JSON]] | Mapping[str, JSON]
    model: str
    dimensions: int | None | Unset = UNSET
    encoding_format: EmbeddingRequestEncodingFormat | Unset = UNSET
    fanout_size: int | None | Unset = UNSET
    normalize: bool | None | Unset = UNSET
    perf_metrics_in_response: bool | None | Unset = UNSET
    prompt_cache_isolation_key: str | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_template: str | None | Unset = UNSET
    raw_output: bool | None | Unset = UNSET
    return_logits: Sequence[int] | None | Unset = UNSET
    user: str | None | Unset = UNSET


class EmbeddingResponse(WireModel):
    data: Sequence[Embedding]
    model: str
    object: EmbeddingResponseObject | Unset = UNSET
    usage: UsageInfo | Unset = UNSET
