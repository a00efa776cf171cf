"""DELETE /models/{model}"""

# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.models import DeleteModelResponse

METHOD: Final = "DELETE"
PATH: Final = "/models/{model}"


def build_request(*, model: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/models/{escape_segment(model)}")


def parse_response(status: int, body: JSON) -> DeleteModelResponse:
    """Read the answer."""
    from ...models.models import DeleteModelResponse

    return decode(DeleteModelResponse, body)
