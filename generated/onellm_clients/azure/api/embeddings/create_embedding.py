"""POST /v1/embeddings"""

# Written by scripts/generate.py from specs/azure.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    json_body,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.embeddings import CreateEmbeddingApiVersion, EmbeddingList, EmbeddingRequest

METHOD: Final = "POST"
PATH: Final = "/v1/embeddings"


def build_request(
    *,
    body: EmbeddingRequest | Mapping[str, JSON],
    api_version: CreateEmbeddingApiVersion | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD, PATH, query=(query_pairs("api-version", api_version)), body=json_body(body)
    )


def parse_response(status: int, body: JSON) -> EmbeddingList:
    """Read the answer."""
    from ...models.embeddings import EmbeddingList

    return decode(EmbeddingList, body)
