"""POST /v1/batch/jobs/{job_id}/cancel"""

# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.batches import BatchJobOut

METHOD: Final = "POST"
PATH: Final = "/v1/batch/jobs/{job_id}/cancel"


def build_request(*, job_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/v1/batch/jobs/{escape_segment(job_id)}/cancel")


def parse_response(status: int, body: JSON) -> BatchJobOut:
    """Read the answer."""
    from ...models.batches import BatchJobOut

    return decode(BatchJobOut, body)
