"""GET /cachedContents/{cachedContentsId}"""

# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ...._runtime import (
    JSON,
    Request,
    decode,
    escape_segment,
)

if TYPE_CHECKING:
    from ...models.caches import CachedContent

METHOD: Final = "GET"
PATH: Final = "/cachedContents/{cachedContentsId}"


def build_request(*, cached_contents_id: str) -> Request:
    """Build the request; what is not given is not sent."""
    return Request(METHOD, f"/cachedContents/{escape_segment(cached_contents_id)}")


def parse_response(status: int, body: JSON) -> CachedContent:
    """Read the answer."""
    from ...models.caches import CachedContent

    return decode(CachedContent, body)
