"""GET /v1/files"""

# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    header_pairs,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.files import BetaFileListResponse

METHOD: Final = "GET"
PATH: Final = "/v1/files"


def build_request(
    *,
    after_id: str | Unset = UNSET,
    before_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    scope_id: str | Unset = UNSET,
    anthropic_beta: str = "files-api-2025-04-14",
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *(("beta", "true"),),
            *query_pairs("after_id", after_id),
            *query_pairs("before_id", before_id),
            *query_pairs("limit", limit),
            *query_pairs("scope_id", scope_id),
        ),
        headers=(header_pairs("anthropic-beta", anthropic_beta)),
    )


def parse_response(status: int, body: JSON) -> BetaFileListResponse:
    """Read the answer."""
    from ...models.files import BetaFileListResponse

    return decode(BetaFileListResponse, body)
