# Written by scripts/generate.py from specs/minimax.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_speech': 'TextToSpeechRequest',
    'delete_file': 'FileDeleteRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'FileDeleteRequest': {'properties': {'file_id': {'type': 'integer'}}, 'required': ['file_id'], 'type': 'object'},
    'TextToSpeechRequest': {'properties': {'audio_setting': {'$ref': 'TtsAudioSetting'}, 'language_boost': {'type': 'string'}, 'model': {'type': 'string'}, 'output_format': {'$ref': 'TextToSpeechRequestOutputFormat'}, 'pronunciation_dict': {'$ref': 'TtsPronunciationDict'}, 'stream': {'type': 'boolean'}, 'stream_options': {'$ref': 'TtsStreamOptions'}, 'subtitle_enable': {'type': 'boolean'}, 'text': {'type': 'string'}, 'timber_weights': {'items': {'$ref': 'TimberWeight'}, 'type': 'array'}, 'voice_modify': {'$ref': 'TtsVoiceModify'}, 'voice_setting': {'$ref': 'TtsVoiceSetting'}}, 'required': ['model', 'text', 'voice_setting'], 'type': 'object'},
    'TextToSpeechRequestOutputFormat': {'enum': ['hex', 'url'], 'type': 'string'},
    'TimberWeight': {'properties': {'voice_id': {'type': 'string'}, 'weight': {'type': 'integer'}}, 'type': 'object'},
    'TtsAudioSetting': {'properties': {'bitrate': {'type': 'integer'}, 'channel': {'type': 'integer'}, 'force_cbr': {'type': 'boolean'}, 'format': {'$ref': 'TtsAudioSettingFormat'}, 'sample_rate': {'type': 'integer'}}, 'type': 'object'},
    'TtsAudioSettingFormat': {'enum': ['mp3', 'pcm', 'flac', 'wav'], 'type': 'string'},
    'TtsPronunciationDict': {'properties': {'tone': {'items': {'type': 'string'}, 'type': 'array'}}, 'type': 'object'},
    'TtsStreamOptions': {'properties': {'exclude_aggregated_audio': {'type': 'boolean'}}, 'type': 'object'},
    'TtsVoiceModify': {'properties': {'intensity': {'type': 'integer'}, 'pitch': {'type': 'integer'}, 'sound_effects': {'$ref': 'TtsVoiceModifySoundEffects'}, 'timbre': {'type': 'integer'}}, 'type': 'object'},
    'TtsVoiceModifySoundEffects': {'enum': ['spacious_echo', 'auditorium_echo', 'lofi_telephone', 'robotic'], 'type': 'string'},
    'TtsVoiceSetting': {'properties': {'emotion': {'$ref': 'TtsVoiceSettingEmotion'}, 'english_normalization': {'type': 'boolean'}, 'latex_read': {'type': 'boolean'}, 'pitch': {'type': 'integer'}, 'speed': {'type': 'number'}, 'voice_id': {'type': 'string'}, 'vol': {'type': 'number'}}, 'type': 'object'},
    'TtsVoiceSettingEmotion': {'enum': ['happy', 'sad', 'angry', 'fearful', 'disgusted', 'surprised', 'calm', 'neutral'], 'type': 'string'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
