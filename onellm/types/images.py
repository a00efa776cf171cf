"""What image calls take besides the prompt or the image, and the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from typing import Literal, TypeAlias

from onellm._json import JSON
from onellm.types.files import UploadOptions
from onellm.types.options import CallOptions

ImageSize: TypeAlias = (
    Literal[
        "auto",
        "256x256",
        "512x512",
        "1024x1024",
        "1024x1536",
        "1536x1024",
        "1024x1792",
        "1792x1024",
    ]
    | str
)
"""Width and height in dots; which there are differs by model."""

ImageReference: TypeAlias = str | Mapping[str, JSON]
"""An address, a data URL, or an object in the provider's words, like {"file_id": "file_1"}."""


class ImageSavingOptions(CallOptions, total=False):
    """Where images are written as well; none of these is ever sent."""

    output_dir: str | PathLike[str] | None
    """The folder in which each image becomes a file, `image_<created>_<i>.<output_format>`."""
    output_format: str | None
    """What those files end with; "png" unless it or `image_format` says another."""
    overwrite: bool | None
    """Whether a file of that name is replaced; else the next free number is taken."""


class ImageOptions(ImageSavingOptions, total=False):
    """Options of a new image; one of the provider's own may be given as well."""

    quality: Literal["auto", "low", "medium", "high", "standard", "hd"] | str | None
    style: Literal["vivid", "natural"] | str | None
    background: Literal["auto", "transparent", "opaque"] | str | None
    moderation: Literal["auto", "low"] | str | None
    response_format: Literal["url", "b64_json"] | str | None
    """Whether an address comes or the image itself; GPT's image models always send it."""
    image_format: Literal["png", "jpeg", "webp"] | str | None
    """What the provider makes; OpenAI calls it `output_format`."""
    output_compression: int | None
    partial_images: int | None
    """How many come before the whole one, in a stream."""
    aspect_ratio: str | None
    """Like "16:9", where there is no `size` (xAI, Google, OpenRouter)."""
    resolution: str | None
    """Like "2K", where there is no `size` (xAI, Google, OpenRouter)."""
    seed: int | None
    negative_prompt: str | None
    """What is not to be seen (Together, Imagen)."""
    user: str | None


class ImageUploadOptions(UploadOptions, total=False):
    """How an image is sent."""

    progress: Callable[[int, int | None], None] | None
    """Told how many bytes are sent, and of how many."""


class ImageEditOptions(ImageOptions, ImageUploadOptions, total=False):
    """Options of an edit; one of the provider's own may be given as well."""

    n: int | None
    size: ImageSize | None
    input_fidelity: Literal["high", "low"] | str | None
    images: Sequence[ImageReference] | None
    """Where the provider finds the images by itself, in place of files."""


class ImageVariationOptions(ImageSavingOptions, ImageUploadOptions, total=False):
    """Options of a variation; one of the provider's own may be given as well."""

    n: int | None
    size: ImageSize | None
    response_format: Literal["url", "b64_json"] | str | None
    user: str | None
