"""Ranking, moderation and lists of models, as aimock has them.

It ranks at Cohere's address only, judges a text by its words, lists models that fixtures name, and
disturbs none of these three: of failures it has the wrong key and what is not there.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from onellm import Model
from onellm.errors import AuthenticationError, ResourceNotFoundError

from .media import FLAGGED, RANKED, Caller, models
from .peer import COLOURS
from .servers import KEY

if TYPE_CHECKING:
    from onellm.models import ModelInfo, ModelList

    from .servers import Aimock

DOCUMENTS = ["Lyon", "Paris", "a cat"]
RANKERS = {
    "cohere": "cohere/rerank-v3.5",
    "fireworks": "fireworks/qwen3-reranker",
    "litellm": "litellm/ranker",
    "openrouter": "openrouter/cohere/rerank-v3.5",
    "siliconflow": "siliconflow/BAAI/bge-reranker-v2-m3",
    "together": "together/Salesforce/Llama-Rank-V1",
    "vllm": "vllm/ranker",
}
JUDGES = {
    "openai": "openai/omni-moderation-latest",
    "mistral": "mistral/mistral-moderation-latest",
    "litellm": "litellm/judge",
}
LISTS = {
    "openai": "/v1",
    "anthropic": "",
    "azure": "/openai/v1",
    "cohere": "/v2",
    "deepseek": "/v1",
    "groq": "/openai/v1",
    "llama_cpp": "/v1",
    "minimax": "/v1",
    "mistral": "/v1",
    "ollama": "/v1",
    "perplexity": "/v1",
    "together": "/v1",
    "vllm": "/v1",
    "xai": "/v1",
}
"""Where each asks for its models; Ollama at `/api/tags`."""
BY_LIST = ("deepseek", "llama_cpp", "ollama", "perplexity", "together", "vllm")
"""Those that cannot be asked for one."""


@pytest.fixture
def ranker(services: Aimock, provider: str, is_async: bool) -> Caller:
    return Caller(f"{services.url}/v2", RANKERS[provider], is_async)


@pytest.fixture
def judge(services: Aimock, provider: str, is_async: bool) -> Caller:
    return Caller(f"{services.url}/v1", JUDGES[provider], is_async)


@COLOURS
@pytest.mark.parametrize("provider", RANKERS)
class TestRanking:
    def test_documents_come_in_their_order(self, services: Aimock, ranker: Caller) -> None:
        ranked = ranker.rank("the capital of France", DOCUMENTS)

        assert [(one.index, one.relevance_score) for one in ranked.results] == RANKED
        assert ranked.id.startswith("rerank-")
        assert ranked.model == ranker.named
        assert services.last()["path"] == "/v2/rerank"

    def test_documents_stand_beside_their_scores(self, ranker: Caller) -> None:
        ranked = ranker.rank("the capital of France", DOCUMENTS, return_documents=True)

        texts = [one.document["text"] for one in ranked.results if one.document is not None]
        assert texts == ["Paris", "Lyon", "a cat"]

    def test_nothing_may_be_found(self, ranker: Caller) -> None:
        assert ranker.rank("something else", DOCUMENTS, top_n=2).results == []

    def test_a_wrong_key_is_refused(self, ranker: Caller) -> None:
        with pytest.raises(AuthenticationError) as caught:
            ranker.rank("the capital", DOCUMENTS, api_key="sk-wrong-0123456789")

        assert caught.value.provider == ranker.provider
        assert "0123456789" not in f"{caught.value} {caught.value!r} {caught.value.error_data}"


@COLOURS
@pytest.mark.parametrize("provider", JUDGES)
class TestModeration:
    def test_what_ought_not_to_be_said_is_found(self, judge: Caller) -> None:
        judged = judge.moderate("you fool")

        assert [one.flagged for one in judged.results] == [True]
        assert judged.results[0].categories == FLAGGED
        assert judged.results[0].category_scores == {"harassment": 0.9}
        assert judged.id.startswith("modr-")
        assert judged.model == judge.named

    def test_other_texts_are_not_flagged(self, services: Aimock, judge: Caller) -> None:
        judged = judge.moderate(["good morning", "good night"])

        assert not judged.results[0].flagged
        assert not any(judged.results[0].categories.values())
        assert judged.results[0].category_scores["violence"] == 0
        assert services.last()["path"] == "/v1/moderations"

    def test_a_wrong_key_is_refused(self, judge: Caller) -> None:
        with pytest.raises(AuthenticationError):
            judge.moderate("good morning", api_key="sk-wrong-0123456789")


def _list(services: Aimock, provider: str, *, is_async: bool, key: str = KEY) -> ModelList:
    where = f"{services.url}{LISTS.get(provider, '/v1beta')}"
    if is_async:
        return asyncio.run(Model.alist(provider, base_url=where, api_key=key, max_retries=0))
    return Model.list(provider, base_url=where, api_key=key, max_retries=0)


def _retrieve(services: Aimock, provider: str, name: str, *, is_async: bool) -> ModelInfo:
    where = f"{services.url}{LISTS[provider]}"
    model = f"{provider}/{name}"
    if is_async:
        return asyncio.run(Model.aretrieve(model, base_url=where, api_key=KEY, max_retries=0))
    return Model.retrieve(model, base_url=where, api_key=KEY, max_retries=0)


@COLOURS
@pytest.mark.parametrize("provider", LISTS)
class TestModels:
    def test_all_are_listed(self, services: Aimock, provider: str, is_async: bool) -> None:
        listed = _list(services, provider, is_async=is_async)

        assert {f"{provider}/{name}" for name in models()} <= {one.model for one in listed.data}
        assert len({one.model for one in listed.data}) == len(listed.data)
        assert listed.receipt.provider == provider

    def test_a_wrong_key_is_refused(self, services: Aimock, provider: str, is_async: bool) -> None:
        with pytest.raises(AuthenticationError):
            _list(services, provider, is_async=is_async, key="sk-wrong-0123456789")

    def test_one_that_is_not_there_is_not_found(
        self, services: Aimock, provider: str, is_async: bool
    ) -> None:
        with pytest.raises(ResourceNotFoundError) as caught:
            _retrieve(services, provider, "none-of-them", is_async=is_async)

        assert caught.value.provider == provider


@COLOURS
@pytest.mark.parametrize("provider", BY_LIST)
def test_one_is_looked_for_in_the_list(services: Aimock, provider: str, is_async: bool) -> None:
    found = _retrieve(services, provider, "timed", is_async=is_async)

    assert found.model == f"{provider}/timed"


@COLOURS
def test_a_provider_says_more_of_its_models(services: Aimock, is_async: bool) -> None:
    where = f"{services.url}/api/v1"
    listed = (
        asyncio.run(Model.alist("openrouter", base_url=where, api_key=KEY))
        if is_async
        else Model.list("openrouter", base_url=where, api_key=KEY)
    )

    assert listed.data
    assert all(one.model == f"openrouter/{one.id}" for one in listed.data)
    assert all(isinstance(one.context_length, int) for one in listed.data)


@COLOURS
def test_no_list_is_no_model(services: Aimock, is_async: bool) -> None:
    with pytest.raises(ResourceNotFoundError):
        _list(services, "google", is_async=is_async)
