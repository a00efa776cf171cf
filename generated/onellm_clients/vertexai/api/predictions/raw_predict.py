"""POST /v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:rawPredict"""

# Written by scripts/generate.py from specs/vertexai.

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...._runtime import (
    JSON,
    Request,
    escape_segment,
    json_body,
)

METHOD: Final = "POST"
PATH: Final = (
    "/v1/projects/{project}/locations/{location}/publishers/{publisher}/models/{model}:rawPredict"
)


def build_request(
    *, project: str, location: str, publisher: str, model: str, body: Mapping[str, JSON]
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/v1/projects/{escape_segment(project)}/locations/{escape_segment(location)}/publishers/{escape_segment(publisher)}/models/{escape_segment(model)}:rawPredict",
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> JSON:
    """Return the body, which the document does not describe further."""
    return body
