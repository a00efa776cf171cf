"""Images while they are made: parts of them, the whole, and what is broken off."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm.errors import APIError, InvalidRequestError, StreamTruncatedError
from onellm.image import Image
from onellm.testing import Close, Reply, Server

from .pictures import CAT, CREATED, DOG, KEY, MADE, OPENAI, answer, b64, events, read_form

if TYPE_CHECKING:
    from pathlib import Path

    from onellm.image import ImageStream
    from onellm.models import ImageEvent

both_ways = pytest.mark.parametrize("way", ["sync", "async"])

CALLS: Final[dict[str, tuple[Any, ...]]] = {
    "create": (Image.create, Image.create_sync, ("A cat", "openai/gpt-image-1")),
    "edit": (Image.edit, Image.edit_sync, (CAT, "A cat", "openai/gpt-image-1")),
}
TYPES: Final = {"create": "image_generation", "edit": "image_edit"}


def read(
    way: str, url: str, task: str = "create", **options: Any
) -> tuple[list[ImageEvent], ImageStream]:
    """Read a whole stream in one of the two colours."""
    later, now, given = CALLS[task]
    options = {"base_url": url, "api_key": KEY, "max_retries": 0, "stream": True, **options}
    if way == "sync":
        stream = now(*given, **options)
        return [*stream], stream

    async def read_it() -> tuple[list[ImageEvent], ImageStream]:
        opened = await later(*given, **options)
        found = [event async for event in opened]
        await opened.afinal()
        return found, opened

    return asyncio.run(read_it())


def final(way: str, stream: ImageStream) -> Any:
    return stream.final() if way == "sync" else asyncio.run(stream.afinal())


@both_ways
@pytest.mark.parametrize("task", CALLS)
def test_parts_come_before_the_whole(server: Server, way: str, task: str) -> None:
    found, stream = read(way, f"{server.url}/v1", task, partial_images=2)

    kind = TYPES[task]
    assert [event.type for event in found] == [
        *[f"{kind}.partial_image"] * 2,
        f"{kind}.completed",
    ]
    assert [event.content for event in found] == [CAT, DOG, MADE]
    assert [event.is_partial for event in found] == [True, True, False]
    assert [event.partial_image_index for event in found] == [0, 1, None]
    made = final(way, stream)
    assert [one.content for one in made.data] == [MADE]
    assert (made.created, made.size, made.usage.total_tokens) == (CREATED, "1024x1024", 7)
    assert made.receipt.provider == "openai"
    assert final(way, stream).data == made.data


def test_a_stream_is_asked_for_in_the_body_and_in_the_form(server: Server) -> None:
    read("sync", f"{server.url}/v1", partial_images=1)
    assert server.requests[-1].json() == {
        "model": "gpt-image-1",
        "prompt": "A cat",
        "n": 1,
        "size": "1024x1024",
        "partial_images": 1,
        "stream": True,
    }

    read("sync", f"{server.url}/v1", "edit")
    assert ("stream", "true") in read_form(server.requests[-1])
    assert server.requests[-1].headers["accept"] == "text/event-stream"


@both_ways
def test_a_model_that_does_not_stream_gives_all_as_one_event(way: str) -> None:
    with Server(lambda _request: Reply.json(OPENAI)) as server:
        found, stream = read(way, f"{server.url}/v1")

    assert [(event.type, event.content) for event in found] == [
        ("image_generation.completed", MADE)
    ]
    made = final(way, stream)
    assert made.data[0].revised_prompt == "A cat, seen from above"
    assert made.created == CREATED


def test_a_stream_may_be_read_to_its_end_at_once(server: Server) -> None:
    options: Any = {"base_url": f"{server.url}/v1", "api_key": KEY}

    made = Image.create_sync("A cat", "openai/m", stream=True, **options).final()

    assert [one.content for one in made.data] == [MADE]


@both_ways
def test_the_whole_image_is_written_at_the_end(server: Server, way: str, tmp_path: Path) -> None:
    _, stream = read(way, f"{server.url}/v1", output_dir=tmp_path)

    made = final(way, stream)
    final(way, stream)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        f"image_{CREATED}_0.png": MADE
    }
    assert made.data[0].filepath == str(tmp_path / f"image_{CREATED}_0.png")


@both_ways
def test_an_event_of_another_kind_is_handed_out_and_is_no_image(way: str) -> None:
    done = {"type": "image_generation.completed", "b64_json": b64(MADE), "usage": None}
    sent = [{}, {"type": "image_generation.in_progress"}, done, {"type": "usage"}]
    with Server(lambda _request: Reply.sse([json.dumps(one) for one in sent])) as server:
        found, stream = read(way, f"{server.url}/v1")

    assert [event.raw for event in found] == sent
    made = final(way, stream)
    assert [one.content for one in made.data] == [MADE]
    assert made.created > CREATED  # nobody said when


@both_ways
def test_an_error_in_a_stream_is_raised(way: str) -> None:
    event = {"type": "error", "error": {"message": "too many cats", "code": "moderation_blocked"}}
    with (
        Server(lambda _request: Reply.sse([json.dumps(event)])) as server,
        pytest.raises(APIError, match="too many cats"),
    ):
        read(way, f"{server.url}/v1")


@both_ways
def test_a_stream_that_breaks_off_is_no_image(way: str) -> None:
    first = (
        b"data: "
        + json.dumps({"type": "image_generation.partial_image", "b64_json": b64(CAT)}).encode()
    )
    reply = Reply(
        headers={"content-type": "text/event-stream"}, body=(first + b"\n\n", Close()), chunked=True
    )
    with Server(lambda _request: reply) as server, pytest.raises(StreamTruncatedError):
        read(way, f"{server.url}/v1")


def test_a_stream_that_was_closed_has_no_end() -> None:
    with Server(lambda _request: events("image_generation")) as server:
        stream = Image.create_sync(
            "A cat", "openai/m", base_url=f"{server.url}/v1", api_key=KEY, stream=True
        )
        next(stream)
        stream.close()
        with pytest.raises(StreamTruncatedError, match="see `partial`"):
            stream.final()
        assert stream.partial.data == []


@pytest.mark.parametrize("model", ["xai/m", "google/m", "together/m", "vertexai/imagen-4"])
@both_ways
def test_who_has_no_streams_says_so_before_anything_is_sent(way: str, model: str) -> None:
    given = {"api_key": KEY, "project": "p", "location": "l"}
    with Server(answer) as server:
        options: Any = {"base_url": server.url, **given}

        async def ask() -> object:
            if way == "sync":
                return [*Image.create_sync("A cat", model, stream=True, **options)]
            return await Image.create("A cat", model, stream=True, **options)

        with pytest.raises(InvalidRequestError, match="stream=True"):
            asyncio.run(ask())
        assert not server.requests


def test_what_is_wrong_is_told_at_the_first_step() -> None:
    stream = Image.create_sync("", "openai/m", api_key=KEY, stream=True, output_format="a/b")

    with pytest.raises(InvalidRequestError, match=r"(?s)output_format.*prompt"):
        next(stream)
