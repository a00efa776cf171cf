# Written by scripts/generate.py from specs/ollama.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'chat': 'ChatRequest',
    'generate': 'GenerateRequest',
    'embed': 'EmbedRequest',
    'show_model': 'ShowRequest',
    'pull_model': 'PullRequest',
    'delete_model': 'DeleteRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'ChatMessage': {'properties': {'content': {'type': 'string'}, 'images': {'items': {'type': 'string'}, 'type': 'array'}, 'role': {'$ref': 'ChatMessageRole'}, 'thinking': {'type': 'string'}, 'tool_call_id': {'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolCall'}, 'type': 'array'}, 'tool_name': {'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'ChatMessageRole': {'enum': ['system', 'user', 'assistant', 'tool'], 'type': 'string'},
    'ChatRequest': {'properties': {'format': {'anyOf': [{'$ref': 'ChatRequestFormat'}, {'$ref': 'JsonObject'}]}, 'keep_alive': {'anyOf': [{'type': 'string'}, {'type': 'number'}]}, 'logprobs': {'type': 'boolean'}, 'messages': {'items': {'$ref': 'ChatMessage'}, 'type': 'array'}, 'model': {'type': 'string'}, 'options': {'$ref': 'ModelOptions'}, 'stream': {'type': 'boolean'}, 'think': {'anyOf': [{'type': 'boolean'}, {'$ref': 'ChatRequestThink'}]}, 'tools': {'items': {'$ref': 'ToolDefinition'}, 'type': 'array'}, 'top_logprobs': {'type': 'integer'}}, 'required': ['messages', 'model'], 'type': 'object'},
    'ChatRequestFormat': {'enum': ['json'], 'type': 'string'},
    'ChatRequestThink': {'enum': ['high', 'medium', 'low', 'max'], 'type': 'string'},
    'DeleteRequest': {'properties': {'model': {'type': 'string'}}, 'required': ['model'], 'type': 'object'},
    'EmbedRequest': {'properties': {'dimensions': {'type': 'integer'}, 'input': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'keep_alive': {'type': 'string'}, 'model': {'type': 'string'}, 'options': {'$ref': 'ModelOptions'}, 'truncate': {'type': 'boolean'}}, 'required': ['input', 'model'], 'type': 'object'},
    'GenerateRequest': {'properties': {'format': {'anyOf': [{'type': 'string'}, {'$ref': 'JsonObject'}]}, 'images': {'items': {'type': 'string'}, 'type': 'array'}, 'keep_alive': {'anyOf': [{'type': 'string'}, {'type': 'number'}]}, 'logprobs': {'type': 'boolean'}, 'model': {'type': 'string'}, 'options': {'$ref': 'ModelOptions'}, 'prompt': {'type': 'string'}, 'raw': {'type': 'boolean'}, 'stream': {'type': 'boolean'}, 'suffix': {'type': 'string'}, 'system': {'type': 'string'}, 'think': {'anyOf': [{'type': 'boolean'}, {'$ref': 'ChatRequestThink'}]}, 'top_logprobs': {'type': 'integer'}}, 'required': ['model'], 'type': 'object'},
    'JsonObject': {'type': 'object'},
    'ModelOptions': {'properties': {'frequency_penalty': {'type': 'number'}, 'min_p': {'type': 'number'}, 'num_ctx': {'type': 'integer'}, 'num_gpu': {'type': 'integer'}, 'num_predict': {'type': 'integer'}, 'num_thread': {'type': 'integer'}, 'presence_penalty': {'type': 'number'}, 'repeat_last_n': {'type': 'integer'}, 'repeat_penalty': {'type': 'number'}, 'seed': {'type': 'integer'}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'temperature': {'type': 'number'}, 'top_k': {'type': 'integer'}, 'top_p': {'type': 'number'}}, 'type': 'object'},
    'PullRequest': {'properties': {'insecure': {'type': 'boolean'}, 'model': {'type': 'string'}, 'stream': {'type': 'boolean'}}, 'required': ['model'], 'type': 'object'},
    'ShowRequest': {'properties': {'model': {'type': 'string'}, 'verbose': {'type': 'boolean'}}, 'required': ['model'], 'type': 'object'},
    'ToolCall': {'properties': {'function': {'$ref': 'ToolCallFunction'}, 'id': {'type': 'string'}}, 'type': 'object'},
    'ToolCallFunction': {'properties': {'arguments': {'$ref': 'JsonObject'}, 'description': {'type': 'string'}, 'index': {'type': 'integer'}, 'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'ToolDefinition': {'properties': {'function': {'$ref': 'ToolDefinitionFunction'}, 'type': {'$ref': 'ToolDefinitionType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'ToolDefinitionFunction': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}}, 'required': ['name', 'parameters'], 'type': 'object'},
    'ToolDefinitionType': {'enum': ['function'], 'type': 'string'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
