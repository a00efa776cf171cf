"""POST /v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:countTokens"""

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
    from ...models.content import CountTokensRequest, CountTokensResponse

METHOD: Final = "POST"
PATH: Final = (
    "/v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:countTokens"
)


def build_request(
    *,
    project: str,
    location: str,
    publisher: str,
    model: str,
    body: CountTokensRequest | Mapping[str, JSON],
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/v1/projects/{escape_segment(project)}/locations/{escape_segment(location)}/publishers/{escape_segment(publisher)}/models/{escape_segment(model)}:countTokens",
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> CountTokensResponse:
    """Read the answer."""
    from ...models.content import CountTokensResponse

    return decode(CountTokensResponse, body)
