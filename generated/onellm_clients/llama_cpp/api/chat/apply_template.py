"""POST /apply-template"""

# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    json_body,
)

if TYPE_CHECKING:
    from ...models.chat import ApplyTemplateRequest, ApplyTemplateResponse

METHOD: Final = "POST"
PATH: Final = "/apply-template"


def build_request(*, body: ApplyTemplateRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> ApplyTemplateResponse:
    """Read the answer."""
    from ...models.chat import ApplyTemplateResponse

    return decode(ApplyTemplateResponse, body)
