# Written by scripts/generate.py from specs/perplexity.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, UnknownVariant, Unset, WireModel

ApiChatCompletionsRequestModel: TypeAlias = (
    Literal["sonar", "sonar-pro", "sonar-deep-research", "sonar-reasoning-pro"] | str
)
ApiChatCompletionsRequestReasoningEffort: TypeAlias = (
    Literal["minimal", "low", "medium", "high"] | str
)
ApiChatCompletionsRequestSearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str
ApiChatCompletionsRequestSearchMode: TypeAlias = Literal["web", "academic", "sec"] | str
ApiChatCompletionsRequestSearchRecencyFilter: TypeAlias = (
    Literal["hour", "day", "week", "month", "year"] | str
)
ApiChatCompletionsRequestStreamMode: TypeAlias = Literal["full", "concise"] | str
ApiPublicSearchResultSource: TypeAlias = Literal["web", "attachment"] | str
ChatMessageRole: TypeAlias = Literal["system", "user", "assistant", "tool"] | str
ChoiceFinishReason: TypeAlias = Literal["stop", "length"] | str
WebSearchOptionsSearchType: TypeAlias = Literal["fast", "pro", "auto"] | str


class ApiChatCompletionsRequest(WireModel):
    messages: Sequence[ChatMessageInput]
    model: ApiChatCompletionsRequestModel
    disable_search: bool | None | Unset = UNSET
    enable_search_classifier: bool | None | Unset = UNSET
    image_domain_filter: Sequence[str] | None | Unset = UNSET
    image_format_filter: Sequence[str] | None | Unset = UNSET
    language_preference: str | None | Unset = UNSET
    last_updated_after_filter: str | None | Unset = UNSET
    last_updated_before_filter: str | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    reasoning_effort: ApiChatCompletionsRequestReasoningEffort | None | Unset = UNSET
    response_format: ResponseFormatText | ResponseFormatJSONSchema | None | Unset = UNSET
    return_images: bool | None | Unset = UNSET
    return_related_questions: bool | None | Unset = UNSET
    search_after_date_filter: str | None | Unset = UNSET
    search_before_date_filter: str | None | Unset = UNSET
    search_context_size: ApiChatCompletionsRequestSearchContextSize | Unset = UNSET
    search_domain_filter: Sequence[str] | None | Unset = UNSET
    search_language_filter: Sequence[str] | None | Unset = UNSET
    search_mode: ApiChatCompletionsRequestSearchMode | None | Unset = UNSET
    search_recency_filter: ApiChatCompletionsRequestSearchRecencyFilter | None | Unset = UNSET
    stop: str | Sequence[str] | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    stream_mode: ApiChatCompletionsRequestStreamMode | Unset = UNSET
    temperature: float | None | Unset = UNSET
    top_p: float | None | Unset = UNSET
    web_search_options: WebSearchOptions | Unset = UNSET


class ApiPublicSearchResult(WireModel):
    title: str
    url: str
    date: str | None | Unset = UNSET
    last_updated: str | None | Unset = UNSET
    snippet: str | Unset = UNSET
    source: ApiPublicSearchResultSource | Unset = UNSET


class ChatMessageContentFileChunk(WireModel):
    file_url: URL | str
    type: Literal["file_url"] = "file_url"
    file_name: str | None | Unset = UNSET


class ChatMessageContentImageChunk(WireModel):
    image_url: URL | str
    type: Literal["image_url"] = "image_url"


class ChatMessageContentPDFChunk(WireModel):
    pdf_url: URL | str
    type: Literal["pdf_url"] = "pdf_url"


class ChatMessageContentTextChunk(WireModel):
    text: str
    type: Literal["text"] = "text"


class ChatMessageContentVideoChunk(WireModel):
    type: Literal["video_url"] = "video_url"
    video_url: VideoURL | str


class ChatMessageInput(WireModel):
    content: (
        str
        | Sequence[
            ChatMessageContentTextChunk
            | ChatMessageContentImageChunk
            | ChatMessageContentFileChunk
            | ChatMessageContentPDFChunk
            | ChatMessageContentVideoChunk
        ]
        | None
    )
    role: ChatMessageRole


class ChatMessageOutput(WireModel):
    content: (
        str
        | Sequence[
            ChatMessageContentTextChunk
            | ChatMessageContentImageChunk
            | ChatMessageContentFileChunk
            | ChatMessageContentPDFChunk
            | ChatMessageContentVideoChunk
            | UnknownVariant
        ]
        | None
    )
    role: ChatMessageRole


class Choice(WireModel):
    delta: ChatMessageOutput
    index: int
    message: ChatMessageOutput
    finish_reason: ChoiceFinishReason | None | Unset = UNSET


class CompletionResponse(WireModel):
    choices: Sequence[Choice]
    created: int
    id: str
    model: str
    citations: Sequence[str] | None | Unset = UNSET
    images: Sequence[ImageResult] | None | Unset = UNSET
    object: str | Unset = UNSET
    related_questions: Sequence[str] | None | Unset = UNSET
    search_results: Sequence[ApiPublicSearchResult] | None | Unset = UNSET
    usage: UsageInfo | None | Unset = UNSET


class Cost(WireModel):
    input_tokens_cost: float
    output_tokens_cost: float
    total_cost: float
    citation_tokens_cost: float | None | Unset = UNSET
    reasoning_tokens_cost: float | None | Unset = UNSET
    request_cost: float | None | Unset = UNSET
    search_queries_cost: float | None | Unset = UNSET


class ImageResult(WireModel):
    height: int
    image_url: str
    origin_url: str
    title: str
    width: int


class JSONSchema(WireModel):
    schema: Mapping[str, JSON]
    description: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    strict: bool | None | Unset = UNSET


class ResponseFormatJSONSchema(WireModel):
    json_schema: JSONSchema
    type: Literal["json_schema"] = "json_schema"


class ResponseFormatText(WireModel):
    type: Literal["text"] = "text"


class URL(WireModel):
    url: str


class UsageInfo(WireModel):
    completion_tokens: int
    cost: Cost
    prompt_tokens: int
    total_tokens: int
    citation_tokens: int | None | Unset = UNSET
    num_search_queries: int | None | Unset = UNSET
    reasoning_tokens: int | None | Unset = UNSET
    search_context_size: str | None | Unset = UNSET


class UserLocation(WireModel):
    city: str | None | Unset = UNSET
    country: str | None | Unset = UNSET
    latitude: float | None | Unset = UNSET
    longitude: float | None | Unset = UNSET
    region: str | None | Unset = UNSET


class VideoURL(WireModel):
    url: str
    frame_interval: str | int | Unset = UNSET


class WebSearchOptions(WireModel):
    image_results_enhanced_relevance: bool | Unset = UNSET
    search_context_size: ApiChatCompletionsRequestSearchContextSize | Unset = UNSET
    search_type: WebSearchOptionsSearchType | None | Unset = UNSET
    user_location: UserLocation | None | Unset = UNSET
