# Written by scripts/generate.py from specs/cohere.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from .._runtime import JSON, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.chat import StreamedChatResponseV2

_STREAMED_CHAT_RESPONSE_V2: Final[Mapping[str, str]] = {
    "message-start": "ChatMessageStartEvent",
    "content-start": "ChatContentStartEvent",
    "content-delta": "ChatContentDeltaEvent",
    "content-end": "ChatContentEndEvent",
    "tool-plan-delta": "ChatToolPlanDeltaEvent",
    "tool-call-start": "ChatToolCallStartEvent",
    "tool-call-delta": "ChatToolCallDeltaEvent",
    "tool-call-end": "ChatToolCallEndEvent",
    "message-end": "ChatMessageEndEvent",
    "citation-start": "CitationStartEvent",
    "citation-end": "CitationEndEvent",
}


def parse_create_chat_event(data: JSON) -> StreamedChatResponseV2:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _STREAMED_CHAT_RESPONSE_V2, data)
    return cast("StreamedChatResponseV2", event)
