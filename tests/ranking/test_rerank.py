"""Reranking over a real socket, sync and async, in each provider's words."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest

from onellm import InvalidRequestError, register, unregister
from onellm.errors import InvalidResponseError, RateLimitError
from onellm.rerank import Rerank
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.models import RerankResponse
    from onellm.testing import ReceivedRequest

KEY: Final = "sk-test-ranking"
TEXTS: Final = ["Athens is in Greece.", "Paris is in France.", "Lima is in Peru."]
QUERY: Final = "Where is Paris?"

both_ways = pytest.mark.parametrize("way", ["sync", "async"])


def answer(_: ReceivedRequest) -> Reply:
    results = [{"index": 1, "relevance_score": 0.9}, {"index": 0, "relevance_score": 0.1}]
    return Reply.json({"id": "r-1", "results": results, "usage": {"total_tokens": 7}})


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server(answer) as running:
        yield running


def rank(
    way: str, model: str, url: str | None, documents: Any = TEXTS, **options: Any
) -> RerankResponse:
    options = {"base_url": url, "api_key": KEY, "max_retries": 0, **options}
    query = options.pop("query", QUERY)
    if way == "sync":
        return Rerank.create(model, query, documents, **options)
    return asyncio.run(Rerank.acreate(model, query, documents, **options))


class Case(NamedTuple):
    """A call, and what it becomes."""

    model: str
    options: dict[str, Any]
    base: str
    path: str
    body: dict[str, Any]


GIVEN: Final = {"query": QUERY, "documents": TEXTS}

CASES: Final = {
    "cohere": Case(
        "cohere/rerank-v3.5",
        {"top_n": 2, "max_tokens_per_doc": 512, "priority": 3},
        "/v2",
        "/v2/rerank",
        {"model": "rerank-v3.5", **GIVEN, "top_n": 2, "max_tokens_per_doc": 512, "priority": 3},
    ),
    "together": Case(
        "together/Salesforce/Llama-Rank-v1",
        {"top_n": 1, "rank_fields": ["title"]},
        "/v1",
        "/v1/rerank",
        {"model": "Salesforce/Llama-Rank-v1", **GIVEN, "top_n": 1, "rank_fields": ["title"]},
    ),
    "openrouter": Case(
        "openrouter/cohere/rerank-v3.5",
        {"provider": {"order": ["Cohere"]}},
        "/api/v1",
        "/api/v1/rerank",
        {"model": "cohere/rerank-v3.5", **GIVEN, "provider": {"order": ["Cohere"]}},
    ),
    "llama_cpp": Case(
        "llama_cpp/bge-reranker-v2-m3-Q4_K_M",
        {"top_n": 1},
        "/v1",
        "/v1/rerank",
        {"model": "bge-reranker-v2-m3-Q4_K_M", **GIVEN, "top_n": 1},
    ),
    "bedrock, a model of Cohere's": Case(
        "bedrock/cohere.rerank-v3-5:0",
        {"region": "us-east-1"},
        "",
        "/model/cohere.rerank-v3-5%3A0/invoke",
        {**GIVEN, "top_n": 3, "api_version": 2},
    ),
    "bedrock, a model of Amazon's": Case(
        "bedrock/amazon.rerank-v1:0",
        {"region": "us-west-2", "top_n": 1},
        "",
        "/model/amazon.rerank-v1%3A0/invoke",
        {**GIVEN, "top_n": 1},
    ),
    "vllm, of which no document is pinned": Case(
        "vllm/BAAI/bge-reranker-base",
        {"truncate_prompt_tokens": 100},
        "/v1",
        "/v1/rerank",
        {"model": "BAAI/bge-reranker-base", **GIVEN, "truncate_prompt_tokens": 100},
    ),
}


@both_ways
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_documents_are_ranked_in_the_providers_words(server: Server, way: str, case: Case) -> None:
    ranked = rank(way, case.model, f"{server.url}{case.base}", **case.options)

    request = server.requests[-1]
    assert (request.method, request.path) == ("POST", case.path)
    assert request.json() == case.body
    assert [(one.index, one.relevance_score) for one in ranked.results] == [(1, 0.9), (0, 0.1)]
    assert ranked["results"][0]["index"] == 1
    assert ranked.usage is not None
    assert ranked.usage.total_tokens == 7
    assert ranked.model == case.model.partition("/")[2]
    assert ranked.receipt.provider == case.model.partition("/")[0]
    assert ranked.raw["id"] == "r-1"
    assert "model" not in ranked.raw


@both_ways
def test_each_result_can_carry_its_document(server: Server, way: str) -> None:
    documents: list[Any] = ["one", {"text": "two", "title": "Two"}]

    ranked = rank(way, "cohere/rerank", f"{server.url}/v2", documents, return_documents=True)

    assert [one.document for one in ranked.results] == [documents[1], {"text": "one"}]
    assert "return_documents" not in server.requests[-1].json()
    assert "document" not in ranked.raw["results"][0]  # type: ignore[index,operator] # JSON


@pytest.mark.parametrize(
    ("body", "results", "usage"),
    [
        (
            {"results": [{"index": 0, "relevanceScore": 0.5}]},
            [{"index": 0, "relevance_score": 0.5}],
            None,
        ),
        (
            {"data": [{"index": 2, "relevance_score": 0.5, "document": "Lima"}]},
            [{"index": 2, "relevance_score": 0.5, "document": {"text": "Lima"}}],
            None,
        ),
        (
            {"results": [], "meta": {"billed_units": {"search_units": 1}}},
            [],
            {"search_units": 1},
        ),
    ],
    ids=["another name of the score", "another name of the list", "Cohere's count"],
)
def test_answers_are_read_in_one_shape(
    body: dict[str, Any], results: list[Any], usage: dict[str, Any] | None
) -> None:
    with Server(lambda _: Reply.json(body)) as other:
        ranked = rank("sync", "cohere/rerank", f"{other.url}/v2")

    assert ranked["results"] == results
    assert ranked.usage == usage
    assert ranked.raw == body


@pytest.mark.parametrize(
    ("model", "documents", "options", "problem"),
    [
        ("cohere/m", [], {}, "documents must be a list of at least one document"),
        ("cohere/m", "text", {}, "documents must be a list"),
        ("cohere/m", ["a", 3], {}, r"documents\[1\] must be a text or a dict"),
        ("cohere/m", ["a", ""], {}, r"documents\[1\] is empty"),
        ("cohere/m", TEXTS, {"query": ""}, "query must be a text that is not empty"),
        ("cohere/m", TEXTS, {"top_n": 0}, "top_n must be an integer from 1 up"),
        ("cohere/m", TEXTS, {"top_n": True}, "top_n must be an integer"),
        ("cohere/m", TEXTS, {"priority": 1000}, "priority must be .* up to 999"),
        ("cohere/m", TEXTS, {"rank_fields": ["a"]}, "rank_fields=.* cannot be sent to cohere"),
        ("cohere/m", TEXTS, {"return_documents": "yes"}, "return_documents must be True or False"),
        ("cohere/m", TEXTS, {"topn": 3}, "did you mean 'top_n'"),
        ("openai/m", TEXTS, {}, "openai has no reranking; these have: bedrock, cohere"),
        ("anthropic/m", TEXTS, {}, "anthropic has no reranking"),
    ],
)
def test_what_cannot_be_sent_is_refused_before_the_network(
    server: Server, model: str, documents: Any, options: dict[str, Any], problem: str
) -> None:
    before = len(server.requests)

    with pytest.raises(InvalidRequestError, match=problem):
        rank("sync", model, f"{server.url}/v2", documents, **options)

    assert len(server.requests) == before


def test_a_provider_of_ones_own_ranks_in_the_usual_words(server: Server) -> None:
    register("mine", base_url=f"{server.url}/v1")
    try:
        rank("sync", "mine/reranker", None, top_n=2)
    finally:
        unregister("mine")

    assert server.requests[-1].path == "/v1/rerank"
    assert server.requests[-1].json() == {"model": "reranker", **GIVEN, "top_n": 2}


def test_a_place_that_was_not_given_has_no_document() -> None:
    body = {"results": [{"index": 7, "relevance_score": 0.5}]}
    with Server(lambda _: Reply.json(body)) as other:
        ranked = rank("sync", "cohere/rerank", f"{other.url}/v2", return_documents=True)

    assert ranked.results[0].document is None


@both_ways
@pytest.mark.parametrize("body", [{}, {"results": "none"}, {"object": "list"}])
def test_what_is_no_ranking_is_an_error(way: str, body: dict[str, Any]) -> None:
    with (
        Server(lambda _: Reply.json(body)) as other,
        pytest.raises(InvalidResponseError, match="a ranking"),
    ):
        rank(way, "cohere/rerank", f"{other.url}/v2")


@both_ways
def test_errors_are_those_of_every_call(way: str) -> None:
    with (
        Server(lambda _: Reply.json({"message": "slow down"}, status=429)) as other,
        pytest.raises(RateLimitError, match="slow down") as caught,
    ):
        rank(way, "cohere/rerank", f"{other.url}/v2")

    assert caught.value.provider == "cohere"
