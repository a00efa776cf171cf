# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.chat import ChatResponse
    from .models.generate import GenerateResponse
    from .models.models import StatusEvent


def parse_chat_event(data: JSON) -> ChatResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "ChatResponse"}, data)
    return cast("ChatResponse | UnknownVariant", event)


def parse_generate_event(data: JSON) -> GenerateResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "GenerateResponse"}, data)
    return cast("GenerateResponse | UnknownVariant", event)


def parse_pull_model_event(data: JSON) -> StatusEvent | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "StatusEvent"}, data)
    return cast("StatusEvent | UnknownVariant", event)
