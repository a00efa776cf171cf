"""POST /models/{modelsId}:batchEmbedContents"""

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
    from ...models.embeddings import BatchEmbedContentsRequest, BatchEmbedContentsResponse

METHOD: Final = "POST"
PATH: Final = "/models/{modelsId}:batchEmbedContents"


def build_request(
    *, models_id: str, body: BatchEmbedContentsRequest | Mapping[str, JSON]
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD, f"/models/{escape_segment(models_id)}:batchEmbedContents", body=json_body(body)
    )


def parse_response(status: int, body: JSON) -> BatchEmbedContentsResponse:
    """Read the answer."""
    from ...models.embeddings import BatchEmbedContentsResponse

    return decode(BatchEmbedContentsResponse, body)
