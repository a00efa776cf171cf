# Written by scripts/generate.py from specs/deepseek.

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
        "FunctionDefinition": ("chat", {}),
        "Logprobs": ("chat", {}),
        "NamedToolChoice": ("chat", {}),
        "NamedToolChoiceFunction": ("chat", {}),
        "ResponseFormat": ("chat", {}),
        "SystemMessage": ("chat", {"role": ("system",)}),
        "Thinking": ("chat", {}),
        "TokenLogprob": ("chat", {}),
        "Tool": ("chat", {}),
        "ToolCall": ("chat", {}),
        "ToolCallDelta": ("chat", {}),
        "ToolCallDeltaFunction": ("chat", {}),
        "ToolCallFunction": ("chat", {}),
        "ToolMessage": ("chat", {"role": ("tool",)}),
        "TopLogprob": ("chat", {}),
        "UserMessage": ("chat", {"role": ("user",)}),
        "Completion": ("completions", {}),
        "CompletionChoice": ("completions", {}),
        "CompletionLogprobs": ("completions", {}),
        "CompletionRequest": ("completions", {}),
        "Model": ("models", {}),
        "ModelList": ("models", {}),
        "StreamOptions": ("shared", {}),
        "Usage": ("shared", {}),
        "UsageCompletionTokensDetails": ("shared", {}),
        "UsagePromptTokensDetails": ("shared", {}),
    },
    unions={
        "Message": "chat",
    },
)
"""The module of every class with the tags that tell it from others, and of every named union."""
