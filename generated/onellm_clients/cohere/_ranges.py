# Written by scripts/generate.py from specs/cohere.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat': {
        'citation_options': Limit(pointer='/components/schemas/ChatRequest/properties/citation_options', types=('object',)),
        'documents': Limit(pointer='/components/schemas/ChatRequest/properties/documents', types=('array',)),
        'frequency_penalty': Limit(pointer='/components/schemas/ChatRequest/properties/frequency_penalty', types=('number',)),
        'k': Limit(pointer='/components/schemas/ChatRequest/properties/k', types=('integer',), minimum=0, maximum=500),
        'logprobs': Limit(pointer='/components/schemas/ChatRequest/properties/logprobs', types=('boolean',)),
        'max_tokens': Limit(pointer='/components/schemas/ChatRequest/properties/max_tokens', types=('integer',)),
        'messages': Limit(pointer='/components/schemas/ChatRequest/properties/messages', types=('array',), required=True),
        'model': Limit(pointer='/components/schemas/ChatRequest/properties/model', types=('string',), required=True),
        'p': Limit(pointer='/components/schemas/ChatRequest/properties/p', types=('number',), minimum=0.01, maximum=0.99),
        'presence_penalty': Limit(pointer='/components/schemas/ChatRequest/properties/presence_penalty', types=('number',)),
        'priority': Limit(pointer='/components/schemas/ChatRequest/properties/priority', types=('integer',), minimum=0, maximum=999),
        'response_format': Limit(pointer='/components/schemas/ChatRequest/properties/response_format', types=('object',)),
        'safety_mode': Limit(pointer='/components/schemas/ChatRequestSafetyMode', types=('string',), enum=('CONTEXTUAL', 'STRICT', 'OFF')),
        'seed': Limit(pointer='/components/schemas/ChatRequest/properties/seed', types=('integer',), minimum=0),
        'stop_sequences': Limit(pointer='/components/schemas/ChatRequest/properties/stop_sequences', types=('array',)),
        'stream': Limit(pointer='/components/schemas/ChatRequest/properties/stream', types=('boolean',)),
        'strict_tools': Limit(pointer='/components/schemas/ChatRequest/properties/strict_tools', types=('boolean',)),
        'temperature': Limit(pointer='/components/schemas/ChatRequest/properties/temperature', types=('number',), minimum=0, maximum=1),
        'thinking': Limit(pointer='/components/schemas/ChatRequest/properties/thinking', types=('object',)),
        'thinking.token_budget': Limit(pointer='/components/schemas/Thinking/properties/token_budget', types=('integer',), minimum=1),
        'tool_choice': Limit(pointer='/components/schemas/ChatRequestToolChoice', types=('string',), enum=('REQUIRED', 'NONE')),
        'tools': Limit(pointer='/components/schemas/ChatRequest/properties/tools', types=('array',)),
    },
    'create_embedding': {
        'embedding_types': Limit(pointer='/components/schemas/EmbedRequest/properties/embedding_types', types=('array',)),
        'images': Limit(pointer='/components/schemas/EmbedRequest/properties/images', types=('array',), min_items=1),
        'input_type': Limit(pointer='/components/schemas/EmbedInputType', types=('string',), enum=('search_document', 'search_query', 'classification', 'clustering', 'image'), required=True),
        'inputs': Limit(pointer='/components/schemas/EmbedRequest/properties/inputs', types=('array',)),
        'max_tokens': Limit(pointer='/components/schemas/EmbedRequest/properties/max_tokens', types=('integer',)),
        'model': Limit(pointer='/components/schemas/EmbedRequest/properties/model', types=('string',), required=True),
        'output_dimension': Limit(pointer='/components/schemas/EmbedRequest/properties/output_dimension', types=('integer',)),
        'priority': Limit(pointer='/components/schemas/EmbedRequest/properties/priority', types=('integer',), minimum=0, maximum=999),
        'texts': Limit(pointer='/components/schemas/EmbedRequest/properties/texts', types=('array',), min_items=1, max_items=96),
        'truncate': Limit(pointer='/components/schemas/EmbedRequestTruncate', types=('string',), enum=('NONE', 'START', 'END')),
    },
    'create_rerank': {
        'documents': Limit(pointer='/components/schemas/RerankRequest/properties/documents', types=('array',), required=True),
        'max_tokens_per_doc': Limit(pointer='/components/schemas/RerankRequest/properties/max_tokens_per_doc', types=('integer',)),
        'model': Limit(pointer='/components/schemas/RerankRequest/properties/model', types=('string',), required=True),
        'priority': Limit(pointer='/components/schemas/RerankRequest/properties/priority', types=('integer',), minimum=0, maximum=999),
        'query': Limit(pointer='/components/schemas/RerankRequest/properties/query', types=('string',), required=True),
        'top_n': Limit(pointer='/components/schemas/RerankRequest/properties/top_n', types=('integer',), minimum=1),
    },
    'create_transcription': {
        'file': Limit(pointer='/components/schemas/TranscriptionRequest/properties/file', types=('string',), required=True),
        'language': Limit(pointer='/components/schemas/TranscriptionRequest/properties/language', types=('string',), required=True),
        'model': Limit(pointer='/components/schemas/TranscriptionRequest/properties/model', types=('string',), required=True),
        'temperature': Limit(pointer='/components/schemas/TranscriptionRequest/properties/temperature', types=('number',)),
    },
    'list_models': {
        'default_only': Limit(pointer='/paths/~1v1~1models/get/parameters/0/schema', types=('boolean',)),
        'endpoint': Limit(pointer='/components/schemas/CompatibleEndpoint', types=('string',), enum=('chat', 'embed', 'classify', 'summarize', 'rerank', 'rate', 'generate')),
        'page_size': Limit(pointer='/paths/~1v1~1models/get/parameters/2/schema', types=('number',)),
        'page_token': Limit(pointer='/paths/~1v1~1models/get/parameters/3/schema', types=('string',)),
    },
    'retrieve_model': {
        'model': Limit(pointer='/paths/~1v1~1models~1{model}/get/parameters/0/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
