# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        CreateImageEditRequestBackground,
        EditImageBodyJsonParamQuality,
        ImageEditCompletedEventOutputFormat,
        ImageEditCompletedEventSize,
        InputFidelity,
    )

CreateImageEditRequestModel: TypeAlias = (
    Literal[
        "gpt-image-1.5",
        "gpt-image-2",
        "gpt-image-2-2026-04-21",
        "dall-e-2",
        "gpt-image-1",
        "gpt-image-1-mini",
        "chatgpt-image-latest",
    ]
    | str
)
CreateImageEditRequestOutputFormat: TypeAlias = Literal["png", "jpeg", "webp"] | str
CreateImageEditRequestQuality: TypeAlias = (
    Literal["standard", "low", "medium", "high", "auto"] | str
)
CreateImageEditRequestResponseFormat: TypeAlias = Literal["url", "b64_json"] | str
CreateImageEditRequestSize: TypeAlias = (
    Literal["256x256", "512x512", "1024x1024", "1536x1024", "1024x1536", "auto"] | str
)
CreateImageRequestModel: TypeAlias = (
    Literal[
        "gpt-image-1.5",
        "gpt-image-2",
        "gpt-image-2-2026-04-21",
        "dall-e-2",
        "dall-e-3",
        "gpt-image-1",
        "gpt-image-1-mini",
    ]
    | str
)
CreateImageRequestModeration: TypeAlias = Literal["low", "auto"] | str
CreateImageRequestQuality: TypeAlias = (
    Literal["standard", "hd", "low", "medium", "high", "auto"] | str
)
CreateImageRequestSize: TypeAlias = (
    Literal[
        "auto",
        "1024x1024",
        "1536x1024",
        "1024x1536",
        "256x256",
        "512x512",
        "1792x1024",
        "1024x1792",
    ]
    | str
)
CreateImageRequestStyle: TypeAlias = Literal["vivid", "natural"] | str
CreateImageVariationRequestModel: TypeAlias = Literal["dall-e-2"] | str
CreateImageVariationRequestSize: TypeAlias = Literal["256x256", "512x512", "1024x1024"] | str
EditImageBodyJsonParamInputFidelity: TypeAlias = Literal["high", "low"] | str
EditImageBodyJsonParamModel: TypeAlias = (
    Literal[
        "gpt-image-1.5",
        "gpt-image-2",
        "gpt-image-2-2026-04-21",
        "gpt-image-1",
        "gpt-image-1-mini",
        "chatgpt-image-latest",
    ]
    | str
)
EditImageBodyJsonParamSize: TypeAlias = Literal["auto", "1024x1024", "1536x1024", "1024x1536"] | str
ImagesResponseBackground: TypeAlias = Literal["transparent", "opaque"] | str
ImagesResponseQuality: TypeAlias = Literal["low", "medium", "high"] | str
ImagesResponseSize: TypeAlias = Literal["1024x1024", "1024x1536", "1536x1024"] | str


class CreateImageEditRequest(WireModel):
    image: BinaryFile | Sequence[BinaryFile]
    prompt: str
    background: CreateImageEditRequestBackground | Unset = UNSET
    input_fidelity: InputFidelity | Unset = UNSET
    mask: BinaryFile | Unset = UNSET
    model: CreateImageEditRequestModel | Unset = UNSET
    n: int | None | Unset = UNSET
    output_compression: int | None | Unset = UNSET
    output_format: CreateImageEditRequestOutputFormat | Unset = UNSET
    partial_images: int | None | Unset = UNSET
    quality: CreateImageEditRequestQuality | Unset = UNSET
    response_format: CreateImageEditRequestResponseFormat | Unset = UNSET
    size: CreateImageEditRequestSize | Unset = UNSET
    stream: bool | None | Unset = UNSET
    user: str | Unset = UNSET


class CreateImageRequest(WireModel):
    prompt: str
    background: CreateImageEditRequestBackground | None | Unset = UNSET
    model: CreateImageRequestModel | str | None | Unset = UNSET
    moderation: CreateImageRequestModeration | None | Unset = UNSET
    n: int | None | Unset = UNSET
    output_compression: int | None | Unset = UNSET
    output_format: CreateImageEditRequestOutputFormat | None | Unset = UNSET
    partial_images: int | None | Unset = UNSET
    quality: CreateImageRequestQuality | None | Unset = UNSET
    response_format: CreateImageEditRequestResponseFormat | None | Unset = UNSET
    size: CreateImageRequestSize | str | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    style: CreateImageRequestStyle | None | Unset = UNSET
    user: str | Unset = UNSET


class CreateImageVariationRequest(WireModel):
    image: BinaryFile
    model: CreateImageVariationRequestModel | Unset = UNSET
    n: int | None | Unset = UNSET
    response_format: CreateImageEditRequestResponseFormat | Unset = UNSET
    size: CreateImageVariationRequestSize | Unset = UNSET
    user: str | Unset = UNSET


class EditImageBodyJsonParam(WireModel):
    images: Sequence[ImageRefParam]
    prompt: str
    background: CreateImageEditRequestBackground | None | Unset = UNSET
    input_fidelity: EditImageBodyJsonParamInputFidelity | None | Unset = UNSET
    mask: ImageRefParam | Unset = UNSET
    model: EditImageBodyJsonParamModel | str | None | Unset = UNSET
    moderation: CreateImageRequestModeration | None | Unset = UNSET
    n: int | None | Unset = UNSET
    output_compression: int | None | Unset = UNSET
    output_format: CreateImageEditRequestOutputFormat | None | Unset = UNSET
    partial_images: int | None | Unset = UNSET
    quality: EditImageBodyJsonParamQuality | None | Unset = UNSET
    size: EditImageBodyJsonParamSize | None | Unset = UNSET
    stream: bool | None | Unset = UNSET
    user: str | Unset = UNSET


class Image(WireModel):
    b64_json: str | Unset = UNSET
    revised_prompt: str | Unset = UNSET
    url: str | Unset = UNSET


class ImageEditCompletedEvent(WireModel):
    b64_json: str
    background: CreateImageEditRequestBackground
    created_at: int
    output_format: ImageEditCompletedEventOutputFormat
    quality: EditImageBodyJsonParamQuality
    size: ImageEditCompletedEventSize
    type: Literal["image_edit.completed"] = "image_edit.completed"
    usage: ImagesUsage


class ImageEditPartialImageEvent(WireModel):
    b64_json: str
    background: CreateImageEditRequestBackground
    created_at: int
    output_format: ImageEditCompletedEventOutputFormat
    partial_image_index: int
    quality: EditImageBodyJsonParamQuality
    size: ImageEditCompletedEventSize
    type: Literal["image_edit.partial_image"] = "image_edit.partial_image"


class ImageGenCompletedEvent(WireModel):
    b64_json: str
    background: CreateImageEditRequestBackground
    created_at: int
    output_format: ImageEditCompletedEventOutputFormat
    quality: EditImageBodyJsonParamQuality
    size: ImageEditCompletedEventSize
    type: Literal["image_generation.completed"] = "image_generation.completed"
    usage: ImagesUsage


class ImageGenInputUsageDetails(WireModel):
    image_tokens: int
    text_tokens: int


class ImageGenOutputTokensDetails(WireModel):
    image_tokens: int
    text_tokens: int


class ImageGenPartialImageEvent(WireModel):
    b64_json: str
    background: CreateImageEditRequestBackground
    created_at: int
    output_format: ImageEditCompletedEventOutputFormat
    partial_image_index: int
    quality: EditImageBodyJsonParamQuality
    size: ImageEditCompletedEventSize
    type: Literal["image_generation.partial_image"] = "image_generation.partial_image"


class ImageGenUsage(WireModel):
    input_tokens: int
    input_tokens_details: ImageGenInputUsageDetails
    output_tokens: int
    total_tokens: int
    output_tokens_details: ImageGenOutputTokensDetails | Unset = UNSET


class ImageRefParam(WireModel):
    file_id: str | Unset = UNSET
    image_url: str | Unset = UNSET


class ImagesResponse(WireModel):
    created: int
    background: ImagesResponseBackground | Unset = UNSET
    data: Sequence[Image] | Unset = UNSET
    output_format: ImageEditCompletedEventOutputFormat | Unset = UNSET
    quality: ImagesResponseQuality | Unset = UNSET
    size: ImagesResponseSize | Unset = UNSET
    usage: ImageGenUsage | Unset = UNSET


class ImagesUsage(WireModel):
    input_tokens: int
    input_tokens_details: ImagesUsageInputTokensDetails
    output_tokens: int
    total_tokens: int


class ImagesUsageInputTokensDetails(WireModel):
    image_tokens: int
    text_tokens: int


ImageEditStreamEvent: TypeAlias = """
    ImageEditPartialImageEvent
    | ImageEditCompletedEvent
    | UnknownVariant
"""

ImageGenStreamEvent: TypeAlias = """
    ImageGenPartialImageEvent
    | ImageGenCompletedEvent
    | UnknownVariant
"""
