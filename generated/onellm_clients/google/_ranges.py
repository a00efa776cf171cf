# Written by scripts/generate.py from specs/google.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'generate_content': {
        'modelsId': Limit(pointer='/paths/~1models~1{modelsId}:generateContent/post/parameters/0/schema', types=('string',), required=True),
        'cachedContent': Limit(pointer='/components/schemas/GenerateContentRequest/properties/cachedContent', types=('string',)),
        'contents': Limit(pointer='/components/schemas/GenerateContentRequest/properties/contents', types=('array',)),
        'generationConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/generationConfig', types=('object',)),
        'model': Limit(pointer='/components/schemas/GenerateContentRequest/properties/model', types=('string',)),
        'safetySettings': Limit(pointer='/components/schemas/GenerateContentRequest/properties/safetySettings', types=('array',)),
        'serviceTier': Limit(pointer='/components/schemas/GenerateContentRequestServiceTier', types=('string',), enum=('unspecified', 'standard', 'flex', 'priority')),
        'store': Limit(pointer='/components/schemas/GenerateContentRequest/properties/store', types=('boolean',)),
        'systemInstruction': Limit(pointer='/components/schemas/GenerateContentRequest/properties/systemInstruction', types=('object',)),
        'toolConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/toolConfig', types=('object',)),
        'tools': Limit(pointer='/components/schemas/GenerateContentRequest/properties/tools', types=('array',)),
    },
    'stream_generate_content': {
        'modelsId': Limit(pointer='/paths/~1models~1{modelsId}:streamGenerateContent/post/parameters/0/schema', types=('string',), required=True),
        'cachedContent': Limit(pointer='/components/schemas/GenerateContentRequest/properties/cachedContent', types=('string',)),
        'contents': Limit(pointer='/components/schemas/GenerateContentRequest/properties/contents', types=('array',)),
        'generationConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/generationConfig', types=('object',)),
        'model': Limit(pointer='/components/schemas/GenerateContentRequest/properties/model', types=('string',)),
        'safetySettings': Limit(pointer='/components/schemas/GenerateContentRequest/properties/safetySettings', types=('array',)),
        'serviceTier': Limit(pointer='/components/schemas/GenerateContentRequestServiceTier', types=('string',), enum=('unspecified', 'standard', 'flex', 'priority')),
        'store': Limit(pointer='/components/schemas/GenerateContentRequest/properties/store', types=('boolean',)),
        'systemInstruction': Limit(pointer='/components/schemas/GenerateContentRequest/properties/systemInstruction', types=('object',)),
        'toolConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/toolConfig', types=('object',)),
        'tools': Limit(pointer='/components/schemas/GenerateContentRequest/properties/tools', types=('array',)),
    },
    'count_tokens': {
        'modelsId': Limit(pointer='/paths/~1models~1{modelsId}:countTokens/post/parameters/0/schema', types=('string',), required=True),
        'contents': Limit(pointer='/components/schemas/CountTokensRequest/properties/contents', types=('array',)),
        'generateContentRequest': Limit(pointer='/components/schemas/CountTokensRequest/properties/generateContentRequest', types=('object',)),
    },
    'embed_content': {
        'modelsId': Limit(pointer='/paths/~1models~1{modelsId}:embedContent/post/parameters/0/schema', types=('string',), required=True),
        'content': Limit(pointer='/components/schemas/EmbedContentRequest/properties/content', types=('object',)),
        'embedContentConfig': Limit(pointer='/components/schemas/EmbedContentRequest/properties/embedContentConfig', types=('object',)),
        'model': Limit(pointer='/components/schemas/EmbedContentRequest/properties/model', types=('string',)),
        'outputDimensionality': Limit(pointer='/components/schemas/EmbedContentRequest/properties/outputDimensionality', types=('integer',)),
        'taskType': Limit(pointer='/components/schemas/EmbedContentRequestTaskType', types=('string',), enum=('TASK_TYPE_UNSPECIFIED', 'RETRIEVAL_QUERY', 'RETRIEVAL_DOCUMENT', 'SEMANTIC_SIMILARITY', 'CLASSIFICATION', 'CLUSTERING', 'QUESTION_ANSWERING', 'FACT_VERIFICATION', 'CODE_RETRIEVAL_QUERY')),
        'title': Limit(pointer='/components/schemas/EmbedContentRequest/properties/title', types=('string',)),
    },
    'batch_embed_contents': {
        'modelsId': Limit(pointer='/paths/~1models~1{modelsId}:batchEmbedContents/post/parameters/0/schema', types=('string',), required=True),
        'requests': Limit(pointer='/components/schemas/BatchEmbedContentsRequest/properties/requests', types=('array',)),
    },
    'list_models': {
        'pageSize': Limit(pointer='/paths/~1models/get/parameters/0/schema', types=('integer',)),
        'pageToken': Limit(pointer='/paths/~1models/get/parameters/1/schema', types=('string',)),
    },
    'retrieve_model': {
        'modelsId': Limit(pointer='/paths/~1models~1{modelsId}/get/parameters/0/schema', types=('string',), required=True),
    },
    'create_cached_content': {
        'contents': Limit(pointer='/components/schemas/CachedContent/properties/contents', types=('array',)),
        'createTime': Limit(pointer='/components/schemas/CachedContent/properties/createTime', types=('string',)),
        'displayName': Limit(pointer='/components/schemas/CachedContent/properties/displayName', types=('string',)),
        'expireTime': Limit(pointer='/components/schemas/CachedContent/properties/expireTime', types=('string',)),
        'model': Limit(pointer='/components/schemas/CachedContent/properties/model', types=('string',)),
        'name': Limit(pointer='/components/schemas/CachedContent/properties/name', types=('string',)),
        'systemInstruction': Limit(pointer='/components/schemas/CachedContent/properties/systemInstruction', types=('object',)),
        'toolConfig': Limit(pointer='/components/schemas/CachedContent/properties/toolConfig', types=('object',)),
        'tools': Limit(pointer='/components/schemas/CachedContent/properties/tools', types=('array',)),
        'ttl': Limit(pointer='/components/schemas/CachedContent/properties/ttl', types=('string',)),
        'updateTime': Limit(pointer='/components/schemas/CachedContent/properties/updateTime', types=('string',)),
        'usageMetadata': Limit(pointer='/components/schemas/CachedContent/properties/usageMetadata', types=('object',)),
    },
    'list_cached_contents': {
        'pageSize': Limit(pointer='/paths/~1cachedContents/get/parameters/0/schema', types=('integer',)),
        'pageToken': Limit(pointer='/paths/~1cachedContents/get/parameters/1/schema', types=('string',)),
    },
    'retrieve_cached_content': {
        'cachedContentsId': Limit(pointer='/paths/~1cachedContents~1{cachedContentsId}/get/parameters/0/schema', types=('string',), required=True),
    },
    'delete_cached_content': {
        'cachedContentsId': Limit(pointer='/paths/~1cachedContents~1{cachedContentsId}/delete/parameters/0/schema', types=('string',), required=True),
    },
    'list_files': {
        'pageSize': Limit(pointer='/paths/~1files/get/parameters/0/schema', types=('integer',)),
        'pageToken': Limit(pointer='/paths/~1files/get/parameters/1/schema', types=('string',)),
    },
    'retrieve_file': {
        'filesId': Limit(pointer='/paths/~1files~1{filesId}/get/parameters/0/schema', types=('string',), required=True),
    },
    'delete_file': {
        'filesId': Limit(pointer='/paths/~1files~1{filesId}/delete/parameters/0/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
