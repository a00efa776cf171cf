"""POST /v1/chat/completions"""

# Written by scripts/generate.py from specs/azure.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    json_body,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.chat import ChatCompletion, ChatCompletionRequest, CreateChatCompletionApiVersion

METHOD: Final = "POST"
PATH: Final = "/v1/chat/completions"


def build_request(
    *,
    body: ChatCompletionRequest | Mapping[str, JSON],
    api_version: CreateChatCompletionApiVersion | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD, PATH, query=(query_pairs("api-version", api_version)), body=json_body(body)
    )


def parse_response(status: int, body: JSON) -> ChatCompletion:
    """Read the answer."""
    from ...models.chat import ChatCompletion

    return decode(ChatCompletion, body)
