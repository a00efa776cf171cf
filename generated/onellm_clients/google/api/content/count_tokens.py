"""POST /models/{modelsId}:countTokens"""

# Written by scripts/generate.py from specs/google.

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
    from ...models.content import CountTokensRequest, CountTokensResponse

METHOD: Final = "POST"
PATH: Final = "/models/{modelsId}:countTokens"


def build_request(*, models_id: str, body: CountTokensRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/models/{escape_segment(models_id)}:countTokens", body=json_body(body))


def parse_response(status: int, body: JSON) -> CountTokensResponse:
    """Read the answer."""
    from ...models.content import CountTokensResponse

    return decode(CountTokensResponse, body)
