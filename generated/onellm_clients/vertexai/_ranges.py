# Written by scripts/generate.py from specs/vertexai.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'generate_content': {
        'location': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:generateContent/post/parameters/0/schema', types=('string',), required=True),
        'model': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:generateContent/post/parameters/1/schema', types=('string',), required=True),
        'project': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:generateContent/post/parameters/2/schema', types=('string',), required=True),
        'publisher': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:generateContent/post/parameters/3/schema', types=('string',), required=True),
        'cachedContent': Limit(pointer='/components/schemas/GenerateContentRequest/properties/cachedContent', types=('string',)),
        'contents': Limit(pointer='/components/schemas/GenerateContentRequest/properties/contents', types=('array',)),
        'continuationToken': Limit(pointer='/components/schemas/GenerateContentRequest/properties/continuationToken', types=('string',)),
        'generationConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/generationConfig', types=('object',)),
        'labels': Limit(pointer='/components/schemas/GenerateContentRequest/properties/labels', types=('object',)),
        'modelArmorConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/modelArmorConfig', types=('object',)),
        'outputConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/outputConfig', types=('object',)),
        'safetySettings': Limit(pointer='/components/schemas/GenerateContentRequest/properties/safetySettings', types=('array',)),
        'systemInstruction': Limit(pointer='/components/schemas/GenerateContentRequest/properties/systemInstruction', types=('object',)),
        'toolConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/toolConfig', types=('object',)),
        'tools': Limit(pointer='/components/schemas/GenerateContentRequest/properties/tools', types=('array',)),
    },
    'stream_generate_content': {
        'location': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamGenerateContent/post/parameters/0/schema', types=('string',), required=True),
        'model': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamGenerateContent/post/parameters/1/schema', types=('string',), required=True),
        'project': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamGenerateContent/post/parameters/2/schema', types=('string',), required=True),
        'publisher': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamGenerateContent/post/parameters/3/schema', types=('string',), required=True),
        'cachedContent': Limit(pointer='/components/schemas/GenerateContentRequest/properties/cachedContent', types=('string',)),
        'contents': Limit(pointer='/components/schemas/GenerateContentRequest/properties/contents', types=('array',)),
        'continuationToken': Limit(pointer='/components/schemas/GenerateContentRequest/properties/continuationToken', types=('string',)),
        'generationConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/generationConfig', types=('object',)),
        'labels': Limit(pointer='/components/schemas/GenerateContentRequest/properties/labels', types=('object',)),
        'modelArmorConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/modelArmorConfig', types=('object',)),
        'outputConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/outputConfig', types=('object',)),
        'safetySettings': Limit(pointer='/components/schemas/GenerateContentRequest/properties/safetySettings', types=('array',)),
        'systemInstruction': Limit(pointer='/components/schemas/GenerateContentRequest/properties/systemInstruction', types=('object',)),
        'toolConfig': Limit(pointer='/components/schemas/GenerateContentRequest/properties/toolConfig', types=('object',)),
        'tools': Limit(pointer='/components/schemas/GenerateContentRequest/properties/tools', types=('array',)),
    },
    'count_tokens': {
        'location': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:countTokens/post/parameters/0/schema', types=('string',), required=True),
        'model': Limit(pointer='/components/schemas/CountTokensRequest/properties/model', types=('string',)),
        'project': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:countTokens/post/parameters/2/schema', types=('string',), required=True),
        'publisher': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:countTokens/post/parameters/3/schema', types=('string',), required=True),
        'contents': Limit(pointer='/components/schemas/CountTokensRequest/properties/contents', types=('array',)),
        'generationConfig': Limit(pointer='/components/schemas/CountTokensRequest/properties/generationConfig', types=('object',)),
        'instances': Limit(pointer='/components/schemas/CountTokensRequest/properties/instances', types=('array',)),
        'systemInstruction': Limit(pointer='/components/schemas/CountTokensRequest/properties/systemInstruction', types=('object',)),
        'tools': Limit(pointer='/components/schemas/CountTokensRequest/properties/tools', types=('array',)),
    },
    'predict': {
        'location': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:predict/post/parameters/0/schema', types=('string',), required=True),
        'model': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:predict/post/parameters/1/schema', types=('string',), required=True),
        'project': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:predict/post/parameters/2/schema', types=('string',), required=True),
        'publisher': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:predict/post/parameters/3/schema', types=('string',), required=True),
        'instances': Limit(pointer='/components/schemas/PredictRequest/properties/instances', types=('array',)),
        'labels': Limit(pointer='/components/schemas/PredictRequest/properties/labels', types=('object',)),
        'parameters': Limit(pointer='/components/schemas/PredictRequest/properties/parameters', types=('any',)),
    },
    'embed_content': {
        'location': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:embedContent/post/parameters/0/schema', types=('string',), required=True),
        'model': Limit(pointer='/components/schemas/EmbedContentRequest/properties/model', types=('string',)),
        'project': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:embedContent/post/parameters/2/schema', types=('string',), required=True),
        'publisher': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:embedContent/post/parameters/3/schema', types=('string',), required=True),
        'autoTruncate': Limit(pointer='/components/schemas/EmbedContentRequest/properties/autoTruncate', types=('boolean',)),
        'content': Limit(pointer='/components/schemas/EmbedContentRequest/properties/content', types=('object',)),
        'embedContentConfig': Limit(pointer='/components/schemas/EmbedContentRequest/properties/embedContentConfig', types=('object',)),
        'outputDimensionality': Limit(pointer='/components/schemas/EmbedContentRequest/properties/outputDimensionality', types=('integer',)),
        'taskType': Limit(pointer='/components/schemas/EmbedContentRequestTaskType', types=('string',), enum=('UNSPECIFIED', 'RETRIEVAL_QUERY', 'RETRIEVAL_DOCUMENT', 'SEMANTIC_SIMILARITY', 'CLASSIFICATION', 'CLUSTERING', 'QUESTION_ANSWERING', 'FACT_VERIFICATION', 'CODE_RETRIEVAL_QUERY')),
        'title': Limit(pointer='/components/schemas/EmbedContentRequest/properties/title', types=('string',)),
    },
    'raw_predict': {
        'location': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:rawPredict/post/parameters/0/schema', types=('string',), required=True),
        'model': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:rawPredict/post/parameters/1/schema', types=('string',), required=True),
        'project': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:rawPredict/post/parameters/2/schema', types=('string',), required=True),
        'publisher': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:rawPredict/post/parameters/3/schema', types=('string',), required=True),
    },
    'stream_raw_predict': {
        'location': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamRawPredict/post/parameters/0/schema', types=('string',), required=True),
        'model': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamRawPredict/post/parameters/1/schema', types=('string',), required=True),
        'project': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamRawPredict/post/parameters/2/schema', types=('string',), required=True),
        'publisher': Limit(pointer='/paths/~1v1~1projects~1{project}~1locations~1{location}~1publishers~1{publisher}~1models~1{model}:streamRawPredict/post/parameters/3/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
