"""What a test registers is gone after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onellm.providers import PROVIDERS, registry

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _built_in_providers_only() -> Iterator[None]:
    yield
    registry._live = PROVIDERS
