"""POST /images/edits"""

# Written by scripts/generate.py from specs/xai.

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
    from ...models.images import CreateImageEditRequest, ImageResponse

METHOD: Final = "POST"
PATH: Final = "/images/edits"


def build_request(*, body: CreateImageEditRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ImageResponse:
    """Read the answer."""
    from ...models.images import ImageResponse

    return decode(ImageResponse, body)
