# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.chat import ChatStreamChunk


def parse_create_chat_completion_event(data: JSON) -> ChatStreamChunk | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "ChatStreamChunk"}, data)
    return cast("ChatStreamChunk | UnknownVariant", event)
