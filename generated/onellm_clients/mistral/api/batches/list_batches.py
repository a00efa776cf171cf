"""GET /v1/batch/jobs"""

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
    from ...models.batches import BatchJobsOut, BatchJobStatus, ListBatchesOrderBy

METHOD: Final = "GET"
PATH: Final = "/v1/batch/jobs"


def build_request(
    *,
    agent_id: str | Unset = UNSET,
    created_after: str | Unset = UNSET,
    created_by_me: bool | Unset = UNSET,
    model: str | Unset = UNSET,
    order_by: ListBatchesOrderBy | Unset = UNSET,
    page: int | Unset = UNSET,
    page_size: int | Unset = UNSET,
    status: Sequence[BatchJobStatus] | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("agent_id", agent_id),
            *query_pairs("created_after", created_after),
            *query_pairs("created_by_me", created_by_me),
            *query_pairs("model", model),
            *query_pairs("order_by", order_by),
            *query_pairs("page", page),
            *query_pairs("page_size", page_size),
            *query_pairs("status", status),
        ),
    )


def parse_response(status: int, body: JSON) -> BatchJobsOut:
    """Read the answer."""
    from ...models.batches import BatchJobsOut

    return decode(BatchJobsOut, body)
