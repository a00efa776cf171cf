"""Images named by their address become their bytes before the request is written."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from onellm._fetch import Fetched
from onellm._flow import Call
from onellm._remote_images import PLACEHOLDER, fetch_images, find_remote_images, put_images
from onellm.errors import InvalidRequestError

CAT = "https://example.com/cat.png"
DOG = "https://example.com/dog.png"


def picture(url: str) -> dict[str, object]:
    return {"type": "image_url", "image_url": {"url": url, "detail": "low"}}


MESSAGES: list[Any] = [
    {"role": "system", "content": "Look."},
    {"role": "user", "content": [{"type": "text", "text": "Two:"}, picture(CAT), picture(DOG)]},
    {"role": "user", "content": [{"type": "image_url", "image_url": CAT}, picture(PLACEHOLDER)]},
    {"role": "assistant", "content": None},
]


def test_each_address_is_named_once() -> None:
    assert find_remote_images(MESSAGES) == [CAT, DOG]


def test_an_address_the_service_reads_by_itself_is_not_named() -> None:
    assert find_remote_images(MESSAGES, (DOG,)) == [CAT]


def test_bytes_take_the_place_of_addresses_and_all_else_stays() -> None:
    written = put_images(MESSAGES, {CAT: "data:1", DOG: "data:2"})

    assert written[0] is MESSAGES[0]
    assert written[1]["content"] == [
        {"type": "text", "text": "Two:"},
        {"type": "image_url", "image_url": {"url": "data:1", "detail": "low"}},
        {"type": "image_url", "image_url": {"url": "data:2", "detail": "low"}},
    ]
    assert written[2]["content"] == [
        {"type": "image_url", "image_url": {"url": "data:1"}},
        picture(PLACEHOLDER),
    ]
    assert MESSAGES[1]["content"][1] == picture(CAT)


def test_fetching_is_one_blocking_step_of_the_flow() -> None:
    asked: list[str] = []

    def get(url: str, kinds: object, *, seconds: float) -> Fetched:
        assert kinds == ("image/",)
        asked.append(url)
        return Fetched("image/png", url.encode())

    flow = fetch_images([CAT, DOG], get=get)
    step = next(flow)
    assert isinstance(step, Call)
    step.function()
    with pytest.raises(StopIteration) as end:
        flow.send(None)

    assert asked == [CAT, DOG]
    assert (
        end.value.value[CAT] == f"data:image/png;base64,{base64.b64encode(CAT.encode()).decode()}"
    )


def test_what_cannot_be_fetched_ends_the_flow() -> None:
    def get(url: str, kinds: object, *, seconds: float) -> Fetched:
        raise InvalidRequestError.of([f"{url} {kinds}"])

    step = next(fetch_images([CAT], get=get))
    assert isinstance(step, Call)
    with pytest.raises(InvalidRequestError, match="cat"):
        step.function()
