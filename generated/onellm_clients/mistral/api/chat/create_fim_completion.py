"""POST /v1/fim/completions"""

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
    from ...models.chat import FIMCompletionRequest, FIMCompletionResponse

METHOD: Final = "POST"
PATH: Final = "/v1/fim/completions"


def build_request(*, body: FIMCompletionRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> FIMCompletionResponse:
    """Read the answer."""
    from ...models.chat import FIMCompletionResponse

    return decode(FIMCompletionResponse, body)
