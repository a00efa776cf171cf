# Written by scripts/generate.py from specs/llama_cpp.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'ChatCompletionRequest',
    'apply_template': 'ApplyTemplateRequest',
    'create_completion': 'CompletionRequest',
    'create_embedding': 'EmbeddingRequest',
    'create_rerank': 'RerankRequest',
    'tokenize': 'TokenizeRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'ApplyTemplateRequest': {'properties': {'chat_template_kwargs': {'$ref': 'JsonObject'}, 'messages': {'items': {'$ref': 'Message'}, 'type': 'array'}, 'tools': {'items': {'$ref': 'FunctionTool'}, 'type': 'array'}}, 'required': ['messages'], 'type': 'object'},
    'AssistantMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}, {'type': 'null'}]}, 'reasoning_content': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolCall'}, 'type': 'array'}}, 'required': ['role'], 'type': 'object'},
    'AudioPart': {'properties': {'input_audio': {'$ref': 'AudioPartInputAudio'}, 'type': {'const': 'input_audio', 'type': 'string'}}, 'required': ['input_audio', 'type'], 'type': 'object'},
    'AudioPartInputAudio': {'properties': {'data': {'type': 'string'}, 'format': {'type': 'string'}}, 'required': ['data', 'format'], 'type': 'object'},
    'ChatCompletionRequest': {'properties': {'cache_prompt': {'type': 'boolean'}, 'chat_template_kwargs': {'$ref': 'JsonObject'}, 'dynatemp_range': {'type': 'number'}, 'frequency_penalty': {'type': 'number'}, 'grammar': {'type': 'string'}, 'id_slot': {'type': 'integer'}, 'ignore_eos': {'type': 'boolean'}, 'logit_bias': {}, 'logprobs': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'max_completion_tokens': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'max_tokens': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'messages': {'items': {'$ref': 'Message'}, 'minItems': 1, 'type': 'array'}, 'min_p': {'type': 'number'}, 'mirostat': {'maximum': 2, 'minimum': 0, 'type': 'integer'}, 'model': {'type': 'string'}, 'n': {'minimum': 1, 'type': 'integer'}, 'n_predict': {'type': 'integer'}, 'parallel_tool_calls': {'type': 'boolean'}, 'parse_tool_calls': {'type': 'boolean'}, 'presence_penalty': {'type': 'number'}, 'reasoning_format': {'$ref': 'ChatCompletionRequestReasoningFormat'}, 'repeat_last_n': {'type': 'integer'}, 'repeat_penalty': {'type': 'number'}, 'response_format': {'$ref': 'ResponseFormat'}, 'samplers': {'items': {'type': 'string'}, 'type': 'array'}, 'seed': {'type': 'integer'}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'stream': {'type': 'boolean'}, 'stream_options': {'$ref': 'StreamOptions'}, 'temperature': {'type': 'number'}, 'thinking_forced_open': {'type': 'boolean'}, 'timings_per_token': {'type': 'boolean'}, 'tool_choice': {'anyOf': [{'$ref': 'ChatCompletionRequestToolChoice'}, {'$ref': 'NamedToolChoice'}]}, 'tools': {'items': {'$ref': 'FunctionTool'}, 'type': 'array'}, 'top_k': {'type': 'integer'}, 'top_logprobs': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'top_p': {'type': 'number'}, 'typical_p': {'type': 'number'}}, 'required': ['messages'], 'type': 'object'},
    'ChatCompletionRequestReasoningFormat': {'enum': ['none', 'deepseek', 'deepseek-legacy', 'auto'], 'type': 'string'},
    'ChatCompletionRequestToolChoice': {'enum': ['auto', 'none', 'required'], 'type': 'string'},
    'CompletionRequest': {'properties': {'cache_prompt': {'type': 'boolean'}, 'dynatemp_range': {'type': 'number'}, 'echo': {'type': 'boolean'}, 'frequency_penalty': {'type': 'number'}, 'grammar': {'type': 'string'}, 'id_slot': {'type': 'integer'}, 'ignore_eos': {'type': 'boolean'}, 'logit_bias': {}, 'logprobs': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'max_tokens': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'min_p': {'type': 'number'}, 'mirostat': {'maximum': 2, 'minimum': 0, 'type': 'integer'}, 'model': {'type': 'string'}, 'n_predict': {'type': 'integer'}, 'presence_penalty': {'type': 'number'}, 'prompt': {}, 'repeat_last_n': {'type': 'integer'}, 'repeat_penalty': {'type': 'number'}, 'samplers': {'items': {'type': 'string'}, 'type': 'array'}, 'seed': {'type': 'integer'}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'stream': {'type': 'boolean'}, 'suffix': {'type': 'string'}, 'temperature': {'type': 'number'}, 'timings_per_token': {'type': 'boolean'}, 'top_k': {'type': 'integer'}, 'top_p': {'type': 'number'}, 'typical_p': {'type': 'number'}}, 'required': ['prompt'], 'type': 'object'},
    'ContentPart': {'anyOf': [{'$ref': 'TextPart'}, {'$ref': 'ImagePart'}, {'$ref': 'AudioPart'}]},
    'EmbeddingRequest': {'properties': {'dimensions': {'type': 'integer'}, 'encoding_format': {'$ref': 'EmbeddingRequestEncodingFormat'}, 'input': {}, 'model': {'type': 'string'}}, 'required': ['input'], 'type': 'object'},
    'EmbeddingRequestEncodingFormat': {'enum': ['float', 'base64'], 'type': 'string'},
    'FunctionDefinition': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'required': ['name'], 'type': 'object'},
    'FunctionTool': {'properties': {'function': {'$ref': 'FunctionDefinition'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'FunctionToolType': {'enum': ['function'], 'type': 'string'},
    'ImagePart': {'properties': {'image_url': {'$ref': 'ImagePartImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['image_url', 'type'], 'type': 'object'},
    'ImagePartImageUrl': {'properties': {'detail': {'type': 'string'}, 'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'JsonObject': {'type': 'object'},
    'Message': {'anyOf': [{'$ref': 'SystemMessage'}, {'$ref': 'UserMessage'}, {'$ref': 'AssistantMessage'}, {'$ref': 'ToolMessage'}]},
    'NamedToolChoice': {'properties': {'function': {'$ref': 'NamedToolChoiceFunction'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'NamedToolChoiceFunction': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'RerankRequest': {'properties': {'documents': {'items': {'type': 'string'}, 'type': 'array'}, 'model': {'type': 'string'}, 'query': {'type': 'string'}, 'top_n': {'type': 'integer'}}, 'required': ['documents', 'query'], 'type': 'object'},
    'ResponseFormat': {'properties': {'json_schema': {'$ref': 'JsonObject'}, 'schema': {'$ref': 'JsonObject'}, 'type': {'$ref': 'ResponseFormatType'}}, 'required': ['type'], 'type': 'object'},
    'ResponseFormatType': {'enum': ['text', 'json_object', 'json_schema'], 'type': 'string'},
    'StreamOptions': {'properties': {'include_usage': {'type': 'boolean'}}, 'type': 'object'},
    'SystemMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'role': {'const': 'system', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'TextPart': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'TokenizeRequest': {'properties': {'add_special': {'type': 'boolean'}, 'content': {'type': 'string'}, 'parse_special': {'type': 'boolean'}, 'with_pieces': {'type': 'boolean'}}, 'required': ['content'], 'type': 'object'},
    'ToolCall': {'properties': {'function': {'$ref': 'ToolCallFunction'}, 'id': {'type': 'string'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'id', 'type'], 'type': 'object'},
    'ToolCallFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ToolMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'UserMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ContentPart'}, 'type': 'array'}]}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
