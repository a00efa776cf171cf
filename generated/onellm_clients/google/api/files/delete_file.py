"""DELETE /files/{filesId}"""

# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...._runtime import (
    JSON,
    Request,
    escape_segment,
)

METHOD: Final = "DELETE"
PATH: Final = "/files/{filesId}"


def build_request(*, files_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/files/{escape_segment(files_id)}")


def parse_response(status: int, body: Mapping[str, JSON]) -> Mapping[str, JSON]:
    """Return the body, which the document does not describe further."""
    return body
