"""Only type-checked: files and models, sync and async, and through the clients."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, assert_type

from onellm import AsyncOpenAI, Client, File, Model
from onellm._receipt import Receipt
from onellm.image import ImageStream
from onellm.models import (
    FileDeleted,
    FileList,
    FileObject,
    ImagesResponse,
    ModelInfo,
    ModelList,
    ModerationResponse,
    RerankResponse,
    SpeechAudio,
    Transcription,
    Translation,
)
from onellm.types import JSON

if TYPE_CHECKING:
    from onellm.types import FileUploadOptions


def told(sent: int, total: int | None) -> None:
    assert_type(sent, int)
    assert_type(total, int | None)


def upload() -> None:
    kept = File.upload("notes.txt")
    assert_type(kept, FileObject)
    assert_type(kept.id, str)
    assert_type(kept["id"], str)
    assert_type(kept.bytes, int)
    assert_type(kept.created_at, int)
    assert_type(kept.expires_at, int | None)
    assert_type(kept.status, str | None)
    assert_type(kept["colour"], JSON)
    assert_type(kept.raw, Mapping[str, JSON])
    assert_type(kept.receipt, Receipt)
    File.upload(Path("notes.txt"), "batch", "mistral", 1024, {".txt"}, True, Path.cwd())
    File.upload(b"hello", filename="notes.txt", progress=told)
    File.upload(io.BytesIO(b"hello"), filename="notes.txt", timeout=5, api_key="sk-...")
    File.upload(("notes.txt", b"hello", "text/plain"), purpose="user_data")
    File.upload("notes.txt", expires_after={"anchor": "created_at", "seconds": 3600})
    options: FileUploadOptions = {"filename": "notes.txt", "max_retries": 0}
    assert_type(File.upload(b"hello", **options), FileObject)


def ask() -> None:
    assert_type(File.retrieve("f-1", "anthropic"), FileObject)
    page = File.list("openai", purpose="batch", limit=2, after="f-0", order="asc")
    assert_type(page, FileList)
    assert_type(page.data, list[FileObject])
    assert_type(page["data"][0].filename, str)
    assert_type(page.next_after, str | None)
    assert_type(File.delete("f-1").deleted, bool)
    assert_type(File.content("f-1", max_size=1024), bytes)
    assert_type(File.download("f-1"), bytes)
    assert_type(File.download("f-1", None, "openai"), bytes)
    assert_type(File.download("f-1", "copy.txt", overwrite=True), str)
    assert_type(File.download("f-1", Path("copy.txt")), str)


async def ask_async() -> None:
    assert_type(await File.aupload("notes.txt"), FileObject)
    assert_type(await File.aretrieve("f-1"), FileObject)
    assert_type(await File.alist(limit=2), FileList)
    assert_type(await File.adelete("f-1"), FileDeleted)
    assert_type(await File.acontent("f-1"), bytes)
    assert_type(await File.adownload("f-1"), bytes)
    assert_type(await File.adownload("f-1", "copy.txt"), str)


async def models() -> None:
    known = Model.list("google")
    assert_type(known, ModelList)
    assert_type(known.data, list[ModelInfo])
    assert_type(known.data[0].context_length, int | None)
    assert_type(known["data"][0]["created"], int)
    assert_type(Model.retrieve("openai/gpt-4o-mini").owned_by, str)
    assert_type(await Model.alist(), ModelList)
    assert_type(await Model.aretrieve("openai/gpt-4o-mini"), ModelInfo)


async def with_clients() -> None:
    client = Client(api_key="sk-...")
    assert_type(client.files.create("notes.txt", "batch"), FileObject)
    assert_type(client.files.create(file=b"hello", purpose="batch", filename="a.txt"), FileObject)
    assert_type(await client.files.acreate(Path("notes.txt")), FileObject)
    assert_type(client.files.metadata("f-1"), FileObject)
    assert_type(client.files.retrieve("f-1"), bytes)
    assert_type(client.files.content("f-1"), bytes)
    assert_type(client.files.list(provider="mistral", limit=2), FileList)
    assert_type(client.files.delete("f-1"), FileDeleted)
    assert_type(client.models.list("google"), ModelList)
    assert_type(client.models.retrieve("gpt-4o-mini"), ModelInfo)
    said = client.audio.transcriptions.create(model="whisper-1", file="talk.mp3")
    assert_type(said, Transcription)
    assert_type(await said, Transcription)
    assert_type(client.audio.translations.create("whisper-1", "talk.mp3"), Translation)
    sound = client.speech.create("tts-1", "Good morning", "alloy")
    assert_type(sound, SpeechAudio)
    assert_type(await sound, SpeechAudio)
    assert_type(client.audio.speech.create("tts-1", "Good morning"), SpeechAudio)
    assert_type(client.moderations.create(input="some text"), ModerationResponse)
    made = client.images.generate("A cat", n=1, size="1024x1024", quality="hd")
    assert_type(made, ImagesResponse)
    assert_type(await made, ImagesResponse)
    assert_type(client.images.create("dall-e-3", "A cat"), ImagesResponse)
    assert_type(client.images.edit(b"...", "A hat", stream=True), ImageStream)
    assert_type(await client.images.acreate_variation("cat.png"), ImagesResponse)
    ranked = client.rerank.create("cohere/rerank-v3.5", "Paris?", ["one", "two"], top_n=1)
    assert_type(ranked, RerankResponse)
    async with AsyncOpenAI() as other:
        assert_type(await other.files.create("notes.txt"), FileObject)
        assert_type(await other.files.content("f-1"), bytes)
        assert_type(await other.models.list(), ModelList)
        assert_type(await other.images.generate(prompt="A cat"), ImagesResponse)
        assert_type(await other.images.edit("cat.png", "A hat"), ImagesResponse)
        assert_type(await other.audio.speech.create("tts-1", "Good morning"), SpeechAudio)
        assert_type(await other.audio.transcriptions.create("whisper-1", "talk.mp3"), Transcription)
        assert_type(await other.moderations.create("some text"), ModerationResponse)
        assert_type(
            await other.rerank.create("cohere/rerank-v3.5", "Paris?", ["one"]), RerankResponse
        )
