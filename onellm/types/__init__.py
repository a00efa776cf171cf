"""Types for annotating messages, options and JSON values in applications."""

from __future__ import annotations

from onellm._json import JSON
from onellm.types.embeddings import EmbeddingInput, EmbeddingOptions
from onellm.types.messages import (
    AssistantMessage,
    AudioPart,
    ContentPart,
    FileData,
    FilePart,
    FunctionCallParam,
    FunctionMessage,
    ImagePart,
    ImageUrl,
    InputAudio,
    MessageParam,
    SystemMessage,
    TextPart,
    ToolCallParam,
    ToolMessage,
    UserMessage,
)
from onellm.types.options import (
    CallOptions,
    ChatOptions,
    FunctionDefinition,
    FunctionTool,
    JSONSchema,
    NamedToolChoice,
    ResponseFormat,
    StreamOptions,
    Tool,
)

__all__ = [
    "JSON",
    "AssistantMessage",
    "AudioPart",
    "CallOptions",
    "ChatOptions",
    "ContentPart",
    "EmbeddingInput",
    "EmbeddingOptions",
    "FileData",
    "FilePart",
    "FunctionCallParam",
    "FunctionDefinition",
    "FunctionMessage",
    "FunctionTool",
    "ImagePart",
    "ImageUrl",
    "InputAudio",
    "JSONSchema",
    "MessageParam",
    "NamedToolChoice",
    "ResponseFormat",
    "StreamOptions",
    "SystemMessage",
    "TextPart",
    "Tool",
    "ToolCallParam",
    "ToolMessage",
    "UserMessage",
]
