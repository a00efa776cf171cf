# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import VoiceIdsOrCustomVoiceEnum, VoiceIdsOrCustomVoiceObject

AudioResponseFormat: TypeAlias = (
    Literal["json", "text", "srt", "verbose_json", "vtt", "diarized_json"] | str
)
CreateSpeechRequestModel: TypeAlias = (
    Literal["tts-1", "tts-1-hd", "gpt-4o-mini-tts", "gpt-4o-mini-tts-2025-12-15"] | str
)
CreateSpeechRequestResponseFormat: TypeAlias = (
    Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] | str
)
CreateSpeechRequestStreamFormat: TypeAlias = Literal["sse", "audio"] | str
CreateTranscriptionRequestModel: TypeAlias = (
    Literal[
        "whisper-1",
        "gpt-transcribe",
        "gpt-4o-transcribe",
        "gpt-4o-mini-transcribe",
        "gpt-4o-mini-transcribe-2025-12-15",
        "gpt-4o-transcribe-diarize",
    ]
    | str
)
CreateTranscriptionRequestTimestampGranularitiesItem: TypeAlias = Literal["word", "segment"] | str
CreateTranscriptionResponseDiarizedJsonTask: TypeAlias = Literal["transcribe"] | str
CreateTranslationRequestModel: TypeAlias = Literal["whisper-1"] | str
CreateTranslationRequestResponseFormat: TypeAlias = (
    Literal["json", "text", "srt", "verbose_json", "vtt"] | str
)
TranscriptionDiarizedSegmentType: TypeAlias = Literal["transcript.text.segment"] | str
TranscriptionInclude: TypeAlias = Literal["logprobs"] | str
VadConfigType: TypeAlias = Literal["server_vad"] | str


class CreateSpeechRequest(WireModel):
    input: str
    model: CreateSpeechRequestModel | str
    voice: VoiceIdsOrCustomVoiceEnum | str | VoiceIdsOrCustomVoiceObject
    instructions: str | Unset = UNSET
    response_format: CreateSpeechRequestResponseFormat | Unset = UNSET
    speed: float | Unset = UNSET
    stream_format: CreateSpeechRequestStreamFormat | Unset = UNSET


class CreateTranscriptionRequest(WireModel):
    file: BinaryFile
    model: CreateTranscriptionRequestModel
    chunking_strategy: str | VadConfig | Unset = UNSET
    include: Sequence[TranscriptionInclude] | Unset = UNSET
    keywords: Sequence[str] | Unset = UNSET
    known_speaker_names: Sequence[str] | Unset = UNSET
    known_speaker_references: Sequence[str] | Unset = UNSET
    language: str | Unset = UNSET
    languages: Sequence[str] | Unset = UNSET
    prompt: str | Unset = UNSET
    response_format: AudioResponseFormat | Unset = UNSET
    stream: bool | None | Unset = UNSET
    temperature: float | Unset = UNSET
    timestamp_granularities: (
        Sequence[CreateTranscriptionRequestTimestampGranularitiesItem] | Unset
    ) = UNSET


class CreateTranscriptionResponseDiarizedJson(WireModel):
    duration: float
    segments: Sequence[TranscriptionDiarizedSegment]
    task: CreateTranscriptionResponseDiarizedJsonTask
    text: str
    usage: TranscriptTextUsageTokens | TranscriptTextUsageDuration | UnknownVariant | Unset = UNSET


class CreateTranscriptionResponseJson(WireModel):
    text: str
    languages: Sequence[TranscriptionLanguage] | Unset = UNSET
    logprobs: Sequence[CreateTranscriptionResponseJsonLogprobsItem] | Unset = UNSET
    usage: TranscriptTextUsageTokens | TranscriptTextUsageDuration | UnknownVariant | Unset = UNSET


class CreateTranscriptionResponseJsonLogprobsItem(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[float] | Unset = UNSET
    logprob: float | Unset = UNSET
    token: str | Unset = UNSET


class CreateTranscriptionResponseVerboseJson(WireModel):
    duration: float
    language: str
    text: str
    segments: Sequence[TranscriptionSegment] | Unset = UNSET
    usage: TranscriptTextUsageDuration | Unset = UNSET
    words: Sequence[TranscriptionWord] | Unset = UNSET


class CreateTranslationRequest(WireModel):
    file: BinaryFile
    model: CreateTranslationRequestModel
    prompt: str | Unset = UNSET
    response_format: CreateTranslationRequestResponseFormat | Unset = UNSET
    temperature: float | Unset = UNSET


class CreateTranslationResponseJson(WireModel):
    text: str


class CreateTranslationResponseVerboseJson(WireModel):
    duration: float
    language: str
    text: str
    segments: Sequence[TranscriptionSegment] | Unset = UNSET


class SpeechAudioDeltaEvent(WireModel):
    audio: str
    type: Literal["speech.audio.delta"] = "speech.audio.delta"


class SpeechAudioDoneEvent(WireModel):
    type: Literal["speech.audio.done"] = "speech.audio.done"
    usage: SpeechAudioDoneEventUsage


class SpeechAudioDoneEventUsage(WireModel):
    input_tokens: int
    output_tokens: int
    total_tokens: int


class TranscriptTextDeltaEvent(WireModel):
    delta: str
    type: Literal["transcript.text.delta"] = "transcript.text.delta"
    logprobs: Sequence[TranscriptTextDeltaEventLogprobsItem] | Unset = UNSET
    segment_id: str | Unset = UNSET


class TranscriptTextDeltaEventLogprobsItem(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | Unset = UNSET
    logprob: float | Unset = UNSET
    token: str | Unset = UNSET


class TranscriptTextDoneEvent(WireModel):
    text: str
    type: Literal["transcript.text.done"] = "transcript.text.done"
    languages: Sequence[TranscriptionLanguage] | Unset = UNSET
    logprobs: Sequence[TranscriptTextDeltaEventLogprobsItem] | Unset = UNSET
    usage: TranscriptTextUsageTokens | Unset = UNSET


class TranscriptTextSegmentEvent(WireModel):
    end: float
    id: str
    speaker: str
    start: float
    text: str
    type: Literal["transcript.text.segment"] = "transcript.text.segment"


class TranscriptTextUsageDuration(WireModel):
    seconds: float
    type: Literal["duration"] = "duration"


class TranscriptTextUsageTokens(WireModel):
    input_tokens: int
    output_tokens: int
    total_tokens: int
    type: Literal["tokens"] = "tokens"
    input_token_details: TranscriptTextUsageTokensInputTokenDetails | Unset = UNSET


class TranscriptTextUsageTokensInputTokenDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    text_tokens: int | Unset = UNSET


class TranscriptionDiarizedSegment(WireModel):
    end: float
    id: str
    speaker: str
    start: float
    text: str
    type: TranscriptionDiarizedSegmentType


class TranscriptionLanguage(WireModel):
    code: str


class TranscriptionSegment(WireModel):
    avg_logprob: float
    compression_ratio: float
    end: float
    id: int
    no_speech_prob: float
    seek: int
    start: float
    temperature: float
    text: str
    tokens: Sequence[int]


class TranscriptionWord(WireModel):
    end: float
    start: float
    word: str


class VadConfig(WireModel):
    type: VadConfigType
    prefix_padding_ms: int | Unset = UNSET
    silence_duration_ms: int | Unset = UNSET
    threshold: float | Unset = UNSET


CreateSpeechResponseStreamEvent: TypeAlias = """
    SpeechAudioDeltaEvent
    | SpeechAudioDoneEvent
    | UnknownVariant
"""

CreateTranscriptionResponseStreamEvent: TypeAlias = """
    TranscriptTextSegmentEvent
    | TranscriptTextDeltaEvent
    | TranscriptTextDoneEvent
    | UnknownVariant
"""
