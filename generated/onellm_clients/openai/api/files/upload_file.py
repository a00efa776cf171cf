"""POST /files"""

# Written by scripts/generate.py from specs/openai.

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
    from ...models.files import CreateFileRequest, OpenAIFile

METHOD: Final = "POST"
PATH: Final = "/files"


def build_request(*, body: CreateFileRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=form_body(body))


def parse_response(status: int, body: JSON) -> OpenAIFile:
    """Read the answer."""
    from ...models.files import OpenAIFile

    return decode(OpenAIFile, body)
