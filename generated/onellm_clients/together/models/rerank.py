# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import UsageDataObject

RerankRequestModel: TypeAlias = Literal["Salesforce/Llama-Rank-v1"] | str
RerankResponseObject: TypeAlias = Literal["rerank"] | str


class RerankRequest(WireModel):
    documents: Sequence[Mapping[str, JSON] | str]
    model: RerankRequestModel | str
    query: str
    rank_fields: Sequence[str] | Unset = UNSET
    return_documents: bool | Unset = UNSET
    top_n: int | Unset = UNSET


class RerankResponse(WireModel):
    model: str
    object: RerankResponseObject
    results: Sequence[RerankResponseResultsItem]
    id: str | Unset = UNSET
    usage: UsageDataObject | None | Unset = UNSET


class RerankResponseResultsItem(WireModel):
    document: RerankResponseResultsItemDocument
    index: int
    relevance_score: float


class RerankResponseResultsItemDocument(WireModel):
    text: str | None | Unset = UNSET
