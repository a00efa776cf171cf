# Written by scripts/generate.py from specs/groq.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat_completion': {
        'citation_options': Limit(pointer='/components/schemas/CreateChatCompletionRequestCitationOptions', types=('string', 'null'), enum=('enabled', 'disabled')),
        'compound_custom': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/compound_custom', types=('object', 'null')),
        'disable_tool_validation': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/disable_tool_validation', types=('boolean',)),
        'documents': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/documents', types=('array', 'null')),
        'exclude_domains': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/exclude_domains', types=('array', 'null')),
        'frequency_penalty': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/frequency_penalty/anyOf/0', types=('number', 'null'), minimum=-2, maximum=2),
        'function_call': Limit(pointer='/components/schemas/CreateChatCompletionRequestFunctionCall', types=('string', 'object', 'null'), enum=('none', 'auto', 'required')),
        'functions': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/functions/anyOf/0', types=('array', 'null'), min_items=0, max_items=128),
        'include_domains': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/include_domains', types=('array', 'null')),
        'include_reasoning': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/include_reasoning', types=('boolean', 'null')),
        'logit_bias': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/logit_bias', types=('object', 'null')),
        'logprobs': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/logprobs', types=('boolean', 'null')),
        'max_completion_tokens': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/max_completion_tokens', types=('integer', 'null')),
        'max_tokens': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/max_tokens', types=('integer', 'null')),
        'messages': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/messages', types=('array',), min_items=1, required=True),
        'metadata': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/metadata', types=('object', 'null')),
        'model': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/model', types=('string',), required=True),
        'n': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/n/anyOf/0', types=('integer', 'null'), minimum=1, maximum=1),
        'parallel_tool_calls': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/parallel_tool_calls', types=('boolean', 'null')),
        'presence_penalty': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/presence_penalty/anyOf/0', types=('number', 'null'), minimum=-2, maximum=2),
        'reasoning_effort': Limit(pointer='/components/schemas/CreateChatCompletionRequestReasoningEffort', types=('string', 'null'), enum=('none', 'default', 'low', 'medium', 'high')),
        'reasoning_format': Limit(pointer='/components/schemas/CreateChatCompletionRequestReasoningFormat', types=('string', 'null'), enum=('hidden', 'raw', 'parsed')),
        'response_format': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/response_format', types=('object', 'null')),
        'search_settings': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/search_settings', types=('object', 'null')),
        'seed': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/seed', types=('integer', 'null')),
        'service_tier': Limit(pointer='/components/schemas/CreateChatCompletionRequestServiceTier', types=('string', 'null'), enum=('auto', 'on_demand', 'flex', 'performance')),
        'stop': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/stop/anyOf/1', types=('string', 'array', 'null'), min_items=0, max_items=4),
        'store': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/store', types=('boolean', 'null')),
        'stream': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/stream', types=('boolean', 'null')),
        'stream_options': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/stream_options', types=('object',)),
        'temperature': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/temperature/anyOf/0', types=('number', 'null'), minimum=0, maximum=2),
        'tool_choice': Limit(pointer='/components/schemas/ChatCompletionToolChoiceOptionEnum', types=('string', 'object', 'null'), enum=('none', 'auto', 'required')),
        'tools': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/tools/anyOf/0', types=('array', 'null'), max_items=128),
        'top_logprobs': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/top_logprobs/anyOf/0', types=('integer', 'null'), minimum=0, maximum=20),
        'top_p': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/top_p/anyOf/0', types=('number', 'null'), minimum=0, maximum=1),
        'user': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/user', types=('string', 'null')),
    },
    'create_embedding': {
        'encoding_format': Limit(pointer='/components/schemas/CreateEmbeddingRequestEncodingFormat', types=('string',), enum=('float', 'base64')),
        'input': Limit(pointer='/components/schemas/CreateEmbeddingRequest/properties/input/anyOf/1', types=('string', 'array'), min_items=1, max_items=2048, required=True),
        'model': Limit(pointer='/components/schemas/CreateEmbeddingRequest/properties/model', types=('string',), required=True),
        'user': Limit(pointer='/components/schemas/CreateEmbeddingRequest/properties/user', types=('string', 'null')),
    },
    'create_transcription': {
        'file': Limit(pointer='/components/schemas/CreateTranscriptionRequest/properties/file', types=('string',)),
        'language': Limit(pointer='/components/schemas/CreateTranscriptionRequestLanguage', types=('string',), enum=('en', 'zh', 'de', 'es', 'ru', 'ko', 'fr', 'ja', 'pt', 'tr', 'pl', 'ca', 'nl', 'ar', 'sv', 'it', 'id', 'hi', 'fi', 'vi', 'he', 'uk', 'el', 'ms', 'cs', 'ro', 'da', 'hu', 'ta', 'no', 'th', 'ur', 'hr', 'bg', 'lt', 'la', 'mi', 'ml', 'cy', 'sk', 'te', 'fa', 'lv', 'bn', 'sr', 'az', 'sl', 'kn', 'et', 'mk', 'br', 'eu', 'is', 'hy', 'ne', 'mn', 'bs', 'kk', 'sq', 'sw', 'gl', 'mr', 'pa', 'si', 'km', 'sn', 'yo', 'so', 'af', 'oc', 'ka', 'be', 'tg', 'sd', 'gu', 'am', 'yi', 'lo', 'uz', 'fo', 'ht', 'ps', 'tk', 'nn', 'mt', 'sa', 'lb', 'my', 'bo', 'tl', 'mg', 'as', 'tt', 'haw', 'ln', 'ha', 'ba', 'jv', 'su', 'yue')),
        'model': Limit(pointer='/components/schemas/CreateTranscriptionRequestModel', types=('string',), enum=('whisper-large-v3', 'whisper-large-v3-turbo'), required=True),
        'prompt': Limit(pointer='/components/schemas/CreateTranscriptionRequest/properties/prompt', types=('string',)),
        'response_format': Limit(pointer='/components/schemas/CreateTranscriptionRequestResponseFormat', types=('string',), enum=('json', 'text', 'verbose_json')),
        'temperature': Limit(pointer='/components/schemas/CreateTranscriptionRequest/properties/temperature', types=('number',)),
        'timestamp_granularities': Limit(pointer='/components/schemas/CreateTranscriptionRequest/properties/timestamp_granularities', types=('array',)),
        'url': Limit(pointer='/components/schemas/CreateTranscriptionRequest/properties/url', types=('string',)),
    },
    'create_translation': {
        'file': Limit(pointer='/components/schemas/CreateTranslationRequest/properties/file', types=('string',)),
        'model': Limit(pointer='/components/schemas/CreateTranscriptionRequestModel', types=('string',), enum=('whisper-large-v3', 'whisper-large-v3-turbo'), required=True),
        'prompt': Limit(pointer='/components/schemas/CreateTranslationRequest/properties/prompt', types=('string',)),
        'response_format': Limit(pointer='/components/schemas/CreateTranscriptionRequestResponseFormat', types=('string',), enum=('json', 'text', 'verbose_json')),
        'temperature': Limit(pointer='/components/schemas/CreateTranslationRequest/properties/temperature', types=('number',)),
        'url': Limit(pointer='/components/schemas/CreateTranslationRequest/properties/url', types=('string',)),
    },
    'create_speech': {
        'input': Limit(pointer='/components/schemas/CreateSpeechRequest/properties/input', types=('string',), required=True),
        'model': Limit(pointer='/components/schemas/CreateSpeechRequest/properties/model', types=('string',), required=True),
        'response_format': Limit(pointer='/components/schemas/CreateSpeechRequestResponseFormat', types=('string',), enum=('flac', 'mp3', 'mulaw', 'ogg', 'wav')),
        'sample_rate': Limit(pointer='/components/schemas/CreateSpeechRequest/properties/sample_rate', types=('integer',)),
        'speed': Limit(pointer='/components/schemas/CreateSpeechRequest/properties/speed', types=('number',), minimum=0.5, maximum=5),
        'voice': Limit(pointer='/components/schemas/CreateSpeechRequest/properties/voice', types=('string',), required=True),
    },
    'list_models': {
    },
    'retrieve_model': {
        'model': Limit(pointer='/paths/~1openai~1v1~1models~1{model}/get/parameters/0/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
