"""A whole day's work with one client of OpenAI's shape, all of it on one loop."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from onellm import AsyncOpenAI, OpenAI
from onellm.errors import AuthenticationError, RateLimitError, ResourceNotFoundError

from .media import PICTURE, SAID, SOUND, models
from .servers import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from .servers import Aimock


def test_a_client_does_all_of_it(services: Aimock, tmp_path: Path) -> None:
    with OpenAI(KEY, base_url=f"{services.url}/v1") as client:
        made = client.images.generate("a red cat", "gpt-image-1", size=None)
        assert made.data[0].content == PICTURE
        changed = client.images.edit(("cat.png", made.data[0].content), "a red cat", "gpt-image-1")
        assert changed.data[0].content == PICTURE

        client.audio.speech.create("tts-1", "read aloud", stream=True).save(tmp_path / "talk.wav")
        said = client.audio.transcriptions.create(file=tmp_path / "talk.wav", model="whisper-1")
        assert said.text == SAID
        english = client.audio.translations.create(file=("talk.wav", SOUND), model="whisper-1")
        assert english.text == SAID

        assert client.moderations.create(input="you fool").results[0].flagged
        kept = client.files.create(file=tmp_path / "talk.wav", purpose="user_data")
        assert client.files.metadata(kept.id).filename == "talk.wav"
        assert client.files.content(kept.id) == SOUND
        assert client.files.delete(kept.id).deleted
        assert models() <= {one.id for one in client.models.list().data}


def test_a_loop_does_all_of_it_at_once(services: Aimock, tmp_path: Path) -> None:
    async def work() -> None:
        client = AsyncOpenAI(KEY, base_url=f"{services.url}/v1")
        made, sound, said, judged, kept, listed = await asyncio.gather(
            client.images.generate("a red cat", "gpt-image-1", size=None),
            client.audio.speech.create("tts-1", "read aloud", output_file=tmp_path / "talk.wav"),
            client.audio.transcriptions.create(file=("talk.wav", SOUND), model="whisper-1"),
            client.moderations.create(input="you fool"),
            client.files.create(file=("talk.wav", SOUND), purpose="user_data"),
            client.models.list(),
        )
        assert made.data[0].content == PICTURE
        assert sound == SOUND == (tmp_path / "talk.wav").read_bytes()
        assert said.text == SAID
        assert judged.results[0].flagged
        assert await client.files.content(kept.id) == SOUND
        assert (await client.files.delete(kept.id)).deleted
        assert models() <= {one.id for one in listed.data}

    asyncio.run(work())


def test_many_uploads_at_once_do_not_mix(services: Aimock) -> None:
    contents = [bytes([number]) * (20_000 + number) for number in range(40)]

    async def work() -> list[bytes]:
        client = AsyncOpenAI(KEY, base_url=f"{services.url}/v1")
        kept = await asyncio.gather(
            *(
                client.files.create((f"{index}.json", content), "batch", validate_mime=False)
                for index, content in enumerate(contents)
            )
        )
        assert [one.filename for one in kept] == [f"{index}.json" for index in range(40)]
        found = await asyncio.gather(*(client.files.content(one.id) for one in kept))
        await asyncio.gather(*(client.files.delete(one.id) for one in kept))
        return found

    assert asyncio.run(work()) == contents


def test_one_failure_does_not_touch_the_others(services: Aimock) -> None:
    async def work() -> None:
        client = AsyncOpenAI(KEY, base_url=f"{services.url}/v1", max_retries=0)
        stranger = AsyncOpenAI("sk-wrong-0123456789", base_url=f"{services.url}/v1")
        limited, made, missing, refused, sound = await asyncio.gather(
            client.images.generate("fails with 429", "gpt-image-1", size=None),
            client.images.generate("a red cat", "gpt-image-1", size=None),
            client.files.content("file-none"),
            stranger.audio.speech.create("tts-1", "read aloud"),
            client.audio.speech.create("tts-1", "read aloud"),
            return_exceptions=True,
        )
        assert isinstance(limited, RateLimitError)
        assert not isinstance(made, BaseException)
        assert isinstance(missing, ResourceNotFoundError)
        assert isinstance(refused, AuthenticationError)
        assert sound == SOUND

    asyncio.run(work())


@pytest.mark.parametrize("name", ["cohere", "together"])
def test_a_client_ranks(services: Aimock, name: str) -> None:
    client = OpenAI(KEY, base_url=f"{services.url}/v2")

    ranked = client.rerank.create(f"{name}/ranker", "the capital of France", ["Lyon", "Paris", "x"])
    assert [one.index for one in ranked.results] == [1, 0, 2]
