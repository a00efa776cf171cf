"""POST /models/{modelsId}:embedContent"""

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
    from ...models.embeddings import EmbedContentRequest, EmbedContentResponse

METHOD: Final = "POST"
PATH: Final = "/models/{modelsId}:embedContent"


def build_request(*, models_id: str, body: EmbedContentRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD, f"/models/{escape_segment(models_id)}:embedContent", body=json_body(body)
    )


def parse_response(status: int, body: JSON) -> EmbedContentResponse:
    """Read the answer."""
    from ...models.embeddings import EmbedContentResponse

    return decode(EmbedContentResponse, body)
