"""POST /model/{modelId}/converse"""

# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
    json_body,
)

if TYPE_CHECKING:
    from ...models.converse import ConverseRequest, ConverseResponse
    from ...wire import converse as wire

METHOD: Final = "POST"
PATH: Final = "/model/{modelId}/converse"


def build_request(*, model_id: str, body: ConverseRequest | wire.ConverseRequest) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/model/{escape_segment(model_id)}/converse", body=json_body(body))


def parse_response(status: int, body: JSON) -> ConverseResponse:
    """Read the answer."""
    from ...models.converse import ConverseResponse

    return decode(ConverseResponse, body)
