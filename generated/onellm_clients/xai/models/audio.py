# Written by scripts/generate.py from specs/xai.

from __future__ import annotations

from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

TextToSpeechOutputFormatCodec: TypeAlias = Literal["mp3", "wav", "pcm", "mulaw", "alaw"] | str


class CreateTextToSpeechRequest(WireModel):
    language: str
    text: str
    optimize_streaming_latency: int | Unset = UNSET
    output_format: TextToSpeechOutputFormat | Unset = UNSET
    text_normalization: bool | Unset = UNSET
    voice_id: str | Unset = UNSET


class TextToSpeechOutputFormat(WireModel):
    codec: TextToSpeechOutputFormatCodec
    bit_rate: int | None | Unset = UNSET
    sample_rate: int | None | Unset = UNSET
