# Written by scripts/generate.py from specs/azure.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

AnswerMessageRole: TypeAlias = Literal["assistant"] | str
AudioOptionsFormat: TypeAlias = Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"] | str
AudioPartInputAudioFormat: TypeAlias = Literal["wav", "mp3"] | str
ChatCompletionChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
ChatCompletionObject: TypeAlias = Literal["chat.completion"] | str
ChatCompletionRequestModalitiesItem: TypeAlias = Literal["text", "audio"] | str
ChatCompletionRequestReasoningEffort: TypeAlias = (
    Literal["none", "minimal", "low", "medium", "high", "xhigh"] | str
)
ChatCompletionRequestToolChoice: TypeAlias = Literal["auto", "none", "required"] | str
ChatCompletionRequestVerbosity: TypeAlias = Literal["low", "medium", "high"] | str
ContentFilterSeveritySeverity: TypeAlias = Literal["safe", "low", "medium", "high"] | str
CreateChatCompletionApiVersion: TypeAlias = Literal["v1", "preview"] | str
FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter"] | str
FunctionToolType: TypeAlias = Literal["function"] | str
ImagePartImageUrlDetail: TypeAlias = Literal["auto", "low", "high"] | str
PredictionType: TypeAlias = Literal["content"] | str


class AnswerMessage(WireModel):
    role: AnswerMessageRole
    annotations: Sequence[Mapping[str, JSON]] | Unset = UNSET
    audio: Mapping[str, JSON] | None | Unset = UNSET
    content: str | None | Unset = UNSET
    context: Mapping[str, JSON] | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    refusal: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class AssistantMessage(WireModel):
    role: Literal["assistant"] = "assistant"
    audio: Mapping[str, JSON] | None | Unset = UNSET
    content: str | Sequence[AssistantPart] | None | Unset = UNSET
    name: str | Unset = UNSET
    refusal: str | None | Unset = UNSET
    tool_calls: Sequence[ToolCall] | Unset = UNSET


class AudioOptions(WireModel):
    format: AudioOptionsFormat
    voice: str


class AudioPart(WireModel):
    input_audio: AudioPartInputAudio
    type: Literal["input_audio"] = "input_audio"


class AudioPartInputAudio(WireModel):
    data: str
    format: AudioPartInputAudioFormat


class ChatCompletion(WireModel):
    choices: Sequence[Choice]
    created: int
    id: str
    model: str
    object: ChatCompletionObject | Unset = UNSET
    prompt_filter_results: Sequence[PromptFilterResult] | Unset = UNSET
    service_tier: str | None | Unset = UNSET
    system_fingerprint: str | None | Unset = UNSET
    usage: Usage | Unset = UNSET


class ChatCompletionChunk(WireModel):
    choices: Sequence[ChunkChoice]
    id: str
    created: int | Unset = UNSET
    model: str | Unset = UNSET
    object: ChatCompletionChunkObject | Unset = UNSET
    prompt_filter_results: Sequence[PromptFilterResult] | Unset = UNSET
    service_tier: str | None | Unset = UNSET
    system_fingerprint: str | None | Unset = UNSET
    usage: Usage | None | Unset = UNSET


class ChatCompletionRequest(WireModel):
    messages: Sequence[Message]
    audio: AudioOptions | None | Unset = UNSET
    data_sources: Sequence[Mapping[str, JSON]] | Unset = UNSET
    frequency_penalty: float | None | Unset = UNSET
    logit_bias: Mapping[str, JSON] | None | Unset = UNSET
    logprobs: bool | None | Unset = UNSET
    max_completion_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    metadata: Mapping[str, JSON] | None | Unset = UNSET
    modalities: Sequence[ChatCompletionRequestModalitiesItem] | None | Unset = UNSET
    model: str | Unset = UNSET
    n: int | None | Unset = UNSET
    parallel_tool_calls: bool | Unset = UNSET
    prediction: Prediction | None | Unset = UNSET
    presence_penalty: float | None | Unset = UNSET
    prompt_cache_key: str | Unset = UNSET
    reasoning_effort: ChatCompletionRequestReasoningEffort | None | Unset = UNSET
    response_format: ResponseFormat | Unset = UNSET
    seed: int | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    store: bool | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_options: StreamOptions | None | Unset = UNSET
    temperature: float | None | Unset = UNSET
    tool_choice: ChatCompletionRequestToolChoice | NamedToolChoice | Unset = UNSET
    tools: Sequence[FunctionTool] | Unset = UNSET
    top_logprobs: int | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    user: str | Unset = UNSET
    user_security_context: UserSecurityContext | Unset = UNSET
    verbosity: ChatCompletionRequestVerbosity | None | Unset = UNSET


class Choice(WireModel):
    index: int
    content_filter_results: ContentFilterResults | Unset = UNSET
    finish_reason: FinishReason | None | Unset = UNSET
    logprobs: Logprobs | None | Unset = UNSET
    message: AnswerMessage | Unset = UNSET


class ChunkChoice(WireModel):
    delta: Delta
    index: int
    content_filter_results: ContentFilterResults | Unset = UNSET
    finish_reason: FinishReason | None | Unset = UNSET
    logprobs: Logprobs | None | Unset = UNSET


class ContentFilterDetection(WireModel):
    filtered: bool
    citation: Mapping[str, JSON] | Unset = UNSET
    detected: bool | Unset = UNSET


class ContentFilterResults(WireModel):
    custom_blocklists: Mapping[str, JSON] | Unset = UNSET
    custom_topics: Mapping[str, JSON] | Unset = UNSET
    error: Mapping[str, JSON] | Unset = UNSET
    hate: ContentFilterSeverity | Unset = UNSET
    indirect_attack: ContentFilterDetection | Unset = UNSET
    jailbreak: ContentFilterDetection | Unset = UNSET
    personally_identifiable_information: Mapping[str, JSON] | Unset = UNSET
    profanity: ContentFilterDetection | Unset = UNSET
    protected_material_code: ContentFilterDetection | Unset = UNSET
    protected_material_text: ContentFilterDetection | Unset = UNSET
    self_harm: ContentFilterSeverity | Unset = UNSET
    sexual: ContentFilterSeverity | Unset = UNSET
    ungrounded_material: Mapping[str, JSON] | Unset = UNSET
    violence: ContentFilterSeverity | Unset = UNSET


class ContentFilterSeverity(WireModel):
    filtered: bool
    severity: ContentFilterSeveritySeverity | Unset = UNSET


class Delta(WireModel):
    annotations: Sequence[Mapping[str, JSON]] | Unset = UNSET
    audio: Mapping[str, JSON] | None | Unset = UNSET
    content: str | None | Unset = UNSET
    context: Mapping[str, JSON] | Unset = UNSET
    reasoning_content: str | None | Unset = UNSET
    refusal: str | None | Unset = UNSET
    role: AnswerMessageRole | Unset = UNSET
    tool_calls: Sequence[ToolCallDelta] | Unset = UNSET


class DeveloperMessage(WireModel):
    content: str | Sequence[TextPart]
    role: Literal["developer"] = "developer"
    name: str | Unset = UNSET


class FilePart(WireModel):
    file: FilePartFile
    type: Literal["file"] = "file"


class FilePartFile(WireModel):
    file_data: str | Unset = UNSET
    file_id: str | Unset = UNSET
    filename: str | Unset = UNSET


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
    description: str | Unset = UNSET
    schema: Mapping[str, JSON] | Unset = UNSET
    strict: bool | None | Unset = UNSET


class Logprobs(WireModel):
    content: Sequence[TokenLogprob] | None | Unset = UNSET
    refusal: Sequence[TokenLogprob] | None | Unset = UNSET


class NamedToolChoice(WireModel):
    function: NamedToolChoiceFunction
    type: FunctionToolType


class NamedToolChoiceFunction(WireModel):
    name: str


class Prediction(WireModel):
    content: str | Sequence[TextPart]
    type: PredictionType


class PromptFilterResult(WireModel):
    prompt_index: int
    content_filter_result: ContentFilterResults | Unset = UNSET
    content_filter_results: ContentFilterResults | Unset = UNSET


class RefusalPart(WireModel):
    refusal: str
    type: Literal["refusal"] = "refusal"


class StreamOptions(WireModel):
    include_obfuscation: bool | Unset = UNSET
    include_usage: bool | Unset = UNSET


class SystemMessage(WireModel):
    content: str | Sequence[TextPart]
    role: Literal["system"] = "system"
    name: str | Unset = UNSET


class TextFormat(WireModel):
    type: Literal["text"] = "text"


class TextPart(WireModel):
    text: str
    type: Literal["text"] = "text"


class TokenLogprob(WireModel):
    __names__ = {"bytes_": "bytes"}
    logprob: float
    token: str
    bytes_: Sequence[int] | None | Unset = UNSET
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


class Usage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    completion_tokens_details: UsageCompletionTokensDetails | Unset = UNSET
    prompt_tokens_details: UsagePromptTokensDetails | Unset = UNSET


class UsageCompletionTokensDetails(WireModel):
    accepted_prediction_tokens: int | Unset = UNSET
    audio_tokens: int | Unset = UNSET
    reasoning_tokens: int | Unset = UNSET
    rejected_prediction_tokens: int | Unset = UNSET


class UsagePromptTokensDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    cached_tokens: int | Unset = UNSET


class UserMessage(WireModel):
    content: str | Sequence[ContentPart]
    role: Literal["user"] = "user"
    name: str | Unset = UNSET


class UserSecurityContext(WireModel):
    application_name: str | Unset = UNSET
    end_user_id: str | Unset = UNSET
    end_user_tenant_id: str | Unset = UNSET
    source_ip: str | Unset = UNSET


AssistantPart: TypeAlias = """
    TextPart
    | RefusalPart
"""

ContentPart: TypeAlias = """
    TextPart
    | ImagePart
    | AudioPart
    | FilePart
"""

Message: TypeAlias = """
    SystemMessage
    | DeveloperMessage
    | UserMessage
    | AssistantMessage
    | ToolMessage
"""

ResponseFormat: TypeAlias = """
    TextFormat
    | JsonObjectFormat
    | JsonSchemaFormat
"""
