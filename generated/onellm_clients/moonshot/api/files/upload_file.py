"""POST /v1/files"""

# Written by scripts/generate.py from specs/moonshot.

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
    from ...models.files import FileObject, FileUploadRequest

METHOD: Final = "POST"
PATH: Final = "/v1/files"


def build_request(*, body: FileUploadRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=form_body(body))


def parse_response(status: int, body: JSON) -> FileObject:
    """Read the answer."""
    from ...models.files import FileObject

    return decode(FileObject, body)
