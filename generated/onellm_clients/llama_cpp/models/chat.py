# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import FinishReason, Timings, Usage

AnswerMessageRole: TypeAlias = Literal["assistant"] | str
ChatCompletionChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
ChatCompletionObject: TypeAlias = Literal["chat.completion"] | str
ChatCompletionRequestReasoningFormat: TypeAlias = (
    Literal["none", "deepseek", "deepseek-legacy", "auto"] | str
)
ChatCompletionRequestToolChoice: TypeAlias = Literal["auto", "none", "required"] | str
FunctionToolType: TypeAlias = Literal["function"] | str
ResponseFormatType: TypeAlias = Literal["text", "json_object", "json_schema"] | str


class AnswerMessage(WireModel):
    role: AnswerMessageRole
    content: str | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | None | Unset = UNSET


class ApplyTemplateRequest(WireModel):
    messages: Sequence[Message]
    chat_template_kwargs: Mapping[str, JSON] | Unset = UNSET
    tools: Sequence[FunctionTool] | Unset = UNSET


class ApplyTemplateResponse(WireModel):
    prompt: str


class AssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    content: str | Sequence[TextPart] | None | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class AudioPart(WireModel):
    input_audio: AudioPartInputAudio
    type: Literal["input_audio"] = "input_audio"


class AudioPartInputAudio(WireModel):
    data: str
    format: str


class ChatCompletion(WireModel):
    choices: Sequence[Choice]
    created: int
    id: str
    model: str
    object: ChatCompletionObject | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    timings: Timings | Unset = UNSET
    usage: Usage | Unset = UNSET


class ChatCompletionChunk(WireModel):
    choices: Sequence[ChunkChoice]
    id: str
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    object: ChatCompletionChunkObject | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    timings: Timings | Unset = UNSET
    usage: Usage | None | Unset = UNSET


class ChatCompletionRequest(WireModel):
    messages: Sequence[Message]
    cache_prompt: bool | Unset = UNSET
    chat_template_kwargs: Mapping[str, JSON] | Unset = UNSET
    dynatemp_range: float | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    grammar: str | Unset = UNSET
    id_slot: int | Unset = UNSET
    ignore_eos: bool | Unset = UNSET
    logit_bias: JSON | Unset = UNSET
    logprobs: bool | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    min_p: float | Unset = UNSET
    mirostat: int | Unset = UNSET
    model: str | Unset = UNSET
    n: int | Unset = UNSET
    n_predict: int | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    parse_tool_calls: bool | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    reasoning_format: ChatCompletionRequestReasoningFormat | Unset = UNSET
    repeat_last_n: int | Unset = UNSET
    repeat_penalty: float | Unset = UNSET
    response_format: ResponseFormat | Unset = UNSET
    samplers: Sequence[str] | Unset = UNSET
    seed: int | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: StreamOptions | Unset = UNSET
    temperature: float | Unset = UNSET
    thinking_forced_open: bool | Unset = UNSET
    timings_per_token: bool | Unset = UNSET
    tool_choice: ChatCompletionRequestToolChoice | NamedToolChoice | Unset = UNSET
    tools: Sequence[FunctionTool] | Unset = UNSET
    top_k: int | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | Unset = UNSET
    typical_p: float | Unset = UNSET


class Choice(WireModel):
    index: int
    message: AnswerMessage
    finish_reason: FinishReason | None | Unset = UNSET
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


class FunctionTool(WireModel):
    function: FunctionDefinition
    type: FunctionToolType


class ImagePart(WireModel):
    image_url: ImagePartImageUrl
    type: Literal["image_url"] = "image_url"


class ImagePartImageUrl(WireModel):
    url: str
    detail: str | Unset = UNSET


class Logprobs(WireModel):
    content: Sequence[TokenLogprob] | None | Unset = UNSET


class NamedToolChoice(WireModel):
    function: NamedToolChoiceFunction
    type: FunctionToolType


class NamedToolChoiceFunction(WireModel):
    name: str


class ResponseFormat(WireModel):
    type: ResponseFormatType
    json_schema: Mapping[str, JSON] | Unset = UNSET
    schema: Mapping[str, JSON] | Unset = UNSET


class StreamOptions(WireModel):
    include_usage: bool | Unset = UNSET


class SystemMessage(WireModel):
    content: str | Sequence[TextPart]
    role: Literal["system"] = "system"


class TextPart(WireModel):
    text: str
    type: Literal["text"] = "text"


class TokenLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    logprob: float
    token: str
    bytes_: Sequence[int] | None | Unset = UNSET
    id: int | Unset = UNSET
    top_logprobs: Sequence[TopLogprob] | Unset = UNSET


class ToolCall(WireModel):
    function: ToolCallFunction
    id: str
    type: FunctionToolType


class ToolCallDelta(WireModel):
    index: int
    function: ToolCallDeltaFunction | Unset = UNSET
    id: str | Unset = UNSET
    type: FunctionToolType | Unset = UNSET


class ToolCallDeltaFunction(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ToolCallFunction(WireModel):
    arguments: str
    name: str


class ToolMessage(WireModel):
    content: str | Sequence[TextPart]
    role: Literal["tool"] = "tool"
    tool_call_id: str


class TopLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    logprob: float
    token: str
    bytes_: Sequence[int] | None | Unset = UNSET
    id: int | Unset = UNSET


class UserMessage(WireModel):
    content: str | Sequence[ContentPart]
    role: Literal["user"] = "user"


ContentPart: TypeAlias = """
    TextPart
    | ImagePart
    | AudioPart
"""

Message: TypeAlias = """
    SystemMessage
    | UserMessage
    | AssistantMessage
    | ToolMessage
"""
