# Written by scripts/generate.py from specs/vertexai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import Content, GenerateContentResponseUsageMetadataTrafficType, ModalityTokenCount

AudioTranscriptionConfigMode: TypeAlias = Literal["MODE_UNSPECIFIED", "VERBATIM", "SMART"] | str
CandidateFinishReason: TypeAlias = (
    Literal[
        "FINISH_REASON_UNSPECIFIED",
        "STOP",
        "MAX_TOKENS",
        "SAFETY",
        "RECITATION",
        "OTHER",
        "BLOCKLIST",
        "PROHIBITED_CONTENT",
        "SPII",
        "MALFORMED_FUNCTION_CALL",
        "MODEL_ARMOR",
        "IMAGE_SAFETY",
        "IMAGE_PROHIBITED_CONTENT",
        "IMAGE_RECITATION",
        "IMAGE_OTHER",
        "UNEXPECTED_TOOL_CALL",
        "NO_IMAGE",
        "MALFORMED_RESPONSE",
        "CONTINUATION",
        "TOO_MANY_TOOL_CALLS",
    ]
    | str
)
DynamicRetrievalConfigMode: TypeAlias = Literal["MODE_UNSPECIFIED", "MODE_DYNAMIC"] | str
EnterpriseWebSearchBlockingConfidence: TypeAlias = (
    Literal[
        "PHISH_BLOCK_THRESHOLD_UNSPECIFIED",
        "BLOCK_LOW_AND_ABOVE",
        "BLOCK_MEDIUM_AND_ABOVE",
        "BLOCK_HIGH_AND_ABOVE",
        "BLOCK_HIGHER_AND_ABOVE",
        "BLOCK_VERY_HIGH_AND_ABOVE",
        "BLOCK_ONLY_EXTREMELY_HIGH",
    ]
    | str
)
FunctionCallingConfigMode: TypeAlias = (
    Literal["MODE_UNSPECIFIED", "AUTO", "ANY", "NONE", "VALIDATED"] | str
)
FunctionDeclarationBehavior: TypeAlias = Literal["UNSPECIFIED", "BLOCKING", "NON_BLOCKING"] | str
GenerateContentResponsePromptFeedbackBlockReason: TypeAlias = (
    Literal[
        "BLOCKED_REASON_UNSPECIFIED",
        "SAFETY",
        "OTHER",
        "BLOCKLIST",
        "PROHIBITED_CONTENT",
        "MODEL_ARMOR",
        "IMAGE_SAFETY",
        "JAILBREAK",
    ]
    | str
)
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
GenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference: TypeAlias = (
    Literal["UNKNOWN", "PRIORITIZE_QUALITY", "BALANCED", "PRIORITIZE_COST"] | str
)
GenerationConfigThinkingConfigThinkingLevel: TypeAlias = (
    Literal["THINKING_LEVEL_UNSPECIFIED", "LOW", "MEDIUM", "HIGH", "MINIMAL"] | str
)
ImageConfigPersonGeneration: TypeAlias = (
    Literal["PERSON_GENERATION_UNSPECIFIED", "ALLOW_ALL", "ALLOW_ADULT", "ALLOW_NONE"] | str
)
ImageConfigProminentPeople: TypeAlias = (
    Literal["PROMINENT_PEOPLE_UNSPECIFIED", "ALLOW_PROMINENT_PEOPLE", "BLOCK_PROMINENT_PEOPLE"]
    | str
)
SafetyRatingCategory: TypeAlias = (
    Literal[
        "HARM_CATEGORY_UNSPECIFIED",
        "HARM_CATEGORY_HATE_SPEECH",
        "HARM_CATEGORY_DANGEROUS_CONTENT",
        "HARM_CATEGORY_HARASSMENT",
        "HARM_CATEGORY_SEXUALLY_EXPLICIT",
        "HARM_CATEGORY_CIVIC_INTEGRITY",
        "HARM_CATEGORY_IMAGE_HATE",
        "HARM_CATEGORY_IMAGE_DANGEROUS_CONTENT",
        "HARM_CATEGORY_IMAGE_HARASSMENT",
        "HARM_CATEGORY_IMAGE_SEXUALLY_EXPLICIT",
        "HARM_CATEGORY_JAILBREAK",
    ]
    | str
)
SafetyRatingOverwrittenThreshold: TypeAlias = (
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
SafetyRatingProbability: TypeAlias = (
    Literal["HARM_PROBABILITY_UNSPECIFIED", "NEGLIGIBLE", "LOW", "MEDIUM", "HIGH"] | str
)
SafetyRatingSeverity: TypeAlias = (
    Literal[
        "HARM_SEVERITY_UNSPECIFIED",
        "HARM_SEVERITY_NEGLIGIBLE",
        "HARM_SEVERITY_LOW",
        "HARM_SEVERITY_MEDIUM",
        "HARM_SEVERITY_HIGH",
    ]
    | str
)
SafetySettingMethod: TypeAlias = (
    Literal["HARM_BLOCK_METHOD_UNSPECIFIED", "SEVERITY", "PROBABILITY"] | str
)
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
SchemaType: TypeAlias = (
    Literal["TYPE_UNSPECIFIED", "STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT", "NULL"]
    | str
)
UrlMetadataUrlRetrievalStatus: TypeAlias = (
    Literal[
        "URL_RETRIEVAL_STATUS_UNSPECIFIED",
        "URL_RETRIEVAL_STATUS_SUCCESS",
        "URL_RETRIEVAL_STATUS_ERROR",
    ]
    | str
)


class AudioTranscriptionConfig(WireModel):
    __names__ = {
        "adaptation_phrases": "adaptationPhrases",
        "custom_vocabulary": "customVocabulary",
        "language_auto": "languageAuto",
        "language_codes": "languageCodes",
        "language_hints": "languageHints",
        "source_text": "sourceText",
        "word_timestamp": "wordTimestamp",
    }
    adaptation_phrases: Sequence[str] | Unset = UNSET
    custom_vocabulary: Sequence[str] | Unset = UNSET
    diarization: bool | Unset = UNSET
    language_auto: Mapping[str, JSON] | Unset = UNSET
    language_codes: Sequence[str] | Unset = UNSET
    language_hints: AudioTranscriptionConfigLanguageHints | Unset = UNSET
    mode: AudioTranscriptionConfigMode | Unset = UNSET
    source_text: str | Unset = UNSET
    word_timestamp: bool | Unset = UNSET


class AudioTranscriptionConfigLanguageHints(WireModel):
    __names__ = {"language_codes": "languageCodes"}
    language_codes: Sequence[str] | Unset = UNSET


class Candidate(WireModel):
    __names__ = {
        "avg_logprobs": "avgLogprobs",
        "citation_metadata": "citationMetadata",
        "continuation_token": "continuationToken",
        "finish_message": "finishMessage",
        "finish_reason": "finishReason",
        "grounding_metadata": "groundingMetadata",
        "logprobs_result": "logprobsResult",
        "safety_ratings": "safetyRatings",
        "url_context_metadata": "urlContextMetadata",
    }
    avg_logprobs: float | Unset = UNSET
    citation_metadata: CitationMetadata | Unset = UNSET
    content: Content | Unset = UNSET
    continuation_token: str | Unset = UNSET
    finish_message: str | Unset = UNSET
    finish_reason: CandidateFinishReason | Unset = UNSET
    grounding_metadata: GroundingMetadata | Unset = UNSET
    index: int | Unset = UNSET
    logprobs_result: LogprobsResult | Unset = UNSET
    safety_ratings: Sequence[SafetyRating] | Unset = UNSET
    url_context_metadata: UrlContextMetadata | Unset = UNSET


class Citation(WireModel):
    __names__ = {
        "end_index": "endIndex",
        "publication_date": "publicationDate",
        "start_index": "startIndex",
    }
    end_index: int | Unset = UNSET
    license: str | Unset = UNSET
    publication_date: GoogleTypeDate | Unset = UNSET
    start_index: int | Unset = UNSET
    title: str | Unset = UNSET
    uri: str | Unset = UNSET


class CitationMetadata(WireModel):
    citations: Sequence[Citation] | Unset = UNSET


class CountTokensRequest(WireModel):
    __names__ = {"generation_config": "generationConfig", "system_instruction": "systemInstruction"}
    contents: Sequence[Content] | Unset = UNSET
    generation_config: GenerationConfig | Unset = UNSET
    instances: Sequence[JSON] | Unset = UNSET
    model: str | Unset = UNSET
    system_instruction: Content | Unset = UNSET
    tools: Sequence[Tool] | Unset = UNSET


class CountTokensResponse(WireModel):
    __names__ = {
        "prompt_tokens_details": "promptTokensDetails",
        "total_billable_characters": "totalBillableCharacters",
        "total_tokens": "totalTokens",
    }
    prompt_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    total_billable_characters: int | Unset = UNSET
    total_tokens: int | Unset = UNSET


class DynamicRetrievalConfig(WireModel):
    __names__ = {"dynamic_threshold": "dynamicThreshold"}
    dynamic_threshold: float | Unset = UNSET
    mode: DynamicRetrievalConfigMode | Unset = UNSET


class EnterpriseWebSearch(WireModel):
    __names__ = {"blocking_confidence": "blockingConfidence", "exclude_domains": "excludeDomains"}
    blocking_confidence: EnterpriseWebSearchBlockingConfidence | Unset = UNSET
    exclude_domains: Sequence[str] | Unset = UNSET


class FunctionCallingConfig(WireModel):
    __names__ = {
        "allowed_function_names": "allowedFunctionNames",
        "stream_function_call_arguments": "streamFunctionCallArguments",
    }
    allowed_function_names: Sequence[str] | Unset = UNSET
    mode: FunctionCallingConfigMode | Unset = UNSET
    stream_function_call_arguments: bool | Unset = UNSET


class FunctionDeclaration(WireModel):
    __names__ = {
        "parameters_json_schema": "parametersJsonSchema",
        "response_json_schema": "responseJsonSchema",
    }
    behavior: FunctionDeclarationBehavior | Unset = UNSET
    description: str | Unset = UNSET
    name: str | Unset = UNSET
    parameters: Schema | Unset = UNSET
    parameters_json_schema: JSON | Unset = UNSET
    response: Schema | Unset = UNSET
    response_json_schema: JSON | Unset = UNSET


class GenerateContentRequest(WireModel):
    __names__ = {
        "cached_content": "cachedContent",
        "continuation_token": "continuationToken",
        "generation_config": "generationConfig",
        "model_armor_config": "modelArmorConfig",
        "output_config": "outputConfig",
        "safety_settings": "safetySettings",
        "system_instruction": "systemInstruction",
        "tool_config": "toolConfig",
    }
    cached_content: str | Unset = UNSET
    contents: Sequence[Content] | Unset = UNSET
    continuation_token: str | Unset = UNSET
    generation_config: GenerationConfig | Unset = UNSET
    labels: Mapping[str, str] | Unset = UNSET
    model_armor_config: ModelArmorConfig | Unset = UNSET
    output_config: GenerateContentRequestOutputConfig | Unset = UNSET
    safety_settings: Sequence[SafetySetting] | Unset = UNSET
    system_instruction: Content | Unset = UNSET
    tool_config: ToolConfig | Unset = UNSET
    tools: Sequence[Tool] | Unset = UNSET


class GenerateContentRequestOutputConfig(WireModel):
    __names__ = {"output_uri_prefix": "outputUriPrefix"}
    output_uri_prefix: str | Unset = UNSET


class GenerateContentResponse(WireModel):
    __names__ = {
        "create_time": "createTime",
        "model_version": "modelVersion",
        "prompt_feedback": "promptFeedback",
        "response_id": "responseId",
        "usage_metadata": "usageMetadata",
    }
    candidates: Sequence[Candidate] | Unset = UNSET
    create_time: str | Unset = UNSET
    model_version: str | Unset = UNSET
    prompt_feedback: GenerateContentResponsePromptFeedback | Unset = UNSET
    response_id: str | Unset = UNSET
    usage_metadata: GenerateContentResponseUsageMetadata | Unset = UNSET


class GenerateContentResponsePromptFeedback(WireModel):
    __names__ = {
        "block_reason": "blockReason",
        "block_reason_message": "blockReasonMessage",
        "safety_ratings": "safetyRatings",
    }
    block_reason: GenerateContentResponsePromptFeedbackBlockReason | Unset = UNSET
    block_reason_message: str | Unset = UNSET
    safety_ratings: Sequence[SafetyRating] | Unset = UNSET


class GenerateContentResponseUsageMetadata(WireModel):
    __names__ = {
        "cache_tokens_details": "cacheTokensDetails",
        "cached_content_token_count": "cachedContentTokenCount",
        "candidates_token_count": "candidatesTokenCount",
        "candidates_tokens_details": "candidatesTokensDetails",
        "prompt_token_count": "promptTokenCount",
        "prompt_tokens_details": "promptTokensDetails",
        "thoughts_token_count": "thoughtsTokenCount",
        "tool_use_prompt_token_count": "toolUsePromptTokenCount",
        "tool_use_prompt_tokens_details": "toolUsePromptTokensDetails",
        "total_token_count": "totalTokenCount",
        "traffic_type": "trafficType",
    }
    cache_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    cached_content_token_count: int | Unset = UNSET
    candidates_token_count: int | Unset = UNSET
    candidates_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    prompt_token_count: int | Unset = UNSET
    prompt_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    thoughts_token_count: int | Unset = UNSET
    tool_use_prompt_token_count: int | Unset = UNSET
    tool_use_prompt_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    total_token_count: int | Unset = UNSET
    traffic_type: GenerateContentResponseUsageMetadataTrafficType | Unset = UNSET


class GenerationConfig(WireModel):
    __names__ = {
        "audio_timestamp": "audioTimestamp",
        "audio_transcription_config": "audioTranscriptionConfig",
        "candidate_count": "candidateCount",
        "enable_affective_dialog": "enableAffectiveDialog",
        "frequency_penalty": "frequencyPenalty",
        "image_config": "imageConfig",
        "max_output_tokens": "maxOutputTokens",
        "media_resolution": "mediaResolution",
        "presence_penalty": "presencePenalty",
        "response_format": "responseFormat",
        "response_json_schema": "responseJsonSchema",
        "response_logprobs": "responseLogprobs",
        "response_mime_type": "responseMimeType",
        "response_modalities": "responseModalities",
        "response_schema": "responseSchema",
        "routing_config": "routingConfig",
        "speech_config": "speechConfig",
        "stop_sequences": "stopSequences",
        "thinking_config": "thinkingConfig",
        "top_k": "topK",
        "top_p": "topP",
        "translation_config": "translationConfig",
    }
    audio_timestamp: bool | Unset = UNSET
    audio_transcription_config: AudioTranscriptionConfig | Unset = UNSET
    candidate_count: int | Unset = UNSET
    enable_affective_dialog: bool | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    image_config: ImageConfig | Unset = UNSET
    logprobs: int | Unset = UNSET
    max_output_tokens: int | Unset = UNSET
    media_resolution: GenerationConfigMediaResolution | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    response_format: Sequence[Mapping[str, JSON]] | Unset = UNSET
    response_json_schema: JSON | Unset = UNSET
    response_logprobs: bool | Unset = UNSET
    response_mime_type: str | Unset = UNSET
    response_modalities: Sequence[GenerationConfigResponseModalitiesItem] | Unset = UNSET
    response_schema: Schema | Unset = UNSET
    routing_config: GenerationConfigRoutingConfig | Unset = UNSET
    seed: int | Unset = UNSET
    speech_config: Mapping[str, JSON] | Unset = UNSET
    stop_sequences: Sequence[str] | Unset = UNSET
    temperature: float | Unset = UNSET
    thinking_config: GenerationConfigThinkingConfig | Unset = UNSET
    top_k: float | Unset = UNSET
    top_p: float | Unset = UNSET
    translation_config: TranslationConfig | Unset = UNSET


class GenerationConfigRoutingConfig(WireModel):
    __names__ = {"auto_mode": "autoMode", "manual_mode": "manualMode"}
    auto_mode: GenerationConfigRoutingConfigAutoRoutingMode | Unset = UNSET
    manual_mode: GenerationConfigRoutingConfigManualRoutingMode | Unset = UNSET


class GenerationConfigRoutingConfigAutoRoutingMode(WireModel):
    __names__ = {"model_routing_preference": "modelRoutingPreference"}
    model_routing_preference: (
        GenerationConfigRoutingConfigAutoRoutingModeModelRoutingPreference | Unset
    ) = UNSET


class GenerationConfigRoutingConfigManualRoutingMode(WireModel):
    __names__ = {"model_name": "modelName"}
    model_name: str | Unset = UNSET


class GenerationConfigThinkingConfig(WireModel):
    __names__ = {
        "include_thoughts": "includeThoughts",
        "thinking_budget": "thinkingBudget",
        "thinking_level": "thinkingLevel",
    }
    include_thoughts: bool | Unset = UNSET
    thinking_budget: int | Unset = UNSET
    thinking_level: GenerationConfigThinkingConfigThinkingLevel | Unset = UNSET


class GoogleMaps(WireModel):
    __names__ = {"enable_widget": "enableWidget", "grounding_types": "groundingTypes"}
    enable_widget: bool | Unset = UNSET
    grounding_types: GoogleMapsGroundingTypes | Unset = UNSET


class GoogleMapsGroundingTypes(WireModel):
    places: Mapping[str, JSON] | Unset = UNSET
    routing: Mapping[str, JSON] | Unset = UNSET


class GoogleSearchRetrieval(WireModel):
    __names__ = {"dynamic_retrieval_config": "dynamicRetrievalConfig"}
    dynamic_retrieval_config: DynamicRetrievalConfig | Unset = UNSET


class GoogleTypeDate(WireModel):
    day: int | Unset = UNSET
    month: int | Unset = UNSET
    year: int | Unset = UNSET


class GoogleTypeLatLng(WireModel):
    latitude: float | Unset = UNSET
    longitude: float | Unset = UNSET


class GroundingChunk(WireModel):
    __names__ = {"retrieved_context": "retrievedContext"}
    image: GroundingChunkImage | Unset = UNSET
    maps: Mapping[str, JSON] | Unset = UNSET
    retrieved_context: GroundingChunkRetrievedContext | Unset = UNSET
    web: GroundingChunkWeb | Unset = UNSET


class GroundingChunkImage(WireModel):
    __names__ = {"image_uri": "imageUri", "source_uri": "sourceUri"}
    domain: str | Unset = UNSET
    image_uri: str | Unset = UNSET
    source_uri: str | Unset = UNSET
    title: str | Unset = UNSET


class GroundingChunkRetrievedContext(WireModel):
    __names__ = {"document_name": "documentName", "rag_chunk": "ragChunk"}
    document_name: str | Unset = UNSET
    rag_chunk: RagChunk | Unset = UNSET
    text: str | Unset = UNSET
    title: str | Unset = UNSET
    uri: str | Unset = UNSET


class GroundingChunkWeb(WireModel):
    domain: str | Unset = UNSET
    title: str | Unset = UNSET
    uri: str | Unset = UNSET


class GroundingMetadata(WireModel):
    __names__ = {
        "google_maps_widget_context_token": "googleMapsWidgetContextToken",
        "grounding_chunks": "groundingChunks",
        "grounding_supports": "groundingSupports",
        "image_search_queries": "imageSearchQueries",
        "retrieval_metadata": "retrievalMetadata",
        "retrieval_queries": "retrievalQueries",
        "search_entry_point": "searchEntryPoint",
        "source_flagging_uris": "sourceFlaggingUris",
        "web_search_queries": "webSearchQueries",
    }
    google_maps_widget_context_token: str | Unset = UNSET
    grounding_chunks: Sequence[GroundingChunk] | Unset = UNSET
    grounding_supports: Sequence[GroundingSupport] | Unset = UNSET
    image_search_queries: Sequence[str] | Unset = UNSET
    retrieval_metadata: RetrievalMetadata | Unset = UNSET
    retrieval_queries: Sequence[str] | Unset = UNSET
    search_entry_point: SearchEntryPoint | Unset = UNSET
    source_flagging_uris: Sequence[GroundingMetadataSourceFlaggingUri] | Unset = UNSET
    web_search_queries: Sequence[str] | Unset = UNSET


class GroundingMetadataSourceFlaggingUri(WireModel):
    __names__ = {"flag_content_uri": "flagContentUri", "source_id": "sourceId"}
    flag_content_uri: str | Unset = UNSET
    source_id: str | Unset = UNSET


class GroundingSupport(WireModel):
    __names__ = {
        "confidence_scores": "confidenceScores",
        "grounding_chunk_indices": "groundingChunkIndices",
        "rendered_parts": "renderedParts",
    }
    confidence_scores: Sequence[float] | Unset = UNSET
    grounding_chunk_indices: Sequence[int] | Unset = UNSET
    rendered_parts: Sequence[int] | Unset = UNSET
    segment: Segment | Unset = UNSET


class ImageConfig(WireModel):
    __names__ = {
        "aspect_ratio": "aspectRatio",
        "image_output_options": "imageOutputOptions",
        "image_size": "imageSize",
        "person_generation": "personGeneration",
        "prominent_people": "prominentPeople",
    }
    aspect_ratio: str | Unset = UNSET
    image_output_options: ImageConfigImageOutputOptions | Unset = UNSET
    image_size: str | Unset = UNSET
    person_generation: ImageConfigPersonGeneration | Unset = UNSET
    prominent_people: ImageConfigProminentPeople | Unset = UNSET


class ImageConfigImageOutputOptions(WireModel):
    __names__ = {"compression_quality": "compressionQuality", "mime_type": "mimeType"}
    compression_quality: int | Unset = UNSET
    mime_type: str | Unset = UNSET


class LogprobsResult(WireModel):
    __names__ = {"chosen_candidates": "chosenCandidates", "top_candidates": "topCandidates"}
    chosen_candidates: Sequence[LogprobsResultCandidate] | Unset = UNSET
    top_candidates: Sequence[LogprobsResultTopCandidates] | Unset = UNSET


class LogprobsResultCandidate(WireModel):
    __names__ = {"log_probability": "logProbability", "token_id": "tokenId"}
    log_probability: float | Unset = UNSET
    token: str | Unset = UNSET
    token_id: int | Unset = UNSET


class LogprobsResultTopCandidates(WireModel):
    candidates: Sequence[LogprobsResultCandidate] | Unset = UNSET


class ModelArmorConfig(WireModel):
    __names__ = {
        "prompt_template_name": "promptTemplateName",
        "response_template_name": "responseTemplateName",
    }
    prompt_template_name: str | Unset = UNSET
    response_template_name: str | Unset = UNSET


class RagChunk(WireModel):
    __names__ = {"chunk_id": "chunkId", "file_id": "fileId", "page_span": "pageSpan"}
    chunk_id: str | Unset = UNSET
    file_id: str | Unset = UNSET
    page_span: RagChunkPageSpan | Unset = UNSET
    text: str | Unset = UNSET


class RagChunkPageSpan(WireModel):
    __names__ = {"first_page": "firstPage", "last_page": "lastPage"}
    first_page: int | Unset = UNSET
    last_page: int | Unset = UNSET


class RetrievalConfig(WireModel):
    __names__ = {"language_code": "languageCode", "lat_lng": "latLng"}
    language_code: str | Unset = UNSET
    lat_lng: GoogleTypeLatLng | Unset = UNSET


class RetrievalMetadata(WireModel):
    __names__ = {"google_search_dynamic_retrieval_score": "googleSearchDynamicRetrievalScore"}
    google_search_dynamic_retrieval_score: float | Unset = UNSET


class SafetyRating(WireModel):
    __names__ = {
        "overwritten_threshold": "overwrittenThreshold",
        "probability_score": "probabilityScore",
        "severity_score": "severityScore",
    }
    blocked: bool | Unset = UNSET
    category: SafetyRatingCategory | Unset = UNSET
    overwritten_threshold: SafetyRatingOverwrittenThreshold | Unset = UNSET
    probability: SafetyRatingProbability | Unset = UNSET
    probability_score: float | Unset = UNSET
    severity: SafetyRatingSeverity | Unset = UNSET
    severity_score: float | Unset = UNSET


class SafetySetting(WireModel):
    category: SafetyRatingCategory | Unset = UNSET
    method: SafetySettingMethod | Unset = UNSET
    threshold: SafetySettingThreshold | Unset = UNSET


class Schema(WireModel):
    __names__ = {
        "additional_properties_": "additionalProperties",
        "any_of": "anyOf",
        "max_items": "maxItems",
        "max_length": "maxLength",
        "max_properties": "maxProperties",
        "min_items": "minItems",
        "min_length": "minLength",
        "min_properties": "minProperties",
        "property_ordering": "propertyOrdering",
    }
    additional_properties_: JSON | Unset = UNSET
    any_of: Sequence[Schema] | Unset = UNSET
    default: JSON | Unset = UNSET
    defs: Mapping[str, Schema] | Unset = UNSET
    description: str | Unset = UNSET
    enum: Sequence[str] | Unset = UNSET
    example: JSON | Unset = UNSET
    format: str | Unset = UNSET
    items: Schema | Unset = UNSET
    max_items: str | Unset = UNSET
    max_length: str | Unset = UNSET
    max_properties: str | Unset = UNSET
    maximum: float | Unset = UNSET
    min_items: str | Unset = UNSET
    min_length: str | Unset = UNSET
    min_properties: str | Unset = UNSET
    minimum: float | Unset = UNSET
    nullable: bool | Unset = UNSET
    pattern: str | Unset = UNSET
    properties: Mapping[str, Schema] | Unset = UNSET
    property_ordering: Sequence[str] | Unset = UNSET
    ref: str | Unset = UNSET
    required: Sequence[str] | Unset = UNSET
    title: str | Unset = UNSET
    type: SchemaType | Unset = UNSET


class SearchEntryPoint(WireModel):
    __names__ = {"rendered_content": "renderedContent", "sdk_blob": "sdkBlob"}
    rendered_content: str | Unset = UNSET
    sdk_blob: str | Unset = UNSET


class Segment(WireModel):
    __names__ = {"end_index": "endIndex", "part_index": "partIndex", "start_index": "startIndex"}
    end_index: int | Unset = UNSET
    part_index: int | Unset = UNSET
    start_index: int | Unset = UNSET
    text: str | Unset = UNSET


class Tool(WireModel):
    __names__ = {
        "code_execution": "codeExecution",
        "computer_use": "computerUse",
        "enterprise_web_search": "enterpriseWebSearch",
        "exa_ai_search": "exaAiSearch",
        "function_declarations": "functionDeclarations",
        "google_maps": "googleMaps",
        "google_search": "googleSearch",
        "google_search_retrieval": "googleSearchRetrieval",
        "parallel_ai_search": "parallelAiSearch",
        "url_context": "urlContext",
    }
    code_execution: Mapping[str, JSON] | Unset = UNSET
    computer_use: Mapping[str, JSON] | Unset = UNSET
    enterprise_web_search: EnterpriseWebSearch | Unset = UNSET
    exa_ai_search: ToolExaAiSearch | Unset = UNSET
    function_declarations: Sequence[FunctionDeclaration] | Unset = UNSET
    google_maps: GoogleMaps | Unset = UNSET
    google_search: ToolGoogleSearch | Unset = UNSET
    google_search_retrieval: GoogleSearchRetrieval | Unset = UNSET
    parallel_ai_search: Mapping[str, JSON] | Unset = UNSET
    retrieval: Mapping[str, JSON] | Unset = UNSET
    url_context: Mapping[str, JSON] | Unset = UNSET


class ToolConfig(WireModel):
    __names__ = {
        "function_calling_config": "functionCallingConfig",
        "retrieval_config": "retrievalConfig",
    }
    function_calling_config: FunctionCallingConfig | Unset = UNSET
    retrieval_config: RetrievalConfig | Unset = UNSET


class ToolExaAiSearch(WireModel):
    __names__ = {"api_key": "apiKey", "custom_configs": "customConfigs"}
    api_key: str | Unset = UNSET
    custom_configs: Mapping[str, JSON] | Unset = UNSET


class ToolGoogleSearch(WireModel):
    __names__ = {
        "blocking_confidence": "blockingConfidence",
        "exclude_domains": "excludeDomains",
        "search_types": "searchTypes",
    }
    blocking_confidence: EnterpriseWebSearchBlockingConfidence | Unset = UNSET
    exclude_domains: Sequence[str] | Unset = UNSET
    search_types: ToolGoogleSearchSearchTypes | Unset = UNSET


class ToolGoogleSearchSearchTypes(WireModel):
    __names__ = {"image_search": "imageSearch", "web_search": "webSearch"}
    image_search: Mapping[str, JSON] | Unset = UNSET
    web_search: Mapping[str, JSON] | Unset = UNSET


class TranslationConfig(WireModel):
    __names__ = {
        "echo_target_language": "echoTargetLanguage",
        "target_language_code": "targetLanguageCode",
    }
    echo_target_language: bool | Unset = UNSET
    target_language_code: str | Unset = UNSET


class UrlContextMetadata(WireModel):
    __names__ = {"url_metadata": "urlMetadata"}
    url_metadata: Sequence[UrlMetadata] | Unset = UNSET


class UrlMetadata(WireModel):
    __names__ = {"retrieved_url": "retrievedUrl", "url_retrieval_status": "urlRetrievalStatus"}
    retrieved_url: str | Unset = UNSET
    url_retrieval_status: UrlMetadataUrlRetrievalStatus | Unset = UNSET
