# Written by scripts/generate.py from specs/deepseek.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat_completion': {
        'frequency_penalty': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/frequency_penalty/anyOf/0', types=('number', 'null'), minimum=-2, maximum=2),
        'logprobs': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/logprobs', types=('boolean', 'null')),
        'max_tokens': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/max_tokens/anyOf/0', types=('integer', 'null'), minimum=1),
        'messages': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/messages', types=('array',), min_items=1, required=True),
        'model': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/model', types=('string',), required=True),
        'presence_penalty': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/presence_penalty/anyOf/0', types=('number', 'null'), minimum=-2, maximum=2),
        'reasoning_effort': Limit(pointer='/components/schemas/ChatCompletionRequestReasoningEffort', types=('string', 'null'), enum=('low', 'medium', 'high', 'max')),
        'response_format': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/response_format', types=('object', 'null')),
        'stop': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stop/anyOf/1', types=('string', 'array', 'null'), max_items=16),
        'stream': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stream', types=('boolean', 'null')),
        'stream_options': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stream_options', types=('object', 'null')),
        'temperature': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/temperature/anyOf/0', types=('number', 'null'), minimum=0, maximum=2),
        'thinking': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/thinking', types=('object', 'null')),
        'tool_choice': Limit(pointer='/components/schemas/ChatCompletionRequestToolChoice', types=('string', 'object', 'null'), enum=('none', 'auto', 'required')),
        'tools': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/tools/anyOf/0', types=('array', 'null'), max_items=128),
        'top_logprobs': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/top_logprobs/anyOf/0', types=('integer', 'null'), minimum=0, maximum=20),
        'top_p': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/top_p/anyOf/0', types=('number', 'null'), minimum=0, maximum=1),
        'user_id': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/user_id', types=('string', 'null')),
    },
    'create_completion': {
        'echo': Limit(pointer='/components/schemas/CompletionRequest/properties/echo', types=('boolean', 'null')),
        'frequency_penalty': Limit(pointer='/components/schemas/CompletionRequest/properties/frequency_penalty/anyOf/0', types=('number', 'null'), minimum=-2, maximum=2),
        'logprobs': Limit(pointer='/components/schemas/CompletionRequest/properties/logprobs/anyOf/0', types=('integer', 'null'), minimum=0, maximum=20),
        'max_tokens': Limit(pointer='/components/schemas/CompletionRequest/properties/max_tokens/anyOf/0', types=('integer', 'null'), minimum=1),
        'model': Limit(pointer='/components/schemas/CompletionRequest/properties/model', types=('string',), required=True),
        'presence_penalty': Limit(pointer='/components/schemas/CompletionRequest/properties/presence_penalty/anyOf/0', types=('number', 'null'), minimum=-2, maximum=2),
        'prompt': Limit(pointer='/components/schemas/CompletionRequest/properties/prompt', types=('string',), required=True),
        'stop': Limit(pointer='/components/schemas/CompletionRequest/properties/stop/anyOf/1', types=('string', 'array', 'null'), max_items=16),
        'stream': Limit(pointer='/components/schemas/CompletionRequest/properties/stream', types=('boolean', 'null')),
        'stream_options': Limit(pointer='/components/schemas/CompletionRequest/properties/stream_options', types=('object', 'null')),
        'suffix': Limit(pointer='/components/schemas/CompletionRequest/properties/suffix', types=('string', 'null')),
        'temperature': Limit(pointer='/components/schemas/CompletionRequest/properties/temperature/anyOf/0', types=('number', 'null'), minimum=0, maximum=2),
        'top_p': Limit(pointer='/components/schemas/CompletionRequest/properties/top_p/anyOf/0', types=('number', 'null'), minimum=0, maximum=1),
    },
    'list_models': {
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
