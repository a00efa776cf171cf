# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Sequence

from ..._runtime import UNSET, Unset, WireModel


class ApiMeta(WireModel):
    api_version: ApiMetaApiVersion | Unset = UNSET
    billed_units: ApiMetaBilledUnits | Unset = UNSET
    cached_tokens: float | Unset = UNSET
    tokens: ApiMetaTokens | Unset = UNSET
    warnings: Sequence[str] | Unset = UNSET


class ApiMetaApiVersion(WireModel):
    version: str
    is_deprecated: bool | Unset = UNSET
    is_experimental: bool | Unset = UNSET


class ApiMetaBilledUnits(WireModel):
    classifications: float | Unset = UNSET
    image_tokens: float | Unset = UNSET
    images: float | Unset = UNSET
    input_tokens: float | Unset = UNSET
    output_tokens: float | Unset = UNSET
    pages: float | Unset = UNSET
    search_units: float | Unset = UNSET


class ApiMetaTokens(WireModel):
    input_tokens: float | Unset = UNSET
    output_tokens: float | Unset = UNSET
