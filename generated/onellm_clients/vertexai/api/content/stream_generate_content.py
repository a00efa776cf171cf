"""POST /v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:streamGenerateContent"""

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
    from ...models.content import GenerateContentRequest, GenerateContentResponse

METHOD: Final = "POST"
PATH: Final = "/v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:streamGenerateContent"


def build_request(
    *,
    project: str,
    location: str,
    publisher: str,
    model: str,
    body: GenerateContentRequest | Mapping[str, JSON],
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/v1/projects/{escape_segment(project)}/locations/{escape_segment(location)}/publishers/{escape_segment(publisher)}/models/{escape_segment(model)}:streamGenerateContent",
        query=((("alt", "sse"),)),
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> GenerateContentResponse:
    """Read the answer."""
    from ...models.content import GenerateContentResponse

    return decode(GenerateContentResponse, body)
