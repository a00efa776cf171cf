"""A server that answers every question for images."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onellm.testing import Server

from .pictures import answer

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server(answer) as running:
        yield running
