# Written by scripts/generate.py from specs/minimax.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_speech': {
        'audio_setting': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/audio_setting', types=('object',)),
        'language_boost': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/language_boost', types=('string',)),
        'model': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/model', types=('string',), required=True),
        'output_format': Limit(pointer='/components/schemas/TextToSpeechRequestOutputFormat', types=('string',), enum=('hex', 'url')),
        'pronunciation_dict': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/pronunciation_dict', types=('object',)),
        'stream': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/stream', types=('boolean',)),
        'stream_options': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/stream_options', types=('object',)),
        'subtitle_enable': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/subtitle_enable', types=('boolean',)),
        'text': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/text', types=('string',), required=True),
        'timber_weights': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/timber_weights', types=('array',)),
        'voice_modify': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/voice_modify', types=('object',)),
        'voice_setting': Limit(pointer='/components/schemas/TextToSpeechRequest/properties/voice_setting', types=('object',), required=True),
    },
    'upload_file': {
        'file': Limit(pointer='/components/schemas/FileUploadRequest/properties/file', types=('string',), required=True),
        'purpose': Limit(pointer='/components/schemas/FileUploadRequest/properties/purpose', types=('string',), required=True),
    },
    'list_files': {
        'purpose': Limit(pointer='/paths/~1v1~1files~1list/get/parameters/0/schema', types=('string',)),
    },
    'retrieve_file': {
        'file_id': Limit(pointer='/paths/~1v1~1files~1retrieve/get/parameters/0/schema', types=('string',), required=True),
    },
    'delete_file': {
        'file_id': Limit(pointer='/components/schemas/FileDeleteRequest/properties/file_id', types=('integer',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
