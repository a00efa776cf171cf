"""GET /v1/models"""

# Written by scripts/generate.py from specs/cohere.

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
    from ...models.models import CompatibleEndpoint, ListModelsResponse

METHOD: Final = "GET"
PATH: Final = "/v1/models"


def build_request(
    *,
    default_only: bool | Unset = UNSET,
    endpoint: CompatibleEndpoint | Unset = UNSET,
    page_size: float | Unset = UNSET,
    page_token: str | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("default_only", default_only),
            *query_pairs("endpoint", endpoint),
            *query_pairs("page_size", page_size),
            *query_pairs("page_token", page_token),
        ),
    )


def parse_response(status: int, body: JSON) -> ListModelsResponse:
    """Read the answer."""
    from ...models.models import ListModelsResponse

    return decode(ListModelsResponse, body)
