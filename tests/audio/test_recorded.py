"""What providers really answered, read through the public classes and read independently."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm.errors import InvalidRequestError
from onellm.testing import Server

from .forms import WAV, File, read_form, speak, transcribe
from .recorded import Recording, find_recordings
from .test_transcripts import read as read_stream

if TYPE_CHECKING:
    from collections.abc import Mapping

BASES: Final[Mapping[str, str]] = {"groq": "/openai/v1", "cohere": "/v2"}
READ_AS: Final[Mapping[str, str]] = {"elevenlabs": "openai"}
"""Services that have no row here, and whose words their answers are in."""
NEEDED: Final[Mapping[str, Mapping[str, str]]] = {"cohere": {"language": "en"}}
FIELD: Final = re.compile(rb'name="([^"]+)"\r\n\r\n(.*?)\r\n--', re.DOTALL)

TRANSCRIPTS: Final = [*find_recordings("transcription")]
STREAMS: Final = [*find_recordings("transcription.stream")]
SPEECH: Final = [*find_recordings("speech")]

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


def each(recordings: list[Recording]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("recording", recordings, ids=[one.name for one in recordings])


def base_of(server: Server, provider: str) -> str:
    return server.url + BASES.get(provider, "/v1")


def test_every_recorded_exchange_with_sound_is_read() -> None:
    assert len(TRANSCRIPTS) >= 16
    assert len(STREAMS) >= 1
    assert len(SPEECH) >= 3
    assert {one.provider for one in [*TRANSCRIPTS, *SPEECH]} >= {
        "cohere",
        "groq",
        "mistral",
        "openai",
        "openrouter",
        "xai",
    }


@both_ways
@each([one for one in TRANSCRIPTS if one.status == 200])
def test_a_transcript_is_that_of_the_body(way: str, recording: Recording) -> None:
    provider = READ_AS.get(recording.provider, recording.provider)
    fields, filename = read_sent(recording)
    model = fields.pop("model", "model")
    options: dict[str, Any] = {**NEEDED.get(provider, {}), **fields}
    with Server(lambda _: recording.reply) as server:
        url = base_of(server, provider)
        said = transcribe(way, (filename, WAV), f"{provider}/{model}", url, **options)

    body = recording.body
    assert said.raw == body
    assert said.text == body["text"]
    assert said.language == body.get("language")
    assert said.duration == body.get("duration")
    assert [s.text for s in said.segments] == [s["text"] for s in body.get("segments") or []]
    assert [s.start for s in said.segments] == [s["start"] for s in body.get("segments") or []]
    words = body.get("words") or []
    if recording.provider != "elevenlabs":  # whose words are not OpenAI's
        assert [w.word for w in said.words] == [w.get("word", w.get("text")) for w in words]
    assert [w.end for w in said.words] == [w["end"] for w in words]
    usage = body.get("usage") or {}
    if usage:
        assert said.usage.input_tokens == usage.get("input_tokens", usage.get("prompt_tokens", 0))
        assert said.usage.total_tokens == usage.get("total_tokens", 0)


def read_sent(recording: Recording) -> tuple[dict[str, Any], str]:
    """Read the fields before the file, and the file's name, out of the form that was recorded."""
    if recording.sent is None:
        return {}, "talk.wav"
    head, _, rest = recording.sent.partition(b'filename="')
    fields: dict[str, Any] = {name.decode(): value.decode() for name, value in FIELD.findall(head)}
    if "temperature" in fields:
        fields["temperature"] = float(fields["temperature"])
    return fields, rest.partition(b'"')[0].decode()


@both_ways
@each([one for one in TRANSCRIPTS if one.sent and b'name="model"' in one.sent[:300]])
def test_a_form_has_the_fields_that_were_recorded(way: str, recording: Recording) -> None:
    fields, filename = read_sent(recording)
    options = {name: value for name, value in fields.items() if name != "model"}
    with Server(lambda _: recording.reply) as server:
        url = base_of(server, recording.provider)
        model = f"{recording.provider}/{fields['model']}"
        options = {**NEEDED.get(recording.provider, {}), **options}
        transcribe(way, (filename, WAV), model, url, **options)
        sent = dict(read_form(server.requests[0]))

    file = sent.pop("file")
    assert isinstance(file, File)
    assert file.name == filename
    assert sent == {name: str(value) for name, value in fields.items()}


@both_ways
@each([one for one in TRANSCRIPTS if one.status == 400])
def test_a_refusal_is_raised(way: str, recording: Recording) -> None:
    with Server(lambda _: recording.reply) as server, pytest.raises(InvalidRequestError) as caught:
        transcribe(way, ("talk.wav", WAV), "openai/whisper-1", f"{server.url}/v1")

    assert recording.body["error"]["message"] in str(caught.value)
    assert caught.value.status_code == 400
    assert caught.value.request_id == recording.headers["x-request-id"]


@both_ways
@each(STREAMS)
def test_a_streamed_transcript_is_that_of_its_events(way: str, recording: Recording) -> None:
    lines = recording.content.decode().split("\n\n")
    data = [line.removeprefix("data: ") for line in lines if line.startswith("data: {")]
    with Server(lambda _: recording.reply) as server:
        events, stream = read_stream(way, f"{server.url}/v1")

    assert [event.raw for event in events] == [json.loads(one) for one in data]
    text = "".join(json.loads(one).get("delta", "") for one in data)
    assert stream.partial.text == events[-1].text == text


@both_ways
@each(SPEECH)
def test_sound_is_that_of_the_body(way: str, recording: Recording) -> None:
    sent = recording.sent
    given = sent.get("input", sent.get("text"))
    rest = {k: v for k, v in sent.items() if k not in {"model", "input", "text"}}
    with Server(lambda _: recording.reply) as server:
        url = base_of(server, recording.provider)
        model = f"{recording.provider}/{sent.get('model', 'tts')}"
        heard = speak(way, given, model, url, **rest)
        request = server.requests[0]

    assert request.json() == sent
    if recording.content.startswith(b"{"):
        assert heard == base64.b64decode(recording.body["audio_data"])
    else:
        assert heard == recording.content
    assert heard.content_type == "audio/mpeg"
