# Written by scripts/generate.py from specs/together.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat_completion': 'ChatCompletionRequest',
    'create_completion': 'CompletionRequest',
    'create_embedding': 'EmbeddingsRequest',
    'create_rerank': 'RerankRequest',
    'create_image': 'CreateImageRequest',
    'create_speech': 'AudioSpeechRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'AudioSpeechRequest': {'properties': {'bit_rate': {'type': 'integer'}, 'input': {'type': 'string'}, 'language': {'$ref': 'AudioSpeechRequestLanguage'}, 'model': {'anyOf': [{'$ref': 'AudioSpeechRequestModel'}, {'type': 'string'}]}, 'response_encoding': {'$ref': 'AudioSpeechRequestResponseEncoding'}, 'response_format': {'$ref': 'AudioSpeechRequestResponseFormat'}, 'sample_rate': {'type': 'integer'}, 'stream': {'type': 'boolean'}, 'voice': {'type': 'string'}}, 'required': ['input', 'model', 'voice'], 'type': 'object'},
    'AudioSpeechRequestLanguage': {'enum': ['en', 'de', 'fr', 'es', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr', 'zh'], 'type': 'string'},
    'AudioSpeechRequestModel': {'enum': ['cartesia/sonic', 'hexgrad/Kokoro-82M', 'canopylabs/orpheus-3b-0.1-ft'], 'type': 'string'},
    'AudioSpeechRequestResponseEncoding': {'enum': ['pcm_f32le', 'pcm_s16le', 'pcm_mulaw', 'pcm_alaw'], 'type': 'string'},
    'AudioSpeechRequestResponseFormat': {'enum': ['mp3', 'wav', 'raw'], 'type': 'string'},
    'ChatCompletionAssistantMessageParam': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'type': 'null'}]}, 'function_call': {'$ref': 'ChatCompletionAssistantMessageParamFunctionCall'}, 'name': {'type': 'string'}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolChoice'}, 'type': 'array'}}, 'required': ['role'], 'type': 'object'},
    'ChatCompletionAssistantMessageParamFunctionCall': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ChatCompletionFunctionMessageParam': {'properties': {'content': {'type': 'string'}, 'name': {'type': 'string'}, 'role': {'const': 'function', 'type': 'string'}}, 'required': ['content', 'name', 'role'], 'type': 'object'},
    'ChatCompletionMessageParam': {'anyOf': [{'$ref': 'ChatCompletionSystemMessageParam'}, {'$ref': 'ChatCompletionUserMessageParam'}, {'$ref': 'ChatCompletionAssistantMessageParam'}, {'$ref': 'ChatCompletionToolMessageParam'}, {'$ref': 'ChatCompletionFunctionMessageParam'}]},
    'ChatCompletionRequest': {'properties': {'chat_template_kwargs': {'$ref': 'JsonObject'}, 'compliance': {'$ref': 'ChatCompletionRequestCompliance'}, 'context_length_exceeded_behavior': {'$ref': 'ChatCompletionRequestContextLengthExceededBehavior'}, 'echo': {'type': 'boolean'}, 'frequency_penalty': {'type': 'number'}, 'function_call': {'anyOf': [{'$ref': 'ChatCompletionRequestFunctionCallEnum'}, {'$ref': 'ChatCompletionRequestFunctionCall'}]}, 'logit_bias': {'$ref': 'NumberMap'}, 'logprobs': {'maximum': 20, 'minimum': 0, 'type': 'integer'}, 'max_tokens': {'type': 'integer'}, 'messages': {'items': {'$ref': 'ChatCompletionMessageParam'}, 'type': 'array'}, 'min_p': {'type': 'number'}, 'model': {'type': 'string'}, 'n': {'maximum': 128, 'minimum': 1, 'type': 'integer'}, 'presence_penalty': {'type': 'number'}, 'reasoning': {'$ref': 'ChatCompletionRequestReasoning'}, 'reasoning_effort': {'$ref': 'ChatCompletionRequestReasoningEffort'}, 'repetition_penalty': {'type': 'number'}, 'response_format': {'anyOf': [{'$ref': 'ResponseFormatText'}, {'$ref': 'ResponseFormatJsonSchema'}, {'$ref': 'ResponseFormatJsonObject'}]}, 'safety_model': {'type': 'string'}, 'seed': {'type': 'integer'}, 'stop': {'items': {'type': 'string'}, 'type': 'array'}, 'stream': {'type': 'boolean'}, 'temperature': {'type': 'number'}, 'tool_choice': {'anyOf': [{'type': 'string'}, {'$ref': 'ToolChoice'}]}, 'tools': {'items': {'$ref': 'ToolsPart'}, 'type': 'array'}, 'top_k': {'type': 'integer'}, 'top_p': {'type': 'number'}}, 'required': ['messages', 'model'], 'type': 'object'},
    'ChatCompletionRequestCompliance': {'enum': ['hipaa'], 'type': 'string'},
    'ChatCompletionRequestContextLengthExceededBehavior': {'enum': ['truncate', 'error'], 'type': 'string'},
    'ChatCompletionRequestFunctionCall': {'properties': {'name': {'type': 'string'}}, 'required': ['name'], 'type': 'object'},
    'ChatCompletionRequestFunctionCallEnum': {'enum': ['none', 'auto'], 'type': 'string'},
    'ChatCompletionRequestReasoning': {'properties': {'enabled': {'type': 'boolean'}}, 'type': 'object'},
    'ChatCompletionRequestReasoningEffort': {'enum': ['low', 'medium', 'high'], 'type': 'string'},
    'ChatCompletionSystemMessageParam': {'properties': {'content': {'type': 'string'}, 'name': {'type': 'string'}, 'role': {'const': 'system', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'ChatCompletionToolMessageParam': {'properties': {'content': {'type': 'string'}, 'name': {'type': 'string'}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'ChatCompletionUserMessageContent': {'anyOf': [{'$ref': 'ChatCompletionUserMessageContentString'}, {'$ref': 'ChatCompletionUserMessageContentMultimodal'}]},
    'ChatCompletionUserMessageContentMultimodal': {'items': {'anyOf': [{'$ref': 'ChatCompletionUserMessageContentMultimodalItemText'}, {'$ref': 'ChatCompletionUserMessageContentMultimodalItemImageUrl'}, {'$ref': 'ChatCompletionUserMessageContentMultimodalItemVideoUrl'}, {'$ref': 'ChatCompletionUserMessageContentMultimodalItemAudioUrl'}, {'$ref': 'ChatCompletionUserMessageContentMultimodalItemInputAudio'}]}, 'type': 'array'},
    'ChatCompletionUserMessageContentMultimodalItemAudioUrl': {'properties': {'audio_url': {'$ref': 'ChatCompletionUserMessageContentMultimodalItemAudioUrlAudioUrl'}, 'type': {'const': 'audio_url', 'type': 'string'}}, 'required': ['audio_url', 'type'], 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemAudioUrlAudioUrl': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemImageUrl': {'properties': {'image_url': {'$ref': 'ChatCompletionUserMessageContentMultimodalItemImageUrlImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemImageUrlImageUrl': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemInputAudio': {'properties': {'input_audio': {'$ref': 'ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudio'}, 'type': {'const': 'input_audio', 'type': 'string'}}, 'required': ['input_audio', 'type'], 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudio': {'properties': {'data': {'type': 'string'}, 'format': {'$ref': 'ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudioFormat'}}, 'required': ['data', 'format'], 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemInputAudioInputAudioFormat': {'enum': ['wav'], 'type': 'string'},
    'ChatCompletionUserMessageContentMultimodalItemText': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemVideoUrl': {'properties': {'type': {'const': 'video_url', 'type': 'string'}, 'video_url': {'$ref': 'ChatCompletionUserMessageContentMultimodalItemVideoUrlVideoUrl'}}, 'required': ['type', 'video_url'], 'type': 'object'},
    'ChatCompletionUserMessageContentMultimodalItemVideoUrlVideoUrl': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'ChatCompletionUserMessageContentString': {'type': 'string'},
    'ChatCompletionUserMessageParam': {'properties': {'content': {'$ref': 'ChatCompletionUserMessageContent'}, 'name': {'type': 'string'}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'CompletionRequest': {'properties': {'echo': {'type': 'boolean'}, 'frequency_penalty': {'type': 'number'}, 'logit_bias': {'$ref': 'NumberMap'}, 'logprobs': {'maximum': 20, 'minimum': 0, 'type': 'integer'}, 'max_tokens': {'type': 'integer'}, 'min_p': {'type': 'number'}, 'model': {'anyOf': [{'$ref': 'CompletionRequestModel'}, {'type': 'string'}]}, 'n': {'maximum': 128, 'minimum': 1, 'type': 'integer'}, 'presence_penalty': {'type': 'number'}, 'prompt': {'type': 'string'}, 'repetition_penalty': {'type': 'number'}, 'safety_model': {'anyOf': [{'$ref': 'CompletionRequestSafetyModel'}, {'type': 'string'}]}, 'seed': {'type': 'integer'}, 'stop': {'items': {'type': 'string'}, 'type': 'array'}, 'stream': {'type': 'boolean'}, 'temperature': {'type': 'number'}, 'top_k': {'type': 'integer'}, 'top_p': {'type': 'number'}}, 'required': ['model', 'prompt'], 'type': 'object'},
    'CompletionRequestModel': {'enum': ['meta-llama/Llama-2-70b-hf', 'mistralai/Mistral-7B-v0.1', 'mistralai/Mixtral-8x7B-v0.1', 'Meta-Llama/Llama-Guard-7b'], 'type': 'string'},
    'CompletionRequestSafetyModel': {'enum': ['Meta-Llama/Llama-Guard-7b'], 'type': 'string'},
    'CreateImageRequest': {'properties': {'disable_safety_checker': {'type': 'boolean'}, 'guidance_scale': {'type': 'number'}, 'height': {'type': 'integer'}, 'image_loras': {'items': {'$ref': 'CreateImageRequestImageLorasItem'}, 'type': 'array'}, 'image_url': {'type': 'string'}, 'model': {'anyOf': [{'$ref': 'CreateImageRequestModel'}, {'type': 'string'}]}, 'n': {'type': 'integer'}, 'negative_prompt': {'type': 'string'}, 'output_format': {'$ref': 'CreateImageRequestOutputFormat'}, 'prompt': {'type': 'string'}, 'reference_images': {'items': {'type': 'string'}, 'type': 'array'}, 'response_format': {'$ref': 'CreateImageRequestResponseFormat'}, 'seed': {'type': 'integer'}, 'steps': {'type': 'integer'}, 'width': {'type': 'integer'}}, 'required': ['model', 'prompt'], 'type': 'object'},
    'CreateImageRequestImageLorasItem': {'properties': {'path': {'type': 'string'}, 'scale': {'type': 'number'}}, 'required': ['path', 'scale'], 'type': 'object'},
    'CreateImageRequestModel': {'enum': ['black-forest-labs/FLUX.1-schnell-Free', 'black-forest-labs/FLUX.1-schnell', 'black-forest-labs/FLUX.1.1-pro'], 'type': 'string'},
    'CreateImageRequestOutputFormat': {'enum': ['jpeg', 'png'], 'type': 'string'},
    'CreateImageRequestResponseFormat': {'enum': ['base64', 'url'], 'type': 'string'},
    'EmbeddingsRequest': {'properties': {'input': {'anyOf': [{'type': 'string'}, {'items': {'type': 'string'}, 'type': 'array'}]}, 'model': {'anyOf': [{'$ref': 'EmbeddingsRequestModel'}, {'type': 'string'}]}}, 'required': ['input', 'model'], 'type': 'object'},
    'EmbeddingsRequestModel': {'enum': ['WhereIsAI/UAE-Large-V1', 'BAAI/bge-large-en-v1.5', 'BAAI/bge-base-en-v1.5', 'togethercomputer/m2-bert-80M-8k-retrieval'], 'type': 'string'},
    'JsonObject': {'type': 'object'},
    'NumberMap': {'additionalProperties': {'type': 'number'}, 'type': 'object'},
    'RerankRequest': {'properties': {'documents': {'items': {'anyOf': [{'$ref': 'JsonObject'}, {'type': 'string'}]}, 'type': 'array'}, 'model': {'anyOf': [{'$ref': 'RerankRequestModel'}, {'type': 'string'}]}, 'query': {'type': 'string'}, 'rank_fields': {'items': {'type': 'string'}, 'type': 'array'}, 'return_documents': {'type': 'boolean'}, 'top_n': {'type': 'integer'}}, 'required': ['documents', 'model', 'query'], 'type': 'object'},
    'RerankRequestModel': {'enum': ['Salesforce/Llama-Rank-v1'], 'type': 'string'},
    'ResponseFormatJsonObject': {'properties': {'type': {'const': 'json_object', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'ResponseFormatJsonSchema': {'properties': {'json_schema': {'$ref': 'ResponseFormatJsonSchemaJsonSchema'}, 'type': {'const': 'json_schema', 'type': 'string'}}, 'required': ['json_schema', 'type'], 'type': 'object'},
    'ResponseFormatJsonSchemaJsonSchema': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'schema': {'$ref': 'ResponseFormatJsonSchemaSchema'}, 'strict': {'anyOf': [{'type': 'boolean'}, {'type': 'null'}]}}, 'required': ['name'], 'type': 'object'},
    'ResponseFormatJsonSchemaSchema': {'type': 'object'},
    'ResponseFormatText': {'properties': {'type': {'const': 'text', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'ToolChoice': {'properties': {'function': {'$ref': 'ToolChoiceFunction'}, 'id': {'type': 'string'}, 'index': {'type': 'number'}, 'type': {'$ref': 'ToolChoiceType'}}, 'required': ['function', 'id', 'index', 'type'], 'type': 'object'},
    'ToolChoiceFunction': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'required': ['arguments', 'name'], 'type': 'object'},
    'ToolChoiceType': {'enum': ['function'], 'type': 'string'},
    'ToolsPart': {'properties': {'function': {'$ref': 'ToolsPartFunction'}, 'type': {'type': 'string'}}, 'type': 'object'},
    'ToolsPartFunction': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}}, 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
