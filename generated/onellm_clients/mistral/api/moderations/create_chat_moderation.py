"""POST /v1/chat/moderations"""

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
    from ...models.moderations import ChatModerationRequest, ModerationResponse

METHOD: Final = "POST"
PATH: Final = "/v1/chat/moderations"


def build_request(*, body: ChatModerationRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ModerationResponse:
    """Read the answer."""
    from ...models.moderations import ModerationResponse

    return decode(ModerationResponse, body)
