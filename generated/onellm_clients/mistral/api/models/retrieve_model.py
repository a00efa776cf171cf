"""GET /v1/models/{model_id}"""

# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from ...._runtime import (
    JSON,
    Request,
    UnknownVariant,
    decode_union,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.models import BaseModelCard, FTModelCard

METHOD: Final = "GET"
PATH: Final = "/v1/models/{model_id}"


def build_request(*, model_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/v1/models/{escape_segment(model_id)}")


def parse_response(status: int, body: JSON) -> BaseModelCard | FTModelCard | UnknownVariant:
    """Read the answer."""
    from ...models import TABLE

    annotation = "BaseModelCard | FTModelCard | UnknownVariant"
    return cast(
        "BaseModelCard | FTModelCard | UnknownVariant", decode_union(TABLE, annotation, body)
    )
