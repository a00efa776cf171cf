"""GET /health"""

# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
)

if TYPE_CHECKING:
    from ...models.server import Health

METHOD: Final = "GET"
PATH: Final = "/health"


def build_request() -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH)


def parse_response(status: int, body: JSON) -> Health:
    """Read the answer."""
    from ...models.server import Health

    return decode(Health, body)
