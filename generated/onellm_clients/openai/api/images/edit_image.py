"""POST /images/edits"""

# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    form_body,
    json_body,
)

if TYPE_CHECKING:
    from ...models.images import CreateImageEditRequest, EditImageBodyJsonParam, ImagesResponse

METHOD: Final = "POST"
PATH: Final = "/images/edits"


def build_request(
    *, body: EditImageBodyJsonParam | CreateImageEditRequest | Mapping[str, JSON]
) -> Request:
    """Build the request; what is not given is not sent."""
    from ...models.images import CreateImageEditRequest

    return Request(
        METHOD,
        PATH,
        body=form_body(body) if isinstance(body, CreateImageEditRequest) else json_body(body),
    )


def parse_response(status: int, body: JSON) -> ImagesResponse:
    """Read the answer."""
    from ...models.images import ImagesResponse

    return decode(ImagesResponse, body)
