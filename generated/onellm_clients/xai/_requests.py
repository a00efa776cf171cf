# Written by scripts/generate.py from specs/xai.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'CreateChatCompletionRequest',
    'create_embedding': 'CreateEmbeddingRequest',
    'create_image': 'CreateImageRequest',
    'edit_image': 'CreateImageEditRequest',
    'create_tts': 'CreateTextToSpeechRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'ChatCompletionContentPart': {'properties': {'image_url': {'$ref': 'ChatCompletionContentPartImageUrl'}, 'text': {'type': 'string'}, 'type': {'$ref': 'ChatCompletionContentPartType'}}, 'required': ['type'], 'type': 'object'},
    'ChatCompletionContentPartImageUrl': {'properties': {'detail': {'$ref': 'ChatCompletionContentPartImageUrlDetail'}, 'url': {'type': 'string'}}, 'type': 'object'},
    'ChatCompletionContentPartImageUrlDetail': {'enum': ['auto', 'low', 'high'], 'type': 'string'},
    'ChatCompletionContentPartType': {'enum': ['text', 'image_url'], 'type': 'string'},
    'ChatCompletionMessage': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ChatCompletionContentPart'}, 'type': 'array'}]}, 'name': {'type': 'string'}, 'reasoning_content': {'type': 'string'}, 'role': {'$ref': 'ChatCompletionMessageRole'}, 'tool_call_id': {'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ChatCompletionMessageToolCall'}, 'type': 'array'}}, 'required': ['role'], 'type': 'object'},
    'ChatCompletionMessageRole': {'enum': ['system', 'user', 'assistant', 'tool'], 'type': 'string'},
    'ChatCompletionMessageToolCall': {'properties': {'function': {'$ref': 'ChatCompletionMessageToolCallFunction'}, 'id': {'type': 'string'}, 'index': {'type': 'integer'}, 'type': {'$ref': 'ChatCompletionMessageToolCallType'}}, 'required': ['function', 'id', 'type'], 'type': 'object'},
    'ChatCompletionMessageToolCallFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ChatCompletionMessageToolCallType': {'enum': ['function'], 'type': 'string'},
    'ChatCompletionNamedToolChoice': {'properties': {'function': {'$ref': 'ChatCompletionNamedToolChoiceFunction'}, 'type': {'$ref': 'ChatCompletionMessageToolCallType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'ChatCompletionNamedToolChoiceFunction': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'ChatCompletionTool': {'properties': {'function': {'$ref': 'FunctionDefinition'}, 'type': {'$ref': 'ChatCompletionMessageToolCallType'}}, 'required': ['function', 'type'], 'type': 'object'},
    'CreateChatCompletionRequest': {'properties': {'deferred': {'type': 'boolean'}, 'frequency_penalty': {'maximum': 2, 'minimum': -2, 'type': 'number'}, 'logit_bias': {'$ref': 'NumberMap'}, 'logprobs': {'type': 'boolean'}, 'max_completion_tokens': {'type': 'integer'}, 'max_tokens': {'type': 'integer'}, 'messages': {'items': {'$ref': 'ChatCompletionMessage'}, 'type': 'array'}, 'model': {'type': 'string'}, 'n': {'type': 'integer'}, 'parallel_tool_calls': {'type': 'boolean'}, 'presence_penalty': {'maximum': 2, 'minimum': -2, 'type': 'number'}, 'reasoning_effort': {'$ref': 'CreateChatCompletionRequestReasoningEffort'}, 'response_format': {'$ref': 'ResponseFormat'}, 'seed': {'type': 'integer'}, 'stop': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'stream': {'type': 'boolean'}, 'stream_options': {'$ref': 'CreateChatCompletionRequestStreamOptions'}, 'temperature': {'maximum': 2, 'minimum': 0, 'type': 'number'}, 'tool_choice': {'anyOf': [{'$ref': 'CreateChatCompletionRequestToolChoice'}, {'$ref': 'ChatCompletionNamedToolChoice'}]}, 'tools': {'items': {'$ref': 'ChatCompletionTool'}, 'type': 'array'}, 'top_logprobs': {'maximum': 8, 'minimum': 0, 'type': 'integer'}, 'top_p': {'maximum': 1, 'minimum': 0, 'type': 'number'}, 'user': {'type': 'string'}}, 'required': ['messages', 'model'], 'type': 'object'},
    'CreateChatCompletionRequestReasoningEffort': {'enum': ['low', 'medium', 'high'], 'type': 'string'},
    'CreateChatCompletionRequestStreamOptions': {'properties': {'include_usage': {'type': 'boolean'}}, 'type': 'object'},
    'CreateChatCompletionRequestToolChoice': {'enum': ['none', 'auto', 'required'], 'type': 'string'},
    'CreateEmbeddingRequest': {'properties': {'encoding_format': {'$ref': 'CreateEmbeddingRequestEncodingFormat'}, 'input': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'model': {'type': 'string'}}, 'required': ['input', 'model'], 'type': 'object'},
    'CreateEmbeddingRequestEncodingFormat': {'enum': ['float', 'base64'], 'type': 'string'},
    'CreateImageEditRequest': {'properties': {'aspect_ratio': {'$ref': 'CreateImageEditRequestAspectRatio'}, 'image': {'$ref': 'ImageInput'}, 'images': {'items': {'$ref': 'ImageInput'}, 'type': 'array'}, 'model': {'type': 'string'}, 'prompt': {'type': 'string'}, 'resolution': {'$ref': 'CreateImageEditRequestResolution'}, 'response_format': {'$ref': 'CreateImageEditRequestResponseFormat'}}, 'required': ['model', 'prompt'], 'type': 'object'},
    'CreateImageEditRequestAspectRatio': {'enum': ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '2:1', '1:2', 'auto'], 'type': 'string'},
    'CreateImageEditRequestResolution': {'enum': ['1k', '2k'], 'type': 'string'},
    'CreateImageEditRequestResponseFormat': {'enum': ['url', 'b64_json'], 'type': 'string'},
    'CreateImageRequest': {'properties': {'aspect_ratio': {'$ref': 'CreateImageRequestAspectRatio'}, 'model': {'type': 'string'}, 'n': {'maximum': 10, 'minimum': 1, 'type': 'integer'}, 'prompt': {'type': 'string'}, 'resolution': {'$ref': 'CreateImageEditRequestResolution'}, 'response_format': {'$ref': 'CreateImageEditRequestResponseFormat'}}, 'required': ['model', 'prompt'], 'type': 'object'},
    'CreateImageRequestAspectRatio': {'enum': ['1:1', '16:9', '9:16', '4:3', '3:4', '3:2', '2:3', '2:1', '1:2', '19.5:9', '9:19.5', '20:9', '9:20', 'auto'], 'type': 'string'},
    'CreateTextToSpeechRequest': {'properties': {'language': {'type': 'string'}, 'optimize_streaming_latency': {'type': 'integer'}, 'output_format': {'$ref': 'TextToSpeechOutputFormat'}, 'text': {'maxLength': 15000, 'type': 'string'}, 'text_normalization': {'type': 'boolean'}, 'voice_id': {'type': 'string'}}, 'required': ['language', 'text'], 'type': 'object'},
    'FunctionDefinition': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'required': ['name'], 'type': 'object'},
    'ImageInput': {'properties': {'type': {'$ref': 'ImageInputType'}, 'url': {'type': 'string'}}, 'required': ['type', 'url'], 'type': 'object'},
    'ImageInputType': {'enum': ['image_url'], 'type': 'string'},
    'JsonObject': {'type': 'object'},
    'NumberMap': {'additionalProperties': {'type': 'number'}, 'type': 'object'},
    'ResponseFormat': {'properties': {'json_schema': {'$ref': 'ResponseFormatJsonSchema'}, 'type': {'$ref': 'ResponseFormatType'}}, 'required': ['type'], 'type': 'object'},
    'ResponseFormatJsonSchema': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'schema': {'$ref': 'JsonObject'}, 'strict': {'type': 'boolean'}}, 'type': 'object'},
    'ResponseFormatType': {'enum': ['text', 'json_object', 'json_schema'], 'type': 'string'},
    'TextToSpeechOutputFormat': {'properties': {'bit_rate': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}, 'codec': {'$ref': 'TextToSpeechOutputFormatCodec'}, 'sample_rate': {'anyOf': [{'type': 'integer'}, {'type': 'null'}]}}, 'required': ['codec'], 'type': 'object'},
    'TextToSpeechOutputFormatCodec': {'enum': ['mp3', 'wav', 'pcm', 'mulaw', 'alaw'], 'type': 'string'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
