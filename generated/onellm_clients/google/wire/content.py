# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ..._runtime import JSON


class AttributionSourceId(TypedDict):
    groundingPassage: NotRequired[GroundingPassageId]
    semanticRetrieverChunk: NotRequired[SemanticRetrieverChunk]


class AudioResponseFormat(TypedDict):
    bitRate: NotRequired[int]
    delivery: NotRequired[AudioResponseFormatDelivery]
    mimeType: NotRequired[AudioResponseFormatMimeType]
    sampleRate: NotRequired[int]


AudioResponseFormatDelivery: TypeAlias = Literal["DELIVERY_UNSPECIFIED", "INLINE", "URI"] | str


AudioResponseFormatMimeType: TypeAlias = (
    Literal[
        "MIME_TYPE_UNSPECIFIED",
        "AUDIO_MP3",
        "AUDIO_OGG_OPUS",
        "AUDIO_L16",
        "AUDIO_WAV",
        "AUDIO_ALAW",
        "AUDIO_MULAW",
    ]
    | str
)


class AudioTranscriptionConfig(TypedDict):
    adaptationPhrases: NotRequired[Sequence[str]]
    customVocabulary: NotRequired[Sequence[str]]
    diarization: NotRequired[bool]
    languageAuto: NotRequired[LanguageAuto]
    languageCodes: NotRequired[Sequence[str]]
    languageHints: NotRequired[LanguageHints]
    mode: NotRequired[AudioTranscriptionConfigMode]
    wordTimestamp: NotRequired[bool]


AudioTranscriptionConfigMode: TypeAlias = Literal["MODE_UNSPECIFIED", "VERBATIM", "SMART"] | str


class Blob(TypedDict):
    data: NotRequired[str]
    mimeType: NotRequired[str]


class Candidate(TypedDict):
    avgLogprobs: NotRequired[float]
    citationMetadata: NotRequired[CitationMetadata]
    content: NotRequired[Content]
    finishMessage: NotRequired[str]
    finishReason: NotRequired[CandidateFinishReason]
    groundingAttributions: NotRequired[Sequence[GroundingAttribution]]
    groundingMetadata: NotRequired[GroundingMetadata]
    index: NotRequired[int]
    logprobsResult: NotRequired[LogprobsResult]
    safetyRatings: NotRequired[Sequence[SafetyRating]]
    tokenCount: NotRequired[int]
    urlContextMetadata: NotRequired[UrlContextMetadata]


CandidateFinishReason: TypeAlias = (
    Literal[
        "FINISH_REASON_UNSPECIFIED",
        "STOP",
        "MAX_TOKENS",
        "SAFETY",
        "RECITATION",
        "LANGUAGE",
        "OTHER",
        "BLOCKLIST",
        "PROHIBITED_CONTENT",
        "SPII",
        "MALFORMED_FUNCTION_CALL",
        "IMAGE_SAFETY",
        "IMAGE_PROHIBITED_CONTENT",
        "IMAGE_OTHER",
        "NO_IMAGE",
        "IMAGE_RECITATION",
        "UNEXPECTED_TOOL_CALL",
        "TOO_MANY_TOOL_CALLS",
        "MISSING_THOUGHT_SIGNATURE",
        "MALFORMED_RESPONSE",
        "ESCALATION",
    ]
    | str
)


class CitationMetadata(TypedDict):
    citationSources: NotRequired[Sequence[CitationSource]]


class CitationSource(TypedDict):
    endIndex: NotRequired[int]
    license: NotRequired[str]
    startIndex: NotRequired[int]
    uri: NotRequired[str]


CodeExecution: TypeAlias = Mapping[str, JSON]


class CodeExecutionResult(TypedDict):
    id: NotRequired[str]
    outcome: NotRequired[CodeExecutionResultOutcome]
    output: NotRequired[str]


CodeExecutionResultOutcome: TypeAlias = (
    Literal["OUTCOME_UNSPECIFIED", "OUTCOME_OK", "OUTCOME_FAILED", "OUTCOME_DEADLINE_EXCEEDED"]
    | str
)


class ComputerUse(TypedDict):
    disabledSafetyPolicies: NotRequired[Sequence[ComputerUseDisabledSafetyPoliciesItem]]
    enablePromptInjectionDetection: NotRequired[bool]
    environment: NotRequired[ComputerUseEnvironment]
    excludedPredefinedFunctions: NotRequired[Sequence[str]]


ComputerUseDisabledSafetyPoliciesItem: TypeAlias = (
    Literal[
        "SAFETY_POLICY_UNSPECIFIED",
        "FINANCIAL_TRANSACTIONS",
        "SENSITIVE_DATA_MODIFICATION",
        "COMMUNICATION_TOOL",
        "ACCOUNT_CREATION",
        "DATA_MODIFICATION",
        "USER_CONSENT_MANAGEMENT",
        "LEGAL_TERMS_AND_AGREEMENTS",
    ]
    | str
)


ComputerUseEnvironment: TypeAlias = (
    Literal[
        "ENVIRONMENT_UNSPECIFIED",
        "ENVIRONMENT_BROWSER",
        "ENVIRONMENT_MOBILE",
        "ENVIRONMENT_DESKTOP",
    ]
    | str
)


class Content(TypedDict):
    parts: NotRequired[Sequence[Part]]
    role: NotRequired[str]


class DynamicRetrievalConfig(TypedDict):
    dynamicThreshold: NotRequired[float]
    mode: NotRequired[DynamicRetrievalConfigMode]


DynamicRetrievalConfigMode: TypeAlias = Literal["MODE_UNSPECIFIED", "MODE_DYNAMIC"] | str


class ExecutableCode(TypedDict):
    code: NotRequired[str]
    id: NotRequired[str]
    language: NotRequired[ExecutableCodeLanguage]


ExecutableCodeLanguage: TypeAlias = Literal["LANGUAGE_UNSPECIFIED", "PYTHON"] | str


class FileData(TypedDict):
    fileUri: NotRequired[str]
    mimeType: NotRequired[str]


class FileSearch(TypedDict):
    fileSearchStoreNames: NotRequired[Sequence[str]]
    metadataFilter: NotRequired[str]
    topK: NotRequired[int]


class FunctionCall(TypedDict):
    args: NotRequired[JsonObject]
    id: NotRequired[str]
    name: NotRequired[str]
    partialArgs: NotRequired[Sequence[JsonObject]]
    willContinue: NotRequired[bool]


class FunctionCallingConfig(TypedDict):
    allowedFunctionNames: NotRequired[Sequence[str]]
    mode: NotRequired[FunctionCallingConfigMode]


FunctionCallingConfigMode: TypeAlias = (
    Literal["MODE_UNSPECIFIED", "AUTO", "ANY", "NONE", "VALIDATED"] | str
)


class FunctionDeclaration(TypedDict):
    behavior: NotRequired[FunctionDeclarationBehavior]
    description: NotRequired[str]
    name: NotRequired[str]
    parameters: NotRequired[Schema]
    parametersJsonSchema: NotRequired[JSON]
    response: NotRequired[Schema]
    responseJsonSchema: NotRequired[JSON]


FunctionDeclarationBehavior: TypeAlias = Literal["UNSPECIFIED", "BLOCKING", "NON_BLOCKING"] | str


class FunctionResponse(TypedDict):
    id: NotRequired[str]
    name: NotRequired[str]
    parts: NotRequired[Sequence[FunctionResponsePart]]
    response: NotRequired[JsonObject]
    scheduling: NotRequired[FunctionResponseScheduling]
    willContinue: NotRequired[bool]


class FunctionResponseBlob(TypedDict):
    data: NotRequired[str]
    mimeType: NotRequired[str]


class FunctionResponsePart(TypedDict):
    inlineData: NotRequired[FunctionResponseBlob]


FunctionResponseScheduling: TypeAlias = (
    Literal["SCHEDULING_UNSPECIFIED", "SILENT", "WHEN_IDLE", "INTERRUPT"] | str
)


class GenerateContentRequest(TypedDict):
    cachedContent: NotRequired[str]
    contents: NotRequired[Sequence[Content]]
    generationConfig: NotRequired[GenerationConfig]
    model: NotRequired[str]
    safetySettings: NotRequired[Sequence[SafetySetting]]
    serviceTier: NotRequired[GenerateContentRequestServiceTier]
    store: NotRequired[bool]
    systemInstruction: NotRequired[Content]
    toolConfig: NotRequired[ToolConfig]
    tools: NotRequired[Sequence[Tool]]


GenerateContentRequestServiceTier: TypeAlias = (
    Literal["unspecified", "standard", "flex", "priority"] | str
)


class GenerateContentResponse(TypedDict):
    candidates: NotRequired[Sequence[Candidate]]
    createTime: NotRequired[str]
    modelStatus: NotRequired[ModelStatus]
    modelVersion: NotRequired[str]
    promptFeedback: NotRequired[PromptFeedback]
    responseId: NotRequired[str]
    usageMetadata: NotRequired[UsageMetadata]


class GenerationConfig(TypedDict):
    audioTranscriptionConfig: NotRequired[AudioTranscriptionConfig]
    candidateCount: NotRequired[int]
    enableAffectiveDialog: NotRequired[bool]
    enableEnhancedCivicAnswers: NotRequired[bool]
    frequencyPenalty: NotRequired[float]
    imageConfig: NotRequired[ImageConfig]
    logprobs: NotRequired[int]
    maxOutputTokens: NotRequired[int]
    mediaResolution: NotRequired[GenerationConfigMediaResolution]
    presencePenalty: NotRequired[float]
    responseFormat: NotRequired[ResponseFormatConfig]
    responseJsonSchema: NotRequired[JSON]
    responseLogprobs: NotRequired[bool]
    responseMimeType: NotRequired[str]
    responseModalities: NotRequired[Sequence[GenerationConfigResponseModalitiesItem]]
    responseSchema: NotRequired[Schema]
    seed: NotRequired[int]
    speechConfig: NotRequired[SpeechConfig]
    stopSequences: NotRequired[Sequence[str]]
    temperature: NotRequired[float]
    thinkingConfig: NotRequired[ThinkingConfig]
    topK: NotRequired[int]
    topP: NotRequired[float]
    translationConfig: NotRequired[TranslationConfig]


GenerationConfigMediaResolution: TypeAlias = (
    Literal[
        "MEDIA_RESOLUTION_UNSPECIFIED",
        "MEDIA_RESOLUTION_LOW",
        "MEDIA_RESOLUTION_MEDIUM",
        "MEDIA_RESOLUTION_HIGH",
    ]
    | str
)


GenerationConfigResponseModalitiesItem: TypeAlias = (
    Literal["MODALITY_UNSPECIFIED", "TEXT", "IMAGE", "AUDIO", "VIDEO"] | str
)


class GoogleAiGenerativelanguageV1betaGroundingSupport(TypedDict):
    confidenceScores: NotRequired[Sequence[float]]
    groundingChunkIndices: NotRequired[Sequence[int]]
    renderedParts: NotRequired[Sequence[int]]
    segment: NotRequired[GoogleAiGenerativelanguageV1betaSegment]


class GoogleAiGenerativelanguageV1betaSegment(TypedDict):
    endIndex: NotRequired[int]
    partIndex: NotRequired[int]
    startIndex: NotRequired[int]
    text: NotRequired[str]


class GoogleMaps(TypedDict):
    enableWidget: NotRequired[bool]


class GoogleSearch(TypedDict):
    searchTypes: NotRequired[SearchTypes]
    timeRangeFilter: NotRequired[Interval]


class GoogleSearchRetrieval(TypedDict):
    dynamicRetrievalConfig: NotRequired[DynamicRetrievalConfig]


class GroundingAttribution(TypedDict):
    content: NotRequired[Content]
    sourceId: NotRequired[AttributionSourceId]


class GroundingChunk(TypedDict):
    image: NotRequired[Image]
    maps: NotRequired[Maps]
    retrievedContext: NotRequired[RetrievedContext]
    web: NotRequired[Web]


class GroundingChunkCustomMetadata(TypedDict):
    key: NotRequired[str]
    numericValue: NotRequired[float]
    stringListValue: NotRequired[GroundingChunkStringList]
    stringValue: NotRequired[str]


class GroundingChunkStringList(TypedDict):
    values: NotRequired[Sequence[str]]


class GroundingMetadata(TypedDict):
    googleMapsWidgetContextToken: NotRequired[str]
    groundingChunks: NotRequired[Sequence[GroundingChunk]]
    groundingSupports: NotRequired[Sequence[GoogleAiGenerativelanguageV1betaGroundingSupport]]
    imageSearchQueries: NotRequired[Sequence[str]]
    retrievalMetadata: NotRequired[RetrievalMetadata]
    searchEntryPoint: NotRequired[SearchEntryPoint]
    webSearchQueries: NotRequired[Sequence[str]]


class GroundingPassageId(TypedDict):
    partIndex: NotRequired[int]
    passageId: NotRequired[str]


class Image(TypedDict):
    domain: NotRequired[str]
    imageUri: NotRequired[str]
    sourceUri: NotRequired[str]
    title: NotRequired[str]


class ImageConfig(TypedDict):
    aspectRatio: NotRequired[str]
    imageSize: NotRequired[str]


class ImageResponseFormat(TypedDict):
    aspectRatio: NotRequired[ImageResponseFormatAspectRatio]
    delivery: NotRequired[AudioResponseFormatDelivery]
    imageSize: NotRequired[ImageResponseFormatImageSize]
    mimeType: NotRequired[ImageResponseFormatMimeType]


ImageResponseFormatAspectRatio: TypeAlias = (
    Literal[
        "ASPECT_RATIO_UNSPECIFIED",
        "ASPECT_RATIO_ONE_BY_ONE",
        "ASPECT_RATIO_TWO_BY_THREE",
        "ASPECT_RATIO_THREE_BY_TWO",
        "ASPECT_RATIO_THREE_BY_FOUR",
        "ASPECT_RATIO_FOUR_BY_THREE",
        "ASPECT_RATIO_FOUR_BY_FIVE",
        "ASPECT_RATIO_FIVE_BY_FOUR",
        "ASPECT_RATIO_NINE_BY_SIXTEEN",
        "ASPECT_RATIO_SIXTEEN_BY_NINE",
        "ASPECT_RATIO_TWENTY_ONE_BY_NINE",
        "ASPECT_RATIO_ONE_BY_EIGHT",
        "ASPECT_RATIO_EIGHT_BY_ONE",
        "ASPECT_RATIO_ONE_BY_FOUR",
        "ASPECT_RATIO_FOUR_BY_ONE",
    ]
    | str
)


ImageResponseFormatImageSize: TypeAlias = (
    Literal[
        "IMAGE_SIZE_UNSPECIFIED",
        "IMAGE_SIZE_FIVE_TWELVE",
        "IMAGE_SIZE_ONE_K",
        "IMAGE_SIZE_TWO_K",
        "IMAGE_SIZE_FOUR_K",
    ]
    | str
)


ImageResponseFormatMimeType: TypeAlias = Literal["MIME_TYPE_UNSPECIFIED", "IMAGE_JPEG"] | str


ImageSearch: TypeAlias = Mapping[str, JSON]


class Interval(TypedDict):
    endTime: NotRequired[str]
    startTime: NotRequired[str]


JsonObject: TypeAlias = Mapping[str, JSON]


LanguageAuto: TypeAlias = Mapping[str, JSON]


class LanguageHints(TypedDict):
    languageCodes: NotRequired[Sequence[str]]


class LatLng(TypedDict):
    latitude: NotRequired[float]
    longitude: NotRequired[float]


class LogprobsResult(TypedDict):
    chosenCandidates: NotRequired[Sequence[LogprobsResultCandidate]]
    logProbabilitySum: NotRequired[float]
    topCandidates: NotRequired[Sequence[TopCandidates]]


class LogprobsResultCandidate(TypedDict):
    logProbability: NotRequired[float]
    token: NotRequired[str]
    tokenId: NotRequired[int]


class Maps(TypedDict):
    placeAnswerSources: NotRequired[PlaceAnswerSources]
    placeId: NotRequired[str]
    text: NotRequired[str]
    title: NotRequired[str]
    uri: NotRequired[str]


class McpServer(TypedDict):
    name: NotRequired[str]
    streamableHttpTransport: NotRequired[StreamableHttpTransport]


class ModalityTokenCount(TypedDict):
    modality: NotRequired[ModalityTokenCountModality]
    tokenCount: NotRequired[int]


ModalityTokenCountModality: TypeAlias = (
    Literal["MODALITY_UNSPECIFIED", "TEXT", "IMAGE", "VIDEO", "AUDIO", "DOCUMENT"] | str
)


class ModelStatus(TypedDict):
    message: NotRequired[str]
    modelStage: NotRequired[ModelStatusModelStage]
    retirementTime: NotRequired[str]


ModelStatusModelStage: TypeAlias = (
    Literal[
        "MODEL_STAGE_UNSPECIFIED",
        "UNSTABLE_EXPERIMENTAL",
        "EXPERIMENTAL",
        "PREVIEW",
        "STABLE",
        "LEGACY",
        "DEPRECATED",
        "RETIRED",
    ]
    | str
)


class MultiSpeakerVoiceConfig(TypedDict):
    speakerVoiceConfigs: NotRequired[Sequence[SpeakerVoiceConfig]]


class Part(TypedDict):
    codeExecutionResult: NotRequired[CodeExecutionResult]
    executableCode: NotRequired[ExecutableCode]
    fileData: NotRequired[FileData]
    functionCall: NotRequired[FunctionCall]
    functionResponse: NotRequired[FunctionResponse]
    inlineData: NotRequired[Blob]
    mediaProcessing: NotRequired[PartMediaProcessing]
    mediaResolution: NotRequired[V1mainMediaResolution]
    partMetadata: NotRequired[JsonObject]
    text: NotRequired[str]
    thought: NotRequired[bool]
    thoughtSignature: NotRequired[str]
    toolCall: NotRequired[ToolCall]
    toolResponse: NotRequired[ToolResponse]
    videoMetadata: NotRequired[VideoMetadata]


PartMediaProcessing: TypeAlias = Literal["MEDIA_PROCESSING_UNSPECIFIED", "STATIC", "AGENTIC"] | str


class PlaceAnswerSources(TypedDict):
    reviewSnippets: NotRequired[Sequence[ReviewSnippet]]


class PrebuiltVoiceConfig(TypedDict):
    voiceName: NotRequired[str]


class PromptFeedback(TypedDict):
    blockReason: NotRequired[PromptFeedbackBlockReason]
    safetyRatings: NotRequired[Sequence[SafetyRating]]


PromptFeedbackBlockReason: TypeAlias = (
    Literal[
        "BLOCK_REASON_UNSPECIFIED",
        "SAFETY",
        "OTHER",
        "BLOCKLIST",
        "PROHIBITED_CONTENT",
        "IMAGE_SAFETY",
    ]
    | str
)


class ResponseFormatConfig(TypedDict):
    audio: NotRequired[AudioResponseFormat]
    image: NotRequired[ImageResponseFormat]
    text: NotRequired[TextResponseFormat]


class RetrievalConfig(TypedDict):
    languageCode: NotRequired[str]
    latLng: NotRequired[LatLng]


class RetrievalMetadata(TypedDict):
    googleSearchDynamicRetrievalScore: NotRequired[float]


class RetrievedContext(TypedDict):
    customMetadata: NotRequired[Sequence[GroundingChunkCustomMetadata]]
    fileSearchStore: NotRequired[str]
    mediaId: NotRequired[str]
    pageNumber: NotRequired[int]
    text: NotRequired[str]
    title: NotRequired[str]
    uri: NotRequired[str]


class ReviewSnippet(TypedDict):
    googleMapsUri: NotRequired[str]
    reviewId: NotRequired[str]
    title: NotRequired[str]


class SafetyRating(TypedDict):
    blocked: NotRequired[bool]
    category: NotRequired[SafetyRatingCategory]
    probability: NotRequired[SafetyRatingProbability]


SafetyRatingCategory: TypeAlias = (
    Literal[
        "HARM_CATEGORY_UNSPECIFIED",
        "HARM_CATEGORY_DEROGATORY",
        "HARM_CATEGORY_TOXICITY",
        "HARM_CATEGORY_VIOLENCE",
        "HARM_CATEGORY_SEXUAL",
        "HARM_CATEGORY_MEDICAL",
        "HARM_CATEGORY_DANGEROUS",
        "HARM_CATEGORY_HARASSMENT",
        "HARM_CATEGORY_HATE_SPEECH",
        "HARM_CATEGORY_SEXUALLY_EXPLICIT",
        "HARM_CATEGORY_DANGEROUS_CONTENT",
        "HARM_CATEGORY_CIVIC_INTEGRITY",
        "HARM_CATEGORY_JAILBREAK",
    ]
    | str
)


SafetyRatingProbability: TypeAlias = (
    Literal["HARM_PROBABILITY_UNSPECIFIED", "NEGLIGIBLE", "LOW", "MEDIUM", "HIGH"] | str
)


class SafetySetting(TypedDict):
    category: NotRequired[SafetyRatingCategory]
    threshold: NotRequired[SafetySettingThreshold]


SafetySettingThreshold: TypeAlias = (
    Literal[
        "HARM_BLOCK_THRESHOLD_UNSPECIFIED",
        "BLOCK_LOW_AND_ABOVE",
        "BLOCK_MEDIUM_AND_ABOVE",
        "BLOCK_ONLY_HIGH",
        "BLOCK_NONE",
        "OFF",
    ]
    | str
)


class Schema(TypedDict):
    anyOf: NotRequired[Sequence[Schema]]
    default: NotRequired[JSON]
    description: NotRequired[str]
    enum: NotRequired[Sequence[str]]
    example: NotRequired[JSON]
    format: NotRequired[str]
    items: NotRequired[Schema]
    maxItems: NotRequired[str]
    maxLength: NotRequired[str]
    maxProperties: NotRequired[str]
    maximum: NotRequired[float]
    minItems: NotRequired[str]
    minLength: NotRequired[str]
    minProperties: NotRequired[str]
    minimum: NotRequired[float]
    nullable: NotRequired[bool]
    pattern: NotRequired[str]
    properties: NotRequired[SchemaProperties]
    propertyOrdering: NotRequired[Sequence[str]]
    required: NotRequired[Sequence[str]]
    title: NotRequired[str]
    type: NotRequired[SchemaType]


SchemaProperties: TypeAlias = Mapping[str, Schema]


SchemaType: TypeAlias = (
    Literal["TYPE_UNSPECIFIED", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"]
    | str
)


class SearchEntryPoint(TypedDict):
    renderedContent: NotRequired[str]
    sdkBlob: NotRequired[str]


class SearchTypes(TypedDict):
    imageSearch: NotRequired[ImageSearch]
    webSearch: NotRequired[WebSearch]


class SemanticRetrieverChunk(TypedDict):
    chunk: NotRequired[str]
    source: NotRequired[str]


class SpeakerVoiceConfig(TypedDict):
    speaker: NotRequired[str]
    voiceConfig: NotRequired[VoiceConfig]


class SpeechConfig(TypedDict):
    languageCode: NotRequired[str]
    multiSpeakerVoiceConfig: NotRequired[MultiSpeakerVoiceConfig]
    voiceConfig: NotRequired[VoiceConfig]


class StreamableHttpTransport(TypedDict):
    headers: NotRequired[StringMap]
    sseReadTimeout: NotRequired[str]
    terminateOnClose: NotRequired[bool]
    timeout: NotRequired[str]
    url: NotRequired[str]


StringMap: TypeAlias = Mapping[str, str]


class TextResponseFormat(TypedDict):
    mimeType: NotRequired[TextResponseFormatMimeType]
    schema: NotRequired[JSON]


TextResponseFormatMimeType: TypeAlias = (
    Literal["MIME_TYPE_UNSPECIFIED", "APPLICATION_JSON", "TEXT_PLAIN"] | str
)


class ThinkingConfig(TypedDict):
    includeThoughts: NotRequired[bool]
    thinkingBudget: NotRequired[int]
    thinkingLevel: NotRequired[ThinkingConfigThinkingLevel]


ThinkingConfigThinkingLevel: TypeAlias = (
    Literal["THINKING_LEVEL_UNSPECIFIED", "MINIMAL", "LOW", "MEDIUM", "HIGH"] | str
)


class Tool(TypedDict):
    codeExecution: NotRequired[CodeExecution]
    computerUse: NotRequired[ComputerUse]
    fileSearch: NotRequired[FileSearch]
    functionDeclarations: NotRequired[Sequence[FunctionDeclaration]]
    googleMaps: NotRequired[GoogleMaps]
    googleSearch: NotRequired[GoogleSearch]
    googleSearchRetrieval: NotRequired[GoogleSearchRetrieval]
    mcpServers: NotRequired[Sequence[McpServer]]
    urlContext: NotRequired[UrlContext]


class ToolCall(TypedDict):
    args: NotRequired[JsonObject]
    id: NotRequired[str]
    toolName: NotRequired[str]
    toolType: NotRequired[ToolCallToolType]


ToolCallToolType: TypeAlias = (
    Literal[
        "TOOL_TYPE_UNSPECIFIED",
        "GOOGLE_SEARCH_WEB",
        "GOOGLE_SEARCH_IMAGE",
        "URL_CONTEXT",
        "GOOGLE_MAPS",
        "FILE_SEARCH",
    ]
    | str
)


class ToolConfig(TypedDict):
    functionCallingConfig: NotRequired[FunctionCallingConfig]
    includeServerSideToolInvocations: NotRequired[bool]
    retrievalConfig: NotRequired[RetrievalConfig]


class ToolResponse(TypedDict):
    id: NotRequired[str]
    response: NotRequired[JsonObject]
    toolType: NotRequired[ToolCallToolType]


class TopCandidates(TypedDict):
    candidates: NotRequired[Sequence[LogprobsResultCandidate]]


class TranslationConfig(TypedDict):
    echoTargetLanguage: NotRequired[bool]
    targetLanguageCode: NotRequired[str]


UrlContext: TypeAlias = Mapping[str, JSON]


class UrlContextMetadata(TypedDict):
    urlMetadata: NotRequired[Sequence[UrlMetadata]]


class UrlMetadata(TypedDict):
    retrievedUrl: NotRequired[str]
    urlRetrievalStatus: NotRequired[UrlMetadataUrlRetrievalStatus]


UrlMetadataUrlRetrievalStatus: TypeAlias = (
    Literal[
        "URL_RETRIEVAL_STATUS_UNSPECIFIED",
        "URL_RETRIEVAL_STATUS_SUCCESS",
        "URL_RETRIEVAL_STATUS_ERROR",
        "URL_RETRIEVAL_STATUS_PAYWALL",
        "URL_RETRIEVAL_STATUS_UNSAFE",
    ]
    | str
)


class UsageMetadata(TypedDict):
    cacheTokensDetails: NotRequired[Sequence[ModalityTokenCount]]
    cachedContentTokenCount: NotRequired[int]
    candidatesTokenCount: NotRequired[int]
    candidatesTokensDetails: NotRequired[Sequence[ModalityTokenCount]]
    promptTokenCount: NotRequired[int]
    promptTokensDetails: NotRequired[Sequence[ModalityTokenCount]]
    responseTokenCount: NotRequired[int]
    responseTokensDetails: NotRequired[Sequence[ModalityTokenCount]]
    serviceTier: NotRequired[GenerateContentRequestServiceTier]
    thoughtsTokenCount: NotRequired[int]
    toolUsePromptTokenCount: NotRequired[int]
    toolUsePromptTokensDetails: NotRequired[Sequence[ModalityTokenCount]]
    totalTokenCount: NotRequired[int]
    trafficType: NotRequired[str]


class V1mainMediaResolution(TypedDict):
    level: NotRequired[V1mainMediaResolutionLevel]


V1mainMediaResolutionLevel: TypeAlias = (
    Literal[
        "MEDIA_RESOLUTION_UNSPECIFIED",
        "MEDIA_RESOLUTION_LOW",
        "MEDIA_RESOLUTION_MEDIUM",
        "MEDIA_RESOLUTION_HIGH",
        "MEDIA_RESOLUTION_ULTRA_HIGH",
    ]
    | str
)


class VideoMetadata(TypedDict):
    endOffset: NotRequired[str]
    fps: NotRequired[float]
    startOffset: NotRequired[str]


class VoiceConfig(TypedDict):
    prebuiltVoiceConfig: NotRequired[PrebuiltVoiceConfig]


class Web(TypedDict):
    title: NotRequired[str]
    uri: NotRequired[str]


WebSearch: TypeAlias = Mapping[str, JSON]
