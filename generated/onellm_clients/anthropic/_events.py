# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.batches import MessageBatchIndividualResponse
    from .models.messages import MessageStreamEvent

_MESSAGE_STREAM_EVENT: Final[Mapping[str, str]] = {
    "message_start": "MessageStartEvent",
    "message_delta": "MessageDeltaEvent",
    "message_stop": "MessageStopEvent",
    "content_block_start": "ContentBlockStartEvent",
    "content_block_delta": "ContentBlockDeltaEvent",
    "content_block_stop": "ContentBlockStopEvent",
    "ping": "Ping",
    "error": "ErrorResponse",
}


def parse_create_message_event(data: JSON) -> MessageStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _MESSAGE_STREAM_EVENT, data)
    return cast("MessageStreamEvent", event)


def parse_retrieve_message_batch_results_event(
    data: JSON,
) -> MessageBatchIndividualResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "MessageBatchIndividualResponse"}, data)
    return cast("MessageBatchIndividualResponse | UnknownVariant", event)
