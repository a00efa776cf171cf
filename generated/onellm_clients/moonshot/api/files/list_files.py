"""GET /v1/files"""

# Written by scripts/generate.py from specs/moonshot.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
)

if TYPE_CHECKING:
    from ...models.files import FileListResponse

METHOD: Final = "GET"
PATH: Final = "/v1/files"


def build_request() -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH)


def parse_response(status: int, body: JSON) -> FileListResponse:
    """Read the answer."""
    from ...models.files import FileListResponse

    return decode(FileListResponse, body)
