"""The models in memory: the last ones used stay."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from onellm._credentials import find_variables
from onellm._local.folders import find_folder
from onellm._local.model import LocalModel
from onellm.errors import InvalidConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIZE_VARIABLE: Final = "ONELLM_LOCAL_CACHE_SIZE"
_DEFAULT_SIZE: Final = 2


class LoadedModels:
    """Keeps the models used last; each is loaded once, whoever asks at the same time."""

    def __init__(self, load: Callable[[str, Path], LocalModel]) -> None:
        self._load = load
        self._models: OrderedDict[Path, LocalModel] = OrderedDict()
        self._loading: dict[Path, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, name: str, folder: Path, size: int) -> LocalModel:
        """Give a folder's model, and forget what was used longest ago above `size`."""
        with self._lock:
            loading = self._loading.setdefault(folder, threading.Lock())
        with loading:
            with self._lock:
                known = self._models.get(folder)
            model = known or self._load(name, folder)
            with self._lock:
                self._models[folder] = model
                self._models.move_to_end(folder)
                while len(self._models) > size:
                    self._models.popitem(last=False)
            return model

    def clear(self) -> None:
        """Forget all of them."""
        with self._lock:
            self._models.clear()


def find_size() -> int:
    """Read how many models may stay; raises InvalidConfigurationError for no number."""
    (text,) = find_variables((SIZE_VARIABLE,))
    if not text or not text.strip():
        return _DEFAULT_SIZE
    if not text.strip().isdecimal():
        raise InvalidConfigurationError(
            f"{SIZE_VARIABLE} must be an integer from 0 up, not {text!r:.20}", "local"
        )
    return int(text)


def load_model(name: str, revision: str | None = None) -> LocalModel:
    """Find a model's folder and load it, or give it as it was loaded before."""
    size = find_size()
    return MODELS.get(name, find_folder(name, revision), size)


MODELS: Final = LoadedModels(LocalModel.load)
