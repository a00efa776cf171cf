"""Images from a prompt, and from other images: `Image`.

As existing code has it, `create` is a coroutine here; `create_sync` does the same without a loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, Unpack, overload

from onellm._flow import arun, run
from onellm._images import USUAL_SIZE
from onellm._images.painting import ImageStream, Wish, paint
from onellm._pool import async_transport, sync_transport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm._results.images import ImagesResponse
    from onellm.types.files import FileInput
    from onellm.types.images import (
        ImageEditOptions,
        ImageOptions,
        ImageSize,
        ImageVariationOptions,
    )

__all__ = ["Image", "ImageStream"]

_DALL_E: Final = "openai/dall-e-3"
_GPT_IMAGE: Final = "openai/gpt-image-1"
_DALL_E_2: Final = "openai/dall-e-2"


class Image:
    """Make images, change them, and make others like them.

    made = Image.create_sync("A lighthouse at dawn", output_dir="pictures")
    print(made.data[0].filepath)
    """

    @overload
    @classmethod
    async def create(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[False] = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse: ...
    @overload
    @classmethod
    async def create(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[True],
        **options: Unpack[ImageOptions],
    ) -> ImageStream: ...
    @overload
    @classmethod
    async def create(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream: ...
    @classmethod
    async def create(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream:
        """Have images made, at once or, with `stream=True`, with parts of them on the way.

        `model` is "provider/model". `n` and `size` are sent unless they are None; a provider whose
        sizes are not OpenAI's uses its own where none was asked for. With `output_dir` each image
        is written to a file as well. Raises InvalidRequestError with all that is wrong before
        anything is sent, also for a provider that makes no images.
        """
        wish = _wish_for(prompt, model, n, size, options)
        if stream:
            return await ImageStream(wish).aopen()
        return await arun(paint(wish), await async_transport())

    @overload
    @classmethod
    def create_sync(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[False] = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse: ...
    @overload
    @classmethod
    def create_sync(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: Literal[True],
        **options: Unpack[ImageOptions],
    ) -> ImageStream: ...
    @overload
    @classmethod
    def create_sync(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream: ...
    @classmethod
    def create_sync(
        cls,
        prompt: str,
        model: str = _DALL_E,
        n: int | None = 1,
        size: ImageSize | None = USUAL_SIZE,
        *,
        stream: bool = False,
        **options: Unpack[ImageOptions],
    ) -> ImagesResponse | ImageStream:
        """Do what `create` does, from code without a loop; it works inside of one too.

        With `stream=True` the request is sent, and what is wrong is raised, at the first step of
        the stream.
        """
        wish = _wish_for(prompt, model, n, size, options)
        if stream:
            return ImageStream(wish)
        return run(paint(wish), sync_transport())

    @overload
    @classmethod
    async def edit(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[False] = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse: ...
    @overload
    @classmethod
    async def edit(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[True],
        **options: Unpack[ImageEditOptions],
    ) -> ImageStream: ...
    @overload
    @classmethod
    async def edit(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream: ...
    @classmethod
    async def edit(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream:
        """Change an image, or make one of several, as the prompt says.

        `image` is a path, bytes, an open binary file, or a tuple with its name, and several are a
        list; or it is None, and `images` says where the provider finds them. What is transparent
        in `mask` is to be changed. Files are judged before anything of them is sent. Raises
        InvalidRequestError with all that is wrong, also for a provider that has no edits.
        """
        wish = Wish(
            task="edit", model=model, prompt=prompt, image=image, mask=mask, options=options
        )
        if stream:
            return await ImageStream(wish).aopen()
        return await arun(paint(wish), await async_transport())

    @overload
    @classmethod
    def edit_sync(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[False] = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse: ...
    @overload
    @classmethod
    def edit_sync(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: Literal[True],
        **options: Unpack[ImageEditOptions],
    ) -> ImageStream: ...
    @overload
    @classmethod
    def edit_sync(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream: ...
    @classmethod
    def edit_sync(
        cls,
        image: FileInput | Sequence[FileInput] | None,
        prompt: str,
        model: str = _GPT_IMAGE,
        *,
        mask: FileInput | None = None,
        stream: bool = False,
        **options: Unpack[ImageEditOptions],
    ) -> ImagesResponse | ImageStream:
        """Do what `edit` does, from code without a loop; it works inside of one too."""
        wish = Wish(
            task="edit", model=model, prompt=prompt, image=image, mask=mask, options=options
        )
        if stream:
            return ImageStream(wish)
        return run(paint(wish), sync_transport())

    @classmethod
    async def variation(
        cls,
        image: FileInput,
        model: str = _DALL_E_2,
        **options: Unpack[ImageVariationOptions],
    ) -> ImagesResponse:
        """Make images like another; see `edit` for what an image may be."""
        wish = Wish(task="vary", model=model, image=image, options=options)
        return await arun(paint(wish), await async_transport())

    @classmethod
    def variation_sync(
        cls,
        image: FileInput,
        model: str = _DALL_E_2,
        **options: Unpack[ImageVariationOptions],
    ) -> ImagesResponse:
        """Do what `variation` does, from code without a loop; it works inside of one too."""
        wish = Wish(task="vary", model=model, image=image, options=options)
        return run(paint(wish), sync_transport())


def _wish_for(
    prompt: str, model: str, n: int | None, size: ImageSize | None, options: ImageOptions
) -> Wish:
    given: dict[str, object] = {"n": n, "size": size, **options}
    return Wish(task="create", model=model, prompt=prompt, options=given)
