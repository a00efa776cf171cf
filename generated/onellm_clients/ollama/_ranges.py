# Written by scripts/generate.py from specs/ollama.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'chat': {
        'format': Limit(pointer='/components/schemas/ChatRequestFormat', types=('string', 'object'), enum=('json',)),
        'keep_alive': Limit(pointer='/components/schemas/ChatRequest/properties/keep_alive', types=('string', 'number')),
        'logprobs': Limit(pointer='/components/schemas/ChatRequest/properties/logprobs', types=('boolean',)),
        'messages': Limit(pointer='/components/schemas/ChatRequest/properties/messages', types=('array',), required=True),
        'model': Limit(pointer='/components/schemas/ChatRequest/properties/model', types=('string',), required=True),
        'options': Limit(pointer='/components/schemas/ChatRequest/properties/options', types=('object',)),
        'stream': Limit(pointer='/components/schemas/ChatRequest/properties/stream', types=('boolean',)),
        'think': Limit(pointer='/components/schemas/ChatRequestThink', types=('boolean', 'string'), enum=('high', 'medium', 'low', 'max')),
        'tools': Limit(pointer='/components/schemas/ChatRequest/properties/tools', types=('array',)),
        'top_logprobs': Limit(pointer='/components/schemas/ChatRequest/properties/top_logprobs', types=('integer',)),
    },
    'generate': {
        'format': Limit(pointer='/components/schemas/GenerateRequest/properties/format', types=('string', 'object')),
        'images': Limit(pointer='/components/schemas/GenerateRequest/properties/images', types=('array',)),
        'keep_alive': Limit(pointer='/components/schemas/GenerateRequest/properties/keep_alive', types=('string', 'number')),
        'logprobs': Limit(pointer='/components/schemas/GenerateRequest/properties/logprobs', types=('boolean',)),
        'model': Limit(pointer='/components/schemas/GenerateRequest/properties/model', types=('string',), required=True),
        'options': Limit(pointer='/components/schemas/GenerateRequest/properties/options', types=('object',)),
        'prompt': Limit(pointer='/components/schemas/GenerateRequest/properties/prompt', types=('string',)),
        'raw': Limit(pointer='/components/schemas/GenerateRequest/properties/raw', types=('boolean',)),
        'stream': Limit(pointer='/components/schemas/GenerateRequest/properties/stream', types=('boolean',)),
        'suffix': Limit(pointer='/components/schemas/GenerateRequest/properties/suffix', types=('string',)),
        'system': Limit(pointer='/components/schemas/GenerateRequest/properties/system', types=('string',)),
        'think': Limit(pointer='/components/schemas/ChatRequestThink', types=('boolean', 'string'), enum=('high', 'medium', 'low', 'max')),
        'top_logprobs': Limit(pointer='/components/schemas/GenerateRequest/properties/top_logprobs', types=('integer',)),
    },
    'embed': {
        'dimensions': Limit(pointer='/components/schemas/EmbedRequest/properties/dimensions', types=('integer',)),
        'input': Limit(pointer='/components/schemas/EmbedRequest/properties/input', types=('string', 'array'), required=True),
        'keep_alive': Limit(pointer='/components/schemas/EmbedRequest/properties/keep_alive', types=('string',)),
        'model': Limit(pointer='/components/schemas/EmbedRequest/properties/model', types=('string',), required=True),
        'options': Limit(pointer='/components/schemas/EmbedRequest/properties/options', types=('object',)),
        'truncate': Limit(pointer='/components/schemas/EmbedRequest/properties/truncate', types=('boolean',)),
    },
    'list_models': {
    },
    'list_running_models': {
    },
    'show_model': {
        'model': Limit(pointer='/components/schemas/ShowRequest/properties/model', types=('string',), required=True),
        'verbose': Limit(pointer='/components/schemas/ShowRequest/properties/verbose', types=('boolean',)),
    },
    'pull_model': {
        'insecure': Limit(pointer='/components/schemas/PullRequest/properties/insecure', types=('boolean',)),
        'model': Limit(pointer='/components/schemas/PullRequest/properties/model', types=('string',), required=True),
        'stream': Limit(pointer='/components/schemas/PullRequest/properties/stream', types=('boolean',)),
    },
    'delete_model': {
        'model': Limit(pointer='/components/schemas/DeleteRequest/properties/model', types=('string',), required=True),
    },
    'retrieve_version': {
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
