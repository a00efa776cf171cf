# Written by scripts/generate.py from specs/groq.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, BinaryFile, Unset, WireModel

CreateSpeechRequestModel: TypeAlias = Literal["playai-tts", "playai-tts-arabic"] | str
CreateSpeechRequestResponseFormat: TypeAlias = Literal["flac", "mp3", "mulaw", "ogg", "wav"] | str
CreateTranscriptionRequestLanguage: TypeAlias = (
    Literal[
        "en",
        "zh",
        "de",
        "es",
        "ru",
        "ko",
        "fr",
        "ja",
        "pt",
        "tr",
        "pl",
        "ca",
        "nl",
        "ar",
        "sv",
        "it",
        "id",
        "hi",
        "fi",
        "vi",
        "he",
        "uk",
        "el",
        "ms",
        "cs",
        "ro",
        "da",
        "hu",
        "ta",
        "no",
        "th",
        "ur",
        "hr",
        "bg",
        "lt",
        "la",
        "mi",
        "ml",
        "cy",
        "sk",
        "te",
        "fa",
        "lv",
        "bn",
        "sr",
        "az",
        "sl",
        "kn",
        "et",
        "mk",
        "br",
        "eu",
        "is",
        "hy",
        "ne",
        "mn",
        "bs",
        "kk",
        "sq",
        "sw",
        "gl",
        "mr",
        "pa",
        "si",
        "km",
        "sn",
        "yo",
        "so",
        "af",
        "oc",
        "ka",
        "be",
        "tg",
        "sd",
        "gu",
        "am",
        "yi",
        "lo",
        "uz",
        "fo",
        "ht",
        "ps",
        "tk",
        "nn",
        "mt",
        "sa",
        "lb",
        "my",
        "bo",
        "tl",
        "mg",
        "as",
        "tt",
        "haw",
        "ln",
        "ha",
        "ba",
        "jv",
        "su",
        "yue",
    ]
    | str
)
CreateTranscriptionRequestModel: TypeAlias = (
    Literal["whisper-large-v3", "whisper-large-v3-turbo"] | str
)
CreateTranscriptionRequestResponseFormat: TypeAlias = Literal["json", "text", "verbose_json"] | str
CreateTranscriptionRequestTimestampGranularitiesItem: TypeAlias = Literal["word", "segment"] | str


class CreateSpeechRequest(WireModel):
    input: str
    model: CreateSpeechRequestModel | str
    voice: str
    response_format: CreateSpeechRequestResponseFormat | Unset = UNSET
    sample_rate: int | Unset = UNSET
    speed: float | Unset = UNSET


class CreateTranscriptionRequest(WireModel):
    model: CreateTranscriptionRequestModel
    file: BinaryFile | Unset = UNSET
    language: CreateTranscriptionRequestLanguage | Unset = UNSET
    prompt: str | Unset = UNSET
    response_format: CreateTranscriptionRequestResponseFormat | Unset = UNSET
    temperature: float | Unset = UNSET
    timestamp_granularities: (
        Sequence[CreateTranscriptionRequestTimestampGranularitiesItem] | Unset
    ) = UNSET
    url: str | Unset = UNSET


class CreateTranscriptionResponseJson(WireModel):
    text: str
    duration: float | Unset = UNSET
    language: str | Unset = UNSET
    segments: Sequence[Mapping[str, JSON]] | Unset = UNSET
    task: str | Unset = UNSET
    words: Sequence[Mapping[str, JSON]] | Unset = UNSET
    x_groq: Mapping[str, JSON] | Unset = UNSET


class CreateTranslationRequest(WireModel):
    model: CreateTranscriptionRequestModel
    file: BinaryFile | Unset = UNSET
    prompt: str | Unset = UNSET
    response_format: CreateTranscriptionRequestResponseFormat | Unset = UNSET
    temperature: float | Unset = UNSET
    url: str | Unset = UNSET


class CreateTranslationResponseJson(WireModel):
    text: str
