"""Models of llama-cpp-python, loaded once and used by one call at a time."""

from __future__ import annotations

import inspect
import threading
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, cast

from onellm.errors import InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm._json import JSON
    from onellm._makers import Maker

_EXTRA: Final = (
    "a model in this process needs llama-cpp-python: install onellm with the extra 'llama-cpp', "
    "or start llama.cpp's server and pass its base_url"
)
_KEPT: Final = 2
"""How many models stay loaded; each holds its weights in memory."""

LOAD_OPTIONS: Final[Mapping[str, JSON]] = {"n_ctx": 2048, "n_gpu_layers": 0, "n_threads": None}
"""Options that a model is loaded with; the rest are options of an answer."""


class Engine(Protocol):
    """What llama-cpp-python's Llama does."""

    def create_chat_completion(self, **options: object) -> Mapping[str, JSON] | Iterator[JSON]:
        """Answer in OpenAI's form; with stream=True chunk by chunk."""
        ...


@dataclass(frozen=True, slots=True)
class Loaded:
    """A model in memory; whoever asks it holds `turn` until its answer is complete."""

    engine: Engine
    known_options: frozenset[str]
    turn: threading.Lock = field(default_factory=threading.Lock)


@lru_cache(maxsize=_KEPT)
def load(path: str, options: tuple[tuple[str, JSON], ...]) -> Loaded:
    """Load a model, or give the one that is loaded with the same options."""
    try:
        library = import_module("llama_cpp")
    except ImportError:
        raise InvalidConfigurationError(_EXTRA, "llama_cpp") from None
    make = cast("Maker[Engine]", library.Llama)
    engine = make(model_path=path, verbose=False, **dict(options))
    known = inspect.signature(engine.create_chat_completion).parameters
    return Loaded(engine, frozenset(known) - {"self"})


def find_file(name: str, folder: str) -> Path:
    """Find a model's file: an absolute path, or a name that stays inside the folder of models."""
    given = Path(name).expanduser()
    if given.is_absolute():
        return given
    root = Path(folder).expanduser().resolve()
    found = (root / given).resolve()
    return found if found.is_relative_to(root) else root / given.name
