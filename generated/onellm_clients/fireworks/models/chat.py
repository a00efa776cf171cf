# Written by scripts/generate.py from specs/fireworks.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ChatCompletionRequestContextLengthExceededBehavior,
        ChatCompletionRequestReasoningEffort,
        ChatCompletionRequestReasoningHistory,
        ChatCompletionRequestServiceTier,
        ChatMessageContent,
        LogProbs,
        NewLogProbs,
        PredictedOutput,
        RawOutput,
        ResponseFormat,
        ThinkingConfigDisabled,
        ThinkingConfigEnabled,
        UsageInfo,
    )

ChatCompletionRequestFunctionCall: TypeAlias = Literal["auto", "none"] | str
ChatCompletionRequestToolChoice: TypeAlias = Literal["auto", "none", "any", "required"] | str
ChatCompletionResponseStreamChoiceFinishReason: TypeAlias = (
    Literal["stop", "length", "function_call", "tool_calls"] | str
)
ChatCompletionToolType: TypeAlias = Literal["function"] | str


class ChatCompletionFunction(WireModel):
    name: str
    description: str | None | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET
    strict: bool | None | Unset = UNSET


class ChatCompletionMessageToolCall(WireModel):
    function: ChatCompletionMessageToolCallFunction | str
    id: str | None | Unset = UNSET
    type: str | Unset = UNSET


class ChatCompletionMessageToolCallFunction(WireModel):
    arguments: str | Mapping[str, JSON] | None | Unset = UNSET
    name: str | None | Unset = UNSET


class ChatCompletionRequest(WireModel):
    messages: Sequence[ChatMessage]
    model: str
    context_length_exceeded_behavior: ChatCompletionRequestContextLengthExceededBehavior | Unset = (
        UNSET
    )
    echo: bool | None | Unset = UNSET
    echo_last: int | None | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    function_call: ChatCompletionRequestFunctionCall | FunctionNameSpec | None | Unset = UNSET
    functions: Sequence[ChatCompletionFunction] | Unset = UNSET
    ignore_eos: bool | Unset = UNSET
    logit_bias: Mapping[str, float] | None | Unset = UNSET
    logprobs: int | bool | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, str] | None | Unset = UNSET
    min_p: float | None | Unset = UNSET
    mirostat_lr: float | None | Unset = UNSET
    mirostat_target: float | None | Unset = UNSET
    n: int | Unset = UNSET
    parallel_tool_calls: bool | None | Unset = UNSET
    perf_metrics_in_response: bool | None | Unset = UNSET
    prediction: PredictedOutput | str | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    prompt_cache_isolation_key: str | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_truncate_len: int | None | Unset = UNSET
    raw_output: bool | None | Unset = UNSET
    reasoning_effort: ChatCompletionRequestReasoningEffort | int | bool | None | Unset = UNSET
    reasoning_history: ChatCompletionRequestReasoningHistory | None | Unset = UNSET
    repetition_penalty: float | None | Unset = UNSET
    response_format: ResponseFormat | None | Unset = UNSET
    return_token_ids: bool | None | Unset = UNSET
    safe_tokenization: bool | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    service_tier: ChatCompletionRequestServiceTier | Unset = UNSET
    speculation: str | Sequence[int] | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    thinking: ThinkingConfigEnabled | ThinkingConfigDisabled | None | Unset = UNSET
    tool_choice: ChatCompletionRequestToolChoice | FunctionSelection | Unset = UNSET
    tools: Sequence[ChatCompletionTool] | Unset = UNSET
    top_k: int | None | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    typical_p: float | None | Unset = UNSET
    user: str | None | Unset = UNSET


class ChatCompletionResponse(WireModel):
    choices: Sequence[ChatCompletionResponseChoice]
    created: int
    id: str
    model: str
    object: str | Unset = UNSET
    perf_metrics: Mapping[str, JSON] | None | Unset = UNSET
    prompt_token_ids: Sequence[int] | None | Unset = UNSET
    usage: UsageInfo | None | Unset = UNSET


class ChatCompletionResponseChoice(WireModel):
    index: int
    message: ChatMessage
    finish_reason: str | None | Unset = UNSET
    logprobs: LogProbs | NewLogProbs | None | Unset = UNSET
    raw_output: RawOutput | None | Unset = UNSET
    token_ids: Sequence[int] | None | Unset = UNSET


class ChatCompletionResponseStreamChoice(WireModel):
    delta: DeltaMessage
    index: int
    finish_reason: ChatCompletionResponseStreamChoiceFinishReason | None | Unset = UNSET
    logprobs: LogProbs | NewLogProbs | None | Unset = UNSET
    prompt_token_ids: Sequence[int] | None | Unset = UNSET
    raw_output: RawOutput | None | Unset = UNSET
    token_ids: Sequence[int] | None | Unset = UNSET


class ChatCompletionStreamResponse(WireModel):
    choices: Sequence[ChatCompletionResponseStreamChoice]
    created: int
    id: str
    model: str
    object: str | Unset = UNSET
    perf_metrics: Mapping[str, JSON] | None | Unset = UNSET
    prompt_token_ids: Sequence[int] | None | Unset = UNSET
    usage: UsageInfo | None | Unset = UNSET


class ChatCompletionTool(WireModel):
    type: ChatCompletionToolType
    function: ChatCompletionFunction | None | Unset = UNSET


class ChatMessage(WireModel):
    role: str
    content: str | Sequence[ChatMessageContent] | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    tool_call_id: str | None | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCall] | None | Unset = UNSET


class DeltaMessage(WireModel):
    content: str | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    role: str | None | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCall] | None | Unset = UNSET


class FunctionNameSpec(WireModel):
    name: str


class FunctionSelection(WireModel):
    type: ChatCompletionToolType
    function: FunctionNameSpec | None | Unset = UNSET
