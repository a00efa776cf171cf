"""POST /v1/messages"""

# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    json_body,
)

if TYPE_CHECKING:
    from ...models.messages import CreateMessageParams, Message
    from ...wire import messages as wire

METHOD: Final = "POST"
PATH: Final = "/v1/messages"


def build_request(*, body: CreateMessageParams | wire.CreateMessageParams) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> Message:
    """Read the answer."""
    from ...models.messages import Message

    return decode(Message, body)
