"""Calls of local models from end to end, the libraries being stand-ins."""

from __future__ import annotations

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from onellm import ChatCompletion, Client, Embedding, register
from onellm.errors import (
    InvalidConfigurationError,
    InvalidRequestError,
    RequestTimeoutError,
    ResourceNotFoundError,
)

from . import stand_in
from .stand_in import INPUTS, POOLED, TOKENS, write_model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onellm.models import EmbeddingResponse

both_ways = pytest.mark.parametrize("way", ["sync", "async"])
DIAGONAL = [0.707107, 0.707107]


def embed(
    folder: Path,
    texts: str | Sequence[str],
    way: str = "sync",
    **options: Any,
) -> EmbeddingResponse:
    if way == "sync":
        return Embedding.create(f"local/{folder}", texts, **options)
    return asyncio.run(Embedding.acreate(f"local/{folder}", texts, **options))


def vectors(result: EmbeddingResponse) -> list[list[float]]:
    # pytest.approx would take the stand-in of numpy for numpy.
    return [[round(number, 6) for number in item.embedding] for item in result.data]


def vector(result: EmbeddingResponse) -> list[float]:
    (only,) = vectors(result)
    return only


@both_ways
@pytest.mark.usefixtures("libraries")
def test_texts_are_embedded_in_their_order(tmp_path: Path, way: str) -> None:
    folder = write_model(tmp_path)

    result = embed(folder, ["east north", "north", "west west west"], way)

    assert vectors(result) == [DIAGONAL, [0.0, 1.0], [-1.0, 0.0]]
    assert [item.index for item in result.data] == [0, 1, 2]
    assert result.model == f"local/{folder}"
    assert result.usage is not None
    assert result.usage.prompt_tokens == 6 + 2 * 3
    assert result.receipt.provider == "local"
    assert result.receipt.notes == []
    assert result.receipt.attempts == []


@pytest.mark.usefixtures("libraries")
def test_padding_changes_nothing(tmp_path: Path) -> None:
    folder = write_model(tmp_path, config={"pad_token_id": 3})

    together = embed(folder, ["east", "north north north"])

    assert stand_in.runs[0]["input_ids"][0] == [1, 3, 2, 3, 3]
    assert stand_in.runs[0]["attention_mask"] == [[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]]
    assert vectors(together)[0] == vector(embed(folder, "east"))


@pytest.mark.usefixtures("libraries")
def test_the_way_of_pooling_is_the_models_unless_it_is_given(tmp_path: Path) -> None:
    plain = write_model(tmp_path / "a")
    greatest = write_model(tmp_path / "b", pooling={"pooling_mode_max_tokens": True})
    first = write_model(tmp_path / "c", pooling={"pooling_mode": "cls"})
    texts = "east east north"

    assert vector(embed(plain, texts)) == [0.894427, 0.447214]
    assert vector(embed(greatest, texts)) == DIAGONAL
    assert vector(embed(plain, texts, pooling="max")) == DIAGONAL
    assert vector(embed(first, texts)) == [0.0, 0.0]
    assert vector(embed(first, texts, pooling="max")) == DIAGONAL


@pytest.mark.usefixtures("libraries")
def test_a_way_of_pooling_that_is_not_known_here_is_not_replaced_in_silence(
    tmp_path: Path,
) -> None:
    folder = write_model(tmp_path, pooling={"pooling_mode_lasttoken": True})

    with pytest.raises(InvalidConfigurationError, match=r"by pooling_mode_lasttoken.*pooling="):
        embed(folder, "east")
    assert vector(embed(folder, "east", pooling="mean")) == [1.0, 0.0]


@pytest.mark.usefixtures("libraries")
def test_a_graph_that_pools_by_itself_is_left_to_it(tmp_path: Path) -> None:
    both = write_model(
        tmp_path / "a",
        outputs=[*TOKENS, *POOLED],
        modules=[{"type": "sentence_transformers.models.Dense"}],
    )
    alone = write_model(tmp_path / "b", outputs=[["pooler", ["batch", 2]]])

    assert vector(embed(both, "east")) == [0.948683, 0.316228]
    assert vector(embed(alone, "east")) == [0.948683, 0.316228]
    with pytest.raises(InvalidRequestError, match="pooling must be left out"):
        embed(alone, "east", pooling="cls")
    with pytest.raises(InvalidConfigurationError, match=r"graph does not do.*Dense"):
        embed(both, "east", pooling="cls")


@both_ways
@pytest.mark.usefixtures("libraries")
def test_long_texts_are_cut_and_the_receipt_says_so(tmp_path: Path, way: str) -> None:
    folder = write_model(tmp_path, sentence_bert_config={"max_seq_length": 3})

    result = embed(folder, ["east north", "west", "east east"], way)

    assert vectors(result) == [[1.0, 0.0], [-1.0, 0.0], [1.0, 0.0]]
    assert result.receipt.notes == ["2 of 3 texts were cut to 3 tokens"]
    assert result.usage is not None
    assert result.usage.prompt_tokens == 9


@pytest.mark.usefixtures("libraries")
def test_the_length_can_be_chosen_up_to_what_the_model_can_read(tmp_path: Path) -> None:
    folder = write_model(
        tmp_path,
        tokenizer_config={"model_max_length": 10**30},
        config={"max_position_embeddings": 5},
        sentence_bert_config={"max_seq_length": 3},
    )

    assert embed(folder, "east north", max_length=4).receipt.notes == []
    assert embed(folder, "east " * 4).receipt.notes == ["1 of 1 texts were cut to 3 tokens"]
    with pytest.raises(InvalidRequestError, match="max_length must be at most 5, not 6"):
        embed(folder, "east", max_length=6)
    with pytest.raises(InvalidRequestError, match="max_length must be above 2, not 2"):
        embed(folder, "east", max_length=2)
    beyond = embed(folder, "east " * 4, max_length=6, allow_exceed_model_max_length=True)
    assert beyond.receipt.notes == []


@pytest.mark.usefixtures("libraries")
def test_vectors_can_be_shortened(tmp_path: Path) -> None:
    folder = write_model(tmp_path)

    assert vector(embed(folder, "east north", dimensions=1)) == [1.0]
    with pytest.raises(InvalidRequestError, match="dimensions must be at most 2, not 3"):
        embed(folder, "east", dimensions=3)


@pytest.mark.usefixtures("libraries")
def test_a_task_is_said_in_the_models_words(tmp_path: Path) -> None:
    prompts = {"search": "query: ", "document": ""}
    usage = {"prompts": prompts, "default_prompt_name": "search"}
    plain = write_model(tmp_path / "a", config_sentence_transformers={"prompts": prompts})
    always = write_model(tmp_path / "b", config_sentence_transformers=usage)

    asked = embed(plain, "north", task="search")

    assert vector(asked) == [0.894427, 0.447214]
    assert asked.receipt.notes == ["each text was begun with 'query: '"]
    assert vector(embed(plain, "north")) == [0.0, 1.0]
    assert vector(embed(plain, "north", task="document")) == [0.0, 1.0]
    assert vector(embed(plain, "north", task="query")) == vector(asked)
    assert vector(embed(always, "north")) == vector(asked)


@both_ways
@pytest.mark.usefixtures("libraries")
def test_many_texts_are_embedded_in_bounded_batches(tmp_path: Path, way: str) -> None:
    folder = write_model(tmp_path)
    texts = ["east " * (n % 7 + 1) if n % 2 else "north" for n in range(101)]

    result = embed(folder, texts, way)

    assert [len(run["input_ids"]) for run in stand_in.runs] == [32, 32, 32, 5]
    expected = [[1.0, 0.0] if n % 2 else [0.0, 1.0] for n in range(101)]
    assert vectors(result) == expected


@pytest.mark.usefixtures("libraries")
def test_a_call_ends_when_its_time_is_over(tmp_path: Path) -> None:
    folder = write_model(tmp_path)

    with pytest.raises(RequestTimeoutError, match="0 of 2 texts were embedded within 1e-09 s"):
        embed(folder, ["east", "west"], timeout=1e-9)
    assert vector(embed(folder, "east", timeout=None)) == [1.0, 0.0]


@pytest.mark.usefixtures("libraries")
def test_a_model_is_loaded_once_also_by_threads(tmp_path: Path) -> None:
    folder = write_model(tmp_path)

    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda _: embed(folder, "east"), range(32)))

    assert all(vector(result) == [1.0, 0.0] for result in results)
    assert len(stand_in.loads) == 1


@pytest.mark.usefixtures("libraries")
def test_only_the_last_models_stay_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b, c = (write_model(tmp_path / name) for name in "abc")

    for folder in (a, b, a, c, a, b):
        embed(folder, "east")
    assert [path.rsplit("/")[-2] for path in stand_in.loads] == ["a", "b", "c", "b"]

    monkeypatch.setenv("ONELLM_LOCAL_CACHE_SIZE", "0")
    embed(a, "east")
    embed(a, "east")
    assert len(stand_in.loads) == 4 + 1
    monkeypatch.setenv("ONELLM_LOCAL_CACHE_SIZE", "two")
    with pytest.raises(InvalidConfigurationError, match="ONELLM_LOCAL_CACHE_SIZE must be an int"):
        embed(a, "east")


# Refusals


@both_ways
def test_the_extra_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)

    with pytest.raises(InvalidConfigurationError, match=r"pip install 'onellm\[local\]'; in a"):
        embed(write_model(tmp_path), "east", way)


@both_ways
def test_a_model_that_is_not_here_is_not_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))

    with pytest.raises(ResourceNotFoundError, match="hf download acme/small"):
        embed("acme/small", "east", way)  # type: ignore[arg-type] # a repository, not a path


def test_all_problems_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        embed(
            tmp_path,
            [],
            dimensions=0,
            max_length=True,
            pooling="median",
            revision=1,
            task=2,
            trust_remote_code=True,
            allow_exceed_model_max_length="yes",
            poolling="cls",
        )

    text = str(caught.value)
    assert len(caught.value.problems) == 9
    assert "pooling must be one of mean, cls, max, not 'median'" in text
    assert "trust_remote_code must be left out: code in a model's folder is never run" in text
    assert "did you mean 'pooling'?" in text


def test_token_numbers_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError, match="takes no token numbers"):
        embed(tmp_path, [[1, 2]])  # type: ignore[list-item] # not for local models


@pytest.mark.usefixtures("libraries")
def test_what_means_nothing_here_is_refused_or_left_out_as_the_call_says(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    options: dict[str, Any] = {"user": "me", "encoding_format": "base64", "extra_body": {"x": 1}}

    with pytest.raises(InvalidRequestError, match=r"user='me' means nothing to a model") as caught:
        embed(folder, "east", **options)
    assert len(caught.value.problems) == 3
    with pytest.warns(UserWarning, match="left out") as warned:
        result = embed(folder, "east", **options, unsupported="warn")
    assert len(warned) == 3
    assert "user='me' left out" in result.receipt.notes
    assert len(embed(folder, "east", **options, unsupported="drop").receipt.notes) == 3
    assert embed(folder, "east", encoding_format="float", extra_body={}).receipt.notes == []


@pytest.mark.usefixtures("libraries")
def test_a_clients_key_is_not_needed_and_not_shown(tmp_path: Path) -> None:
    client = Client(api_key="sk-secret", base_url="http://127.0.0.1:9")

    result = client.embeddings.create(model=f"local/{write_model(tmp_path)}", input="east")

    (note,) = result.receipt.notes
    assert note.startswith("no request is sent, so these do nothing: ")
    assert "api_key" in note
    assert "secret" not in note


@pytest.mark.parametrize("stream", [False, True])
def test_chats_are_refused_with_a_word_on_what_there_is(stream: bool) -> None:
    with pytest.raises(InvalidRequestError, match="local has embeddings only") as caught:
        ChatCompletion.create("local/x/y", [{"role": "user", "content": "Hello"}], stream)

    assert "ollama" in str(caught.value)


def test_no_endpoint_can_be_registered_as_one_in_this_process() -> None:
    with pytest.raises(InvalidConfigurationError, match="adapter must be one of"):
        register("mine", base_url="http://localhost:1", adapter="local")


@pytest.mark.usefixtures("libraries")
@pytest.mark.parametrize(
    ("inputs", "outputs", "problem"),
    [
        ([["pixel_values"]], TOKENS, "its graph wants 'pixel_values'"),
        ([["input_ids", [], "tensor(float)"]], TOKENS, r"wants 'input_ids' \(tensor\(float\)\)"),
        (INPUTS, [["logits", ["batch"]]], "its graph gives no vectors"),
    ],
)
def test_a_graph_that_is_no_model_of_texts_is_refused(
    tmp_path: Path,
    inputs: Sequence[Sequence[object]],
    outputs: Sequence[Sequence[object]],
    problem: str,
) -> None:
    folder = write_model(tmp_path, inputs=inputs, outputs=outputs)

    with pytest.raises(InvalidConfigurationError, match=problem):
        embed(folder, "east")


@pytest.mark.usefixtures("libraries")
@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "modules.json", "config.json"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    folder = write_model(tmp_path)
    (folder / name).write_text("{broken", "utf-8")

    with pytest.raises(InvalidConfigurationError, match=name):
        embed(folder, "east")


@pytest.mark.usefixtures("libraries")
def test_a_graph_that_fails_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(InvalidConfigurationError, match="on texts of 200 tokens: at most 100 "):
        embed(write_model(tmp_path), "east " * 198)


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError, match=r"input\[1\] holds half of a character"):
        embed(tmp_path, ["a", "b\ud83d"])


@pytest.mark.usefixtures("libraries")
def test_a_folder_without_a_tokenizer_is_refused(tmp_path: Path) -> None:
    folder = write_model(tmp_path)
    (folder / "tokenizer.json").unlink()

    with pytest.raises(InvalidConfigurationError, match=r"holds no tokenizer\.json"):
        embed(folder, "east")
