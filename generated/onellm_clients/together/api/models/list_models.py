"""GET /models"""

# Written by scripts/generate.py from specs/together.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    UNSET,
    Request,
    Unset,
    query_pairs,
)

if TYPE_CHECKING:
    from ...models.models import ModelInfo

METHOD: Final = "GET"
PATH: Final = "/models"


def build_request(*, dedicated: bool | Unset = UNSET) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, query=(query_pairs("dedicated", dedicated)))


def parse_response(status: int, body: Sequence[ModelInfo]) -> Sequence[ModelInfo]:
    """Return the body, which the document does not describe further."""
    return body
