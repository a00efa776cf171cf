# Written by scripts/generate.py from specs/xai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

ChatCompletionChoiceFinishReason: TypeAlias = (
    Literal["stop", "length", "tool_calls", "content_filter"] | str
)
ChatCompletionContentPartImageUrlDetail: TypeAlias = Literal["auto", "low", "high"] | str
ChatCompletionContentPartType: TypeAlias = Literal["text", "image_url"] | str
ChatCompletionMessageRole: TypeAlias = Literal["system", "user", "assistant", "tool"] | str
ChatCompletionMessageToolCallType: TypeAlias = Literal["function"] | str
CreateChatCompletionRequestReasoningEffort: TypeAlias = Literal["low", "medium", "high"] | str
CreateChatCompletionRequestToolChoice: TypeAlias = Literal["none", "auto", "required"] | str
ResponseFormatType: TypeAlias = Literal["text", "json_object", "json_schema"] | str


class ChatCompletionChoice(WireModel):
    finish_reason: ChatCompletionChoiceFinishReason | Unset = UNSET
    index: int | Unset = UNSET
    logprobs: Mapping[str, JSON] | None | Unset = UNSET
    message: ChatCompletionChoiceMessage | Unset = UNSET


class ChatCompletionChoiceMessage(WireModel):
    content: str | Unset = UNSET
    reasoning_content: str | Unset = UNSET
    refusal: str | None | Unset = UNSET
    role: str | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCall] | Unset = UNSET


class ChatCompletionContentPart(WireModel):
    type: ChatCompletionContentPartType
    image_url: ChatCompletionContentPartImageUrl | Unset = UNSET
    text: str | Unset = UNSET


class ChatCompletionContentPartImageUrl(WireModel):
    detail: ChatCompletionContentPartImageUrlDetail | Unset = UNSET
    url: str | Unset = UNSET


class ChatCompletionMessage(WireModel):
    role: ChatCompletionMessageRole
    content: str | Sequence[ChatCompletionContentPart] | Unset = UNSET
    name: str | Unset = UNSET
    reasoning_content: str | Unset = UNSET
    tool_call_id: str | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCall] | Unset = UNSET


class ChatCompletionMessageToolCall(WireModel):
    function: ChatCompletionMessageToolCallFunction
    id: str
    type: ChatCompletionMessageToolCallType
    index: int | Unset = UNSET


class ChatCompletionMessageToolCallFunction(WireModel):
    arguments: str
    name: str


class ChatCompletionNamedToolChoice(WireModel):
    function: ChatCompletionNamedToolChoiceFunction
    type: ChatCompletionMessageToolCallType


class ChatCompletionNamedToolChoiceFunction(WireModel):
    name: str


class ChatCompletionStreamChoice(WireModel):
    delta: ChatCompletionStreamDelta | Unset = UNSET
    finish_reason: ChatCompletionChoiceFinishReason | None | Unset = UNSET
    index: int | Unset = UNSET


class ChatCompletionStreamDelta(WireModel):
    content: str | Unset = UNSET
    reasoning_content: str | Unset = UNSET
    role: str | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCall] | Unset = UNSET


class ChatCompletionTool(WireModel):
    function: FunctionDefinition
    type: ChatCompletionMessageToolCallType


class CompletionUsage(WireModel):
    completion_tokens: int | Unset = UNSET
    completion_tokens_details: CompletionUsageCompletionTokensDetails | Unset = UNSET
    cost_in_usd_ticks: int | Unset = UNSET
    num_sources_used: int | Unset = UNSET
    prompt_tokens: int | Unset = UNSET
    prompt_tokens_details: CompletionUsagePromptTokensDetails | Unset = UNSET
    total_tokens: int | Unset = UNSET


class CompletionUsageCompletionTokensDetails(WireModel):
    accepted_prediction_tokens: int | Unset = UNSET
    audio_tokens: int | Unset = UNSET
    reasoning_tokens: int | Unset = UNSET
    rejected_prediction_tokens: int | Unset = UNSET
    text_tokens: int | Unset = UNSET


class CompletionUsagePromptTokensDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    cached_tokens: int | Unset = UNSET
    image_tokens: int | Unset = UNSET
    text_tokens: int | Unset = UNSET


class CreateChatCompletionRequest(WireModel):
    messages: Sequence[ChatCompletionMessage]
    model: str
    deferred: bool | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    logit_bias: Mapping[str, float] | Unset = UNSET
    logprobs: bool | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    n: int | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    reasoning_effort: CreateChatCompletionRequestReasoningEffort | Unset = UNSET
    response_format: ResponseFormat | Unset = UNSET
    seed: int | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: CreateChatCompletionRequestStreamOptions | Unset = UNSET
    temperature: float | Unset = UNSET
    tool_choice: CreateChatCompletionRequestToolChoice | ChatCompletionNamedToolChoice | Unset = (
        UNSET
    )
    tools: Sequence[ChatCompletionTool] | Unset = UNSET
    top_logprobs: int | Unset = UNSET
    top_p: float | Unset = UNSET
    user: str | Unset = UNSET


class CreateChatCompletionRequestStreamOptions(WireModel):
    include_usage: bool | Unset = UNSET


class CreateChatCompletionResponse(WireModel):
    choices: Sequence[ChatCompletionChoice] | Unset = UNSET
    created: int | Unset = UNSET
    id: str | Unset = UNSET
    model: str | Unset = UNSET
    object: str | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    usage: CompletionUsage | Unset = UNSET


class CreateChatCompletionStreamResponse(WireModel):
    choices: Sequence[ChatCompletionStreamChoice] | Unset = UNSET
    created: int | Unset = UNSET
    id: str | Unset = UNSET
    model: str | Unset = UNSET
    object: str | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    usage: CompletionUsage | Unset = UNSET


class FunctionDefinition(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET
    strict: bool | Unset = UNSET


class ResponseFormat(WireModel):
    type: ResponseFormatType
    json_schema: ResponseFormatJsonSchema | Unset = UNSET


class ResponseFormatJsonSchema(WireModel):
    description: str | Unset = UNSET
    name: str | Unset = UNSET
    schema: Mapping[str, JSON] | Unset = UNSET
    strict: bool | Unset = UNSET
