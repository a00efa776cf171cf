# Written by scripts/generate.py from specs/glm.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'ChatCompletionRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'AssistantMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}, {'type': 'null'}]}, 'reasoning_content': {'type': 'string'}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolCall'}, 'type': 'array'}}, 'required': ['role'], 'type': 'object'},
    'ChatCompletionRequest': {'properties': {'do_sample': {'type': 'boolean'}, 'max_tokens': {'minimum': 1, 'type': 'integer'}, 'messages': {'items': {'$ref': 'Message'}, 'minItems': 1, 'type': 'array'}, 'model': {'type': 'string'}, 'request_id': {'type': 'string'}, 'response_format': {'$ref': 'ResponseFormat'}, 'stop': {'items': {'type': 'string'}, 'maxItems': 1, 'type': 'array'}, 'stream': {'type': 'boolean'}, 'stream_options': {'$ref': 'StreamOptions'}, 'temperature': {'maximum': 1, 'minimum': 0, 'type': 'number'}, 'thinking': {'$ref': 'Thinking'}, 'tool_choice': {'anyOf': [{'$ref': 'ChatCompletionRequestToolChoice'}, {'$ref': 'NamedToolChoice'}]}, 'tool_stream': {'type': 'boolean'}, 'tools': {'items': {'$ref': 'Tool'}, 'maxItems': 128, 'type': 'array'}, 'top_p': {'maximum': 1, 'minimum': 0.01, 'type': 'number'}, 'user_id': {'maxLength': 128, 'minLength': 6, 'type': 'string'}}, 'required': ['messages', 'model'], 'type': 'object'},
    'ChatCompletionRequestToolChoice': {'enum': ['auto', 'none', 'required'], 'type': 'string'},
    'ContentPart': {'anyOf': [{'$ref': 'TextPart'}, {'$ref': 'ImagePart'}, {'$ref': 'VideoPart'}, {'$ref': 'FilePart'}]},
    'FilePart': {'properties': {'file_url': {'$ref': 'FilePartFileUrl'}, 'type': {'const': 'file_url', 'type': 'string'}}, 'required': ['file_url', 'type'], 'type': 'object'},
    'FilePartFileUrl': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'FunctionDefinition': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'required': ['name'], 'type': 'object'},
    'FunctionTool': {'properties': {'function': {'$ref': 'FunctionDefinition'}, 'type': {'const': 'function', 'type': 'string'}}, 'required': ['function', 'type'], 'type': 'object'},
    'ImagePart': {'properties': {'image_url': {'$ref': 'ImagePartImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['image_url', 'type'], 'type': 'object'},
    'ImagePartImageUrl': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'JsonObject': {'type': 'object'},
    'Message': {'anyOf': [{'$ref': 'SystemMessage'}, {'$ref': 'UserMessage'}, {'$ref': 'AssistantMessage'}, {'$ref': 'ToolMessage'}]},
    'NamedToolChoice': {'properties': {'function': {'$ref': 'NamedToolChoiceFunction'}, 'type': {'$ref': 'NamedToolChoiceType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'NamedToolChoiceFunction': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'NamedToolChoiceType': {'enum': ['function'], 'type': 'string'},
    'ResponseFormat': {'properties': {'type': {'$ref': 'ResponseFormatType'}}, 'required': ['type'], 'type': 'object'},
    'ResponseFormatType': {'enum': ['text', 'json_object'], 'type': 'string'},
    'RetrievalTool': {'properties': {'retrieval': {'$ref': 'JsonObject'}, 'type': {'const': 'retrieval', 'type': 'string'}}, 'required': ['retrieval', 'type'], 'type': 'object'},
    'StreamOptions': {'properties': {'include_usage': {'type': 'boolean'}}, 'type': 'object'},
    'SystemMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'role': {'const': 'system', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'TextPart': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'Thinking': {'properties': {'clear_thinking': {'type': 'boolean'}, 'type': {'$ref': 'ThinkingType'}}, 'required': ['type'], 'type': 'object'},
    'ThinkingType': {'enum': ['enabled', 'disabled'], 'type': 'string'},
    'Tool': {'anyOf': [{'$ref': 'FunctionTool'}, {'$ref': 'WebSearchTool'}, {'$ref': 'RetrievalTool'}]},
    'ToolCall': {'properties': {'function': {'$ref': 'ToolCallFunction'}, 'id': {'type': 'string'}, 'index': {'type': 'integer'}, 'type': {'$ref': 'NamedToolChoiceType'}}, 'required': ['function', 'id', 'type'], 'type': 'object'},
    'ToolCallFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ToolMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'UserMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ContentPart'}, 'type': 'array'}]}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'VideoPart': {'properties': {'type': {'const': 'video_url', 'type': 'string'}, 'video_url': {'$ref': 'VideoPartVideoUrl'}}, 'required': ['type', 'video_url'], 'type': 'object'},
    'VideoPartVideoUrl': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'WebSearchTool': {'properties': {'type': {'const': 'web_search', 'type': 'string'}, 'web_search': {'$ref': 'JsonObject'}}, 'required': ['type', 'web_search'], 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
