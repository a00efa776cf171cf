"""A request complete with address and key, sent with retries, for whatever kind of call."""

from __future__ import annotations

import platform
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from onellm._adapters import Multipart
from onellm._bodies import Body
from onellm._http import NEVER, SUCCESS, HttpRequest, HttpResponse
from onellm._json import JSON, dumps, loads
from onellm._multipart import write_form
from onellm._redact import redact
from onellm._retry import send_with_retries
from onellm._signers import KEY_HEADERS, find_signer, is_signed
from onellm._version import __version__
from onellm._wire_errors import clean_headers, error_from_status, find_request_id
from onellm.errors import AuthenticationError, InvalidRequestError, OneLLMError

if TYPE_CHECKING:
    from onellm._adapters import Request
    from onellm._bodies import Progress
    from onellm._call import Target
    from onellm._flow import Flow
    from onellm._receipt import Receipt
    from onellm.errors import APIError
    from onellm.providers import Provider

_JOINED: Final = "anthropic-beta"
"""A header that is a list: what a translation needs is added to what the caller gives."""
_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_USER_AGENT: Final = f"onellm/{__version__} python/{platform.python_version()}"
_VERSION: Final = re.compile(r"/v\d\w*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A call that is ready to be sent."""

    provider: Provider
    model: str
    target: Target
    request: HttpRequest
    receipt: Receipt
    secrets: tuple[str, ...] = field(repr=False)
    """What must not appear in any text about this call."""


def call_ends(target: Target) -> float:
    """Find when a call that begins now must be over, on `time.monotonic`'s clock."""
    seconds = target.clocks.deadline
    return NEVER if seconds is None else time.monotonic() + seconds


def send_prepared(prepared: Prepared, until: float = NEVER) -> Flow[HttpResponse]:
    """Send with retries, and note on the receipt who answered; errors say whom they are about."""

    def check(response: HttpResponse) -> APIError | None:
        if response.status in SUCCESS:
            return None
        return error_from_status(response.status, response.headers, response.body, prepared.secrets)

    receipt, target = prepared.receipt, prepared.target
    sign = find_signer(prepared.provider, target)
    try:
        response = yield from send_with_retries(
            replace(prepared.request, until=until), check, receipt, target.retry, sign=sign
        )
    except OneLLMError as error:
        explain(error, prepared)
        raise
    receipt.headers = clean_headers(response.headers, prepared.secrets)
    receipt.request_id = find_request_id(receipt.headers)
    return response


def build_request(
    provider: Provider,
    target: Target,
    request: Request,
    *,
    stream: bool = False,
    progress: Progress | None = None,
) -> HttpRequest:
    """Put address, key and headers to a request; raises InvalidRequestError for no body.

    `progress` is told how much of a form was written.
    """
    try:
        content_type, content = _write_body(request, progress)
    except ValueError as error:
        raise InvalidRequestError.of([str(error)], provider.name) from None
    headers = {
        "user-agent": _USER_AGENT,
        "accept": "text/event-stream" if stream else "application/json",
        **content_type,
        # Events must be readable as they come; a compressor would hold them back.
        "accept-encoding": "identity" if stream else "gzip, deflate",
        **provider.headers,
        **dict(request.headers),
    }
    asked = headers.get(_JOINED)
    if target.key is not None:
        headers.update(KEY_HEADERS[provider.auth](target.key.reveal()))
    headers.update(target.headers)
    if asked is not None and asked not in headers[_JOINED]:
        headers[_JOINED] = f"{headers[_JOINED]},{asked}"
    _check_headers(headers, provider.name)
    query = urlencode([*request.query, *target.query.items()])
    return HttpRequest(
        method=request.method.upper(),
        url=join_url(target.base_url, request.path) + (f"?{query}" if query else ""),
        headers=tuple(headers.items()),
        content=content,
        clocks=target.clocks,
        stream=stream,
        network=target.network,
    )


def join_url(base: str, path: str) -> str:
    """Put a path behind a base URL that may or may not bring the version the path begins with.

    Both "https://api.anthropic.com" and "https://api.anthropic.com/v1" are in use for one API.
    """
    if _VERSION.match(path):
        host, slash, last = base.rpartition("/")
        if _VERSION.fullmatch(slash + last):
            return host + path
    return base + path


def _write_body(request: Request, progress: Progress | None) -> tuple[dict[str, str], bytes | Body]:
    if request.body is None:
        return {}, b""
    if isinstance(request.body, Body):
        return {}, request.body
    if isinstance(request.body, Multipart):
        return write_form(request.body, progress)
    try:
        return {"content-type": "application/json"}, dumps(request.body)
    except ValueError as error:
        raise ValueError(f"the call is not JSON: {error}") from None


def _check_headers(headers: Mapping[str, str], provider: str) -> None:
    """Refuse what HTTP cannot carry, by name: the value may be a secret."""
    problems = [
        f"header {redact(name)!r} has a {part} that HTTP cannot carry"
        for name, value in headers.items()
        for part, fits in (
            ("name", _TOKEN.fullmatch(name)),
            ("value", value.isascii() and value.isprintable() and value == value.strip()),
        )
        if not fits
    ]
    if problems:
        raise InvalidRequestError.of(problems, provider)


def parse_object(content: bytes) -> Mapping[str, JSON] | None:
    """Read a body that should be a JSON object; None when it is none."""
    try:
        body = loads(content)
    except ValueError:
        return None
    return body if isinstance(body, Mapping) else None


def explain(error: Exception, prepared: Prepared) -> None:
    """Say on an error whom the call was for, and what to do about a refused key."""
    if not isinstance(error, OneLLMError):
        return
    provider, receipt = prepared.provider, prepared.receipt
    error.provider = error.provider or provider.name
    error.model = error.model or prepared.model
    error.request_id = error.request_id or receipt.request_id
    signed = is_signed(provider, prepared.target)
    if isinstance(error, AuthenticationError) and provider.key_variables and not signed:
        error.message = (
            f"{error.message.rstrip('.')}. Check {provider.key_variables[0]}, "
            "onellm.set_api_key() or api_key="
        )
