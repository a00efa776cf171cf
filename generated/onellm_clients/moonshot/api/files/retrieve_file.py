"""GET /v1/files/{file_id}"""

# Written by scripts/generate.py from specs/moonshot.

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
PATH: Final = "/v1/files/{file_id}"


def build_request(*, file_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/v1/files/{escape_segment(file_id)}")


def parse_response(status: int, body: JSON) -> FileObject:
    """Read the answer."""
    from ...models.files import FileObject

    return decode(FileObject, body)
