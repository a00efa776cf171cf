"""POST /v1/chat/completions"""

# Written by scripts/generate.py from specs/vercel.

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
    from ...models.chat import ChatCompletion, ChatCompletionRequest

METHOD: Final = "POST"
PATH: Final = "/v1/chat/completions"


def build_request(*, body: ChatCompletionRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ChatCompletion:
    """Read the answer."""
    from ...models.chat import ChatCompletion

    return decode(ChatCompletion, body)
