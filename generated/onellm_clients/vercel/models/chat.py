# Written by scripts/generate.py from specs/vercel.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

AnswerMessageRole: TypeAlias = Literal["assistant"] | str
CacheControlType: TypeAlias = Literal["ephemeral"] | str
ChatCompletionChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
ChatCompletionObject: TypeAlias = Literal["chat.completion"] | str
ChatCompletionRequestReasoningEffort: TypeAlias = (
    Literal["none", "minimal", "low", "medium", "high", "xhigh"] | str
)
ChatCompletionRequestToolChoice: TypeAlias = Literal["auto", "none", "required"] | str
FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter"] | str
FunctionToolType: TypeAlias = Literal["function"] | str
ImagePartImageUrlDetail: TypeAlias = Literal["auto", "low", "high"] | str
ReasoningDetailType: TypeAlias = (
    Literal["reasoning.text", "reasoning.summary", "reasoning.encrypted"] | str
)
ReasoningOptionsEffort: TypeAlias = (
    Literal["none", "minimal", "low", "medium", "high", "xhigh"] | str
)


class AnswerMessage(WireModel):
    role: AnswerMessageRole
    content: str | None | Unset = UNSET
    provider_metadata: Mapping[str, JSON] | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    reasoning_details: Sequence[ReasoningDetail] | Unset = UNSET
    tool_calls: Sequence[ToolCall] | None | Unset = UNSET


class AssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    cache_control: CacheControl | Unset = UNSET
    content: str | Sequence[TextPart] | None | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    reasoning_details: Sequence[ReasoningDetail] | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class CacheControl(WireModel):
    type: CacheControlType
    ttl: str | Unset = UNSET


class ChatCompletion(WireModel):
    __names__ = {"generation_id": "generationId"}
    choices: Sequence[Choice]
    created: int
    id: str
    model: str
    generation_id: str | Unset = UNSET
    object: ChatCompletionObject | Unset = UNSET
    service_tier: str | None | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    usage: Usage | Unset = UNSET


class ChatCompletionChunk(WireModel):
    __names__ = {"generation_id": "generationId"}
    choices: Sequence[ChunkChoice]
    id: str
    created: int | Unset = UNSET
    generation_id: str | Unset = UNSET
    model: str | Unset = UNSET
    object: ChatCompletionChunkObject | Unset = UNSET
    service_tier: str | None | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    usage: Usage | None | Unset = UNSET


class ChatCompletionRequest(WireModel):
    __names__ = {"provider_options": "providerOptions"}
    messages: Sequence[Message]
    model: str
    frequency_penalty: float | Unset = UNSET
    max_completion_tokens: int | Unset = UNSET
    max_tokens: int | Unset = UNSET
    models: Sequence[str] | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    provider_options: Mapping[str, JSON] | Unset = UNSET
    reasoning: ReasoningOptions | Unset = UNSET
    reasoning_effort: ChatCompletionRequestReasoningEffort | Unset = UNSET
    response_format: ResponseFormat | Unset = UNSET
    seed: int | Unset = UNSET
    stop: str | Sequence[str] | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: StreamOptions | Unset = UNSET
    temperature: float | Unset = UNSET
    tool_choice: ChatCompletionRequestToolChoice | NamedToolChoice | Unset = UNSET
    tools: Sequence[FunctionTool] | Unset = UNSET
    top_p: float | Unset = UNSET


class Choice(WireModel):
    index: int
    message: AnswerMessage
    finish_reason: FinishReason | None | Unset = UNSET
    logprobs: Mapping[str, JSON] | None | Unset = UNSET


class ChunkChoice(WireModel):
    delta: Delta
    index: int
    finish_reason: FinishReason | None | Unset = UNSET
    logprobs: Mapping[str, JSON] | None | Unset = UNSET


class Delta(WireModel):
    content: str | None | Unset = UNSET
    provider_metadata: Mapping[str, JSON] | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    reasoning_details: Sequence[ReasoningDetail] | Unset = UNSET
    role: AnswerMessageRole | Unset = UNSET
    tool_calls: Sequence[ToolCallDelta] | Unset = UNSET


class FilePart(WireModel):
    file: FilePartFile
    type: Literal["file"] = "file"


class FilePartFile(WireModel):
    data: str | Unset = UNSET
    filename: str | Unset = UNSET
    media_type: str | Unset = UNSET


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
    detail: ImagePartImageUrlDetail | Unset = UNSET


class JsonObjectFormat(WireModel):
    type: Literal["json_object"] = "json_object"


class JsonSchemaFormat(WireModel):
    json_schema: JsonSchemaFormatJsonSchema
    type: Literal["json_schema"] = "json_schema"


class JsonSchemaFormatJsonSchema(WireModel):
    name: str
    schema: Mapping[str, JSON]
    description: str | Unset = UNSET
    strict: bool | Unset = UNSET


class NamedToolChoice(WireModel):
    function: NamedToolChoiceFunction
    type: FunctionToolType


class NamedToolChoiceFunction(WireModel):
    name: str


class ReasoningDetail(WireModel):
    type: ReasoningDetailType
    data: str | Unset = UNSET
    format: str | None | Unset = UNSET
    id: str | None | Unset = UNSET
    index: int | Unset = UNSET
    signature: str | None | Unset = UNSET
    summary: str | Unset = UNSET
    text: str | None | Unset = UNSET


class ReasoningOptions(WireModel):
    effort: ReasoningOptionsEffort | Unset = UNSET
    enabled: bool | Unset = UNSET
    exclude: bool | Unset = UNSET
    max_tokens: int | Unset = UNSET


class StreamOptions(WireModel):
    include_usage: bool | Unset = UNSET


class SystemMessage(WireModel):
    content: str | Sequence[TextPart]
    role: Literal["system"] = "system"
    cache_control: CacheControl | Unset = UNSET


class TextFormat(WireModel):
    type: Literal["text"] = "text"


class TextPart(WireModel):
    text: str
    type: Literal["text"] = "text"
    cache_control: CacheControl | Unset = UNSET


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
    cache_control: CacheControl | Unset = UNSET


class Usage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    cache_creation_input_tokens: int | Unset = UNSET
    completion_tokens_details: UsageCompletionTokensDetails | Unset = UNSET
    cost: float | Unset = UNSET
    cost_details: Mapping[str, JSON] | Unset = UNSET
    is_byok: bool | Unset = UNSET
    market_cost: float | Unset = UNSET
    prompt_tokens_details: UsagePromptTokensDetails | Unset = UNSET


class UsageCompletionTokensDetails(WireModel):
    image_tokens: int | Unset = UNSET
    reasoning_tokens: int | Unset = UNSET


class UsagePromptTokensDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    cached_tokens: int | Unset = UNSET
    video_tokens: int | Unset = UNSET


class UserMessage(WireModel):
    content: str | Sequence[ContentPart]
    role: Literal["user"] = "user"
    cache_control: CacheControl | Unset = UNSET


ContentPart: TypeAlias = """
    TextPart
    | ImagePart
    | FilePart
"""

Message: TypeAlias = """
    SystemMessage
    | UserMessage
    | AssistantMessage
    | ToolMessage
"""

ResponseFormat: TypeAlias = """
    TextFormat
    | JsonObjectFormat
    | JsonSchemaFormat
"""
