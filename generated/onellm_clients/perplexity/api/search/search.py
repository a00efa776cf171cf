"""POST /search"""

# Written by scripts/generate.py from specs/perplexity.

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
    from ...models.search import ApiSearchRequest, ApiSearchResponse

METHOD: Final = "POST"
PATH: Final = "/search"


def build_request(*, body: ApiSearchRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ApiSearchResponse:
    """Read the answer."""
    from ...models.search import ApiSearchResponse

    return decode(ApiSearchResponse, body)
