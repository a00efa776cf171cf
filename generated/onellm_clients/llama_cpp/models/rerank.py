# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingListObject, EmbeddingListUsage


class RerankRequest(WireModel):
    documents: Sequence[str]
    query: str
    model: str | Unset = UNSET
    top_n: int | Unset = UNSET


class RerankResponse(WireModel):
    results: Sequence[RerankResult]
    model: str | Unset = UNSET
    object: EmbeddingListObject | Unset = UNSET
    usage: EmbeddingListUsage | Unset = UNSET


class RerankResult(WireModel):
    index: int
    relevance_score: float
