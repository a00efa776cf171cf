"""POST /v1/tokenizers/estimate-token-count"""

# Written by scripts/generate.py from specs/moonshot.

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
    from ...models.chat import EstimateTokenRequest, EstimateTokenResponse

METHOD: Final = "POST"
PATH: Final = "/v1/tokenizers/estimate-token-count"


def build_request(*, body: EstimateTokenRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> EstimateTokenResponse:
    """Read the answer."""
    from ...models.chat import EstimateTokenResponse

    return decode(EstimateTokenResponse, body)
