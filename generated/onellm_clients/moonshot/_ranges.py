# Written by scripts/generate.py from specs/moonshot.

from collections.abc import Mapping
from typing import Final

from .._runtime import Limit

# fmt: off
RANGES: Final[Mapping[str, Mapping[str, Limit]]] = {
    'create_chat_completion': {
    },
    'estimate_token_count': {
        'messages': Limit(pointer='/components/schemas/EstimateTokenRequest/properties/messages', types=('array',), required=True),
        'model': Limit(pointer='/components/schemas/EstimateTokenRequestModel', types=('string',), enum=('kimi-k3', 'kimi-k2.7-code', 'kimi-k2.7-code-highspeed', 'kimi-k2.6', 'kimi-k2.5', 'moonshot-v1-8k', 'moonshot-v1-32k', 'moonshot-v1-128k', 'moonshot-v1-auto', 'moonshot-v1-8k-vision-preview', 'moonshot-v1-32k-vision-preview', 'moonshot-v1-128k-vision-preview'), required=True),
    },
    'list_models': {
    },
    'list_files': {
    },
    'upload_file': {
        'file': Limit(pointer='/components/schemas/FileUploadRequest/properties/file', types=('string',), required=True),
        'purpose': Limit(pointer='/components/schemas/FileObjectPurpose', types=('string',), enum=('file-extract', 'image', 'video', 'batch'), required=True),
    },
    'retrieve_file': {
        'file_id': Limit(pointer='/paths/~1v1~1files~1{file_id}/get/parameters/0/schema', types=('string',), required=True),
    },
    'delete_file': {
        'file_id': Limit(pointer='/paths/~1v1~1files~1{file_id}/delete/parameters/0/schema', types=('string',), required=True),
    },
    'retrieve_file_content': {
        'file_id': Limit(pointer='/paths/~1v1~1files~1{file_id}~1content/get/parameters/0/schema', types=('string',), required=True),
    },
}
# fmt: on
"""Per operation and parameter (dotted where it is inside another): what the document allows."""
