"""Transcripts and sound while they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._decoders.sse import ServerSentEvent
from onellm._json import JSON, as_object, as_text
from onellm._native_events import EventParser
from onellm._results.audio import Transcription, TranscriptionEvent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._receipt import Receipt

_DELTA: Final = "transcript.text.delta"
_SEGMENT: Final = "transcript.text.segment"
_DONE: Final = "transcript.text.done"
_NAMES: Final[Mapping[str, str]] = {
    "": _DONE,  # a whole answer, of one who does not stream
    "transcription.text.delta": _DELTA,
    "transcription.segment": _SEGMENT,
    "transcription.done": _DONE,
    "transcription.language": "transcript.language",
}
"""Mistral's names → OpenAI's."""
_KEYS: Final[Mapping[str, Mapping[str, str]]] = {
    "transcription.text.delta": {"text": "delta"},
    "transcription.language": {"audio_language": "language"},
}
WHOLE: Final = "whole"
"""The name of the one event of a body that is no stream."""
_OUTLINE: Final = ("text", "language", "duration", "segments", "words", "usage", "model")


class WholeDecoder:
    """Take a whole body as one event, as those answer who do not stream."""

    def __init__(self) -> None:
        self.held = 0
        self._pieces: list[bytes] = []

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes."""
        self._pieces.append(chunk)
        self.held += len(chunk)
        return []

    def flush(self) -> list[ServerSentEvent]:
        """Give the body."""
        whole = b"".join(self._pieces)
        return [ServerSentEvent(WHOLE, whole)] if whole.strip() else []


def read_event(body: JSON) -> TranscriptionEvent:
    """Read one event, in OpenAI's words."""
    fields = as_object(body)
    kind = as_text(fields.get("type"))
    keys = _KEYS.get(kind, {})
    said: dict[str, JSON] = {keys.get(name, name): value for name, value in fields.items()}
    said["type"] = _NAMES.get(kind, kind)
    return TranscriptionEvent(said).with_source(fields)


def is_last(event: Mapping[str, JSON]) -> bool:
    """Tell the event after which nothing is missing."""
    kind = as_text(event.get("type"))
    return _NAMES.get(kind, kind) == _DONE and isinstance(event.get("text"), str)


class TranscriptAssembler:
    """Put a transcript together from its events."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._segments: list[JSON] = []
        self._rest: dict[str, JSON] = {}

    def add(self, event: TranscriptionEvent) -> None:
        """Take the next event."""
        if event.type == _DELTA:
            self._text.append(event.delta)
        elif event.type == _SEGMENT:
            self._segments.append(event.raw)
        for name in _OUTLINE:
            if event.type not in {_DELTA, _SEGMENT} and event.get(name) is not None:
                self._rest[name] = event[name]

    def whole(self, receipt: Receipt | None) -> Transcription:
        """Give what has come until now."""
        made: dict[str, JSON] = {"text": "".join(self._text), **self._rest}
        if self._segments and not made.get("segments"):
            made["segments"] = [*self._segments]
        if not made["text"]:
            made["text"] = "".join(as_text(as_object(one).get("text")) for one in self._segments)
        return Transcription(made).with_source(made, receipt)


def make_transcript_parser(
    assembler: TranscriptAssembler, secrets: Sequence[str]
) -> EventParser[TranscriptionEvent]:
    """Make a reader of one stream that puts the transcript together as it goes."""

    def read(body: JSON) -> TranscriptionEvent:
        event = read_event(body)
        assembler.add(event)
        return event

    return EventParser(read, is_last, secrets)
