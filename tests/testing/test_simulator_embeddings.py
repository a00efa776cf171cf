"""The simulator's vectors: the same for the same text, alike for like texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onellm import Embedding, InvalidRequestError
from onellm.testing import Simulator

if TYPE_CHECKING:
    from onellm.types import JSON


def test_like_texts_have_like_vectors_and_equal_ones_the_same() -> None:
    with Simulator() as simulator:
        answer = Embedding.create(
            "openai/any",
            ["a cat sat", "a cat sat", "a cat ran", "quite other words"],
            base_url=simulator.base_url,
            api_key=simulator.api_key,
        )

    one, same, like, unlike = (item.embedding for item in answer.data)
    assert one == same
    assert _cosine(one, like) > _cosine(one, unlike)
    assert _cosine(one, one) == pytest.approx(1.0, abs=1e-4)
    assert answer.usage is not None
    assert answer.usage.prompt_tokens == 12


def test_a_length_can_be_asked_for_and_nonsense_is_refused() -> None:
    with Simulator() as simulator:
        options = {"base_url": simulator.base_url, "api_key": simulator.api_key}
        answer = Embedding.create("openai/any", "text", dimensions=8, **options)  # type: ignore[arg-type] # texts
        assert len(answer.data[0].embedding) == 8
        refused: list[dict[str, JSON]] = [{"dimensions": 0}, {"input": []}, {"model": 3}]
        for extra in refused:
            with pytest.raises(InvalidRequestError):
                Embedding.create("openai/any", "text", extra_body=extra, **options)  # type: ignore[arg-type] # texts


def _cosine(left: list[float], right: list[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))
