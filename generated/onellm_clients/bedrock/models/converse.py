# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .models import PerformanceConfigLatency, ServiceTierType
    from .shared import (
        InternalServerException,
        ModelStreamErrorException,
        ServiceUnavailableException,
        ThrottlingException,
        ValidationException,
    )

AudioFormat: TypeAlias = (
    Literal[
        "mp3",
        "opus",
        "wav",
        "aac",
        "flac",
        "mp4",
        "ogg",
        "mkv",
        "mka",
        "x-aac",
        "m4a",
        "mpeg",
        "mpga",
        "pcm",
        "webm",
    ]
    | str
)
CachePointType: TypeAlias = Literal["default"] | str
CacheTTL: TypeAlias = Literal["5m", "1h"] | str
ConversationRole: TypeAlias = Literal["user", "assistant", "system"] | str
DocumentFormat: TypeAlias = (
    Literal["pdf", "csv", "doc", "docx", "xls", "xlsx", "html", "txt", "md"] | str
)
GuardrailConverseContentQualifier: TypeAlias = (
    Literal["grounding_source", "query", "guard_content"] | str
)
GuardrailConverseImageFormat: TypeAlias = Literal["png", "jpeg"] | str
GuardrailStreamProcessingMode: TypeAlias = Literal["sync", "async"] | str
GuardrailTrace: TypeAlias = Literal["enabled", "disabled", "enabled_full"] | str
ImageFormat: TypeAlias = Literal["png", "jpeg", "gif", "webp"] | str
OutputFormatType: TypeAlias = Literal["json_schema"] | str
StopReason: TypeAlias = (
    Literal[
        "end_turn",
        "tool_use",
        "max_tokens",
        "stop_sequence",
        "guardrail_intervened",
        "content_filtered",
        "malformed_model_output",
        "malformed_tool_use",
        "model_context_window_exceeded",
    ]
    | str
)
ToolResultStatus: TypeAlias = Literal["success", "error"] | str
ToolUseType: TypeAlias = Literal["server_tool_use"] | str
VideoFormat: TypeAlias = (
    Literal["mkv", "mov", "mp4", "webm", "flv", "mpeg", "mpg", "wmv", "three_gp"] | str
)


class AudioBlock(WireModel):
    format: AudioFormat
    source: AudioSource
    error: ErrorBlock | Unset = UNSET


class AudioSource(WireModel):
    __names__ = {"bytes_": "bytes", "s_3_location": "s3Location"}
    bytes_: str | Unset = UNSET
    s_3_location: S3Location | Unset = UNSET


class CacheDetail(WireModel):
    __names__ = {"input_tokens": "inputTokens"}
    input_tokens: int
    ttl: CacheTTL


class CachePointBlock(WireModel):
    type: CachePointType
    ttl: CacheTTL | Unset = UNSET


class Citation(WireModel):
    __names__ = {"source_content": "sourceContent"}
    location: CitationLocation | Unset = UNSET
    source: str | Unset = UNSET
    source_content: Sequence[CitationSourceContent] | Unset = UNSET
    title: str | Unset = UNSET


class CitationGeneratedContent(WireModel):
    text: str | Unset = UNSET


class CitationLocation(WireModel):
    __names__ = {
        "document_char": "documentChar",
        "document_chunk": "documentChunk",
        "document_page": "documentPage",
        "search_result_location": "searchResultLocation",
    }
    document_char: DocumentCharLocation | Unset = UNSET
    document_chunk: DocumentChunkLocation | Unset = UNSET
    document_page: DocumentPageLocation | Unset = UNSET
    search_result_location: SearchResultLocation | Unset = UNSET
    web: WebLocation | Unset = UNSET


class CitationSourceContent(WireModel):
    text: str | Unset = UNSET


class CitationSourceContentDelta(WireModel):
    text: str | Unset = UNSET


class CitationsConfig(WireModel):
    enabled: bool


class CitationsContentBlock(WireModel):
    citations: Sequence[Citation] | Unset = UNSET
    content: Sequence[CitationGeneratedContent] | Unset = UNSET


class CitationsDelta(WireModel):
    __names__ = {"source_content": "sourceContent"}
    location: CitationLocation | Unset = UNSET
    source: str | Unset = UNSET
    source_content: Sequence[CitationSourceContentDelta] | Unset = UNSET
    title: str | Unset = UNSET


class ContentBlock(WireModel):
    __names__ = {
        "cache_point": "cachePoint",
        "citations_content": "citationsContent",
        "guard_content": "guardContent",
        "reasoning_content": "reasoningContent",
        "search_result": "searchResult",
        "tool_addition": "toolAddition",
        "tool_removal": "toolRemoval",
        "tool_result": "toolResult",
        "tool_use": "toolUse",
    }
    audio: AudioBlock | Unset = UNSET
    cache_point: CachePointBlock | Unset = UNSET
    citations_content: CitationsContentBlock | Unset = UNSET
    document: DocumentBlock | Unset = UNSET
    guard_content: GuardrailConverseContentBlock | Unset = UNSET
    image: ImageBlock | Unset = UNSET
    reasoning_content: ReasoningContentBlock | Unset = UNSET
    search_result: SearchResultBlock | Unset = UNSET
    text: str | Unset = UNSET
    tool_addition: ToolAdditionBlock | Unset = UNSET
    tool_removal: ToolRemovalBlock | Unset = UNSET
    tool_result: ToolResultBlock | Unset = UNSET
    tool_use: ToolUseBlock | Unset = UNSET
    video: VideoBlock | Unset = UNSET


class ContentBlockDelta(WireModel):
    __names__ = {
        "reasoning_content": "reasoningContent",
        "tool_result": "toolResult",
        "tool_use": "toolUse",
    }
    citation: CitationsDelta | Unset = UNSET
    image: ImageBlockDelta | Unset = UNSET
    reasoning_content: ReasoningContentBlockDelta | Unset = UNSET
    text: str | Unset = UNSET
    tool_result: Sequence[ToolResultBlockDelta] | Unset = UNSET
    tool_use: ToolUseBlockDelta | Unset = UNSET


class ContentBlockDeltaEvent(WireModel):
    __names__ = {"content_block_index": "contentBlockIndex"}
    content_block_index: int
    delta: ContentBlockDelta


class ContentBlockStart(WireModel):
    __names__ = {"tool_result": "toolResult", "tool_use": "toolUse"}
    image: ImageBlockStart | Unset = UNSET
    tool_result: ToolResultBlockStart | Unset = UNSET
    tool_use: ToolUseBlockStart | Unset = UNSET


class ContentBlockStartEvent(WireModel):
    __names__ = {"content_block_index": "contentBlockIndex"}
    content_block_index: int
    start: ContentBlockStart


class ContentBlockStopEvent(WireModel):
    __names__ = {"content_block_index": "contentBlockIndex"}
    content_block_index: int


class ConverseMetrics(WireModel):
    __names__ = {"latency_ms": "latencyMs"}
    latency_ms: int


class ConverseOutput(WireModel):
    message: Message | Unset = UNSET


class ConverseRequest(WireModel):
    __names__ = {
        "additional_model_request_fields": "additionalModelRequestFields",
        "additional_model_response_field_paths": "additionalModelResponseFieldPaths",
        "guardrail_config": "guardrailConfig",
        "inference_config": "inferenceConfig",
        "output_config": "outputConfig",
        "performance_config": "performanceConfig",
        "prompt_variables": "promptVariables",
        "request_metadata": "requestMetadata",
        "service_tier": "serviceTier",
        "tool_config": "toolConfig",
    }
    additional_model_request_fields: JSON | Unset = UNSET
    additional_model_response_field_paths: Sequence[str] | Unset = UNSET
    guardrail_config: GuardrailConfiguration | Unset = UNSET
    inference_config: InferenceConfiguration | Unset = UNSET
    messages: Sequence[Message] | Unset = UNSET
    output_config: OutputConfig | Unset = UNSET
    performance_config: PerformanceConfiguration | Unset = UNSET
    prompt_variables: Mapping[str, PromptVariableValues] | Unset = UNSET
    request_metadata: Mapping[str, str] | Unset = UNSET
    service_tier: ServiceTier | Unset = UNSET
    system: Sequence[SystemContentBlock] | Unset = UNSET
    tool_config: ToolConfiguration | Unset = UNSET


class ConverseResponse(WireModel):
    __names__ = {
        "stop_reason": "stopReason",
        "additional_model_response_fields": "additionalModelResponseFields",
        "performance_config": "performanceConfig",
        "service_tier": "serviceTier",
    }
    metrics: ConverseMetrics
    output: ConverseOutput
    stop_reason: StopReason
    usage: TokenUsage
    additional_model_response_fields: JSON | Unset = UNSET
    performance_config: PerformanceConfiguration | Unset = UNSET
    service_tier: ServiceTier | Unset = UNSET
    trace: ConverseTrace | Unset = UNSET


class ConverseStreamMetadataEvent(WireModel):
    __names__ = {"performance_config": "performanceConfig", "service_tier": "serviceTier"}
    metrics: ConverseStreamMetrics
    usage: TokenUsage
    performance_config: PerformanceConfiguration | Unset = UNSET
    service_tier: ServiceTier | Unset = UNSET
    trace: ConverseStreamTrace | Unset = UNSET


class ConverseStreamMetrics(WireModel):
    __names__ = {"latency_ms": "latencyMs"}
    latency_ms: int


class ConverseStreamOutput(WireModel):
    __names__ = {
        "content_block_delta": "contentBlockDelta",
        "content_block_start": "contentBlockStart",
        "content_block_stop": "contentBlockStop",
        "internal_server_exception": "internalServerException",
        "message_start": "messageStart",
        "message_stop": "messageStop",
        "model_stream_error_exception": "modelStreamErrorException",
        "service_unavailable_exception": "serviceUnavailableException",
        "throttling_exception": "throttlingException",
        "validation_exception": "validationException",
    }
    content_block_delta: ContentBlockDeltaEvent | Unset = UNSET
    content_block_start: ContentBlockStartEvent | Unset = UNSET
    content_block_stop: ContentBlockStopEvent | Unset = UNSET
    internal_server_exception: InternalServerException | Unset = UNSET
    message_start: MessageStartEvent | Unset = UNSET
    message_stop: MessageStopEvent | Unset = UNSET
    metadata: ConverseStreamMetadataEvent | Unset = UNSET
    model_stream_error_exception: ModelStreamErrorException | Unset = UNSET
    service_unavailable_exception: ServiceUnavailableException | Unset = UNSET
    throttling_exception: ThrottlingException | Unset = UNSET
    validation_exception: ValidationException | Unset = UNSET


class ConverseStreamRequest(WireModel):
    __names__ = {
        "additional_model_request_fields": "additionalModelRequestFields",
        "additional_model_response_field_paths": "additionalModelResponseFieldPaths",
        "guardrail_config": "guardrailConfig",
        "inference_config": "inferenceConfig",
        "output_config": "outputConfig",
        "performance_config": "performanceConfig",
        "prompt_variables": "promptVariables",
        "request_metadata": "requestMetadata",
        "service_tier": "serviceTier",
        "tool_config": "toolConfig",
    }
    additional_model_request_fields: JSON | Unset = UNSET
    additional_model_response_field_paths: Sequence[str] | Unset = UNSET
    guardrail_config: GuardrailStreamConfiguration | Unset = UNSET
    inference_config: InferenceConfiguration | Unset = UNSET
    messages: Sequence[Message] | Unset = UNSET
    output_config: OutputConfig | Unset = UNSET
    performance_config: PerformanceConfiguration | Unset = UNSET
    prompt_variables: Mapping[str, PromptVariableValues] | Unset = UNSET
    request_metadata: Mapping[str, str] | Unset = UNSET
    service_tier: ServiceTier | Unset = UNSET
    system: Sequence[SystemContentBlock] | Unset = UNSET
    tool_config: ToolConfiguration | Unset = UNSET


class ConverseStreamTrace(WireModel):
    __names__ = {"prompt_router": "promptRouter"}
    guardrail: GuardrailTraceAssessment | Unset = UNSET
    prompt_router: PromptRouterTrace | Unset = UNSET


class ConverseTokensRequest(WireModel):
    __names__ = {
        "additional_model_request_fields": "additionalModelRequestFields",
        "tool_config": "toolConfig",
    }
    additional_model_request_fields: JSON | Unset = UNSET
    messages: Sequence[Message] | Unset = UNSET
    system: Sequence[SystemContentBlock] | Unset = UNSET
    tool_config: ToolConfiguration | Unset = UNSET


class ConverseTrace(WireModel):
    __names__ = {"prompt_router": "promptRouter"}
    guardrail: GuardrailTraceAssessment | Unset = UNSET
    prompt_router: PromptRouterTrace | Unset = UNSET


class CountTokensInput(WireModel):
    __names__ = {"invoke_model": "invokeModel"}
    converse: ConverseTokensRequest | Unset = UNSET
    invoke_model: InvokeModelTokensRequest | Unset = UNSET


class CountTokensRequest(WireModel):
    input: CountTokensInput


class CountTokensResponse(WireModel):
    __names__ = {"input_tokens": "inputTokens"}
    input_tokens: int


class DocumentBlock(WireModel):
    name: str
    source: DocumentSource
    citations: CitationsConfig | Unset = UNSET
    context: str | Unset = UNSET
    format: DocumentFormat | Unset = UNSET


class DocumentCharLocation(WireModel):
    __names__ = {"document_index": "documentIndex"}
    document_index: int | Unset = UNSET
    end: int | Unset = UNSET
    start: int | Unset = UNSET


class DocumentChunkLocation(WireModel):
    __names__ = {"document_index": "documentIndex"}
    document_index: int | Unset = UNSET
    end: int | Unset = UNSET
    start: int | Unset = UNSET


class DocumentContentBlock(WireModel):
    text: str | Unset = UNSET


class DocumentPageLocation(WireModel):
    __names__ = {"document_index": "documentIndex"}
    document_index: int | Unset = UNSET
    end: int | Unset = UNSET
    start: int | Unset = UNSET


class DocumentSource(WireModel):
    __names__ = {"bytes_": "bytes", "s_3_location": "s3Location"}
    bytes_: str | Unset = UNSET
    content: Sequence[DocumentContentBlock] | Unset = UNSET
    s_3_location: S3Location | Unset = UNSET
    text: str | Unset = UNSET


class ErrorBlock(WireModel):
    message: str | Unset = UNSET


class GuardrailConfiguration(WireModel):
    __names__ = {
        "guardrail_identifier": "guardrailIdentifier",
        "guardrail_version": "guardrailVersion",
    }
    guardrail_identifier: str | Unset = UNSET
    guardrail_version: str | Unset = UNSET
    trace: GuardrailTrace | Unset = UNSET


class GuardrailConverseContentBlock(WireModel):
    image: GuardrailConverseImageBlock | Unset = UNSET
    text: GuardrailConverseTextBlock | Unset = UNSET


class GuardrailConverseImageBlock(WireModel):
    format: GuardrailConverseImageFormat
    source: GuardrailConverseImageSource


class GuardrailConverseImageSource(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: str | Unset = UNSET


class GuardrailConverseTextBlock(WireModel):
    text: str
    qualifiers: Sequence[GuardrailConverseContentQualifier] | Unset = UNSET


class GuardrailStreamConfiguration(WireModel):
    __names__ = {
        "guardrail_identifier": "guardrailIdentifier",
        "guardrail_version": "guardrailVersion",
        "stream_processing_mode": "streamProcessingMode",
    }
    guardrail_identifier: str | Unset = UNSET
    guardrail_version: str | Unset = UNSET
    stream_processing_mode: GuardrailStreamProcessingMode | Unset = UNSET
    trace: GuardrailTrace | Unset = UNSET


class GuardrailTraceAssessment(WireModel):
    __names__ = {
        "action_reason": "actionReason",
        "input_assessment": "inputAssessment",
        "model_output": "modelOutput",
        "output_assessments": "outputAssessments",
    }
    action_reason: str | Unset = UNSET
    input_assessment: Mapping[str, Mapping[str, JSON]] | Unset = UNSET
    model_output: Sequence[str] | Unset = UNSET
    output_assessments: Mapping[str, Sequence[Mapping[str, JSON]]] | Unset = UNSET


class ImageBlock(WireModel):
    format: ImageFormat
    source: ImageSource
    error: ErrorBlock | Unset = UNSET


class ImageBlockDelta(WireModel):
    error: ErrorBlock | Unset = UNSET
    source: ImageSource | Unset = UNSET


class ImageBlockStart(WireModel):
    format: ImageFormat


class ImageSource(WireModel):
    __names__ = {"bytes_": "bytes", "s_3_location": "s3Location"}
    bytes_: str | Unset = UNSET
    s_3_location: S3Location | Unset = UNSET


class InferenceConfiguration(WireModel):
    __names__ = {"max_tokens": "maxTokens", "stop_sequences": "stopSequences", "top_p": "topP"}
    max_tokens: int | Unset = UNSET
    stop_sequences: Sequence[str] | Unset = UNSET
    temperature: float | Unset = UNSET
    top_p: float | Unset = UNSET


class InvokeModelTokensRequest(WireModel):
    body: str


class JsonSchemaDefinition(WireModel):
    schema: str
    description: str | Unset = UNSET
    name: str | Unset = UNSET


class Message(WireModel):
    content: Sequence[ContentBlock]
    role: ConversationRole


class MessageStartEvent(WireModel):
    role: ConversationRole


class MessageStopEvent(WireModel):
    __names__ = {
        "stop_reason": "stopReason",
        "additional_model_response_fields": "additionalModelResponseFields",
    }
    stop_reason: StopReason
    additional_model_response_fields: JSON | Unset = UNSET


class OutputConfig(WireModel):
    __names__ = {"text_format": "textFormat"}
    effort: str | Unset = UNSET
    text_format: OutputFormat | Unset = UNSET


class OutputFormat(WireModel):
    structure: OutputFormatStructure
    type: OutputFormatType


class OutputFormatStructure(WireModel):
    __names__ = {"json_schema": "jsonSchema"}
    json_schema: JsonSchemaDefinition | Unset = UNSET


class PerformanceConfiguration(WireModel):
    latency: PerformanceConfigLatency | Unset = UNSET


class PromptRouterTrace(WireModel):
    __names__ = {"invoked_model_id": "invokedModelId"}
    invoked_model_id: str | Unset = UNSET


class PromptVariableValues(WireModel):
    text: str | Unset = UNSET


class ReasoningContentBlock(WireModel):
    __names__ = {"reasoning_text": "reasoningText", "redacted_content": "redactedContent"}
    reasoning_text: ReasoningTextBlock | Unset = UNSET
    redacted_content: str | Unset = UNSET


class ReasoningContentBlockDelta(WireModel):
    __names__ = {"redacted_content": "redactedContent"}
    redacted_content: str | Unset = UNSET
    signature: str | Unset = UNSET
    text: str | Unset = UNSET


class ReasoningTextBlock(WireModel):
    text: str
    signature: str | Unset = UNSET


class S3Location(WireModel):
    __names__ = {"bucket_owner": "bucketOwner"}
    uri: str
    bucket_owner: str | Unset = UNSET


class SearchResultBlock(WireModel):
    content: Sequence[SearchResultContentBlock]
    source: str
    title: str
    citations: CitationsConfig | Unset = UNSET


class SearchResultContentBlock(WireModel):
    text: str


class SearchResultLocation(WireModel):
    __names__ = {"search_result_index": "searchResultIndex"}
    end: int | Unset = UNSET
    search_result_index: int | Unset = UNSET
    start: int | Unset = UNSET


class ServiceTier(WireModel):
    type: ServiceTierType


class SpecificToolChoice(WireModel):
    name: str


class SystemContentBlock(WireModel):
    __names__ = {"cache_point": "cachePoint", "guard_content": "guardContent"}
    cache_point: CachePointBlock | Unset = UNSET
    guard_content: GuardrailConverseContentBlock | Unset = UNSET
    text: str | Unset = UNSET


class SystemTool(WireModel):
    name: str


class TokenUsage(WireModel):
    __names__ = {
        "input_tokens": "inputTokens",
        "output_tokens": "outputTokens",
        "total_tokens": "totalTokens",
        "cache_details": "cacheDetails",
        "cache_read_input_tokens": "cacheReadInputTokens",
        "cache_write_input_tokens": "cacheWriteInputTokens",
        "server_tool_usage": "serverToolUsage",
    }
    input_tokens: int
    output_tokens: int
    total_tokens: int
    cache_details: Sequence[CacheDetail] | Unset = UNSET
    cache_read_input_tokens: int | Unset = UNSET
    cache_write_input_tokens: int | Unset = UNSET
    server_tool_usage: Mapping[str, JSON] | Unset = UNSET


class Tool(WireModel):
    __names__ = {"cache_point": "cachePoint", "system_tool": "systemTool", "tool_spec": "toolSpec"}
    cache_point: CachePointBlock | Unset = UNSET
    system_tool: SystemTool | Unset = UNSET
    tool_spec: ToolSpecification | Unset = UNSET


class ToolAdditionBlock(WireModel):
    tool: ToolReference


class ToolChoice(WireModel):
    any: Mapping[str, JSON] | Unset = UNSET
    auto: Mapping[str, JSON] | Unset = UNSET
    tool: SpecificToolChoice | Unset = UNSET


class ToolConfiguration(WireModel):
    __names__ = {"tool_choice": "toolChoice"}
    tools: Sequence[Tool]
    tool_choice: ToolChoice | Unset = UNSET


class ToolInputSchema(WireModel):
    json: JSON | Unset = UNSET


class ToolReference(WireModel):
    __names__ = {"server_name": "serverName"}
    name: str | Unset = UNSET
    server_name: str | Unset = UNSET
    type: str | Unset = UNSET


class ToolRemovalBlock(WireModel):
    tool: ToolReference


class ToolResultBlock(WireModel):
    __names__ = {"tool_use_id": "toolUseId"}
    content: Sequence[ToolResultContentBlock]
    tool_use_id: str
    status: ToolResultStatus | Unset = UNSET
    type: str | Unset = UNSET


class ToolResultBlockDelta(WireModel):
    json: JSON | Unset = UNSET
    text: str | Unset = UNSET


class ToolResultBlockStart(WireModel):
    __names__ = {"tool_use_id": "toolUseId"}
    tool_use_id: str
    status: ToolResultStatus | Unset = UNSET
    type: str | Unset = UNSET


class ToolResultContentBlock(WireModel):
    __names__ = {"search_result": "searchResult"}
    document: DocumentBlock | Unset = UNSET
    image: ImageBlock | Unset = UNSET
    json: JSON | Unset = UNSET
    search_result: SearchResultBlock | Unset = UNSET
    text: str | Unset = UNSET
    video: VideoBlock | Unset = UNSET


class ToolSpecification(WireModel):
    __names__ = {"input_schema": "inputSchema"}
    input_schema: ToolInputSchema
    name: str
    description: str | Unset = UNSET
    strict: bool | Unset = UNSET


class ToolUseBlock(WireModel):
    __names__ = {"tool_use_id": "toolUseId"}
    input: JSON
    name: str
    tool_use_id: str
    type: ToolUseType | Unset = UNSET


class ToolUseBlockDelta(WireModel):
    input: str


class ToolUseBlockStart(WireModel):
    __names__ = {"tool_use_id": "toolUseId"}
    name: str
    tool_use_id: str
    type: ToolUseType | Unset = UNSET


class VideoBlock(WireModel):
    format: VideoFormat
    source: VideoSource


class VideoSource(WireModel):
    __names__ = {"bytes_": "bytes", "s_3_location": "s3Location"}
    bytes_: str | Unset = UNSET
    s_3_location: S3Location | Unset = UNSET


class WebLocation(WireModel):
    domain: str | Unset = UNSET
    url: str | Unset = UNSET
