# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ProviderPreferencesObject


class RerankRequest(WireModel):
    documents: Sequence[str | RerankRequestDocumentsItem]
    model: str
    query: str
    provider: ProviderPreferencesObject | None | Unset = UNSET
    top_n: int | Unset = UNSET


class RerankRequestDocumentsItem(WireModel):
    image: str | Unset = UNSET
    text: str | Unset = UNSET


class RerankResponse(WireModel):
    model: str
    results: Sequence[RerankResponseResultsItem]
    id: str | Unset = UNSET
    provider: str | Unset = UNSET
    usage: RerankResponseUsage | Unset = UNSET


class RerankResponseResultsItem(WireModel):
    document: RerankResponseResultsItemDocument
    index: int
    relevance_score: float


class RerankResponseResultsItemDocument(WireModel):
    image: str | Unset = UNSET
    text: str | Unset = UNSET


class RerankResponseUsage(WireModel):
    cost: float | Unset = UNSET
    search_units: int | Unset = UNSET
    total_tokens: int | Unset = UNSET
