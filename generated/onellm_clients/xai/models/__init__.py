# Written by scripts/generate.py from specs/xai.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "CreateTextToSpeechRequest": ("audio", {}),
        "TextToSpeechOutputFormat": ("audio", {}),
        "ChatCompletionChoice": ("chat", {}),
        "ChatCompletionChoiceMessage": ("chat", {}),
        "ChatCompletionContentPart": ("chat", {}),
        "ChatCompletionContentPartImageUrl": ("chat", {}),
        "ChatCompletionMessage": ("chat", {}),
        "ChatCompletionMessageToolCall": ("chat", {}),
        "ChatCompletionMessageToolCallFunction": ("chat", {}),
        "ChatCompletionNamedToolChoice": ("chat", {}),
        "ChatCompletionNamedToolChoiceFunction": ("chat", {}),
        "ChatCompletionStreamChoice": ("chat", {}),
        "ChatCompletionStreamDelta": ("chat", {}),
        "ChatCompletionTool": ("chat", {}),
        "CompletionUsage": ("chat", {}),
        "CompletionUsageCompletionTokensDetails": ("chat", {}),
        "CompletionUsagePromptTokensDetails": ("chat", {}),
        "CreateChatCompletionRequest": ("chat", {}),
        "CreateChatCompletionRequestStreamOptions": ("chat", {}),
        "CreateChatCompletionResponse": ("chat", {}),
        "CreateChatCompletionStreamResponse": ("chat", {}),
        "FunctionDefinition": ("chat", {}),
        "ResponseFormat": ("chat", {}),
        "ResponseFormatJsonSchema": ("chat", {}),
        "CreateEmbeddingRequest": ("embeddings", {}),
        "CreateEmbeddingResponse": ("embeddings", {}),
        "CreateEmbeddingResponseUsage": ("embeddings", {}),
        "EmbeddingData": ("embeddings", {}),
        "CreateImageEditRequest": ("images", {}),
        "CreateImageRequest": ("images", {}),
        "ImageData": ("images", {}),
        "ImageInput": ("images", {}),
        "ImageResponse": ("images", {}),
        "ListModelsResponse": ("models", {}),
        "Model": ("models", {}),
    },
    unions={},
)
"""The module of every class with the tags that tell it from others, and of every named union."""
