# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ApproximateLocationType,
        ChatCompletionAllowedToolsMode,
        ChatCompletionResponseMessageRole,
        ChatCompletionStreamOptionsObject,
        CompletionUsage,
        CreateChatCompletionRequestPromptCacheRetention,
        ModerationParam,
        ModerationResultBody,
        PromptCacheBreakpointParam,
        PromptCacheOptionsParam,
        ReasoningEffortEnum,
        ResponseFormatJsonObject,
        ResponseFormatText,
        VerbosityEnum,
        VoiceIdsOrCustomVoiceEnum,
        VoiceIdsOrCustomVoiceObject,
    )

ChatCompletionMessageToolCallChunkType: TypeAlias = Literal["function"] | str
ChatCompletionRequestMessageContentPartAudioInputAudioFormat: TypeAlias = (
    Literal["wav", "mp3"] | str
)
ChatCompletionRequestMessageContentPartImageImageUrlDetail: TypeAlias = (
    Literal["auto", "low", "high"] | str
)
ChatCompletionResponseMessageAnnotationsItemType: TypeAlias = Literal["url_citation"] | str
ChatCompletionStreamResponseDeltaRole: TypeAlias = (
    Literal["developer", "system", "user", "assistant", "tool"] | str
)
ChatCompletionToolChoiceOptionEnum: TypeAlias = Literal["none", "auto", "required"] | str
CreateChatCompletionRequestAudioFormat: TypeAlias = (
    Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"] | str
)
CreateChatCompletionRequestFunctionCall: TypeAlias = Literal["none", "auto"] | str
CreateChatCompletionResponseChoicesItemFinishReason: TypeAlias = (
    Literal["stop", "length", "tool_calls", "content_filter", "function_call"] | str
)
CreateChatCompletionResponseObject: TypeAlias = Literal["chat.completion"] | str
CreateChatCompletionStreamResponseObject: TypeAlias = Literal["chat.completion.chunk"] | str
CustomToolChatCompletionsCustomFormatGrammarGrammarSyntax: TypeAlias = (
    Literal["lark", "regex"] | str
)
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
PredictionContentType: TypeAlias = Literal["content"] | str
ResponseModalitiesItem: TypeAlias = Literal["text", "audio"] | str
ServiceTierEnum: TypeAlias = Literal["auto", "default", "flex", "scale", "priority", "fast"] | str
WebSearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str


class ChatCompletionAllowedTools(WireModel):
    mode: ChatCompletionAllowedToolsMode
    tools: Sequence[Mapping[str, JSON]]


class ChatCompletionAllowedToolsChoice(WireModel):
    allowed_tools: ChatCompletionAllowedTools
    type: Literal["allowed_tools"] = "allowed_tools"


class ChatCompletionFunctionCallOption(WireModel):
    name: str


class ChatCompletionFunctions(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET


class ChatCompletionMessageCustomToolCall(WireModel):
    custom: ChatCompletionMessageCustomToolCallCustom
    id: str
    type: Literal["custom"] = "custom"


class ChatCompletionMessageCustomToolCallCustom(WireModel):
    input: str
    name: str


class ChatCompletionMessageToolCall(WireModel):
    function: ChatCompletionMessageToolCallFunction
    id: str
    type: Literal["function"] = "function"


class ChatCompletionMessageToolCallChunk(WireModel):
    index: int
    function: ChatCompletionMessageToolCallChunkFunction | Unset = UNSET
    id: str | Unset = UNSET
    type: ChatCompletionMessageToolCallChunkType | Unset = UNSET


class ChatCompletionMessageToolCallChunkFunction(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ChatCompletionMessageToolCallFunction(WireModel):
    arguments: str
    name: str


class ChatCompletionModeration(WireModel):
    input: ChatCompletionModerationResults | ChatCompletionModerationError | UnknownVariant
    output: ChatCompletionModerationResults | ChatCompletionModerationError | UnknownVariant


class ChatCompletionModerationError(WireModel):
    code: str
    message: str
    type: Literal["error"] = "error"


class ChatCompletionModerationResults(WireModel):
    model: str
    results: Sequence[ModerationResultBody]
    type: Literal["moderation_results"] = "moderation_results"


class ChatCompletionNamedToolChoice(WireModel):
    function: ChatCompletionNamedToolChoiceFunction
    type: Literal["function"] = "function"


class ChatCompletionNamedToolChoiceCustom(WireModel):
    custom: ChatCompletionNamedToolChoiceCustomCustom
    type: Literal["custom"] = "custom"


class ChatCompletionNamedToolChoiceCustomCustom(WireModel):
    name: str


class ChatCompletionNamedToolChoiceFunction(WireModel):
    name: str


class ChatCompletionRequestAssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    audio: ChatCompletionRequestAssistantMessageAudio | None | Unset = UNSET
    content: str | Sequence[ChatCompletionRequestAssistantMessageContentPart] | None | Unset = UNSET
    function_call: ChatCompletionRequestAssistantMessageFunctionCall | None | Unset = UNSET
    name: str | Unset = UNSET
    refusal: str | None | Unset = UNSET
    tool_calls: (
        Sequence[
            ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall | UnknownVariant
        ]
        | Unset
    ) = UNSET


class ChatCompletionRequestAssistantMessageAudio(WireModel):
    id: str


class ChatCompletionRequestAssistantMessageFunctionCall(WireModel):
    arguments: str
    name: str


class ChatCompletionRequestDeveloperMessage(WireModel):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    role: Literal["developer"] = "developer"
    name: str | Unset = UNSET


class ChatCompletionRequestFunctionMessage(WireModel):
    content: str | None
    name: str
    role: Literal["function"] = "function"


class ChatCompletionRequestMessageContentPartAudio(WireModel):
    input_audio: ChatCompletionRequestMessageContentPartAudioInputAudio
    type: Literal["input_audio"] = "input_audio"
    prompt_cache_breakpoint: PromptCacheBreakpointParam | Unset = UNSET


class ChatCompletionRequestMessageContentPartAudioInputAudio(WireModel):
    data: str
    format: ChatCompletionRequestMessageContentPartAudioInputAudioFormat


class ChatCompletionRequestMessageContentPartFile(WireModel):
    file: ChatCompletionRequestMessageContentPartFileFile
    type: Literal["file"] = "file"
    prompt_cache_breakpoint: PromptCacheBreakpointParam | Unset = UNSET


class ChatCompletionRequestMessageContentPartFileFile(WireModel):
    file_data: str | Unset = UNSET
    file_id: str | Unset = UNSET
    filename: str | Unset = UNSET


class ChatCompletionRequestMessageContentPartImage(WireModel):
    image_url: ChatCompletionRequestMessageContentPartImageImageUrl
    type: Literal["image_url"] = "image_url"
    prompt_cache_breakpoint: PromptCacheBreakpointParam | Unset = UNSET


class ChatCompletionRequestMessageContentPartImageImageUrl(WireModel):
    url: str
    detail: ChatCompletionRequestMessageContentPartImageImageUrlDetail | Unset = UNSET


class ChatCompletionRequestMessageContentPartRefusal(WireModel):
    refusal: str
    type: Literal["refusal"] = "refusal"


class ChatCompletionRequestMessageContentPartText(WireModel):
    text: str
    type: Literal["text"] = "text"
    prompt_cache_breakpoint: PromptCacheBreakpointParam | Unset = UNSET


class ChatCompletionRequestSystemMessage(WireModel):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    role: Literal["system"] = "system"
    name: str | Unset = UNSET


class ChatCompletionRequestToolMessage(WireModel):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    role: Literal["tool"] = "tool"
    tool_call_id: str


class ChatCompletionRequestUserMessage(WireModel):
    content: str | Sequence[ChatCompletionRequestUserMessageContentPart]
    role: Literal["user"] = "user"
    name: str | Unset = UNSET


class ChatCompletionResponseMessage(WireModel):
    content: str | None
    refusal: str | None
    role: ChatCompletionResponseMessageRole
    annotations: Sequence[ChatCompletionResponseMessageAnnotationsItem] | Unset = UNSET
    audio: ChatCompletionResponseMessageAudio | None | Unset = UNSET
    function_call: ChatCompletionRequestAssistantMessageFunctionCall | Unset = UNSET
    tool_calls: (
        Sequence[
            ChatCompletionMessageToolCall | ChatCompletionMessageCustomToolCall | UnknownVariant
        ]
        | Unset
    ) = UNSET


class ChatCompletionResponseMessageAnnotationsItem(WireModel):
    type: ChatCompletionResponseMessageAnnotationsItemType
    url_citation: ChatCompletionResponseMessageAnnotationsItemUrlCitation


class ChatCompletionResponseMessageAnnotationsItemUrlCitation(WireModel):
    end_index: int
    start_index: int
    title: str
    url: str


class ChatCompletionResponseMessageAudio(WireModel):
    data: str
    expires_at: int
    id: str
    transcript: str


class ChatCompletionStreamResponseDelta(WireModel):
    content: str | None | Unset = UNSET
    function_call: ChatCompletionStreamResponseDeltaFunctionCall | Unset = UNSET
    refusal: str | None | Unset = UNSET
    role: ChatCompletionStreamResponseDeltaRole | Unset = UNSET
    tool_calls: Sequence[ChatCompletionMessageToolCallChunk] | Unset = UNSET


class ChatCompletionStreamResponseDeltaFunctionCall(WireModel):
    arguments: str | Unset = UNSET
    name: str | Unset = UNSET


class ChatCompletionTokenLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | None
    logprob: float
    token: str
    top_logprobs: Sequence[ChatCompletionTokenLogprobTopLogprobsItem]


class ChatCompletionTokenLogprobTopLogprobsItem(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: Sequence[int] | None
    logprob: float
    token: str


class ChatCompletionTool(WireModel):
    function: FunctionObject
    type: Literal["function"] = "function"


class CreateChatCompletionRequest(WireModel):
    messages: Sequence[ChatCompletionRequestMessage]
    model: ModelIdsSharedEnum | str
    audio: CreateChatCompletionRequestAudio | None | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    function_call: (
        CreateChatCompletionRequestFunctionCall | ChatCompletionFunctionCallOption | Unset
    ) = UNSET
    functions: Sequence[ChatCompletionFunctions] | Unset = UNSET
    logit_bias: Mapping[str, int] | None | Unset = UNSET
    logprobs: bool | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, str] | None | Unset = UNSET
    modalities: Sequence[ResponseModalitiesItem] | None | Unset = UNSET
    moderation: ModerationParam | None | Unset = UNSET
    n: int | None | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    prediction: PredictionContent | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    prompt_cache_key: str | None | Unset = UNSET
    prompt_cache_options: PromptCacheOptionsParam | Unset = UNSET
    prompt_cache_retention: CreateChatCompletionRequestPromptCacheRetention | None | Unset = UNSET
    reasoning_effort: ReasoningEffortEnum | None | Unset = UNSET
    response_format: (
        ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject | Unset
    ) = UNSET
    safety_identifier: str | None | Unset = UNSET
    seed: int | None | Unset = UNSET
    service_tier: ServiceTierEnum | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    store: bool | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_options: ChatCompletionStreamOptionsObject | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    tool_choice: (
        ChatCompletionToolChoiceOptionEnum
        | ChatCompletionAllowedToolsChoice
        | ChatCompletionNamedToolChoice
        | ChatCompletionNamedToolChoiceCustom
        | Unset
    ) = UNSET
    tools: Sequence[ChatCompletionTool | CustomToolChatCompletions] | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    user: str | Unset = UNSET
    verbosity: VerbosityEnum | None | Unset = UNSET
    web_search_options: CreateChatCompletionRequestWebSearchOptions | Unset = UNSET


class CreateChatCompletionRequestAudio(WireModel):
    format: CreateChatCompletionRequestAudioFormat
    voice: VoiceIdsOrCustomVoiceEnum | str | VoiceIdsOrCustomVoiceObject


class CreateChatCompletionRequestWebSearchOptions(WireModel):
    search_context_size: WebSearchContextSize | Unset = UNSET
    user_location: CreateChatCompletionRequestWebSearchOptionsUserLocation | None | Unset = UNSET


class CreateChatCompletionRequestWebSearchOptionsUserLocation(WireModel):
    approximate: WebSearchLocation
    type: ApproximateLocationType


class CreateChatCompletionResponse(WireModel):
    choices: Sequence[CreateChatCompletionResponseChoicesItem]
    created: int
    id: str
    model: str
    object: CreateChatCompletionResponseObject
    metadata: Mapping[str, str] | None | Unset = UNSET
    moderation: ChatCompletionModeration | None | Unset = UNSET
    service_tier: ServiceTierEnum | None | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    usage: CompletionUsage | Unset = UNSET


class CreateChatCompletionResponseChoicesItem(WireModel):
    finish_reason: CreateChatCompletionResponseChoicesItemFinishReason
    index: int
    logprobs: CreateChatCompletionResponseChoicesItemLogprobs | None
    message: ChatCompletionResponseMessage


class CreateChatCompletionResponseChoicesItemLogprobs(WireModel):
    content: Sequence[ChatCompletionTokenLogprob] | None
    refusal: Sequence[ChatCompletionTokenLogprob] | None


class CreateChatCompletionStreamResponse(WireModel):
    choices: Sequence[CreateChatCompletionStreamResponseChoicesItem]
    created: int
    id: str
    model: str
    object: CreateChatCompletionStreamResponseObject
    moderation: ChatCompletionModeration | None | Unset = UNSET
    obfuscation: str | Unset = UNSET
    service_tier: ServiceTierEnum | None | Unset = UNSET
    system_fingerprint: str | Unset = UNSET
    usage: CompletionUsage | None | Unset = UNSET


class CreateChatCompletionStreamResponseChoicesItem(WireModel):
    delta: ChatCompletionStreamResponseDelta
    finish_reason: CreateChatCompletionResponseChoicesItemFinishReason | None
    index: int
    logprobs: CreateChatCompletionResponseChoicesItemLogprobs | None | Unset = UNSET


class CustomToolChatCompletions(WireModel):
    custom: CustomToolChatCompletionsCustom
    type: Literal["custom"] = "custom"


class CustomToolChatCompletionsCustom(WireModel):
    name: str
    description: str | Unset = UNSET
    format: (
        CustomToolChatCompletionsCustomFormatText
        | CustomToolChatCompletionsCustomFormatGrammar
        | Unset
    ) = UNSET


class CustomToolChatCompletionsCustomFormatGrammar(WireModel):
    grammar: CustomToolChatCompletionsCustomFormatGrammarGrammar
    type: Literal["grammar"] = "grammar"


class CustomToolChatCompletionsCustomFormatGrammarGrammar(WireModel):
    definition: str
    syntax: CustomToolChatCompletionsCustomFormatGrammarGrammarSyntax


class CustomToolChatCompletionsCustomFormatText(WireModel):
    type: Literal["text"] = "text"


class FunctionObject(WireModel):
    name: str
    description: str | Unset = UNSET
    parameters: Mapping[str, JSON] | Unset = UNSET
    strict: bool | None | Unset = UNSET


class PredictionContent(WireModel):
    content: str | Sequence[ChatCompletionRequestMessageContentPartText]
    type: PredictionContentType


class ResponseFormatJsonSchema(WireModel):
    json_schema: ResponseFormatJsonSchemaJsonSchema
    type: Literal["json_schema"] = "json_schema"


class ResponseFormatJsonSchemaJsonSchema(WireModel):
    name: str
    description: str | Unset = UNSET
    schema: Mapping[str, JSON] | Unset = UNSET
    strict: bool | None | Unset = UNSET


class WebSearchLocation(WireModel):
    city: str | Unset = UNSET
    country: str | Unset = UNSET
    region: str | Unset = UNSET
    timezone: str | Unset = UNSET


ChatCompletionRequestAssistantMessageContentPart: TypeAlias = """
    ChatCompletionRequestMessageContentPartText
    | ChatCompletionRequestMessageContentPartRefusal
"""

ChatCompletionRequestMessage: TypeAlias = """
    ChatCompletionRequestDeveloperMessage
    | ChatCompletionRequestSystemMessage
    | ChatCompletionRequestUserMessage
    | ChatCompletionRequestAssistantMessage
    | ChatCompletionRequestToolMessage
    | ChatCompletionRequestFunctionMessage
"""

ChatCompletionRequestUserMessageContentPart: TypeAlias = """
    ChatCompletionRequestMessageContentPartText
    | ChatCompletionRequestMessageContentPartImage
    | ChatCompletionRequestMessageContentPartAudio
    | ChatCompletionRequestMessageContentPartFile
"""
