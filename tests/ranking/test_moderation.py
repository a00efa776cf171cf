"""Moderation over a real socket, sync and async."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm import InvalidRequestError
from onellm.errors import InvalidResponseError
from onellm.moderation import Moderation
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.models import ModerationResponse
    from onellm.testing import ReceivedRequest

KEY: Final = "sk-test-moderation"
PARTS: Final = [
    {"type": "text", "text": "a caption"},
    {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}},
]
TALK: Final = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


def answer(request: ReceivedRequest) -> Reply:
    result: dict[str, Any] = {
        "categories": {"violence": True, "hate": False},
        "category_scores": {"violence": 0.9, "hate": 0.1},
    }
    if request.json()["model"] == "omni-moderation-latest":
        result |= {"flagged": True, "category_applied_input_types": {"violence": ["text"]}}
    return Reply.json({"id": "m-1", "model": "some", "results": [result]})


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server(answer) as running:
        yield running


def judge(way: str, given: Any, url: str, *model: str, **options: Any) -> ModerationResponse:
    options = {"base_url": url, "api_key": KEY, "max_retries": 0, **options}
    if way == "sync":
        return Moderation.create(given, *model, **options)
    return asyncio.run(Moderation.acreate(given, *model, **options))


@both_ways
@pytest.mark.parametrize("given", ["a text", ["one", "two"], PARTS], ids=["text", "texts", "parts"])
def test_openai_is_asked_unless_another_is_named(server: Server, way: str, given: Any) -> None:
    found = judge(way, given, f"{server.url}/v1")

    request = server.requests[-1]
    assert request.path == "/v1/moderations"
    assert request.json() == {"model": "omni-moderation-latest", "input": given}
    assert found.results[0].flagged is True
    assert found.results[0].categories["violence"] is True
    assert found.results[0].category_scores["violence"] == 0.9
    assert found.results[0].category_applied_input_types == {"violence": ["text"]}
    assert found["results"][0]["flagged"] is True
    assert (found.id, found.model) == ("m-1", "some")
    assert found.receipt.model == "omni-moderation-latest"


@both_ways
@pytest.mark.parametrize(
    ("given", "path"),
    [
        ("a text", "/v1/moderations"),
        (["one", "two"], "/v1/moderations"),
        (TALK, "/v1/chat/moderations"),
        ([TALK, TALK], "/v1/chat/moderations"),
    ],
    ids=["text", "texts", "a conversation", "conversations"],
)
def test_mistral_judges_texts_and_conversations(
    server: Server, way: str, given: Any, path: str
) -> None:
    found = judge(way, given, f"{server.url}/v1", "mistral/mistral-moderation-latest")

    assert server.requests[-1].path == path
    assert server.requests[-1].json() == {"model": "mistral-moderation-latest", "input": given}
    assert found.results[0].flagged is True
    assert "flagged" not in found.raw["results"][0]  # type: ignore[index,operator] # JSON


def test_nothing_found_is_no_flag() -> None:
    body = {"results": [{"categories": {"a": False}, "category_scores": {"a": 0.1}}]}
    with Server(lambda _: Reply.json(body)) as other:
        found = judge("sync", "a text", f"{other.url}/v1", "mistral/m")

    assert found.results[0].flagged is False
    assert found.model == "m"


@pytest.mark.parametrize(
    ("given", "model", "options", "problem"),
    [
        ("", "openai/m", {}, "input must be a text that is not empty"),
        ([], "openai/m", {}, "input must be a text, or a list"),
        (None, "openai/m", {}, "input must be a text, or a list"),
        (["a", 3], "openai/m", {}, r"input\[1\] must be a text, a part or a message"),
        (PARTS, "mistral/m", {}, "takes no other parts"),
        ("a", "openai/m", {"metadata": {"a": "b"}}, "metadata=.* cannot be sent to openai"),
        ("a", "openai/m", {"metadat": {"a": "b"}}, "did you mean 'metadata'"),
        ("a", "groq/m", {}, "groq has no moderation; these have: litellm, mistral, openai"),
    ],
)
def test_what_cannot_be_sent_is_refused_before_the_network(
    server: Server, given: Any, model: str, options: dict[str, Any], problem: str
) -> None:
    before = len(server.requests)

    with pytest.raises(InvalidRequestError, match=problem):
        judge("sync", given, f"{server.url}/v1", model, **options)

    assert len(server.requests) == before


@both_ways
@pytest.mark.parametrize("body", [{}, {"results": {}}, {"results": ["no"]}])
def test_what_is_no_moderation_is_an_error(way: str, body: dict[str, Any]) -> None:
    with (
        Server(lambda _: Reply.json(body)) as other,
        pytest.raises(InvalidResponseError, match="a moderation"),
    ):
        judge(way, "a text", f"{other.url}/v1")
