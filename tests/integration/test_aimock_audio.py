"""Speech and transcripts in the wire formats that aimock has them in.

It has no sound in xAI's and Cohere's words and speaks to Mistral as to OpenAI, knows no subtitles,
does not look at the sound it is sent, and gives a spoken answer at once, also to a stream.
"""

from __future__ import annotations

import io
import wave
from typing import TYPE_CHECKING

import pytest

from onellm._json import as_object
from onellm.errors import (
    APIConnectionError,
    AuthenticationError,
    InvalidRequestError,
    InvalidResponseError,
    RequestTimeoutError,
    StreamStalledError,
    StreamTruncatedError,
)

from .media import SAID, SAMPLES, SOUND, Caller, Place, limited
from .peer import COLOURS
from .servers import FAILURES

if TYPE_CHECKING:
    from pathlib import Path

    from onellm.models import TranscriptionEvent

    from .servers import Aimock

_VERSION = {"api_version": "2025-03-01-preview"}
_ON_VERTEX = {"project": "p", "location": "us-central1"}
_QUERY = "?api-version=2025-03-01-preview"
_GOOGLE = "/models/gemini-tts:generateContent"
SPEAKERS = {
    "openai": Place("openai/gpt-4o-mini-tts", "/v1", "/v1/audio/speech"),
    "azure": Place("azure/tts", "", f"/openai/deployments/tts/audio/speech{_QUERY}", _VERSION),
    "azure-v1": Place("azure/tts", "/openai/v1", "/openai/v1/audio/speech"),
    "groq": Place("groq/playai-tts", "/openai/v1", "/openai/v1/audio/speech"),
    "together": Place("together/cartesia/sonic", "/v1", "/v1/audio/speech"),
    "openrouter": Place("openrouter/openai/tts-1", "/api/v1", "/api/v1/audio/speech"),
    "google": Place("google/gemini-tts", "/v1beta", f"/v1beta{_GOOGLE}"),
    "vertexai": Place(
        "vertexai/gemini-tts",
        "/v1",
        f"/v1/projects/p/locations/us-central1/publishers/google{_GOOGLE}",
        _ON_VERTEX,
    ),
}
GEMINI = ("google", "vertexai")
"""They are answered in bare samples."""
WRITERS = {
    "openai": Place("openai/", "/v1", "/v1/audio/"),
    "azure-v1": Place("azure/", "/openai/v1", "/openai/v1/audio/"),
    "groq": Place("groq/", "/openai/v1", "/openai/v1/audio/"),
    "together": Place("together/", "/v1", "/v1/audio/"),
    "fireworks": Place("fireworks/", "/v1", "/v1/audio/"),
    "mistral": Place("mistral/", "/v1", "/v1/audio/"),
    "openrouter": Place("openrouter/", "/api/v1", "/api/v1/audio/"),
}
TRANSLATORS = ("openai", "azure-v1", "groq", "together", "fireworks")
STREAMERS = ("openai", "azure-v1", "fireworks", "mistral")


@pytest.fixture
def speaker(services: Aimock, place: str, is_async: bool) -> Caller:
    found = SPEAKERS[place]
    return Caller(f"{services.url}{found.base}", found.model, is_async, found.settings)


@pytest.fixture
def writer(services: Aimock, place: str, is_async: bool) -> Caller:
    return _hear(services, place, "scribe", is_async=is_async)


def _hear(services: Aimock, place: str, model: str, *, is_async: bool) -> Caller:
    """Ask a model, of which aimock's answer depends."""
    found = WRITERS[place]
    return Caller(f"{services.url}{found.base}", found.model + model, is_async, found.settings)


def _ignore(event: TranscriptionEvent) -> None:
    """Nobody wants it."""


@COLOURS
@pytest.mark.parametrize("place", SPEAKERS)
class TestSpeech:
    def test_a_text_becomes_its_sound(self, services: Aimock, speaker: Caller, place: str) -> None:
        sound = speaker.speak("read aloud", voice="Kore")

        with wave.open(io.BytesIO(sound)) as file:
            rate, samples = file.getframerate(), file.readframes(file.getnframes())
        if place in GEMINI:
            assert (rate, samples) == (16_000, SAMPLES)
        else:
            assert (rate, sound) == (8_000, SOUND)
        assert sound.content_type == "audio/wav"
        assert services.last()["path"] == SPEAKERS[place].path

    def test_sound_is_written_to_a_file(self, speaker: Caller, tmp_path: Path) -> None:
        file = tmp_path / "new" / "speech.wav"
        sound = speaker.speak("read aloud", voice="Kore", output_file=file)

        assert file.read_bytes() == sound
        assert sound.filepath == str(file)
        assert [path.name for path in file.parent.iterdir()] == ["speech.wav"]

    def test_a_stream_is_the_same_sound(self, speaker: Caller, place: str) -> None:
        wanted = SAMPLES if place in GEMINI else SOUND

        assert speaker.speak_piecewise("read aloud", voice="Kore") == wanted

    def test_a_stream_is_written_to_a_file(
        self, speaker: Caller, place: str, tmp_path: Path
    ) -> None:
        written = speaker.speak_into(str(tmp_path), "read aloud", voice="Kore")

        name = "speech.pcm" if place in GEMINI else "speech.wav"
        assert written == str(tmp_path / name)
        assert (tmp_path / name).read_bytes() == (SAMPLES if place in GEMINI else SOUND)

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(self, speaker: Caller, status: int) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}") as caught:
            speaker.speak(f"fails with {status}", voice="Kore")

        assert caught.value.status_code == status
        assert caught.value.provider == speaker.provider

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refused_stream_leaves_no_file(
        self, speaker: Caller, status: int, tmp_path: Path
    ) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}"):
            speaker.speak_into(str(tmp_path / "no.wav"), f"fails with {status}", voice="Kore")

        assert not list(tmp_path.iterdir())

    def test_a_wrong_key_is_refused(self, speaker: Caller) -> None:
        with pytest.raises(AuthenticationError):
            speaker.speak("read aloud", voice="Kore", api_key="sk-wrong-0123456789")

    def test_a_hung_up_connection_leaves_no_file(self, speaker: Caller, tmp_path: Path) -> None:
        with pytest.raises(APIConnectionError):
            speaker.speak("hangup", voice="Kore", output_file=tmp_path / "no.wav")

        assert not list(tmp_path.iterdir())

    def test_an_answer_that_is_late_is_not_waited_for(self, speaker: Caller) -> None:
        late = {"x-aimock-chaos-latency": "20000"}
        with pytest.raises(RequestTimeoutError):
            speaker.speak("read aloud", voice="Kore", timeout=0.5, extra_headers=late)


@COLOURS
@pytest.mark.parametrize("place", ["openai", "azure", "groq"])
def test_a_refused_speech_is_asked_for_again(
    services: Aimock, speaker: Caller, place: str, is_async: bool
) -> None:
    text = f"speaks too much, {place} {is_async}"
    answer = {"audio": "AAEC", "format": "pcm"}
    services.add(*limited({"userMessage": text, "endpoint": "speech"}, answer))
    sound = speaker.speak(text, voice="Kore", max_retries=2)

    assert sound == b"\x00\x01\x02"
    assert [attempt.status for attempt in sound.receipt.attempts] == [429, 200]


@COLOURS
@pytest.mark.parametrize("place", WRITERS)
class TestTranscription:
    def test_a_sound_becomes_its_text(
        self, services: Aimock, writer: Caller, place: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "talk.wav"
        file.write_bytes(SOUND)
        said = writer.transcribe(file)

        assert said.text == SAID
        assert said.usage is not None
        assert said.usage.total_tokens == 23
        sent = services.last()
        assert sent["path"] == f"{WRITERS[place].path}transcriptions"
        assert as_object(sent["body"])["model"] == "scribe"

    def test_a_sound_may_be_an_open_file(self, writer: Caller) -> None:
        assert writer.transcribe(io.BytesIO(SOUND), filename="talk.wav").text == SAID

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(
        self, services: Aimock, place: str, status: int, is_async: bool
    ) -> None:
        writer = _hear(services, place, f"broken-{status}", is_async=is_async)
        with pytest.raises(FAILURES[status], match=f"It is {status}") as caught:
            writer.transcribe(("talk.wav", SOUND))

        assert caught.value.status_code == status
        assert caught.value.provider == writer.provider

    def test_a_wrong_key_is_refused(self, writer: Caller) -> None:
        with pytest.raises(AuthenticationError):
            writer.transcribe(("talk.wav", SOUND), api_key="sk-wrong-0123456789")

    def test_an_answer_that_is_no_json_is_shown(
        self, services: Aimock, place: str, is_async: bool
    ) -> None:
        with pytest.raises(InvalidResponseError):
            _hear(services, place, "malformed", is_async=is_async).transcribe(("talk.wav", SOUND))

    def test_a_hung_up_connection_is_a_connection_error(
        self, services: Aimock, place: str, is_async: bool
    ) -> None:
        with pytest.raises(APIConnectionError):
            _hear(services, place, "hangup", is_async=is_async).transcribe(("talk.wav", SOUND))

    def test_what_is_no_sound_is_never_sent(self, services: Aimock, writer: Caller) -> None:
        before = len(services.journal())
        with pytest.raises(InvalidRequestError, match=r"talk\.wav"):
            writer.transcribe(("talk.wav", b"%PDF-1.7\n" + bytes(100)))

        assert len(services.journal()) == before


@COLOURS
@pytest.mark.parametrize("place", ["openai", "azure-v1", "groq", "fireworks"])
def test_a_refused_sound_is_sent_again_whole(
    services: Aimock, place: str, is_async: bool, tmp_path: Path
) -> None:
    file = tmp_path / "talk.wav"
    file.write_bytes(SOUND)
    model = f"once-{place}-{is_async}"
    match = {"endpoint": "transcription", "model": model}
    services.add(*limited(match, {"transcription": {"text": "ok after a retry"}}))
    said = _hear(services, place, model, is_async=is_async).transcribe(file, max_retries=2)

    assert said.text == "ok after a retry"
    assert [attempt.status for attempt in said.receipt.attempts] == [429, 200]


@COLOURS
@pytest.mark.parametrize("place", ["openai", "azure-v1", "groq", "together", "fireworks"])
def test_words_and_segments_have_their_times(services: Aimock, place: str, is_async: bool) -> None:
    writer = _hear(services, place, "timed", is_async=is_async)
    said = writer.transcribe(
        ("talk.wav", SOUND),
        response_format="verbose_json",
        timestamp_granularities=["word", "segment"],
    )

    assert (said.language, said.duration) == ("english", 1.0)
    times = [(one.word, one.start, one.end) for one in said.words]
    assert times == [("Good", 0.0, 0.4), ("morning", 0.4, 1.0)]
    assert [(one.text, one.start, one.end) for one in said.segments] == [("Good morning", 0.0, 1.0)]


@COLOURS
@pytest.mark.parametrize("place", TRANSLATORS)
class TestTranslation:
    def test_a_sound_becomes_english(self, services: Aimock, writer: Caller, place: str) -> None:
        assert writer.translate(("talk.wav", SOUND)).text == SAID

        assert services.last()["path"] == f"{WRITERS[place].path}translations"

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(
        self, services: Aimock, place: str, status: int, is_async: bool
    ) -> None:
        writer = _hear(services, place, f"broken-{status}", is_async=is_async)
        with pytest.raises(FAILURES[status], match=f"It is {status}"):
            writer.translate(("talk.wav", SOUND))


@COLOURS
@pytest.mark.parametrize("place", STREAMERS)
class TestStreamedTranscription:
    def test_a_stream_is_the_same_text(self, writer: Caller) -> None:
        events: list[TranscriptionEvent] = []
        said = writer.follow(("talk.wav", SOUND), events.append)

        deltas = [event.delta for event in events if event.delta]
        assert len(deltas) > 5
        assert "".join(deltas) == said.text == SAID
        assert said.usage is not None
        assert said.usage.total_tokens == 23

    def test_a_stream_is_refused_with_the_same_error(
        self, services: Aimock, place: str, is_async: bool
    ) -> None:
        for status, error in FAILURES.items():
            writer = _hear(services, place, f"broken-{status}", is_async=is_async)
            with pytest.raises(error, match=f"It is {status}"):
                writer.follow(("talk.wav", SOUND), _ignore)

    def test_a_cut_stream_is_an_error_that_keeps_what_came(
        self, services: Aimock, place: str, is_async: bool
    ) -> None:
        events: list[TranscriptionEvent] = []
        with pytest.raises(StreamTruncatedError):
            _hear(services, place, "cut", is_async=is_async).follow(
                ("talk.wav", SOUND), events.append
            )

        came = "".join(event.delta for event in events)
        assert came
        assert SAID.startswith(came)

    def test_a_stalled_stream_is_caught(self, services: Aimock, place: str, is_async: bool) -> None:
        writer = _hear(services, place, "slow", is_async=is_async)
        with pytest.raises(StreamStalledError, match=r"chunk_timeout=0\.05"):
            writer.follow(("talk.wav", SOUND), _ignore, chunk_timeout=0.05)


@COLOURS
def test_a_deployment_writes_down_and_translates(services: Aimock, is_async: bool) -> None:
    # The model is in the path only, where aimock does not look: it takes it for `whisper-1`.
    writer = Caller(services.url, "azure/heard", is_async, _VERSION)
    for call, path in ((writer.transcribe, "transcriptions"), (writer.translate, "translations")):
        assert call(("talk.wav", SOUND)).text == SAID
        assert services.last()["path"] == f"/openai/deployments/heard/audio/{path}{_QUERY}"


@COLOURS
def test_what_does_not_stream_is_one_event(services: Aimock, is_async: bool) -> None:
    events: list[TranscriptionEvent] = []
    said = _hear(services, "openai", "whisper-1", is_async=is_async).follow(
        ("talk.wav", SOUND), events.append
    )

    assert said.text == SAID
    assert [event.type for event in events] == ["transcript.text.done"]
