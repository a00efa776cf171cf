"""`client.images`; see Image for what each call does.

What a call gives may be awaited as well, as existing code does: that gives the same result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack, overload

from onellm._client_base import merge, with_provider
from onellm._images import USUAL_SIZE
from onellm.image import Image

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm.image import ImageStream
    from onellm.models import ImagesResponse
    from onellm.types import CallOptions
    from onellm.types.files import FileInput
    from onellm.types.images import (
        ImageEditOptions,
        ImageOptions,
        ImageSize,
        ImageVariationOptions,
    )

_DALL_E = "dall-e-3"
_GPT_IMAGE = "gpt-image-1"
_DALL_E_2 = "dall-e-2"


class _ImagesCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    @overload
    async def agenerate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[False] = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[True],
        **options: Unpack[ImageOptions],
    ) -> ImageStream: ...
    @overload
    async def agenerate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream: ...
    async def agenerate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream:
        """Have images made without blocking the loop."""
        merged = merge(self._options, options)
        return await Image.create(prompt, with_provider(model), n, size, stream=stream, **merged)

    async def acreate(
        self,
        model: str,
        prompt: str,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse:
        """Have images made without blocking the loop."""
        merged = merge(self._options, options)
        return await Image.create(prompt, with_provider(model), n, size, **merged)

    @overload
    async def aedit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[False] = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse: ...
    @overload
    async def aedit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[True],
        **options: Unpack[ImageEditOptions],
    ) -> ImageStream: ...
    @overload
    async def aedit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream: ...
    async def aedit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream:
        """Change an image without blocking the loop."""
        merged = merge(self._options, options)
        return await Image.edit(
            image, prompt, with_provider(model), mask=mask, stream=stream, **merged
        )

    async def acreate_variation(
        self, image: FileInput, model: str = _DALL_E_2, **options: Unpack[ImageVariationOptions]
    ) -> ImagesResponse:
        """Make images like another without blocking the loop."""
        merged = merge(self._options, options)
        return await Image.variation(image, with_provider(model), **merged)


class Images(_ImagesCalls):
    """`client.images`."""

    @overload
    def generate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[False] = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse: ...
    @overload
    def generate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[True],
        **options: Unpack[ImageOptions],
    ) -> ImageStream: ...
    @overload
    def generate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream: ...
    def generate(
        self,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream:
        """Have images made; a bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return Image.create_sync(prompt, with_provider(model), n, size, stream=stream, **merged)

    def create(
        self,
        model: str,
        prompt: str,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse:
        """Have images made; `generate` is the same with OpenAI's order."""
        merged = merge(self._options, options)
        return Image.create_sync(prompt, with_provider(model), n, size, **merged)

    @overload
    def edit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[False] = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse: ...
    @overload
    def edit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[True],
        **options: Unpack[ImageEditOptions],
    ) -> ImageStream: ...
    @overload
    def edit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream: ...
    def edit(
        self,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream:
        """Change an image as the prompt says; a bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return Image.edit_sync(
            image, prompt, with_provider(model), mask=mask, stream=stream, **merged
        )

    def create_variation(
        self, image: FileInput, model: str = _DALL_E_2, **options: Unpack[ImageVariationOptions]
    ) -> ImagesResponse:
        """Make images like another; a bare model name is OpenAI's."""
        merged = merge(self._options, options)
        return Image.variation_sync(image, with_provider(model), **merged)


class AsyncImages(_ImagesCalls):
    """`client.images` of an async client, where every one is a coroutine."""

    generate = _ImagesCalls.agenerate
    create = _ImagesCalls.acreate
    edit = _ImagesCalls.aedit
    create_variation = _ImagesCalls.acreate_variation
