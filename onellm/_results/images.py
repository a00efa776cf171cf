"""What image calls answer: images in OpenAI's shape, as addresses or in base64."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING, Literal, overload

from onellm._json import JSON
from onellm._mapping import Field, Result, many, maybe_text, none, number, one, text
from onellm._results.awaitable import Awaitable
from onellm._results.sourced import Sourced


class ImageTokenDetails(Result):
    """How a token count is made up."""

    __slots__ = ()

    image_tokens: Field[int] = number()
    text_tokens: Field[int] = number()


class ImageUsage(Result):
    """What was counted; which of these a provider tells differs."""

    __slots__ = ()

    input_tokens: Field[int] = number("input_tokens", "prompt_tokens")
    output_tokens: Field[int] = number("output_tokens", "completion_tokens")
    total_tokens: Field[int] = number()
    input_tokens_details: Field[ImageTokenDetails | None] = one(ImageTokenDetails)
    output_tokens_details: Field[ImageTokenDetails | None] = one(ImageTokenDetails)
    cost: Field[float | None] = Field(none)


class ImageData(Result):
    """One image: its address or its content, and the file it was written to, if it was."""

    __slots__ = ()

    url: Field[str | None] = maybe_text()
    b64_json: Field[str | None] = maybe_text()
    revised_prompt: Field[str | None] = maybe_text()
    """What the provider made of the prompt."""
    mime_type: Field[str | None] = maybe_text("mime_type", "media_type")
    filepath: Field[str | None] = maybe_text()

    @property
    def content(self) -> bytes:
        """The image itself; raises ValueError where only its address came."""
        if self.b64_json is None:
            raise ValueError("only the address of the image came; response_format='b64_json' asks")
        return b64decode(self.b64_json, validate=True)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["url", "b64_json", "filepath"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ImagesResponse(Awaitable, Sourced):
    """The images of one call, and what the provider tells of them."""

    __slots__ = ()

    created: Field[int] = number()
    """When they were made, in seconds since 1970; when they came where nobody says it."""
    data: Field[list[ImageData]] = many(ImageData)
    usage: Field[ImageUsage | None] = one(ImageUsage)
    background: Field[str | None] = maybe_text()
    output_format: Field[str | None] = maybe_text()
    quality: Field[str | None] = maybe_text()
    size: Field[str | None] = maybe_text()
    model: Field[str | None] = maybe_text()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["created"]) -> int: ...
        @overload
        def __getitem__(self, key: Literal["data"]) -> list[ImageData]: ...
        @overload
        def __getitem__(self, key: Literal["usage"]) -> ImageUsage | None: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class ImageEvent(Sourced):
    """One event of a stream: an image in part, or a whole one.

    `type` is "image_generation.partial_image", "image_generation.completed", or the same of
    "image_edit".
    """

    __slots__ = ()

    type: Field[str] = text()
    b64_json: Field[str] = text()
    partial_image_index: Field[int | None] = Field(none)
    created_at: Field[int] = number("created_at", "created")
    background: Field[str | None] = maybe_text()
    output_format: Field[str | None] = maybe_text()
    quality: Field[str | None] = maybe_text()
    size: Field[str | None] = maybe_text()
    usage: Field[ImageUsage | None] = one(ImageUsage)

    @property
    def is_partial(self) -> bool:
        """Whether the image is not the whole one yet."""
        return self.type.endswith("partial_image")

    @property
    def content(self) -> bytes:
        """The image itself, as far as it is made."""
        return b64decode(self.b64_json, validate=True)

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["type", "b64_json"]) -> str: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...
