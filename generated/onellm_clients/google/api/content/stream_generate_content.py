"""POST /models/{modelsId}:streamGenerateContent"""

# Written by scripts/generate.py from specs/google.

from __future__ import annotations

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
    from ...wire import content as wire

METHOD: Final = "POST"
PATH: Final = "/models/{modelsId}:streamGenerateContent"


def build_request(
    *, models_id: str, body: GenerateContentRequest | wire.GenerateContentRequest
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/models/{escape_segment(models_id)}:streamGenerateContent",
        query=((("alt", "sse"),)),
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> GenerateContentResponse:
    """Read the answer."""
    from ...models.content import GenerateContentResponse

    return decode(GenerateContentResponse, body)
