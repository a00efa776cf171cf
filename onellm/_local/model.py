"""One loaded model: texts to tokens, tokens to vectors."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from onellm._local.description import Description, Pooling, is_pooling, read_description
from onellm._local.folders import TOKENIZER, find_onnx
from onellm._local.libraries import load_libraries
from onellm._local.vectors import pool
from onellm.errors import InvalidConfigurationError, InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onellm._local.libraries import Array, Libraries, Node, Session, Tokenizer

_POOLED: Final = "sentence_embedding"
"""The output of graphs that pool by themselves, and apply what follows."""
_TOKENS_AXES: Final = 3
_KINDS: Final = {"tensor(int64)": "int64", "tensor(int32)": "int32"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as its model reads it."""

    ids: Sequence[int]
    types: Sequence[int]
    cut: bool
    """Whether the text was longer."""


class LocalModel:
    """A model in memory; safe to use from several threads."""

    def __init__(
        self,
        name: str,
        description: Description,
        session: Session,
        tokenizer: Tokenizer,
        libraries: Libraries,
    ) -> None:
        self.description = description
        self._name = name
        self._session = session
        self._tokenizer = tokenizer
        self._libraries = libraries
        # How long a text may be is a setting of the tokenizer itself.
        self._tokenizing = threading.Lock()
        tokenizer.no_padding()

    @classmethod
    def load(cls, name: str, folder: Path) -> LocalModel:
        """Load a folder's graph and tokenizer; raises InvalidConfigurationError."""
        libraries = load_libraries()
        graph = find_onnx(folder)
        words = folder / TOKENIZER
        if not words.is_file():
            raise InvalidConfigurationError(f"{folder} holds no {TOKENIZER}", "local", model=name)
        return cls(
            name,
            read_description(folder),
            libraries.load_session(graph),
            libraries.load_tokenizer(words),
            libraries,
        )

    def read(
        self, texts: Sequence[str], max_length: int | None, *, beyond: bool = False
    ) -> list[Tokens]:
        """Cut texts into tokens, and cut off what is too long.

        Raises InvalidRequestError for a length the model has no room for, unless `beyond` says to
        try.
        """
        length = max_length or self.description.max_length
        longest = self.description.longest
        around = self._tokenizer.num_special_tokens_to_add(is_pair=False)
        if length <= around:
            raise self._refused(f"max_length must be above {around}, not {length}")
        if longest is not None and length > longest and not beyond:
            raise self._refused(f"max_length must be at most {longest}, not {length}")
        with self._tokenizing:
            self._tokenizer.enable_truncation(length)
            found = [self._tokenizer.encode(text) for text in texts]
            return [Tokens(one.ids, one.type_ids, bool(one.overflowing)) for one in found]

    def embed(self, batch: Sequence[Tokens], pooling: Pooling | None) -> list[list[float]]:
        """Compute a batch's vectors, as the graph and the pooling make them.

        Raises InvalidConfigurationError where the graph is of another kind, or fails.
        """
        output, pooled = self._find_output(pooling)
        width = max(len(one.ids) for one in batch)
        pad = self.description.pad
        feed = {
            "input_ids": [_fill(one.ids, width, pad) for one in batch],
            "attention_mask": [_fill([1] * len(one.ids), width) for one in batch],
            "token_type_ids": [_fill(one.types, width) for one in batch],
            "position_ids": [list(range(width)) for _ in batch],
        }
        inputs = {node.name: self._array(node, feed) for node in self._session.get_inputs()}
        array = self._run(output, inputs, width)
        if pooled:
            return cast("list[list[float]]", array.tolist())
        rows = cast("list[list[list[float]]]", array.tolist())
        how = pooling or self._own_pooling()
        return [pool(row[: len(one.ids)], how) for row, one in zip(rows, batch, strict=True)]

    def _run(self, output: str, inputs: dict[str, Array], width: int) -> Array:
        try:
            (array,) = self._session.run([output], inputs)
        except Exception as error:  # its errors have no common class of their own
            reason = str(error).partition("\n")[0]
            raise InvalidConfigurationError(
                f"the graph failed on texts of {width} tokens: {reason}", "local", model=self._name
            ) from error
        return array

    def _array(self, node: Node, feed: dict[str, list[list[int]]]) -> Array:
        kind = _KINDS.get(node.type)
        if node.name not in feed or kind is None:
            raise InvalidConfigurationError(
                f"{self._name} is no model of texts: its graph wants {node.name!r} ({node.type})",
                "local",
                model=self._name,
            )
        return self._libraries.array(feed[node.name], kind)

    def _find_output(self, pooling: Pooling | None) -> tuple[str, bool]:
        """Choose what to ask the graph for, and say whether it is pooled already."""
        nodes = self._session.get_outputs()
        tokens = [node.name for node in nodes if len(node.shape) == _TOKENS_AXES]
        pooled = [node.name for node in nodes if len(node.shape) == _TOKENS_AXES - 1]
        if pooling is None and _POOLED in pooled:
            return _POOLED, True
        if self.description.layers:
            raise InvalidConfigurationError(
                f"{self._name} has layers that its graph does not do by itself: "
                f"{', '.join(self.description.layers)}",
                "local",
                model=self._name,
            )
        if tokens:
            return tokens[0], False
        if not pooled:
            raise InvalidConfigurationError(
                f"{self._name} is no model of texts: its graph gives no vectors",
                "local",
                model=self._name,
            )
        if pooling is not None:
            raise self._refused("pooling must be left out, as its graph pools by itself")
        return pooled[0], True

    def _own_pooling(self) -> Pooling:
        own = self.description.pooling
        if is_pooling(own):
            return own
        raise InvalidConfigurationError(
            f"{self._name} pools by {own}, which is not known here; "
            "pass pooling= to do it another way",
            "local",
            model=self._name,
        )

    def _refused(self, problem: str) -> InvalidRequestError:
        error = InvalidRequestError.of([f"{problem} ({self._name})"], "local")
        error.model = self._name
        return error


def _fill(numbers: Sequence[int], width: int, pad: int = 0) -> list[int]:
    return [*numbers, *[pad] * (width - len(numbers))]
