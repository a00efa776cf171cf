"""DELETE /responses/{response_id}"""

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
    from ...models.responses import DeleteResponseResponse

METHOD: Final = "DELETE"
PATH: Final = "/responses/{response_id}"


def build_request(*, response_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/responses/{escape_segment(response_id)}")


def parse_response(status: int, body: JSON) -> DeleteResponseResponse:
    """Read the answer."""
    from ...models.responses import DeleteResponseResponse

    return decode(DeleteResponseResponse, body)
