"""The one place that reads an address which came from a message: guarded, and bounded."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from onellm._http import Clocks, HttpRequest
from onellm._pool import public_transport
from onellm._redact import redact
from onellm.errors import APIError, InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onellm._http import HttpResponse
    from onellm._transport import SyncTransport

MAX_BYTES: Final = 20 * 1024 * 1024
SECONDS: Final = 20.0
_REDIRECTS: Final = range(300, 400)
_MOST_REDIRECTS: Final = 3


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was found at an address."""

    content_type: str
    content: bytes


def fetch(
    url: str,
    kinds: Iterable[str],
    *,
    max_bytes: int = MAX_BYTES,
    seconds: float = SECONDS,
    transport: SyncTransport | None = None,
    schemes: Iterable[str] = ("https",),
) -> Fetched:
    """Read `url`, if its content type begins with one of `kinds`; blocks.

    Only https, only hosts of the public internet (checked for each redirect, at most three), no
    proxy, no credentials, at most `max_bytes` and `seconds` in all. Raises InvalidRequestError.
    """
    deadline = time.monotonic() + seconds
    sender = transport or public_transport()
    seen = url
    for _ in range(_MOST_REDIRECTS + 1):
        parts = urlsplit(seen)
        if parts.scheme not in schemes or not parts.hostname or "@" in parts.netloc:
            raise _refused(url, "only https addresses without a user are fetched")
        try:
            response = sender.send(_ask(seen, deadline - time.monotonic()))
        except APIError as error:
            raise _refused(url, error.message) from None
        if response.status not in _REDIRECTS or "location" not in response.headers:
            return _read(url, response, tuple(kinds), max_bytes, deadline)
        seen = urljoin(seen, response.headers["location"])
    raise _refused(url, f"it redirects more than {_MOST_REDIRECTS} times")


def _ask(url: str, seconds: float) -> HttpRequest:
    return HttpRequest(
        method="GET",
        url=url,
        headers=(("accept", "*/*"), ("accept-encoding", "identity"), ("user-agent", "onellm")),
        content=b"",
        clocks=Clocks(total=max(seconds, 0.001)),
        stream=True,
    )


def _read(
    url: str, response: HttpResponse, kinds: tuple[str, ...], max_bytes: int, deadline: float
) -> Fetched:
    source = response.source
    if source is None:
        raise _refused(url, f"its host answered with status {response.status}")
    try:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if not kind.startswith(kinds):
            raise _refused(url, f"it is of type {kind or 'unknown'!r}, not {' or '.join(kinds)}")
        pieces: list[bytes] = []
        size = 0
        while piece := source.read(deadline):
            pieces.append(piece)
            size += len(piece)
            if size > max_bytes:
                raise _refused(url, f"it is larger than {max_bytes} bytes")
    except TimeoutError:
        raise _refused(url, "it did not come in time") from None
    except InvalidRequestError:
        raise
    except APIError as error:
        raise _refused(url, error.message) from None
    finally:
        source.close()
    return Fetched(kind, b"".join(pieces))


def _refused(url: str, reason: str) -> InvalidRequestError:
    # What follows the path may be a signature.
    shown = redact(url.partition("?")[0][:200])
    return InvalidRequestError.of(
        [f"{shown} cannot be fetched: {reason}; give its bytes as a data URL instead"]
    )
