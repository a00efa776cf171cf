"""What aimock tells of images, sound, rankings and moderations, and how it is asked here."""

from __future__ import annotations

import asyncio
import io
import struct
import wave
from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from onellm import AudioTranscription, AudioTranslation, Image, Moderation, Rerank, Speech

from .servers import FAILURES, KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onellm.models import (
        ImageEvent,
        ImagesResponse,
        ModerationResponse,
        RerankResponse,
        SpeechAudio,
        Transcription,
        TranscriptionEvent,
        Translation,
    )
    from onellm.types.audio import SpeechOptions, TranscriptionOptions, TranslationOptions
    from onellm.types.files import FileInput
    from onellm.types.images import ImageEditOptions, ImageOptions, ImageVariationOptions
    from onellm.types.moderation import ModerationOptions
    from onellm.types.ranking import RerankOptions


def wav(seconds: float = 0.25, rate: int = 8_000) -> bytes:
    """Make a sound: a saw of 100 Hz, as a WAV file."""
    samples = [(index % (rate // 100)) * 300 - 12_000 for index in range(int(seconds * rate))]
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(rate)
        writer.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return file.getvalue()


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
"""What begins as an image does, and is no text in any encoding."""
SOUND = wav()
SAMPLES = bytes(range(256)) * 4
ADDRESS = "https://images.example/cat.png"
SAID = "Good morning, ünïcode ✓. It is a quarter past nine, and the train has left."
WORDS = [{"word": "Good", "start": 0.0, "end": 0.4}, {"word": "morning", "start": 0.4, "end": 1.0}]
SEGMENTS = [{"id": 0, "start": 0.0, "end": 1.0, "text": "Good morning"}]
RANKED = [(1, 0.98), (0, 0.31), (2, 0.02)]
FLAGGED = {"harassment": True, "violence": False}


def media() -> dict[str, object]:
    """All that aimock is told: fixtures, and what it ranks and moderates."""
    return {
        "fixtures": [*_images(), *_speech(), *_transcripts()],
        "rankings": [
            ["capital", [{"index": place, "relevance_score": score} for place, score in RANKED]]
        ],
        "moderations": [
            [
                "you fool",
                {"flagged": True, "categories": FLAGGED, "category_scores": {"harassment": 0.9}},
            ]
        ],
    }


def refusal(status: int) -> dict[str, object]:
    return {"error": {"message": f"It is {status}"}, "status": status}


def limited(match: Mapping[str, object], answer: Mapping[str, object]) -> list[dict[str, object]]:
    """Refuse the first such request as one too many, and answer the next."""
    return [
        {"match": {**match, "sequenceIndex": 0}, "response": refusal(429)},
        {"match": {**match}, "response": answer},
    ]


def _images() -> list[dict[str, object]]:
    picture = {"b64Json": b64encode(PICTURE).decode(), "revisedPrompt": "A very red cat"}
    return [
        _told("image", "red cat", {"images": [picture]}),
        _told("image", "two cats", {"images": [picture, {"url": ADDRESS}]}),
        *(_told("image", f"fails with {status}", refusal(status)) for status in FAILURES),
        {**_told("image", "malformed", {"image": picture}), "chaos": {"malformedRate": 1}},
        {**_told("image", "hangup", {"image": picture}), "chaos": {"disconnectRate": 1}},
    ]


def _speech() -> list[dict[str, object]]:
    sound = {"audio": b64encode(SOUND).decode(), "format": "wav"}
    samples = {
        "audio": {
            "b64Json": b64encode(SAMPLES).decode(),
            "contentType": "audio/L16;codec=pcm;rate=16000",
        }
    }
    found = [_told("speech", "aloud", sound), _told("chat", "aloud", samples)]
    for kind in ("speech", "chat"):
        found.extend(_told(kind, f"fails with {status}", refusal(status)) for status in FAILURES)
        found.append({**_told(kind, "hangup", sound), "chaos": {"disconnectRate": 1}})
    return found


def _transcripts() -> list[dict[str, object]]:
    """By model, for the sound itself is not looked at."""
    whole = {"text": SAID, "language": "english", "duration": 1.0}
    timed = {**whole, "words": WORDS, "segments": SEGMENTS}
    counted = {"type": "tokens", "input_tokens": 14, "output_tokens": 9, "total_tokens": 23}
    heard = {"transcription": {"text": SAID, "usage": counted}}
    found: list[dict[str, object]] = []
    for task in ("transcription", "translation"):
        answers: dict[str, Mapping[str, object]] = {
            "scribe": {"response": heard, "chunkSize": 8},
            "whisper-1": {"response": heard},
            "timed": {"response": {"transcription": timed}},
            "malformed": {"response": heard, "chaos": {"malformedRate": 1}},
            "hangup": {"response": heard, "chaos": {"disconnectRate": 1}},
            "cut": {"response": heard, "latency": 50, "truncateAfterChunks": 6, "chunkSize": 8},
            "slow": {"response": heard, "latency": 400, "chunkSize": 30},
            **{f"broken-{status}": {"response": refusal(status)} for status in FAILURES},
        }
        for model, answer in answers.items():
            found.append({"match": {"endpoint": task, "model": model}, **answer})
    return found


def _told(endpoint: str, says: str, response: Mapping[str, object]) -> dict[str, object]:
    return {"match": {"userMessage": says, "endpoint": endpoint}, "response": response}


def models() -> set[str]:
    """Which models aimock lists: those that fixtures name."""
    told = cast("list[dict[str, dict[str, str]]]", media()["fixtures"])
    return {fixture["match"]["model"] for fixture in told if "model" in fixture["match"]}


class Place(NamedTuple):
    """A wire format of one kind of call, and where aimock serves it."""

    model: str
    base: str
    path: str
    settings: Mapping[str, object] = {}


@dataclass(frozen=True, slots=True)
class Caller:
    """All calls that are no chats, to one provider's address, in one colour."""

    url: str
    model: str
    is_async: bool
    settings: Mapping[str, object] = field(default_factory=dict)

    @property
    def provider(self) -> str:
        """The provider that the model is of."""
        return self.model.split("/")[0]

    def options(self, **options: object) -> Mapping[str, object]:
        """Point a call at this server, without retries unless they are asked for."""
        base = {"base_url": self.url, "api_key": KEY, "max_retries": 0}
        return {**base, **self.settings, **options}

    def paint(self, prompt: str, **options: object) -> ImagesResponse:
        """Have images made."""
        given = cast("ImageOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(Image.create(prompt, self.model, size=None, **given))
        return Image.create_sync(prompt, self.model, size=None, **given)

    def edit(
        self, image: FileInput | Sequence[FileInput], prompt: str, **options: object
    ) -> ImagesResponse:
        """Have an image changed."""
        given = cast("ImageEditOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(Image.edit(image, prompt, self.model, **given))
        return Image.edit_sync(image, prompt, self.model, **given)

    def watch(self, prompt: str, **options: object) -> tuple[list[ImageEvent], ImagesResponse]:
        """Have images made, and watch them being made."""
        given = cast("ImageOptions", self.options(**options))

        async def read() -> tuple[list[ImageEvent], ImagesResponse]:
            stream = await Image.create(prompt, self.model, size=None, stream=True, **given)
            events = [event async for event in stream]
            return events, await stream.afinal()

        if self.is_async:
            return asyncio.run(read())
        stream = Image.create_sync(prompt, self.model, size=None, stream=True, **given)
        return [*stream], stream.final()

    def vary(self, image: FileInput, **options: object) -> ImagesResponse:
        """Have others made like an image."""
        given = cast("ImageVariationOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(Image.variation(image, self.model, **given))
        return Image.variation_sync(image, self.model, **given)

    def speak(self, text: str, voice: str = "alloy", **options: object) -> SpeechAudio:
        """Have a text spoken."""
        given = cast("SpeechOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(Speech.create(text, self.model, voice, **given))
        return Speech.create_sync(text, self.model, voice, **given)

    def speak_into(self, destination: str, text: str, **options: object) -> str:
        """Write a stream of sound into a file."""
        given = cast("SpeechOptions", self.options(**options))

        async def write() -> str:
            stream = await Speech.create(text, self.model, stream=True, **given)
            return await stream.asave(destination)

        if self.is_async:
            return asyncio.run(write())
        return Speech.create_sync(text, self.model, stream=True, **given).save(destination)

    def speak_piecewise(self, text: str, **options: object) -> bytes:
        """Read a stream of sound to its end."""
        given = cast("SpeechOptions", self.options(**options))

        async def read() -> bytes:
            stream = await Speech.create(text, self.model, stream=True, **given)
            return b"".join([piece async for piece in stream])

        if self.is_async:
            return asyncio.run(read())
        return b"".join(Speech.create_sync(text, self.model, stream=True, **given))

    @property
    def named(self) -> str:
        """The model as the provider is told it."""
        return self.model.split("/", 1)[1]

    def transcribe(self, sound: FileInput, **options: object) -> Transcription:
        """Have written down what is said."""
        given = cast("TranscriptionOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(AudioTranscription.create(sound, self.model, **given))
        return AudioTranscription.create_sync(sound, self.model, **given)

    def follow(
        self, sound: FileInput, tell: Callable[[TranscriptionEvent], object], **options: object
    ) -> Transcription:
        """Have it written down as it comes; `tell` is told of each event."""
        given = cast("TranscriptionOptions", self.options(**options))

        async def read() -> Transcription:
            stream = await AudioTranscription.create(sound, self.model, stream=True, **given)
            async for event in stream:
                tell(event)
            return await stream.afinal()

        if self.is_async:
            return asyncio.run(read())
        stream = AudioTranscription.create_sync(sound, self.model, stream=True, **given)
        for event in stream:
            tell(event)
        return stream.final()

    def translate(self, sound: FileInput, **options: object) -> Translation:
        """Have written down in English what is said."""
        given = cast("TranslationOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(AudioTranslation.create(sound, self.model, **given))
        return AudioTranslation.create_sync(sound, self.model, **given)

    def rank(self, query: str, documents: list[str], **options: object) -> RerankResponse:
        """Have documents ranked."""
        given = cast("RerankOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(Rerank.acreate(self.model, query, documents, **given))
        return Rerank.create(self.model, query, documents, **given)

    def moderate(self, text: str | list[str], **options: object) -> ModerationResponse:
        """Have a text judged."""
        given = cast("ModerationOptions", self.options(**options))
        if self.is_async:
            return asyncio.run(Moderation.acreate(text, self.model, **given))
        return Moderation.create(text, self.model, **given)
