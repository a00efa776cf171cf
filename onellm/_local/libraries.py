"""The three libraries of the extra `local`, as much of them as is used here, loaded when needed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from onellm.errors import InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_EXTRA: Final = (
    "models in this process need onnxruntime and tokenizers: pip install 'onellm[local]'; "
    "in a checkout: pip install -e '.[local]'"
)


class Encoding(Protocol):
    """One text as tokens."""

    @property
    def ids(self) -> list[int]:
        """Their numbers."""
        ...

    @property
    def type_ids(self) -> list[int]:
        """Which of two texts each belongs to."""
        ...

    @property
    def overflowing(self) -> Sequence[object]:
        """What did not fit."""
        ...


class Tokenizer(Protocol):
    """A tokenizer; its settings are shared by all who use it."""

    def encode(self, sequence: str) -> Encoding:
        """Cut a text into tokens."""
        ...

    def enable_truncation(self, max_length: int) -> None:
        """Keep at most so many, special ones among them."""
        ...

    def no_padding(self) -> None:
        """Add nothing to short texts."""
        ...

    def num_special_tokens_to_add(self, is_pair: bool) -> int:
        """Tell how many tokens stand around every text."""
        ...


class Node(Protocol):
    """What a graph takes or gives."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def shape(self) -> Sequence[object]:
        """Its axes, numbers or names."""
        ...

    @property
    def type(self) -> str:
        """Such as "tensor(int64)"."""
        ...


class Array(Protocol):
    """An array of numbers."""

    def tolist(self) -> list[object]:
        """Give it as lists in lists."""
        ...


class Session(Protocol):
    """A loaded graph; it may be run from several threads at once."""

    def get_inputs(self) -> Sequence[Node]:
        """Name what must be fed."""
        ...

    def get_outputs(self) -> Sequence[Node]:
        """Name what can be asked for."""
        ...

    def run(self, output_names: Sequence[str], input_feed: Mapping[str, Array]) -> Sequence[Array]:
        """Compute."""
        ...


class _OnnxRuntime(Protocol):
    def InferenceSession(self, path: str, *, providers: Sequence[str]) -> Session: ...  # noqa: N802 - theirs


class _TokenizerClass(Protocol):
    def from_file(self, path: str) -> Tokenizer: ...


class _Tokenizers(Protocol):
    @property
    def Tokenizer(self) -> _TokenizerClass: ...  # noqa: N802 - theirs


class _Numpy(Protocol):
    def array(self, rows: Sequence[Sequence[int]], dtype: str) -> Array: ...


@dataclass(frozen=True, slots=True)
class Libraries:
    """What loads and feeds a model."""

    onnxruntime: _OnnxRuntime
    tokenizers: _Tokenizers
    numpy: _Numpy

    def load_session(self, file: Path) -> Session:
        """Load a graph; raises InvalidConfigurationError for a file that holds none."""
        try:
            return self.onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
        except Exception as error:  # its errors have no common class of their own
            raise _unreadable(file, error) from error

    def load_tokenizer(self, file: Path) -> Tokenizer:
        """Load a tokenizer; raises InvalidConfigurationError for a file that holds none."""
        try:
            return self.tokenizers.Tokenizer.from_file(str(file))
        except Exception as error:  # it raises plain Exception
            raise _unreadable(file, error) from error

    def array(self, rows: Sequence[Sequence[int]], kind: str) -> Array:
        """Make an array of integers, `kind` being "int64" or "int32"."""
        return self.numpy.array(rows, dtype=kind)


def _unreadable(file: Path, error: Exception) -> InvalidConfigurationError:
    return InvalidConfigurationError(f"{file} cannot be loaded: {error}", "local")


def load_libraries() -> Libraries:
    """Import what the extra installs; raises InvalidConfigurationError that says how to."""
    try:
        return Libraries(
            cast("_OnnxRuntime", import_module("onnxruntime")),
            cast("_Tokenizers", import_module("tokenizers")),
            cast("_Numpy", import_module("numpy")),
        )
    except ImportError as error:
        raise InvalidConfigurationError(_EXTRA, "local") from error
