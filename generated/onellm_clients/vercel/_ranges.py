# Written by scripts/generate.py from specs/vercel.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat_completion': {
        'frequency_penalty': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/frequency_penalty', types=('number',), minimum=-2, maximum=2),
        'max_completion_tokens': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/max_completion_tokens', types=('integer',), minimum=1),
        'max_tokens': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/max_tokens', types=('integer',), minimum=1),
        'messages': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/messages', types=('array',), min_items=1, required=True),
        'model': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/model', types=('string',), required=True),
        'models': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/models', types=('array',)),
        'parallel_tool_calls': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/parallel_tool_calls', types=('boolean',)),
        'presence_penalty': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/presence_penalty', types=('number',), minimum=-2, maximum=2),
        'providerOptions': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/providerOptions', types=('object',)),
        'reasoning': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/reasoning', types=('object',)),
        'reasoning_effort': Limit(pointer='/components/schemas/ChatCompletionRequestReasoningEffort', types=('string',), enum=('none', 'minimal', 'low', 'medium', 'high', 'xhigh')),
        'response_format': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/response_format', types=('object',)),
        'seed': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/seed', types=('integer',)),
        'stop': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stop', types=('string', 'array')),
        'stream': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stream', types=('boolean',)),
        'stream_options': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stream_options', types=('object',)),
        'temperature': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/temperature', types=('number',), minimum=0, maximum=2),
        'tool_choice': Limit(pointer='/components/schemas/ChatCompletionRequestToolChoice', types=('string', 'object'), enum=('auto', 'none', 'required')),
        'tools': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/tools', types=('array',)),
        'top_p': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/top_p', types=('number',), minimum=0, maximum=1),
    },
    'create_embedding': {
        'dimensions': Limit(pointer='/components/schemas/EmbeddingRequest/properties/dimensions', types=('integer',), minimum=1),
        'encoding_format': Limit(pointer='/components/schemas/EmbeddingRequestEncodingFormat', types=('string',), enum=('float', 'base64')),
        'input': Limit(pointer='/components/schemas/EmbeddingRequest/properties/input', types=('string', 'array'), required=True),
        'model': Limit(pointer='/components/schemas/EmbeddingRequest/properties/model', types=('string',), required=True),
        'providerOptions': Limit(pointer='/components/schemas/EmbeddingRequest/properties/providerOptions', types=('object',)),
    },
    'list_models': {
    },
    'retrieve_model': {
        'model': Limit(pointer='/paths/~1v1~1models~1{model}/get/parameters/0/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
