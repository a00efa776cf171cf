# Written by scripts/generate.py from specs/glm.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "AnswerMessage": ("chat", {}),
        "AssistantMessage": ("chat", {"role": ("assistant",)}),
        "ChatCompletion": ("chat", {}),
        "ChatCompletionChunk": ("chat", {}),
        "ChatCompletionRequest": ("chat", {}),
        "Choice": ("chat", {}),
        "ChunkChoice": ("chat", {}),
        "Delta": ("chat", {}),
        "FilePart": ("chat", {"type": ("file_url",)}),
        "FilePartFileUrl": ("chat", {}),
        "FunctionDefinition": ("chat", {}),
        "FunctionTool": ("chat", {"type": ("function",)}),
        "ImagePart": ("chat", {"type": ("image_url",)}),
        "ImagePartImageUrl": ("chat", {}),
        "NamedToolChoice": ("chat", {}),
        "NamedToolChoiceFunction": ("chat", {}),
        "ResponseFormat": ("chat", {}),
        "RetrievalTool": ("chat", {"type": ("retrieval",)}),
        "StreamOptions": ("chat", {}),
        "SystemMessage": ("chat", {"role": ("system",)}),
        "TextPart": ("chat", {"type": ("text",)}),
        "Thinking": ("chat", {}),
        "ToolCall": ("chat", {}),
        "ToolCallDelta": ("chat", {}),
        "ToolCallDeltaFunction": ("chat", {}),
        "ToolCallFunction": ("chat", {}),
        "ToolMessage": ("chat", {"role": ("tool",)}),
        "Usage": ("chat", {}),
        "UsageCompletionTokensDetails": ("chat", {}),
        "UsagePromptTokensDetails": ("chat", {}),
        "UserMessage": ("chat", {"role": ("user",)}),
        "VideoPart": ("chat", {"type": ("video_url",)}),
        "VideoPartVideoUrl": ("chat", {}),
        "WebSearchResult": ("chat", {}),
        "WebSearchTool": ("chat", {"type": ("web_search",)}),
    },
    unions={
        "ContentPart": "chat",
        "Message": "chat",
        "Tool": "chat",
    },
)
"""The module of every class with the tags that tell it from others, and of every named union."""
