# Written by scripts/generate.py from specs/deepseek.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import FinishReason, StreamOptions, Usage

AnswerMessageRole: TypeAlias = Literal["assistant"] | str
ChatCompletionChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
ChatCompletionObject: TypeAlias = Literal["chat.completion"] | str
ChatCompletionRequestReasoningEffort: TypeAlias = Literal["low", "medium", "high", "max"] | str
ChatCompletionRequestToolChoice: TypeAlias = Literal["none", "auto", "required"] | str
NamedToolChoiceType: TypeAlias = Literal["function"] | str
ResponseFormatType: TypeAlias = Literal["text", "json_object"] | str
ThinkingType: TypeAlias = Literal["enabled", "disabled"] | str


class AnswerMessage(WireModel):
    role: AnswerMessageRole
    content: str | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class AssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    content: str | None | Unset = UNSET
    name: str | Unset = UNSET
    prefix: bool | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class ChatCompletion(WireModel):
    choices: Sequence[Choice]
    created: int
    id: str
    model: str
    object: ChatCompletionObject
    system_fingerprint: str | Unset = UNSET
    usage: Usage | Unset = UNSET


class ChatCompletionChunk(WireModel):
    choices: Sequence[ChunkChoice]
    created: int
    id: str
    model: str
    object: ChatCompletionChunkObject
    system_fingerprint: str | Unset = UNSET
    usage: Usage | None | Unset = UNSET


class ChatCompletionRequest(WireModel):
    messages: Sequence[Message]
    model: str
    frequency_penalty: float | None | Unset = UNSET
    logprobs: bool | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    reasoning_effort: ChatCompletionRequestReasoningEffort | None | Unset = UNSET
    response_format: ResponseFormat | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_options: StreamOptions | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    thinking: Thinking | None | Unset = UNSET
    tool_choice: ChatCompletionRequestToolChoice | NamedToolChoice | None | Unset = UNSET
    tools: Sequence[Tool] | None | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    user_id: str | None | Unset = UNSET


class Choice(WireModel):
    finish_reason: FinishReason
    index: int
    message: AnswerMessage
    logprobs: Logprobs | None | Unset = UNSET


class ChunkChoice(WireModel):
    delta: Delta
    index: int
    finish_reason: FinishReason | None | Unset = UNSET
    logprobs: Logprobs | None | Unset = UNSET


class Delta(WireModel):
    content: str | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    role: AnswerMessageRole | Unset = UNSET
    tool_calls: Sequence[ToolCallDelta] | Unset = UNSET


class FunctionDefinition(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET
    strict: bool | Unset = UNSET


class Logprobs(WireModel):
    content: Sequence[TokenLogprob] | None | Unset = UNSET
    reasoning_content: Sequence[TokenLogprob] | None | Unset = UNSET


class NamedToolChoice(WireModel):
    function: NamedToolChoiceFunction
    type: NamedToolChoiceType


class NamedToolChoiceFunction(WireModel):
    name: str


class ResponseFormat(WireModel):
    type: ResponseFormatType | Unset = UNSET


class SystemMessage(WireModel):
    content: str
    role: Literal["system"] = "system"
    name: str | Unset = UNSET


class Thinking(WireModel):
    type: ThinkingType


class TokenLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    logprob: float
    token: str
    bytes_: Sequence[int] | None | Unset = UNSET
    top_logprobs: Sequence[TopLogprob] | Unset = UNSET


class Tool(WireModel):
    function: FunctionDefinition
    type: NamedToolChoiceType


class ToolCall(WireModel):
    function: ToolCallFunction
    id: str
    type: NamedToolChoiceType
    index: int | Unset = UNSET


class ToolCallDelta(WireModel):
    index: int
    function: ToolCallDeltaFunction | Unset = UNSET
    id: str | Unset = UNSET
    type: NamedToolChoiceType | Unset = UNSET


class ToolCallDeltaFunction(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ToolCallFunction(WireModel):
    arguments: str
    name: str


class ToolMessage(WireModel):
    content: str
    role: Literal["tool"] = "tool"
    tool_call_id: str


class TopLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    logprob: float
    token: str
    bytes_: Sequence[int] | None | Unset = UNSET


class UserMessage(WireModel):
    content: str
    role: Literal["user"] = "user"
    name: str | Unset = UNSET


Message: TypeAlias = """
    SystemMessage
    | UserMessage
    | AssistantMessage
    | ToolMessage
"""
