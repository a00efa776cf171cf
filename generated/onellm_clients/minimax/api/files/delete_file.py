"""POST /v1/files/delete"""

# Written by scripts/generate.py from specs/minimax.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    json_body,
)

if TYPE_CHECKING:
    from ...models.files import FileDeleteRequest, FileDeleteResponse

METHOD: Final = "POST"
PATH: Final = "/v1/files/delete"


def build_request(*, body: FileDeleteRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> FileDeleteResponse:
    """Read the answer."""
    from ...models.files import FileDeleteResponse

    return decode(FileDeleteResponse, body)
