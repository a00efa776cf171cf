"""POST /v1/chat/completions"""

# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    json_body,
)

if TYPE_CHECKING:
    from ...models.chat import ChatCompletionRequest, ChatCompletionResponse
    from ...wire import chat as wire

METHOD: Final = "POST"
PATH: Final = "/v1/chat/completions"


def build_request(*, body: ChatCompletionRequest | wire.ChatCompletionRequest) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ChatCompletionResponse:
    """Read the answer."""
    from ...models.chat import ChatCompletionResponse

    return decode(ChatCompletionResponse, body)
