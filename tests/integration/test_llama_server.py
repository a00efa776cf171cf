"""Against llama.cpp's server, where PEERS_HOME (else `peers` among temporary files) has it built.

Its folder `llamacpp` holds `build/bin/llama-server` and a model, `tiny.gguf`.
"""

from __future__ import annotations

import pytest

from onellm.errors import AuthenticationError, InvalidRequestError

from .peer import COLOURS, Peer, text_of


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
