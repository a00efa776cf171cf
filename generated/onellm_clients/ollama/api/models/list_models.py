"""GET /api/tags"""

# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
)

if TYPE_CHECKING:
    from ...models.models import ListResponse

METHOD: Final = "GET"
PATH: Final = "/api/tags"


def build_request() -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH)


def parse_response(status: int, body: JSON) -> ListResponse:
    """Read the answer."""
    from ...models.models import ListResponse

    return decode(ListResponse, body)
