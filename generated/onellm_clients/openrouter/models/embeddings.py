# Written by scripts/generate.py from specs/openrouter.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        ChatAssistantImagesItemImageUrl,
        CostDetailsObject,
        ProviderPreferencesObject,
    )

EmbeddingRequestEncodingFormat: TypeAlias = Literal["float", "base64"] | str
EmbeddingResponseDataItemObject: TypeAlias = Literal["embedding"] | str
EmbeddingResponseObject: TypeAlias = Literal["list"] | str


class ContentPartInputAudio(WireModel):
    input_audio: MultimodalMedia
    type: Literal["input_audio"] = "input_audio"


class ContentPartInputFile(WireModel):
    input_file: MultimodalMedia
    type: Literal["input_file"] = "input_file"


class ContentPartInputVideo(WireModel):
    input_video: MultimodalMedia
    type: Literal["input_video"] = "input_video"


class EmbeddingRequest(WireModel):
    input: str | Sequence[str | float | Sequence[float] | EmbeddingRequestInputItem]
    model: str
    dimensions: int | Unset = UNSET
    encoding_format: EmbeddingRequestEncodingFormat | Unset = UNSET
    input_type: str | Unset = UNSET
    provider: ProviderPreferencesObject | None | Unset = UNSET
    user: str | Unset = UNSET


class EmbeddingRequestInputItem(WireModel):
    content: Sequence[
        EmbeddingRequestInputItemContentItemText
        | EmbeddingRequestInputItemContentItemImageUrl
        | ContentPartInputAudio
        | ContentPartInputVideo
        | ContentPartInputFile
    ]


class EmbeddingRequestInputItemContentItemImageUrl(WireModel):
    image_url: ChatAssistantImagesItemImageUrl
    type: Literal["image_url"] = "image_url"


class EmbeddingRequestInputItemContentItemText(WireModel):
    text: str
    type: Literal["text"] = "text"


class EmbeddingResponse(WireModel):
    data: Sequence[EmbeddingResponseDataItem]
    model: str
    object: EmbeddingResponseObject
    id: str | Unset = UNSET
    usage: EmbeddingResponseUsage | Unset = UNSET


class EmbeddingResponseDataItem(WireModel):
    embedding: Sequence[float] | str
    object: EmbeddingResponseDataItemObject
    index: int | Unset = UNSET


class EmbeddingResponseUsage(WireModel):
    prompt_tokens: int
    total_tokens: int
    cost: float | Unset = UNSET
    cost_details: CostDetailsObject | None | Unset = UNSET
    is_byok: bool | Unset = UNSET
    prompt_tokens_details: EmbeddingResponseUsagePromptTokensDetails | Unset = UNSET


class EmbeddingResponseUsagePromptTokensDetails(WireModel):
    audio_tokens: int | Unset = UNSET
    file_tokens: int | Unset = UNSET
    image_tokens: int | Unset = UNSET
    text_tokens: int | Unset = UNSET
    video_tokens: int | Unset = UNSET


class MultimodalMedia(WireModel):
    data: str
    format: str | Unset = UNSET
