# Written by scripts/generate.py from specs/fireworks.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "ChatCompletionFunction": ("chat", {}),
        "ChatCompletionMessageToolCall": ("chat", {}),
        "ChatCompletionMessageToolCallFunction": ("chat", {}),
        "ChatCompletionRequest": ("chat", {}),
        "ChatCompletionResponse": ("chat", {}),
        "ChatCompletionResponseChoice": ("chat", {}),
        "ChatCompletionResponseStreamChoice": ("chat", {}),
        "ChatCompletionStreamResponse": ("chat", {}),
        "ChatCompletionTool": ("chat", {}),
        "ChatMessage": ("chat", {}),
        "DeltaMessage": ("chat", {}),
        "FunctionNameSpec": ("chat", {}),
        "FunctionSelection": ("chat", {}),
        "Choice": ("completions", {}),
        "CompletionRequest": ("completions", {}),
        "CompletionResponse": ("completions", {}),
        "CompletionResponseStreamChoice": ("completions", {}),
        "CompletionStreamResponse": ("completions", {}),
        "Embedding": ("embeddings", {}),
        "EmbeddingRequest": ("embeddings", {}),
        "EmbeddingResponse": ("embeddings", {}),
        "Model": ("models", {}),
        "ModelList": ("models", {}),
        "ChatMessageContent": ("shared", {}),
        "ChatMessageContentImageURL": ("shared", {}),
        "ChatMessageContentVideoURL": ("shared", {}),
        "LogProbs": ("shared", {}),
        "NewLogProbs": ("shared", {}),
        "NewLogProbsContent": ("shared", {}),
        "NewLogProbsContentTopLogProbs": ("shared", {}),
        "PredictedOutput": ("shared", {}),
        "PromptTokensDetails": ("shared", {}),
        "RawOutput": ("shared", {}),
        "ResponseFormat": ("shared", {}),
        "ThinkingConfigDisabled": ("shared", {"type": ("disabled",)}),
        "ThinkingConfigEnabled": ("shared", {"type": ("enabled",)}),
        "UsageInfo": ("shared", {}),
    },
    unions={},
)
"""The module of every class with the tags that tell it from others, and of every named union."""
