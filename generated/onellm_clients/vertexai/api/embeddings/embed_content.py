"""POST /v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:embedContent"""

# Written by scripts/generate.py from specs/vertexai.

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
PATH: Final = (
    "/v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:embedContent"
)


def build_request(
    *,
    project: str,
    location: str,
    publisher: str,
    model: str,
    body: EmbedContentRequest | Mapping[str, JSON],
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/v1/projects/{escape_segment(project)}/locations/{escape_segment(location)}/publishers/{escape_segment(publisher)}/models/{escape_segment(model)}:embedContent",
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> EmbedContentResponse:
    """Read the answer."""
    from ...models.embeddings import EmbedContentResponse

    return decode(EmbedContentResponse, body)
