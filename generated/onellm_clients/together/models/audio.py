# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, Unset, WireModel

AudioSpeechRequestLanguage: TypeAlias = (
    Literal[
        "en", "de", "fr", "es", "hi", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "zh"
    ]
    | str
)
AudioSpeechRequestModel: TypeAlias = (
    Literal["cartesia/sonic", "hexgrad/Kokoro-82M", "canopylabs/orpheus-3b-0.1-ft"] | str
)
AudioSpeechRequestResponseEncoding: TypeAlias = (
    Literal["pcm_f32le", "pcm_s16le", "pcm_mulaw", "pcm_alaw"] | str
)
AudioSpeechRequestResponseFormat: TypeAlias = Literal["mp3", "wav", "raw"] | str
AudioTranscriptionRequestModel: TypeAlias = Literal["openai/whisper-large-v3"] | str
AudioTranscriptionRequestResponseFormat: TypeAlias = Literal["json", "verbose_json"] | str
AudioTranscriptionRequestTimestampGranularitiesItem: TypeAlias = Literal["segment", "word"] | str
AudioTranscriptionVerboseJsonResponseTask: TypeAlias = Literal["transcribe", "translate"] | str


class AudioSpeechRequest(WireModel):
    input: str
    model: AudioSpeechRequestModel | str
    voice: str
    bit_rate: int | Unset = UNSET
    language: AudioSpeechRequestLanguage | Unset = UNSET
    response_encoding: AudioSpeechRequestResponseEncoding | Unset = UNSET
    response_format: AudioSpeechRequestResponseFormat | Unset = UNSET
    sample_rate: int | Unset = UNSET
    stream: bool | Unset = UNSET


class AudioTranscriptionJsonResponse(WireModel):
    text: str


class AudioTranscriptionRequest(WireModel):
    file: BinaryFile | str
    diarize: bool | Unset = UNSET
    language: str | Unset = UNSET
    max_speakers: int | Unset = UNSET
    min_speakers: int | Unset = UNSET
    model: AudioTranscriptionRequestModel | Unset = UNSET
    prompt: str | Unset = UNSET
    response_format: AudioTranscriptionRequestResponseFormat | Unset = UNSET
    temperature: float | Unset = UNSET
    timestamp_granularities: (
        str | Sequence[AudioTranscriptionRequestTimestampGranularitiesItem] | Unset
    ) = UNSET


class AudioTranscriptionSegment(WireModel):
    end: float
    id: int
    start: float
    text: str


class AudioTranscriptionSpeakerSegment(WireModel):
    end: float
    id: int
    speaker_id: str
    start: float
    text: str
    words: Sequence[AudioTranscriptionWord]


class AudioTranscriptionVerboseJsonResponse(WireModel):
    duration: float
    language: str
    segments: Sequence[AudioTranscriptionSegment]
    task: AudioTranscriptionVerboseJsonResponseTask
    text: str
    speaker_segments: Sequence[AudioTranscriptionSpeakerSegment] | Unset = UNSET
    words: Sequence[AudioTranscriptionWord] | Unset = UNSET


class AudioTranscriptionWord(WireModel):
    end: float
    start: float
    word: str
    speaker_id: str | Unset = UNSET


class AudioTranslationJsonResponse(WireModel):
    text: str


class AudioTranslationRequest(WireModel):
    file: BinaryFile | str
    language: str | Unset = UNSET
    model: AudioTranscriptionRequestModel | Unset = UNSET
    prompt: str | Unset = UNSET
    response_format: AudioTranscriptionRequestResponseFormat | Unset = UNSET
    temperature: float | Unset = UNSET
    timestamp_granularities: (
        str | Sequence[AudioTranscriptionRequestTimestampGranularitiesItem] | Unset
    ) = UNSET


class AudioTranslationVerboseJsonResponse(WireModel):
    duration: float
    language: str
    segments: Sequence[AudioTranscriptionSegment]
    task: AudioTranscriptionVerboseJsonResponseTask
    text: str
    words: Sequence[AudioTranscriptionWord] | Unset = UNSET


AudioTranscriptionResponse: TypeAlias = """
    AudioTranscriptionJsonResponse
    | AudioTranscriptionVerboseJsonResponse
"""

AudioTranslationResponse: TypeAlias = """
    AudioTranslationJsonResponse
    | AudioTranslationVerboseJsonResponse
"""
