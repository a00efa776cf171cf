# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ApiMeta


class RerankRequest(WireModel):
    documents: Sequence[str]
    model: str
    query: str
    max_tokens_per_doc: int | Unset = UNSET
    priority: int | Unset = UNSET
    top_n: int | Unset = UNSET


class RerankResponse(WireModel):
    results: Sequence[RerankResponseResultsItem]
    id: str | Unset = UNSET
    meta: ApiMeta | Unset = UNSET


class RerankResponseResultsItem(WireModel):
    index: int
    relevance_score: float
