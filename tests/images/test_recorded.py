"""What providers really answered, read through the public class and read independently."""

from __future__ import annotations

import asyncio
import base64
import json
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm.errors import InvalidRequestError
from onellm.image import Image
from onellm.testing import Reply, Server

from .pictures import CAT, KEY, create, data_url, edit, read_form, vary

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = Path(__file__).resolve().parents[3] / "shared" / "recordings"
if not FOLDER.is_dir():
    pytest.skip(f"the recorded exchanges are not here: {FOLDER}", allow_module_level=True)


@dataclass(frozen=True, slots=True)
class Recording:
    """One exchange."""

    name: str
    provider: str
    operation: str
    sent: Any
    """The body of the request: JSON, bytes of a form, or None where it was not recorded."""
    model: str
    status: int
    headers: dict[str, str]
    content: str

    @property
    def reply(self) -> Reply:
        """The answer, as it came."""
        kept = {name: value for name, value in self.headers.items() if name in _KEPT}
        return Reply(status=self.status, headers=kept, body=self.content.encode())

    @property
    def body(self) -> Any:
        """The answer as JSON, read without the library."""
        return json.loads(self.content)


_KEPT: Final = frozenset({"content-type", "x-request-id"})
_MODEL: Final = re.compile(r"/models/([^/:]+):")
_IMAGES: Final = frozenset({"images", "images.edits", "images.stream", "images.variations"})
_GOOGLES: Final = frozenset({"generateContent", "predict"})


def find_recordings() -> Iterator[Recording]:
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            content = one["response"]["body"]
            has_image = "image-output" in one["tags"] or "raiFilteredReason" in content
            if one["operation"] in _IMAGES or (one["operation"] in _GOOGLES and has_image):
                yield read(one)


def read(one: Any) -> Recording:
    request, response = one["request"], one["response"]
    sent = request["body"]
    found = _MODEL.search(request["url"])
    model = sent.get("model", "dall-e-2") if isinstance(sent, dict) else "dall-e-2"
    if found is not None:
        model = "imagen-4" if one["operation"] == "predict" else found[1]
    return Recording(
        name=f"{one['provider']}-{one['id']}",
        provider=one["provider"],
        operation=one["operation"],
        sent=base64.b64decode(sent) if request.get("encoding") == "base64" else sent,
        model=f"{one['provider']}/{model}",
        status=response["status"],
        headers=response["headers"],
        content=response["body"],
    )


ALL: Final = [*find_recordings()]
BASES: Final = {"openrouter": "/api/v1", "google": "/v1beta"}
CLOUD: Final = {"project": "p", "location": "l"}

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


def each(operations: set[str], *, fine: bool = True) -> pytest.MarkDecorator:
    found = [one for one in ALL if one.operation in operations and (one.status == 200) is fine]
    return pytest.mark.parametrize("recording", found, ids=[one.name for one in found])


def check_images(made: Any, recording: Recording) -> None:
    body = recording.body
    assert made.raw == body
    assert [one.url for one in made.data] == [one.get("url") for one in body["data"]]
    assert [one.b64_json for one in made.data] == [one.get("b64_json") for one in body["data"]]
    assert [one.revised_prompt for one in made.data] == [
        one.get("revised_prompt") for one in body["data"]
    ]
    assert made.created == body.get("created") or not body.get("created")
    usage = body.get("usage") or {}
    if usage:
        assert made.usage.input_tokens == usage.get("input_tokens", usage.get("prompt_tokens", 0))
        assert made.usage.total_tokens == usage.get("total_tokens", 0)


def test_every_recorded_exchange_with_images_is_read() -> None:
    counts = {name: sum(one.operation == name for one in ALL) for name in _IMAGES | _GOOGLES}

    assert counts["images"] >= 11
    assert counts["images.edits"] >= 5
    assert counts["images.stream"] >= 1
    assert counts["images.variations"] >= 3
    assert counts["generateContent"] >= 4
    assert counts["predict"] >= 1
    assert {one.provider for one in ALL} >= {"google", "openai", "openrouter", "vertexai", "xai"}


@both_ways
@each({"images"})
def test_images_are_those_of_the_body(way: str, recording: Recording) -> None:
    sent = recording.sent or {}
    options = {name: value for name, value in sent.items() if name not in {"model", "prompt"}}
    options = {"n": None, "size": None, **options}
    with Server(lambda _: recording.reply) as server:
        url = server.url + BASES.get(recording.provider, "/v1")
        made = create(way, sent.get("prompt", "A cat"), recording.model, url, **options)
        asked = server.requests[0].json()

    check_images(made, recording)
    if sent:
        assert asked == {"model": recording.model.partition("/")[2], **sent}


@both_ways
@each({"images", "images.edits"}, fine=False)
def test_a_refusal_is_raised(way: str, recording: Recording) -> None:
    with Server(lambda _: recording.reply) as server:
        url = f"{server.url}/v1"
        ask: Any = partial(create, way, "A cat", recording.model, url)
        if recording.operation == "images.edits":
            images = ["https://example.com/a"]
            ask = partial(edit, way, None, "A cat", recording.model, url, images=images)
        with pytest.raises(InvalidRequestError) as caught:
            ask()

    assert recording.body["error"]["message"] in str(caught.value)
    assert caught.value.status_code == 400


@both_ways
@each({"images.edits"})
def test_an_edit_is_that_of_the_body(way: str, recording: Recording) -> None:
    sent: Any = recording.sent if isinstance(recording.sent, dict) else {}
    rest = {k: v for k, v in sent.items() if k not in {"model", "prompt", "images"}}
    with Server(lambda _: recording.reply) as server:
        url = f"{server.url}/v1"
        if sent:
            options = {"images": sent["images"], **rest}
            made = edit(way, None, sent["prompt"], recording.model, url, **options)
            assert server.requests[0].json() == sent
        else:
            made = edit(way, [CAT, CAT], "A cat", recording.model, url)
            names = [name for name, _ in read_form(server.requests[0])]
            assert names == ["model", "prompt", "image[]", "image[]"]

    check_images(made, recording)


@both_ways
@each({"images.edits"})
def test_addresses_are_put_as_they_were_recorded(way: str, recording: Recording) -> None:
    if not isinstance(recording.sent, dict):
        assert b"image[" in recording.sent
        return
    sent = recording.sent["images"]
    urls = [one.get("image_url") or one["url"] for one in sent]
    with Server(lambda _: recording.reply) as server:
        edit(way, None, "A cat", recording.model, f"{server.url}/v1", images=urls)
        body: Any = server.requests[0].json()

    assert body.get("images", [body.get("image")]) == sent


@both_ways
@each({"images.variations"})
def test_a_variation_has_the_fields_that_were_recorded(way: str, recording: Recording) -> None:
    found = re.findall(rb'name="([^"]+)"\r\n\r\n(.*?)\r\n--', recording.sent, re.DOTALL)
    fields = {name.decode(): value.decode() for name, value in found}
    options: dict[str, Any] = {**fields}
    if "n" in options:
        options["n"] = int(options["n"])
    model = f"openai/{options.pop('model', 'dall-e-2')}"
    with Server(lambda _: recording.reply) as server:
        made = vary(way, ("image.png", CAT), model, f"{server.url}/v1", **options)
        asked = dict(read_form(server.requests[0]))

    check_images(made, recording)
    assert asked.pop("image")
    assert asked == {"model": "dall-e-2", **fields}


@both_ways
@each({"images.stream"})
def test_a_stream_is_that_of_its_events(way: str, recording: Recording) -> None:
    lines = recording.content.split("\n\n")
    data = [json.loads(one[6:]) for one in lines if one.startswith("data: {")]
    options: Any = {"api_key": KEY, "stream": True}

    async def read_it(url: str) -> Any:
        stream = await Image.edit(CAT, "A cat", base_url=url, **options)
        return [event async for event in stream], await stream.afinal()

    with Server(lambda _: recording.reply) as server:
        url = f"{server.url}/v1"
        if way == "sync":
            stream = Image.edit_sync(CAT, "A cat", base_url=url, **options)
            events, made = [*stream], stream.final()
        else:
            events, made = asyncio.run(read_it(url))

    assert [event.raw for event in events] == data
    assert [event.type for event in events] == [one["type"] for one in data]
    assert [one.b64_json for one in made.data] == [data[-1]["b64_json"]]
    assert made.usage.total_tokens == data[-1]["usage"]["total_tokens"]
    assert made.created == data[-1]["created_at"]


def find_inline(body: Any) -> list[str]:
    parts = [part for one in body["candidates"] for part in one["content"]["parts"]]
    return [
        part["inlineData"]["data"]
        for part in parts
        if "inlineData" in part and not part.get("thought")
    ]


@both_ways
@each({"generateContent"})
def test_what_gemini_drew_is_that_of_the_body(way: str, recording: Recording) -> None:
    with Server(lambda _: recording.reply) as server:
        url = server.url + BASES.get(recording.provider, "/v1")
        made = create(way, "A cat", recording.model, url, **CLOUD)

    assert [one.b64_json for one in made.data] == find_inline(recording.body)
    assert all(one.mime_type.startswith("image/") for one in made.data)
    counted = recording.body["usageMetadata"]
    assert made.usage.total_tokens == counted["totalTokenCount"]
    assert made.raw == recording.body


@both_ways
@each({"predict"})
def test_what_imagen_drew_is_that_of_the_body(way: str, recording: Recording) -> None:
    with Server(lambda _: recording.reply) as server:
        made = create(way, "A cat", recording.model, f"{server.url}/v1", **CLOUD)

    there = [one for one in recording.body["predictions"] if "mimeType" in one]
    assert [one.b64_json for one in made.data] == [one.get("bytesBase64Encoded") for one in there]
    assert [one.url for one in made.data] == [one.get("gcsUri") for one in there]
    assert [one.mime_type for one in made.data] == [one["mimeType"] for one in there]


def test_an_address_of_data_is_what_is_sent_of_bytes() -> None:
    recording = next(one for one in ALL if one.operation == "images.edits" and one.status == 200)
    with Server(lambda _: recording.reply) as server:
        edit("sync", [CAT, CAT], "A cat", "xai/m", f"{server.url}/v1")
        body: Any = server.requests[0].json()

    assert body["images"] == [{"type": "image_url", "url": data_url(CAT)}] * 2
