"""POST /api/show"""

# Written by scripts/generate.py from specs/ollama.

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
    from ...models.models import ShowRequest, ShowResponse

METHOD: Final = "POST"
PATH: Final = "/api/show"


def build_request(*, body: ShowRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ShowResponse:
    """Read the answer."""
    from ...models.models import ShowResponse

    return decode(ShowResponse, body)
