"""POST /v1/embeddings"""

# Written by scripts/generate.py from specs/fireworks.

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
    from ...models.embeddings import EmbeddingRequest, EmbeddingResponse

METHOD: Final = "POST"
PATH: Final = "/v1/embeddings"


def build_request(*, body: EmbeddingRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> EmbeddingResponse:
    """Read the answer."""
    from ...models.embeddings import EmbeddingResponse

    return decode(EmbeddingResponse, body)
