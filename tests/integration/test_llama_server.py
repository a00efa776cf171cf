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
