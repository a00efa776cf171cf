"""POST /responses/input_tokens"""

# Written by scripts/generate.py from specs/openai.

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
    from ...models.responses import TokenCountsBody, TokenCountsResource

METHOD: Final = "POST"
PATH: Final = "/responses/input_tokens"


def build_request(*, body: TokenCountsBody | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> TokenCountsResource:
    """Read the answer."""
    from ...models.responses import TokenCountsResource

    return decode(TokenCountsResource, body)
