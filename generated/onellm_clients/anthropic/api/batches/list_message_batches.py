"""GET /v1/messages/batches"""

# Written by scripts/generate.py from specs/anthropic.

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
    from ...models.batches import ListResponseMessageBatch

METHOD: Final = "GET"
PATH: Final = "/v1/messages/batches"


def build_request(
    *, after_id: str | Unset = UNSET, before_id: str | Unset = UNSET, limit: int | Unset = UNSET
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
    )


def parse_response(status: int, body: JSON) -> ListResponseMessageBatch:
    """Read the answer."""
    from ...models.batches import ListResponseMessageBatch

    return decode(ListResponseMessageBatch, body)
