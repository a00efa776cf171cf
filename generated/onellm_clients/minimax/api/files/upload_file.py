"""POST /v1/files/upload"""

# Written by scripts/generate.py from specs/minimax.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    form_body,
)

if TYPE_CHECKING:
    from ...models.files import FileUploadRequest, FileUploadResponse

METHOD: Final = "POST"
PATH: Final = "/v1/files/upload"


def build_request(*, body: FileUploadRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=form_body(body))


def parse_response(status: int, body: JSON) -> FileUploadResponse:
    """Read the answer."""
    from ...models.files import FileUploadResponse

    return decode(FileUploadResponse, body)
