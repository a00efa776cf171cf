"""What audio calls take besides the sound or the text, and the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from typing import Literal, TypeAlias

from onellm._json import JSON
from onellm.types.files import UploadOptions
from onellm.types.options import CallOptions

Voice: TypeAlias = (
    Literal[
        "alloy",
        "ash",
        "ballad",
        "cedar",
        "coral",
        "echo",
        "fable",
        "marin",
        "nova",
        "onyx",
        "sage",
        "shimmer",
        "verse",
    ]
    | str
    | Mapping[str, JSON]
)
"""A voice of OpenAI's, one of the provider's own, or an object like {"id": "voice_1"}."""

TranscriptFormat: TypeAlias = (
    Literal["json", "text", "srt", "vtt", "verbose_json", "diarized_json"] | str
)
SpeechFormat: TypeAlias = Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | str


class SoundOptions(CallOptions, UploadOptions, total=False):
    """How a sound is read from where it is, and how its sending is watched."""

    filename: str | None
    """The name that is sent, where the file has none or another is wanted."""
    content_type: str | None
    """What the file is, where its name does not tell it, like "audio/mpeg"."""
    progress: Callable[[int, int | None], None] | None
    """Told how many bytes are sent, and of how many."""
    file_url: str | None
    """Where the provider finds the sound by itself, in place of a file."""


class TranslationOptions(SoundOptions, total=False):
    """Options of a translation into English; one of the provider's own may be given as well."""

    prompt: str | None
    """What was said before, or how words are to be written."""
    response_format: TranscriptFormat | None
    temperature: float | None


class TranscriptionOptions(TranslationOptions, total=False):
    """Options of a transcription; one of the provider's own may be given as well."""

    language: str | None
    """What is spoken, like "en"; Cohere must be told."""
    languages: Sequence[str] | None
    timestamp_granularities: Sequence[Literal["word", "segment"] | str] | None
    """What shall have times; OpenAI has them with "verbose_json"."""
    include: Sequence[Literal["logprobs"] | str] | None
    chunking_strategy: Literal["auto"] | str | Mapping[str, JSON] | None
    """How a long sound is cut; diarizing one needs "auto" at least (OpenAI)."""
    known_speaker_names: Sequence[str] | None
    known_speaker_references: Sequence[str] | None
    """A sample of each known speaker's voice, as a data URL."""
    keywords: Sequence[str] | None
    """Words that are likely to be said."""
    diarize: bool | None
    """Whether speakers are told apart (Mistral, Together, xAI, Fireworks)."""
    file_id: str | None
    """A file that was uploaded before, in place of a file (Mistral)."""


class SpeechOptions(CallOptions, total=False):
    """Options of speech; one of the provider's own may be given as well."""

    response_format: SpeechFormat | None
    speed: float | None
    instructions: str | None
    """How it shall be spoken."""
    language: str | None
    """What is spoken, like "en"."""
    sample_rate: int | None
    bit_rate: int | None
    output_file: str | PathLike[str] | None
    """The file that is written as well; never sent."""
    overwrite: bool | None
    """Whether that file may be there already; by default it may."""
