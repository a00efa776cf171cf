"""GET /v1/models"""

# Written by scripts/generate.py from specs/mistral.

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
    from ...models.models import ModelList

METHOD: Final = "GET"
PATH: Final = "/v1/models"


def build_request(*, model: str | Unset = UNSET, provider: str | Unset = UNSET) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        PATH,
        query=(
            *query_pairs("model", model),
            *query_pairs("provider", provider),
        ),
    )


def parse_response(status: int, body: JSON) -> ModelList:
    """Read the answer."""
    from ...models.models import ModelList

    return decode(ModelList, body)
