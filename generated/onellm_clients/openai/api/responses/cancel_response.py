"""POST /responses/{response_id}/cancel"""

# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.responses import ResponseObject

METHOD: Final = "POST"
PATH: Final = "/responses/{response_id}/cancel"


def build_request(*, response_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/responses/{escape_segment(response_id)}/cancel")


def parse_response(status: int, body: JSON) -> ResponseObject:
    """Read the answer."""
    from ...models.responses import ResponseObject

    return decode(ResponseObject, body)
