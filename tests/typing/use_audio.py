"""Only type-checked: transcripts, speech, rankings, moderation."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, assert_type

from onellm import AudioTranscription, AudioTranslation, Moderation, Rerank, Speech
from onellm.audio import TranscriptionStream
from onellm.models import (
    AudioUsage,
    ModerationResponse,
    ModerationResult,
    RerankResponse,
    RerankResult,
    RerankUsage,
    SpeechAudio,
    Transcription,
    TranscriptionEvent,
    TranscriptionSegment,
    TranscriptionWord,
    Translation,
)
from onellm.speech import SpeechStream

if TYPE_CHECKING:
    from pathlib import Path


def look(sent: int, total: int | None) -> None:
    """Watch a sending."""
    del sent, total


def write_down(folder: Path, as_it_comes: bool) -> str:
    said = AudioTranscription.create_sync(
        folder / "talk.mp3",
        "openai/whisper-1",
        response_format="verbose_json",
        timestamp_granularities=["word", "segment"],
        language="en",
        temperature=0,
        max_size=20_000_000,
        base_directory=folder,
        progress=look,
    )
    assert_type(said, Transcription)
    assert_type(said.text, str)
    assert_type(said["text"], str)
    assert_type(said.segments, list[TranscriptionSegment])
    assert_type(said.segments[0].start, float)
    assert_type(said.words, list[TranscriptionWord])
    assert_type(said["words"][0]["word"], str)
    assert_type(said.language, str | None)
    assert_type(said.usage, AudioUsage | None)

    stream = AudioTranscription.create_sync(b"RIFF", stream=True)
    assert_type(stream, TranscriptionStream)
    for event in stream:
        assert_type(event, TranscriptionEvent)
        assert_type(event.delta, str)
    assert_type(stream.final(), Transcription)

    either = AudioTranscription.create_sync(("a.wav", BytesIO()), stream=as_it_comes)
    assert_type(either, Transcription | TranscriptionStream)

    english = AudioTranslation.create_sync(BytesIO(), response_format="srt", prompt="a talk")
    assert_type(english, Translation)
    return said.text + english.text


async def write_down_async(path: str) -> str:
    said = await AudioTranscription.create(path, model="groq/whisper-large-v3")
    assert_type(said, Transcription)
    stream = await AudioTranscription.create(path, stream=True, chunk_timeout=5)
    assert_type(stream, TranscriptionStream)
    async for event in stream:
        assert_type(event, TranscriptionEvent)
    assert_type(await stream.afinal(), Transcription)
    assert_type(await AudioTranslation.create(path), Translation)
    elsewhere = await AudioTranscription.create(
        model="mistral/voxtral-mini-latest", file_url="https://example.com/a.mp3", diarize=True
    )
    assert_type(await elsewhere, Transcription)
    return said.text


def read_aloud(text: str, path: Path) -> bytes:
    sound = Speech.create_sync(text, voice="nova", speed=1.5, output_file=path, instructions="low")
    assert_type(sound, SpeechAudio)
    assert_type(sound.content_type, str)
    assert_type(sound.filepath, str | None)
    stream = Speech.create_sync(text, "openai/tts-1", "alloy", stream=True, response_format="pcm")
    assert_type(stream, SpeechStream)
    for piece in stream:
        assert_type(piece, bytes)
    assert_type(stream.save(path, overwrite=True), str)
    assert_type(stream.read(), SpeechAudio)
    return sound


async def read_aloud_async(text: str, path: Path) -> bytes:
    sound = await Speech.create(text, "groq/playai-tts", voice="Fritz-PlayAI", output_file=path)
    assert_type(sound, SpeechAudio)
    stream = await Speech.create(text, voice={"id": "voice_1"}, stream=True)
    async for piece in stream:
        assert_type(piece, bytes)
    assert_type(await stream.asave(path), str)
    assert_type(await stream.aread(), SpeechAudio)
    return sound


def rank(texts: list[str]) -> str:
    ranked = Rerank.create("cohere/rerank-v3.5", "Where?", texts, top_n=3, return_documents=True)
    assert_type(ranked, RerankResponse)
    assert_type(ranked.results, list[RerankResult])
    assert_type(ranked["results"][0]["index"], int)
    assert_type(ranked.results[0].relevance_score, float)
    assert_type(ranked.usage, RerankUsage | None)
    return texts[ranked.results[0].index]


async def rank_async() -> RerankResponse:
    return await Rerank.acreate("together/m", "Where?", [{"title": "Here"}], rank_fields=["title"])


def judge(text: str) -> bool:
    found = Moderation.create(text)
    assert_type(found, ModerationResponse)
    assert_type(found.results, list[ModerationResult])
    assert_type(found.results[0].categories, dict[str, bool])
    assert_type(found.results[0].category_scores, dict[str, float])
    return found.results[0].flagged


async def judge_async() -> ModerationResponse:
    talk = [{"role": "user", "content": "Hi"}]
    return await Moderation.acreate(talk, "mistral/mistral-moderation-latest")
