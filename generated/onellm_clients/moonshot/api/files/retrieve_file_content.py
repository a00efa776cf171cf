"""GET /v1/files/{file_id}/content"""

# Written by scripts/generate.py from specs/moonshot.

from __future__ import annotations

from typing import Final

from ...._runtime import (
    Request,
    escape_segment,
)

METHOD: Final = "GET"
PATH: Final = "/v1/files/{file_id}/content"


def build_request(*, file_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/v1/files/{escape_segment(file_id)}/content")


def parse_response(status: int, body: str) -> str:
    """Return the body, which the document does not describe further."""
    return body
