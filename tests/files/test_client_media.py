"""`client.images`, `audio`, `speech`, `moderations` and `rerank`, in every colour."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from onellm import AsyncOpenAI, Client
from onellm.testing import Reply

from .conftest import KEY

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm.testing import ReceivedRequest

    from .conftest import Service

WAV = ("talk.wav", b"RIFF\x24\x00\x00\x00WAVEfmt " + b"\x00" * 20)

PNG = ("cat.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 20)


def answer(request: ReceivedRequest) -> Reply:
    match request.path.rpartition("/")[2]:
        case "speech":
            return Reply(headers={"content-type": "audio/mpeg"}, body=b"ID3 sound")
        case "moderations":
            return Reply.json({"id": "m", "model": "omni", "results": [{"flagged": True}]})
        case "generations" | "edits" | "variations":
            return Reply.json({"created": 1, "data": [{"b64_json": "iVBORw=="}]})
        case "rerank":
            return Reply.json({"results": [{"index": 1, "relevance_score": 0.9}]})
        case _:
            return Reply.json({"text": "hello"})


def find(client: Any, name: str) -> Any:
    for part in name.split("."):
        client = getattr(client, part)
    return client


def sync(service: Service, name: str, **options: Any) -> Any:
    return find(Client(**service.at()), name)(**options)


def awaited(service: Service, name: str, **options: Any) -> Any:
    async def main() -> Any:
        return await find(Client(**service.at()), name)(**options)

    return asyncio.run(main())


def twin(service: Service, name: str, **options: Any) -> Any:
    space, _, verb = name.rpartition(".")
    return awaited(service, f"{space}.a{verb}", **options)


def coroutine(service: Service, name: str, **options: Any) -> Any:
    async def main() -> Any:
        async with AsyncOpenAI(**service.at()) as client:
            return await find(client, name)(**options)

    return asyncio.run(main())


every_colour = pytest.mark.parametrize(
    "ask",
    [sync, awaited, twin, coroutine],
    ids=["Client", "await Client", "Client.acreate", "AsyncOpenAI"],
)


@every_colour
@pytest.mark.parametrize(
    ("name", "options", "path", "read"),
    [
        (
            "audio.transcriptions.create",
            {"model": "whisper-1", "file": WAV},
            "/v1/audio/transcriptions",
            lambda r: r.text == r["text"] == "hello",
        ),
        (
            "audio.translations.create",
            {"model": "whisper-1", "file": WAV},
            "/v1/audio/translations",
            lambda r: r.text == "hello",
        ),
        (
            "audio.speech.create",
            {"model": "tts-1", "input": "Hello", "voice": "nova"},
            "/v1/audio/speech",
            lambda r: r == b"ID3 sound",
        ),
        (
            "speech.create",
            {"model": "openai/tts-1", "input": "Hello"},
            "/v1/audio/speech",
            lambda r: bytes(r) == b"ID3 sound",
        ),
        (
            "images.generate",
            {"prompt": "A cat", "model": "dall-e-3"},
            "/v1/images/generations",
            lambda r: r.data[0].b64_json == "iVBORw==",
        ),
        (
            "images.create",
            {"prompt": "A cat", "model": "openai/dall-e-3"},
            "/v1/images/generations",
            lambda r: r["data"][0]["b64_json"] == "iVBORw==",
        ),
        (
            "images.edit",
            {"image": PNG, "prompt": "A hat", "model": "gpt-image-1"},
            "/v1/images/edits",
            lambda r: len(r.data) == 1,
        ),
        (
            "images.create_variation",
            {"image": PNG},
            "/v1/images/variations",
            lambda r: len(r.data) == 1,
        ),
        (
            "moderations.create",
            {"input": "some text"},
            "/v1/moderations",
            lambda r: r.results[0].flagged,
        ),
    ],
)
def test_every_call_is_there_in_every_colour(  # noqa: PLR0917 - a row of the table
    service: Service,
    ask: Callable[..., Any],
    name: str,
    options: dict[str, Any],
    path: str,
    read: Callable[[Any], bool],
) -> None:
    service.answer = answer

    result = ask(service, name, **options)

    assert (service.last.method, service.last.path) == ("POST", path)
    assert service.last.headers["authorization"] == f"Bearer {KEY}"
    assert read(result)


@pytest.mark.parametrize("ask", [sync, twin, coroutine])
def test_documents_are_ranked_in_every_colour(service: Service, ask: Callable[..., Any]) -> None:
    service.answer = answer

    ranked = ask(
        service, "rerank.create", model="together/x", query="Paris?", documents=["one", "two"]
    )

    assert service.last.path == "/v1/rerank"
    assert ranked.results[0].index == 1
