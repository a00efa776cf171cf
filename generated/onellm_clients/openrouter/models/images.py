# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ChatAssistantImagesItemImageUrl,
        CostDetailsObject,
        ProviderName,
        ProviderOptions,
        ProviderSort,
        ProviderSortConfig,
    )

AnthropicAdvisorMessageUsageIterationType: TypeAlias = Literal["advisor_message"] | str
AnthropicCompactionUsageIterationType: TypeAlias = Literal["compaction"] | str
AnthropicMessageUsageIterationType: TypeAlias = Literal["message"] | str
AnthropicSpeedEnum: TypeAlias = Literal["fast", "standard"] | str
ContentPartImageType: TypeAlias = Literal["image_url"] | str
ImageGenerationRequestAspectRatio: TypeAlias = (
    Literal[
        "1:1",
        "1:2",
        "1:4",
        "1:8",
        "2:1",
        "2:3",
        "3:2",
        "3:4",
        "4:1",
        "4:3",
        "4:5",
        "5:4",
        "8:1",
        "9:16",
        "16:9",
        "9:19.5",
        "19.5:9",
        "9:20",
        "20:9",
        "9:21",
        "21:9",
        "auto",
    ]
    | str
)
ImageGenerationRequestBackground: TypeAlias = Literal["auto", "transparent", "opaque"] | str
ImageGenerationRequestOutputFormat: TypeAlias = Literal["png", "jpeg", "webp", "svg"] | str
ImageGenerationRequestQuality: TypeAlias = Literal["auto", "low", "medium", "high"] | str
ImageGenerationRequestResolution: TypeAlias = Literal["512", "1K", "2K", "4K"] | str


class AnthropicAdvisorMessageUsageIteration(WireModel):
    model: str
    type: AnthropicAdvisorMessageUsageIterationType
    cache_creation: AnthropicIterationCacheCreationObject | None | Unset = UNSET
    cache_creation_input_tokens: int | Unset = UNSET
    cache_read_input_tokens: int | Unset = UNSET
    input_tokens: int | Unset = UNSET
    output_tokens: int | Unset = UNSET


class AnthropicCacheCreationObject(WireModel):
    ephemeral_1h_input_tokens: int
    ephemeral_5m_input_tokens: int


class AnthropicCompactionUsageIteration(WireModel):
    type: AnthropicCompactionUsageIterationType
    cache_creation: AnthropicIterationCacheCreationObject | None | Unset = UNSET
    cache_creation_input_tokens: int | Unset = UNSET
    cache_read_input_tokens: int | Unset = UNSET
    input_tokens: int | Unset = UNSET
    output_tokens: int | Unset = UNSET


class AnthropicIterationCacheCreationObject(WireModel):
    ephemeral_1h_input_tokens: int | Unset = UNSET
    ephemeral_5m_input_tokens: int | Unset = UNSET


class AnthropicMessageUsageIteration(WireModel):
    type: AnthropicMessageUsageIterationType
    cache_creation: AnthropicIterationCacheCreationObject | None | Unset = UNSET
    cache_creation_input_tokens: int | Unset = UNSET
    cache_read_input_tokens: int | Unset = UNSET
    input_tokens: int | Unset = UNSET
    model: str | Unset = UNSET
    output_tokens: int | Unset = UNSET


class AnthropicUnknownUsageIteration(WireModel):
    type: str
    cache_creation: AnthropicIterationCacheCreationObject | None | Unset = UNSET
    cache_creation_input_tokens: int | Unset = UNSET
    cache_read_input_tokens: int | Unset = UNSET
    input_tokens: int | Unset = UNSET
    output_tokens: int | Unset = UNSET


class ContentPartImage(WireModel):
    image_url: ChatAssistantImagesItemImageUrl
    type: ContentPartImageType


class ImageGenerationProviderPreferences(WireModel):
    allow_fallbacks: bool | None | Unset = UNSET
    ignore: Sequence[ProviderName | str] | None | Unset = UNSET
    only: Sequence[ProviderName | str] | None | Unset = UNSET
    options: ProviderOptions | Unset = UNSET
    order: Sequence[ProviderName | str] | None | Unset = UNSET
    sort: ProviderSort | ProviderSortConfig | None | Unset = UNSET


class ImageGenerationRequest(WireModel):
    model: str
    prompt: str
    aspect_ratio: ImageGenerationRequestAspectRatio | Unset = UNSET
    background: ImageGenerationRequestBackground | Unset = UNSET
    input_references: Sequence[ContentPartImage] | Unset = UNSET
    n: int | Unset = UNSET
    output_compression: int | Unset = UNSET
    output_format: ImageGenerationRequestOutputFormat | Unset = UNSET
    provider: ImageGenerationProviderPreferences | Unset = UNSET
    quality: ImageGenerationRequestQuality | Unset = UNSET
    resolution: ImageGenerationRequestResolution | Unset = UNSET
    seed: int | Unset = UNSET
    size: str | Unset = UNSET
    stream: bool | Unset = UNSET


class ImageGenerationResponse(WireModel):
    created: int
    data: Sequence[ImageGenerationResponseDataItem]
    usage: ImageGenerationUsage | Unset = UNSET


class ImageGenerationResponseDataItem(WireModel):
    b64_json: str
    media_type: str | Unset = UNSET


class ImageGenerationUsage(WireModel):
    completion_tokens: int
    prompt_tokens: int
    total_tokens: int
    cache_creation: AnthropicCacheCreationObject | None | Unset = UNSET
    completion_tokens_details: ImageGenerationUsageCompletionTokensDetails | None | Unset = UNSET
    cost: float | None | Unset = UNSET
    cost_details: CostDetailsObject | None | Unset = UNSET
    is_byok: bool | Unset = UNSET
    iterations: Sequence[AnthropicUsageIteration] | None | Unset = UNSET
    prompt_tokens_details: ImageGenerationUsagePromptTokensDetails | None | Unset = UNSET
    server_tool_use: ImageGenerationUsageServerToolUse | None | Unset = UNSET
    service_tier: str | None | Unset = UNSET
    speed: AnthropicSpeedEnum | None | Unset = UNSET


class ImageGenerationUsageCompletionTokensDetails(WireModel):
    audio_tokens: int | None | Unset = UNSET
    image_tokens: int | None | Unset = UNSET
    reasoning_tokens: int | None | Unset = UNSET


class ImageGenerationUsagePromptTokensDetails(WireModel):
    audio_tokens: int | None | Unset = UNSET
    cache_write_tokens: int | None | Unset = UNSET
    cached_tokens: int | None | Unset = UNSET
    file_tokens: int | None | Unset = UNSET
    video_tokens: int | None | Unset = UNSET


class ImageGenerationUsageServerToolUse(WireModel):
    tool_calls_executed: int | None | Unset = UNSET
    tool_calls_requested: int | None | Unset = UNSET
    web_search_requests: int | None | Unset = UNSET


AnthropicUsageIteration: TypeAlias = """
    AnthropicCompactionUsageIteration
    | AnthropicMessageUsageIteration
    | AnthropicAdvisorMessageUsageIteration
    | AnthropicUnknownUsageIteration
"""
