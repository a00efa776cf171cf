"""POST /audio/speech"""

# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    json_body,
)

if TYPE_CHECKING:
    from ...models.audio import SpeechRequest

METHOD: Final = "POST"
PATH: Final = "/audio/speech"


def build_request(*, body: SpeechRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: bytes) -> bytes:
    """Return the body, which the document does not describe further."""
    return body
