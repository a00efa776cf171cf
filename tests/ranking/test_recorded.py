"""What providers really answered to rankings and moderations, read through the public classes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

import pytest

from onellm.errors import APIError
from onellm.moderation import Moderation
from onellm.rerank import Rerank
from onellm.testing import Server
from tests.audio.recorded import Recording, find_recordings

if TYPE_CHECKING:
    from collections.abc import Mapping

READ_AS: Final[Mapping[str, str]] = {"voyage": "vllm"}
"""A service that has no row here, and one that answers nearly as it does."""
BASES: Final[Mapping[str, str]] = {"cohere": "/v2"}

RANKINGS: Final = [*find_recordings("rerank")]
MODERATIONS: Final = [*find_recordings("moderations")]

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


def each(recordings: list[Recording]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("recording", recordings, ids=[one.name for one in recordings])


def test_every_recorded_ranking_and_moderation_is_read() -> None:
    assert len(RANKINGS) >= 12
    assert len(MODERATIONS) >= 4
    assert {one.provider for one in RANKINGS} >= {"bedrock", "cohere", "llama_cpp", "openrouter"}
    assert {one.provider for one in MODERATIONS} == {"mistral", "openai"}


def rank(way: str, recording: Recording) -> Any:
    """Ask again what was asked; gives what was sent and what is read."""
    provider = READ_AS.get(recording.provider, recording.provider)
    asked = {"model": "model", "query": "q", "documents": ["a", "b"], **(recording.sent or {})}
    model = f"{provider}/{asked.pop('model')}"
    region = {"region": "us-east-1"} if provider == "bedrock" else {}
    with Server(lambda _: recording.reply) as server:
        url = server.url + BASES.get(provider, "/v1")
        given = {**asked, "base_url": url, "api_key": "sk-x", "max_retries": 0, **region}
        if way == "sync":
            found = Rerank.create(model, **given)
        else:
            found = asyncio.run(Rerank.acreate(model, **given))
        return server.requests[0].json(), found


@both_ways
@each([one for one in RANKINGS if one.status == 200])
def test_a_ranking_is_that_of_the_body(way: str, recording: Recording) -> None:
    sent, found = rank(way, recording)

    body = recording.body
    results = body.get("results", body.get("data"))
    scores = [one.get("relevance_score", one.get("relevanceScore")) for one in results]
    assert [one.index for one in found.results] == [one["index"] for one in results]
    assert [one.relevance_score for one in found.results] == scores
    assert [one.document for one in found.results] == [one.get("document") for one in results]
    assert found.raw == body
    units = (body.get("meta") or {}).get("billed_units")
    assert found.usage == body.get("usage", units)
    if recording.sent is not None:
        assert sent == {name: v for name, v in recording.sent.items() if v is not None}


@both_ways
@each([one for one in RANKINGS if one.status != 200])
def test_a_server_that_cannot_rank_says_so(way: str, recording: Recording) -> None:
    with pytest.raises(APIError) as caught:
        rank(way, recording)

    assert recording.body["error"]["message"] in str(caught.value)
    assert caught.value.status_code == recording.status


@both_ways
@each(MODERATIONS)
def test_a_moderation_is_that_of_the_body(way: str, recording: Recording) -> None:
    asked = recording.sent or {"model": "omni-moderation-latest", "input": "a text"}
    model = f"{recording.provider}/{asked['model']}"
    with Server(lambda _: recording.reply) as server:
        given: Any = {"base_url": f"{server.url}/v1", "api_key": "sk-x", "max_retries": 0}
        if way == "sync":
            found = Moderation.create(asked["input"], model, **given)
        else:
            found = asyncio.run(Moderation.acreate(asked["input"], model, **given))
        sent = server.requests[0].json()

    body = recording.body
    assert sent == asked
    assert found.raw == body
    assert (found.id, found.model) == (body["id"], body["model"])
    for ours, theirs in zip(found.results, body["results"], strict=True):
        assert ours.categories == theirs["categories"]
        assert ours.category_scores == theirs["category_scores"]
        assert ours.flagged == theirs.get("flagged", any(theirs["categories"].values()))
        types = theirs.get("category_applied_input_types", {})
        assert ours.category_applied_input_types == types
