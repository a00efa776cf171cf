# Written by scripts/generate.py from specs/perplexity.

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.chat import CompletionResponse


def parse_create_chat_completion_event(data: JSON) -> CompletionResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "CompletionResponse"}, data)
    return cast("CompletionResponse | UnknownVariant", event)
