# Written by scripts/generate.py from specs/anthropic.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_message': {
        'cache_control': Limit(pointer='/components/schemas/CreateMessageParams/properties/cache_control', types=('object', 'null')),
        'container': Limit(pointer='/components/schemas/CreateMessageParams/properties/container', types=('string', 'null')),
        'inference_geo': Limit(pointer='/components/schemas/CreateMessageParams/properties/inference_geo', types=('string', 'null')),
        'max_tokens': Limit(pointer='/components/schemas/CreateMessageParams/properties/max_tokens', types=('integer',), minimum=0, required=True),
        'messages': Limit(pointer='/components/schemas/CreateMessageParams/properties/messages', types=('array',), required=True),
        'metadata': Limit(pointer='/components/schemas/CreateMessageParams/properties/metadata', types=('object',)),
        'metadata.user_id': Limit(pointer='/components/schemas/Metadata/properties/user_id/anyOf/0', types=('string', 'null'), max_length=512),
        'model': Limit(pointer='/components/schemas/CreateMessageParams/properties/model', types=('string',), required=True),
        'output_config': Limit(pointer='/components/schemas/CreateMessageParams/properties/output_config', types=('object',)),
        'service_tier': Limit(pointer='/components/schemas/CreateMessageParamsServiceTier', types=('string',), enum=('auto', 'standard_only')),
        'stop_sequences': Limit(pointer='/components/schemas/CreateMessageParams/properties/stop_sequences', types=('array',)),
        'stream': Limit(pointer='/components/schemas/CreateMessageParams/properties/stream', types=('boolean',)),
        'system': Limit(pointer='/components/schemas/CreateMessageParams/properties/system', types=('string', 'array')),
        'temperature': Limit(pointer='/components/schemas/CreateMessageParams/properties/temperature', types=('number',), minimum=0, maximum=1),
        'thinking': Limit(pointer='/components/schemas/CreateMessageParams/properties/thinking', types=('object',)),
        'tool_choice': Limit(pointer='/components/schemas/CreateMessageParams/properties/tool_choice', types=('object',)),
        'tools': Limit(pointer='/components/schemas/CreateMessageParams/properties/tools', types=('array',)),
        'top_k': Limit(pointer='/components/schemas/CreateMessageParams/properties/top_k', types=('integer',), minimum=0),
        'top_p': Limit(pointer='/components/schemas/CreateMessageParams/properties/top_p', types=('number',), minimum=0, maximum=1),
    },
    'count_message_tokens': {
        'cache_control': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/cache_control', types=('object', 'null')),
        'messages': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/messages', types=('array',), required=True),
        'model': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/model', types=('string',), required=True),
        'output_config': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/output_config', types=('object',)),
        'system': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/system', types=('string', 'array')),
        'thinking': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/thinking', types=('object',)),
        'tool_choice': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/tool_choice', types=('object',)),
        'tools': Limit(pointer='/components/schemas/CountMessageTokensParams/properties/tools', types=('array',)),
    },
    'list_models': {
        'anthropic-beta': Limit(pointer='/paths/~1v1~1models/get/parameters/0/schema', types=('string',)),
        'after_id': Limit(pointer='/paths/~1v1~1models/get/parameters/1/schema', types=('string',)),
        'before_id': Limit(pointer='/paths/~1v1~1models/get/parameters/2/schema', types=('string',)),
        'limit': Limit(pointer='/paths/~1v1~1models/get/parameters/3/schema', types=('integer',), minimum=1, maximum=1000),
    },
    'retrieve_model': {
        'anthropic-beta': Limit(pointer='/paths/~1v1~1models~1{model_id}/get/parameters/0/schema', types=('string',)),
        'model_id': Limit(pointer='/paths/~1v1~1models~1{model_id}/get/parameters/1/schema', types=('string',), required=True),
    },
    'create_message_batch': {
        'requests': Limit(pointer='/components/schemas/CreateMessageBatchParams/properties/requests', types=('array',), min_items=1, max_items=100000, required=True),
    },
    'list_message_batches': {
        'after_id': Limit(pointer='/paths/~1v1~1messages~1batches/get/parameters/0/schema', types=('string',)),
        'before_id': Limit(pointer='/paths/~1v1~1messages~1batches/get/parameters/1/schema', types=('string',)),
        'limit': Limit(pointer='/paths/~1v1~1messages~1batches/get/parameters/2/schema', types=('integer',), minimum=1, maximum=1000),
    },
    'retrieve_message_batch': {
        'message_batch_id': Limit(pointer='/paths/~1v1~1messages~1batches~1{message_batch_id}/get/parameters/0/schema', types=('string',), required=True),
    },
    'delete_message_batch': {
        'message_batch_id': Limit(pointer='/paths/~1v1~1messages~1batches~1{message_batch_id}/delete/parameters/0/schema', types=('string',), required=True),
    },
    'cancel_message_batch': {
        'message_batch_id': Limit(pointer='/paths/~1v1~1messages~1batches~1{message_batch_id}~1cancel/post/parameters/0/schema', types=('string',), required=True),
    },
    'retrieve_message_batch_results': {
        'message_batch_id': Limit(pointer='/paths/~1v1~1messages~1batches~1{message_batch_id}~1results/get/parameters/0/schema', types=('string',), required=True),
    },
    'list_files': {
        'anthropic-beta': Limit(pointer='/paths/~1v1~1files/get/parameters/0/schema', types=('string',)),
        'after_id': Limit(pointer='/paths/~1v1~1files/get/parameters/1/schema', types=('string',)),
        'before_id': Limit(pointer='/paths/~1v1~1files/get/parameters/2/schema', types=('string',)),
        'limit': Limit(pointer='/paths/~1v1~1files/get/parameters/3/schema', types=('integer',), minimum=1, maximum=1000),
        'scope_id': Limit(pointer='/paths/~1v1~1files/get/parameters/4/schema', types=('string',)),
    },
    'upload_file': {
        'anthropic-beta': Limit(pointer='/paths/~1v1~1files/post/parameters/0/schema', types=('string',)),
        'file': Limit(pointer='/components/schemas/UploadFileBody/properties/file', types=('string',), required=True),
    },
    'retrieve_file_metadata': {
        'anthropic-beta': Limit(pointer='/paths/~1v1~1files~1{file_id}/get/parameters/0/schema', types=('string',)),
        'file_id': Limit(pointer='/paths/~1v1~1files~1{file_id}/get/parameters/1/schema', types=('string',), required=True),
    },
    'delete_file': {
        'anthropic-beta': Limit(pointer='/paths/~1v1~1files~1{file_id}/delete/parameters/0/schema', types=('string',)),
        'file_id': Limit(pointer='/paths/~1v1~1files~1{file_id}/delete/parameters/1/schema', types=('string',), required=True),
    },
    'download_file': {
        'anthropic-beta': Limit(pointer='/paths/~1v1~1files~1{file_id}~1content/get/parameters/0/schema', types=('string',)),
        'file_id': Limit(pointer='/paths/~1v1~1files~1{file_id}~1content/get/parameters/1/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
