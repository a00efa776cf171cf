"""GET /v1/models/{model_id}"""

# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    UNSET,
    Request,
    Unset,
    decode,
    escape_segment,
    header_pairs,
)

if TYPE_CHECKING:
    from ...models.models import ModelInfo

METHOD: Final = "GET"
PATH: Final = "/v1/models/{model_id}"


def build_request(*, model_id: str, anthropic_beta: str | Unset = UNSET) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(
        METHOD,
        f"/v1/models/{escape_segment(model_id)}",
        headers=(header_pairs("anthropic-beta", anthropic_beta)),
    )


def parse_response(status: int, body: JSON) -> ModelInfo:
    """Read the answer."""
    from ...models.models import ModelInfo

    return decode(ModelInfo, body)
