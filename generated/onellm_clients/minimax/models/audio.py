# Written by scripts/generate.py from specs/minimax.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import BaseResponse

TextToSpeechRequestOutputFormat: TypeAlias = Literal["hex", "url"] | str
TtsAudioSettingFormat: TypeAlias = Literal["mp3", "pcm", "flac", "wav"] | str
TtsVoiceModifySoundEffects: TypeAlias = (
    Literal["spacious_echo", "auditorium_echo", "lofi_telephone", "robotic"] | str
)
TtsVoiceSettingEmotion: TypeAlias = (
    Literal["happy", "sad", "angry", "fearful", "disgusted", "surprised", "calm", "neutral"] | str
)


class TextToSpeechRequest(WireModel):
    model: str
    text: str
    voice_setting: TtsVoiceSetting
    audio_setting: TtsAudioSetting | Unset = UNSET
    language_boost: str | Unset = UNSET
    output_format: TextToSpeechRequestOutputFormat | Unset = UNSET
    pronunciation_dict: TtsPronunciationDict | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: TtsStreamOptions | Unset = UNSET
    subtitle_enable: bool | Unset = UNSET
    timber_weights: Sequence[TimberWeight] | Unset = UNSET
    voice_modify: TtsVoiceModify | Unset = UNSET


class TextToSpeechResponse(WireModel):
    base_resp: BaseResponse | Unset = UNSET
    data: TtsData | Unset = UNSET
    extra_info: TtsExtraInfo | Unset = UNSET
    trace_id: str | Unset = UNSET


class TimberWeight(WireModel):
    voice_id: str | Unset = UNSET
    weight: int | Unset = UNSET


class TtsAudioSetting(WireModel):
    bitrate: int | Unset = UNSET
    channel: int | Unset = UNSET
    force_cbr: bool | Unset = UNSET
    format: TtsAudioSettingFormat | Unset = UNSET
    sample_rate: int | Unset = UNSET


class TtsData(WireModel):
    audio: str | Unset = UNSET
    status: int | Unset = UNSET
    subtitle_file: str | Unset = UNSET


class TtsExtraInfo(WireModel):
    audio_channel: int | Unset = UNSET
    audio_format: str | Unset = UNSET
    audio_length: int | Unset = UNSET
    audio_sample_rate: int | Unset = UNSET
    audio_size: int | Unset = UNSET
    bitrate: int | Unset = UNSET
    invisible_character_ratio: float | Unset = UNSET
    usage_characters: int | Unset = UNSET
    word_count: int | Unset = UNSET


class TtsPronunciationDict(WireModel):
    tone: Sequence[str] | Unset = UNSET


class TtsStreamOptions(WireModel):
    exclude_aggregated_audio: bool | Unset = UNSET


class TtsVoiceModify(WireModel):
    intensity: int | Unset = UNSET
    pitch: int | Unset = UNSET
    sound_effects: TtsVoiceModifySoundEffects | Unset = UNSET
    timbre: int | Unset = UNSET


class TtsVoiceSetting(WireModel):
    emotion: TtsVoiceSettingEmotion | Unset = UNSET
    english_normalization: bool | Unset = UNSET
    latex_read: bool | Unset = UNSET
    pitch: int | Unset = UNSET
    speed: float | Unset = UNSET
    voice_id: str | Unset = UNSET
    vol: float | Unset = UNSET
