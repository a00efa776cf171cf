"""POST /v1/files"""

# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    form_body,
    header_pairs,
)

if TYPE_CHECKING:
    from ...models.files import BetaFileMetadataSchema, UploadFileBody

METHOD: Final = "POST"
PATH: Final = "/v1/files"


def build_request(
    *, body: UploadFileBody | Mapping[str, JSON], anthropic_beta: str = "files-api-2025-04-14"
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=((("beta", "true"),)),
        headers=(header_pairs("anthropic-beta", anthropic_beta)),
        body=form_body(body),
    )


def parse_response(status: int, body: JSON) -> BetaFileMetadataSchema:
    """Read the answer."""
    from ...models.files import BetaFileMetadataSchema

    return decode(BetaFileMetadataSchema, body)
