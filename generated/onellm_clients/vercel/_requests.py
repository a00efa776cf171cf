# Written by scripts/generate.py from specs/vercel.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'ChatCompletionRequest',
    'create_embedding': 'EmbeddingRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'AssistantMessage': {'properties': {'cache_control': {'$ref': 'CacheControl'}, 'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}, {'type': 'null'}]}, 'reasoning': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'reasoning_details': {'items': {'$ref': 'ReasoningDetail'}, 'type': 'array'}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolCall'}, 'type': 'array'}}, 'required': ['role'], 'type': 'object'},
    'CacheControl': {'properties': {'ttl': {'type': 'string'}, 'type': {'$ref': 'CacheControlType'}}, 'required': ['type'], 'type': 'object'},
    'CacheControlType': {'enum': ['ephemeral'], 'type': 'string'},
    'ChatCompletionRequest': {'properties': {'frequency_penalty': {'maximum': 2, 'minimum': -2, 'type': 'number'}, 'max_completion_tokens': {'minimum': 1, 'type': 'integer'}, 'max_tokens': {'minimum': 1, 'type': 'integer'}, 'messages': {'items': {'$ref': 'Message'}, 'minItems': 1, 'type': 'array'}, 'model': {'type': 'string'}, 'models': {'items': {'type': 'string'}, 'type': 'array'}, 'parallel_tool_calls': {'type': 'boolean'}, 'presence_penalty': {'maximum': 2, 'minimum': -2, 'type': 'number'}, 'providerOptions': {'$ref': 'JsonObject'}, 'reasoning': {'$ref': 'ReasoningOptions'}, 'reasoning_effort': {'$ref': 'ChatCompletionRequestReasoningEffort'}, 'response_format': {'$ref': 'ResponseFormat'}, 'seed': {'type': 'integer'}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'stream': {'type': 'boolean'}, 'stream_options': {'$ref': 'StreamOptions'}, 'temperature': {'maximum': 2, 'minimum': 0, 'type': 'number'}, 'tool_choice': {'anyOf': [{'$ref': 'ChatCompletionRequestToolChoice'}, {'$ref': 'NamedToolChoice'}]}, 'tools': {'items': {'$ref': 'FunctionTool'}, 'type': 'array'}, 'top_p': {'maximum': 1, 'minimum': 0, 'type': 'number'}}, 'required': ['messages', 'model'], 'type': 'object'},
    'ChatCompletionRequestReasoningEffort': {'enum': ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'], 'type': 'string'},
    'ChatCompletionRequestToolChoice': {'enum': ['auto', 'none', 'required'], 'type': 'string'},
    'ContentPart': {'anyOf': [{'$ref': 'TextPart'}, {'$ref': 'ImagePart'}, {'$ref': 'FilePart'}]},
    'EmbeddingRequest': {'properties': {'dimensions': {'minimum': 1, 'type': 'integer'}, 'encoding_format': {'$ref': 'EmbeddingRequestEncodingFormat'}, 'input': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'model': {'type': 'string'}, 'providerOptions': {'$ref': 'JsonObject'}}, 'required': ['input', 'model'], 'type': 'object'},
    'EmbeddingRequestEncodingFormat': {'enum': ['float', 'base64'], 'type': 'string'},
    'FilePart': {'properties': {'file': {'$ref': 'FilePartFile'}, 'type': {'const': 'file', 'type': 'string'}}, 'required': ['file', 'type'], 'type': 'object'},
    'FilePartFile': {'properties': {'data': {'type': 'string'}, 'filename': {'type': 'string'}, 'media_type': {'type': 'string'}}, 'type': 'object'},
    'FunctionDefinition': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'required': ['name'], 'type': 'object'},
    'FunctionTool': {'properties': {'function': {'$ref': 'FunctionDefinition'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'FunctionToolType': {'enum': ['function'], 'type': 'string'},
    'ImagePart': {'properties': {'image_url': {'$ref': 'ImagePartImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['image_url', 'type'], 'type': 'object'},
    'ImagePartImageUrl': {'properties': {'detail': {'$ref': 'ImagePartImageUrlDetail'}, 'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'ImagePartImageUrlDetail': {'enum': ['auto', 'low', 'high'], 'type': 'string'},
    'JsonObject': {'type': 'object'},
    'JsonObjectFormat': {'properties': {'type': {'const': 'json_object', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'JsonSchemaFormat': {'properties': {'json_schema': {'$ref': 'JsonSchemaFormatJsonSchema'}, 'type': {'const': 'json_schema', 'type': 'string'}}, 'required': ['json_schema', 'type'], 'type': 'object'},
    'JsonSchemaFormatJsonSchema': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'schema': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'required': ['name', 'schema'], 'type': 'object'},
    'Message': {'anyOf': [{'$ref': 'SystemMessage'}, {'$ref': 'UserMessage'}, {'$ref': 'AssistantMessage'}, {'$ref': 'ToolMessage'}]},
    'NamedToolChoice': {'properties': {'function': {'$ref': 'NamedToolChoiceFunction'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'NamedToolChoiceFunction': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'ReasoningDetail': {'properties': {'data': {'type': 'string'}, 'format': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'id': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'index': {'type': 'integer'}, 'signature': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'summary': {'type': 'string'}, 'text': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'type': {'$ref': 'ReasoningDetailType'}}, 'required': ['type'], 'type': 'object'},
    'ReasoningDetailType': {'enum': ['reasoning.text', 'reasoning.summary', 'reasoning.encrypted'], 'type': 'string'},
    'ReasoningOptions': {'properties': {'effort': {'$ref': 'ReasoningOptionsEffort'}, 'enabled': {'type': 'boolean'}, 'exclude': {'type': 'boolean'}, 'max_tokens': {'type': 'integer'}}, 'type': 'object'},
    'ReasoningOptionsEffort': {'enum': ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'], 'type': 'string'},
    'ResponseFormat': {'anyOf': [{'$ref': 'TextFormat'}, {'$ref': 'JsonObjectFormat'}, {'$ref': 'JsonSchemaFormat'}]},
    'StreamOptions': {'properties': {'include_usage': {'type': 'boolean'}}, 'type': 'object'},
    'SystemMessage': {'properties': {'cache_control': {'$ref': 'CacheControl'}, 'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'role': {'const': 'system', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'TextFormat': {'properties': {'type': {'const': 'text', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'TextPart': {'properties': {'cache_control': {'$ref': 'CacheControl'}, 'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'ToolCall': {'properties': {'function': {'$ref': 'ToolCallFunction'}, 'id': {'type': 'string'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'id', 'type'], 'type': 'object'},
    'ToolCallFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ToolMessage': {'properties': {'cache_control': {'$ref': 'CacheControl'}, 'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'UserMessage': {'properties': {'cache_control': {'$ref': 'CacheControl'}, 'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ContentPart'}, 'type': 'array'}]}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
