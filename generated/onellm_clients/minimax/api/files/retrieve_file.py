"""GET /v1/files/retrieve"""

# Written by scripts/generate.py from specs/minimax.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.files import FileRetrieveResponse

METHOD: Final = "GET"
PATH: Final = "/v1/files/retrieve"


def build_request(*, file_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, query=(query_pairs("file_id", file_id)))


def parse_response(status: int, body: JSON) -> FileRetrieveResponse:
    """Read the answer."""
    from ...models.files import FileRetrieveResponse

    return decode(FileRetrieveResponse, body)
