# Written by scripts/generate.py from specs/perplexity.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "ApiChatCompletionsRequest": ("chat", {}),
        "ApiPublicSearchResult": ("chat", {}),
        "ChatMessageContentFileChunk": ("chat", {"type": ("file_url",)}),
        "ChatMessageContentImageChunk": ("chat", {"type": ("image_url",)}),
        "ChatMessageContentPDFChunk": ("chat", {"type": ("pdf_url",)}),
        "ChatMessageContentTextChunk": ("chat", {"type": ("text",)}),
        "ChatMessageContentVideoChunk": ("chat", {"type": ("video_url",)}),
        "ChatMessageInput": ("chat", {}),
        "ChatMessageOutput": ("chat", {}),
        "Choice": ("chat", {}),
        "CompletionResponse": ("chat", {}),
        "Cost": ("chat", {}),
        "ImageResult": ("chat", {}),
        "JSONSchema": ("chat", {}),
        "ResponseFormatJSONSchema": ("chat", {"type": ("json_schema",)}),
        "ResponseFormatText": ("chat", {"type": ("text",)}),
        "URL": ("chat", {}),
        "UsageInfo": ("chat", {}),
        "UserLocation": ("chat", {}),
        "VideoURL": ("chat", {}),
        "WebSearchOptions": ("chat", {}),
        "EmbeddingObject": ("embeddings", {}),
        "EmbeddingsRequest": ("embeddings", {}),
        "EmbeddingsResponse": ("embeddings", {}),
        "EmbeddingsUsage": ("embeddings", {}),
        "EmbeddingsUsageCost": ("embeddings", {}),
        "ListModelsResponse": ("models", {}),
        "Model": ("models", {}),
        "ApiSearchPage": ("search", {}),
        "ApiSearchRequest": ("search", {}),
        "ApiSearchResponse": ("search", {}),
    },
    unions={},
)
"""The module of every class with the tags that tell it from others, and of every named union."""
