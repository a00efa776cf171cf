# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._runtime import JSON

AnyToolChoice: TypeAlias = Mapping[str, JSON]


class AudioBlock(TypedDict):
    error: NotRequired[ErrorBlock]
    format: AudioFormat
    source: AudioSource


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


class AudioSource(TypedDict):
    bytes: NotRequired[str]
    s3Location: NotRequired[S3Location]


AutoToolChoice: TypeAlias = Mapping[str, JSON]


class CacheDetail(TypedDict):
    inputTokens: NotRequired[int]
    ttl: NotRequired[CacheTTL]


class CachePointBlock(TypedDict):
    ttl: NotRequired[CacheTTL]
    type: CachePointType


CachePointType: TypeAlias = Literal["default"] | str


CacheTTL: TypeAlias = Literal["5m", "1h"] | str


class Citation(TypedDict):
    location: NotRequired[CitationLocation]
    source: NotRequired[str]
    sourceContent: NotRequired[Sequence[CitationSourceContent]]
    title: NotRequired[str]


class CitationGeneratedContent(TypedDict):
    text: NotRequired[str]


class CitationLocation(TypedDict):
    documentChar: NotRequired[DocumentCharLocation]
    documentChunk: NotRequired[DocumentChunkLocation]
    documentPage: NotRequired[DocumentPageLocation]
    searchResultLocation: NotRequired[SearchResultLocation]
    web: NotRequired[WebLocation]


class CitationSourceContent(TypedDict):
    text: NotRequired[str]


class CitationSourceContentDelta(TypedDict):
    text: NotRequired[str]


class CitationsConfig(TypedDict):
    enabled: bool


class CitationsContentBlock(TypedDict):
    citations: NotRequired[Sequence[Citation]]
    content: NotRequired[Sequence[CitationGeneratedContent]]


class CitationsDelta(TypedDict):
    location: NotRequired[CitationLocation]
    source: NotRequired[str]
    sourceContent: NotRequired[Sequence[CitationSourceContentDelta]]
    title: NotRequired[str]


class ContentBlock(TypedDict):
    audio: NotRequired[AudioBlock]
    cachePoint: NotRequired[CachePointBlock]
    citationsContent: NotRequired[CitationsContentBlock]
    document: NotRequired[DocumentBlock]
    guardContent: NotRequired[GuardrailConverseContentBlock]
    image: NotRequired[ImageBlock]
    reasoningContent: NotRequired[ReasoningContentBlock]
    searchResult: NotRequired[SearchResultBlock]
    text: NotRequired[str]
    toolAddition: NotRequired[ToolAdditionBlock]
    toolRemoval: NotRequired[ToolRemovalBlock]
    toolResult: NotRequired[ToolResultBlock]
    toolUse: NotRequired[ToolUseBlock]
    video: NotRequired[VideoBlock]


class ContentBlockDelta(TypedDict):
    citation: NotRequired[CitationsDelta]
    image: NotRequired[ImageBlockDelta]
    reasoningContent: NotRequired[ReasoningContentBlockDelta]
    text: NotRequired[str]
    toolResult: NotRequired[Sequence[ToolResultBlockDelta]]
    toolUse: NotRequired[ToolUseBlockDelta]


class ContentBlockDeltaEvent(TypedDict):
    contentBlockIndex: NotRequired[int]
    delta: NotRequired[ContentBlockDelta]


class ContentBlockStart(TypedDict):
    image: NotRequired[ImageBlockStart]
    toolResult: NotRequired[ToolResultBlockStart]
    toolUse: NotRequired[ToolUseBlockStart]


class ContentBlockStartEvent(TypedDict):
    contentBlockIndex: NotRequired[int]
    start: NotRequired[ContentBlockStart]


class ContentBlockStopEvent(TypedDict):
    contentBlockIndex: NotRequired[int]


ConversationRole: TypeAlias = Literal["user", "assistant", "system"] | str


class ConverseMetrics(TypedDict):
    latencyMs: NotRequired[int]


class ConverseOutput(TypedDict):
    message: NotRequired[Message]


class ConverseRequest(TypedDict):
    additionalModelRequestFields: NotRequired[JSON]
    additionalModelResponseFieldPaths: NotRequired[Sequence[str]]
    guardrailConfig: NotRequired[GuardrailConfiguration]
    inferenceConfig: NotRequired[InferenceConfiguration]
    messages: NotRequired[Sequence[Message]]
    outputConfig: NotRequired[OutputConfig]
    performanceConfig: NotRequired[PerformanceConfiguration]
    promptVariables: NotRequired[ConverseRequestPromptVariables]
    requestMetadata: NotRequired[ConverseRequestRequestMetadata]
    serviceTier: NotRequired[ServiceTier]
    system: NotRequired[Sequence[SystemContentBlock]]
    toolConfig: NotRequired[ToolConfiguration]


ConverseRequestRequestMetadata: TypeAlias = Mapping[str, str]


class ConverseResponse(TypedDict):
    additionalModelResponseFields: NotRequired[JSON]
    metrics: NotRequired[ConverseMetrics]
    output: NotRequired[ConverseOutput]
    performanceConfig: NotRequired[PerformanceConfiguration]
    serviceTier: NotRequired[ServiceTier]
    stopReason: NotRequired[StopReason]
    trace: NotRequired[ConverseTrace]
    usage: NotRequired[TokenUsage]


class ConverseStreamMetadataEvent(TypedDict):
    metrics: NotRequired[ConverseStreamMetrics]
    performanceConfig: NotRequired[PerformanceConfiguration]
    serviceTier: NotRequired[ServiceTier]
    trace: NotRequired[ConverseStreamTrace]
    usage: NotRequired[TokenUsage]


class ConverseStreamMetrics(TypedDict):
    latencyMs: NotRequired[int]


class ConverseStreamOutput(TypedDict):
    contentBlockDelta: NotRequired[ContentBlockDeltaEvent]
    contentBlockStart: NotRequired[ContentBlockStartEvent]
    contentBlockStop: NotRequired[ContentBlockStopEvent]
    internalServerException: NotRequired[InternalServerException]
    messageStart: NotRequired[MessageStartEvent]
    messageStop: NotRequired[MessageStopEvent]
    metadata: NotRequired[ConverseStreamMetadataEvent]
    modelStreamErrorException: NotRequired[ModelStreamErrorException]
    serviceUnavailableException: NotRequired[ServiceUnavailableException]
    throttlingException: NotRequired[ThrottlingException]
    validationException: NotRequired[ValidationException]


class ConverseStreamRequest(TypedDict):
    additionalModelRequestFields: NotRequired[JSON]
    additionalModelResponseFieldPaths: NotRequired[Sequence[str]]
    guardrailConfig: NotRequired[GuardrailStreamConfiguration]
    inferenceConfig: NotRequired[InferenceConfiguration]
    messages: NotRequired[Sequence[Message]]
    outputConfig: NotRequired[OutputConfig]
    performanceConfig: NotRequired[PerformanceConfiguration]
    promptVariables: NotRequired[ConverseRequestPromptVariables]
    requestMetadata: NotRequired[ConverseRequestRequestMetadata]
    serviceTier: NotRequired[ServiceTier]
    system: NotRequired[Sequence[SystemContentBlock]]
    toolConfig: NotRequired[ToolConfiguration]


class ConverseStreamTrace(TypedDict):
    guardrail: NotRequired[GuardrailTraceAssessment]
    promptRouter: NotRequired[PromptRouterTrace]


class ConverseTrace(TypedDict):
    guardrail: NotRequired[GuardrailTraceAssessment]
    promptRouter: NotRequired[PromptRouterTrace]


class DocumentBlock(TypedDict):
    citations: NotRequired[CitationsConfig]
    context: NotRequired[str]
    format: NotRequired[DocumentFormat]
    name: str
    source: DocumentSource


class DocumentCharLocation(TypedDict):
    documentIndex: NotRequired[int]
    end: NotRequired[int]
    start: NotRequired[int]


class DocumentChunkLocation(TypedDict):
    documentIndex: NotRequired[int]
    end: NotRequired[int]
    start: NotRequired[int]


class DocumentContentBlock(TypedDict):
    text: NotRequired[str]


DocumentFormat: TypeAlias = (
    Literal["pdf", "csv", "doc", "docx", "xls", "xlsx", "html", "txt", "md"] | str
)


class DocumentPageLocation(TypedDict):
    documentIndex: NotRequired[int]
    end: NotRequired[int]
    start: NotRequired[int]


class DocumentSource(TypedDict):
    bytes: NotRequired[str]
    content: NotRequired[Sequence[DocumentContentBlock]]
    s3Location: NotRequired[S3Location]
    text: NotRequired[str]


class ErrorBlock(TypedDict):
    message: NotRequired[str]


GuardrailAssessment: TypeAlias = Mapping[str, JSON]


class GuardrailConfiguration(TypedDict):
    guardrailIdentifier: NotRequired[str]
    guardrailVersion: NotRequired[str]
    trace: NotRequired[GuardrailTrace]


class GuardrailConverseContentBlock(TypedDict):
    image: NotRequired[GuardrailConverseImageBlock]
    text: NotRequired[GuardrailConverseTextBlock]


GuardrailConverseContentQualifier: TypeAlias = (
    Literal["grounding_source", "query", "guard_content"] | str
)


class GuardrailConverseImageBlock(TypedDict):
    format: GuardrailConverseImageFormat
    source: GuardrailConverseImageSource


GuardrailConverseImageFormat: TypeAlias = Literal["png", "jpeg"] | str


class GuardrailConverseImageSource(TypedDict):
    bytes: NotRequired[str]


class GuardrailConverseTextBlock(TypedDict):
    qualifiers: NotRequired[Sequence[GuardrailConverseContentQualifier]]
    text: str


class GuardrailStreamConfiguration(TypedDict):
    guardrailIdentifier: NotRequired[str]
    guardrailVersion: NotRequired[str]
    streamProcessingMode: NotRequired[GuardrailStreamProcessingMode]
    trace: NotRequired[GuardrailTrace]


GuardrailStreamProcessingMode: TypeAlias = Literal["sync", "async"] | str


GuardrailTrace: TypeAlias = Literal["enabled", "disabled", "enabled_full"] | str


class GuardrailTraceAssessment(TypedDict):
    actionReason: NotRequired[str]
    inputAssessment: NotRequired[GuardrailTraceAssessmentInputAssessment]
    modelOutput: NotRequired[Sequence[str]]
    outputAssessments: NotRequired[GuardrailTraceAssessmentOutputAssessments]


GuardrailTraceAssessmentInputAssessment: TypeAlias = Mapping[str, GuardrailAssessment]


GuardrailTraceAssessmentOutputAssessments: TypeAlias = Mapping[str, Sequence[GuardrailAssessment]]


class ImageBlock(TypedDict):
    error: NotRequired[ErrorBlock]
    format: ImageFormat
    source: ImageSource


class ImageBlockDelta(TypedDict):
    error: NotRequired[ErrorBlock]
    source: NotRequired[ImageSource]


class ImageBlockStart(TypedDict):
    format: NotRequired[ImageFormat]


ImageFormat: TypeAlias = Literal["png", "jpeg", "gif", "webp"] | str


class ImageSource(TypedDict):
    bytes: NotRequired[str]
    s3Location: NotRequired[S3Location]


class InferenceConfiguration(TypedDict):
    maxTokens: NotRequired[int]
    stopSequences: NotRequired[Sequence[str]]
    temperature: NotRequired[float]
    topP: NotRequired[float]


class InternalServerException(TypedDict):
    message: NotRequired[str]


JsonObject: TypeAlias = Mapping[str, JSON]


class JsonSchemaDefinition(TypedDict):
    description: NotRequired[str]
    name: NotRequired[str]
    schema: str


class Message(TypedDict):
    content: Sequence[ContentBlock]
    role: ConversationRole


class MessageStartEvent(TypedDict):
    role: NotRequired[ConversationRole]


class MessageStopEvent(TypedDict):
    additionalModelResponseFields: NotRequired[JSON]
    stopReason: NotRequired[StopReason]


class ModelStreamErrorException(TypedDict):
    message: NotRequired[str]
    originalMessage: NotRequired[str]
    originalStatusCode: NotRequired[int]


class OutputConfig(TypedDict):
    effort: NotRequired[str]
    textFormat: NotRequired[OutputFormat]


class OutputFormat(TypedDict):
    structure: OutputFormatStructure
    type: OutputFormatType


class OutputFormatStructure(TypedDict):
    jsonSchema: NotRequired[JsonSchemaDefinition]


OutputFormatType: TypeAlias = Literal["json_schema"] | str


PerformanceConfigLatency: TypeAlias = Literal["standard", "optimized"] | str


class PerformanceConfiguration(TypedDict):
    latency: NotRequired[PerformanceConfigLatency]


class PromptRouterTrace(TypedDict):
    invokedModelId: NotRequired[str]


class PromptVariableValues(TypedDict):
    text: NotRequired[str]


ConverseRequestPromptVariables: TypeAlias = Mapping[str, PromptVariableValues]


class ReasoningContentBlock(TypedDict):
    reasoningText: NotRequired[ReasoningTextBlock]
    redactedContent: NotRequired[str]


class ReasoningContentBlockDelta(TypedDict):
    redactedContent: NotRequired[str]
    signature: NotRequired[str]
    text: NotRequired[str]


class ReasoningTextBlock(TypedDict):
    signature: NotRequired[str]
    text: str


class S3Location(TypedDict):
    bucketOwner: NotRequired[str]
    uri: str


class SearchResultBlock(TypedDict):
    citations: NotRequired[CitationsConfig]
    content: Sequence[SearchResultContentBlock]
    source: str
    title: str


class SearchResultContentBlock(TypedDict):
    text: str


class SearchResultLocation(TypedDict):
    end: NotRequired[int]
    searchResultIndex: NotRequired[int]
    start: NotRequired[int]


class ServiceTier(TypedDict):
    type: ServiceTierType


ServiceTierType: TypeAlias = Literal["priority", "default", "flex", "reserved"] | str


class ServiceUnavailableException(TypedDict):
    message: NotRequired[str]


class SpecificToolChoice(TypedDict):
    name: str


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


class SystemContentBlock(TypedDict):
    cachePoint: NotRequired[CachePointBlock]
    guardContent: NotRequired[GuardrailConverseContentBlock]
    text: NotRequired[str]


class SystemTool(TypedDict):
    name: str


class ThrottlingException(TypedDict):
    message: NotRequired[str]


class TokenUsage(TypedDict):
    cacheDetails: NotRequired[Sequence[CacheDetail]]
    cacheReadInputTokens: NotRequired[int]
    cacheWriteInputTokens: NotRequired[int]
    inputTokens: NotRequired[int]
    outputTokens: NotRequired[int]
    serverToolUsage: NotRequired[JsonObject]
    totalTokens: NotRequired[int]


class Tool(TypedDict):
    cachePoint: NotRequired[CachePointBlock]
    systemTool: NotRequired[SystemTool]
    toolSpec: NotRequired[ToolSpecification]


class ToolAdditionBlock(TypedDict):
    tool: ToolReference


class ToolChoice(TypedDict):
    any: NotRequired[AnyToolChoice]
    auto: NotRequired[AutoToolChoice]
    tool: NotRequired[SpecificToolChoice]


class ToolConfiguration(TypedDict):
    toolChoice: NotRequired[ToolChoice]
    tools: Sequence[Tool]


class ToolInputSchema(TypedDict):
    json: NotRequired[JSON]


class ToolReference(TypedDict):
    name: NotRequired[str]
    serverName: NotRequired[str]
    type: NotRequired[str]


class ToolRemovalBlock(TypedDict):
    tool: ToolReference


class ToolResultBlock(TypedDict):
    content: Sequence[ToolResultContentBlock]
    status: NotRequired[ToolResultStatus]
    toolUseId: str
    type: NotRequired[str]


class ToolResultBlockDelta(TypedDict):
    json: NotRequired[JSON]
    text: NotRequired[str]


class ToolResultBlockStart(TypedDict):
    status: NotRequired[ToolResultStatus]
    toolUseId: NotRequired[str]
    type: NotRequired[str]


class ToolResultContentBlock(TypedDict):
    document: NotRequired[DocumentBlock]
    image: NotRequired[ImageBlock]
    json: NotRequired[JSON]
    searchResult: NotRequired[SearchResultBlock]
    text: NotRequired[str]
    video: NotRequired[VideoBlock]


ToolResultStatus: TypeAlias = Literal["success", "error"] | str


class ToolSpecification(TypedDict):
    description: NotRequired[str]
    inputSchema: ToolInputSchema
    name: str
    strict: NotRequired[bool]


class ToolUseBlock(TypedDict):
    input: JSON
    name: str
    toolUseId: str
    type: NotRequired[ToolUseType]


class ToolUseBlockDelta(TypedDict):
    input: NotRequired[str]


class ToolUseBlockStart(TypedDict):
    name: NotRequired[str]
    toolUseId: NotRequired[str]
    type: NotRequired[ToolUseType]


ToolUseType: TypeAlias = Literal["server_tool_use"] | str


class ValidationException(TypedDict):
    message: NotRequired[str]


class VideoBlock(TypedDict):
    format: VideoFormat
    source: VideoSource


VideoFormat: TypeAlias = (
    Literal["mkv", "mov", "mp4", "webm", "flv", "mpeg", "mpg", "wmv", "three_gp"] | str
)


class VideoSource(TypedDict):
    bytes: NotRequired[str]
    s3Location: NotRequired[S3Location]


class WebLocation(TypedDict):
    domain: NotRequired[str]
    url: NotRequired[str]
