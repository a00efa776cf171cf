"""Embeddings in the wire formats that aimock has them in.

It has none on Bedrock and Vertex, and of Gemini's only those of one text: a batch is not known
to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from onellm.errors import AuthenticationError

from .peer import COLOURS, Peer
from .servers import FAILURES, VECTOR

if TYPE_CHECKING:
    from .servers import Aimock


class Format(NamedTuple):
    """A wire format of embeddings, and where aimock serves it."""

    model: str
    base: str
    path: str


FORMATS = {
    "openai": Format("openai/text-embedding-3-small", "/v1", "/v1/embeddings"),
    "cohere": Format("cohere/embed-v4.0", "/v2", "/v2/embed"),
    "ollama": Format("ollama/nomic-embed-text", "/v1", "/v1/embeddings"),
    "azure": Format(
        "azure/ada",
        "",
        "/openai/deployments/ada/embeddings?api-version=2024-12-01-preview",
    ),
    "azure-v1": Format("azure/ada", "/openai/v1", "/openai/v1/embeddings"),
}


@pytest.fixture
def peer(aimock: Aimock, format_name: str, is_async: bool) -> Peer:
    form = FORMATS[format_name]
    return Peer(f"{aimock.url}{form.base}", form.model, is_async)


@COLOURS
@pytest.mark.parametrize("format_name", FORMATS)
class TestEmbeddings:
    def test_a_text_becomes_its_vector(self, aimock: Aimock, peer: Peer, format_name: str) -> None:
        answer = peer.embed("three numbers")

        assert [item.embedding for item in answer.data] == [VECTOR]
        assert aimock.last()["path"] == FORMATS[format_name].path

    def test_vectors_are_in_the_order_of_the_texts(self, peer: Peer) -> None:
        texts = ["übung", "macht", "meister"]
        together = [item.embedding for item in peer.embed(texts).data]

        assert together == [peer.embed(text).data[0].embedding for text in texts]
        assert len({tuple(vector) for vector in together}) == len(texts)

    @pytest.mark.parametrize("status", FAILURES)
    def test_a_refusal_is_the_right_error(self, peer: Peer, status: int) -> None:
        with pytest.raises(FAILURES[status], match=f"It is {status}") as caught:
            peer.embed(f"embedding fails with {status}")

        assert caught.value.status_code == status
        assert caught.value.provider == peer.provider

    def test_a_wrong_key_is_refused(self, peer: Peer) -> None:
        with pytest.raises(AuthenticationError):
            peer.embed("three numbers", api_key="sk-wrong-0123456789")


@COLOURS
@pytest.mark.parametrize("format_name", [name for name in FORMATS if name != "cohere"])
def test_vectors_have_the_asked_length(peer: Peer) -> None:
    # For Cohere aimock makes 1024 numbers whatever `output_dimension` says.
    assert len(peer.embed("anything", dimensions=8).data[0].embedding) == 8
