"""DELETE /v1/files/{file_id}"""

# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
    header_pairs,
)

if TYPE_CHECKING:
    from ...models.files import BetaFileDeleteResponse

METHOD: Final = "DELETE"
PATH: Final = "/v1/files/{file_id}"


def build_request(*, file_id: str, anthropic_beta: str = "files-api-2025-04-14") -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/v1/files/{escape_segment(file_id)}",
        query=((("beta", "true"),)),
        headers=(header_pairs("anthropic-beta", anthropic_beta)),
    )


def parse_response(status: int, body: JSON) -> BetaFileDeleteResponse:
    """Read the answer."""
    from ...models.files import BetaFileDeleteResponse

    return decode(BetaFileDeleteResponse, body)
