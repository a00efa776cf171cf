# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._runtime import JSON


class ChatMessage(TypedDict):
    content: str
    images: NotRequired[Sequence[str]]
    role: ChatMessageRole
    thinking: NotRequired[str]
    tool_call_id: NotRequired[str]
    tool_calls: NotRequired[Sequence[ToolCall]]
    tool_name: NotRequired[str]


ChatMessageRole: TypeAlias = Literal["system", "user", "assistant", "tool"] | str


class ChatRequest(TypedDict):
    format: NotRequired[ChatRequestFormat | JsonObject]
    keep_alive: NotRequired[str | float]
    logprobs: NotRequired[bool]
    messages: Sequence[ChatMessage]
    model: str
    options: NotRequired[ModelOptions]
    stream: NotRequired[bool]
    think: NotRequired[bool | ChatRequestThink]
    tools: NotRequired[Sequence[ToolDefinition]]
    top_logprobs: NotRequired[int]


ChatRequestFormat: TypeAlias = Literal["json"] | str


ChatRequestThink: TypeAlias = Literal["high", "medium", "low", "max"] | str


class ChatResponse(TypedDict):
    created_at: NotRequired[str]
    done: NotRequired[bool]
    done_reason: NotRequired[str]
    eval_count: NotRequired[int]
    eval_duration: NotRequired[int]
    load_duration: NotRequired[int]
    logprobs: NotRequired[Sequence[Logprob]]
    message: NotRequired[ChatResponseMessage]
    model: NotRequired[str]
    prompt_eval_count: NotRequired[int]
    prompt_eval_duration: NotRequired[int]
    total_duration: NotRequired[int]


class ChatResponseMessage(TypedDict):
    content: NotRequired[str]
    images: NotRequired[Sequence[str]]
    role: NotRequired[ChatResponseMessageRole]
    thinking: NotRequired[str]
    tool_calls: NotRequired[Sequence[ToolCall]]


ChatResponseMessageRole: TypeAlias = Literal["assistant"] | str


JsonObject: TypeAlias = Mapping[str, JSON]


class Logprob(TypedDict):
    bytes: NotRequired[Sequence[int]]
    logprob: NotRequired[float]
    token: NotRequired[str]
    top_logprobs: NotRequired[Sequence[TokenLogprob]]


class ModelOptions(TypedDict):
    frequency_penalty: NotRequired[float]
    min_p: NotRequired[float]
    num_ctx: NotRequired[int]
    num_gpu: NotRequired[int]
    num_predict: NotRequired[int]
    num_thread: NotRequired[int]
    presence_penalty: NotRequired[float]
    repeat_last_n: NotRequired[int]
    repeat_penalty: NotRequired[float]
    seed: NotRequired[int]
    stop: NotRequired[str | Sequence[str]]
    temperature: NotRequired[float]
    top_k: NotRequired[int]
    top_p: NotRequired[float]


class TokenLogprob(TypedDict):
    bytes: NotRequired[Sequence[int]]
    logprob: NotRequired[float]
    token: NotRequired[str]


class ToolCall(TypedDict):
    function: NotRequired[ToolCallFunction]
    id: NotRequired[str]


class ToolCallFunction(TypedDict):
    arguments: NotRequired[JsonObject]
    description: NotRequired[str]
    index: NotRequired[int]
    name: str


class ToolDefinition(TypedDict):
    function: ToolDefinitionFunction
    type: ToolDefinitionType


class ToolDefinitionFunction(TypedDict):
    description: NotRequired[str]
    name: str
    parameters: JsonObject


ToolDefinitionType: TypeAlias = Literal["function"] | str
