"""POST /openai/v1/audio/transcriptions"""

# Written by scripts/generate.py from specs/groq.

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
    from ...models.audio import CreateTranscriptionRequest, CreateTranscriptionResponseJson

METHOD: Final = "POST"
PATH: Final = "/openai/v1/audio/transcriptions"


def build_request(*, body: CreateTranscriptionRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=form_body(body))


def parse_response(status: int, body: JSON) -> CreateTranscriptionResponseJson:
    """Read the answer."""
    from ...models.audio import CreateTranscriptionResponseJson

    return decode(CreateTranscriptionResponseJson, body)
