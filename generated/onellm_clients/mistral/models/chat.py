# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        AssistantMessage,
        ContentChunk,
        ResponseFormat,
        SystemMessage,
        ToolCall,
        ToolMessage,
        ToolTypes,
        UsageInfo,
        UserMessage,
    )

AgentsCompletionRequestReasoningEffort: TypeAlias = Literal["high", "none"] | str
ChatCompletionChoiceFinishReason: TypeAlias = (
    Literal["stop", "length", "model_length", "error", "tool_calls"] | str
)
CompletionResponseStreamChoiceFinishReason: TypeAlias = (
    Literal["stop", "length", "error", "tool_calls"] | str
)
MistralPromptMode: TypeAlias = Literal["reasoning"] | str
ModerationLLMAction: TypeAlias = Literal["none", "block"] | str
PredictionType: TypeAlias = Literal["content"] | str
ToolChoiceEnum: TypeAlias = Literal["auto", "none", "any", "required"] | str


class AgentsCompletionRequest(WireModel):
    agent_id: str
    messages: Sequence[SystemMessage | UserMessage | AssistantMessage | ToolMessage]
    frequency_penalty: float | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, JSON] | None | Unset = UNSET
    n: int | None | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    prediction: Prediction | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_mode: MistralPromptMode | None | Unset = UNSET
    random_seed: int | None | Unset = UNSET
    reasoning_effort: AgentsCompletionRequestReasoningEffort | Unset = UNSET
    response_format: ResponseFormat | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    tool_choice: ToolChoice | ToolChoiceEnum | Unset = UNSET
    tools: Sequence[Tool] | None | Unset = UNSET


class ChatCompletionChoice(WireModel):
    finish_reason: ChatCompletionChoiceFinishReason
    index: int
    message: AssistantMessage


class ChatCompletionRequest(WireModel):
    messages: Sequence[SystemMessage | UserMessage | AssistantMessage | ToolMessage]
    model: str
    frequency_penalty: float | Unset = UNSET
    guardrails: Sequence[GuardrailConfig] | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, JSON] | None | Unset = UNSET
    n: int | None | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    prediction: Prediction | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_mode: MistralPromptMode | None | Unset = UNSET
    random_seed: int | None | Unset = UNSET
    reasoning_effort: AgentsCompletionRequestReasoningEffort | Unset = UNSET
    response_format: ResponseFormat | Unset = UNSET
    safe_prompt: bool | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    temperature: float | None | Unset = UNSET
    tool_choice: ToolChoice | ToolChoiceEnum | Unset = UNSET
    tools: Sequence[Tool] | None | Unset = UNSET
    top_p: float | Unset = UNSET


class ChatCompletionResponse(WireModel):
    choices: Sequence[ChatCompletionChoice]
    created: int
    id: str
    model: str
    object: str
    usage: UsageInfo


class CompletionChunk(WireModel):
    choices: Sequence[CompletionResponseStreamChoice]
    id: str
    model: str
    created: int | Unset = UNSET
    object: str | Unset = UNSET
    p: str | Unset = UNSET
    usage: UsageInfo | Unset = UNSET


class CompletionResponseStreamChoice(WireModel):
    delta: DeltaMessage
    finish_reason: CompletionResponseStreamChoiceFinishReason | None
    index: int
    logprobs: Mapping[str, JSON] | None | Unset = UNSET


class DeltaMessage(WireModel):
    content: str | Sequence[ContentChunk] | None | Unset = UNSET
    role: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | None | Unset = UNSET


class FIMCompletionRequest(WireModel):
    model: str
    prompt: str
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, JSON] | None | Unset = UNSET
    min_tokens: int | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    random_seed: int | None | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    suffix: str | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    top_p: float | Unset = UNSET


class FIMCompletionResponse(WireModel):
    choices: Sequence[ChatCompletionChoice]
    created: int
    id: str
    model: str
    object: str
    usage: UsageInfo


class Function(WireModel):
    name: str
    parameters: Mapping[str, JSON]
    description: str | Unset = UNSET
    strict: bool | Unset = UNSET


class FunctionName(WireModel):
    name: str


class GuardrailConfig(WireModel):
    block_on_error: bool | Unset = UNSET
    moderation_llm_v1: ModerationLLMV1Config | None | Unset = UNSET
    moderation_llm_v2: ModerationLLMV2Config | None | Unset = UNSET


class ModerationLLMV1CategoryThresholds(WireModel):
    dangerous_and_criminal_content: float | None | Unset = UNSET
    financial: float | None | Unset = UNSET
    hate_and_discrimination: float | None | Unset = UNSET
    health: float | None | Unset = UNSET
    law: float | None | Unset = UNSET
    pii: float | None | Unset = UNSET
    selfharm: float | None | Unset = UNSET
    sexual: float | None | Unset = UNSET
    violence_and_threats: float | None | Unset = UNSET


class ModerationLLMV1Config(WireModel):
    action: ModerationLLMAction | Unset = UNSET
    custom_category_thresholds: ModerationLLMV1CategoryThresholds | None | Unset = UNSET
    ignore_other_categories: bool | Unset = UNSET
    model_name: str | Unset = UNSET


class ModerationLLMV2CategoryThresholds(WireModel):
    criminal: float | None | Unset = UNSET
    dangerous: float | None | Unset = UNSET
    financial: float | None | Unset = UNSET
    hate_and_discrimination: float | None | Unset = UNSET
    health: float | None | Unset = UNSET
    jailbreaking: float | None | Unset = UNSET
    law: float | None | Unset = UNSET
    pii: float | None | Unset = UNSET
    selfharm: float | None | Unset = UNSET
    sexual: float | None | Unset = UNSET
    violence_and_threats: float | None | Unset = UNSET


class ModerationLLMV2Config(WireModel):
    action: ModerationLLMAction | Unset = UNSET
    custom_category_thresholds: ModerationLLMV2CategoryThresholds | None | Unset = UNSET
    ignore_other_categories: bool | Unset = UNSET
    model_name: str | Unset = UNSET


class Prediction(WireModel):
    content: str | Unset = UNSET
    type: PredictionType | Unset = UNSET


class Tool(WireModel):
    function: Function
    type: ToolTypes | Unset = UNSET


class ToolChoice(WireModel):
    function: FunctionName
    type: ToolTypes | Unset = UNSET
