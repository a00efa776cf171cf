"""What httpx's errors mean to our caller, without repeating headers or URLs."""

from __future__ import annotations

import ssl
import time
from typing import TYPE_CHECKING, Final

import httpx

from onellm._pool_config import CURRENT
from onellm.errors import (
    APIConnectionError,
    APIError,
    PoolTimeoutError,
    RequestTimeoutError,
)

if TYPE_CHECKING:
    from onellm._http import HttpRequest

HTTPX_ERRORS: Final = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, UnicodeError)
_UNWRITABLE: Final = (
    httpx.LocalProtocolError,
    httpx.InvalidURL,
    httpx.UnsupportedProtocol,
    UnicodeError,  # a host name that cannot be one
)


def too_late(request: HttpRequest, sent: float) -> RequestTimeoutError:
    """Say which clock ran out before the answer was complete, or a stream's head was there."""
    clocks = request.clocks
    ends = {
        "timeout": clocks.total,
        "first_event_timeout": clocks.first_event if request.stream else None,
        "request_timeout": CURRENT.config.request_timeout,
    }
    name, seconds = min(
        ((name, clock) for name, clock in ends.items() if clock is not None),
        key=lambda one: one[1],
        default=("", float("inf")),
    )
    what = "no answer" if request.stream else "no complete answer"
    if request.until < sent + seconds:
        return RequestTimeoutError(f"{what} before the deadline (deadline={clocks.deadline:g})")
    return RequestTimeoutError(f"{what} within {seconds:g} s ({name}={seconds:g})")


def translate(error: Exception, request: HttpRequest | None = None, sent: float = 0.0) -> APIError:
    """Make the error of ours that an httpx error stands for."""
    if isinstance(error, httpx.PoolTimeout):
        return _pool_is_full(request, sent)
    if isinstance(error, httpx.ConnectTimeout) and request and time.monotonic() < request.until:
        return RequestTimeoutError("no connection in time: the host does not answer")
    if isinstance(error, httpx.TimeoutException):
        return too_late(request, sent) if request else RequestTimeoutError("no answer in time")
    if isinstance(error, httpx.ConnectError):
        text = f"cannot connect: {_reason(error)}"
        return APIConnectionError(text, retryable=False if _is_distrusted(error) else None)
    if isinstance(error, _UNWRITABLE):
        # These quote the refused header or URL, which may hold a key.
        return APIError("the request could not be written as HTTP; check base_url and headers")
    return APIConnectionError(f"the connection broke: {_reason(error)}")


def _pool_is_full(request: HttpRequest | None, sent: float) -> PoolTimeoutError:
    most = CURRENT.config.max_connections
    waited = f" within {time.monotonic() - sent:.3g} s" if request else ""
    return PoolTimeoutError(
        f"no connection became free{waited}: all {most} of the pool are in use "
        f"(max_connections={most}; see init_pooling and pool_stats)"
    )


def _is_distrusted(error: BaseException | None) -> bool:
    """Tell whether a certificate was refused: it will be the same the next time."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
