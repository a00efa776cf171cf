"""Sound as it comes: into files, piece by piece, and broken off."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import InvalidRequestError
from onellm.errors import APIError, InvalidResponseError, StreamTruncatedError
from onellm.speech import Speech
from onellm.testing import Close, Reply, Server

from .forms import KEY, speak
from .sounds import MP3, PCM, b64

if TYPE_CHECKING:
    from pathlib import Path

    from onellm.testing import ReceivedRequest

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


# Files


@both_ways
def test_sound_is_written_to_a_file_as_well(server: Server, way: str, tmp_path: Path) -> None:
    target = tmp_path / "new" / "hello.mp3"

    heard = speak(way, "Hello", "openai/tts-1", f"{server.url}/v1", output_file=target)

    assert target.read_bytes() == MP3 == heard
    assert heard.filepath == str(target)
    assert "output_file" not in server.requests[-1].json()
    assert [path.name for path in target.parent.iterdir()] == ["hello.mp3"]


@both_ways
def test_a_file_that_is_there_is_kept_where_that_is_wished(
    server: Server, way: str, tmp_path: Path
) -> None:
    target = tmp_path / "hello.mp3"
    target.write_bytes(b"mine")
    before = len(server.requests)

    with pytest.raises(InvalidRequestError, match=r"hello\.mp3"):
        speak(
            way,
            "Hello",
            "openai/tts-1",
            f"{server.url}/v1",
            output_file=target,
            overwrite=False,
        )

    assert target.read_bytes() == b"mine"
    assert len(server.requests) == before
    speak(way, "Hello", "openai/tts-1", f"{server.url}/v1", output_file=target)
    assert target.read_bytes() == MP3


@both_ways
def test_a_file_in_a_folder_is_named_by_what_it_is(
    server: Server, way: str, tmp_path: Path
) -> None:
    heard = speak(way, "Hello", "openai/tts-1", f"{server.url}/v1", output_file=tmp_path)

    assert heard.filepath == str(tmp_path / "speech.mp3")
    assert (tmp_path / "speech.mp3").read_bytes() == MP3


def test_a_stream_into_a_folder_is_named_as_well(server: Server, tmp_path: Path) -> None:
    given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY}
    options: Any = {"stream_format": "sse", "response_format": "wav"}

    where = Speech.create_sync("Hello", "openai/m", stream=True, **given, **options).save(tmp_path)

    assert where == str(tmp_path / "speech.wav")


# Streams

STREAMS: Final = {
    "openai": ("openai/tts-1", {}, MP3, "audio/mpeg", {}),
    "openai events": ("openai/m", {"stream_format": "sse"}, MP3, "", {}),
    "mistral": ("mistral/voxtral-tts", {}, MP3, "", {"stream": True}),
    "together": (
        "together/sonic",
        {"voice": "v"},
        PCM,
        "",
        {"stream": True, "response_format": "raw"},
    ),
    "xai": ("xai/tts", {}, MP3, "audio/mpeg", {"text": "Hello"}),
    "xai events": ("xai/tts", {"stream_format": "sse"}, MP3, "", {"text": "Hello"}),
    "vertexai": (
        "vertexai/gemini-tts",
        {"project": "p", "location": "l", "response_format": "pcm"},
        PCM,
        "audio/L16;codec=pcm;rate=16000",
        {},
    ),
    "minimax": (
        "minimax/speech-02-hd",
        {"voice": "v"},
        MP3,
        "",
        {"stream": True, "stream_options": {"exclude_aggregated_audio": True}},
    ),
    "google": (
        "google/gemini-tts",
        {},
        PCM,
        "audio/L16;codec=pcm;rate=16000",
        {},
    ),
}


@both_ways
@pytest.mark.parametrize("case", STREAMS.values(), ids=STREAMS)
def test_sound_comes_piece_by_piece(server: Server, way: str, case: Any) -> None:
    model, options, whole, kind, sent = case
    given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY, **options}

    if way == "sync":
        stream = Speech.create_sync("Hello", model, stream=True, **given)
        pieces = list(stream)
    else:

        async def collect() -> Any:
            stream = await Speech.create("Hello", model, stream=True, **given)
            return stream, [piece async for piece in stream]

        stream, pieces = asyncio.run(collect())

    assert b"".join(pieces) == whole
    assert stream.ended
    assert stream.content_type == kind
    assert sent.items() <= server.requests[-1].json().items()


@both_ways
def test_a_stream_is_read_as_one(server: Server, way: str) -> None:
    given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY}

    if way == "sync":
        heard = Speech.create_sync("Hello", stream=True, **given).read()
    else:

        async def read() -> Any:
            return await (await Speech.create("Hello", stream=True, **given)).aread()

        heard = asyncio.run(read())

    assert heard == MP3
    assert heard.content_type == "audio/mpeg"


@both_ways
def test_a_stream_is_saved(server: Server, way: str, tmp_path: Path) -> None:
    given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY}
    target = tmp_path / "hello.mp3"

    if way == "sync":
        where = Speech.create_sync("Hello", stream=True, **given).save(target)
    else:

        async def save() -> Any:
            return await (await Speech.create("Hello", stream=True, **given)).asave(target)

        where = asyncio.run(save())

    assert where == str(target)
    assert target.read_bytes() == MP3


@both_ways
def test_a_stream_keeps_a_file_that_is_there(server: Server, way: str, tmp_path: Path) -> None:
    given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY}
    target = tmp_path / "hello.mp3"
    target.write_bytes(b"mine")
    before = len(server.requests)

    async def save() -> Any:
        # The stream of `create` is open already; what is left of it is let go.
        stream = await Speech.create("Hello", stream=True, **given)
        async with stream:
            return await stream.asave(target)

    def run() -> Any:
        if way == "sync":
            return Speech.create_sync("Hello", stream=True, **given).save(target)
        return asyncio.run(save())

    with pytest.raises(InvalidRequestError, match=r"hello\.mp3"):
        run()

    assert target.read_bytes() == b"mine"
    assert len(server.requests) == before + (way == "async")
    Speech.create_sync("Hello", stream=True, **given).save(target, overwrite=True)
    assert target.read_bytes() == MP3


def cut_off(request: ReceivedRequest) -> Reply:
    """Break off in the middle of the sound, by bytes or by events."""
    if request.json().get("stream_format") == "sse":
        event = json.dumps({"type": "speech.audio.delta", "audio": b64(MP3)})
        return Reply.sse([event])
    return Reply(headers={"content-type": "audio/mpeg"}, body=(MP3, Close()), chunked=True)


@both_ways
@pytest.mark.parametrize("options", [{}, {"stream_format": "sse"}], ids=["bytes", "events"])
def test_a_stream_that_breaks_off_leaves_no_file(
    way: str, options: dict[str, Any], tmp_path: Path
) -> None:
    target = tmp_path / "hello.mp3"
    with Server(cut_off) as server:
        given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY, "max_retries": 0, **options}

        async def save() -> Any:
            return await (await Speech.create("Hello", stream=True, **given)).asave(target)

        def run() -> Any:
            if way == "sync":
                return Speech.create_sync("Hello", stream=True, **given).save(target)
            return asyncio.run(save())

        with pytest.raises(StreamTruncatedError):
            run()

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "event",
    [
        {"error": {"message": "no breath left"}},
        {"type": "error", "message": "no breath left"},
    ],
)
def test_an_error_in_a_stream_of_events_is_raised(event: dict[str, Any]) -> None:
    def answer(_: ReceivedRequest) -> Reply:
        return Reply.sse([json.dumps(event)])

    with Server(answer) as server:
        given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY}
        with pytest.raises(APIError, match="no breath"):
            list(Speech.create_sync("Hello", stream=True, **given))


@both_ways
@pytest.mark.parametrize(
    ("model", "reply"),
    [
        ("openai/tts-1", Reply.json({"sorry": True})),
        ("openai/tts-1", Reply.text("<html>", content_type="text/html")),
        ("openai/tts-1", Reply(headers={"content-type": "audio/mpeg"}, body=b"")),
        ("mistral/m", Reply.json({"audio_data": "!!!"})),
        ("mistral/m", Reply.json({"audio": "AAAA"})),
        ("minimax/m", Reply.json({"data": {"audio": "xyz"}})),
        ("google/m", Reply.json({"candidates": [{"content": {"parts": [{"text": "no"}]}}]})),
    ],
)
def test_what_is_no_sound_is_an_error(way: str, model: str, reply: Reply) -> None:
    with (
        Server(lambda _: reply) as server,
        pytest.raises(InvalidResponseError, match="speech"),
    ):
        speak(way, "Hello", model, f"{server.url}/v1", voice="v")


def test_a_stream_that_was_closed_is_not_read_as_one(server: Server) -> None:
    given: Any = {"base_url": f"{server.url}/v1", "api_key": KEY}
    stream = Speech.create_sync("Hello", stream=True, **given)
    next(stream)
    stream.close()

    with pytest.raises(StreamTruncatedError, match="closed before its end"):
        stream.read()


@both_ways
def test_an_answer_in_one_piece_is_a_stream_of_one(way: str) -> None:
    with Server(lambda _: Reply.json({"audio_data": b64(MP3)})) as other:
        given: Any = {"base_url": f"{other.url}/v1", "api_key": KEY}

        async def read() -> Any:
            return await (await Speech.create("Hello", "mistral/m", stream=True, **given)).aread()

        if way == "sync":
            heard = Speech.create_sync("Hello", "mistral/m", stream=True, **given).read()
        else:
            heard = asyncio.run(read())

    assert heard == MP3


def test_a_refusal_inside_a_success_is_raised() -> None:
    body = {"data": None, "base_resp": {"status_code": 1008, "status_msg": "insufficient balance"}}
    with Server(lambda _: Reply.json(body)) as server, pytest.raises(APIError, match="balance"):
        speak("sync", "Hello", "minimax/m", f"{server.url}/v1", voice="v")
