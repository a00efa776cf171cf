# Written by scripts/generate.py from specs/vercel.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "AnswerMessage": ("chat", {}),
        "AssistantMessage": ("chat", {"role": ("assistant",)}),
        "CacheControl": ("chat", {}),
        "ChatCompletion": ("chat", {}),
        "ChatCompletionChunk": ("chat", {}),
        "ChatCompletionRequest": ("chat", {}),
        "Choice": ("chat", {}),
        "ChunkChoice": ("chat", {}),
        "Delta": ("chat", {}),
        "FilePart": ("chat", {"type": ("file",)}),
        "FilePartFile": ("chat", {}),
        "FunctionDefinition": ("chat", {}),
        "FunctionTool": ("chat", {}),
        "ImagePart": ("chat", {"type": ("image_url",)}),
        "ImagePartImageUrl": ("chat", {}),
        "JsonObjectFormat": ("chat", {"type": ("json_object",)}),
        "JsonSchemaFormat": ("chat", {"type": ("json_schema",)}),
        "JsonSchemaFormatJsonSchema": ("chat", {}),
        "NamedToolChoice": ("chat", {}),
        "NamedToolChoiceFunction": ("chat", {}),
        "ReasoningDetail": ("chat", {}),
        "ReasoningOptions": ("chat", {}),
        "StreamOptions": ("chat", {}),
        "SystemMessage": ("chat", {"role": ("system",)}),
        "TextFormat": ("chat", {"type": ("text",)}),
        "TextPart": ("chat", {"type": ("text",)}),
        "ToolCall": ("chat", {}),
        "ToolCallDelta": ("chat", {}),
        "ToolCallDeltaFunction": ("chat", {}),
        "ToolCallFunction": ("chat", {}),
        "ToolMessage": ("chat", {"role": ("tool",)}),
        "Usage": ("chat", {}),
        "UsageCompletionTokensDetails": ("chat", {}),
        "UsagePromptTokensDetails": ("chat", {}),
        "UserMessage": ("chat", {"role": ("user",)}),
        "Embedding": ("embeddings", {}),
        "EmbeddingList": ("embeddings", {}),
        "EmbeddingListUsage": ("embeddings", {}),
        "EmbeddingRequest": ("embeddings", {}),
        "Model": ("models", {}),
        "ModelList": ("models", {}),
    },
    unions={
        "ContentPart": "chat",
        "Message": "chat",
        "ResponseFormat": "chat",
    },
)
"""The module of every class with the tags that tell it from others, and of every named union."""
