"""GET /v1/models"""

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
    from ...models.models import ListResponseModelInfo

METHOD: Final = "GET"
PATH: Final = "/v1/models"


def build_request(
    *,
    after_id: str | Unset = UNSET,
    before_id: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    anthropic_beta: str | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("after_id", after_id),
            *query_pairs("before_id", before_id),
            *query_pairs("limit", limit),
        ),
        headers=(header_pairs("anthropic-beta", anthropic_beta)),
    )


def parse_response(status: int, body: JSON) -> ListResponseModelInfo:
    """Read the answer."""
    from ...models.models import ListResponseModelInfo

    return decode(ListResponseModelInfo, body)
