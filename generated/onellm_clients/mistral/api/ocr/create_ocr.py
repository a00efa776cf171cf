"""POST /v1/ocr"""

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
    from ...models.ocr import OCRRequest, OCRResponse

METHOD: Final = "POST"
PATH: Final = "/v1/ocr"


def build_request(*, body: OCRRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> OCRResponse:
    """Read the answer."""
    from ...models.ocr import OCRResponse

    return decode(OCRResponse, body)
