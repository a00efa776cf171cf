# Written by scripts/generate.py from specs/azure.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_deployment_chat_completion': 'ChatCompletionRequest',
    'create_chat_completion': 'ChatCompletionRequest',
    'create_deployment_embedding': 'EmbeddingRequest',
    'create_embedding': 'EmbeddingRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'AssistantMessage': {'properties': {'audio': {'anyOf': [{'$ref': 'JsonObject'}, {'type': 'null'}]}, 'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'AssistantPart'}, 'type': 'array'}, {'type': 'null'}]}, 'name': {'type': 'string'}, 'refusal': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolCall'}, 'type': 'array'}}, 'required': ['role'], 'type': 'object'},
    'AssistantPart': {'anyOf': [{'$ref': 'TextPart'}, {'$ref': 'RefusalPart'}]},
    'AudioOptions': {'properties': {'format': {'$ref': 'AudioOptionsFormat'}, 'voice': {'type': 'string'}}, 'required': ['format', 'voice'], 'type': 'object'},
    'AudioOptionsFormat': {'enum': ['wav', 'aac', 'mp3', 'flac', 'opus', 'pcm16'], 'type': 'string'},
    'AudioPart': {'properties': {'input_audio': {'$ref': 'AudioPartInputAudio'}, 'type': {'const': 'input_audio', 'type': 'string'}}, 'required': ['input_audio', 'type'], 'type': 'object'},
    'AudioPartInputAudio': {'properties': {'data': {'type': 'string'}, 'format': {'$ref': 'AudioPartInputAudioFormat'}}, 'required': ['data', 'format'], 'type': 'object'},
    'AudioPartInputAudioFormat': {'enum': ['wav', 'mp3'], 'type': 'string'},
    'ChatCompletionRequest': {'properties': {'audio': {'anyOf': [{'$ref': 'AudioOptions'}, {'type': 'null'}]}, 'data_sources': {'items': {'$ref': 'JsonObject'}, 'type': 'array'}, 'frequency_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'logit_bias': {'anyOf': [{'$ref': 'JsonObject'}, {'type': 'null'}]}, 'logprobs': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'max_completion_tokens': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'max_tokens': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'messages': {'items': {'$ref': 'Message'}, 'minItems': 1, 'type': 'array'}, 'metadata': {'anyOf': [{'$ref': 'JsonObject'}, {'type': 'null'}]}, 'modalities': {'anyOf': [{'items': {'$ref': 'ChatCompletionRequestModalitiesItem'}, 'type': 'array'}, {'type': 'null'}]}, 'model': {'type': 'string'}, 'n': {'anyOf': [{'maximum': 128, 'minimum': 1, 'type': 'integer'}, {'type': 'null'}]}, 'parallel_tool_calls': {'type': 'boolean'}, 'prediction': {'anyOf': [{'$ref': 'Prediction'}, {'type': 'null'}]}, 'presence_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'prompt_cache_key': {'type': 'string'}, 'reasoning_effort': {'anyOf': [{'$ref': 'ChatCompletionRequestReasoningEffort'}, {'type': 'null'}]}, 'response_format': {'$ref': 'ResponseFormat'}, 'seed': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'maxItems': 4, 'minItems': 1, 'type': 'array'}, {'type': 'null'}]}, 'store': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'stream': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'stream_options': {'anyOf': [{'$ref': 'StreamOptions'}, {'type': 'null'}]}, 'temperature': {'anyOf': [{'maximum': 2, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'tool_choice': {'anyOf': [{'$ref': 'ChatCompletionRequestToolChoice'}, {'$ref': 'NamedToolChoice'}]}, 'tools': {'items': {'$ref': 'FunctionTool'}, 'type': 'array'}, 'top_logprobs': {'anyOf': [{'maximum': 20, 'minimum': 0, 'type': 'integer'}, {'type': 'null'}]}, 'top_p': {'anyOf': [{'maximum': 1, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'user': {'type': 'string'}, 'user_security_context': {'$ref': 'UserSecurityContext'}, 'verbosity': {'anyOf': [{'$ref': 'ChatCompletionRequestVerbosity'}, {'type': 'null'}]}}, 'required': ['messages'], 'type': 'object'},
    'ChatCompletionRequestModalitiesItem': {'enum': ['text', 'audio'], 'type': 'string'},
    'ChatCompletionRequestReasoningEffort': {'enum': ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'], 'type': 'string'},
    'ChatCompletionRequestToolChoice': {'enum': ['auto', 'none', 'required'], 'type': 'string'},
    'ChatCompletionRequestVerbosity': {'enum': ['low', 'medium', 'high'], 'type': 'string'},
    'ContentPart': {'anyOf': [{'$ref': 'TextPart'}, {'$ref': 'ImagePart'}, {'$ref': 'AudioPart'}, {'$ref': 'FilePart'}]},
    'DeveloperMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'name': {'type': 'string'}, 'role': {'const': 'developer', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'EmbeddingRequest': {'properties': {'dimensions': {'minimum': 1, 'type': 'integer'}, 'encoding_format': {'$ref': 'EmbeddingRequestEncodingFormat'}, 'input': {'anyOf': [{'type': 'string'}, {'items': {'anyOf': [{'type': 'string'}, {'type': 'integer'}, {'items': {'type': 'integer'}, 'type': 'array'}]}, 'type': 'array'}]}, 'input_type': {'type': 'string'}, 'model': {'type': 'string'}, 'user': {'type': 'string'}}, 'required': ['input'], 'type': 'object'},
    'EmbeddingRequestEncodingFormat': {'enum': ['float', 'base64'], 'type': 'string'},
    'FilePart': {'properties': {'file': {'$ref': 'FilePartFile'}, 'type': {'const': 'file', 'type': 'string'}}, 'required': ['file', 'type'], 'type': 'object'},
    'FilePartFile': {'properties': {'file_data': {'type': 'string'}, 'file_id': {'type': 'string'}, 'filename': {'type': 'string'}}, 'type': 'object'},
    'FunctionDefinition': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'required': ['name'], 'type': 'object'},
    'FunctionTool': {'properties': {'function': {'$ref': 'FunctionDefinition'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'FunctionToolType': {'enum': ['function'], 'type': 'string'},
    'ImagePart': {'properties': {'image_url': {'$ref': 'ImagePartImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['image_url', 'type'], 'type': 'object'},
    'ImagePartImageUrl': {'properties': {'detail': {'$ref': 'ImagePartImageUrlDetail'}, 'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'ImagePartImageUrlDetail': {'enum': ['auto', 'low', 'high'], 'type': 'string'},
    'JsonObject': {'type': 'object'},
    'JsonObjectFormat': {'properties': {'type': {'const': 'json_object', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'JsonSchemaFormat': {'properties': {'json_schema': {'$ref': 'JsonSchemaFormatJsonSchema'}, 'type': {'const': 'json_schema', 'type': 'string'}}, 'required': ['json_schema', 'type'], 'type': 'object'},
    'JsonSchemaFormatJsonSchema': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'schema': {'$ref': 'JsonObject'}, 'strict': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}}, 'required': ['name'], 'type': 'object'},
    'Message': {'anyOf': [{'$ref': 'SystemMessage'}, {'$ref': 'DeveloperMessage'}, {'$ref': 'UserMessage'}, {'$ref': 'AssistantMessage'}, {'$ref': 'ToolMessage'}]},
    'NamedToolChoice': {'properties': {'function': {'$ref': 'NamedToolChoiceFunction'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'NamedToolChoiceFunction': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'Prediction': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'type': {'$ref': 'PredictionType'}}, 'required': ['content', 'type'], 'type': 'object'},
    'PredictionType': {'enum': ['content'], 'type': 'string'},
    'RefusalPart': {'properties': {'refusal': {'type': 'string'}, 'type': {'const': 'refusal', 'type': 'string'}}, 'required': ['refusal', 'type'], 'type': 'object'},
    'ResponseFormat': {'anyOf': [{'$ref': 'TextFormat'}, {'$ref': 'JsonObjectFormat'}, {'$ref': 'JsonSchemaFormat'}]},
    'StreamOptions': {'properties': {'include_obfuscation': {'type': 'boolean'}, 'include_usage': {'type': 'boolean'}}, 'type': 'object'},
    'SystemMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'name': {'type': 'string'}, 'role': {'const': 'system', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'TextFormat': {'properties': {'type': {'const': 'text', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'TextPart': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'ToolCall': {'properties': {'function': {'$ref': 'ToolCallFunction'}, 'id': {'type': 'string'}, 'type': {'$ref': 'FunctionToolType'}}, 'required': ['function', 'id', 'type'], 'type': 'object'},
    'ToolCallFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ToolMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'TextPart'}, 'type': 'array'}]}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'UserMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ContentPart'}, 'type': 'array'}]}, 'name': {'type': 'string'}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'UserSecurityContext': {'properties': {'application_name': {'type': 'string'}, 'end_user_id': {'type': 'string'}, 'end_user_tenant_id': {'type': 'string'}, 'source_ip': {'type': 'string'}}, 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
