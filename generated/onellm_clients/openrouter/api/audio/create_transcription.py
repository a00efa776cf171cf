"""POST /audio/transcriptions"""

# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    form_body,
    json_body,
)

if TYPE_CHECKING:
    from ...models.audio import CreateTranscriptionBody, STTRequest, STTResponse

METHOD: Final = "POST"
PATH: Final = "/audio/transcriptions"


def build_request(*, body: STTRequest | CreateTranscriptionBody | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    from ...models.audio import CreateTranscriptionBody

    return Request(
        METHOD,
        PATH,
        body=form_body(body) if isinstance(body, CreateTranscriptionBody) else json_body(body),
    )


def parse_response(status: int, body: JSON) -> STTResponse:
    """Read the answer."""
    from ...models.audio import STTResponse

    return decode(STTResponse, body)
