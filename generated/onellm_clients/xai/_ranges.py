# Written by scripts/generate.py from specs/xai.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat_completion': {
        'deferred': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/deferred', types=('boolean',)),
        'frequency_penalty': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/frequency_penalty', types=('number',), minimum=-2, maximum=2),
        'logit_bias': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/logit_bias', types=('object',)),
        'logprobs': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/logprobs', types=('boolean',)),
        'max_completion_tokens': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/max_completion_tokens', types=('integer',)),
        'max_tokens': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/max_tokens', types=('integer',)),
        'messages': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/messages', types=('array',), required=True),
        'model': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/model', types=('string',), required=True),
        'n': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/n', types=('integer',)),
        'parallel_tool_calls': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/parallel_tool_calls', types=('boolean',)),
        'presence_penalty': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/presence_penalty', types=('number',), minimum=-2, maximum=2),
        'reasoning_effort': Limit(pointer='/components/schemas/CreateChatCompletionRequestReasoningEffort', types=('string',), enum=('low', 'medium', 'high')),
        'response_format': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/response_format', types=('object',)),
        'seed': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/seed', types=('integer',)),
        'stop': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/stop', types=('string', 'array')),
        'stream': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/stream', types=('boolean',)),
        'stream_options': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/stream_options', types=('object',)),
        'temperature': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/temperature', types=('number',), minimum=0, maximum=2),
        'tool_choice': Limit(pointer='/components/schemas/CreateChatCompletionRequestToolChoice', types=('string', 'object'), enum=('none', 'auto', 'required')),
        'tools': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/tools', types=('array',)),
        'top_logprobs': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/top_logprobs', types=('integer',), minimum=0, maximum=8),
        'top_p': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/top_p', types=('number',), minimum=0, maximum=1),
        'user': Limit(pointer='/components/schemas/CreateChatCompletionRequest/properties/user', types=('string',)),
    },
    'retrieve_deferred_completion': {
        'requestId': Limit(pointer='/paths/~1chat~1deferred-completion~1{requestId}/get/parameters/0/schema', types=('string',), required=True),
    },
    'create_embedding': {
        'encoding_format': Limit(pointer='/components/schemas/CreateEmbeddingRequestEncodingFormat', types=('string',), enum=('float', 'base64')),
        'input': Limit(pointer='/components/schemas/CreateEmbeddingRequest/properties/input', types=('string', 'array'), required=True),
        'model': Limit(pointer='/components/schemas/CreateEmbeddingRequest/properties/model', types=('string',), required=True),
    },
    'create_image': {
        'aspect_ratio': Limit(pointer='/components/schemas/CreateImageRequestAspectRatio', types=('string',), enum=('1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '2:1', '1:2', '19.5:9', '9:19.5', '20:9', '9:20', 'auto')),
        'model': Limit(pointer='/components/schemas/CreateImageRequest/properties/model', types=('string',), required=True),
        'n': Limit(pointer='/components/schemas/CreateImageRequest/properties/n', types=('integer',), minimum=1, maximum=10),
        'prompt': Limit(pointer='/components/schemas/CreateImageRequest/properties/prompt', types=('string',), required=True),
        'resolution': Limit(pointer='/components/schemas/CreateImageEditRequestResolution', types=('string',), enum=('1k', '2k')),
        'response_format': Limit(pointer='/components/schemas/CreateImageEditRequestResponseFormat', types=('string',), enum=('url', 'b64_json')),
    },
    'edit_image': {
        'aspect_ratio': Limit(pointer='/components/schemas/CreateImageEditRequestAspectRatio', types=('string',), enum=('1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '2:1', '1:2', 'auto')),
        'image': Limit(pointer='/components/schemas/CreateImageEditRequest/properties/image', types=('object',)),
        'images': Limit(pointer='/components/schemas/CreateImageEditRequest/properties/images', types=('array',)),
        'model': Limit(pointer='/components/schemas/CreateImageEditRequest/properties/model', types=('string',), required=True),
        'prompt': Limit(pointer='/components/schemas/CreateImageEditRequest/properties/prompt', types=('string',), required=True),
        'resolution': Limit(pointer='/components/schemas/CreateImageEditRequestResolution', types=('string',), enum=('1k', '2k')),
        'response_format': Limit(pointer='/components/schemas/CreateImageEditRequestResponseFormat', types=('string',), enum=('url', 'b64_json')),
    },
    'create_tts': {
        'language': Limit(pointer='/components/schemas/CreateTextToSpeechRequest/properties/language', types=('string',), required=True),
        'optimize_streaming_latency': Limit(pointer='/components/schemas/CreateTextToSpeechRequest/properties/optimize_streaming_latency', types=('integer',)),
        'output_format': Limit(pointer='/components/schemas/CreateTextToSpeechRequest/properties/output_format', types=('object',)),
        'text': Limit(pointer='/components/schemas/CreateTextToSpeechRequest/properties/text', types=('string',), max_length=15000, required=True),
        'text_normalization': Limit(pointer='/components/schemas/CreateTextToSpeechRequest/properties/text_normalization', types=('boolean',)),
        'voice_id': Limit(pointer='/components/schemas/CreateTextToSpeechRequest/properties/voice_id', types=('string',)),
    },
    'list_models': {
    },
    'retrieve_model': {
        'modelId': Limit(pointer='/paths/~1models~1{modelId}/get/parameters/0/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
