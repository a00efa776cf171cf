"""GET /v1/files"""

# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.files import FilePurpose, ListFilesOut, SampleType, Source

METHOD: Final = "GET"
PATH: Final = "/v1/files"


def build_request(
    *,
    include_total: bool | Unset = UNSET,
    mimetypes: Sequence[str] | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    purpose: FilePurpose | Unset = UNSET,
    sample_type: Sequence[SampleType] | Unset = UNSET,
    search: str | Unset = UNSET,
    source: Sequence[Source] | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("include_total", include_total),
            *query_pairs("mimetypes", mimetypes),
            *query_pairs("page", page),
            *query_pairs("page_size", page_size),
            *query_pairs("purpose", purpose),
            *query_pairs("sample_type", sample_type),
            *query_pairs("search", search),
            *query_pairs("source", source),
        ),
    )


def parse_response(status: int, body: JSON) -> ListFilesOut:
    """Read the answer."""
    from ...models.files import ListFilesOut

    return decode(ListFilesOut, body)
