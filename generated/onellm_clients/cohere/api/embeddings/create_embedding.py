"""POST /v2/embed"""

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
    from ...models.embeddings import EmbedByTypeResponse, EmbedRequest

METHOD: Final = "POST"
PATH: Final = "/v2/embed"


def build_request(*, body: EmbedRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> EmbedByTypeResponse:
    """Read the answer."""
    from ...models.embeddings import EmbedByTypeResponse

    return decode(EmbedByTypeResponse, body)
