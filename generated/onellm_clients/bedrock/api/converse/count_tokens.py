"""POST /model/{modelId}/count-tokens"""

# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
    json_body,
)

if TYPE_CHECKING:
    from ...models.converse import CountTokensRequest, CountTokensResponse

METHOD: Final = "POST"
PATH: Final = "/model/{modelId}/count-tokens"


def build_request(*, model_id: str, body: CountTokensRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/model/{escape_segment(model_id)}/count-tokens", body=json_body(body))


def parse_response(status: int, body: JSON) -> CountTokensResponse:
    """Read the answer."""
    from ...models.converse import CountTokensResponse

    return decode(CountTokensResponse, body)
