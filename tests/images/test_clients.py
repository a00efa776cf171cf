"""`client.images`, which existing code calls in both colours."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from onellm import AsyncOpenAI, OpenAI

from .pictures import CAT, KEY, MADE, read_form

if TYPE_CHECKING:
    from onellm.models import ImagesResponse
    from onellm.testing import Server


def test_a_client_makes_changes_and_varies_images(server: Server) -> None:
    client = OpenAI(KEY, base_url=f"{server.url}/v1")

    new = client.images.generate("A cat")
    assert server.requests[-1].json() == {
        "model": "dall-e-3",
        "prompt": "A cat",
        "n": 1,
        "size": "1024x1024",
    }
    changed = client.images.edit(image=CAT, prompt="A dog", model="gpt-image-1")
    assert dict(read_form(server.requests[-1]))["model"] == "gpt-image-1"
    varied = client.images.create_variation(image=CAT)
    assert server.requests[-1].path == "/v1/images/variations"

    for made in (new, changed, varied):
        assert made.data[0].content == MADE


def test_a_size_that_nobody_asked_for_is_no_ones_wish_through_a_client_too(server: Server) -> None:
    client = OpenAI(KEY, base_url=f"{server.url}/v1")

    client.images.generate("A cat", model="xai/grok-imagine-image")

    assert server.requests[-1].json() == {
        "model": "grok-imagine-image",
        "prompt": "A cat",
        "n": 1,
    }


def test_what_a_plain_client_gives_may_be_awaited(server: Server) -> None:
    client = OpenAI(KEY, base_url=f"{server.url}/v1")

    async def ask() -> ImagesResponse:
        return await client.images.create("dall-e-3", "A cat")

    assert asyncio.run(ask()).data[0].content == MADE


def test_an_async_client_has_coroutines(server: Server) -> None:
    async def ask() -> list[ImagesResponse]:
        async with AsyncOpenAI(KEY, base_url=f"{server.url}/v1") as client:
            stream = await client.images.generate("A cat", "gpt-image-1", stream=True)
            return [
                await client.images.generate("A cat"),
                await client.images.edit(CAT, "A dog"),
                await client.images.create_variation(CAT),
                await stream.afinal(),
            ]

    for made in asyncio.run(ask()):
        assert made.data[0].content == MADE
