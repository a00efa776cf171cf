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
        LogProbs,
        NewLogProbs,
        PredictedOutput,
        RawOutput,
        ResponseFormat,
        ThinkingConfigDisabled,
        ThinkingConfigEnabled,
        UsageInfo,
    )

ChoiceFinishReason: TypeAlias = Literal["stop", "length", "error"] | str


class Choice(WireModel):
    index: int
    text: str
    finish_reason: ChoiceFinishReason | None | Unset = UNSET
    logprobs: LogProbs | NewLogProbs | None | Unset = UNSET
    prompt_token_ids: Sequence[int] | None | Unset = UNSET
    raw_output: RawOutput | None | Unset = UNSET
    token_ids: Sequence[int] | None | Unset = UNSET


class CompletionRequest(WireModel):
    model: str
    prompt: str | Sequence[str | int | Sequence[int]]
    context_length_exceeded_behavior: ChatCompletionRequestContextLengthExceededBehavior | Unset = (
        UNSET
    )
    echo: bool | None | Unset = UNSET
    echo_last: int | None | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    ignore_eos: bool | Unset = UNSET
    images: Sequence[str | Sequence[str]] | None | Unset = UNSET
    logit_bias: Mapping[str, float] | None | Unset = UNSET
    logprobs: int | bool | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, str] | None | Unset = UNSET
    min_p: float | None | Unset = UNSET
    mirostat_lr: float | None | Unset = UNSET
    mirostat_target: float | None | Unset = UNSET
    n: int | Unset = UNSET
    perf_metrics_in_response: bool | None | Unset = UNSET
    prediction: PredictedOutput | str | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    prompt_cache_isolation_key: str | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    raw_output: bool | None | Unset = UNSET
    reasoning_effort: ChatCompletionRequestReasoningEffort | int | bool | None | Unset = UNSET
    reasoning_history: ChatCompletionRequestReasoningHistory | None | Unset = UNSET
    repetition_penalty: float | None | Unset = UNSET
    response_format: ResponseFormat | None | Unset = UNSET
    return_token_ids: bool | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    service_tier: ChatCompletionRequestServiceTier | Unset = UNSET
    speculation: str | Sequence[int] | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    thinking: ThinkingConfigEnabled | ThinkingConfigDisabled | None | Unset = UNSET
    top_k: int | None | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    typical_p: float | None | Unset = UNSET
    user: str | None | Unset = UNSET


class CompletionResponse(WireModel):
    choices: Sequence[Choice]
    created: int
    id: str
    model: str
    usage: UsageInfo
    object: str | Unset = UNSET
    perf_metrics: Mapping[str, JSON] | None | Unset = UNSET


class CompletionResponseStreamChoice(WireModel):
    index: int
    text: str
    finish_reason: ChoiceFinishReason | None | Unset = UNSET
    logprobs: LogProbs | NewLogProbs | None | Unset = UNSET
    prompt_token_ids: Sequence[int] | None | Unset = UNSET
    raw_output: RawOutput | None | Unset = UNSET
    token_ids: Sequence[int] | None | Unset = UNSET


class CompletionStreamResponse(WireModel):
    choices: Sequence[CompletionResponseStreamChoice]
    created: int
    id: str
    model: str
    object: str | Unset = UNSET
    perf_metrics: Mapping[str, JSON] | None | Unset = UNSET
    usage: UsageInfo | None | Unset = UNSET
