"""What is refused before the network, and what is left out or sent all the same."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import InvalidRequestError, capabilities
from onellm._images import EDITORS, PAINTERS, VARIERS
from onellm.errors import InvalidResponseError
from onellm.providers import PROVIDERS
from onellm.testing import Reply, Server

from .pictures import CAT, JPEG, create, edit, vary

if TYPE_CHECKING:
    from pathlib import Path

both_ways = pytest.mark.parametrize("way", ["sync", "async"])

CLOUD: Final = {"project": "p", "location": "l"}
NEW: Final[list[tuple[str, Any, dict[str, Any], str]]] = [
    ("openai/m", "", {}, "prompt must be a text that is not empty"),
    ("openai/m", None, {}, "prompt must be"),
    ("openai/m", "A cat", {"n": 11}, "n must be an integer from 1 up to 10, not 11"),
    ("openai/m", "A cat", {"n": 0}, "n must be a whole number above 0"),
    ("openai/m", "A cat", {"n": True}, "n must be a whole number"),
    ("openai/m", "A cat", {"n": 1.5}, "n must be a whole number"),
    ("openai/m", "A cat", {"size": 1024}, "size must be a string"),
    ("openai/m", "A cat", {"quality": "best"}, "quality must be one of"),
    ("openai/m", "A cat", {"style": "odd"}, "style must be one of"),
    ("openai/m", "A cat", {"image_format": "gif"}, "image_format must be one of"),
    ("openai/m", "A cat", {"response_format": "base64"}, "response_format must be one of"),
    ("openai/m", "A cat", {"partial_images": 4}, "partial_images must be"),
    ("openai/m", "A cat", {"aspect_ratio": "1:1"}, "aspect_ratio=.* cannot be sent to openai"),
    ("openai/m", "A cat", {"backgruond": "auto"}, "did you mean 'background'"),
    ("azure/m", "A cat", {"quality": "best", "base_url": "http://x/openai/v1"}, "quality must be"),
    ("xai/m", "A cat", {"size": "512x512"}, "size='512x512' cannot be sent to xai"),
    ("xai/m", "A cat", {"quality": "low"}, "quality='low' cannot be sent to xai"),
    ("xai/m", "A cat", {"n": 11}, "n must be"),
    ("xai/m", "A cat", {"resolution": "4k"}, "resolution must be one of"),
    ("openrouter/m", "A cat", {"style": "vivid"}, "style='vivid' cannot be sent to openrouter"),
    ("together/m", "A cat", {"size": "auto"}, "size must be a width and a height"),
    ("together/m", "A cat", {"quality": "hd"}, "quality='hd' cannot be sent to together"),
    ("google/m", "A cat", {"n": 2}, "n=2 cannot be sent to google"),
    ("google/m", "A cat", {"size": "1x1"}, "size='1x1' cannot be sent to google"),
    ("google/m", "A cat", {"image_format": "png"}, "image_format=.* cannot be sent to google"),
    ("google/..", "A cat", {}, "names a folder"),
    ("google/models/..", "A cat", {}, r"\.\."),
    ("vertexai/imagen-4", "A cat", {**CLOUD, "quality": "hd"}, "quality='hd' cannot be sent"),
    ("anthropic/claude", "A cat", {}, "anthropic has no images; these have: azure, .*openai"),
    ("deepseek/chat", "A cat", {}, "deepseek has no images"),
    ("bedrock/titan", "A cat", {}, "bedrock has no images"),
    ("nowhere/m", "A cat", {}, "nowhere"),
    ("no-provider", "A cat", {}, "provider"),
]
CHANGED: Final[list[tuple[str, Any, dict[str, Any], str]]] = [
    ("openai/m", None, {}, "image is missing; give one, or images"),
    ("openai/m", [], {}, "image is missing"),
    ("openai/m", "/no/such/cat.png", {}, "was not found"),
    ("openai/m", "https://example.com/cat.png", {}, r"is an address, not a file; images=\[...\]"),
    ("openai/m", ("cat.pdf", CAT), {}, "of a type that is not allowed"),
    ("openai/m", ("cat.png", b"\x7fELF" + bytes(80)), {}, "a program"),
    ("openai/m", CAT, {"mask": ("mask.exe", CAT)}, "of a type that is not allowed"),
    ("openai/m", CAT, {"max_size": 10}, "too large"),
    ("openai/m", ("cat.png", CAT), {"allowed_extensions": [".webp"]}, "not allowed"),
    ("openai/m", CAT, {"images": ["https://x/y.png"]}, "image cannot go together with images"),
    ("openai/m", None, {"images": []}, "images must be a list"),
    ("openai/m", None, {"images": [""]}, "images must be a list"),
    ("openai/m", None, {"images": "https://x/y.png"}, "images must be a list"),
    ("openai/m", CAT, {"prompt": ""}, "prompt must be a text"),
    ("openai/m", CAT, {"prompt": "x" * 32_001}, "prompt must be"),
    ("openai/m", CAT, {"input_fidelity": "odd"}, "input_fidelity must be one of"),
    ("openai/m", CAT, {"progress": 3}, "progress must be a function"),
    ("openai/m", CAT, {"odd": {1, 2}}, "odd cannot be a set in a form"),
    ("xai/m", CAT, {"mask": CAT}, "mask cannot be sent to xai"),
    ("xai/m", CAT, {"n": 2}, "n=2 cannot be sent to xai"),
    ("google/m", CAT, {"mask": CAT}, "mask cannot be sent to google"),
    ("vertexai/imagen-4", CAT, CLOUD, "image cannot be sent to vertexai"),
    ("glm/cogview-4", CAT, {}, "glm has no edits of images; these have: azure, .*xai"),
]


@both_ways
@pytest.mark.parametrize(("model", "prompt", "options", "said"), NEW)
def test_a_call_for_new_images_that_cannot_be_meant_is_never_sent(
    way: str, model: str, prompt: Any, options: dict[str, Any], said: str
) -> None:
    with Server(lambda _request: Reply.json({})) as server:
        with pytest.raises(InvalidRequestError, match=said):
            create(way, prompt, model, **{"url": server.url, **options})
        assert not server.requests


@both_ways
@pytest.mark.parametrize(("model", "image", "options", "said"), CHANGED)
def test_an_edit_that_cannot_be_meant_is_never_sent(
    way: str, model: str, image: Any, options: dict[str, Any], said: str
) -> None:
    given = {"prompt": "A cat", **options}
    with Server(lambda _request: Reply.json({})) as server:
        with pytest.raises(InvalidRequestError, match=said):
            edit(way, image, model=model, url=server.url, **given)
        assert not server.requests


@both_ways
def test_a_variation_is_made_by_those_who_have_them(way: str) -> None:
    with pytest.raises(InvalidRequestError, match="xai has no variations of images; these have:"):
        vary(way, CAT, "xai/m", None)
    with pytest.raises(InvalidRequestError, match="size must be one of"):
        vary(way, CAT, "openai/dall-e-2", None, size="1x1")
    with pytest.raises(InvalidRequestError, match="image is missing"):
        vary(way, None, "openai/dall-e-2", None)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        edit(
            "sync",
            [tmp_path / "cat.png", ("dog.exe", JPEG)],
            "",
            "openai/m",
            None,
            n=0,
            output_format="/",
            backgruond="auto",
        )

    told = "\n".join(caught.value.problems)
    for part in ("cat.png", "dog.exe", "prompt", "n must", "output_format", "backgruond"):
        assert part in told


def test_nothing_outside_the_base_directory_is_read(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "cat.png").write_bytes(CAT)

    with pytest.raises(InvalidRequestError):
        edit("sync", "../cat.png", "A cat", "openai/m", None, base_directory=inside)


@both_ways
def test_what_cannot_be_sent_is_left_out_where_that_is_wished(way: str) -> None:
    body = {"created": 1, "data": [{"url": "https://example.com/cat.png"}]}
    with Server(lambda _request: Reply.json(body)) as server:
        made = create(
            way, "A cat", "xai/m", f"{server.url}/v1", quality="hd", unsupported="drop", n=None
        )
        assert server.requests[0].json() == {"model": "m", "prompt": "A cat"}

    assert "quality='hd' was left out" in made.receipt.notes


@both_ways
def test_a_value_outside_the_limits_is_sent_where_that_is_wished(way: str) -> None:
    body = {"created": 1, "data": [{"url": "https://example.com/cat.png"}]}
    with Server(lambda _request: Reply.json(body)) as server:
        create(way, "A cat", "openai/m", f"{server.url}/v1", n=12, validate="off")
        assert server.requests[0].json()["n"] == 12


@pytest.mark.parametrize(
    "body", [{}, {"data": []}, {"data": [{"revised_prompt": "x"}]}, {"created": 1}, [1]]
)
@both_ways
def test_an_answer_without_an_image_is_none(way: str, body: Any) -> None:
    with (
        Server(lambda _request: Reply.json(body)) as server,
        pytest.raises(InvalidResponseError, match="images"),
    ):
        create(way, "A cat", "openai/m", f"{server.url}/v1")


@pytest.mark.parametrize(
    ("model", "body"),
    [
        ("google/m", {"promptFeedback": {"blockReason": "SAFETY"}}),
        ("google/m", {"candidates": [{"content": {"parts": [{"text": "No."}]}}]}),
        ("vertexai/imagen-4", {"predictions": [{"raiFilteredReason": "No."}]}),
    ],
)
def test_an_image_that_was_held_back_is_told(model: str, body: Any) -> None:
    with Server(lambda _request: Reply.json(body)) as server, pytest.raises(InvalidResponseError):
        create("sync", "A cat", model, server.url, **CLOUD)


def test_every_provider_of_the_tables_is_one_and_says_so() -> None:
    for table in (PAINTERS, EDITORS, VARIERS):
        assert table.keys() <= PROVIDERS.keys()
    assert EDITORS.keys() <= PAINTERS.keys()
    for name in PAINTERS:
        assert capabilities(name)["images"] is not False


def test_a_result_may_be_awaited_and_shows_what_it_has() -> None:
    body = {"created": 1, "data": [{"url": "https://example.com/cat.png"}]}

    async def wait(made: Any) -> Any:
        return await made

    with Server(lambda _request: Reply.json(body)) as server:
        made = create("sync", "A cat", "openai/m", f"{server.url}/v1")

    assert asyncio.run(wait(made)) is made
    assert made.data[0].url == "https://example.com/cat.png"
    with pytest.raises(ValueError, match="b64_json"):
        _ = made.data[0].content
