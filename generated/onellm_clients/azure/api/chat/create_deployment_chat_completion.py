"""POST /deployments/{deployment}/chat/completions"""

# Written by scripts/generate.py from specs/azure.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
    json_body,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.chat import ChatCompletion, ChatCompletionRequest

METHOD: Final = "POST"
PATH: Final = "/deployments/{deployment}/chat/completions"


def build_request(
    *, deployment: str, api_version: str, body: ChatCompletionRequest | Mapping[str, JSON]
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/deployments/{escape_segment(deployment)}/chat/completions",
        query=(query_pairs("api-version", api_version)),
        body=json_body(body),
    )


def parse_response(status: int, body: JSON) -> ChatCompletion:
    """Read the answer."""
    from ...models.chat import ChatCompletion

    return decode(ChatCompletion, body)
