# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, UnknownVariant, Unset, WireModel

if TYPE_CHECKING:
    from .shared import EmbeddingsResponseObject

CreateImageRequestModel: TypeAlias = (
    Literal[
        "black-forest-labs/FLUX.1-schnell-Free",
        "black-forest-labs/FLUX.1-schnell",
        "black-forest-labs/FLUX.1.1-pro",
    ]
    | str
)
CreateImageRequestOutputFormat: TypeAlias = Literal["jpeg", "png"] | str
CreateImageRequestResponseFormat: TypeAlias = Literal["base64", "url"] | str


class CreateImageRequest(WireModel):
    model: CreateImageRequestModel | str
    prompt: str
    disable_safety_checker: bool | Unset = UNSET
    guidance_scale: float | Unset = UNSET
    height: int | Unset = UNSET
    image_loras: Sequence[CreateImageRequestImageLorasItem] | Unset = UNSET
    image_url: str | Unset = UNSET
    n: int | Unset = UNSET
    negative_prompt: str | Unset = UNSET
    output_format: CreateImageRequestOutputFormat | Unset = UNSET
    reference_images: Sequence[str] | Unset = UNSET
    response_format: CreateImageRequestResponseFormat | Unset = UNSET
    seed: int | Unset = UNSET
    steps: int | Unset = UNSET
    width: int | Unset = UNSET


class CreateImageRequestImageLorasItem(WireModel):
    path: str
    scale: float


class ImageResponse(WireModel):
    data: Sequence[ImageResponseDataB64 | ImageResponseDataUrl | UnknownVariant]
    id: str
    model: str
    object: EmbeddingsResponseObject


class ImageResponseDataB64(WireModel):
    b64_json: str
    index: int
    type: Literal["b64_json"] = "b64_json"


class ImageResponseDataUrl(WireModel):
    index: int
    type: Literal["url"] = "url"
    url: str
