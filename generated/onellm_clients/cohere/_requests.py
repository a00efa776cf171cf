# Written by scripts/generate.py from specs/cohere.

from collections.abc import Mapping
from typing import Final

from .._runtime import JSON

# fmt: off
BODIES: Final[Mapping[str, str]] = {
    'create_chat': 'ChatRequest',
    'create_embedding': 'EmbedRequest',
    'create_rerank': 'RerankRequest',
}

SCHEMAS: Final[Mapping[str, Mapping[str, JSON]]] = {
    'AssistantMessageV2': {'properties': {'citations': {'items': {'$ref': 'Citation'}, 'type': 'array'}, 'content': {'anyOf': [{'type': 'string'}, {'items': {'anyOf': [{'$ref': 'ChatTextContent'}, {'$ref': 'ChatThinkingContent'}]}, 'type': 'array'}]}, 'role': {'const': 'assistant', 'type': 'string'}, 'tool_calls': {'items': {'$ref': 'ToolCallV2'}, 'type': 'array'}, 'tool_plan': {'type': 'string'}}, 'required': ['role'], 'type': 'object'},
    'ChatDocumentSource': {'properties': {'document': {'$ref': 'JsonObject'}, 'id': {'type': 'string'}, 'type': {'const': 'document', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'ChatMessageV2': {'anyOf': [{'$ref': 'UserMessageV2'}, {'$ref': 'AssistantMessageV2'}, {'$ref': 'SystemMessageV2'}, {'$ref': 'ToolMessageV2'}]},
    'ChatMessages': {'items': {'$ref': 'ChatMessageV2'}, 'type': 'array'},
    'ChatRequest': {'properties': {'citation_options': {'$ref': 'CitationOptions'}, 'documents': {'items': {'anyOf': [{'type': 'string'}, {'$ref': 'Document'}]}, 'type': 'array'}, 'frequency_penalty': {'type': 'number'}, 'k': {'maximum': 500, 'minimum': 0, 'type': 'integer'}, 'logprobs': {'type': 'boolean'}, 'max_tokens': {'type': 'integer'}, 'messages': {'$ref': 'ChatMessages'}, 'model': {'type': 'string'}, 'p': {'maximum': 0.99, 'minimum': 0.01, 'type': 'number'}, 'presence_penalty': {'type': 'number'}, 'priority': {'maximum': 999, 'minimum': 0, 'type': 'integer'}, 'response_format': {'$ref': 'ResponseFormatV2'}, 'safety_mode': {'$ref': 'ChatRequestSafetyMode'}, 'seed': {'minimum': 0, 'type': 'integer'}, 'stop_sequences': {'items': {'type': 'string'}, 'type': 'array'}, 'stream': {'type': 'boolean'}, 'strict_tools': {'type': 'boolean'}, 'temperature': {'maximum': 1, 'minimum': 0, 'type': 'number'}, 'thinking': {'$ref': 'Thinking'}, 'tool_choice': {'$ref': 'ChatRequestToolChoice'}, 'tools': {'items': {'$ref': 'ToolV2'}, 'type': 'array'}}, 'required': ['messages', 'model'], 'type': 'object'},
    'ChatRequestSafetyMode': {'enum': ['CONTEXTUAL', 'STRICT', 'OFF'], 'type': 'string'},
    'ChatRequestToolChoice': {'enum': ['REQUIRED', 'NONE'], 'type': 'string'},
    'ChatTextContent': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['text', 'type'], 'type': 'object'},
    'ChatTextResponseFormatV2': {'properties': {'type': {'const': 'text', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'ChatThinkingContent': {'properties': {'thinking': {'type': 'string'}, 'type': {'const': 'thinking', 'type': 'string'}}, 'required': ['thinking', 'type'], 'type': 'object'},
    'ChatToolSource': {'properties': {'id': {'type': 'string'}, 'tool_output': {'$ref': 'JsonObject'}, 'type': {'const': 'tool', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'Citation': {'properties': {'content_index': {'type': 'integer'}, 'end': {'type': 'integer'}, 'sources': {'items': {'$ref': 'Source'}, 'type': 'array'}, 'start': {'type': 'integer'}, 'text': {'type': 'string'}, 'type': {'$ref': 'CitationType'}}, 'type': 'object'},
    'CitationOptions': {'properties': {'mode': {'$ref': 'CitationOptionsMode'}}, 'type': 'object'},
    'CitationOptionsMode': {'enum': ['ENABLED', 'DISABLED', 'FAST', 'ACCURATE', 'OFF'], 'type': 'string'},
    'CitationType': {'enum': ['TEXT_CONTENT', 'THINKING_CONTENT', 'PLAN'], 'type': 'string'},
    'Content': {'anyOf': [{'$ref': 'ChatTextContent'}, {'$ref': 'ImageContent'}]},
    'Document': {'properties': {'data': {'$ref': 'JsonObject'}, 'id': {'type': 'string'}}, 'required': ['data'], 'type': 'object'},
    'DocumentContent': {'properties': {'document': {'$ref': 'Document'}, 'type': {'const': 'document', 'type': 'string'}}, 'required': ['document', 'type'], 'type': 'object'},
    'EmbedContent': {'anyOf': [{'$ref': 'EmbedImage'}, {'$ref': 'EmbedText'}]},
    'EmbedImage': {'properties': {'image_url': {'$ref': 'EmbedImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'EmbedImageUrl': {'properties': {'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'EmbedInput': {'properties': {'content': {'items': {'$ref': 'EmbedContent'}, 'type': 'array'}}, 'required': ['content'], 'type': 'object'},
    'EmbedInputType': {'enum': ['search_document', 'search_query', 'classification', 'clustering', 'image'], 'type': 'string'},
    'EmbedRequest': {'properties': {'embedding_types': {'items': {'$ref': 'EmbeddingType'}, 'type': 'array'}, 'images': {'items': {'type': 'string'}, 'minItems': 1, 'type': 'array'}, 'input_type': {'$ref': 'EmbedInputType'}, 'inputs': {'items': {'$ref': 'EmbedInput'}, 'type': 'array'}, 'max_tokens': {'type': 'integer'}, 'model': {'type': 'string'}, 'output_dimension': {'type': 'integer'}, 'priority': {'maximum': 999, 'minimum': 0, 'type': 'integer'}, 'texts': {'items': {'type': 'string'}, 'maxItems': 96, 'minItems': 1, 'type': 'array'}, 'truncate': {'$ref': 'EmbedRequestTruncate'}}, 'required': ['input_type', 'model'], 'type': 'object'},
    'EmbedRequestTruncate': {'enum': ['NONE', 'START', 'END'], 'type': 'string'},
    'EmbedText': {'properties': {'text': {'type': 'string'}, 'type': {'const': 'text', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'EmbeddingType': {'enum': ['float', 'int8', 'uint8', 'binary', 'ubinary', 'base64'], 'type': 'string'},
    'ImageContent': {'properties': {'image_url': {'$ref': 'ImageUrl'}, 'type': {'const': 'image_url', 'type': 'string'}}, 'required': ['image_url', 'type'], 'type': 'object'},
    'ImageUrl': {'properties': {'detail': {'$ref': 'ImageUrlDetail'}, 'url': {'type': 'string'}}, 'required': ['url'], 'type': 'object'},
    'ImageUrlDetail': {'enum': ['auto', 'low', 'high'], 'type': 'string'},
    'JsonObject': {'type': 'object'},
    'JsonResponseFormatV2': {'properties': {'json_schema': {'$ref': 'JsonObject'}, 'type': {'const': 'json_object', 'type': 'string'}}, 'required': ['type'], 'type': 'object'},
    'RerankRequest': {'properties': {'documents': {'items': {'type': 'string'}, 'type': 'array'}, 'max_tokens_per_doc': {'type': 'integer'}, 'model': {'type': 'string'}, 'priority': {'maximum': 999, 'minimum': 0, 'type': 'integer'}, 'query': {'type': 'string'}, 'top_n': {'minimum': 1, 'type': 'integer'}}, 'required': ['documents', 'model', 'query'], 'type': 'object'},
    'ResponseFormatV2': {'anyOf': [{'$ref': 'ChatTextResponseFormatV2'}, {'$ref': 'JsonResponseFormatV2'}]},
    'Source': {'anyOf': [{'$ref': 'ChatToolSource'}, {'$ref': 'ChatDocumentSource'}, {}]},
    'SystemMessageV2': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ChatTextContent'}, 'type': 'array'}]}, 'role': {'const': 'system', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
    'Thinking': {'properties': {'token_budget': {'minimum': 1, 'type': 'integer'}, 'type': {'$ref': 'ThinkingType'}}, 'required': ['type'], 'type': 'object'},
    'ThinkingType': {'enum': ['enabled', 'disabled'], 'type': 'string'},
    'ToolCallV2': {'properties': {'function': {'$ref': 'ToolCallV2Function'}, 'id': {'type': 'string'}, 'type': {'$ref': 'ToolCallV2Type'}}, 'required': ['id', 'type'], 'type': 'object'},
    'ToolCallV2Function': {'properties': {'arguments': {'type': 'string'}, 'name': {'type': 'string'}}, 'type': 'object'},
    'ToolCallV2Type': {'enum': ['function'], 'type': 'string'},
    'ToolContent': {'anyOf': [{'$ref': 'ChatTextContent'}, {'$ref': 'DocumentContent'}]},
    'ToolMessageV2': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'ToolContent'}, 'type': 'array'}]}, 'role': {'const': 'tool', 'type': 'string'}, 'tool_call_id': {'type': 'string'}}, 'required': ['content', 'role', 'tool_call_id'], 'type': 'object'},
    'ToolV2': {'properties': {'function': {'$ref': 'ToolV2Function'}, 'type': {'$ref': 'ToolCallV2Type'}}, 'required': ['type'], 'type': 'object'},
    'ToolV2Function': {'properties': {'description': {'type': 'string'}, 'name': {'type': 'string'}, 'parameters': {'$ref': 'JsonObject'}}, 'required': ['name', 'parameters'], 'type': 'object'},
    'UnknownVariant': {'type': 'object'},
    'UserMessageV2': {'properties': {'content': {'anyOf': [{'type': 'string'}, {'items': {'$ref': 'Content'}, 'type': 'array'}]}, 'role': {'const': 'user', 'type': 'string'}}, 'required': ['content', 'role'], 'type': 'object'},
}
# fmt: on
"""What is sent as JSON: per operation the schema of its body, and every schema that needs."""
