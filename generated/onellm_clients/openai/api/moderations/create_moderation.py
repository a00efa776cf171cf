"""POST /moderations"""

# Written by scripts/generate.py from specs/openai.

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
    from ...models.moderations import CreateModerationRequest, CreateModerationResponse

METHOD: Final = "POST"
PATH: Final = "/moderations"


def build_request(*, body: CreateModerationRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> CreateModerationResponse:
    """Read the answer."""
    from ...models.moderations import CreateModerationResponse

    return decode(CreateModerationResponse, body)
