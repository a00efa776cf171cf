# Written by scripts/generate.py from specs/perplexity.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'ApiChatCompletionsRequest',
    'create_embedding': 'EmbeddingsRequest',
    'search': 'ApiSearchRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'ApiChatCompletionsRequest': {'properties': {'disable_search': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'enable_search_classifier': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'image_domain_filter': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'image_format_filter': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'language_preference': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'last_updated_after_filter': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'last_updated_before_filter': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'max_tokens': {'anyOf': [{'exclusiveMinimum': 0, 'maximum': 128000, 'type': 'integer'}, {'type': 'null'}]}, 'messages': {'items': {'$ref': 'ChatMessageInput'}, 'type': 'array'}, 'model': {'$ref': 'ApiChatCompletionsRequestModel'}, 'reasoning_effort': {'anyOf': [{'$ref': 'ApiChatCompletionsRequestReasoningEffort'}, {'type': 'null'}]}, 'response_format': {'anyOf': [{'$ref': 'ResponseFormatText'}, {'$ref': 'ResponseFormatJSONSchema'}, {'type': 'null'}]}, 'return_images': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'return_related_questions': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'search_after_date_filter': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'search_before_date_filter': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'search_context_size': {'$ref': 'ApiChatCompletionsRequestSearchContextSize'}, 'search_domain_filter': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'search_language_filter': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'search_mode': {'anyOf': [{'$ref': 'ApiChatCompletionsRequestSearchMode'}, {'type': 'null'}]}, 'search_recency_filter': {'anyOf': [{'$ref': 'ApiChatCompletionsRequestSearchRecencyFilter'}, {'type': 'null'}]}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'stream': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'stream_mode': {'$ref': 'ApiChatCompletionsRequestStreamMode'}, 'temperature': {'anyOf': [{'maximum': 2, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'top_p': {'anyOf': [{'maximum': 1, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'web_search_options': {'$ref': 'WebSearchOptions'}}, 'required': ['messages', 'model'], 'type': 'object'},
    'ApiChatCompletionsRequestModel': {'enum': ['sonar', 'sonar-pro', 'sonar-deep-research', 'sonar-reasoning-pro'], 'type': 'string'},
    'ApiChatCompletionsRequestReasoningEffort': {'enum': ['minimal', 'low', 'medium', 'high'], 'type': 'string'},
    'ApiChatCompletionsRequestSearchContextSize': {'enum': ['low', 'medium', 'high'], 'type': 'string'},
    'ApiChatCompletionsRequestSearchMode': {'enum': ['web', 'academic', 'sec'], 'type': 'string'},
    'ApiChatCompletionsRequestSearchRecencyFilter': {'enum': ['hour', 'day', 'week', 'month', 'year'], 'type': 'string'},
    'ApiChatCompletionsRequestStreamMode': {'enum': ['full', 'concise'], 'type': 'string'},
    'ApiSearchRequest': {'properties': {'country': {'maxLength': 2, 'minLength': 2, 'type': 'string'}, 'last_updated_after_filter': {'$ref': 'Date'}, 'last_updated_before_filter': {'$ref': 'Date'}, 'max_results': {'maximum': 20, 'minimum': 1, 'type': 'integer'}, 'max_tokens': {'maximum': 1000000, 'minimum': 1, 'type': 'integer'}, 'max_tokens_per_page': {'maximum': 1000000, 'minimum': 1, 'type': 'integer'}, 'query': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'search_after_date_filter': {'$ref': 'Date'}, 'search_before_date_filter': {'$ref': 'Date'}, 'search_domain_filter': {'items': {'maxLength': 253, 'type': 'string'}, 'maxItems': 20, 'type': 'array'}, 'search_language_filter': {'items': {'maxLength': 2, 'minLength': 2, 'type': 'string'}, 'maxItems': 20, 'type': 'array'}, 'search_recency_filter': {'$ref': 'SearchRecencyFilter'}}, 'required': ['query'], 'type': 'object'},
    'ChatMessageContentFileChunk': {'properties': {'file_name': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'file_url': {'anyOf': [{'$ref': 'URL'}, {'type': 'string'}]}, 'type': {'const': 'file_url', 'type': 'string'}}, 'required': ['file_url', 'type'], 'type': 'object'},
    'ChatMessageContentImageChunk': {'properties': {'image_url': {'anyOf': [{'$ref': 'URL'}, {'type': 'string'}]}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['image_url', 'type'], 'type': 'object'},
    'ChatMessageContentPDFChunk': {'properties': {'pdf_url': {'anyOf': [{'$ref': 'URL'}, {'type': 'string'}]}, 'type': {'const': 'pdf_url', 'type': 'string'}}, 'required': ['pdf_url', 'type'], 'type': 'object'},
    'ChatMessageContentTextChunk': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'ChatMessageContentVideoChunk': {'properties': {'type': {'const': 'video_url', 'type': 'string'}, 'video_url': {'anyOf': [{'$ref': 'VideoURL'}, {'type': 'string'}]}}, 'required': ['type', 'video_url'], 'type': 'object'},
    'ChatMessageInput': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'anyOf': [{'$ref': 'ChatMessageContentTextChunk'}, {'$ref': 'ChatMessageContentImageChunk'}, {'$ref': 'ChatMessageContentFileChunk'}, {'$ref': 'ChatMessageContentPDFChunk'}, {'$ref': 'ChatMessageContentVideoChunk'}]}, 'type': 'array'}, {'type': 'null'}]}, 'role': {'$ref': 'ChatMessageRole'}}, 'required': ['content', 'role'], 'type': 'object'},
    'ChatMessageRole': {'enum': ['system', 'user', 'assistant', 'tool'], 'type': 'string'},
    'Date': {'type': 'string'},
    'EmbeddingsRequest': {'properties': {'dimensions': {'maximum': 2560, 'minimum': 128, 'type': 'integer'}, 'encoding_format': {'$ref': 'EmbeddingsRequestEncodingFormat'}, 'input': {'anyOf': [{'minLength': 1, 'type': 'string'}, {'items': {'minLength': 1, 'type': 'string'}, 'maxItems': 512, 'minItems': 1, 'type': 'array'}]}, 'model': {'$ref': 'EmbeddingsRequestModel'}}, 'required': ['input', 'model'], 'type': 'object'},
    'EmbeddingsRequestEncodingFormat': {'enum': ['base64_int8', 'base64_binary'], 'type': 'string'},
    'EmbeddingsRequestModel': {'enum': ['pplx-embed-v1-0.6b', 'pplx-embed-v1-4b'], 'type': 'string'},
    'JSONSchema': {'properties': {'description': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'name': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'schema': {'$ref': 'JsonObject'}, 'strict': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}}, 'required': ['schema'], 'type': 'object'},
    'JsonObject': {'type': 'object'},
    'ResponseFormatJSONSchema': {'properties': {'json_schema': {'$ref': 'JSONSchema'}, 'type': {'const': 'json_schema', 'type': 'string'}}, 'required': ['json_schema', 'type'], 'type': 'object'},
    'ResponseFormatText': {'properties': {'type': {'const': 'text', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'SearchRecencyFilter': {'enum': ['hour', 'day', 'week', 'month', 'year'], 'type': 'string'},
    'URL': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'UserLocation': {'properties': {'city': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'country': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'latitude': {'anyOf': [{'type': 'number'}, {'type': 'null'}]}, 'longitude': {'anyOf': [{'type': 'number'}, {'type': 'null'}]}, 'region': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}, 'type': 'object'},
    'VideoURL': {'properties': {'frame_interval': {'anyOf': [{'type': 'string'}, {'type': 'integer'}]}, 'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'WebSearchOptions': {'properties': {'image_results_enhanced_relevance': {'type': 'boolean'}, 'search_context_size': {'$ref': 'ApiChatCompletionsRequestSearchContextSize'}, 'search_type': {'anyOf': [{'$ref': 'WebSearchOptionsSearchType'}, {'type': 'null'}]}, 'user_location': {'anyOf': [{'$ref': 'UserLocation'}, {'type': 'null'}]}}, 'type': 'object'},
    'WebSearchOptionsSearchType': {'enum': ['fast', 'pro', 'auto'], 'type': 'string'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
