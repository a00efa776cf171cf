"""GET /models"""

# Written by scripts/generate.py from specs/xai.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
)

if TYPE_CHECKING:
    from ...models.models import ListModelsResponse

METHOD: Final = "GET"
PATH: Final = "/models"


def build_request() -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH)


def parse_response(status: int, body: JSON) -> ListModelsResponse:
    """Read the answer."""
    from ...models.models import ListModelsResponse

    return decode(ListModelsResponse, body)
