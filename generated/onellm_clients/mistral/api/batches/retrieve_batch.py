"""GET /v1/batch/jobs/{job_id}"""

# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    escape_segment,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.batches import BatchJobOut

METHOD: Final = "GET"
PATH: Final = "/v1/batch/jobs/{job_id}"


def build_request(*, job_id: str, inline: bool | Unset = UNSET) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD, f"/v1/batch/jobs/{escape_segment(job_id)}", query=(query_pairs("inline", inline))
    )


def parse_response(status: int, body: JSON) -> BatchJobOut:
    """Read the answer."""
    from ...models.batches import BatchJobOut

    return decode(BatchJobOut, body)
