"""GET /v1/files/list"""

# Written by scripts/generate.py from specs/minimax.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.files import FileListResponse

METHOD: Final = "GET"
PATH: Final = "/v1/files/list"


def build_request(*, purpose: str | Unset = UNSET) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, query=(query_pairs("purpose", purpose)))


def parse_response(status: int, body: JSON) -> FileListResponse:
    """Read the answer."""
    from ...models.files import FileListResponse

    return decode(FileListResponse, body)
