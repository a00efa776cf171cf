"""GET /v1/models"""

# Written by scripts/generate.py from specs/azure.

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
    from ...models.models import ListModelsApiVersion, ModelList

METHOD: Final = "GET"
PATH: Final = "/v1/models"


def build_request(*, api_version: ListModelsApiVersion | Unset = UNSET) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, query=(query_pairs("api-version", api_version)))


def parse_response(status: int, body: JSON) -> ModelList:
    """Read the answer."""
    from ...models.models import ModelList

    return decode(ModelList, body)
