"""GET /responses/{response_id}/input_items"""

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
    from ...models.responses import IncludeEnum, ListResponseInputItemsOrder, ResponseItemList

METHOD: Final = "GET"
PATH: Final = "/responses/{response_id}/input_items"


def build_request(
    *,
    response_id: str,
    after: str | Unset = UNSET,
    include: Sequence[IncludeEnum] | Unset = UNSET,
    limit: int | Unset = UNSET,
    order: ListResponseInputItemsOrder | Unset = UNSET,
) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/responses/{escape_segment(response_id)}/input_items",
        query=(
            *query_pairs("after", after),
            *query_pairs("include", include),
            *query_pairs("limit", limit),
            *query_pairs("order", order),
        ),
    )


def parse_response(status: int, body: JSON) -> ResponseItemList:
    """Read the answer."""
    from ...models.responses import ResponseItemList

    return decode(ResponseItemList, body)
