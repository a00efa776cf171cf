from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .calling import WAYS

if TYPE_CHECKING:
    from .calling import Way


@pytest.fixture(params=WAYS, ids=lambda way: way.name)
def way(request: pytest.FixtureRequest) -> Way:
    found: Way = request.param
    return found
