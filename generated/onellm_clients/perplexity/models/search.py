# Written by scripts/generate.py from specs/perplexity.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

SearchRecencyFilter: TypeAlias = Literal["hour", "day", "week", "month", "year"] | str


class ApiSearchPage(WireModel):
    snippet: str
    title: str
    url: str
    date: str | None | Unset = UNSET
    last_updated: str | None | Unset = UNSET


class ApiSearchRequest(WireModel):
    query: str | Sequence[str]
    country: str | Unset = UNSET
    last_updated_after_filter: str | Unset = UNSET
    last_updated_before_filter: str | Unset = UNSET
    max_results: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    max_tokens_per_page: int | Unset = UNSET
    search_after_date_filter: str | Unset = UNSET
    search_before_date_filter: str | Unset = UNSET
    search_domain_filter: Sequence[str] | Unset = UNSET
    search_language_filter: Sequence[str] | Unset = UNSET
    search_recency_filter: SearchRecencyFilter | Unset = UNSET


class ApiSearchResponse(WireModel):
    id: str
    results: Sequence[ApiSearchPage]
    server_time: str | None | Unset = UNSET
