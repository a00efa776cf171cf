"""POST /v2/chat"""

# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    json_body,
)

if TYPE_CHECKING:
    from ...models.chat import ChatRequest, ChatResponseV2
    from ...wire import chat as wire

METHOD: Final = "POST"
PATH: Final = "/v2/chat"


def build_request(*, body: ChatRequest | wire.ChatRequest) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ChatResponseV2:
    """Read the answer."""
    from ...models.chat import ChatResponseV2

    return decode(ChatResponseV2, body)
