# Written by scripts/generate.py from specs/perplexity.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat_completion': {
        'disable_search': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/disable_search', types=('boolean', 'null')),
        'enable_search_classifier': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/enable_search_classifier', types=('boolean', 'null')),
        'image_domain_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/image_domain_filter', types=('array', 'null')),
        'image_format_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/image_format_filter', types=('array', 'null')),
        'language_preference': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/language_preference', types=('string', 'null')),
        'last_updated_after_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/last_updated_after_filter', types=('string', 'null')),
        'last_updated_before_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/last_updated_before_filter', types=('string', 'null')),
        'max_tokens': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/max_tokens/anyOf/0', types=('integer', 'null'), maximum=128000, exclusive_minimum=0),
        'messages': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/messages', types=('array',), required=True),
        'model': Limit(pointer='/components/schemas/ApiChatCompletionsRequestModel', types=('string',), enum=('sonar', 'sonar-pro', 'sonar-deep-research', 'sonar-reasoning-pro'), required=True),
        'reasoning_effort': Limit(pointer='/components/schemas/ApiChatCompletionsRequestReasoningEffort', types=('string', 'null'), enum=('minimal', 'low', 'medium', 'high')),
        'response_format': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/response_format', types=('object', 'null')),
        'return_images': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/return_images', types=('boolean', 'null')),
        'return_related_questions': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/return_related_questions', types=('boolean', 'null')),
        'search_after_date_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/search_after_date_filter', types=('string', 'null')),
        'search_before_date_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/search_before_date_filter', types=('string', 'null')),
        'search_context_size': Limit(pointer='/components/schemas/ApiChatCompletionsRequestSearchContextSize', types=('string',), enum=('low', 'medium', 'high')),
        'search_domain_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/search_domain_filter', types=('array', 'null')),
        'search_language_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/search_language_filter', types=('array', 'null')),
        'search_mode': Limit(pointer='/components/schemas/ApiChatCompletionsRequestSearchMode', types=('string', 'null'), enum=('web', 'academic', 'sec')),
        'search_recency_filter': Limit(pointer='/components/schemas/ApiChatCompletionsRequestSearchRecencyFilter', types=('string', 'null'), enum=('hour', 'day', 'week', 'month', 'year')),
        'stop': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/stop', types=('string', 'array', 'null')),
        'stream': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/stream', types=('boolean', 'null')),
        'stream_mode': Limit(pointer='/components/schemas/ApiChatCompletionsRequestStreamMode', types=('string',), enum=('full', 'concise')),
        'temperature': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/temperature/anyOf/0', types=('number', 'null'), minimum=0, maximum=2),
        'top_p': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/top_p/anyOf/0', types=('number', 'null'), minimum=0, maximum=1),
        'web_search_options': Limit(pointer='/components/schemas/ApiChatCompletionsRequest/properties/web_search_options', types=('object',)),
    },
    'create_embedding': {
        'dimensions': Limit(pointer='/components/schemas/EmbeddingsRequest/properties/dimensions', types=('integer',), minimum=128, maximum=2560),
        'encoding_format': Limit(pointer='/components/schemas/EmbeddingsRequestEncodingFormat', types=('string',), enum=('base64_int8', 'base64_binary')),
        'input': Limit(pointer='/components/schemas/EmbeddingsRequest/properties/input', types=('string', 'array'), required=True),
        'model': Limit(pointer='/components/schemas/EmbeddingsRequestModel', types=('string',), enum=('pplx-embed-v1-0.6b', 'pplx-embed-v1-4b'), required=True),
    },
    'search': {
        'country': Limit(pointer='/components/schemas/ApiSearchRequest/properties/country', types=('string',), min_length=2, max_length=2),
        'last_updated_after_filter': Limit(pointer='/components/schemas/ApiSearchRequest/properties/last_updated_after_filter', types=('string',)),
        'last_updated_before_filter': Limit(pointer='/components/schemas/ApiSearchRequest/properties/last_updated_before_filter', types=('string',)),
        'max_results': Limit(pointer='/components/schemas/ApiSearchRequest/properties/max_results', types=('integer',), minimum=1, maximum=20),
        'max_tokens': Limit(pointer='/components/schemas/ApiSearchRequest/properties/max_tokens', types=('integer',), minimum=1, maximum=1000000),
        'max_tokens_per_page': Limit(pointer='/components/schemas/ApiSearchRequest/properties/max_tokens_per_page', types=('integer',), minimum=1, maximum=1000000),
        'query': Limit(pointer='/components/schemas/ApiSearchRequest/properties/query', types=('string', 'array'), required=True),
        'search_after_date_filter': Limit(pointer='/components/schemas/ApiSearchRequest/properties/search_after_date_filter', types=('string',)),
        'search_before_date_filter': Limit(pointer='/components/schemas/ApiSearchRequest/properties/search_before_date_filter', types=('string',)),
        'search_domain_filter': Limit(pointer='/components/schemas/ApiSearchRequest/properties/search_domain_filter', types=('array',), max_items=20),
        'search_language_filter': Limit(pointer='/components/schemas/ApiSearchRequest/properties/search_language_filter', types=('array',), max_items=20),
        'search_recency_filter': Limit(pointer='/components/schemas/SearchRecencyFilter', types=('string',), enum=('hour', 'day', 'week', 'month', 'year')),
    },
    'list_models': {
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
