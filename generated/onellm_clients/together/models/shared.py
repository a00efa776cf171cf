# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

ChatCompletionChunkChoicesItemDeltaRole: TypeAlias = (
    Literal["system", "user", "assistant", "function", "tool"] | str
)
EmbeddingsResponseObject: TypeAlias = Literal["list"] | str
FinishReason: TypeAlias = Literal["stop", "eos", "length", "tool_calls", "function_call"] | str
ToolChoiceType: TypeAlias = Literal["function"] | str


class ChatCompletionAssistantMessageParamFunctionCall(WireModel):
    arguments: str
    name: str


class ChatCompletionChunkChoicesItemDelta(WireModel):
    role: ChatCompletionChunkChoicesItemDeltaRole
    content: str | None | Unset = UNSET
    function_call: ChatCompletionAssistantMessageParamFunctionCall | None | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    token_id: int | Unset = UNSET
    tool_calls: Sequence[ToolChoice] | Unset = UNSET


class LogprobsPart(WireModel):
    token_ids: Sequence[float] | Unset = UNSET
    token_logprobs: Sequence[float] | Unset = UNSET
    tokens: Sequence[str] | Unset = UNSET
    top_logprobs: Mapping[str, float] | Unset = UNSET


class PromptPartItem(WireModel):
    logprobs: LogprobsPart | Unset = UNSET
    text: str | Unset = UNSET


class ToolChoice(WireModel):
    function: ToolChoiceFunction
    id: str
    index: float
    type: ToolChoiceType


class ToolChoiceFunction(WireModel):
    arguments: str
    name: str


class UsageDataObject(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    cached_tokens: int | Unset = UNSET
