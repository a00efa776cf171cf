"""What is refused before the network, and what is left out or sent all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import (
    AudioTranscription,
    AudioTranslation,
    InvalidRequestError,
    Moderation,
    Rerank,
    Speech,
    register,
    unregister,
)

from .forms import WAV, read_form, speak, transcribe, translate
from .sounds import MP3
from .test_transcription_requests import SENT, SOUND

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm.testing import Server

REFUSED: Final[list[tuple[str, Any, dict[str, Any], str]]] = [
    ("openai/whisper-1", SOUND, {"temprature": 1}, "did you mean 'temperature'"),
    ("openai/whisper-1", SOUND, {"response_format": "xml"}, "response_format must be one of"),
    ("openai/whisper-1", SOUND, {"known_speaker_names": list("abcde")}, "at most 4 items"),
    ("openai/whisper-1", ("talk.pdf", WAV), {}, "of a type that is not allowed"),
    ("openai/whisper-1", "/no/such/talk.wav", {}, "was not found"),
    ("openai/whisper-1", None, {}, "file is missing"),
    ("openai/whisper-1", SOUND, {"file_url": "https://x/y.wav"}, "cannot go together"),
    ("openai/whisper-1", None, {"file_url": "https://x/y.wav"}, "file_url=.* cannot be sent to"),
    ("openai/whisper-1", ("talk.wav", bytes(25 * 1024**2 + 1)), {}, "too large"),
    ("groq/whisper-large-v3", SOUND, {"include": ["logprobs"]}, "include=.* cannot be sent to"),
    ("groq/whisper-large-v3", SOUND, {"response_format": "srt"}, "response_format must be one of"),
    ("cohere/transcribe", SOUND, {}, "language is missing"),
    ("cohere/transcribe", SOUND, {"language": "en", "response_format": "vtt"}, "'vtt'"),
    ("mistral/voxtral", SOUND, {"prompt": "a talk"}, "prompt=.* cannot be sent to"),
    ("xai/stt", SOUND, {"temperature": 0.1}, "temperature=.* cannot be sent to"),
    ("xai/stt", None, {"file_url": 7}, "file_url must be a string"),
    ("openai/whisper-1", WAV, {"filename": 3}, "filename must be"),
    ("openai/whisper-1", WAV, {"filename": "talk.exe"}, "of a type that is not allowed"),
    ("openai/whisper-1", SOUND, {"content_type": "no type"}, "content_type must be"),
    ("openai/whisper-1", SOUND, {"max_size": 10}, "too large"),
    ("openai/whisper-1", SOUND, {"max_size": "x"}, "max_size must be"),
    ("openai/whisper-1", SOUND, {"allowed_extensions": [".mp3"]}, "of a type that is not allowed"),
    ("openai/whisper-1", SOUND, {"odd": {1, 2}}, "odd cannot be a set in a form"),
    ("together/whisper", SOUND, {"temperature": 1.5}, "temperature must be"),
    ("openai/whisper-1", SOUND, {"progress": 3}, "progress must be a function"),
    ("anthropic/claude", SOUND, {}, "anthropic has no transcriptions; these have: azure, .*openai"),
    ("google/gemini", SOUND, {}, "google has no transcriptions"),
    ("deepseek/chat", SOUND, {}, "deepseek has no transcriptions"),
]


@pytest.mark.parametrize(
    ("model", "sound", "options", "problem"),
    REFUSED,
    ids=[f"{r[0]} {[*r[2]]} {r[3]}" for r in REFUSED],
)
def test_what_cannot_be_sent_is_refused_before_the_network(
    server: Server, model: str, sound: Any, options: dict[str, Any], problem: str
) -> None:
    before = len(server.requests)

    # A large sound is judged by OpenAI's own limit, which holds at its own address.
    large = isinstance(sound, tuple) and len(sound[1]) > 10**6
    url = None if large else f"{server.url}/v1"

    with pytest.raises(InvalidRequestError, match=problem):
        transcribe("sync", sound, model, url, **options)

    assert len(server.requests) == before


def test_a_translation_of_one_who_only_transcribes_is_refused(server: Server) -> None:
    with pytest.raises(InvalidRequestError, match="mistral has no translations of speech"):
        translate("sync", SOUND, "mistral/voxtral", f"{server.url}/v1")


@pytest.mark.parametrize(
    ("ask", "what"),
    [
        (lambda: AudioTranscription.create_sync(SOUND, "deepseek/x"), "transcriptions"),
        (lambda: AudioTranslation.create_sync(SOUND, "deepseek/x"), "translations of speech"),
        (lambda: Speech.create_sync("Hello", "deepseek/x"), "speech"),
        (lambda: Rerank.create("deepseek/x", "q", ["a"]), "reranking"),
        (lambda: Moderation.create("a text", "deepseek/x"), "moderation"),
    ],
    ids=["transcribe", "translate", "speak", "rank", "judge"],
)
def test_who_has_none_is_told_before_a_key_is_missed(
    monkeypatch: pytest.MonkeyPatch, ask: Callable[[], object], what: str
) -> None:
    monkeypatch.delenv("DEEPSEEK_API_KEY", raising=False)

    with pytest.raises(InvalidRequestError, match=f"deepseek has no {what}; these have: "):
        ask()


def test_all_that_is_wrong_is_told_at_once(server: Server) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        transcribe(
            "sync",
            ("talk.exe", WAV),
            "openai/whisper-1",
            f"{server.url}/v1",
            languge="en",
            progress="yes",
        )

    assert len(caught.value.problems) == 3


def test_what_has_no_word_is_left_out_where_that_is_wished(server: Server) -> None:
    with pytest.warns(UserWarning, match="include"):
        result = transcribe(
            "sync",
            SOUND,
            "groq/whisper-large-v3",
            f"{server.url}/v1",
            include=["logprobs"],
            unsupported="warn",
        )

    assert read_form(server.requests[-1]) == [("model", "whisper-large-v3"), SENT]
    assert "include=['logprobs'] was left out" in result.receipt.notes


def test_a_server_of_ones_own_may_take_more(server: Server) -> None:
    large = WAV + bytes(25 * 1024**2)

    transcribe("sync", ("talk.wav", large), "openai/whisper-1", f"{server.url}/v1")

    assert len(server.requests[-1].body) > len(large)


def test_a_limit_is_only_warned_about_where_that_is_wished(server: Server) -> None:
    with pytest.warns(UserWarning, match="response_format must be one of"):
        result = transcribe(
            "sync",
            SOUND,
            "openai/whisper-1",
            f"{server.url}/v1",
            response_format="xml",
            validate="warn",
        )

    assert ("response_format", "xml") in read_form(server.requests[-1])
    assert any("sent all the same" in note for note in result.receipt.notes)


def test_a_provider_of_ones_own_speaks_openais_words(server: Server) -> None:
    register("mine", base_url=f"{server.url}/v1")
    try:
        transcribe("sync", SOUND, "mine/whisper", None, include=["logprobs"])
        form = read_form(server.requests[-1])
        heard = speak("sync", "Hello", "mine/tts", None, speed=9)
    finally:
        unregister("mine")

    assert form == [("model", "whisper"), ("include[]", "logprobs"), SENT]
    assert heard == MP3
    # Its limits are its own.
    assert server.requests[-1].json()["speed"] == 9


def test_a_limit_is_not_looked_at_where_that_is_wished(server: Server) -> None:
    transcribe(
        "sync",
        SOUND,
        "openai/whisper-1",
        f"{server.url}/v1",
        response_format="xml",
        validate="off",
    )

    assert ("response_format", "xml") in read_form(server.requests[-1])
