# Written by scripts/generate.py from specs/deepseek.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'ChatCompletionRequest',
    'create_completion': 'CompletionRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'AssistantMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'name': {'type': 'string'}, 'prefix': {'type': 'boolean'}, 'reasoning_content': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolCall'}, 'type': 'array'}}, 'required': ['role'], 'type': 'object'},
    'ChatCompletionRequest': {'properties': {'frequency_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'logprobs': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'max_tokens': {'anyOf': [{'minimum': 1, 'type': 'integer'}, {'type': 'null'}]}, 'messages': {'items': {'$ref': 'Message'}, 'minItems': 1, 'type': 'array'}, 'model': {'type': 'string'}, 'presence_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'reasoning_effort': {'anyOf': [{'$ref': 'ChatCompletionRequestReasoningEffort'}, {'type': 'null'}]}, 'response_format': {'anyOf': [{'$ref': 'ResponseFormat'}, {'type': 'null'}]}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'maxItems': 16, 'type': 'array'}, {'type': 'null'}]}, 'stream': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'stream_options': {'anyOf': [{'$ref': 'StreamOptions'}, {'type': 'null'}]}, 'temperature': {'anyOf': [{'maximum': 2, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'thinking': {'anyOf': [{'$ref': 'Thinking'}, {'type': 'null'}]}, 'tool_choice': {'anyOf': [{'$ref': 'ChatCompletionRequestToolChoice'}, {'$ref': 'NamedToolChoice'}, {'type': 'null'}]}, 'tools': {'anyOf': [{'items': {'$ref': 'Tool'}, 'maxItems': 128, 'type': 'array'}, {'type': 'null'}]}, 'top_logprobs': {'anyOf': [{'maximum': 20, 'minimum': 0, 'type': 'integer'}, {'type': 'null'}]}, 'top_p': {'anyOf': [{'maximum': 1, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'user_id': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}, 'required': ['messages', 'model'], 'type': 'object'},
    'ChatCompletionRequestReasoningEffort': {'enum': ['low', 'medium', 'high', 'max'], 'type': 'string'},
    'ChatCompletionRequestToolChoice': {'enum': ['none', 'auto', 'required'], 'type': 'string'},
    'CompletionRequest': {'properties': {'echo': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'frequency_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'logprobs': {'anyOf': [{'maximum': 20, 'minimum': 0, 'type': 'integer'}, {'type': 'null'}]}, 'max_tokens': {'anyOf': [{'minimum': 1, 'type': 'integer'}, {'type': 'null'}]}, 'model': {'type': 'string'}, 'presence_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'prompt': {'type': 'string'}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'maxItems': 16, 'type': 'array'}, {'type': 'null'}]}, 'stream': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'stream_options': {'anyOf': [{'$ref': 'StreamOptions'}, {'type': 'null'}]}, 'suffix': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'temperature': {'anyOf': [{'maximum': 2, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'top_p': {'anyOf': [{'maximum': 1, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}}, 'required': ['model', 'prompt'], 'type': 'object'},
    'FunctionDefinition': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'required': ['name'], 'type': 'object'},
    'JsonObject': {'type': 'object'},
    'Message': {'anyOf': [{'$ref': 'SystemMessage'}, {'$ref': 'UserMessage'}, {'$ref': 'AssistantMessage'}, {'$ref': 'ToolMessage'}]},
    'NamedToolChoice': {'properties': {'function': {'$ref': 'NamedToolChoiceFunction'}, 'type': {'$ref': 'NamedToolChoiceType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'NamedToolChoiceFunction': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'NamedToolChoiceType': {'enum': ['function'], 'type': 'string'},
    'ResponseFormat': {'properties': {'type': {'$ref': 'ResponseFormatType'}}, 'type': 'object'},
    'ResponseFormatType': {'enum': ['text', 'json_object'], 'type': 'string'},
    'StreamOptions': {'properties': {'include_usage': {'type': 'boolean'}}, 'type': 'object'},
    'SystemMessage': {'properties': {'content': {'type': 'string'}, 'name': {'type': 'string'}, 'role': {'const': 'system', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'Thinking': {'properties': {'type': {'$ref': 'ThinkingType'}}, 'required': ['type'], 'type': 'object'},
    'ThinkingType': {'enum': ['enabled', 'disabled'], 'type': 'string'},
    'Tool': {'properties': {'function': {'$ref': 'FunctionDefinition'}, 'type': {'$ref': 'NamedToolChoiceType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'ToolCall': {'properties': {'function': {'$ref': 'ToolCallFunction'}, 'id': {'type': 'string'}, 'index': {'type': 'integer'}, 'type': {'$ref': 'NamedToolChoiceType'}}, 'required': ['function', 'id', 'type'], 'type': 'object'},
    'ToolCallFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ToolMessage': {'properties': {'content': {'type': 'string'}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'UserMessage': {'properties': {'content': {'type': 'string'}, 'name': {'type': 'string'}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
