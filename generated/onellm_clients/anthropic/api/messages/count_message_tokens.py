"""POST /v1/messages/count_tokens"""

# Written by scripts/generate.py from specs/anthropic.

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
    from ...models.messages import CountMessageTokensParams, CountMessageTokensResponse

METHOD: Final = "POST"
PATH: Final = "/v1/messages/count_tokens"


def build_request(*, body: CountMessageTokensParams | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> CountMessageTokensResponse:
    """Read the answer."""
    from ...models.messages import CountMessageTokensResponse

    return decode(CountMessageTokensResponse, body)
