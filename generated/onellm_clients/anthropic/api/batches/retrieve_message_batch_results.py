"""GET /v1/messages/batches/{message_batch_id}/results"""

# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import Final

from ...._runtime import (
    JSON,
    Request,
    escape_segment,
)

METHOD: Final = "GET"
PATH: Final = "/v1/messages/batches/{message_batch_id}/results"


def build_request(*, message_batch_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/v1/messages/batches/{escape_segment(message_batch_id)}/results")


def parse_response(status: int, body: JSON) -> JSON:
    """Return the body, which the document does not describe further."""
    return body
