"""DELETE /api/delete"""

# Written by scripts/generate.py from specs/ollama.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    json_body,
)

if TYPE_CHECKING:
    from ...models.models import DeleteRequest

METHOD: Final = "DELETE"
PATH: Final = "/api/delete"


def build_request(*, body: DeleteRequest | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> JSON:
    """Return the body, which the document does not describe further."""
    return body
