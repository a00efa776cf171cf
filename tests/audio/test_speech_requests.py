"""What each provider is sent for speech, exactly, in both colours."""

from __future__ import annotations

import asyncio
import copy
import struct
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from onellm import InvalidRequestError

from .forms import KEY, speak
from .sounds import MP3, PCM

if TYPE_CHECKING:
    from onellm.testing import Server

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


class Case(NamedTuple):
    """A call, and what it becomes."""

    model: str
    options: dict[str, Any]
    base: str
    path: str
    body: dict[str, Any]
    query: str = ""
    sound: bytes = MP3
    kind: str = "audio/mpeg"


def wav(samples: bytes, rate: int) -> bytes:
    head = struct.pack("<4sI4s", b"RIFF", 36 + len(samples), b"WAVE")
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, rate * 2, 2, 16)
    return head + form + struct.pack("<4sI", b"data", len(samples)) + samples


CASES: Final = {
    "openai": Case(
        "openai/gpt-4o-mini-tts",
        {
            "voice": {"id": "voice_1"},
            "response_format": "opus",
            "speed": 1.5,
            "instructions": "gently",
        },
        "/v1",
        "/v1/audio/speech",
        {
            "model": "gpt-4o-mini-tts",
            "input": "Hello",
            "voice": {"id": "voice_1"},
            "response_format": "opus",
            "speed": 1.5,
            "instructions": "gently",
        },
    ),
    "groq": Case(
        "groq/playai-tts",
        {"voice": "Fritz-PlayAI", "sample_rate": 48000},
        "/openai/v1",
        "/openai/v1/audio/speech",
        {"model": "playai-tts", "input": "Hello", "voice": "Fritz-PlayAI", "sample_rate": 48000},
    ),
    "mistral": Case(
        "mistral/voxtral-mini-tts-latest",
        {},
        "/v1",
        "/v1/audio/speech",
        {"model": "voxtral-mini-tts-latest", "input": "Hello"},
    ),
    "xai": Case(
        "xai/tts",
        {"response_format": "wav", "sample_rate": 24000},
        "/v1",
        "/v1/tts",
        {
            "text": "Hello",
            "output_format": {"codec": "wav", "sample_rate": 24000},
            "language": "auto",
        },
    ),
    "openrouter": Case(
        "openrouter/hexgrad/kokoro-82m",
        {"voice": "af_bella", "response_format": "mp3"},
        "/api/v1",
        "/api/v1/audio/speech",
        {
            "model": "hexgrad/kokoro-82m",
            "input": "Hello",
            "voice": "af_bella",
            "response_format": "mp3",
        },
    ),
    "together": Case(
        "together/cartesia/sonic",
        {"voice": "laidback woman", "language": "en"},
        "/v1",
        "/v1/audio/speech",
        {
            "model": "cartesia/sonic",
            "input": "Hello",
            "voice": "laidback woman",
            "language": "en",
        },
    ),
    "minimax": Case(
        "minimax/speech-02-hd",
        {
            "voice": "Wise_Woman",
            "speed": 1.2,
            "response_format": "mp3",
            "bit_rate": 128000,
            "language": "English",
            "voice_setting": {"emotion": "happy"},
        },
        "/anthropic/v1",
        "/v1/t2a_v2",
        {
            "model": "speech-02-hd",
            "text": "Hello",
            "voice_setting": {"speed": 1.2, "emotion": "happy", "voice_id": "Wise_Woman"},
            "audio_setting": {"format": "mp3", "bitrate": 128000},
            "language_boost": "English",
        },
    ),
    "azure": Case(
        "azure/tts",
        {"api_version": "2025-04-01-preview", "speed": 2},
        "",
        "/openai/deployments/tts/audio/speech",
        {"input": "Hello", "voice": "alloy", "speed": 2},
        "api-version=2025-04-01-preview",
    ),
    "azure v1": Case(
        "azure/tts",
        {},
        "/openai/v1",
        "/openai/v1/audio/speech",
        {"model": "tts", "input": "Hello", "voice": "alloy"},
    ),
    "google": Case(
        "google/gemini-2.5-flash-preview-tts",
        {"voice": "Kore", "language": "en-US"},
        "/v1beta",
        "/v1beta/models/gemini-2.5-flash-preview-tts:generateContent",
        {
            "contents": [{"role": "user", "parts": [{"text": "Hello"}]}],
            "generationConfig": {
                "responseModalities": ["AUDIO"],
                "speechConfig": {
                    "voiceConfig": {"prebuiltVoiceConfig": {"voiceName": "Kore"}},
                    "languageCode": "en-US",
                },
            },
        },
        sound=wav(PCM, 16000),
        kind="audio/wav",
    ),
    "vertexai": Case(
        "vertexai/gemini-2.5-flash-tts",
        {"project": "p", "location": "us-central1", "response_format": "pcm"},
        "/v1",
        "/v1/projects/p/locations/us-central1/publishers/google/models/gemini-2.5-flash-tts"
        ":generateContent",
        {
            "contents": [{"role": "user", "parts": [{"text": "Hello"}]}],
            "generationConfig": {"responseModalities": ["AUDIO"]},
        },
        sound=PCM,
        kind="audio/L16;codec=pcm;rate=16000",
    ),
    "xai, with a voice": Case(
        "xai/tts",
        {"voice": "eve", "language": "en", "text_normalization": True},
        "/v1",
        "/v1/tts",
        {"text": "Hello", "voice_id": "eve", "language": "en", "text_normalization": True},
    ),
    "minimax, in its own words": Case(
        "minimax/speech-02-hd",
        {"timber_weights": [{"voice_id": "a", "weight": 1}], "subtitle_enable": True},
        "/v1",
        "/v1/t2a_v2",
        {
            "model": "speech-02-hd",
            "text": "Hello",
            "timber_weights": [{"voice_id": "a", "weight": 1}],
            "subtitle_enable": True,
        },
    ),
    "google, in its own words": Case(
        "google/models/gemini-tts",
        {"safetySettings": [], "extra_body": {"labels": {"a": "b"}}},
        "/v1beta",
        "/v1beta/models/gemini-tts:generateContent",
        {
            "contents": [{"role": "user", "parts": [{"text": "Hello"}]}],
            "generationConfig": {"responseModalities": ["AUDIO"]},
            "safetySettings": [],
            "labels": {"a": "b"},
        },
        sound=wav(PCM, 16000),
        kind="audio/wav",
    ),
    "venice, of which no document is pinned": Case(
        "venice/tts-kokoro",
        {"streaming": True},
        "/api/v1",
        "/api/v1/audio/speech",
        {"model": "tts-kokoro", "input": "Hello", "voice": "alloy", "streaming": True},
    ),
}


@both_ways
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_speech_is_asked_for_in_the_providers_words(server: Server, way: str, case: Case) -> None:
    heard = speak(way, "Hello", case.model, f"{server.url}{case.base}", **case.options)

    request = server.requests[-1]
    assert request.json() == case.body
    assert (request.path, request.query) == (case.path, case.query)
    assert heard == case.sound
    assert heard.content_type == case.kind
    assert heard.receipt.provider == case.model.partition("/")[0]
    assert heard.filepath is None
    assert isinstance(heard, bytes)


def test_the_key_goes_where_minimax_wants_it(server: Server) -> None:
    speak("sync", "Hello", "minimax/speech-02-hd", f"{server.url}/anthropic/v1", voice="v")

    assert server.requests[-1].headers["authorization"] == f"Bearer {KEY}"


def test_what_was_counted_stands_beside_the_sound(server: Server) -> None:
    heard = speak("sync", "Hello", "minimax/speech-02-hd", f"{server.url}/v1", voice="v")

    assert heard.usage["usage_characters"] == 5
    assert heard.raw["extra_info"] == {"audio_format": "mp3", "usage_characters": 5}
    assert "data" not in heard.raw


def test_events_that_were_asked_for_are_joined(server: Server) -> None:
    heard = speak("sync", "Hello", "openai/m", f"{server.url}/v1", stream_format="sse")

    assert heard == MP3
    assert heard.usage.total_tokens == 3


def test_sound_is_bytes_that_know_where_they_came_from(server: Server) -> None:
    heard = speak("sync", "Hello", "openai/tts-1", f"{server.url}/v1")

    async def wait() -> Any:
        return await heard

    assert asyncio.run(wait()) is heard
    assert repr(heard) == f"SpeechAudio({len(MP3)} bytes, audio/mpeg)"
    assert copy.copy(heard).content_type == "audio/mpeg"
    assert heard[:3] == b"ID3"


REFUSED: Final[list[tuple[str, Any, dict[str, Any], str]]] = [
    ("openai/tts-1", "", {}, "input must be a text that is not empty"),
    ("openai/tts-1", "x" * 4097, {}, "input must be a string of at most 4096 characters"),
    ("openai/tts-1", "Hi", {"speed": 4.1}, "speed must be a number from 0.25 up to 4"),
    ("openai/tts-1", "Hi", {"response_format": "midi"}, "response_format must be one of"),
    ("openai/tts-1", "Hi", {"voice": ""}, "voice must be the name of a voice"),
    ("openai/tts-1", "Hi", {"voic": "nova"}, "did you mean 'voice'"),
    ("groq/playai-tts", "Hi", {}, "voice must be named"),
    ("groq/playai-tts", "Hi", {"voice": "v", "speed": 0.4}, "speed must be a number from 0.5"),
    ("groq/playai-tts", "Hi", {"voice": "v", "instructions": "x"}, "instructions=.* cannot be"),
    ("mistral/voxtral", "Hi", {"speed": 2}, "speed=2 cannot be sent to mistral"),
    ("xai/tts", "x" * 15001, {}, "input must be a string of at most 15000 characters"),
    ("minimax/m", "Hi", {"voice": "v", "output_format": "url"}, "output_format must be 'hex'"),
    ("minimax/m", "Hi", {"voice": "v", "instructions": "x"}, "instructions='x' cannot be sent"),
    ("google/m", "Hi", {"response_format": "mp3"}, "response_format='mp3' cannot be sent"),
    ("google/m", "Hi", {"speed": 2}, "speed=2 cannot be sent to google"),
    ("google/models/..", "Hi", {}, "cannot be part of a path"),
    ("together/m", "Hi", {"voice": "v", "stream": True, "response_format": "wav"}, "must be 'raw'"),
    ("openai/tts-1", "Hi", {"stream": True, "output_file": "x.mp3"}, "output_file cannot go"),
    ("openai/tts-1", "Hi", {"overwrite": 1}, "overwrite must be True or False"),
    ("cohere/m", "Hi", {}, "cohere has no speech; these have: azure"),
]


@both_ways
@pytest.mark.parametrize("asked", REFUSED, ids=[f"{r[0]} {r[3]}" for r in REFUSED])
def test_what_cannot_be_sent_is_refused_before_the_network(
    server: Server, way: str, asked: tuple[str, str, dict[str, Any], str]
) -> None:
    model, text, options, problem = asked
    before = len(server.requests)

    with pytest.raises(InvalidRequestError, match=problem):
        speak(way, text, model, f"{server.url}/v1", **options)

    assert len(server.requests) == before


def test_another_providers_usual_voice_speaks_where_it_has_one(server: Server) -> None:
    heard = speak("sync", "Hello", "mistral/voxtral-tts", f"{server.url}/v1")

    assert "voice" not in server.requests[-1].json()
    assert any("usual one of mistral speaks" in note for note in heard.receipt.notes)
