# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import Content, ModalityTokenCount, Schema, Tool, ToolConfig

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
AudioTranscriptionConfigMode: TypeAlias = Literal["MODE_UNSPECIFIED", "VERBATIM", "SMART"] | str
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
GenerateContentRequestServiceTier: TypeAlias = (
    Literal["unspecified", "standard", "flex", "priority"] | str
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
TextResponseFormatMimeType: TypeAlias = (
    Literal["MIME_TYPE_UNSPECIFIED", "APPLICATION_JSON", "TEXT_PLAIN"] | str
)
ThinkingConfigThinkingLevel: TypeAlias = (
    Literal["THINKING_LEVEL_UNSPECIFIED", "MINIMAL", "LOW", "MEDIUM", "HIGH"] | str
)
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


class AttributionSourceId(WireModel):
    __names__ = {
        "grounding_passage": "groundingPassage",
        "semantic_retriever_chunk": "semanticRetrieverChunk",
    }
    grounding_passage: GroundingPassageId | Unset = UNSET
    semantic_retriever_chunk: SemanticRetrieverChunk | Unset = UNSET


class AudioResponseFormat(WireModel):
    __names__ = {"bit_rate": "bitRate", "mime_type": "mimeType", "sample_rate": "sampleRate"}
    bit_rate: int | Unset = UNSET
    delivery: AudioResponseFormatDelivery | Unset = UNSET
    mime_type: AudioResponseFormatMimeType | Unset = UNSET
    sample_rate: int | Unset = UNSET


class AudioTranscriptionConfig(WireModel):
    __names__ = {
        "adaptation_phrases": "adaptationPhrases",
        "custom_vocabulary": "customVocabulary",
        "language_auto": "languageAuto",
        "language_codes": "languageCodes",
        "language_hints": "languageHints",
        "word_timestamp": "wordTimestamp",
    }
    adaptation_phrases: Sequence[str] | Unset = UNSET
    custom_vocabulary: Sequence[str] | Unset = UNSET
    diarization: bool | Unset = UNSET
    language_auto: Mapping[str, JSON] | Unset = UNSET
    language_codes: Sequence[str] | Unset = UNSET
    language_hints: LanguageHints | Unset = UNSET
    mode: AudioTranscriptionConfigMode | Unset = UNSET
    word_timestamp: bool | Unset = UNSET


class Candidate(WireModel):
    __names__ = {
        "avg_logprobs": "avgLogprobs",
        "citation_metadata": "citationMetadata",
        "finish_message": "finishMessage",
        "finish_reason": "finishReason",
        "grounding_attributions": "groundingAttributions",
        "grounding_metadata": "groundingMetadata",
        "logprobs_result": "logprobsResult",
        "safety_ratings": "safetyRatings",
        "token_count": "tokenCount",
        "url_context_metadata": "urlContextMetadata",
    }
    avg_logprobs: float | Unset = UNSET
    citation_metadata: CitationMetadata | Unset = UNSET
    content: Content | Unset = UNSET
    finish_message: str | Unset = UNSET
    finish_reason: CandidateFinishReason | Unset = UNSET
    grounding_attributions: Sequence[GroundingAttribution] | Unset = UNSET
    grounding_metadata: GroundingMetadata | Unset = UNSET
    index: int | Unset = UNSET
    logprobs_result: LogprobsResult | Unset = UNSET
    safety_ratings: Sequence[SafetyRating] | Unset = UNSET
    token_count: int | Unset = UNSET
    url_context_metadata: UrlContextMetadata | Unset = UNSET


class CitationMetadata(WireModel):
    __names__ = {"citation_sources": "citationSources"}
    citation_sources: Sequence[CitationSource] | Unset = UNSET


class CitationSource(WireModel):
    __names__ = {"end_index": "endIndex", "start_index": "startIndex"}
    end_index: int | Unset = UNSET
    license: str | Unset = UNSET
    start_index: int | Unset = UNSET
    uri: str | Unset = UNSET


class CountTokensRequest(WireModel):
    __names__ = {"generate_content_request": "generateContentRequest"}
    contents: Sequence[Content] | Unset = UNSET
    generate_content_request: GenerateContentRequest | Unset = UNSET


class CountTokensResponse(WireModel):
    __names__ = {
        "cache_tokens_details": "cacheTokensDetails",
        "cached_content_token_count": "cachedContentTokenCount",
        "prompt_tokens_details": "promptTokensDetails",
        "total_tokens": "totalTokens",
    }
    cache_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    cached_content_token_count: int | Unset = UNSET
    prompt_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    total_tokens: int | Unset = UNSET


class GenerateContentRequest(WireModel):
    __names__ = {
        "cached_content": "cachedContent",
        "generation_config": "generationConfig",
        "safety_settings": "safetySettings",
        "service_tier": "serviceTier",
        "system_instruction": "systemInstruction",
        "tool_config": "toolConfig",
    }
    cached_content: str | Unset = UNSET
    contents: Sequence[Content] | Unset = UNSET
    generation_config: GenerationConfig | Unset = UNSET
    model: str | Unset = UNSET
    safety_settings: Sequence[SafetySetting] | Unset = UNSET
    service_tier: GenerateContentRequestServiceTier | Unset = UNSET
    store: bool | Unset = UNSET
    system_instruction: Content | Unset = UNSET
    tool_config: ToolConfig | Unset = UNSET
    tools: Sequence[Tool] | Unset = UNSET


class GenerateContentResponse(WireModel):
    __names__ = {
        "create_time": "createTime",
        "model_status": "modelStatus",
        "model_version": "modelVersion",
        "prompt_feedback": "promptFeedback",
        "response_id": "responseId",
        "usage_metadata": "usageMetadata",
    }
    candidates: Sequence[Candidate] | Unset = UNSET
    create_time: str | Unset = UNSET
    model_status: ModelStatus | Unset = UNSET
    model_version: str | Unset = UNSET
    prompt_feedback: PromptFeedback | Unset = UNSET
    response_id: str | Unset = UNSET
    usage_metadata: UsageMetadata | Unset = UNSET


class GenerationConfig(WireModel):
    __names__ = {
        "audio_transcription_config": "audioTranscriptionConfig",
        "candidate_count": "candidateCount",
        "enable_affective_dialog": "enableAffectiveDialog",
        "enable_enhanced_civic_answers": "enableEnhancedCivicAnswers",
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
        "speech_config": "speechConfig",
        "stop_sequences": "stopSequences",
        "thinking_config": "thinkingConfig",
        "top_k": "topK",
        "top_p": "topP",
        "translation_config": "translationConfig",
    }
    audio_transcription_config: AudioTranscriptionConfig | Unset = UNSET
    candidate_count: int | Unset = UNSET
    enable_affective_dialog: bool | Unset = UNSET
    enable_enhanced_civic_answers: bool | Unset = UNSET
    frequency_penalty: float | Unset = UNSET
    image_config: ImageConfig | Unset = UNSET
    logprobs: int | Unset = UNSET
    max_output_tokens: int | Unset = UNSET
    media_resolution: GenerationConfigMediaResolution | Unset = UNSET
    presence_penalty: float | Unset = UNSET
    response_format: ResponseFormatConfig | Unset = UNSET
    response_json_schema: JSON | Unset = UNSET
    response_logprobs: bool | Unset = UNSET
    response_mime_type: str | Unset = UNSET
    response_modalities: Sequence[GenerationConfigResponseModalitiesItem] | Unset = UNSET
    response_schema: Schema | Unset = UNSET
    seed: int | Unset = UNSET
    speech_config: SpeechConfig | Unset = UNSET
    stop_sequences: Sequence[str] | Unset = UNSET
    temperature: float | Unset = UNSET
    thinking_config: ThinkingConfig | Unset = UNSET
    top_k: int | Unset = UNSET
    top_p: float | Unset = UNSET
    translation_config: TranslationConfig | Unset = UNSET


class GoogleAiGenerativelanguageV1BetaGroundingSupport(WireModel):
    __names__ = {
        "confidence_scores": "confidenceScores",
        "grounding_chunk_indices": "groundingChunkIndices",
        "rendered_parts": "renderedParts",
    }
    confidence_scores: Sequence[float] | Unset = UNSET
    grounding_chunk_indices: Sequence[int] | Unset = UNSET
    rendered_parts: Sequence[int] | Unset = UNSET
    segment: GoogleAiGenerativelanguageV1BetaSegment | Unset = UNSET


class GoogleAiGenerativelanguageV1BetaSegment(WireModel):
    __names__ = {"end_index": "endIndex", "part_index": "partIndex", "start_index": "startIndex"}
    end_index: int | Unset = UNSET
    part_index: int | Unset = UNSET
    start_index: int | Unset = UNSET
    text: str | Unset = UNSET


class GroundingAttribution(WireModel):
    __names__ = {"source_id": "sourceId"}
    content: Content | Unset = UNSET
    source_id: AttributionSourceId | Unset = UNSET


class GroundingChunk(WireModel):
    __names__ = {"retrieved_context": "retrievedContext"}
    image: Image | Unset = UNSET
    maps: Maps | Unset = UNSET
    retrieved_context: RetrievedContext | Unset = UNSET
    web: Web | Unset = UNSET


class GroundingChunkCustomMetadata(WireModel):
    __names__ = {
        "numeric_value": "numericValue",
        "string_list_value": "stringListValue",
        "string_value": "stringValue",
    }
    key: str | Unset = UNSET
    numeric_value: float | Unset = UNSET
    string_list_value: GroundingChunkStringList | Unset = UNSET
    string_value: str | Unset = UNSET


class GroundingChunkStringList(WireModel):
    values: Sequence[str] | Unset = UNSET


class GroundingMetadata(WireModel):
    __names__ = {
        "google_maps_widget_context_token": "googleMapsWidgetContextToken",
        "grounding_chunks": "groundingChunks",
        "grounding_supports": "groundingSupports",
        "image_search_queries": "imageSearchQueries",
        "retrieval_metadata": "retrievalMetadata",
        "search_entry_point": "searchEntryPoint",
        "web_search_queries": "webSearchQueries",
    }
    google_maps_widget_context_token: str | Unset = UNSET
    grounding_chunks: Sequence[GroundingChunk] | Unset = UNSET
    grounding_supports: Sequence[GoogleAiGenerativelanguageV1BetaGroundingSupport] | Unset = UNSET
    image_search_queries: Sequence[str] | Unset = UNSET
    retrieval_metadata: RetrievalMetadata | Unset = UNSET
    search_entry_point: SearchEntryPoint | Unset = UNSET
    web_search_queries: Sequence[str] | Unset = UNSET


class GroundingPassageId(WireModel):
    __names__ = {"part_index": "partIndex", "passage_id": "passageId"}
    part_index: int | Unset = UNSET
    passage_id: str | Unset = UNSET


class Image(WireModel):
    __names__ = {"image_uri": "imageUri", "source_uri": "sourceUri"}
    domain: str | Unset = UNSET
    image_uri: str | Unset = UNSET
    source_uri: str | Unset = UNSET
    title: str | Unset = UNSET


class ImageConfig(WireModel):
    __names__ = {"aspect_ratio": "aspectRatio", "image_size": "imageSize"}
    aspect_ratio: str | Unset = UNSET
    image_size: str | Unset = UNSET


class ImageResponseFormat(WireModel):
    __names__ = {"aspect_ratio": "aspectRatio", "image_size": "imageSize", "mime_type": "mimeType"}
    aspect_ratio: ImageResponseFormatAspectRatio | Unset = UNSET
    delivery: AudioResponseFormatDelivery | Unset = UNSET
    image_size: ImageResponseFormatImageSize | Unset = UNSET
    mime_type: ImageResponseFormatMimeType | Unset = UNSET


class LanguageHints(WireModel):
    __names__ = {"language_codes": "languageCodes"}
    language_codes: Sequence[str] | Unset = UNSET


class LogprobsResult(WireModel):
    __names__ = {
        "chosen_candidates": "chosenCandidates",
        "log_probability_sum": "logProbabilitySum",
        "top_candidates": "topCandidates",
    }
    chosen_candidates: Sequence[LogprobsResultCandidate] | Unset = UNSET
    log_probability_sum: float | Unset = UNSET
    top_candidates: Sequence[TopCandidates] | Unset = UNSET


class LogprobsResultCandidate(WireModel):
    __names__ = {"log_probability": "logProbability", "token_id": "tokenId"}
    log_probability: float | Unset = UNSET
    token: str | Unset = UNSET
    token_id: int | Unset = UNSET


class Maps(WireModel):
    __names__ = {"place_answer_sources": "placeAnswerSources", "place_id": "placeId"}
    place_answer_sources: PlaceAnswerSources | Unset = UNSET
    place_id: str | Unset = UNSET
    text: str | Unset = UNSET
    title: str | Unset = UNSET
    uri: str | Unset = UNSET


class ModelStatus(WireModel):
    __names__ = {"model_stage": "modelStage", "retirement_time": "retirementTime"}
    message: str | Unset = UNSET
    model_stage: ModelStatusModelStage | Unset = UNSET
    retirement_time: str | Unset = UNSET


class MultiSpeakerVoiceConfig(WireModel):
    __names__ = {"speaker_voice_configs": "speakerVoiceConfigs"}
    speaker_voice_configs: Sequence[SpeakerVoiceConfig] | Unset = UNSET


class PlaceAnswerSources(WireModel):
    __names__ = {"review_snippets": "reviewSnippets"}
    review_snippets: Sequence[ReviewSnippet] | Unset = UNSET


class PrebuiltVoiceConfig(WireModel):
    __names__ = {"voice_name": "voiceName"}
    voice_name: str | Unset = UNSET


class PromptFeedback(WireModel):
    __names__ = {"block_reason": "blockReason", "safety_ratings": "safetyRatings"}
    block_reason: PromptFeedbackBlockReason | Unset = UNSET
    safety_ratings: Sequence[SafetyRating] | Unset = UNSET


class ResponseFormatConfig(WireModel):
    audio: AudioResponseFormat | Unset = UNSET
    image: ImageResponseFormat | Unset = UNSET
    text: TextResponseFormat | Unset = UNSET


class RetrievalMetadata(WireModel):
    __names__ = {"google_search_dynamic_retrieval_score": "googleSearchDynamicRetrievalScore"}
    google_search_dynamic_retrieval_score: float | Unset = UNSET


class RetrievedContext(WireModel):
    __names__ = {
        "custom_metadata": "customMetadata",
        "file_search_store": "fileSearchStore",
        "media_id": "mediaId",
        "page_number": "pageNumber",
    }
    custom_metadata: Sequence[GroundingChunkCustomMetadata] | Unset = UNSET
    file_search_store: str | Unset = UNSET
    media_id: str | Unset = UNSET
    page_number: int | Unset = UNSET
    text: str | Unset = UNSET
    title: str | Unset = UNSET
    uri: str | Unset = UNSET


class ReviewSnippet(WireModel):
    __names__ = {"google_maps_uri": "googleMapsUri", "review_id": "reviewId"}
    google_maps_uri: str | Unset = UNSET
    review_id: str | Unset = UNSET
    title: str | Unset = UNSET


class SafetyRating(WireModel):
    blocked: bool | Unset = UNSET
    category: SafetyRatingCategory | Unset = UNSET
    probability: SafetyRatingProbability | Unset = UNSET


class SafetySetting(WireModel):
    category: SafetyRatingCategory | Unset = UNSET
    threshold: SafetySettingThreshold | Unset = UNSET


class SearchEntryPoint(WireModel):
    __names__ = {"rendered_content": "renderedContent", "sdk_blob": "sdkBlob"}
    rendered_content: str | Unset = UNSET
    sdk_blob: str | Unset = UNSET


class SemanticRetrieverChunk(WireModel):
    chunk: str | Unset = UNSET
    source: str | Unset = UNSET


class SpeakerVoiceConfig(WireModel):
    __names__ = {"voice_config": "voiceConfig"}
    speaker: str | Unset = UNSET
    voice_config: VoiceConfig | Unset = UNSET


class SpeechConfig(WireModel):
    __names__ = {
        "language_code": "languageCode",
        "multi_speaker_voice_config": "multiSpeakerVoiceConfig",
        "voice_config": "voiceConfig",
    }
    language_code: str | Unset = UNSET
    multi_speaker_voice_config: MultiSpeakerVoiceConfig | Unset = UNSET
    voice_config: VoiceConfig | Unset = UNSET


class TextResponseFormat(WireModel):
    __names__ = {"mime_type": "mimeType"}
    mime_type: TextResponseFormatMimeType | Unset = UNSET
    schema: JSON | Unset = UNSET


class ThinkingConfig(WireModel):
    __names__ = {
        "include_thoughts": "includeThoughts",
        "thinking_budget": "thinkingBudget",
        "thinking_level": "thinkingLevel",
    }
    include_thoughts: bool | Unset = UNSET
    thinking_budget: int | Unset = UNSET
    thinking_level: ThinkingConfigThinkingLevel | Unset = UNSET


class TopCandidates(WireModel):
    candidates: Sequence[LogprobsResultCandidate] | Unset = UNSET


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


class UsageMetadata(WireModel):
    __names__ = {
        "cache_tokens_details": "cacheTokensDetails",
        "cached_content_token_count": "cachedContentTokenCount",
        "candidates_token_count": "candidatesTokenCount",
        "candidates_tokens_details": "candidatesTokensDetails",
        "prompt_token_count": "promptTokenCount",
        "prompt_tokens_details": "promptTokensDetails",
        "response_token_count": "responseTokenCount",
        "response_tokens_details": "responseTokensDetails",
        "service_tier": "serviceTier",
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
    response_token_count: int | Unset = UNSET
    response_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    service_tier: GenerateContentRequestServiceTier | Unset = UNSET
    thoughts_token_count: int | Unset = UNSET
    tool_use_prompt_token_count: int | Unset = UNSET
    tool_use_prompt_tokens_details: Sequence[ModalityTokenCount] | Unset = UNSET
    total_token_count: int | Unset = UNSET
    traffic_type: str | Unset = UNSET


class VoiceConfig(WireModel):
    __names__ = {"prebuilt_voice_config": "prebuiltVoiceConfig"}
    prebuilt_voice_config: PrebuiltVoiceConfig | Unset = UNSET


class Web(WireModel):
    title: str | Unset = UNSET
    uri: str | Unset = UNSET
