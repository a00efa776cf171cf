# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._runtime import JSON

ApproximateLocationType: TypeAlias = Literal["approximate"] | str


BooleanMap: TypeAlias = Mapping[str, bool]


class ChatCompletionAllowedTools(TypedDict):
    mode: ChatCompletionAllowedToolsMode
    tools: Sequence[JsonObject]


class ChatCompletionAllowedToolsChoice(TypedDict):
    allowed_tools: ChatCompletionAllowedTools
    type: Literal["allowed_tools"]


ChatCompletionAllowedToolsMode: TypeAlias = Literal["auto", "required"] | str


class ChatCompletionFunctionCallOption(TypedDict):
    name: str


class ChatCompletionFunctions(TypedDict):
    description: NotRequired[str]
    name: str
    parameters: NotRequired[FunctionParameters]


class ChatCompletionMessageCustomToolCall(TypedDict):
    custom: ChatCompletionMessageCustomToolCallCustom
    id: str
    type: Literal["custom"]


class ChatCompletionMessageCustomToolCallCustom(TypedDict):
    input: str
    name: str


class ChatCompletionMessageToolCall(TypedDict):
    function: ChatCompletionMessageToolCallFunction
    id: str
    type: Literal["function"]


class ChatCompletionMessageToolCallChunk(TypedDict):
    function: NotRequired[ChatCompletionMessageToolCallChunkFunction]
    id: NotRequired[str]
    index: NotRequired[int]
    type: NotRequired[ChatCompletionMessageToolCallChunkType]


class ChatCompletionMessageToolCallChunkFunction(TypedDict):
    arguments: NotRequired[str]
    name: NotRequired[str]


ChatCompletionMessageToolCallChunkType: TypeAlias = Literal["function"] | str


class ChatCompletionMessageToolCallFunction(TypedDict):
    arguments: str
    name: str


ChatCompletionMessageToolCalls: TypeAlias = Sequence[
    ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall
]


class ChatCompletionModeration(TypedDict):
    input: NotRequired[ChatCompletionModerationResults | ChatCompletionModerationError]
    output: NotRequired[ChatCompletionModerationResults | ChatCompletionModerationError]


class ChatCompletionModerationError(TypedDict):
    code: NotRequired[str]
    message: NotRequired[str]
    type: Literal["error"]


class ChatCompletionModerationResults(TypedDict):
    model: NotRequired[str]
    results: NotRequired[Sequence[ModerationResultBody]]
    type: Literal["moderation_results"]


class ChatCompletionNamedToolChoice(TypedDict):
    function: ChatCompletionNamedToolChoiceFunction
    type: Literal["function"]


class ChatCompletionNamedToolChoiceCustom(TypedDict):
    custom: ChatCompletionNamedToolChoiceCustomCustom
    type: Literal["custom"]


class ChatCompletionNamedToolChoiceCustomCustom(TypedDict):
    name: str


class ChatCompletionNamedToolChoiceFunction(TypedDict):
    name: str


class ChatCompletionRequestAssistantMessage(TypedDict):
    audio: NotRequired[ChatCompletionRequestAssistantMessageAudio | None]
    content: NotRequired[str | Sequence[ChatCompletionRequestAssistantMessageContentPart] | None]
    function_call: NotRequired[ChatCompletionRequestAssistantMessageFunctionCall | None]
    name: NotRequired[str]
    refusal: NotRequired[str | None]
    role: Literal["assistant"]
    tool_calls: NotRequired[ChatCompletionMessageToolCalls]


class ChatCompletionRequestAssistantMessageAudio(TypedDict):
    id: str


class ChatCompletionRequestAssistantMessageFunctionCall(TypedDict):
    arguments: str
    name: str


class ChatCompletionRequestDeveloperMessage(TypedDict):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    name: NotRequired[str]
    role: Literal["developer"]


class ChatCompletionRequestFunctionMessage(TypedDict):
    content: str | None
    name: str
    role: Literal["function"]


class ChatCompletionRequestMessageContentPartAudio(TypedDict):
    input_audio: ChatCompletionRequestMessageContentPartAudioInputAudio
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    type: Literal["input_audio"]


class ChatCompletionRequestMessageContentPartAudioInputAudio(TypedDict):
    data: str
    format: ChatCompletionRequestMessageContentPartAudioInputAudioFormat


ChatCompletionRequestMessageContentPartAudioInputAudioFormat: TypeAlias = (
    Literal["wav", "mp3"] | str
)


class ChatCompletionRequestMessageContentPartFile(TypedDict):
    file: ChatCompletionRequestMessageContentPartFileFile
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    type: Literal["file"]


class ChatCompletionRequestMessageContentPartFileFile(TypedDict):
    file_data: NotRequired[str]
    file_id: NotRequired[str]
    filename: NotRequired[str]


class ChatCompletionRequestMessageContentPartImage(TypedDict):
    image_url: ChatCompletionRequestMessageContentPartImageImageUrl
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    type: Literal["image_url"]


class ChatCompletionRequestMessageContentPartImageImageUrl(TypedDict):
    detail: NotRequired[ChatCompletionRequestMessageContentPartImageImageUrlDetail]
    url: str


ChatCompletionRequestMessageContentPartImageImageUrlDetail: TypeAlias = (
    Literal["auto", "low", "high"] | str
)


class ChatCompletionRequestMessageContentPartRefusal(TypedDict):
    refusal: str
    type: Literal["refusal"]


class ChatCompletionRequestMessageContentPartText(TypedDict):
    prompt_cache_breakpoint: NotRequired[PromptCacheBreakpointParam]
    text: str
    type: Literal["text"]


ChatCompletionRequestAssistantMessageContentPart: TypeAlias = (
    ChatCompletionRequestMessageContentPartText | ChatCompletionRequestMessageContentPartRefusal
)


class ChatCompletionRequestSystemMessage(TypedDict):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    name: NotRequired[str]
    role: Literal["system"]


class ChatCompletionRequestToolMessage(TypedDict):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    role: Literal["tool"]
    tool_call_id: str


class ChatCompletionRequestUserMessage(TypedDict):
    content: str | Sequence[ChatCompletionRequestUserMessageContentPart]
    name: NotRequired[str]
    role: Literal["user"]


ChatCompletionRequestMessage: TypeAlias = (
    ChatCompletionRequestDeveloperMessage
    | ChatCompletionRequestSystemMessage
    | ChatCompletionRequestUserMessage
    | ChatCompletionRequestAssistantMessage
    | ChatCompletionRequestToolMessage
    | ChatCompletionRequestFunctionMessage
)


ChatCompletionRequestUserMessageContentPart: TypeAlias = (
    ChatCompletionRequestMessageContentPartText
    | ChatCompletionRequestMessageContentPartImage
    | ChatCompletionRequestMessageContentPartAudio
    | ChatCompletionRequestMessageContentPartFile
)


class ChatCompletionResponseMessage(TypedDict):
    annotations: NotRequired[Sequence[ChatCompletionResponseMessageAnnotationsItem]]
    audio: NotRequired[ChatCompletionResponseMessageAudio | None]
    content: NotRequired[str | None]
    function_call: NotRequired[ChatCompletionRequestAssistantMessageFunctionCall]
    refusal: NotRequired[str | None]
    role: NotRequired[ChatCompletionResponseMessageRole]
    tool_calls: NotRequired[ChatCompletionMessageToolCalls]


class ChatCompletionResponseMessageAnnotationsItem(TypedDict):
    type: NotRequired[ChatCompletionResponseMessageAnnotationsItemType]
    url_citation: NotRequired[ChatCompletionResponseMessageAnnotationsItemUrlCitation]


ChatCompletionResponseMessageAnnotationsItemType: TypeAlias = Literal["url_citation"] | str


class ChatCompletionResponseMessageAnnotationsItemUrlCitation(TypedDict):
    end_index: NotRequired[int]
    start_index: NotRequired[int]
    title: NotRequired[str]
    url: NotRequired[str]


class ChatCompletionResponseMessageAudio(TypedDict):
    data: NotRequired[str]
    expires_at: NotRequired[int]
    id: NotRequired[str]
    transcript: NotRequired[str]


ChatCompletionResponseMessageRole: TypeAlias = Literal["assistant"] | str


class ChatCompletionStreamOptionsObject(TypedDict):
    include_obfuscation: NotRequired[bool]
    include_usage: NotRequired[bool]


ChatCompletionStreamOptions: TypeAlias = ChatCompletionStreamOptionsObject | None


class ChatCompletionStreamResponseDelta(TypedDict):
    content: NotRequired[str | None]
    function_call: NotRequired[ChatCompletionStreamResponseDeltaFunctionCall]
    refusal: NotRequired[str | None]
    role: NotRequired[ChatCompletionStreamResponseDeltaRole]
    tool_calls: NotRequired[Sequence[ChatCompletionMessageToolCallChunk]]


class ChatCompletionStreamResponseDeltaFunctionCall(TypedDict):
    arguments: NotRequired[str]
    name: NotRequired[str]


ChatCompletionStreamResponseDeltaRole: TypeAlias = (
    Literal["developer", "system", "user", "assistant", "tool"] | str
)


class ChatCompletionTokenLogprob(TypedDict):
    bytes: NotRequired[Sequence[int] | None]
    logprob: NotRequired[float]
    token: NotRequired[str]
    top_logprobs: NotRequired[Sequence[ChatCompletionTokenLogprobTopLogprobsItem]]


class ChatCompletionTokenLogprobTopLogprobsItem(TypedDict):
    bytes: NotRequired[Sequence[int] | None]
    logprob: NotRequired[float]
    token: NotRequired[str]


class ChatCompletionTool(TypedDict):
    function: FunctionObject
    type: Literal["function"]


ChatCompletionToolChoiceOptionEnum: TypeAlias = Literal["none", "auto", "required"] | str


ChatCompletionToolChoiceOption: TypeAlias = (
    ChatCompletionToolChoiceOptionEnum
    | ChatCompletionAllowedToolsChoice
    | ChatCompletionNamedToolChoice
    | ChatCompletionNamedToolChoiceCustom
)


class CompletionUsage(TypedDict):
    completion_tokens: NotRequired[int]
    completion_tokens_details: NotRequired[CompletionUsageCompletionTokensDetails]
    prompt_tokens: NotRequired[int]
    prompt_tokens_details: NotRequired[CompletionUsagePromptTokensDetails]
    total_tokens: NotRequired[int]


class CompletionUsageCompletionTokensDetails(TypedDict):
    accepted_prediction_tokens: NotRequired[int]
    audio_tokens: NotRequired[int]
    reasoning_tokens: NotRequired[int]
    rejected_prediction_tokens: NotRequired[int]
    text_tokens: NotRequired[int]


class CompletionUsagePromptTokensDetails(TypedDict):
    audio_tokens: NotRequired[int]
    cache_write_tokens: NotRequired[int]
    cached_tokens: NotRequired[int]
    image_tokens: NotRequired[int]
    text_tokens: NotRequired[int]


class CreateChatCompletionRequest(TypedDict):
    audio: NotRequired[CreateChatCompletionRequestAudio | None]
    frequency_penalty: NotRequired[float | None]
    function_call: NotRequired[
        CreateChatCompletionRequestFunctionCall | ChatCompletionFunctionCallOption
    ]
    functions: NotRequired[Sequence[ChatCompletionFunctions]]
    logit_bias: NotRequired[IntegerMap | None]
    logprobs: NotRequired[bool | None]
    max_completion_tokens: NotRequired[int | None]
    max_tokens: NotRequired[int | None]
    messages: Sequence[ChatCompletionRequestMessage]
    metadata: NotRequired[Metadata]
    modalities: NotRequired[ResponseModalities]
    model: ModelIdsShared
    moderation: NotRequired[ModerationParam | None]
    n: NotRequired[int | None]
    parallel_tool_calls: NotRequired[ParallelToolCalls]
    prediction: NotRequired[PredictionContent | None]
    presence_penalty: NotRequired[float | None]
    prompt_cache_key: NotRequired[str | None]
    prompt_cache_options: NotRequired[PromptCacheOptionsParam]
    prompt_cache_retention: NotRequired[CreateChatCompletionRequestPromptCacheRetention | None]
    reasoning_effort: NotRequired[ReasoningEffort]
    response_format: NotRequired[
        ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject
    ]
    safety_identifier: NotRequired[str | None]
    seed: NotRequired[int | None]
    service_tier: NotRequired[ServiceTier]
    stop: NotRequired[StopConfiguration]
    store: NotRequired[bool | None]
    stream: NotRequired[bool | None]
    stream_options: NotRequired[ChatCompletionStreamOptions]
    temperature: NotRequired[float | None]
    tool_choice: NotRequired[ChatCompletionToolChoiceOption]
    tools: NotRequired[Sequence[ChatCompletionTool | CustomToolChatCompletions]]
    top_logprobs: NotRequired[int | None]
    top_p: NotRequired[float | None]
    user: NotRequired[str]
    verbosity: NotRequired[Verbosity]
    web_search_options: NotRequired[CreateChatCompletionRequestWebSearchOptions]


class CreateChatCompletionRequestAudio(TypedDict):
    format: CreateChatCompletionRequestAudioFormat
    voice: VoiceIdsOrCustomVoice


CreateChatCompletionRequestAudioFormat: TypeAlias = (
    Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"] | str
)


CreateChatCompletionRequestFunctionCall: TypeAlias = Literal["none", "auto"] | str


CreateChatCompletionRequestPromptCacheRetention: TypeAlias = Literal["in_memory", "24h"] | str


class CreateChatCompletionRequestWebSearchOptions(TypedDict):
    search_context_size: NotRequired[WebSearchContextSize]
    user_location: NotRequired[CreateChatCompletionRequestWebSearchOptionsUserLocation | None]


class CreateChatCompletionRequestWebSearchOptionsUserLocation(TypedDict):
    approximate: WebSearchLocation
    type: ApproximateLocationType


class CreateChatCompletionResponse(TypedDict):
    choices: NotRequired[Sequence[CreateChatCompletionResponseChoicesItem]]
    created: NotRequired[int]
    id: NotRequired[str]
    metadata: NotRequired[Metadata]
    model: NotRequired[str]
    moderation: NotRequired[ChatCompletionModeration | None]
    object: NotRequired[CreateChatCompletionResponseObject]
    service_tier: NotRequired[ServiceTier]
    system_fingerprint: NotRequired[str]
    usage: NotRequired[CompletionUsage]


class CreateChatCompletionResponseChoicesItem(TypedDict):
    finish_reason: NotRequired[CreateChatCompletionResponseChoicesItemFinishReason]
    index: NotRequired[int]
    logprobs: NotRequired[CreateChatCompletionResponseChoicesItemLogprobs | None]
    message: NotRequired[ChatCompletionResponseMessage]


CreateChatCompletionResponseChoicesItemFinishReason: TypeAlias = (
    Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | str
)


class CreateChatCompletionResponseChoicesItemLogprobs(TypedDict):
    content: NotRequired[Sequence[ChatCompletionTokenLogprob] | None]
    refusal: NotRequired[Sequence[ChatCompletionTokenLogprob] | None]


CreateChatCompletionResponseObject: TypeAlias = Literal["chat.completion"] | str


class CreateChatCompletionStreamResponse(TypedDict):
    choices: NotRequired[Sequence[CreateChatCompletionStreamResponseChoicesItem]]
    created: NotRequired[int]
    id: NotRequired[str]
    model: NotRequired[str]
    moderation: NotRequired[ChatCompletionModeration | None]
    obfuscation: NotRequired[str]
    object: NotRequired[CreateChatCompletionStreamResponseObject]
    service_tier: NotRequired[ServiceTier]
    system_fingerprint: NotRequired[str]
    usage: NotRequired[CompletionUsage | None]


class CreateChatCompletionStreamResponseChoicesItem(TypedDict):
    delta: NotRequired[ChatCompletionStreamResponseDelta]
    finish_reason: NotRequired[CreateChatCompletionResponseChoicesItemFinishReason | None]
    index: NotRequired[int]
    logprobs: NotRequired[CreateChatCompletionResponseChoicesItemLogprobs | None]


CreateChatCompletionStreamResponseObject: TypeAlias = Literal["chat.completion.chunk"] | str


class CustomToolChatCompletions(TypedDict):
    custom: CustomToolChatCompletionsCustom
    type: Literal["custom"]


class CustomToolChatCompletionsCustom(TypedDict):
    description: NotRequired[str]
    format: NotRequired[
        CustomToolChatCompletionsCustomFormatText | CustomToolChatCompletionsCustomFormatGrammar
    ]
    name: str


class CustomToolChatCompletionsCustomFormatGrammar(TypedDict):
    grammar: CustomToolChatCompletionsCustomFormatGrammarGrammar
    type: Literal["grammar"]


class CustomToolChatCompletionsCustomFormatGrammarGrammar(TypedDict):
    definition: str
    syntax: CustomToolChatCompletionsCustomFormatGrammarGrammarSyntax


CustomToolChatCompletionsCustomFormatGrammarGrammarSyntax: TypeAlias = (
    Literal["lark", "regex"] | str
)


class CustomToolChatCompletionsCustomFormatText(TypedDict):
    type: Literal["text"]


class FunctionObject(TypedDict):
    description: NotRequired[str]
    name: str
    parameters: NotRequired[FunctionParameters]
    strict: NotRequired[bool | None]


FunctionParameters: TypeAlias = Mapping[str, JSON]


IntegerMap: TypeAlias = Mapping[str, int]


JsonObject: TypeAlias = Mapping[str, JSON]


ModelIdsSharedEnum: TypeAlias = (
    Literal[
        "gpt-5.6-sol",
        "gpt-5.6-terra",
        "gpt-5.6-luna",
        "gpt-5.5",
        "gpt-5.5-2026-04-23",
        "gpt-5.4",
        "gpt-5.4-mini",
        "gpt-5.4-nano",
        "gpt-5.4-mini-2026-03-17",
        "gpt-5.4-nano-2026-03-17",
        "gpt-5.3-chat-latest",
        "gpt-5.2",
        "gpt-5.2-2025-12-11",
        "gpt-5.2-chat-latest",
        "gpt-5.2-pro",
        "gpt-5.2-pro-2025-12-11",
        "gpt-5.1",
        "gpt-5.1-2025-11-13",
        "gpt-5.1-codex",
        "gpt-5.1-mini",
        "gpt-5.1-chat-latest",
        "gpt-5",
        "gpt-5-mini",
        "gpt-5-nano",
        "gpt-5-2025-08-07",
        "gpt-5-mini-2025-08-07",
        "gpt-5-nano-2025-08-07",
        "gpt-5-chat-latest",
        "gpt-4.1",
        "gpt-4.1-mini",
        "gpt-4.1-nano",
        "gpt-4.1-2025-04-14",
        "gpt-4.1-mini-2025-04-14",
        "gpt-4.1-nano-2025-04-14",
        "o4-mini",
        "o4-mini-2025-04-16",
        "o3",
        "o3-2025-04-16",
        "o3-mini",
        "o3-mini-2025-01-31",
        "o1",
        "o1-2024-12-17",
        "o1-preview",
        "o1-preview-2024-09-12",
        "o1-mini",
        "o1-mini-2024-09-12",
        "gpt-4o",
        "gpt-4o-2024-11-20",
        "gpt-4o-2024-08-06",
        "gpt-4o-2024-05-13",
        "gpt-4o-audio-preview",
        "gpt-4o-audio-preview-2024-10-01",
        "gpt-4o-audio-preview-2024-12-17",
        "gpt-4o-audio-preview-2025-06-03",
        "gpt-4o-mini-audio-preview",
        "gpt-4o-mini-audio-preview-2024-12-17",
        "gpt-4o-search-preview",
        "gpt-4o-mini-search-preview",
        "gpt-4o-search-preview-2025-03-11",
        "gpt-4o-mini-search-preview-2025-03-11",
        "chatgpt-4o-latest",
        "codex-mini-latest",
        "gpt-4o-mini",
        "gpt-4o-mini-2024-07-18",
        "gpt-4-turbo",
        "gpt-4-turbo-2024-04-09",
        "gpt-4-0125-preview",
        "gpt-4-turbo-preview",
        "gpt-4-1106-preview",
        "gpt-4-vision-preview",
        "gpt-4",
        "gpt-4-0314",
        "gpt-4-0613",
        "gpt-4-32k",
        "gpt-4-32k-0314",
        "gpt-4-32k-0613",
        "gpt-3.5-turbo",
        "gpt-3.5-turbo-16k",
        "gpt-3.5-turbo-0301",
        "gpt-3.5-turbo-0613",
        "gpt-3.5-turbo-1106",
        "gpt-3.5-turbo-0125",
        "gpt-3.5-turbo-16k-0613",
    ]
    | str
)


ModelIdsShared: TypeAlias = ModelIdsSharedEnum | str


class ModerationConfigParam(TypedDict):
    mode: ModerationMode


ModerationInputType: TypeAlias = Literal["text", "image"] | str


ModerationMode: TypeAlias = Literal["score", "block"] | str


class ModerationParam(TypedDict):
    model: str
    policy: NotRequired[ModerationPolicyParam | None]


class ModerationPolicyParam(TypedDict):
    input: NotRequired[ModerationConfigParam | None]
    output: NotRequired[ModerationConfigParam | None]


class ModerationResultBody(TypedDict):
    categories: NotRequired[BooleanMap]
    category_applied_input_types: NotRequired[ModerationResultBodyCategoryAppliedInputTypes]
    category_scores: NotRequired[NumberMap]
    flagged: NotRequired[bool]
    model: NotRequired[str]
    type: Literal["moderation_result"]


ModerationResultBodyCategoryAppliedInputTypes: TypeAlias = Mapping[
    str, Sequence[ModerationInputType]
]


NumberMap: TypeAlias = Mapping[str, float]


ParallelToolCalls: TypeAlias = bool


class PredictionContent(TypedDict):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    type: PredictionContentType


PredictionContentType: TypeAlias = Literal["content"] | str


PromptCacheBreakpointConfigMode: TypeAlias = Literal["explicit"] | str


class PromptCacheBreakpointParam(TypedDict):
    mode: PromptCacheBreakpointConfigMode


PromptCacheModeEnum: TypeAlias = Literal["implicit", "explicit"] | str


class PromptCacheOptionsParam(TypedDict):
    mode: NotRequired[PromptCacheModeEnum]
    ttl: NotRequired[PromptCacheTTLEnum]


PromptCacheTTLEnum: TypeAlias = Literal["30m"] | str


ReasoningEffortEnum: TypeAlias = (
    Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"] | str
)


ReasoningEffort: TypeAlias = ReasoningEffortEnum | None


class ResponseFormatJsonObject(TypedDict):
    type: Literal["json_object"]


class ResponseFormatJsonSchema(TypedDict):
    json_schema: ResponseFormatJsonSchemaJsonSchema
    type: Literal["json_schema"]


class ResponseFormatJsonSchemaJsonSchema(TypedDict):
    description: NotRequired[str]
    name: str
    schema: NotRequired[ResponseFormatJsonSchemaSchema]
    strict: NotRequired[bool | None]


ResponseFormatJsonSchemaSchema: TypeAlias = Mapping[str, JSON]


class ResponseFormatText(TypedDict):
    type: Literal["text"]


ResponseModalitiesItem: TypeAlias = Literal["text", "audio"] | str


ResponseModalities: TypeAlias = Sequence[ResponseModalitiesItem] | None


ServiceTierEnum: TypeAlias = Literal["auto", "default", "flex", "scale", "priority", "fast"] | str


ServiceTier: TypeAlias = ServiceTierEnum | None


StopConfiguration: TypeAlias = str | Sequence[str] | None


StringMap: TypeAlias = Mapping[str, str]


Metadata: TypeAlias = StringMap | None


VerbosityEnum: TypeAlias = Literal["low", "medium", "high"] | str


Verbosity: TypeAlias = VerbosityEnum | None


VoiceIdsOrCustomVoiceEnum: TypeAlias = (
    Literal["alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse", "marin", "cedar"]
    | str
)


class VoiceIdsOrCustomVoiceObject(TypedDict):
    id: str


VoiceIdsOrCustomVoice: TypeAlias = VoiceIdsOrCustomVoiceEnum | str | VoiceIdsOrCustomVoiceObject


WebSearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str


class WebSearchLocation(TypedDict):
    city: NotRequired[str]
    country: NotRequired[str]
    region: NotRequired[str]
    timezone: NotRequired[str]
