# Written by scripts/generate.py from specs/ollama.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "ChatMessage": ("chat", {}),
        "ChatRequest": ("chat", {}),
        "ChatResponse": ("chat", {}),
        "ChatResponseMessage": ("chat", {}),
        "ToolCall": ("chat", {}),
        "ToolCallFunction": ("chat", {}),
        "ToolDefinition": ("chat", {}),
        "ToolDefinitionFunction": ("chat", {}),
        "EmbedRequest": ("embeddings", {}),
        "EmbedResponse": ("embeddings", {}),
        "GenerateRequest": ("generate", {}),
        "GenerateResponse": ("generate", {}),
        "DeleteRequest": ("models", {}),
        "ListResponse": ("models", {}),
        "ModelSummary": ("models", {}),
        "ModelSummaryDetails": ("models", {}),
        "Ps": ("models", {}),
        "PsResponse": ("models", {}),
        "PullRequest": ("models", {}),
        "ShowRequest": ("models", {}),
        "ShowResponse": ("models", {}),
        "StatusEvent": ("models", {}),
        "StatusResponse": ("models", {}),
        "VersionResponse": ("models", {}),
        "Logprob": ("shared", {}),
        "ModelOptions": ("shared", {}),
        "TokenLogprob": ("shared", {}),
    },
    unions={},
)
"""The module of every class with the tags that tell it from others, and of every named union."""
