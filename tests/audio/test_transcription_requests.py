"""What each provider is sent for a transcript, exactly, in both colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from onellm._audio import TranscriptionCall, find_transcription_format
from onellm._resources import check_call

from .forms import KEY, WAV, File, read_form, transcribe, translate

if TYPE_CHECKING:
    from onellm.testing import Server

SOUND: Final = ("talk.wav", WAV)
SENT: Final = ("file", File("talk.wav", "audio/wav", WAV))

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


class Case(NamedTuple):
    """A call, and what it becomes."""

    model: str
    options: dict[str, Any]
    base: str
    """What stands behind the server's address."""
    path: str
    form: list[tuple[str, Any]]
    query: str = ""


AZURE: Final = {"api_version": "2025-04-01-preview"}

TRANSCRIPTIONS: Final = {
    "openai": Case(
        "openai/gpt-4o-transcribe-diarize",
        {
            "response_format": "diarized_json",
            "chunking_strategy": {"type": "server_vad", "threshold": 0.5},
            "known_speaker_names": ["Ada", "Bob"],
            "timestamp_granularities": ("word", "segment"),
            "temperature": 0.25,
            "language": "en",
            "prompt": "Names: Ada",
            "include": None,
        },
        "/v1",
        "/v1/audio/transcriptions",
        [
            ("model", "gpt-4o-transcribe-diarize"),
            ("response_format", "diarized_json"),
            ("chunking_strategy[type]", "server_vad"),
            ("chunking_strategy[threshold]", "0.5"),
            ("known_speaker_names[]", "Ada"),
            ("known_speaker_names[]", "Bob"),
            ("timestamp_granularities[]", "word"),
            ("timestamp_granularities[]", "segment"),
            ("temperature", "0.25"),
            ("language", "en"),
            ("prompt", "Names: Ada"),
            SENT,
        ],
    ),
    "groq": Case(
        "groq/whisper-large-v3",
        {"language": "de", "response_format": "verbose_json"},
        "/openai/v1",
        "/openai/v1/audio/transcriptions",
        [
            ("model", "whisper-large-v3"),
            ("language", "de"),
            ("response_format", "verbose_json"),
            SENT,
        ],
    ),
    "mistral": Case(
        "mistral/voxtral-mini-latest",
        {"response_format": "verbose_json", "keywords": ["Ada", "Bob"], "diarize": True},
        "/v1",
        "/v1/audio/transcriptions",
        [
            ("model", "voxtral-mini-latest"),
            ("context_bias", "Ada"),
            ("context_bias", "Bob"),
            ("diarize", "true"),
            ("timestamp_granularities", "segment"),
            SENT,
        ],
    ),
    "xai": Case(
        "xai/stt",
        {"language": "en", "keywords": ["Ada", "Bob"], "timestamp_granularities": ["word"]},
        "/v1",
        "/v1/stt",
        [("language", "en"), ("keyterm", "Ada"), ("keyterm", "Bob"), SENT],
    ),
    "openrouter": Case(
        "openrouter/openai/whisper-1",
        {"timestamp_granularities": ["word"], "response_format": "verbose_json"},
        "/api/v1",
        "/api/v1/audio/transcriptions",
        [
            ("model", "openai/whisper-1"),
            ("timestamp_granularities[]", "word"),
            ("response_format", "verbose_json"),
            SENT,
        ],
    ),
    "cohere": Case(
        "cohere/cohere-transcribe-03-2026",
        {"language": "en", "temperature": 0.1, "response_format": "json"},
        "/v2",
        "/v2/audio/transcriptions",
        [
            ("model", "cohere-transcribe-03-2026"),
            ("language", "en"),
            ("temperature", "0.1"),
            SENT,
        ],
    ),
    "together": Case(
        "together/openai/whisper-large-v3",
        {"timestamp_granularities": ["word", "segment"], "diarize": True},
        "/v1",
        "/v1/audio/transcriptions",
        [
            ("model", "openai/whisper-large-v3"),
            ("timestamp_granularities", "word"),
            ("timestamp_granularities", "segment"),
            ("diarize", "true"),
            SENT,
        ],
    ),
    "fireworks": Case(
        "fireworks/whisper-v3-turbo",
        {"response_format": "srt", "vad_model": "silero"},
        "/v1",
        "/v1/audio/transcriptions",
        [
            ("model", "whisper-v3-turbo"),
            ("response_format", "srt"),
            ("vad_model", "silero"),
            SENT,
        ],
    ),
    "azure deployment": Case(
        "azure/whisper",
        {**AZURE, "language": "en"},
        "",
        "/openai/deployments/whisper/audio/transcriptions",
        [("language", "en"), SENT],
        "api-version=2025-04-01-preview",
    ),
    "azure v1": Case(
        "azure/whisper",
        {"azure_deployment": "mine", "language": "en"},
        "/openai/v1",
        "/openai/v1/audio/transcriptions",
        [("model", "mine"), ("language", "en"), SENT],
    ),
    "venice, of which no document is pinned": Case(
        "venice/nvidia/parakeet-tdt-0.6b-v3",
        {"timestamps": True},
        "/api/v1",
        "/api/v1/audio/transcriptions",
        [("model", "nvidia/parakeet-tdt-0.6b-v3"), ("timestamps", "true"), SENT],
    ),
}

TRANSLATIONS: Final = {
    "openai": Case(
        "openai/whisper-1",
        {"prompt": "a talk", "temperature": 0},
        "/v1",
        "/v1/audio/translations",
        [("model", "whisper-1"), ("prompt", "a talk"), ("temperature", "0"), SENT],
    ),
    "groq": Case(
        "groq/whisper-large-v3",
        {},
        "/openai/v1",
        "/openai/v1/audio/translations",
        [("model", "whisper-large-v3"), SENT],
    ),
    "together": Case(
        "together/openai/whisper-large-v3",
        {"response_format": "verbose_json"},
        "/v1",
        "/v1/audio/translations",
        [("model", "openai/whisper-large-v3"), ("response_format", "verbose_json"), SENT],
    ),
    "azure": Case(
        "azure/whisper",
        AZURE,
        "",
        "/openai/deployments/whisper/audio/translations",
        [SENT],
        "api-version=2025-04-01-preview",
    ),
}


def check(server: Server, case: Case) -> None:
    request = server.requests[-1]
    assert request.method == "POST"
    assert request.path == case.path
    assert request.query == case.query
    assert read_form(request) == case.form
    said = request.headers.get("api-key") or request.headers["authorization"]
    assert said in {KEY, f"Bearer {KEY}"}


@both_ways
@pytest.mark.parametrize("case", TRANSCRIPTIONS.values(), ids=TRANSCRIPTIONS)
def test_a_transcription_is_sent_in_the_providers_words(
    server: Server, way: str, case: Case
) -> None:
    url = f"{server.url}{case.base}"

    result = transcribe(way, SOUND, case.model, url, **case.options)

    assert result.text == "Hello"
    check(server, case)


@both_ways
@pytest.mark.parametrize("case", TRANSLATIONS.values(), ids=TRANSLATIONS)
def test_a_translation_is_sent_in_the_providers_words(server: Server, way: str, case: Case) -> None:
    url = f"{server.url}{case.base}"

    result = translate(way, SOUND, case.model, url, **case.options)

    assert result == {"text": "Hello", "task": "translation", "language": "en"}
    check(server, case)


@pytest.mark.parametrize(
    ("model", "options", "field"),
    [
        ("groq/whisper-large-v3", {}, "url"),
        ("mistral/voxtral-mini-latest", {}, "file_url"),
        ("together/openai/whisper-large-v3", {}, "file"),
        ("xai/stt", {}, "url"),
        ("fireworks/whisper-v3", {}, "file"),
    ],
)
def test_a_sound_may_be_named_by_its_address(
    server: Server, model: str, options: dict[str, Any], field: str
) -> None:
    where = "https://example.com/talk.wav"

    transcribe("sync", None, model, f"{server.url}/v1", file_url=where, **options)

    assert (field, where) in read_form(server.requests[-1])


@pytest.mark.parametrize(
    ("host", "model"),
    [
        ("audio-turbo.api.fireworks.ai", "fireworks/whisper-v3-turbo"),
        ("audio-prod.api.fireworks.ai", "fireworks/whisper-v3"),
    ],
)
def test_fireworks_has_hosts_of_their_own_for_sound(host: str, model: str) -> None:
    call = check_call(model, {"api_key": KEY}, ())
    form = find_transcription_format(call.provider, "transcribe")
    made = form.build(TranscriptionCall(call=call, task="transcribe", sound=None))

    assert made.base_url == f"https://{host}/v1"


@pytest.mark.parametrize(
    ("given", "name", "kind"),
    [
        (WAV, "audio.wav", "audio/wav"),
        (b"ID3\x04" + bytes(60), "audio.mp3", "audio/mpeg"),
        (b"fLaC" + bytes(60), "audio.flac", "audio/flac"),
        (b"OggS" + bytes(60), "audio.ogg", "audio/ogg"),
        (b"\0\0\0\x1cftypM4A " + bytes(60), "audio.m4a", "audio/mp4"),
        (b"no known beginning of a sound", "file.bin", "application/octet-stream"),
    ],
)
def test_bytes_without_a_name_are_called_what_they_are(
    server: Server, given: bytes, name: str, kind: str
) -> None:
    transcribe("sync", given, "openai/whisper-1", f"{server.url}/v1")

    assert read_form(server.requests[-1])[-1] == ("file", File(name, kind, given))


def test_a_name_that_is_given_is_sent(server: Server) -> None:
    transcribe("sync", WAV, "openai/m", f"{server.url}/v1", filename="talk.m4a")
    assert read_form(server.requests[-1])[-1] == ("file", File("talk.m4a", "audio/mp4", WAV))

    transcribe("sync", SOUND, "openai/m", f"{server.url}/v1", content_type="audio/x-wav")
    assert read_form(server.requests[-1])[-1] == ("file", File("talk.wav", "audio/x-wav", WAV))


def test_extensions_that_are_given_are_those(server: Server) -> None:
    sound = ("talk.dat", b"anything")
    options: dict[str, Any] = {"allowed_extensions": ["dat"], "validate_mime": False}

    transcribe("sync", sound, "openai/m", f"{server.url}/v1", **options)

    assert read_form(server.requests[-1])[-1] == (
        "file",
        File("talk.dat", "application/octet-stream", b"anything"),
    )


def test_progress_counts_what_is_sent(server: Server) -> None:
    told: list[tuple[int, int | None]] = []

    transcribe(
        "sync",
        SOUND,
        "openai/whisper-1",
        f"{server.url}/v1",
        progress=lambda sent, total: told.append((sent, total)),
    )

    size = len(server.requests[-1].body)
    assert told[-1] == (size, size)
