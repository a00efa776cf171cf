"""POST /audio/transcriptions"""

# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from ...._runtime import (
    JSON,
    Request,
    decode_union,
    form_body,
)

if TYPE_CHECKING:
    from ...models.audio import AudioTranscriptionRequest, AudioTranscriptionResponse

METHOD: Final = "POST"
PATH: Final = "/audio/transcriptions"


def build_request(*, body: AudioTranscriptionRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=form_body(body))


def parse_response(status: int, body: JSON) -> AudioTranscriptionResponse:
    """Read the answer."""
    from ...models import TABLE

    annotation = "AudioTranscriptionResponse"
    return cast("AudioTranscriptionResponse", decode_union(TABLE, annotation, body))
