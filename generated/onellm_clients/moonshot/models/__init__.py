# Written by scripts/generate.py from specs/moonshot.

from typing import Final

from ..._runtime import ModelTable

TABLE: Final = ModelTable(
    __name__,
    classes={
        "ChatCompletionChunk": ("chat", {}),
        "ChatCompletionChunkUsage": ("chat", {}),
        "ChatCompletionChunkUsageCompletionTokensDetails": ("chat", {}),
        "ChatCompletionChunkUsagePromptTokensDetails": ("chat", {}),
        "ChatCompletionResponse": ("chat", {}),
        "ChatCompletionResponseChoicesItem": ("chat", {}),
        "ChatCompletionResponseChoicesItemMessage": ("chat", {}),
        "ChatCompletionResponseChoicesItemMessageToolCallsItem": ("chat", {}),
        "ChatCompletionResponseChoicesItemMessageToolCallsItemFunction": ("chat", {}),
        "ChatRequestBasePrediction": ("chat", {}),
        "ChatRequestBaseResponseFormat": ("chat", {}),
        "ChatRequestBaseResponseFormatJsonSchema": ("chat", {}),
        "ChatRequestBaseStreamOptions": ("chat", {}),
        "ChatRequestBaseToolChoice": ("chat", {}),
        "ChatRequestBaseToolChoiceFunction": ("chat", {}),
        "ChoiceDelta": ("chat", {}),
        "ChoiceDeltaDelta": ("chat", {}),
        "ChoiceDeltaUsage": ("chat", {}),
        "EstimateTokenRequest": ("chat", {}),
        "EstimateTokenResponse": ("chat", {}),
        "EstimateTokenResponseData": ("chat", {}),
        "KimiK25ChatRequest": ("chat", {"model": ("kimi-k2.5",)}),
        "KimiK25ChatRequestThinking": ("chat", {}),
        "KimiK26ChatRequest": ("chat", {"model": ("kimi-k2.6",)}),
        "KimiK26ChatRequestThinking": ("chat", {}),
        "KimiK27CodeChatRequest": (
            "chat",
            {"model": ("kimi-k2.7-code", "kimi-k2.7-code-highspeed")},
        ),
        "KimiK27CodeChatRequestThinking": ("chat", {}),
        "KimiK3ChatRequest": ("chat", {"model": ("kimi-k3",)}),
        "KimiK3DynamicToolMessage": ("chat", {"role": ("system",)}),
        "Message": ("chat", {"role": ("system", "user", "assistant", "tool")}),
        "MessageContentItemImageUrl": ("chat", {"type": ("image_url",)}),
        "MessageContentItemImageUrlImageUrl": ("chat", {}),
        "MessageContentItemText": ("chat", {"type": ("text",)}),
        "MessageContentItemVideoUrl": ("chat", {"type": ("video_url",)}),
        "MessageContentItemVideoUrlVideoUrl": ("chat", {}),
        "MoonshotV1ChatRequest": (
            "chat",
            {
                "model": (
                    "moonshot-v1-8k",
                    "moonshot-v1-32k",
                    "moonshot-v1-128k",
                    "moonshot-v1-auto",
                    "moonshot-v1-8k-vision-preview",
                    "moonshot-v1-32k-vision-preview",
                    "moonshot-v1-128k-vision-preview",
                )
            },
        ),
        "ToolDefinition": ("chat", {}),
        "ToolDefinitionFunction": ("chat", {}),
        "FileDeleteResponse": ("files", {}),
        "FileListResponse": ("files", {}),
        "FileObject": ("files", {}),
        "FileUploadRequest": ("files", {}),
        "ModelList": ("models", {}),
        "ModelListDataItem": ("models", {}),
    },
    unions={
        "ChatCompletionRequest": "chat",
        "KimiK3Message": "chat",
    },
)
"""The module of every class with the tags that tell it from others, and of every named union."""
