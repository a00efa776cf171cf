"""Providers' error bodies, in all their shapes, as our errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_int, as_list, as_object, as_text, loads
from onellm._redact import redact, redact_json
from onellm._retry import find_retry_after
from onellm.errors import (
    BY_STATUS,
    APIError,
    AuthenticationError,
    InvalidRequestError,
    InvalidResponseError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ResourceNotFoundError,
    ServiceUnavailableError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm._redact import Secret

_SHOWN: Final = 200
_DEEPEST: Final = 10
_LONGEST_SECRET: Final = 4096
_SERVER_ERROR: Final = 500
_STATUSES: Final = range(400, 600)

_BY_WORD: Final[Mapping[str, type[APIError]]] = {
    "api_error": ServiceUnavailableError,
    "authentication_error": AuthenticationError,
    "bad_request": InvalidRequestError,
    "billing_error": PermissionDeniedError,
    "context_length_exceeded": InvalidRequestError,
    "insufficient_quota": RateLimitError,
    "internal_error": ServiceUnavailableError,
    "internal_server_error": ServiceUnavailableError,
    "invalid_api_key": AuthenticationError,
    "invalid_request_error": InvalidRequestError,
    "model_not_found": ResourceNotFoundError,
    "not_found_error": ResourceNotFoundError,
    "overloaded_error": ServiceUnavailableError,
    "permission_error": PermissionDeniedError,
    "rate_limit_error": RateLimitError,
    "rate_limit_exceeded": RateLimitError,
    "request_too_large": InvalidRequestError,
    "server_error": ServiceUnavailableError,
    "service_unavailable": ServiceUnavailableError,
    "timeout_error": RequestTimeoutError,
}
"""The class of an error that came without a status of its own, by its `code` or `type`."""

_BY_EXCEPTION: Final[Mapping[str, type[APIError]]] = {
    "expiredtoken": AuthenticationError,
    "incompletesignature": AuthenticationError,
    "internalserver": ServiceUnavailableError,
    "invalidclienttokenid": AuthenticationError,
    "invalidsignature": AuthenticationError,
    "missingauthenticationtoken": AuthenticationError,
    "modelerror": ServiceUnavailableError,
    "modelnotready": ServiceUnavailableError,
    "modelstreamerror": ServiceUnavailableError,
    "modeltimeout": RequestTimeoutError,
    "resourcenotfound": ResourceNotFoundError,
    "servicequotaexceeded": RateLimitError,
    "serviceunavailable": ServiceUnavailableError,
    "signaturedoesnotmatch": AuthenticationError,
    "throttling": RateLimitError,
    "unrecognizedclient": AuthenticationError,
    "validation": InvalidRequestError,
}
"""AWS's exceptions that a status does not tell apart, or that come without one in a stream."""

_BY_REASON: Final[Mapping[str, type[APIError]]] = {"API_KEY_INVALID": AuthenticationError}
"""Errors of Google's that their status, 400, does not tell apart."""

_DELAY: Final = re.compile(r"(\d{1,9}(?:\.\d+)?)s")

_BASE_STATUSES: Final[Mapping[int, int]] = {
    1001: 504,
    1002: 429,
    1004: 401,
    1008: 403,
    1039: 429,
    1042: 400,
    2013: 400,
    2049: 401,
}
"""MiniMax's codes that are not the service's own fault → the status that says the same."""

_REQUEST_IDS: Final = (
    "x-request-id",
    "request-id",
    "apim-request-id",
    "x-amzn-requestid",
    "mistral-correlation-id",
    "x-ds-trace-id",
    "x-debug-trace-id",
)


def find_request_id(headers: Mapping[str, str], body: JSON = None) -> str | None:
    """Find the provider's name for this exchange, to give to its support."""
    for name in _REQUEST_IDS:
        if found := headers.get(name):
            return found
    return as_text(as_object(body).get("request_id")) or None


def error_from_status(
    status: int, headers: Mapping[str, str], content: bytes, secrets: Sequence[str] = ()
) -> APIError:
    """Make the error of an answer whose status is not a success."""
    try:
        body = loads(content)
    except ValueError:
        body = None
    if isinstance(body, list) and len(body) == 1:
        body = body[0]  # Google's streams that are arrays begin so, errors too
    named = headers.get("x-amzn-errortype") or as_object(body).get("__type")
    reason = _BY_REASON.get(_find_detail(body, "reason"))
    kind = reason or _find_exception(named) or BY_STATUS.get(status, APIError)
    asked = find_retry_after(headers)
    message = (
        _printable(_find_message(body))
        or plain_text(content, secrets)
        or "no explanation was given"
    )
    cleaned = clean_headers(headers, secrets)
    data = _as_data(body, secrets)
    return kind(
        redact(message, secrets),
        status_code=status,
        request_id=find_request_id(cleaned, data),
        error_data=data,
        headers=cleaned,
        retry_after=_find_delay(body) if asked is None else asked,
        retryable=kind.default_retryable or status >= _SERVER_ERROR,
    )


def error_from_event(body: Mapping[str, JSON], secrets: Sequence[str] = ()) -> APIError:
    """Make the error that came inside a success: in a stream, or as a whole answer."""
    error = body.get("error")
    words = error if isinstance(error, Mapping) else body
    kind: type[APIError] = ServiceUnavailableError
    status: int | None = None
    for key in ("code", "type", "status_code"):
        value = words.get(key)
        if isinstance(value, str) and value.isdecimal():
            value = int(value)
        if isinstance(value, int) and value in _STATUSES:
            kind, status = BY_STATUS.get(value, APIError), value
            break
        named = _BY_WORD.get(value) if isinstance(value, str) else None
        if named or (named := _find_exception(value)):
            kind = named
            break
    data = _as_data(body, secrets)
    return kind(
        redact(_printable(_find_message(body)) or "the provider reported an error", secrets),
        status_code=status,
        request_id=find_request_id({}, data),
        error_data=data,
    )


def find_base_refusal(body: Mapping[str, JSON]) -> Mapping[str, JSON] | None:
    """Find MiniMax's kind of error inside a success, put as all others; None when it is none.

    https://platform.minimax.io/docs/api-reference/errorcode lists the codes; 0 is no error.
    """
    said = as_object(body.get("base_resp"))
    code = as_int(said.get("status_code"))
    if not code:
        return None
    status = _BASE_STATUSES.get(code, _SERVER_ERROR)
    return {**body, "error": {"code": status, "message": said.get("status_msg")}}


def refusal(
    expected: str, content: bytes, headers: Mapping[str, str], secrets: Sequence[str] = ()
) -> APIError:
    """Make the error of a success that is no answer: what it says itself, or what it is."""
    try:
        body = as_object(loads(content))
    except ValueError:
        return unexpected(expected, content, headers, secrets)
    said = body if body.get("error") else find_base_refusal(body)
    if said:
        return error_from_event(said, secrets)
    return unexpected(expected, content, headers, secrets)


def unexpected(
    expected: str, content: bytes, headers: Mapping[str, str], secrets: Sequence[str] = ()
) -> APIError:
    """Make the error for a success whose body is not what was asked for."""
    kind = headers.get("content-type", "no content type")
    cleaned = clean_headers(headers, secrets)
    shown = plain_text(content, secrets) or "empty"
    return InvalidResponseError(
        redact(f"expected {expected}, but the body ({kind}) is: {shown}", secrets),
        request_id=find_request_id(cleaned),
        headers=cleaned,
    )


def _find_exception(name: JSON) -> type[APIError] | None:
    """Find the class of an exception of AWS's, as "namespace#NameException:link" or "name"."""
    plain = as_text(name).partition(":")[0].rpartition("#")[2].lower()
    return _BY_EXCEPTION.get(plain.removesuffix("exception"))


def _find_detail(body: JSON, key: str) -> str:
    """Find what the details of an error of Google's say."""
    error = as_object(as_object(body).get("error"))
    details = (as_object(one) for one in as_list(error.get("details")))
    return next((as_text(one[key]) for one in details if key in one), "")


def _find_delay(body: JSON) -> float | None:
    """Find how many seconds Google asks to wait, which it writes like "48s" or "0.5s"."""
    found = _DELAY.fullmatch(_find_detail(body, "retryDelay"))
    return float(found[1]) if found else None


def _find_message(body: JSON, depth: int = 0) -> str:
    if depth > _DEEPEST:
        return ""
    if isinstance(body, list) and body:
        return _find_message(body[0], depth + 1)
    if not isinstance(body, Mapping):
        return as_text(body)
    for key in ("error", "message", "Message", "detail", "msg", "error_description"):
        value = body.get(key)
        found = _find_message(value, depth + 1)
        if found:
            return found
    return ""


def plain_text(content: bytes, secrets: Sequence[str] = (), length: int = _SHOWN) -> str:
    """Show the beginning of a body: without secrets, also cut ones, and safe for a terminal."""
    text = redact(content.lstrip()[: length + _LONGEST_SECRET].decode(errors="replace"), secrets)
    return _printable(text.strip()[:length])


def _printable(text: str) -> str:
    return "".join(
        c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in text
    )


def clean_headers(headers: Mapping[str, str], secrets: Sequence[str] = ()) -> dict[str, str]:
    """Copy an answer's headers, without the secrets that a server may echo in them."""
    return {name.lower(): redact(value, secrets) for name, value in headers.items()}


def _as_data(body: JSON, secrets: Sequence[str]) -> Mapping[str, JSON]:
    cleaned = redact_json(body, secrets)
    return cleaned if isinstance(cleaned, Mapping) else {}


def revealed(key: Secret | None) -> tuple[str, ...]:
    """Give the strings that must not appear in any text of this call."""
    return (key.reveal(),) if key else ()
