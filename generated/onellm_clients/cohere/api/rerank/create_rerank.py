"""POST /v2/rerank"""

# Written by scripts/generate.py from specs/cohere.

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
    from ...models.rerank import RerankRequest, RerankResponse

METHOD: Final = "POST"
PATH: Final = "/v2/rerank"


def build_request(*, body: RerankRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> RerankResponse:
    """Read the answer."""
    from ...models.rerank import RerankResponse

    return decode(RerankResponse, body)
