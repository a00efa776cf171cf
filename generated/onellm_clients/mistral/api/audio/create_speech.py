"""POST /v1/audio/speech"""

# Written by scripts/generate.py from specs/mistral.

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
    from ...models.audio import SpeechRequest, SpeechResponse

METHOD: Final = "POST"
PATH: Final = "/v1/audio/speech"


def build_request(*, body: SpeechRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> SpeechResponse:
    """Read the answer."""
    from ...models.audio import SpeechResponse

    return decode(SpeechResponse, body)
