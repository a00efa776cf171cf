"""Stand-ins for the libraries of the extra `local`: a model whose vectors one can work out by hand.

A word is a token, and its vector is written down in the model's file. What these give is what
the libraries give; that the code fits the real ones is shown by test_real_model.py.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORDS: Final[Mapping[str, list[float]]] = {
    "<pad>": [9.0, 9.0],
    "<s>": [0.0, 0.0],
    "</s>": [0.0, 0.0],
    "east": [3.0, 0.0],
    "north": [0.0, 3.0],
    "west": [-3.0, 0.0],
    "query:": [6.0, 0.0],
}
ROOM: Final = 100
"""How many tokens a graph can take."""
NUMBERS: Final = {word: number for number, word in enumerate(WORDS)}

runs: Final[list[Mapping[str, list[list[int]]]]] = []
"""What graphs were fed."""
loads: Final[list[str]] = []
"""Which graphs were loaded."""


class Rows(list[Any]):
    """An array."""

    def tolist(self) -> list[object]:
        return list(self)


@dataclass
class Encoding:
    ids: list[int]
    type_ids: list[int]
    overflowing: list[object]


class Tokenizer:
    def __init__(self) -> None:
        self.length: int | None = None
        self.users = 0
        self.lock = threading.Lock()

    @classmethod
    def from_file(cls, path: str) -> Tokenizer:
        json.loads(Path(path).read_text("utf-8"))
        return cls()

    def no_padding(self) -> None:
        """There is none."""

    def enable_truncation(self, max_length: int) -> None:
        self.length = max_length

    def num_special_tokens_to_add(self, is_pair: bool) -> int:
        return 2

    def encode(self, sequence: str) -> Encoding:
        assert self.length is not None
        words = [NUMBERS[word] for word in sequence.split()]
        room = self.length - 2
        ids = [NUMBERS["<s>"], *words[:room], NUMBERS["</s>"]]
        return Encoding(ids, [0] * len(ids), [words[room:]] if words[room:] else [])


@dataclass
class Node:
    name: str
    shape: list[object] = field(default_factory=list)
    type: str = "tensor(int64)"


class Session:
    def __init__(self, path: str, *, providers: Sequence[str]) -> None:
        assert providers == ["CPUExecutionProvider"]
        self.graph = json.loads(Path(path).read_text("utf-8"))
        loads.append(path)

    def get_inputs(self) -> list[Node]:
        return [Node(*one) for one in self.graph["inputs"]]

    def get_outputs(self) -> list[Node]:
        return [Node(*one) for one in self.graph["outputs"]]

    def run(self, output_names: Sequence[str], input_feed: Mapping[str, Any]) -> list[Rows]:
        runs.append({name: [*rows] for name, rows in input_feed.items()})
        (wanted,) = output_names
        if max(map(len, input_feed["input_ids"])) > ROOM:
            raise RuntimeError(f"at most {ROOM}\nand much more about it")
        axes = next(len(one.shape) for one in self.get_outputs() if one.name == wanted)
        vectors = list(WORDS.values())
        ids = input_feed["input_ids"]
        if axes == 3:
            return [Rows([vectors[number] for number in row] for row in ids)]
        return [Rows([float(len(row)), 1.0] for row in ids)]


def make_modules() -> dict[str, ModuleType]:
    """Make what `import` gives."""
    onnxruntime, tokenizers, numpy = map(ModuleType, ("onnxruntime", "tokenizers", "numpy"))
    vars(onnxruntime).update(InferenceSession=Session)
    vars(tokenizers).update(Tokenizer=Tokenizer)
    vars(numpy).update(array=lambda rows, dtype: Rows(rows))
    return {module.__name__: module for module in (onnxruntime, tokenizers, numpy)}


INPUTS: Final = [["input_ids"], ["attention_mask"], ["token_type_ids"]]
TOKENS: Final = [["last_hidden_state", ["batch", "sequence", 2]]]
PLACES: Final = {"pooling": "1_Pooling/config"}
POOLED: Final = [["sentence_embedding", ["batch", 2]]]


def write_model(
    folder: Path,
    *,
    file: str = "model.onnx",
    inputs: Sequence[Sequence[object]] = INPUTS,
    outputs: Sequence[Sequence[object]] = TOKENS,
    **documents: object,
) -> Path:
    """Write a model's folder; `documents` are the JSON files beside the graph, by their names."""
    graph = folder / file
    graph.parent.mkdir(parents=True, exist_ok=True)
    graph.write_text(json.dumps({"inputs": inputs, "outputs": outputs}), "utf-8")
    for name, content in {"tokenizer": {}, **documents}.items():
        document = folder / f"{PLACES.get(name, name)}.json"
        document.parent.mkdir(parents=True, exist_ok=True)
        document.write_text(json.dumps(content), "utf-8")
    return folder
