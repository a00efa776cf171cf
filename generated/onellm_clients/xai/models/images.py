# Written by scripts/generate.py from specs/xai.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

CreateImageEditRequestAspectRatio: TypeAlias = (
    Literal["1:1", "16:9", "9:16", "4:3", "3:4", "3:2", "2:3", "2:1", "1:2", "auto"] | str
)
CreateImageEditRequestResolution: TypeAlias = Literal["1k", "2k"] | str
CreateImageEditRequestResponseFormat: TypeAlias = Literal["url", "b64_json"] | str
CreateImageRequestAspectRatio: TypeAlias = (
    Literal[
        "1:1",
        "16:9",
        "9:16",
        "4:3",
        "3:4",
        "3:2",
        "2:3",
        "2:1",
        "1:2",
        "19.5:9",
        "9:19.5",
        "20:9",
        "9:20",
        "auto",
    ]
    | str
)
ImageInputType: TypeAlias = Literal["image_url"] | str


class CreateImageEditRequest(WireModel):
    model: str
    prompt: str
    aspect_ratio: CreateImageEditRequestAspectRatio | Unset = UNSET
    image: ImageInput | Unset = UNSET
    images: Sequence[ImageInput] | Unset = UNSET
    resolution: CreateImageEditRequestResolution | Unset = UNSET
    response_format: CreateImageEditRequestResponseFormat | Unset = UNSET


class CreateImageRequest(WireModel):
    model: str
    prompt: str
    aspect_ratio: CreateImageRequestAspectRatio | Unset = UNSET
    n: int | Unset = UNSET
    resolution: CreateImageEditRequestResolution | Unset = UNSET
    response_format: CreateImageEditRequestResponseFormat | Unset = UNSET


class ImageData(WireModel):
    b64_json: str | Unset = UNSET
    mime_type: str | Unset = UNSET
    revised_prompt: str | Unset = UNSET
    url: str | Unset = UNSET


class ImageInput(WireModel):
    type: ImageInputType
    url: str


class ImageResponse(WireModel):
    data: Sequence[ImageData] | Unset = UNSET
    usage: Mapping[str, JSON] | Unset = UNSET
