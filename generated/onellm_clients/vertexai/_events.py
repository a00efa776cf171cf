# Written by scripts/generate.py from specs/vertexai.

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.content import GenerateContentResponse


def parse_stream_generate_content_event(data: JSON) -> GenerateContentResponse | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "GenerateContentResponse"}, data)
    return cast("GenerateContentResponse | UnknownVariant", event)
