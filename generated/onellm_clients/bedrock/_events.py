# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.converse import ConverseStreamOutput
    from .models.models import ResponseStream


def parse_converse_stream_event(data: JSON) -> ConverseStreamOutput | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "ConverseStreamOutput"}, data)
    return cast("ConverseStreamOutput | UnknownVariant", event)


def parse_invoke_model_stream_event(data: JSON) -> ResponseStream | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "ResponseStream"}, data)
    return cast("ResponseStream | UnknownVariant", event)
