# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import UsageInfo

SpeechOutputFormat: TypeAlias = Literal["pcm", "wav", "mp3", "flac", "opus"] | str
TimestampGranularity: TypeAlias = Literal["segment", "word"] | str
TranscriptionSegmentChunkType: TypeAlias = Literal["transcription_segment"] | str


class AudioTranscriptionRequest(WireModel):
    model: str
    context_bias: Sequence[str] | Unset = UNSET
    diarize: bool | Unset = UNSET
    file: BinaryFile | None | Unset = UNSET
    file_id: str | None | Unset = UNSET
    file_url: str | None | Unset = UNSET
    language: str | None | Unset = UNSET
    stream: bool | Unset = UNSET
    temperature: float | None | Unset = UNSET
    timestamp_granularities: Sequence[TimestampGranularity] | Unset = UNSET


class SpeechRequest(WireModel):
    input: str
    model: str | None | Unset = UNSET
    ref_audio: str | None | Unset = UNSET
    response_format: SpeechOutputFormat | Unset = UNSET
    stream: bool | Unset = UNSET
    voice: str | None | Unset = UNSET
    voice_id: str | None | Unset = UNSET


class SpeechResponse(WireModel):
    audio_data: str


class SpeechStreamAudioDelta(WireModel):
    audio_data: str
    type: Literal["speech.audio.delta"] | Unset = UNSET


class SpeechStreamDone(WireModel):
    usage: UsageInfo
    type: Literal["speech.audio.done"] | Unset = UNSET


class TranscriptionResponse(WireModel):
    language: str | None
    model: str
    text: str
    usage: UsageInfo
    segments: Sequence[TranscriptionSegmentChunk] | Unset = UNSET


class TranscriptionSegmentChunk(WireModel):
    end: float
    start: float
    text: str
    score: float | None | Unset = UNSET
    speaker_id: str | None | Unset = UNSET
    type: TranscriptionSegmentChunkType | Unset = UNSET


class TranscriptionStreamDone(WireModel):
    language: str | None
    model: str
    text: str
    usage: UsageInfo
    segments: Sequence[TranscriptionSegmentChunk] | Unset = UNSET
    type: Literal["transcription.done"] | Unset = UNSET


class TranscriptionStreamLanguage(WireModel):
    audio_language: str
    type: Literal["transcription.language"] | Unset = UNSET


class TranscriptionStreamSegmentDelta(WireModel):
    end: float
    start: float
    text: str
    speaker_id: str | None | Unset = UNSET
    type: Literal["transcription.segment"] | Unset = UNSET


class TranscriptionStreamTextDelta(WireModel):
    text: str
    type: Literal["transcription.text.delta"] | Unset = UNSET


SpeechStreamEvent: TypeAlias = """
    SpeechStreamAudioDelta
    | SpeechStreamDone
    | UnknownVariant
"""

TranscriptionStreamEvent: TypeAlias = """
    TranscriptionStreamTextDelta
    | TranscriptionStreamLanguage
    | TranscriptionStreamSegmentDelta
    | TranscriptionStreamDone
    | UnknownVariant
"""
