# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ChatAssistantImagesItemImageUrl,
        ChatRequestReasoningEffort,
        CostDetailsObject,
        ProviderPreferencesObject,
    )

AnthropicCacheControlDirectiveType: TypeAlias = Literal["ephemeral"] | str
AnthropicCacheControlTtl: TypeAlias = Literal["5m", "1h"] | str
ApiErrorType: TypeAlias = (
    Literal[
        "context_length_exceeded",
        "max_tokens_exceeded",
        "token_limit_exceeded",
        "string_too_long",
        "authentication",
        "permission_denied",
        "payment_required",
        "rate_limit_exceeded",
        "provider_overloaded",
        "provider_unavailable",
        "invalid_request",
        "invalid_prompt",
        "not_found",
        "precondition_failed",
        "payload_too_large",
        "unprocessable",
        "content_policy_violation",
        "refusal",
        "invalid_image",
        "image_too_large",
        "image_too_small",
        "unsupported_image_format",
        "image_not_found",
        "image_download_failed",
        "server",
        "timeout",
        "unmapped",
    ]
    | str
)
ChatContentImageImageUrlDetail: TypeAlias = Literal["auto", "low", "high", "original"] | str
ChatFinishReasonEnum2: TypeAlias = (
    Literal["tool_calls", "stop", "length", "content_filter", "error"] | str
)
ChatFunctionType: TypeAlias = Literal["function"] | str
ChatReasoningSummaryVerbosityEnum2: TypeAlias = Literal["auto", "concise", "detailed"] | str
ChatRequestModalitiesItem: TypeAlias = Literal["text", "image", "audio"] | str
ChatRequestReasoningEffortEnum: TypeAlias = (
    Literal["max", "xhigh", "high", "medium", "low", "minimal", "none"] | str
)
ChatRequestServiceTier: TypeAlias = (
    Literal["auto", "default", "fast", "flex", "priority", "scale"] | str
)
ChatResultObject: TypeAlias = Literal["chat.completion"] | str
ChatStreamChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
ChatStreamDeltaRole: TypeAlias = Literal["assistant"] | str
ChatToolChoiceEnum: TypeAlias = Literal["none"] | str
ChatToolChoiceEnum2: TypeAlias = Literal["auto"] | str
ChatToolChoiceEnum3: TypeAlias = Literal["required"] | str
DeprecatedRouteEnum: TypeAlias = Literal["fallback", "sort"] | str
PredictionContentTextType: TypeAlias = Literal["text"] | str
PredictionObjectType: TypeAlias = Literal["content"] | str
PromptCacheBreakpointObjectMode: TypeAlias = Literal["explicit"] | str
ReasoningFormatEnum: TypeAlias = (
    Literal[
        "unknown",
        "openai-responses-v1",
        "azure-openai-responses-v1",
        "bedrock-openai-responses-v1",
        "bedrock-xai-responses-v1",
        "xai-responses-v1",
        "meta-responses-v1",
        "anthropic-claude-v1",
        "google-gemini-v1",
    ]
    | str
)


class AnthropicCacheControlDirective(WireModel):
    type: AnthropicCacheControlDirectiveType
    ttl: AnthropicCacheControlTtl | Unset = UNSET


class ChatAssistantImagesItem(WireModel):
    image_url: ChatAssistantImagesItemImageUrl


class ChatAssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    annotations: Sequence[Mapping[str, JSON]] | Unset = UNSET
    audio: ChatAudioOutput | Unset = UNSET
    content: str | Sequence[ChatContentItems] | None | Unset = UNSET
    images: Sequence[ChatAssistantImagesItem] | Unset = UNSET
    model: str | Unset = UNSET
    name: str | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    reasoning_details: Sequence[ReasoningDetailUnion] | Unset = UNSET
    refusal: str | None | Unset = UNSET
    tool_calls: Sequence[ChatToolCall] | Unset = UNSET


class ChatAudioOutput(WireModel):
    data: str | Unset = UNSET
    expires_at: int | Unset = UNSET
    id: str | Unset = UNSET
    transcript: str | Unset = UNSET


class ChatChoice(WireModel):
    finish_reason: ChatFinishReasonEnum2 | None
    index: int
    message: ChatAssistantMessage
    logprobs: ChatTokenLogprobsObject | None | Unset = UNSET
    native_finish_reason: str | None | Unset = UNSET


class ChatContentAudio(WireModel):
    input_audio: ChatContentAudioInputAudio
    type: Literal["input_audio"] = "input_audio"


class ChatContentAudioInputAudio(WireModel):
    data: str
    format: str


class ChatContentCacheControl(WireModel):
    type: AnthropicCacheControlDirectiveType
    ttl: AnthropicCacheControlTtl | Unset = UNSET


class ChatContentFile(WireModel):
    file: ChatContentFileFile
    type: Literal["file"] = "file"


class ChatContentFileFile(WireModel):
    file_data: str | Unset = UNSET
    file_id: str | Unset = UNSET
    filename: str | Unset = UNSET


class ChatContentImage(WireModel):
    image_url: ChatContentImageImageUrl
    type: Literal["image_url"] = "image_url"


class ChatContentImageImageUrl(WireModel):
    url: str
    detail: ChatContentImageImageUrlDetail | Unset = UNSET


class ChatContentText(WireModel):
    text: str
    type: Literal["text"] = "text"
    cache_control: ChatContentCacheControl | Unset = UNSET
    prompt_cache_breakpoint: PromptCacheBreakpointObject | None | Unset = UNSET


class ChatContentVideo(WireModel):
    type: Literal["video_url"] = "video_url"
    video_url: ChatContentVideoInput


class ChatContentVideoInput(WireModel):
    url: str


class ChatDebugOptions(WireModel):
    echo_upstream_body: bool | Unset = UNSET


class ChatDeveloperMessage(WireModel):
    content: str | Sequence[ChatContentText]
    role: Literal["developer"] = "developer"
    name: str | Unset = UNSET


class ChatFormatGrammarConfig(WireModel):
    grammar: str
    type: Literal["grammar"] = "grammar"


class ChatFormatJsonObjectConfig(WireModel):
    type: Literal["json_object"] = "json_object"


class ChatFormatJsonSchemaConfig(WireModel):
    json_schema: ChatJsonSchemaConfig
    type: Literal["json_schema"] = "json_schema"


class ChatFormatPythonConfig(WireModel):
    type: Literal["python"] = "python"


class ChatFormatTextConfig(WireModel):
    type: Literal["text"] = "text"


class ChatFunction(WireModel):
    function: ChatFunctionFunction
    type: ChatFunctionType
    cache_control: ChatContentCacheControl | Unset = UNSET


class ChatFunctionFunction(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET
    strict: bool | None | Unset = UNSET


class ChatJsonSchemaConfig(WireModel):
    name: str
    description: str | Unset = UNSET
    schema: Mapping[str, JSON] | Unset = UNSET
    strict: bool | None | Unset = UNSET


class ChatNamedToolChoice(WireModel):
    function: ChatNamedToolChoiceFunction
    type: ChatFunctionType


class ChatNamedToolChoiceFunction(WireModel):
    name: str


class ChatRequest(WireModel):
    messages: Sequence[ChatMessages]
    cache_control: AnthropicCacheControlDirective | Unset = UNSET
    debug: ChatDebugOptions | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    image_config: Mapping[str, str | float | Sequence[JSON]] | Unset = UNSET
    logit_bias: Mapping[str, float] | None | Unset = UNSET
    logprobs: bool | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, str] | Unset = UNSET
    min_p: float | None | Unset = UNSET
    modalities: Sequence[ChatRequestModalitiesItem] | Unset = UNSET
    model: str | Unset = UNSET
    models: Sequence[str] | Unset = UNSET
    parallel_tool_calls: bool | None | Unset = UNSET
    plugins: Sequence[Mapping[str, JSON]] | Unset = UNSET
    prediction: PredictionObject | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_cache_options: Mapping[str, JSON] | Unset = UNSET
    provider: ProviderPreferencesObject | None | Unset = UNSET
    reasoning: ChatRequestReasoning | Unset = UNSET
    reasoning_effort: ChatRequestReasoningEffort | None | Unset = UNSET
    repetition_penalty: float | None | Unset = UNSET
    response_format: (
        ChatFormatTextConfig
        | ChatFormatJsonObjectConfig
        | ChatFormatJsonSchemaConfig
        | ChatFormatGrammarConfig
        | ChatFormatPythonConfig
        | Unset
    ) = UNSET
    route: DeprecatedRouteEnum | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    service_tier: ChatRequestServiceTier | None | Unset = UNSET
    session_id: str | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    stop_server_tools_when: JSON | Unset = UNSET
    stream: bool | Unset = UNSET
    stream_options: ChatStreamOptionsObject | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    tool_choice: (
        ChatToolChoiceEnum
        | ChatToolChoiceEnum2
        | ChatToolChoiceEnum3
        | ChatNamedToolChoice
        | ChatServerToolChoice
        | Unset
    ) = UNSET
    tools: Sequence[ChatFunction | Mapping[str, JSON]] | Unset = UNSET
    top_a: float | None | Unset = UNSET
    top_k: int | None | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    trace: Mapping[str, JSON] | Unset = UNSET
    usage: ChatRequestUsage | Unset = UNSET
    user: str | Unset = UNSET


class ChatRequestReasoning(WireModel):
    effort: ChatRequestReasoningEffortEnum | None | Unset = UNSET
    enabled: bool | Unset = UNSET
    exclude: bool | Unset = UNSET
    max_tokens: int | Unset = UNSET
    summary: ChatReasoningSummaryVerbosityEnum2 | None | Unset = UNSET


class ChatRequestUsage(WireModel):
    include: bool | Unset = UNSET


class ChatResult(WireModel):
    choices: Sequence[ChatChoice]
    created: int
    id: str
    model: str
    object: ChatResultObject
    system_fingerprint: str | None
    openrouter_metadata: Mapping[str, JSON] | Unset = UNSET
    provider: str | Unset = UNSET
    service_tier: str | None | Unset = UNSET
    usage: ChatUsage | Unset = UNSET


class ChatServerToolChoice(WireModel):
    type: str


class ChatStreamChoice(WireModel):
    delta: ChatStreamDelta
    finish_reason: ChatFinishReasonEnum2 | None
    index: int
    logprobs: ChatTokenLogprobsObject | None | Unset = UNSET
    native_finish_reason: str | None | Unset = UNSET


class ChatStreamChunk(WireModel):
    choices: Sequence[ChatStreamChoice]
    created: int
    id: str
    model: str
    object: ChatStreamChunkObject
    error: ChatStreamChunkError | Unset = UNSET
    openrouter_metadata: Mapping[str, JSON] | Unset = UNSET
    provider: str | Unset = UNSET
    service_tier: str | None | Unset = UNSET
    system_fingerprint: str | None | Unset = UNSET
    usage: ChatUsage | Unset = UNSET


class ChatStreamChunkError(WireModel):
    code: int
    message: str
    metadata: ChatStreamChunkErrorMetadata | Unset = UNSET


class ChatStreamChunkErrorMetadata(WireModel):
    error_type: ApiErrorType
    provider_code: str | Unset = UNSET


class ChatStreamDelta(WireModel):
    audio: ChatAudioOutput | Unset = UNSET
    content: str | None | Unset = UNSET
    reasoning: str | None | Unset = UNSET
    reasoning_details: Sequence[ReasoningDetailUnion] | Unset = UNSET
    refusal: str | None | Unset = UNSET
    role: ChatStreamDeltaRole | Unset = UNSET
    tool_calls: Sequence[ChatStreamToolCall] | Unset = UNSET


class ChatStreamOptionsObject(WireModel):
    include_usage: bool | Unset = UNSET


class ChatStreamToolCall(WireModel):
    index: int
    function: ChatStreamToolCallFunction | Unset = UNSET
    id: str | Unset = UNSET
    type: ChatFunctionType | Unset = UNSET


class ChatStreamToolCallFunction(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ChatSystemMessage(WireModel):
    content: str | Sequence[ChatContentText]
    role: Literal["system"] = "system"
    name: str | Unset = UNSET


class ChatTokenLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | None
    logprob: float
    token: str
    top_logprobs: Sequence[ChatTokenLogprobTopLogprobsItem]


class ChatTokenLogprobTopLogprobsItem(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | None
    logprob: float
    token: str


class ChatTokenLogprobsObject(WireModel):
    content: Sequence[ChatTokenLogprob] | None
    refusal: Sequence[ChatTokenLogprob] | None | Unset = UNSET


class ChatToolCall(WireModel):
    function: ChatToolCallFunction
    id: str
    type: ChatFunctionType


class ChatToolCallFunction(WireModel):
    arguments: str
    name: str


class ChatToolMessage(WireModel):
    content: str | Sequence[ChatContentItems]
    role: Literal["tool"] = "tool"
    tool_call_id: str


class ChatUsage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    completion_tokens_details: ChatUsageCompletionTokensDetails | None | Unset = UNSET
    cost: float | None | Unset = UNSET
    cost_details: CostDetailsObject | None | Unset = UNSET
    is_byok: bool | Unset = UNSET
    prompt_tokens_details: ChatUsagePromptTokensDetails | None | Unset = UNSET
    server_tool_use_details: ServerToolUseDetailsObject | None | Unset = UNSET


class ChatUsageCompletionTokensDetails(WireModel):
    accepted_prediction_tokens: int | None | Unset = UNSET
    audio_tokens: int | None | Unset = UNSET
    reasoning_tokens: int | None | Unset = UNSET
    rejected_prediction_tokens: int | None | Unset = UNSET


class ChatUsagePromptTokensDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    cache_write_tokens: int | Unset = UNSET
    cached_tokens: int | Unset = UNSET
    video_tokens: int | Unset = UNSET


class ChatUserMessage(WireModel):
    content: str | Sequence[ChatContentItems]
    role: Literal["user"] = "user"
    name: str | Unset = UNSET


class LegacyChatContentVideo(WireModel):
    type: Literal["input_video"] = "input_video"
    video_url: LegacyChatContentVideoInput


class LegacyChatContentVideoInput(WireModel):
    url: str


class PredictionContentText(WireModel):
    text: str
    type: PredictionContentTextType


class PredictionObject(WireModel):
    content: str | Sequence[PredictionContentText]
    type: PredictionObjectType


class PromptCacheBreakpointObject(WireModel):
    mode: PromptCacheBreakpointObjectMode


class ReasoningDetailEncrypted(WireModel):
    data: str
    type: Literal["reasoning.encrypted"] = "reasoning.encrypted"
    format: ReasoningFormatEnum | None | Unset = UNSET
    id: str | None | Unset = UNSET
    index: int | Unset = UNSET


class ReasoningDetailServerToolCall(WireModel):
    arguments: str
    result: str
    tool_name: str
    type: Literal["reasoning.server_tool_call"] = "reasoning.server_tool_call"
    format: ReasoningFormatEnum | None | Unset = UNSET
    id: str | None | Unset = UNSET
    index: int | Unset = UNSET
    tool_call_id: str | None | Unset = UNSET


class ReasoningDetailSummary(WireModel):
    summary: str
    type: Literal["reasoning.summary"] = "reasoning.summary"
    format: ReasoningFormatEnum | None | Unset = UNSET
    id: str | None | Unset = UNSET
    index: int | Unset = UNSET


class ReasoningDetailText(WireModel):
    type: Literal["reasoning.text"] = "reasoning.text"
    format: ReasoningFormatEnum | None | Unset = UNSET
    id: str | None | Unset = UNSET
    index: int | Unset = UNSET
    signature: str | None | Unset = UNSET
    text: str | None | Unset = UNSET


class ServerToolUseDetailsObject(WireModel):
    tool_calls_executed: int | None | Unset = UNSET
    tool_calls_requested: int | None | Unset = UNSET
    web_search_requests: int | None | Unset = UNSET


ChatContentItems: TypeAlias = """
    ChatContentText
    | ChatContentImage
    | ChatContentAudio
    | LegacyChatContentVideo
    | ChatContentVideo
    | ChatContentFile
    | UnknownVariant
"""

ChatMessages: TypeAlias = """
    ChatSystemMessage
    | ChatUserMessage
    | ChatDeveloperMessage
    | ChatAssistantMessage
    | ChatToolMessage
"""

ReasoningDetailUnion: TypeAlias = """
    ReasoningDetailSummary
    | ReasoningDetailEncrypted
    | ReasoningDetailText
    | ReasoningDetailServerToolCall
    | UnknownVariant
"""
