"""What is read out of answers with transcripts: every format, whole and streamed."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm.audio import AudioTranscription
from onellm.errors import (
    APIError,
    InvalidRequestError,
    InvalidResponseError,
    StreamTruncatedError,
)
from onellm.testing import Reply, Server

from .forms import KEY, WAV, read_form, transcribe, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onellm.testing import ReceivedRequest

SOUND: Final = ("talk.wav", WAV)
SRT: Final = "1\n00:00:00,000 --> 00:00:01,000\nHello\n\n"

VERBOSE: Final = {
    "task": "transcribe",
    "language": "english",
    "duration": 1.5,
    "text": "Hello you",
    "segments": [{"id": 0, "start": 0.0, "end": 1.5, "text": "Hello you", "avg_logprob": -0.2}],
    "words": [{"word": "Hello", "start": 0.0, "end": 0.7}, {"word": "you", "start": 1, "end": 1.5}],
    "usage": {"type": "duration", "seconds": 2},
}

DELTAS: Final = [
    {"type": "transcript.text.delta", "delta": "Hello"},
    {"type": "transcript.text.delta", "delta": " you", "logprobs": []},
]
USAGE: Final = {"type": "tokens", "input_tokens": 4, "output_tokens": 2, "total_tokens": 6}
DONE: Final = {"type": "transcript.text.done", "text": "Hello you", "usage": USAGE}

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


class Answers:
    """A server that answers what the test says."""

    def __init__(self) -> None:
        self.reply: Callable[[ReceivedRequest], Reply] = lambda _: Reply.json({"text": ""})

    def __call__(self, request: ReceivedRequest) -> Reply:
        return self.reply(request)

    def say(self, reply: Reply) -> None:
        self.reply = lambda _: reply


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


@pytest.fixture(scope="module")
def url(answers: Answers) -> Iterator[str]:
    with Server(answers) as server:
        yield f"{server.url}/v1"


def events(*given: Any) -> Reply:
    return Reply.sse([*(json.dumps(one) for one in given)])


@both_ways
def test_a_verbose_transcript_is_typed(answers: Answers, url: str, way: str) -> None:
    answers.say(Reply.json(VERBOSE))

    said = transcribe(way, SOUND, "openai/whisper-1", url, response_format="verbose_json")

    assert said == VERBOSE
    assert said.raw == VERBOSE
    assert (said.text, said.task, said.language, said.duration) == (
        "Hello you",
        "transcribe",
        "english",
        1.5,
    )
    assert said.segments[0].text == said["segments"][0]["text"] == "Hello you"
    assert said.segments[0].avg_logprob == -0.2
    assert [word.word for word in said.words] == ["Hello", "you"]
    assert said.usage.seconds == 2
    assert said.receipt.provider == "openai"


@both_ways
@pytest.mark.parametrize("wanted", ["text", "srt", "vtt"])
def test_what_is_no_json_is_the_text(answers: Answers, url: str, way: str, wanted: str) -> None:
    answers.say(Reply.text(SRT))

    said = transcribe(way, SOUND, "openai/whisper-1", url, response_format=wanted)

    assert said == {"text": SRT}
    assert said.raw == {"text": SRT}


def test_a_text_is_asked_for_as_one() -> None:
    seen: list[str] = []

    def answer(request: ReceivedRequest) -> Reply:
        seen.append(request.headers["accept"])
        return Reply.text("Hello")

    with Server(answer) as server:
        transcribe("sync", SOUND, "openai/w", f"{server.url}/v1", response_format="text")

    assert seen == ["*/*"]


@both_ways
def test_a_translation_says_what_it_is(answers: Answers, url: str, way: str) -> None:
    answers.say(Reply.json({**VERBOSE, "task": "translate", "language": "german"}))

    said = translate(way, SOUND, "openai/whisper-1", url)

    assert (said["task"], said["language"]) == ("translation", "en")
    assert said.raw["task"] == "translate"
    answers.say(Reply.text(SRT))
    subtitles = translate(way, SOUND, "openai/whisper-1", url, response_format="srt")
    assert subtitles == {"text": SRT}
    assert (subtitles.task, subtitles.language) == ("translation", "en")


def test_speakers_are_read_whoever_names_them(answers: Answers, url: str) -> None:
    answers.say(
        Reply.json(
            {
                "text": "Hi",
                "segments": [
                    {"speaker": "A", "text": "Hi", "start": 0, "end": 1},
                    {"speaker_id": "speaker_1", "text": "Hi", "start": 1, "end": 2},
                ],
            }
        )
    )

    said = transcribe("sync", SOUND, "openai/gpt-4o-transcribe-diarize", url)

    assert [segment.speaker for segment in said.segments] == ["A", "speaker_1"]


def test_words_are_called_as_openai_calls_them(answers: Answers, url: str) -> None:
    body = {"text": "Hi", "language": "en", "words": [{"text": "Hi", "start": 0.1, "end": 0.4}]}
    answers.say(Reply.json(body))

    said = transcribe("sync", SOUND, "xai/stt", url)

    assert said.words[0].word == "Hi"
    assert said["words"] == [{"word": "Hi", "start": 0.1, "end": 0.4}]
    assert said.raw == body


def test_what_a_call_gives_may_be_awaited_as_well(answers: Answers, url: str) -> None:
    answers.say(Reply.json({"text": "Hi"}))
    said = transcribe("sync", SOUND, "openai/whisper-1", url)

    async def wait() -> Any:
        return await said

    assert asyncio.run(wait()) is said


@both_ways
@pytest.mark.parametrize(
    "reply",
    [
        Reply.json({"result": "none"}),
        Reply.text("<html>", content_type="text/html"),
        Reply.text("Hello"),
        Reply(body=b""),
    ],
    ids=["other JSON", "a page", "a text that was not asked for", "nothing"],
)
def test_what_is_no_transcript_is_an_error(
    answers: Answers, url: str, way: str, reply: Reply
) -> None:
    answers.say(reply)

    with pytest.raises(InvalidResponseError, match="a transcript"):
        transcribe(way, SOUND, "openai/whisper-1", url)


def test_what_is_no_transcript_of_xais_is_an_error_too(answers: Answers, url: str) -> None:
    answers.say(Reply.json({"words": []}))

    with pytest.raises(InvalidResponseError, match="a transcript"):
        transcribe("sync", SOUND, "xai/stt", url)


def test_a_page_is_no_text_either(answers: Answers, url: str) -> None:
    answers.say(Reply.text("<html>", content_type="text/html"))

    with pytest.raises(InvalidResponseError):
        transcribe("sync", SOUND, "openai/whisper-1", url, response_format="text")


def test_an_error_says_whom_it_is_about(answers: Answers, url: str) -> None:
    answers.say(Reply.json({"error": {"message": "no such model", "code": "x"}}, status=404))

    with pytest.raises(APIError, match="no such model") as caught:
        transcribe("sync", SOUND, "openai/whisper-9", url)

    assert (caught.value.provider, caught.value.model) == ("openai", "whisper-9")


# Streams


def read(way: str, url: str, model: str = "openai/gpt-4o-transcribe", **options: Any) -> Any:
    """Stream a transcript: its events, and the whole."""
    options = {"base_url": url, "api_key": KEY, "max_retries": 0, **options}
    if way == "sync":
        stream = AudioTranscription.create_sync(SOUND, model, stream=True, **options)
        return [*stream], stream

    async def collect() -> Any:
        stream = await AudioTranscription.create(SOUND, model, stream=True, **options)
        return [event async for event in stream], stream

    return asyncio.run(collect())


@both_ways
def test_a_streamed_transcript_comes_event_by_event(answers: Answers, url: str, way: str) -> None:
    answers.say(events(*DELTAS, DONE))

    got, stream = read(way, url)

    assert got == [*DELTAS, DONE]
    assert [event.delta for event in got] == ["Hello", " you", ""]
    assert got[2].usage.total_tokens == 6
    assert stream.partial == {"text": "Hello you", "usage": USAGE}
    assert stream.receipt.provider == "openai"


def test_a_stream_is_asked_for(url: str) -> None:
    forms: list[Any] = []

    def answer(request: ReceivedRequest) -> Reply:
        forms.append((read_form(request), request.headers["accept"]))
        return events(DONE)

    with Server(answer) as server:
        read("sync", f"{server.url}/v1")

    (form, accept) = forms[0]
    assert [name for name, _ in form] == ["model", "stream", "file"]
    assert dict(form)["stream"] == "true"
    assert accept == "text/event-stream"


@both_ways
def test_the_whole_transcript_is_there_at_the_end(answers: Answers, url: str, way: str) -> None:
    answers.say(events(*DELTAS, DONE))
    options: Any = {"base_url": url, "api_key": KEY}

    if way == "sync":
        stream = AudioTranscription.create_sync(SOUND, "openai/m", stream=True, **options)
        said = stream.final()
    else:

        async def finish() -> Any:
            stream = await AudioTranscription.create(SOUND, "openai/m", stream=True, **options)
            return await stream.afinal()

        said = asyncio.run(finish())

    assert said.text == "Hello you"
    assert said.usage is not None
    assert said.usage.input_tokens == 4


def test_mistrals_events_are_given_in_the_same_words(answers: Answers, url: str) -> None:
    given = [
        {"type": "transcription.language", "audio_language": "en"},
        {"type": "transcription.text.delta", "text": "Hello"},
        {"type": "transcription.segment", "text": "Hello", "start": 0.1, "end": 0.9},
        {
            "type": "transcription.done",
            "model": "voxtral",
            "text": "Hello",
            "language": "en",
            "segments": [],
            "usage": {"prompt_audio_seconds": 1, "prompt_tokens": 3, "total_tokens": 9},
        },
    ]
    answers.say(events(*given))

    got, stream = read("sync", url, "mistral/voxtral-mini-latest")

    assert [event.type for event in got] == [
        "transcript.language",
        "transcript.text.delta",
        "transcript.text.segment",
        "transcript.text.done",
    ]
    assert got[0].language == "en"
    assert got[1].delta == "Hello"
    assert (got[2].start, got[2].end) == (0.1, 0.9)
    assert [event.raw for event in got] == given
    whole = stream.partial
    assert (whole.text, whole.language, whole.model) == ("Hello", "en", "voxtral")
    assert whole.segments[0].end == 0.9
    assert whole.usage.seconds == 1
    assert whole.usage.input_tokens == 3


def test_segments_alone_make_the_text(answers: Answers, url: str) -> None:
    segments = [
        {"type": "transcript.text.segment", "id": "1", "speaker": "A", "start": 0, "end": 1}
        | {"text": text}
        for text in ("Hello", " you")
    ]
    answers.say(events(*segments))

    options: Any = {"base_url": url, "api_key": KEY}
    stream = AudioTranscription.create_sync(SOUND, "openai/m", stream=True, **options)
    got = [next(stream), next(stream)]

    assert [event.speaker for event in got] == ["A", "A"]
    assert stream.partial.text == "Hello you"
    assert len(stream.partial.segments) == 2
    with pytest.raises(StreamTruncatedError):
        next(stream)


@both_ways
def test_a_model_that_does_not_stream_gives_one_event(answers: Answers, url: str, way: str) -> None:
    answers.say(Reply.json(VERBOSE))

    got, stream = read(way, url, "openai/whisper-1")

    assert [event.type for event in got] == ["transcript.text.done"]
    assert got[0].text == "Hello you"
    assert stream.partial.words[0].word == "Hello"


@both_ways
def test_a_stream_that_breaks_off_is_an_error(answers: Answers, url: str, way: str) -> None:
    answers.say(events(*DELTAS))

    with pytest.raises(StreamTruncatedError):
        read(way, url)


@both_ways
def test_an_error_in_a_stream_is_raised(answers: Answers, url: str, way: str) -> None:
    answers.say(events(DELTAS[0], {"error": {"message": "the server is tired"}}))

    with pytest.raises(APIError, match="tired"):
        read(way, url)


@pytest.mark.parametrize("provider", ["groq", "xai", "cohere"])
def test_a_stream_of_one_who_has_none_is_refused(answers: Answers, url: str, provider: str) -> None:
    with pytest.raises(InvalidRequestError, match=f"stream=True cannot be sent to {provider}"):
        read("sync", url, f"{provider}/whisper-large-v3", language="en")
    answers.say(Reply.json({"text": "Hello"}))
    got, _ = read("sync", url, f"{provider}/m", language="en", unsupported="drop")
    assert got[0].text == "Hello"


def test_a_stream_that_was_closed_has_no_whole(answers: Answers, url: str) -> None:
    answers.say(events(*DELTAS, DONE))
    options: Any = {"base_url": url, "api_key": KEY}
    stream = AudioTranscription.create_sync(SOUND, "openai/m", stream=True, **options)
    next(stream)
    stream.close()

    with pytest.raises(StreamTruncatedError, match="closed before its end"):
        stream.final()
    assert stream.partial.text.startswith("Hello")
