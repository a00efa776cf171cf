"""GET /models"""

# Written by scripts/generate.py from specs/google.

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
    from ...models.models import ListModelsResponse

METHOD: Final = "GET"
PATH: Final = "/models"


def build_request(*, page_size: int | Unset = UNSET, page_token: str | Unset = UNSET) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("pageSize", page_size),
            *query_pairs("pageToken", page_token),
        ),
    )


def parse_response(status: int, body: JSON) -> ListModelsResponse:
    """Read the answer."""
    from ...models.models import ListModelsResponse

    return decode(ListModelsResponse, body)
