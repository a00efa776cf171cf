"""Against llama.cpp's server, where PEERS_HOME (else `peers` among temporary files) has it built.

Its folder `llamacpp` holds `build/bin/llama-server` and a model, `tiny.gguf`.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from onellm_clients.llama_cpp.api.chat import apply_template
from onellm_clients.llama_cpp.api.server import retrieve_properties
from onellm_clients.llama_cpp.api.tokens import tokenize

from onellm import Model, native
from onellm.errors import (
    APIError,
    AuthenticationError,
    InvalidRequestError,
    ResourceNotFoundError,
)

from .media import Caller
from .peer import COLOURS, Peer, text_of
from .servers import KEY

if TYPE_CHECKING:
    from onellm.models import ModelInfo, ModelList

DOCUMENTS = ["one text", "another text", "one text", "something else, and longer than the others"]


@pytest.fixture
def llama(llama_url: str, provider: str, is_async: bool) -> Peer:
    return Peer(f"{llama_url}/v1", f"{provider}/tiny", is_async)


@COLOURS
@pytest.mark.parametrize("provider", ["openai", "anthropic"])
class TestLlamaServer:
    def test_it_answers(self, llama: Peer) -> None:
        answer = llama.ask("Say something", max_tokens=16)

        assert answer.choices[0].message.content
        assert answer.choices[0].finish_reason in {"length", "stop"}
        assert answer.usage is not None
        assert 0 < answer.usage.completion_tokens <= 16

    def test_a_stream_is_the_text_of_the_same_seed(self, llama: Peer) -> None:
        whole = llama.ask("Say something", max_tokens=32, temperature=0)
        chunks = llama.stream("Say something", max_tokens=32, temperature=0)

        assert text_of(chunks) == whole.choices[0].message.content

    def test_a_wrong_key_is_refused(self, llama: Peer) -> None:
        with pytest.raises(AuthenticationError):
            llama.ask("hello", api_key="sk-wrong-0123456789")

    def test_too_long_a_conversation_is_refused(self, llama: Peer) -> None:
        with pytest.raises(InvalidRequestError):
            llama.ask("word " * 20_000, max_tokens=16)


@COLOURS
class TestLlamaEmbeddings:
    def test_like_texts_have_the_same_vectors(
        self, llama_embeddings_url: str, is_async: bool
    ) -> None:
        peer = Peer(f"{llama_embeddings_url}/v1", "llama_cpp/tiny", is_async)

        answer = peer.embed(["one text", "one text", "another"])

        one, same, other = (item.embedding for item in answer.data)
        assert len(one) == len(other)
        assert one == pytest.approx(same, abs=1e-4)
        assert one != pytest.approx(other, abs=1e-4)


@COLOURS
class TestLlamaItself:
    def test_its_own_row_chats_too(self, llama_url: str, is_async: bool) -> None:
        peer = Peer(f"{llama_url}/v1", "llama_cpp/tiny", is_async)

        assert peer.ask("Say something", max_tokens=8).choices[0].message.content


@COLOURS
class TestLlamaRanking:
    """The tiny model's scores are those of chance, and others each time."""

    @pytest.fixture
    def ranker(self, llama_ranking_url: str, is_async: bool) -> Caller:
        return Caller(f"{llama_ranking_url}/v1", "llama_cpp/tiny", is_async)

    def test_the_most_relevant_comes_first(self, ranker: Caller) -> None:
        ranked = ranker.rank("a query", DOCUMENTS)

        scores = [one.relevance_score for one in ranked.results]
        assert scores == sorted(scores, reverse=True)
        assert sorted(one.index for one in ranked.results) == [0, 1, 2, 3]
        assert ranked.model == "tiny"
        assert ranked.usage is not None
        assert ranked.usage.total_tokens > 0

    def test_no_more_come_than_are_wanted(self, ranker: Caller) -> None:
        best = ranker.rank("a query", DOCUMENTS, top_n=2, return_documents=True)

        assert len(best.results) == 2
        texts = [one.document["text"] for one in best.results if one.document is not None]
        assert texts == [DOCUMENTS[one.index] for one in best.results]

    def test_a_wrong_key_is_refused(self, ranker: Caller) -> None:
        with pytest.raises(AuthenticationError):
            ranker.rank("a query", DOCUMENTS, api_key="sk-wrong-0123456789")

    def test_too_long_a_document_is_refused(self, ranker: Caller) -> None:
        with pytest.raises(InvalidRequestError, match="context size"):
            ranker.rank("a query", ["word " * 20_000])


def test_a_server_that_does_not_rank_says_so(llama_url: str) -> None:
    with pytest.raises(APIError, match="--reranking") as caught:
        Caller(f"{llama_url}/v1", "llama_cpp/tiny", is_async=False).rank("a query", DOCUMENTS)

    assert caught.value.status_code == 501


@COLOURS
@pytest.mark.parametrize("provider", ["llama_cpp", "openai", "anthropic"])
class TestLlamaModels:
    def test_its_model_is_listed(self, llama_url: str, provider: str, is_async: bool) -> None:
        listed = _list(llama_url, provider, KEY, is_async=is_async)

        assert [one.model for one in listed.data] == [f"{provider}/tiny"]

    def test_a_wrong_key_is_refused(self, llama_url: str, provider: str, is_async: bool) -> None:
        with pytest.raises(AuthenticationError):
            _list(llama_url, provider, "sk-wrong-0123456789", is_async=is_async)


@COLOURS
class TestLlamaModel:
    def test_one_is_looked_for_in_the_list(self, llama_url: str, is_async: bool) -> None:
        found = _retrieve(llama_url, "llama_cpp/tiny", is_async=is_async)

        assert found.context_length == 4096
        assert (found.id, found.owned_by) == ("tiny", "llamacpp")

    def test_another_is_not_found(self, llama_url: str, is_async: bool) -> None:
        with pytest.raises(ResourceNotFoundError, match="no model 'large'"):
            _retrieve(llama_url, "llama_cpp/large", is_async=is_async)


class TestLlamaTokens:
    """What only this server has, through its generated client."""

    def test_texts_are_cut_into_tokens(self, llama_url: str) -> None:
        request = tokenize.build_request(body={"content": "one two three", "with_pieces": False})
        cut = native.send(
            "llama_cpp", request, tokenize.parse_response, base_url=llama_url, api_key=KEY
        )

        assert len(cut.tokens) >= 3

    def test_tokens_are_those_that_an_embedding_counts(
        self, llama_url: str, llama_embeddings_url: str
    ) -> None:
        text = "übung macht den meister 🎉"
        request = tokenize.build_request(body={"content": text, "add_special": True})
        cut = native.send(
            "llama_cpp", request, tokenize.parse_response, base_url=llama_url, api_key=KEY
        )
        counted = Peer(f"{llama_embeddings_url}/v1", "llama_cpp/tiny", is_async=False).embed(text)

        assert counted.usage is not None
        assert len(cut.tokens) == counted.usage.prompt_tokens

    def test_a_conversation_becomes_a_prompt(self, llama_url: str) -> None:
        body = {"messages": [{"role": "user", "content": "Say something"}]}
        request = apply_template.build_request(body=body)
        written = native.send(
            "llama_cpp", request, apply_template.parse_response, base_url=llama_url, api_key=KEY
        )

        assert "Say something" in written.prompt

    def test_the_server_says_what_it_is(self, llama_url: str) -> None:
        request = retrieve_properties.build_request()
        properties = native.send(
            "llama_cpp",
            request,
            retrieve_properties.parse_response,
            base_url=llama_url,
            api_key=KEY,
        )

        assert properties.total_slots


def _list(url: str, provider: str, key: str, *, is_async: bool) -> ModelList:
    base = url if provider == "anthropic" else f"{url}/v1"
    if is_async:
        return asyncio.run(Model.alist(provider, base_url=base, api_key=key))
    return Model.list(provider, base_url=base, api_key=key)


def _retrieve(url: str, model: str, *, is_async: bool) -> ModelInfo:
    base = f"{url}/v1"
    if is_async:
        return asyncio.run(Model.aretrieve(model, base_url=base, api_key=KEY))
    return Model.retrieve(model, base_url=base, api_key=KEY)
