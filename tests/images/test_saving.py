"""Images into files: their names, what is kept, and what nobody may reach."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import httpcore
import httpx
import pytest

from onellm import InvalidRequestError, OneLLMError
from onellm._clients import use_backend
from onellm._fetch import fetch
from onellm._http import Network
from onellm._images.saving import Saving, save_images
from onellm._public_hosts import PublicBackend
from onellm._receipt import Receipt
from onellm._results.images import ImagesResponse
from onellm._transport import SyncTransport
from onellm.errors import InvalidResponseError
from onellm.image import Image
from onellm.testing import Reply, Server

from .pictures import CAT, CREATED, DOG, KEY, MADE, b64, create, data_url, edit, vary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from onellm._fetch import Fetched

both_ways = pytest.mark.parametrize("way", ["sync", "async"])
NAME: Final = f"image_{CREATED}_0.png"


def answering(*data: Mapping[str, object], **more: object) -> Server:
    body = {"created": CREATED, "data": data, **more}
    return Server(lambda _request: Reply.json(body))


@both_ways
def test_each_image_becomes_a_file_with_the_time_and_its_number(way: str, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "pictures"
    with answering({"b64_json": b64(CAT)}, {"url": data_url(DOG)}) as server:
        made = create(way, "A cat", "openai/m", f"{server.url}/v1", n=2, output_dir=folder)
        sent = server.requests[0].json()

    names = [f"image_{CREATED}_{i}.png" for i in range(2)]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert [one.filepath for one in made.data] == [str(folder / name) for name in names]
    assert [(folder / name).read_bytes() for name in names] == [CAT, DOG]
    assert not {"output_dir", "output_format", "overwrite"} & sent.keys()
    assert "filepath" not in str(made.raw)


@both_ways
@pytest.mark.parametrize(
    ("options", "ending"),
    [
        ({}, "png"),
        ({"output_format": "jpg"}, "jpg"),
        ({"image_format": "webp"}, "webp"),
        ({"image_format": "webp", "output_format": "img"}, "img"),
    ],
)
def test_a_file_ends_as_is_wished(
    server: Server, way: str, tmp_path: Path, options: Any, ending: str
) -> None:
    create(way, "A cat", "openai/m", f"{server.url}/v1", output_dir=str(tmp_path), **options)

    assert [path.name for path in tmp_path.iterdir()] == [f"image_{CREATED}_0.{ending}"]


@both_ways
def test_edits_and_variations_are_written_as_well(server: Server, way: str, tmp_path: Path) -> None:
    url = f"{server.url}/v1"

    edited = edit(way, CAT, "A dog", "openai/m", url, output_dir=tmp_path)
    varied = vary(way, CAT, "openai/m", url, output_dir=tmp_path)

    assert [one.data[0].filepath for one in (edited, varied)] == [
        str(tmp_path / f"image_{CREATED}_{i}.png") for i in range(2)
    ]


def test_what_is_there_is_kept_and_the_next_number_taken(server: Server, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"mine")
    (tmp_path / f"image_{CREATED}_1.png").symlink_to(tmp_path / "nowhere")

    made = create("sync", "A cat", "openai/m", f"{server.url}/v1", output_dir=tmp_path)

    assert made.data[0].filepath == str(tmp_path / f"image_{CREATED}_2.png")
    assert (tmp_path / NAME).read_bytes() == b"mine"
    assert not (tmp_path / "nowhere").exists()


def test_what_is_there_is_replaced_where_that_is_wished(server: Server, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"mine")

    create("sync", "A cat", "openai/m", f"{server.url}/v1", output_dir=tmp_path, overwrite=True)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {NAME: MADE}


def test_an_image_without_a_time_gets_that_of_its_coming(tmp_path: Path) -> None:
    with answering({"b64_json": b64(CAT)}, created=0) as server:
        made = create("sync", "A cat", "openrouter/m", server.url, output_dir=tmp_path)

    assert made.created > CREATED
    assert [path.name for path in tmp_path.iterdir()] == [f"image_{made.created}_0.png"]
    assert made.raw["created"] == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"output_format": "../../x"}, "output_format must be"),
        ({"output_format": ""}, "output_format must be"),
        ({"output_format": "png\n"}, "output_format must be"),
        ({"image_format": "../x"}, "image_format must be"),
        ({"overwrite": "yes"}, "overwrite must be"),
        ({"output_dir": 3}, "output_dir must be"),
        ({"output_dir": b"/tmp/x"}, "output_dir must be"),
        ({"output_dir": "a\0b"}, "is no path"),
        ({"output_dir": ""}, "is no path"),
    ],
)
@both_ways
def test_what_leads_elsewhere_is_refused_before_anything_is_sent(
    server: Server, way: str, tmp_path: Path, options: Any, said: str
) -> None:
    before = len(server.requests)

    with pytest.raises(InvalidRequestError, match=said):
        create(way, "A cat", "localai/m", f"{server.url}/v1", **{"output_dir": tmp_path, **options})

    assert len(server.requests) == before
    assert not [*tmp_path.iterdir()]


def test_a_file_in_the_place_of_the_folder_is_seen_before(server: Server, tmp_path: Path) -> None:
    (tmp_path / "taken").write_bytes(b"mine")
    before = len(server.requests)

    with pytest.raises(InvalidRequestError, match="the destination cannot be used"):
        create("sync", "A cat", "openai/m", f"{server.url}/v1", output_dir=tmp_path / "taken")

    assert len(server.requests) == before


@pytest.mark.parametrize("created", ["../../evil", "/etc/evil", {"a": 1}, -1.5, 1e400, None])
@both_ways
def test_a_server_cannot_say_where_a_file_is_put(way: str, tmp_path: Path, created: Any) -> None:
    folder = tmp_path / "a" / "b"
    body = {"created": created, "data": [{"b64_json": b64(CAT)}]}
    with Server(lambda _request: Reply.json(body)) as server:
        made = create(way, "A cat", "openai/m", f"{server.url}/v1", output_dir=folder)

    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert found == [folder / f"image_{made.created}_0.png"]
    assert isinstance(made.created, int)


def test_an_image_that_was_held_back_leaves_the_others(tmp_path: Path) -> None:
    data: list[dict[str, object]] = [
        {"revised_prompt": "no"},
        {"b64_json": None, "url": data_url(DOG)},
    ]
    with answering(*data) as server:
        made = create("sync", "A cat", "deepinfra/m", server.url, output_dir=tmp_path)

    assert [one.filepath for one in made.data] == [None, str(tmp_path / NAME)]
    assert (tmp_path / NAME).read_bytes() == DOG


# Addresses


@both_ways
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "169.254.169.254", "[::1]"])
def test_an_address_inside_is_never_fetched_and_the_answer_is_not_lost(
    way: str, host: str, tmp_path: Path
) -> None:
    with answering({"url": f"https://{host}/cat.png?sig=secret"}) as server:
        with pytest.raises(InvalidResponseError, match="was not saved") as caught:
            create(way, "A cat", "localai/m", f"{server.url}/v1", output_dir=tmp_path)

        assert len(server.requests) == 1
    assert caught.value.error_data["data"] == [{"url": f"https://{host}/cat.png?sig=secret"}]
    assert caught.value.provider == "localai"
    assert "secret" not in str(caught.value)
    assert not [*tmp_path.iterdir()]


@pytest.fixture
def trusting() -> Iterator[SyncTransport]:
    """A transport that takes loopback for the internet, so that the rest can be tested."""
    with httpx.Client(trust_env=False) as client:
        backend = PublicBackend(httpcore.SyncBackend(), allow=lambda _address: True)
        use_backend(client, backend)
        yield SyncTransport({Network(): client})


def get_by(transport: SyncTransport, url: str) -> Fetched:
    return fetch(url, ("image/",), transport=transport, schemes=("http",))


def made_of(*data: Any) -> ImagesResponse:
    made = ImagesResponse({"created": CREATED, "data": [*data]})
    return made.with_source({}, Receipt(provider="openai", model="m"))


def test_an_address_is_fetched_into_a_file(trusting: SyncTransport, tmp_path: Path) -> None:
    reply = Reply(headers={"content-type": "image/png"}, body=CAT)
    with Server(lambda _request: reply) as server:
        made = made_of({"url": f"{server.url}/cat.png"}, {"b64_json": b64(DOG)})
        save_images(made, Saving(tmp_path, "png"), partial(get_by, trusting))

    paths = [tmp_path / f"image_{CREATED}_{i}.png" for i in range(2)]
    assert [path.read_bytes() for path in paths] == [CAT, DOG]
    assert [one.filepath for one in made.data] == [str(path) for path in paths]


def test_what_is_no_image_is_not_written(trusting: SyncTransport, tmp_path: Path) -> None:
    with Server(lambda _request: Reply.text("<html>")) as server:
        made = made_of({"b64_json": b64(DOG)}, {"url": f"{server.url}/cat.png"})
        with pytest.raises(InvalidResponseError, match=r"data\[1\] was not saved.*text/plain"):
            save_images(made, Saving(tmp_path, "png"), partial(get_by, trusting))

    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert made.data[0].filepath == str(tmp_path / NAME)


@pytest.mark.parametrize("coded", ["no base64!", "AAA", ""])
def test_what_cannot_be_decoded_leaves_nothing(coded: str, tmp_path: Path) -> None:
    with (
        answering({"b64_json": coded}) as server,
        pytest.raises(InvalidResponseError, match=r"data\[0\] was not saved"),
    ):
        create("sync", "A cat", "openai/m", f"{server.url}/v1", output_dir=tmp_path)

    assert not [*tmp_path.iterdir()]


def test_a_folder_that_went_away_is_told_with_the_answer(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"

    def answer(_request: object) -> Reply:
        folder.write_bytes(b"now a file")
        return Reply.json({"created": CREATED, "data": [{"b64_json": b64(CAT)}]})

    with Server(answer) as server, pytest.raises(OneLLMError, match="was not saved") as caught:
        create("sync", "A cat", "openai/m", f"{server.url}/v1", output_dir=folder)

    assert caught.value.error_data["created"] == CREATED


# Many at once


def test_many_at_once_never_write_over_each_other(tmp_path: Path) -> None:
    async def ask(url: str, number: int) -> str | None:
        made = await Image.create(
            str(number), "openai/m", base_url=url, api_key=KEY, output_dir=tmp_path
        )
        return made.data[0].filepath

    async def ask_all(url: str) -> list[str | None]:
        return [*await asyncio.gather(*(ask(url, number) for number in range(12)))]

    def answer(request: Any) -> Reply:
        content = str(request.json()["prompt"]).encode()
        coded = b64encode(content).decode()
        return Reply.json({"created": CREATED, "data": [{"b64_json": coded}]})

    with Server(answer) as server:
        paths = asyncio.run(ask_all(f"{server.url}/v1"))

    assert len({*paths}) == 12
    found = {path.read_bytes() for path in tmp_path.iterdir()}
    assert found == {str(number).encode() for number in range(12)}
