"""POST /v1/batch/jobs"""

# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    json_body,
)

if TYPE_CHECKING:
    from ...models.batches import BatchJobIn, BatchJobOut

METHOD: Final = "POST"
PATH: Final = "/v1/batch/jobs"


def build_request(*, body: BatchJobIn | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> BatchJobOut:
    """Read the answer."""
    from ...models.batches import BatchJobOut

    return decode(BatchJobOut, body)
