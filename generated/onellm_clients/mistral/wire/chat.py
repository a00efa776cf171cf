# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._runtime import JSON

AgentsCompletionRequestReasoningEffort: TypeAlias = Literal["high", "none"] | str


class AssistantMessage(TypedDict):
    content: NotRequired[str | Sequence[ContentChunk] | None]
    prefix: NotRequired[bool]
    role: Literal["assistant"]
    tool_calls: NotRequired[Sequence[ToolCall] | None]


class AudioChunk(TypedDict):
    input_audio: str | AudioChunkInputAudio
    type: Literal["input_audio"]


class AudioChunkInputAudio(TypedDict):
    data: str
    format: str


BuiltInConnectors: TypeAlias = (
    Literal[
        "web_search",
        "web_search_premium",
        "code_interpreter",
        "image_generation",
        "document_library",
    ]
    | str
)


class ChatCompletionChoice(TypedDict):
    finish_reason: NotRequired[ChatCompletionChoiceFinishReason]
    index: NotRequired[int]
    message: NotRequired[AssistantMessage]


ChatCompletionChoiceFinishReason: TypeAlias = (
    Literal["stop", "length", "model_length", "error", "tool_calls"] | str
)


class ChatCompletionRequest(TypedDict):
    frequency_penalty: NotRequired[float]
    guardrails: NotRequired[Sequence[GuardrailConfig] | None]
    max_tokens: NotRequired[int | None]
    messages: Sequence[SystemMessage | UserMessage | AssistantMessage | ToolMessage]
    metadata: NotRequired[JsonObject | None]
    model: str
    n: NotRequired[int | None]
    parallel_tool_calls: NotRequired[bool]
    prediction: NotRequired[Prediction]
    presence_penalty: NotRequired[float]
    prompt_cache_key: NotRequired[str | None]
    prompt_mode: NotRequired[MistralPromptMode | None]
    random_seed: NotRequired[int | None]
    reasoning_effort: NotRequired[AgentsCompletionRequestReasoningEffort]
    response_format: NotRequired[ResponseFormat]
    safe_prompt: NotRequired[bool]
    stop: NotRequired[str | Sequence[str]]
    stream: NotRequired[bool]
    temperature: NotRequired[float | None]
    tool_choice: NotRequired[ToolChoice | ToolChoiceEnum]
    tools: NotRequired[Sequence[Tool] | None]
    top_p: NotRequired[float]


class ChatCompletionResponse(TypedDict):
    choices: NotRequired[Sequence[ChatCompletionChoice]]
    created: NotRequired[int]
    id: NotRequired[str]
    model: NotRequired[str]
    object: NotRequired[str]
    usage: NotRequired[UsageInfo]


class CompletionChunk(TypedDict):
    choices: NotRequired[Sequence[CompletionResponseStreamChoice]]
    created: NotRequired[int]
    id: NotRequired[str]
    model: NotRequired[str]
    object: NotRequired[str]
    p: NotRequired[str]
    usage: NotRequired[UsageInfo]


class CompletionResponseStreamChoice(TypedDict):
    delta: NotRequired[DeltaMessage]
    finish_reason: NotRequired[CompletionResponseStreamChoiceFinishReason | None]
    index: NotRequired[int]
    logprobs: NotRequired[JsonObject | None]


CompletionResponseStreamChoiceFinishReason: TypeAlias = (
    Literal["stop", "length", "error", "tool_calls"] | str
)


class DeltaMessage(TypedDict):
    content: NotRequired[str | Sequence[ContentChunk] | None]
    role: NotRequired[str | None]
    tool_calls: NotRequired[Sequence[ToolCall] | None]


class DocumentURLChunk(TypedDict):
    document_name: NotRequired[str | None]
    document_url: str
    type: Literal["document_url"]


class FileChunk(TypedDict):
    file_id: str
    type: Literal["file"]


class Function(TypedDict):
    description: NotRequired[str]
    name: str
    parameters: JsonObject
    strict: NotRequired[bool]


class FunctionCall(TypedDict):
    arguments: JsonObject | str
    name: str


class FunctionName(TypedDict):
    name: str


class GuardrailConfig(TypedDict):
    block_on_error: NotRequired[bool]
    moderation_llm_v1: NotRequired[ModerationLLMV1Config | None]
    moderation_llm_v2: NotRequired[ModerationLLMV2Config | None]


ImageDetail: TypeAlias = Literal["low", "auto", "high"] | str


class ImageURL(TypedDict):
    detail: NotRequired[ImageDetail | None]
    url: str


class ImageURLChunk(TypedDict):
    image_url: ImageURL | str
    type: Literal["image_url"]


JsonObject: TypeAlias = Mapping[str, JSON]


class JsonSchema(TypedDict):
    description: NotRequired[str | None]
    name: str
    schema: JsonObject
    strict: NotRequired[bool]


MistralPromptMode: TypeAlias = Literal["reasoning"] | str


ModerationLLMAction: TypeAlias = Literal["none", "block"] | str


class ModerationLLMV1CategoryThresholds(TypedDict):
    dangerous_and_criminal_content: NotRequired[float | None]
    financial: NotRequired[float | None]
    hate_and_discrimination: NotRequired[float | None]
    health: NotRequired[float | None]
    law: NotRequired[float | None]
    pii: NotRequired[float | None]
    selfharm: NotRequired[float | None]
    sexual: NotRequired[float | None]
    violence_and_threats: NotRequired[float | None]


class ModerationLLMV1Config(TypedDict):
    action: NotRequired[ModerationLLMAction]
    custom_category_thresholds: NotRequired[ModerationLLMV1CategoryThresholds | None]
    ignore_other_categories: NotRequired[bool]
    model_name: NotRequired[str]


class ModerationLLMV2CategoryThresholds(TypedDict):
    criminal: NotRequired[float | None]
    dangerous: NotRequired[float | None]
    financial: NotRequired[float | None]
    hate_and_discrimination: NotRequired[float | None]
    health: NotRequired[float | None]
    jailbreaking: NotRequired[float | None]
    law: NotRequired[float | None]
    pii: NotRequired[float | None]
    selfharm: NotRequired[float | None]
    sexual: NotRequired[float | None]
    violence_and_threats: NotRequired[float | None]


class ModerationLLMV2Config(TypedDict):
    action: NotRequired[ModerationLLMAction]
    custom_category_thresholds: NotRequired[ModerationLLMV2CategoryThresholds | None]
    ignore_other_categories: NotRequired[bool]
    model_name: NotRequired[str]


class Prediction(TypedDict):
    content: NotRequired[str]
    type: NotRequired[PredictionType]


PredictionType: TypeAlias = Literal["content"] | str


class PromptTokensDetails(TypedDict):
    audio_tokens: NotRequired[int]
    cached_tokens: NotRequired[int]


class ReferenceChunk(TypedDict):
    reference_ids: Sequence[int]
    type: Literal["reference"]


class ResponseFormat(TypedDict):
    json_schema: NotRequired[JsonSchema | None]
    type: NotRequired[ResponseFormats]


ResponseFormats: TypeAlias = Literal["text", "json_object", "json_schema"] | str


class SystemMessage(TypedDict):
    content: str | Sequence[SystemMessageContentChunks]
    role: Literal["system"]


class TextChunk(TypedDict):
    text: str
    type: Literal["text"]


class ThinkChunk(TypedDict):
    closed: NotRequired[bool]
    thinking: Sequence[TextChunk | ToolReferenceChunk | ReferenceChunk]
    type: Literal["thinking"]


ContentChunk: TypeAlias = (
    TextChunk
    | ImageURLChunk
    | DocumentURLChunk
    | ReferenceChunk
    | FileChunk
    | ThinkChunk
    | AudioChunk
)


SystemMessageContentChunks: TypeAlias = TextChunk | ThinkChunk


class Tool(TypedDict):
    function: Function
    type: NotRequired[ToolTypes]


class ToolCall(TypedDict):
    function: FunctionCall
    id: NotRequired[str]
    index: NotRequired[int]
    type: NotRequired[ToolTypes]


class ToolChoice(TypedDict):
    function: FunctionName
    type: NotRequired[ToolTypes]


ToolChoiceEnum: TypeAlias = Literal["auto", "none", "any", "required"] | str


class ToolMessage(TypedDict):
    content: str | Sequence[ContentChunk] | None
    name: NotRequired[str | None]
    role: Literal["tool"]
    tool_call_id: NotRequired[str | None]


class ToolReferenceChunk(TypedDict):
    description: NotRequired[str | None]
    favicon: NotRequired[str | None]
    title: str
    tool: BuiltInConnectors | str
    type: NotRequired[Literal["tool_reference"]]
    url: NotRequired[str | None]


ToolTypes: TypeAlias = Literal["function"] | str


class UsageInfo(TypedDict):
    completion_tokens: NotRequired[int]
    num_cached_tokens: NotRequired[int | None]
    prompt_audio_seconds: NotRequired[int | None]
    prompt_token_details: NotRequired[PromptTokensDetails | None]
    prompt_tokens: NotRequired[int]
    prompt_tokens_details: NotRequired[PromptTokensDetails | None]
    request_count: NotRequired[int | None]
    service_tier: NotRequired[str | None]
    total_tokens: NotRequired[int]


class UserMessage(TypedDict):
    content: str | Sequence[ContentChunk] | None
    role: Literal["user"]
