"""What is async is tried on both of the libraries it runs on."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TypeAlias

import anyio
import pytest

Main: TypeAlias = Callable[[], Coroutine[object, object, None]]
Run: TypeAlias = Callable[[Main], None]


@pytest.fixture(params=["asyncio", "trio"])
def run(request: pytest.FixtureRequest) -> Run:
    """Run the async part of a test."""
    if request.param == "trio":
        pytest.importorskip("trio", reason="trio is not installed")
    return partial(anyio.run, backend=request.param)
