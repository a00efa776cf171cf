"""POST /model/{modelId}/converse-stream"""

# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    escape_segment,
    json_body,
)

if TYPE_CHECKING:
    from ...models.converse import ConverseStreamRequest
    from ...wire import converse as wire

METHOD: Final = "POST"
PATH: Final = "/model/{modelId}/converse-stream"


def build_request(
    *, model_id: str, body: ConverseStreamRequest | wire.ConverseStreamRequest
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD, f"/model/{escape_segment(model_id)}/converse-stream", body=json_body(body)
    )


def parse_response(status: int, body: JSON) -> JSON:
    """Return the body, which the document does not describe further."""
    return body
