# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import ChatRequestThink, Logprob, ModelOptions

ChatMessageRole: TypeAlias = Literal["system", "user", "assistant", "tool"] | str
ChatRequestFormat: TypeAlias = Literal["json"] | str
ChatResponseMessageRole: TypeAlias = Literal["assistant"] | str
ToolDefinitionType: TypeAlias = Literal["function"] | str


class ChatMessage(WireModel):
    content: str
    role: ChatMessageRole
    images: Sequence[str] | Unset = UNSET
    thinking: str | Unset = UNSET
    tool_call_id: str | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET
    tool_name: str | Unset = UNSET


class ChatRequest(WireModel):
    messages: Sequence[ChatMessage]
    model: str
    format: ChatRequestFormat | Mapping[str, JSON] | Unset = UNSET
    keep_alive: str | float | Unset = UNSET
    logprobs: bool | Unset = UNSET
    options: ModelOptions | Unset = UNSET
    stream: bool | Unset = UNSET
    think: bool | ChatRequestThink | Unset = UNSET
    tools: Sequence[ToolDefinition] | Unset = UNSET
    top_logprobs: int | Unset = UNSET


class ChatResponse(WireModel):
    created_at: str | Unset = UNSET
    done: bool | Unset = UNSET
    done_reason: str | Unset = UNSET
    eval_count: int | Unset = UNSET
    eval_duration: int | Unset = UNSET
    load_duration: int | Unset = UNSET
    logprobs: Sequence[Logprob] | Unset = UNSET
    message: ChatResponseMessage | Unset = UNSET
    model: str | Unset = UNSET
    prompt_eval_count: int | Unset = UNSET
    prompt_eval_duration: int | Unset = UNSET
    total_duration: int | Unset = UNSET


class ChatResponseMessage(WireModel):
    content: str | Unset = UNSET
    images: Sequence[str] | Unset = UNSET
    role: ChatResponseMessageRole | Unset = UNSET
    thinking: str | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class ToolCall(WireModel):
    function: ToolCallFunction | Unset = UNSET
    id: str | Unset = UNSET


class ToolCallFunction(WireModel):
    name: str
    arguments: Mapping[str, JSON] | Unset = UNSET
    description: str | Unset = UNSET
    index: int | Unset = UNSET


class ToolDefinition(WireModel):
    function: ToolDefinitionFunction
    type: ToolDefinitionType


class ToolDefinitionFunction(WireModel):
    name: str
    parameters: Mapping[str, JSON]
    description: str | Unset = UNSET
