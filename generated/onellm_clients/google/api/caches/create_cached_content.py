"""POST /cachedContents"""

# Written by scripts/generate.py from specs/google.

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
    from ...models.caches import CachedContent

METHOD: Final = "POST"
PATH: Final = "/cachedContents"


def build_request(*, body: CachedContent | Mapping[str, JSON]) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, PATH, body=json_body(body))


def parse_response(status: int, body: JSON) -> CachedContent:
    """Read the answer."""
    from ...models.caches import CachedContent

    return decode(CachedContent, body)
