# Written by scripts/generate.py from specs/fireworks.

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.chat import ChatCompletionStreamResponse
    from .models.completions import CompletionStreamResponse


def parse_create_chat_completion_event(data: JSON) -> ChatCompletionStreamResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "ChatCompletionStreamResponse"}, data)
    return cast("ChatCompletionStreamResponse | UnknownVariant", event)


def parse_create_completion_event(data: JSON) -> CompletionStreamResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "CompletionStreamResponse"}, data)
    return cast("CompletionStreamResponse | UnknownVariant", event)
