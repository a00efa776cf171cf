"""GET /v1/models/{model}"""

# Written by scripts/generate.py from specs/vercel.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.models import Model

METHOD: Final = "GET"
PATH: Final = "/v1/models/{model}"


def build_request(*, model: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/v1/models/{escape_segment(model)}")


def parse_response(status: int, body: JSON) -> Model:
    """Read the answer."""
    from ...models.models import Model

    return decode(Model, body)
