"""GET /files/{filesId}"""

# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.files import FileObject

METHOD: Final = "GET"
PATH: Final = "/files/{filesId}"


def build_request(*, files_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/files/{escape_segment(files_id)}")


def parse_response(status: int, body: JSON) -> FileObject:
    """Read the answer."""
    from ...models.files import FileObject

    return decode(FileObject, body)
