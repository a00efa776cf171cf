"""GET /models"""

# Written by scripts/generate.py from specs/deepseek.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
)

if TYPE_CHECKING:
    from ...models.models import ModelList

METHOD: Final = "GET"
PATH: Final = "/models"


def build_request() -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH)


def parse_response(status: int, body: JSON) -> ModelList:
    """Read the answer."""
    from ...models.models import ModelList

    return decode(ModelList, body)
