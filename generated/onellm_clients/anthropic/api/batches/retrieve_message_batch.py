"""GET /v1/messages/batches/{message_batch_id}"""

# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.batches import MessageBatch

METHOD: Final = "GET"
PATH: Final = "/v1/messages/batches/{message_batch_id}"


def build_request(*, message_batch_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/v1/messages/batches/{escape_segment(message_batch_id)}")


def parse_response(status: int, body: JSON) -> MessageBatch:
    """Read the answer."""
    from ...models.batches import MessageBatch

    return decode(MessageBatch, body)
