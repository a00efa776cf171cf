"""GET /chat/deferred-completion/{requestId}"""

# Written by scripts/generate.py from specs/xai.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.chat import CreateChatCompletionResponse

METHOD: Final = "GET"
PATH: Final = "/chat/deferred-completion/{requestId}"


def build_request(*, request_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/chat/deferred-completion/{escape_segment(request_id)}")


def parse_response(status: int, body: JSON) -> CreateChatCompletionResponse:
    """Read the answer."""
    from ...models.chat import CreateChatCompletionResponse

    return decode(CreateChatCompletionResponse, body)
