"""GET /files"""

# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

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
    from ...models.files import ListFilesOrder, ListFilesResponse

METHOD: Final = "GET"
PATH: Final = "/files"


def build_request(
    *,
    after: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    order: ListFilesOrder | Unset = UNSET,
    purpose: str | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("after", after),
            *query_pairs("limit", limit),
            *query_pairs("order", order),
            *query_pairs("purpose", purpose),
        ),
    )


def parse_response(status: int, body: JSON) -> ListFilesResponse:
    """Read the answer."""
    from ...models.files import ListFilesResponse

    return decode(ListFilesResponse, body)
