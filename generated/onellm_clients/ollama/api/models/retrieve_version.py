"""GET /api/version"""

# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
)

if TYPE_CHECKING:
    from ...models.models import VersionResponse

METHOD: Final = "GET"
PATH: Final = "/api/version"


def build_request() -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH)


def parse_response(status: int, body: JSON) -> VersionResponse:
    """Read the answer."""
    from ...models.models import VersionResponse

    return decode(VersionResponse, body)
