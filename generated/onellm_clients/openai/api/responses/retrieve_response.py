"""GET /responses/{response_id}"""

# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    escape_segment,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.responses import IncludeEnum, ResponseObject

METHOD: Final = "GET"
PATH: Final = "/responses/{response_id}"


def build_request(
    *,
    response_id: str,
    include: Sequence[IncludeEnum] | Unset = UNSET,
    include_obfuscation: bool | Unset = UNSET,
    starting_after: int | Unset = UNSET,
    stream: bool | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/responses/{escape_segment(response_id)}",
        query=(
            *query_pairs("include", include),
            *query_pairs("include_obfuscation", include_obfuscation),
            *query_pairs("starting_after", starting_after),
            *query_pairs("stream", stream),
        ),
    )


def parse_response(status: int, body: JSON) -> ResponseObject:
    """Read the answer."""
    from ...models.responses import ResponseObject

    return decode(ResponseObject, body)
