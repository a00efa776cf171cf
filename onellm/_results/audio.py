"""What audio calls answer: transcripts in OpenAI's shape, and sound."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Self, overload

from onellm._json import JSON
from onellm._mapping import Field, Result, many, maybe_text, none, number, one, text
from onellm._receipt import Receipt
from onellm._results.awaitable import Awaitable
from onellm._results.sourced import Sourced


class AudioUsage(Result):
    """What was counted: tokens, seconds, or both; which of these a provider tells differs."""

    __slots__ = ()

    type: Field[str] = text()
    """ "tokens" or "duration", where OpenAI says it."""
    input_tokens: Field[int] = number("input_tokens", "prompt_tokens")
    output_tokens: Field[int] = number("output_tokens", "completion_tokens")
    total_tokens: Field[int] = number()
    seconds: Field[float | None] = Field(none, "seconds", "prompt_audio_seconds")
    cost: Field[float | None] = Field(none)


class TranscriptionWord(Result):
    """One word with its times, in seconds."""

    __slots__ = ()

    word: Field[str] = text()
    start: Field[float] = Field(float)
    end: Field[float] = Field(float)
    speaker: Field[str | int | None] = Field(none, "speaker", "speaker_id")

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["word"]) -> str: ...
        @overload
        def __getitem__(self, key: Literal["start", "end"]) -> float: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class TranscriptionSegment(Result):
    """A stretch of speech with its times, in seconds."""

    __slots__ = ()

    id: Field[int | str | None] = Field(none)
    start: Field[float] = Field(float)
    end: Field[float] = Field(float)
    text: Field[str] = text()
    speaker: Field[str | int | None] = Field(none, "speaker", "speaker_id")
    """Who speaks, where speakers are told apart."""
    avg_logprob: Field[float | None] = Field(none)
    no_speech_prob: Field[float | None] = Field(none)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["text"]) -> str: ...
        @overload
        def __getitem__(self, key: Literal["start", "end"]) -> float: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class Transcription(Awaitable, Sourced):
    """What was said; subtitles and plain text stand in `text` as they came.

    Only `text` is always there; the rest comes with the formats that have it.
    """

    __slots__ = ()

    text: Field[str] = text()
    task: Field[str] = Field(lambda: "transcribe")
    language: Field[str | None] = maybe_text()
    duration: Field[float | None] = Field(none)
    """Seconds."""
    segments: Field[list[TranscriptionSegment]] = many(TranscriptionSegment)
    words: Field[list[TranscriptionWord]] = many(TranscriptionWord)
    model: Field[str | None] = maybe_text()
    usage: Field[AudioUsage | None] = one(AudioUsage)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["text"]) -> str: ...
        @overload
        def __getitem__(self, key: Literal["segments"]) -> list[TranscriptionSegment]: ...
        @overload
        def __getitem__(self, key: Literal["words"]) -> list[TranscriptionWord]: ...
        @overload
        def __getitem__(self, key: Literal["usage"]) -> AudioUsage | None: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class Translation(Transcription):
    """What was said, in English."""

    __slots__ = ()

    task: Field[str] = Field(lambda: "translation")
    language: Field[str | None] = Field(lambda: "en")


class TranscriptionEvent(Sourced):
    """One event of a streamed transcript; `type` says which of the others it has.

    "transcript.text.delta" has `delta`, "transcript.text.segment" has a segment's keys,
    "transcript.language" has `language`, and "transcript.text.done" the whole `text`.
    """

    __slots__ = ()

    type: Field[str] = text()
    delta: Field[str] = text()
    text: Field[str] = text()
    start: Field[float] = Field(float)
    end: Field[float] = Field(float)
    speaker: Field[str | int | None] = Field(none, "speaker", "speaker_id")
    language: Field[str | None] = maybe_text()
    segments: Field[list[TranscriptionSegment]] = many(TranscriptionSegment)
    usage: Field[AudioUsage | None] = one(AudioUsage)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["type", "delta", "text"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class SpeechAudio(Awaitable, bytes):
    """Sound as bytes, with where it came from."""

    content_type: str
    """What the provider says it is, like "audio/mpeg"; empty where it does not say it."""
    filepath: str | None
    """The file it was written to as well, if it was."""
    receipt: Receipt
    """Who answered, after which attempts, and what was renamed, moved or added on the way."""
    usage: AudioUsage | None
    raw: Mapping[str, JSON]
    """The provider's own body without the sound, where that came inside of JSON."""

    def __new__(
        cls,
        sound: bytes,
        receipt: Receipt | None = None,
        *,
        content_type: str = "",
        usage: AudioUsage | None = None,
        raw: Mapping[str, JSON] | None = None,
    ) -> Self:
        """Make bytes that know where they came from."""
        made = super().__new__(cls, sound)
        made.content_type = content_type
        made.filepath = None
        made.receipt = receipt or Receipt(provider="", model="")
        made.usage = usage
        made.raw = raw or {}
        return made

    def __repr__(self) -> str:
        kind = f", {self.content_type}" if self.content_type else ""
        return f"{type(self).__name__}({len(self)} bytes{kind})"
