# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ProviderOptions

CreateTranscriptionBodyResponseFormat: TypeAlias = Literal["json", "verbose_json"] | str
CreateTranscriptionBodyTimestampGranularitiesItem: TypeAlias = Literal["word", "segment"] | str
STTTimestampGranularity: TypeAlias = Literal["word", "segment"] | str
SpeechRequestResponseFormat: TypeAlias = Literal["mp3", "pcm"] | str


class CreateTranscriptionBody(WireModel):
    __names__ = {"timestamp_granularities": "timestamp_granularities[]"}
    file: BinaryFile
    model: str
    language: str | Unset = UNSET
    response_format: CreateTranscriptionBodyResponseFormat | Unset = UNSET
    temperature: float | Unset = UNSET
    timestamp_granularities: Sequence[CreateTranscriptionBodyTimestampGranularitiesItem] | Unset = (
        UNSET
    )


class STTInputAudio(WireModel):
    data: str
    format: str


class STTRequest(WireModel):
    input_audio: STTInputAudio
    model: str
    language: str | Unset = UNSET
    provider: STTRequestProvider | Unset = UNSET
    response_format: CreateTranscriptionBodyResponseFormat | Unset = UNSET
    temperature: float | Unset = UNSET
    timestamp_granularities: Sequence[STTTimestampGranularity] | Unset = UNSET


class STTRequestProvider(WireModel):
    options: ProviderOptions | Unset = UNSET


class STTResponse(WireModel):
    text: str
    duration: float | Unset = UNSET
    language: str | Unset = UNSET
    segments: Sequence[STTSegment] | Unset = UNSET
    task: str | Unset = UNSET
    usage: STTUsage | Unset = UNSET
    words: Sequence[STTWord] | Unset = UNSET


class STTSegment(WireModel):
    end: float
    id: int
    start: float
    text: str
    avg_logprob: float | Unset = UNSET
    compression_ratio: float | Unset = UNSET
    no_speech_prob: float | Unset = UNSET
    seek: int | Unset = UNSET
    speaker: int | Unset = UNSET
    temperature: float | Unset = UNSET
    tokens: Sequence[int] | Unset = UNSET


class STTUsage(WireModel):
    cost: float | Unset = UNSET
    input_tokens: int | Unset = UNSET
    output_tokens: int | Unset = UNSET
    seconds: float | Unset = UNSET
    total_tokens: int | Unset = UNSET


class STTWord(WireModel):
    end: float
    start: float
    word: str
    speaker: int | Unset = UNSET


class SpeechInputReferenceAudio(WireModel):
    input_audio: SpeechInputReferenceAudioInput
    type: Literal["input_audio"] = "input_audio"


class SpeechInputReferenceAudioInput(WireModel):
    data: str
    format: str | Unset = UNSET


class SpeechInputReferenceText(WireModel):
    text: str
    type: Literal["text"] = "text"


class SpeechRequest(WireModel):
    input: str
    model: str
    input_references: Sequence[SpeechInputReference] | Unset = UNSET
    provider: STTRequestProvider | Unset = UNSET
    response_format: SpeechRequestResponseFormat | Unset = UNSET
    speed: float | Unset = UNSET
    voice: str | Unset = UNSET


SpeechInputReference: TypeAlias = """
    SpeechInputReferenceAudio
    | SpeechInputReferenceText
"""
