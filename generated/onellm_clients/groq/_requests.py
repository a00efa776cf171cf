# Written by scripts/generate.py from specs/groq.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'CreateChatCompletionRequest',
    'create_embedding': 'CreateEmbeddingRequest',
    'create_speech': 'CreateSpeechRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'ChatCompletionDocument': {'properties': {'id': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'source': {'$ref': 'ChatCompletionDocumentSource'}}, 'required': ['source'], 'type': 'object'},
    'ChatCompletionDocumentSource': {'anyOf': [{'$ref': 'ChatCompletionDocumentSourceText'}, {'$ref': 'ChatCompletionDocumentSourceJSON'}]},
    'ChatCompletionDocumentSourceJSON': {'properties': {'data': {'$ref': 'JsonObject'}, 'type': {'const': 'json', 'type': 'string'}}, 'required': ['data', 'type'], 'type': 'object'},
    'ChatCompletionDocumentSourceText': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'ChatCompletionFunctionCallOption': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'ChatCompletionFunctions': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'FunctionParameters'}}, 'required': ['name'], 'type': 'object'},
    'ChatCompletionMessageToolCall': {'properties': {'function': {'$ref': 'ChatCompletionMessageToolCallFunction'}, 'id': {'type': 'string'}, 'type': {'$ref': 'ChatCompletionMessageToolCallType'}}, 'required': ['function', 'id', 'type'], 'type': 'object'},
    'ChatCompletionMessageToolCallFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ChatCompletionMessageToolCallType': {'enum': ['function'], 'type': 'string'},
    'ChatCompletionMessageToolCalls': {'items': {'$ref': 'ChatCompletionMessageToolCall'}, 'type': 'array'},
    'ChatCompletionNamedToolChoice': {'properties': {'function': {'$ref': 'ChatCompletionNamedToolChoiceFunction'}, 'type': {'$ref': 'ChatCompletionMessageToolCallType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'ChatCompletionNamedToolChoiceFunction': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'ChatCompletionRequestAssistantMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ChatCompletionRequestMessageContentPartText'}, 'type': 'array'}, {'type': 'null'}]}, 'function_call': {'$ref': 'ChatCompletionRequestAssistantMessageFunctionCall'}, 'name': {'type': 'string'}, 'reasoning': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'$ref': 'ChatCompletionMessageToolCalls'}}, 'required': ['role'], 'type': 'object'},
    'ChatCompletionRequestAssistantMessageFunctionCall': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'type': 'object'},
    'ChatCompletionRequestFunctionMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'name': {'type': 'string'}, 'role': {'const': 'function', 'type': 'string'}}, 'required': ['content', 'name', 'role'], 'type': 'object'},
    'ChatCompletionRequestMessage': {'anyOf': [{'$ref': 'ChatCompletionRequestSystemMessage'}, {'$ref': 'ChatCompletionRequestUserMessage'}, {'$ref': 'ChatCompletionRequestAssistantMessage'}, {'$ref': 'ChatCompletionRequestToolMessage'}, {'$ref': 'ChatCompletionRequestFunctionMessage'}]},
    'ChatCompletionRequestMessageContentPart': {'anyOf': [{'$ref': 'ChatCompletionRequestMessageContentPartText'}, {'$ref': 'ChatCompletionRequestMessageContentPartImage'}, {'$ref': 'ChatCompletionRequestMessageContentPartDocument'}]},
    'ChatCompletionRequestMessageContentPartDocument': {'properties': {'document': {'$ref': 'ChatCompletionRequestMessageContentPartDocumentDocument'}, 'type': {'const': 'document', 'type': 'string'}}, 'required': ['document', 'type'], 'type': 'object'},
    'ChatCompletionRequestMessageContentPartDocumentDocument': {'properties': {'data': {'$ref': 'JsonObject'}, 'id': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}, 'required': ['data'], 'type': 'object'},
    'ChatCompletionRequestMessageContentPartImage': {'properties': {'image_url': {'$ref': 'ChatCompletionRequestMessageContentPartImageImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['image_url', 'type'], 'type': 'object'},
    'ChatCompletionRequestMessageContentPartImageImageUrl': {'properties': {'detail': {'$ref': 'ChatCompletionRequestMessageContentPartImageImageUrlDetail'}, 'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'ChatCompletionRequestMessageContentPartImageImageUrlDetail': {'enum': ['auto', 'low', 'high'], 'type': 'string'},
    'ChatCompletionRequestMessageContentPartText': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'ChatCompletionRequestSystemMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ChatCompletionRequestMessageContentPartText'}, 'minItems': 1, 'type': 'array'}]}, 'name': {'type': 'string'}, 'role': {'$ref': 'ChatCompletionRequestSystemMessageRole'}}, 'required': ['content', 'role'], 'type': 'object'},
    'ChatCompletionRequestSystemMessageRole': {'enum': ['system', 'developer'], 'type': 'string'},
    'ChatCompletionRequestToolMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ChatCompletionRequestMessageContentPart'}, 'minItems': 1, 'type': 'array'}]}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'ChatCompletionRequestUserMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ChatCompletionRequestMessageContentPart'}, 'minItems': 1, 'type': 'array'}]}, 'name': {'type': 'string'}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'ChatCompletionTool': {'properties': {'function': {'$ref': 'FunctionObject'}, 'type': {'anyOf': [{'$ref': 'ChatCompletionToolType'}, {'type': 'string'}]}}, 'required': ['type'], 'type': 'object'},
    'ChatCompletionToolChoiceOption': {'anyOf': [{'$ref': 'ChatCompletionToolChoiceOptionEnum'}, {'$ref': 'ChatCompletionNamedToolChoice'}, {'type': 'null'}]},
    'ChatCompletionToolChoiceOptionEnum': {'enum': ['none', 'auto', 'required'], 'type': 'string'},
    'ChatCompletionToolType': {'enum': ['function', 'browser_search', 'code_interpreter'], 'type': 'string'},
    'CreateChatCompletionRequest': {'properties': {'citation_options': {'anyOf': [{'$ref': 'CreateChatCompletionRequestCitationOptions'}, {'type': 'null'}]}, 'compound_custom': {'anyOf': [{'$ref': 'CreateChatCompletionRequestCompoundCustom'}, {'type': 'null'}]}, 'disable_tool_validation': {'type': 'boolean'}, 'documents': {'anyOf': [{'items': {'$ref': 'ChatCompletionDocument'}, 'type': 'array'}, {'type': 'null'}]}, 'exclude_domains': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'frequency_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'function_call': {'anyOf': [{'$ref': 'CreateChatCompletionRequestFunctionCall'}, {'$ref': 'ChatCompletionFunctionCallOption'}, {'type': 'null'}]}, 'functions': {'anyOf': [{'items': {'$ref': 'ChatCompletionFunctions'}, 'maxItems': 128, 'minItems': 0, 'type': 'array'}, {'type': 'null'}]}, 'include_domains': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'include_reasoning': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'logit_bias': {'anyOf': [{'$ref': 'IntegerMap'}, {'type': 'null'}]}, 'logprobs': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'max_completion_tokens': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'max_tokens': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'messages': {'items': {'$ref': 'ChatCompletionRequestMessage'}, 'minItems': 1, 'type': 'array'}, 'metadata': {'anyOf': [{'$ref': 'StringMap'}, {'type': 'null'}]}, 'model': {'anyOf': [{'$ref': 'CreateChatCompletionRequestModel'}, {'type': 'string'}]}, 'n': {'anyOf': [{'maximum': 1, 'minimum': 1, 'type': 'integer'}, {'type': 'null'}]}, 'parallel_tool_calls': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'presence_penalty': {'anyOf': [{'maximum': 2, 'minimum': -2, 'type': 'number'}, {'type': 'null'}]}, 'reasoning_effort': {'anyOf': [{'$ref': 'CreateChatCompletionRequestReasoningEffort'}, {'type': 'null'}]}, 'reasoning_format': {'anyOf': [{'$ref': 'CreateChatCompletionRequestReasoningFormat'}, {'type': 'null'}]}, 'response_format': {'anyOf': [{'$ref': 'ResponseFormatText'}, {'$ref': 'ResponseFormatJsonSchema'}, {'$ref': 'ResponseFormatJsonObject'}, {'type': 'null'}]}, 'search_settings': {'anyOf': [{'$ref': 'CreateChatCompletionRequestSearchSettings'}, {'type': 'null'}]}, 'seed': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'service_tier': {'anyOf': [{'$ref': 'CreateChatCompletionRequestServiceTier'}, {'type': 'null'}]}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'maxItems': 4, 'minItems': 0, 'type': 'array'}, {'type': 'null'}]}, 'store': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'stream': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}, 'stream_options': {'$ref': 'CreateChatCompletionRequestStreamOptions'}, 'temperature': {'anyOf': [{'maximum': 2, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'tool_choice': {'$ref': 'ChatCompletionToolChoiceOption'}, 'tools': {'anyOf': [{'items': {'$ref': 'ChatCompletionTool'}, 'maxItems': 128, 'type': 'array'}, {'type': 'null'}]}, 'top_logprobs': {'anyOf': [{'maximum': 20, 'minimum': 0, 'type': 'integer'}, {'type': 'null'}]}, 'top_p': {'anyOf': [{'maximum': 1, 'minimum': 0, 'type': 'number'}, {'type': 'null'}]}, 'user': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}, 'required': ['messages', 'model'], 'type': 'object'},
    'CreateChatCompletionRequestCitationOptions': {'enum': ['enabled', 'disabled'], 'type': 'string'},
    'CreateChatCompletionRequestCompoundCustom': {'properties': {'models': {'anyOf': [{'$ref': 'CreateChatCompletionRequestCompoundCustomModels'}, {'type': 'null'}]}, 'tools': {'anyOf': [{'$ref': 'CreateChatCompletionRequestCompoundCustomTools'}, {'type': 'null'}]}}, 'type': 'object'},
    'CreateChatCompletionRequestCompoundCustomModels': {'properties': {'answering_model': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'reasoning_model': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}, 'type': 'object'},
    'CreateChatCompletionRequestCompoundCustomTools': {'properties': {'enabled_tools': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'wolfram_settings': {'anyOf': [{'$ref': 'CreateChatCompletionRequestCompoundCustomToolsWolframSettings'}, {'type': 'null'}]}}, 'type': 'object'},
    'CreateChatCompletionRequestCompoundCustomToolsWolframSettings': {'properties': {'authorization': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}, 'type': 'object'},
    'CreateChatCompletionRequestFunctionCall': {'enum': ['none', 'auto', 'required'], 'type': 'string'},
    'CreateChatCompletionRequestModel': {'enum': ['compound-beta', 'compound-beta-mini', 'gemma2-9b-it', 'llama-3.1-8b-instant', 'llama-3.3-70b-versatile', 'meta-llama/llama-4-maverick-17b-128e-instruct', 'meta-llama/llama-4-scout-17b-16e-instruct', 'meta-llama/llama-guard-4-12b', 'moonshotai/kimi-k2-instruct', 'openai/gpt-oss-120b', 'openai/gpt-oss-20b', 'qwen/qwen3-32b', 'qwen/qwen3.6-27b'], 'type': 'string'},
    'CreateChatCompletionRequestReasoningEffort': {'enum': ['none', 'default', 'low', 'medium', 'high'], 'type': 'string'},
    'CreateChatCompletionRequestReasoningFormat': {'enum': ['hidden', 'raw', 'parsed'], 'type': 'string'},
    'CreateChatCompletionRequestSearchSettings': {'properties': {'country': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'exclude_domains': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'include_domains': {'anyOf': [{'items': {'type': 'string'}, 'type': 'array'}, {'type': 'null'}]}, 'include_images': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}}, 'type': 'object'},
    'CreateChatCompletionRequestServiceTier': {'enum': ['auto', 'on_demand', 'flex', 'performance'], 'type': 'string'},
    'CreateChatCompletionRequestStreamOptions': {'properties': {'include_usage': {'type': 'boolean'}}, 'type': 'object'},
    'CreateEmbeddingRequest': {'properties': {'encoding_format': {'$ref': 'CreateEmbeddingRequestEncodingFormat'}, 'input': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'maxItems': 2048, 'minItems': 1, 'type': 'array'}]}, 'model': {'anyOf': [{'$ref': 'CreateEmbeddingRequestModel'}, {'type': 'string'}]}, 'user': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}}, 'required': ['input', 'model'], 'type': 'object'},
    'CreateEmbeddingRequestEncodingFormat': {'enum': ['float', 'base64'], 'type': 'string'},
    'CreateEmbeddingRequestModel': {'enum': ['nomic-embed-text-v1_5'], 'type': 'string'},
    'CreateSpeechRequest': {'properties': {'input': {'type': 'string'}, 'model': {'anyOf': [{'$ref': 'CreateSpeechRequestModel'}, {'type': 'string'}]}, 'response_format': {'$ref': 'CreateSpeechRequestResponseFormat'}, 'sample_rate': {'type': 'integer'}, 'speed': {'maximum': 5, 'minimum': 0.5, 'type': 'number'}, 'voice': {'type': 'string'}}, 'required': ['input', 'model', 'voice'], 'type': 'object'},
    'CreateSpeechRequestModel': {'enum': ['playai-tts', 'playai-tts-arabic'], 'type': 'string'},
    'CreateSpeechRequestResponseFormat': {'enum': ['flac', 'mp3', 'mulaw', 'ogg', 'wav'], 'type': 'string'},
    'FunctionObject': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'FunctionParameters'}, 'strict': {'type': 'boolean'}}, 'required': ['name'], 'type': 'object'},
    'FunctionParameters': {'type': 'object'},
    'IntegerMap': {'additionalProperties': {'type': 'integer'}, 'type': 'object'},
    'JsonObject': {'type': 'object'},
    'ResponseFormatJsonObject': {'properties': {'type': {'const': 'json_object', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'ResponseFormatJsonSchema': {'properties': {'json_schema': {'$ref': 'ResponseFormatJsonSchemaJsonSchema'}, 'type': {'const': 'json_schema', 'type': 'string'}}, 'required': ['json_schema', 'type'], 'type': 'object'},
    'ResponseFormatJsonSchemaJsonSchema': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'schema': {'$ref': 'ResponseFormatJsonSchemaSchema'}, 'strict': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}}, 'required': ['name'], 'type': 'object'},
    'ResponseFormatJsonSchemaSchema': {'type': 'object'},
    'ResponseFormatText': {'properties': {'type': {'const': 'text', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'StringMap': {'additionalProperties': {'type': 'string'}, 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
