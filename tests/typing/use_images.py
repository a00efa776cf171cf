"""Only type-checked: images."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, assert_type

from onellm import AsyncOpenAI, Image, OpenAI
from onellm.image import ImageStream
from onellm.models import ImageData, ImageEvent, ImagesResponse, ImageUsage

if TYPE_CHECKING:
    from pathlib import Path


def look(sent: int, total: int | None) -> None:
    """Watch a sending."""
    del sent, total


def paint(folder: Path, as_it_comes: bool) -> str | None:
    made = Image.create_sync(
        "A lighthouse",
        "openai/gpt-image-1",
        2,
        "1536x1024",
        quality="low",
        background="transparent",
        image_format="webp",
        output_dir=folder,
        overwrite=True,
        timeout=120,
    )
    assert_type(made, ImagesResponse)
    assert_type(made.created, int)
    assert_type(made["created"], int)
    assert_type(made.data, list[ImageData])
    assert_type(made["data"], list[ImageData])
    assert_type(made.data[0].url, str | None)
    assert_type(made.data[0].content, bytes)
    assert_type(made["data"][0]["b64_json"], str)
    assert_type(made.usage, ImageUsage | None)

    stream = Image.create_sync("A lighthouse", stream=True, partial_images=2)
    assert_type(stream, ImageStream)
    for event in stream:
        assert_type(event, ImageEvent)
        assert_type(event.content, bytes)
        assert_type(event.partial_image_index, int | None)
    assert_type(stream.final(), ImagesResponse)
    assert_type(stream.partial, ImagesResponse)

    either = Image.create_sync("A lighthouse", n=None, size=None, stream=as_it_comes)
    assert_type(either, ImagesResponse | ImageStream)
    return made.data[0].filepath


def change(path: Path) -> ImagesResponse:
    one = Image.edit_sync(path, "Make it night", mask=b"png", base_directory=path.parent)
    assert_type(one, ImagesResponse)
    many = Image.edit_sync([path, BytesIO(), ("a.png", b"png")], "Both", progress=look, n=2)
    assert_type(many, ImagesResponse)
    names = [str(path), "b.png"]
    assert_type(Image.edit_sync(names, "Both", stream=True), ImageStream)
    elsewhere = Image.edit_sync(
        None, "Both", "xai/m", images=["https://example.com/a.png", {"file_id": "file_1"}]
    )
    assert_type(elsewhere, ImagesResponse)
    return Image.variation_sync(path, n=2, size="512x512", response_format="url")


async def paint_async(path: str) -> ImagesResponse:
    made = await Image.create("A lighthouse", model="google/gemini-image", aspect_ratio="16:9")
    assert_type(made, ImagesResponse)
    assert_type(await made, ImagesResponse)
    stream = await Image.edit(path, "Make it night", stream=True)
    assert_type(stream, ImageStream)
    async for event in stream:
        assert_type(event, ImageEvent)
    assert_type(await stream.afinal(), ImagesResponse)
    return await Image.variation(path)


def through_a_client(client: OpenAI) -> ImagesResponse:
    assert_type(client.images.edit("a.png", "Make it night"), ImagesResponse)
    assert_type(client.images.generate("A lighthouse", stream=True), ImageStream)
    return client.images.generate("A lighthouse", size="auto")


async def through_an_async_client(client: AsyncOpenAI) -> ImagesResponse:
    return await client.images.generate("A lighthouse", "xai/grok-imagine-image")
