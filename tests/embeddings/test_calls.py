"""Embeddings over a real socket, sync and async."""

from __future__ import annotations

import asyncio
import base64
import struct
from typing import TYPE_CHECKING, Any

import pytest

from onellm import AsyncOpenAI, Client, Embedding, InvalidRequestError
from onellm.errors import InvalidResponseError, RateLimitError
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onellm.models import EmbeddingResponse
    from onellm.testing import ReceivedRequest

KEY = "sk-test-embeddings"


def answer(request: ReceivedRequest) -> Reply:
    """Answer OpenAI's way, backwards: the vector of a text is its length."""
    given: Any = request.json()["input"]
    texts = [given] if isinstance(given, str) else given
    data = [
        {"object": "embedding", "index": index, "embedding": [float(len(text))]}
        for index, text in enumerate(texts)
    ]
    usage = {"prompt_tokens": len(texts), "total_tokens": len(texts)}
    return Reply.json({"object": "list", "data": data[::-1], "model": "m", "usage": usage})


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server(answer) as running:
        yield running


def embed(
    way: str,
    server: Server,
    texts: str | Sequence[str],
    model: str = "openai/m",
    **options: Any,
) -> EmbeddingResponse:
    given = {"base_url": f"{server.url}/v1", "api_key": KEY, "max_retries": 0, **options}
    if way == "sync":
        return Embedding.create(model, texts, **given)
    return asyncio.run(Embedding.acreate(model, texts, **given))


both_ways = pytest.mark.parametrize("way", ["sync", "async"])


@both_ways
def test_vectors_come_in_the_order_of_the_input(server: Server, way: str) -> None:
    result = embed(way, server, ["a", "bbb", "cc"])

    assert [item.embedding for item in result.data] == [[1.0], [3.0], [2.0]]
    assert [item["index"] for item in result["data"]] == [0, 1, 2]
    assert result.usage is not None
    assert result.usage.prompt_tokens == 3
    assert result.receipt.provider == "openai"
    assert result.raw["model"] == "m"


@both_ways
def test_what_is_sent_is_what_was_given(server: Server, way: str) -> None:
    embed(way, server, "one", dimensions=8, user=None, extra_body={"x": 1})
    packed = {"encoding_format": "base64"}
    assert server.requests[-1].json() == {
        "model": "m",
        "input": "one",
        "dimensions": 8,
        "x": 1,
        **packed,
    }

    embed(way, server, ["one"])
    assert server.requests[-1].json() == {"model": "m", "input": ["one"], **packed}


PACKED = base64.b64encode(struct.pack("<3f", 0.5, -1.0, 0.25)).decode()


@both_ways
def test_vectors_travel_in_base64_where_nobody_says_how(server: Server, way: str) -> None:
    def answer(_request: ReceivedRequest) -> Reply:
        return Reply.json({"data": [{"index": 0, "embedding": PACKED}]})

    with Server(answer) as packing:
        result = embed(way, packing, "one")
        assert result.data[0].embedding == [0.5, -1.0, 0.25]
        assert "vectors were asked for in base64, and unpacked" in result.receipt.notes

        asked = embed(way, packing, "one", encoding_format="base64")
        assert dict(asked.data[0])["embedding"] == PACKED
        embed(way, packing, "one", "groq/m")
        assert packing.requests[-1].json() == {"model": "m", "input": "one"}


@both_ways
@pytest.mark.parametrize("damaged", [PACKED[:-3], "not base64!", "AAAA"])
def test_a_vector_that_cannot_be_unpacked_is_no_answer(way: str, damaged: str) -> None:
    def answer(_request: ReceivedRequest) -> Reply:
        return Reply.json({"data": [{"index": 0, "embedding": damaged}]})

    with Server(answer) as packing, pytest.raises(InvalidResponseError):
        embed(way, packing, "one")


@both_ways
def test_more_texts_than_a_request_may_carry_go_in_several(server: Server, way: str) -> None:
    before = len(server.requests)

    result = embed(way, server, ["x" * (n % 7 + 1) for n in range(5000)])

    assert [len(request.json()["input"]) for request in server.requests[before:]] == [  # type: ignore[arg-type] # a list, as asserted
        2048,
        2048,
        904,
    ]
    assert [item.embedding[0] for item in result.data] == [n % 7 + 1 for n in range(5000)]
    assert [item.index for item in result.data] == list(range(5000))
    assert result.usage is not None
    assert result.usage.prompt_tokens == 5000
    assert "5000 inputs were sent in 3 requests" in result.receipt.notes


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ("", "input is empty"),
        ([], "input is an empty list"),
        (None, "input must be a text or a list of texts"),
        (["a", ""], r"input\[1\] must be a text"),
        (["a", 3], r"input\[1\] must be a text"),
        ([[1, 2], []], r"input\[1\] must be a text"),
    ],
)
def test_input_that_is_none_is_refused_before_the_network(
    server: Server,
    given: Any,
    problem: str,
) -> None:
    before = len(server.requests)

    with pytest.raises(InvalidRequestError, match=problem):
        embed("sync", server, given)

    assert len(server.requests) == before


def test_token_numbers_are_one_input() -> None:
    with Server(
        lambda _request: Reply.json({"data": [{"index": 0, "embedding": [1.0]}]})
    ) as server:
        Embedding.create("openai/m", [1, 2, 3], base_url=server.url, api_key=KEY)

        sent = server.requests[-1].json()
        assert sent == {"model": "m", "input": [1, 2, 3], "encoding_format": "base64"}


def test_a_provider_without_embeddings_is_refused_and_others_are_named(server: Server) -> None:
    with pytest.raises(
        InvalidRequestError, match=r"anthropic has no embeddings; these have: .*bedrock.*openai"
    ):
        embed("sync", server, "a", "anthropic/x")


def test_clients_embed_with_their_options(server: Server) -> None:
    client = Client(api_key=KEY, base_url=server.url, default_headers={"x-team": "blue"})
    aclient = AsyncOpenAI(api_key=KEY, base_url=server.url)

    results = [
        client.embeddings.create(model="m", input="four"),
        asyncio.run(client.embeddings.acreate(model="openai/m", input="four")),
        asyncio.run(aclient.embeddings.create(model="m", input="four")),
    ]

    assert [result.data[0].embedding for result in results] == [[4.0]] * 3
    first, *_, last = server.requests[-3:]
    assert first.headers["x-team"] == "blue"
    assert last.headers["authorization"] == f"Bearer {KEY}"


def test_all_problems_are_named_at_once(server: Server) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        embed("sync", server, [], timeuot=3)

    assert len(caught.value.problems) == 2


@both_ways
def test_errors_are_those_of_every_call(way: str) -> None:
    replies = iter(
        [
            Reply.json({"error": {"message": "slow down"}}, status=429),
            Reply.json({"error": {"message": "no quota", "code": "insufficient_quota"}}),
            Reply.text("<html>hotel</html>"),
        ]
    )
    with Server(lambda _request: next(replies)) as server:
        with pytest.raises(RateLimitError, match="slow down"):
            embed(way, server, "a")
        with pytest.raises(RateLimitError, match="no quota"):
            embed(way, server, "a")
        with pytest.raises(InvalidResponseError, match=r"expected embeddings.*hotel"):
            embed(way, server, "a")
