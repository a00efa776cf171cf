# Written by scripts/generate.py from specs/glm.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat_completion': {
        'do_sample': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/do_sample', types=('boolean',)),
        'max_tokens': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/max_tokens', types=('integer',), minimum=1),
        'messages': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/messages', types=('array',), min_items=1, required=True),
        'model': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/model', types=('string',), required=True),
        'request_id': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/request_id', types=('string',)),
        'response_format': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/response_format', types=('object',)),
        'stop': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stop', types=('array',), max_items=1),
        'stream': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stream', types=('boolean',)),
        'stream_options': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/stream_options', types=('object',)),
        'temperature': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/temperature', types=('number',), minimum=0, maximum=1),
        'thinking': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/thinking', types=('object',)),
        'tool_choice': Limit(pointer='/components/schemas/ChatCompletionRequestToolChoice', types=('string', 'object'), enum=('auto', 'none', 'required')),
        'tool_stream': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/tool_stream', types=('boolean',)),
        'tools': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/tools', types=('array',), max_items=128),
        'top_p': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/top_p', types=('number',), minimum=0.01, maximum=1),
        'user_id': Limit(pointer='/components/schemas/ChatCompletionRequest/properties/user_id', types=('string',), min_length=6, max_length=128),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
