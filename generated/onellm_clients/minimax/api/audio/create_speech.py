"""POST /v1/t2a_v2"""

# Written by scripts/generate.py from specs/minimax.

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
    from ...models.audio import TextToSpeechRequest, TextToSpeechResponse

METHOD: Final = "POST"
PATH: Final = "/v1/t2a_v2"


def build_request(*, body: TextToSpeechRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> TextToSpeechResponse:
    """Read the answer."""
    from ...models.audio import TextToSpeechResponse

    return decode(TextToSpeechResponse, body)
