# Written by scripts/generate.py from specs/moonshot.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

ChatCompletionResponseChoicesItemFinishReason: TypeAlias = (
    Literal["stop", "length", "tool_calls"] | str
)
ChatCompletionResponseChoicesItemMessageRole: TypeAlias = Literal["assistant"] | str
ChatCompletionResponseChoicesItemMessageToolCallsItemType: TypeAlias = Literal["function"] | str
ChatRequestBasePredictionType: TypeAlias = Literal["content"] | str
ChatRequestBaseResponseFormatType: TypeAlias = Literal["text", "json_object", "json_schema"] | str
ChatRequestBaseToolChoiceEnum: TypeAlias = Literal["auto", "none", "required"] | str
EstimateTokenRequestModel: TypeAlias = (
    Literal[
        "kimi-k3",
        "kimi-k2.7-code",
        "kimi-k2.7-code-highspeed",
        "kimi-k2.6",
        "kimi-k2.5",
        "moonshot-v1-8k",
        "moonshot-v1-32k",
        "moonshot-v1-128k",
        "moonshot-v1-auto",
        "moonshot-v1-8k-vision-preview",
        "moonshot-v1-32k-vision-preview",
        "moonshot-v1-128k-vision-preview",
    ]
    | str
)
KimiK25ChatRequestThinkingType: TypeAlias = Literal["enabled", "disabled"] | str
KimiK26ChatRequestThinkingKeep: TypeAlias = Literal["all"] | str
KimiK27CodeChatRequestModel: TypeAlias = Literal["kimi-k2.7-code", "kimi-k2.7-code-highspeed"] | str
KimiK27CodeChatRequestThinkingType: TypeAlias = Literal["enabled"] | str
KimiK3ChatRequestReasoningEffort: TypeAlias = Literal["low", "high", "max"] | str
MessageRole: TypeAlias = Literal["system", "user", "assistant", "tool"] | str
MoonshotV1ChatRequestModel: TypeAlias = (
    Literal[
        "moonshot-v1-8k",
        "moonshot-v1-32k",
        "moonshot-v1-128k",
        "moonshot-v1-auto",
        "moonshot-v1-8k-vision-preview",
        "moonshot-v1-32k-vision-preview",
        "moonshot-v1-128k-vision-preview",
    ]
    | str
)


class ChatCompletionChunk(WireModel):
    choices: Sequence[ChoiceDelta] | Unset = UNSET
    created: int | Unset = UNSET
    id: str | Unset = UNSET
    model: str | Unset = UNSET
    object: str | Unset = UNSET
    usage: ChatCompletionChunkUsage | None | Unset = UNSET


class ChatCompletionChunkUsage(WireModel):
    cached_tokens: int | Unset = UNSET
    completion_tokens: int | Unset = UNSET
    completion_tokens_details: ChatCompletionChunkUsageCompletionTokensDetails | Unset = UNSET
    prompt_tokens: int | Unset = UNSET
    prompt_tokens_details: ChatCompletionChunkUsagePromptTokensDetails | Unset = UNSET
    total_tokens: int | Unset = UNSET


class ChatCompletionChunkUsageCompletionTokensDetails(WireModel):
    reasoning_tokens: int | Unset = UNSET


class ChatCompletionChunkUsagePromptTokensDetails(WireModel):
    cached_tokens: int | Unset = UNSET


class ChatCompletionResponse(WireModel):
    choices: Sequence[ChatCompletionResponseChoicesItem] | Unset = UNSET
    created: int | Unset = UNSET
    id: str | Unset = UNSET
    model: str | Unset = UNSET
    object: str | Unset = UNSET
    usage: ChatCompletionChunkUsage | Unset = UNSET


class ChatCompletionResponseChoicesItem(WireModel):
    finish_reason: ChatCompletionResponseChoicesItemFinishReason | Unset = UNSET
    index: int | Unset = UNSET
    message: ChatCompletionResponseChoicesItemMessage | Unset = UNSET


class ChatCompletionResponseChoicesItemMessage(WireModel):
    content: str | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    role: ChatCompletionResponseChoicesItemMessageRole | Unset = UNSET
    tool_calls: Sequence[ChatCompletionResponseChoicesItemMessageToolCallsItem] | Unset = UNSET


class ChatCompletionResponseChoicesItemMessageToolCallsItem(WireModel):
    function: ChatCompletionResponseChoicesItemMessageToolCallsItemFunction | Unset = UNSET
    id: str | Unset = UNSET
    type: ChatCompletionResponseChoicesItemMessageToolCallsItemType | Unset = UNSET


class ChatCompletionResponseChoicesItemMessageToolCallsItemFunction(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ChatRequestBasePrediction(WireModel):
    content: str | Sequence[Mapping[str, JSON]] | Unset = UNSET
    type: ChatRequestBasePredictionType | Unset = UNSET


class ChatRequestBaseResponseFormat(WireModel):
    json_schema: ChatRequestBaseResponseFormatJsonSchema | Unset = UNSET
    type: ChatRequestBaseResponseFormatType | Unset = UNSET


class ChatRequestBaseResponseFormatJsonSchema(WireModel):
    name: str
    schema: Mapping[str, JSON]
    strict: bool | Unset = UNSET


class ChatRequestBaseStreamOptions(WireModel):
    include_usage: bool | Unset = UNSET


class ChatRequestBaseToolChoice(WireModel):
    function: ChatRequestBaseToolChoiceFunction
    type: ChatCompletionResponseChoicesItemMessageToolCallsItemType


class ChatRequestBaseToolChoiceFunction(WireModel):
    name: str


class ChoiceDelta(WireModel):
    delta: ChoiceDeltaDelta | Unset = UNSET
    finish_reason: ChatCompletionResponseChoicesItemFinishReason | None | Unset = UNSET
    index: int | Unset = UNSET
    usage: ChoiceDeltaUsage | Unset = UNSET


class ChoiceDeltaDelta(WireModel):
    content: str | Unset = UNSET
    role: str | Unset = UNSET
    tool_calls: Sequence[ChatCompletionResponseChoicesItemMessageToolCallsItem] | Unset = UNSET


class ChoiceDeltaUsage(WireModel):
    completion_tokens: int | Unset = UNSET
    prompt_tokens: int | Unset = UNSET
    total_tokens: int | Unset = UNSET


class EstimateTokenRequest(WireModel):
    messages: Sequence[Message]
    model: EstimateTokenRequestModel


class EstimateTokenResponse(WireModel):
    data: EstimateTokenResponseData


class EstimateTokenResponseData(WireModel):
    total_tokens: int


class KimiK25ChatRequest(WireModel):
    messages: Sequence[Message]
    model: Literal["kimi-k2.5"] = "kimi-k2.5"
    logprobs: bool | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    prediction: ChatRequestBasePrediction | Unset = UNSET
    prompt_cache_key: str | Unset = UNSET
    response_format: ChatRequestBaseResponseFormat | Unset = UNSET
    safety_identifier: str | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: ChatRequestBaseStreamOptions | Unset = UNSET
    thinking: KimiK25ChatRequestThinking | Unset = UNSET
    tool_choice: ChatRequestBaseToolChoiceEnum | ChatRequestBaseToolChoice | Unset = UNSET
    tools: Sequence[ToolDefinition] | Unset = UNSET
    top_logprobs: int | Unset = UNSET


class KimiK25ChatRequestThinking(WireModel):
    type: KimiK25ChatRequestThinkingType


class KimiK26ChatRequest(WireModel):
    messages: Sequence[Message]
    model: Literal["kimi-k2.6"] = "kimi-k2.6"
    logprobs: bool | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    prediction: ChatRequestBasePrediction | Unset = UNSET
    prompt_cache_key: str | Unset = UNSET
    response_format: ChatRequestBaseResponseFormat | Unset = UNSET
    safety_identifier: str | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: ChatRequestBaseStreamOptions | Unset = UNSET
    thinking: KimiK26ChatRequestThinking | Unset = UNSET
    tool_choice: ChatRequestBaseToolChoiceEnum | ChatRequestBaseToolChoice | Unset = UNSET
    tools: Sequence[ToolDefinition] | Unset = UNSET
    top_logprobs: int | Unset = UNSET


class KimiK26ChatRequestThinking(WireModel):
    type: KimiK25ChatRequestThinkingType
    keep: KimiK26ChatRequestThinkingKeep | None | Unset = UNSET


class KimiK27CodeChatRequest(WireModel):
    messages: Sequence[Message]
    model: KimiK27CodeChatRequestModel
    logprobs: bool | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    prediction: ChatRequestBasePrediction | Unset = UNSET
    prompt_cache_key: str | Unset = UNSET
    response_format: ChatRequestBaseResponseFormat | Unset = UNSET
    safety_identifier: str | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: ChatRequestBaseStreamOptions | Unset = UNSET
    thinking: KimiK27CodeChatRequestThinking | Unset = UNSET
    tool_choice: ChatRequestBaseToolChoiceEnum | ChatRequestBaseToolChoice | Unset = UNSET
    tools: Sequence[ToolDefinition] | Unset = UNSET
    top_logprobs: int | Unset = UNSET


class KimiK27CodeChatRequestThinking(WireModel):
    type: KimiK27CodeChatRequestThinkingType
    keep: KimiK26ChatRequestThinkingKeep | None | Unset = UNSET


class KimiK3ChatRequest(WireModel):
    messages: Sequence[KimiK3Message]
    model: Literal["kimi-k3"] = "kimi-k3"
    logprobs: bool | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    prediction: ChatRequestBasePrediction | Unset = UNSET
    prompt_cache_key: str | Unset = UNSET
    reasoning_effort: KimiK3ChatRequestReasoningEffort | Unset = UNSET
    response_format: ChatRequestBaseResponseFormat | Unset = UNSET
    safety_identifier: str | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: ChatRequestBaseStreamOptions | Unset = UNSET
    tool_choice: ChatRequestBaseToolChoiceEnum | ChatRequestBaseToolChoice | Unset = UNSET
    tools: Sequence[ToolDefinition] | Unset = UNSET
    top_logprobs: int | Unset = UNSET


class KimiK3DynamicToolMessage(WireModel):
    role: Literal["system"] = "system"
    tools: Sequence[ToolDefinition]


class Message(WireModel):
    content: (
        str
        | Sequence[MessageContentItemText | MessageContentItemImageUrl | MessageContentItemVideoUrl]
    )
    role: MessageRole
    name: str | Unset = UNSET
    partial: bool | Unset = UNSET


class MessageContentItemImageUrl(WireModel):
    image_url: MessageContentItemImageUrlImageUrl | str
    type: Literal["image_url"] = "image_url"


class MessageContentItemImageUrlImageUrl(WireModel):
    url: str


class MessageContentItemText(WireModel):
    text: str
    type: Literal["text"] = "text"


class MessageContentItemVideoUrl(WireModel):
    type: Literal["video_url"] = "video_url"
    video_url: MessageContentItemVideoUrlVideoUrl | str


class MessageContentItemVideoUrlVideoUrl(WireModel):
    url: str


class MoonshotV1ChatRequest(WireModel):
    messages: Sequence[Message]
    model: MoonshotV1ChatRequestModel
    frequency_penalty: float | Unset = UNSET
    logprobs: bool | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    n: int | Unset = UNSET
    prediction: ChatRequestBasePrediction | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    prompt_cache_key: str | Unset = UNSET
    response_format: ChatRequestBaseResponseFormat | Unset = UNSET
    safety_identifier: str | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: ChatRequestBaseStreamOptions | Unset = UNSET
    temperature: float | Unset = UNSET
    tool_choice: ChatRequestBaseToolChoiceEnum | ChatRequestBaseToolChoice | Unset = UNSET
    tools: Sequence[ToolDefinition] | Unset = UNSET
    top_logprobs: int | Unset = UNSET
    top_p: float | Unset = UNSET


class ToolDefinition(WireModel):
    function: ToolDefinitionFunction
    type: ChatCompletionResponseChoicesItemMessageToolCallsItemType


class ToolDefinitionFunction(WireModel):
    name: str
    parameters: Mapping[str, JSON]
    description: str | Unset = UNSET
    strict: bool | Unset = UNSET


ChatCompletionRequest: TypeAlias = """
    KimiK3ChatRequest
    | KimiK27CodeChatRequest
    | KimiK26ChatRequest
    | KimiK25ChatRequest
    | MoonshotV1ChatRequest
"""

KimiK3Message: TypeAlias = """
    Message
    | KimiK3DynamicToolMessage
"""
