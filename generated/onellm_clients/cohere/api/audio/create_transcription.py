"""POST /v2/audio/transcriptions"""

# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    form_body,
)

if TYPE_CHECKING:
    from ...models.audio import TranscriptionRequest, TranscriptionResponse

METHOD: Final = "POST"
PATH: Final = "/v2/audio/transcriptions"


def build_request(*, body: TranscriptionRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=form_body(body))


def parse_response(status: int, body: JSON) -> TranscriptionResponse:
    """Read the answer."""
    from ...models.audio import TranscriptionResponse

    return decode(TranscriptionResponse, body)
