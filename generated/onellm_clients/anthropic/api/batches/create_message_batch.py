"""POST /v1/messages/batches"""

# Written by scripts/generate.py from specs/anthropic.

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
    from ...models.batches import CreateMessageBatchParams, MessageBatch

METHOD: Final = "POST"
PATH: Final = "/v1/messages/batches"


def build_request(*, body: CreateMessageBatchParams | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> MessageBatch:
    """Read the answer."""
    from ...models.batches import MessageBatch

    return decode(MessageBatch, body)
