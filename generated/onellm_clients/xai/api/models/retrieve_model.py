"""GET /models/{modelId}"""

# Written by scripts/generate.py from specs/xai.

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
PATH: Final = "/models/{modelId}"


def build_request(*, model_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/models/{escape_segment(model_id)}")


def parse_response(status: int, body: JSON) -> Model:
    """Read the answer."""
    from ...models.models import Model

    return decode(Model, body)
