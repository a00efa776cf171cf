# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from .._runtime import JSON, UnknownVariant, decode_event
from .models import TABLE

if TYPE_CHECKING:
    from .models.audio import SpeechStreamEvent, TranscriptionStreamEvent
    from .models.chat import CompletionChunk

_SPEECH_STREAM_EVENT: Final[Mapping[str, str]] = {
    "speech.audio.delta": "SpeechStreamAudioDelta",
    "speech.audio.done": "SpeechStreamDone",
}
_TRANSCRIPTION_STREAM_EVENT: Final[Mapping[str, str]] = {
    "transcription.text.delta": "TranscriptionStreamTextDelta",
    "transcription.language": "TranscriptionStreamLanguage",
    "transcription.segment": "TranscriptionStreamSegmentDelta",
    "transcription.done": "TranscriptionStreamDone",
}


def parse_create_chat_completion_event(data: JSON) -> CompletionChunk | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "CompletionChunk"}, data)
    return cast("CompletionChunk | UnknownVariant", event)


def parse_create_fim_completion_event(data: JSON) -> CompletionChunk | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "CompletionChunk"}, data)
    return cast("CompletionChunk | UnknownVariant", event)


def parse_create_agent_completion_event(data: JSON) -> CompletionChunk | UnknownVariant:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, None, {"": "CompletionChunk"}, data)
    return cast("CompletionChunk | UnknownVariant", event)


def parse_create_transcription_event(data: JSON) -> TranscriptionStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _TRANSCRIPTION_STREAM_EVENT, data)
    return cast("TranscriptionStreamEvent", event)


def parse_create_speech_event(data: JSON) -> SpeechStreamEvent:
    """Read one event of the stream; what the document does not know is kept raw."""
    event = decode_event(TABLE, "type", _SPEECH_STREAM_EVENT, data)
    return cast("SpeechStreamEvent", event)
