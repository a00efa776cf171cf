from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from onellm._local.loaded import MODELS

from . import stand_in

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME", "ONELLM_LOCAL_CACHE_SIZE"):
        monkeypatch.delenv(name, raising=False)
    yield
    MODELS.clear()


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for the extra, installed or not."""
    stand_in.runs.clear()
    stand_in.loads.clear()
    for name, module in stand_in.make_modules().items():
        monkeypatch.setitem(sys.modules, name, module)
