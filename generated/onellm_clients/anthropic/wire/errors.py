# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class APIError(TypedDict):
    message: NotRequired[str]
    type: Literal["api_error"]


class AuthenticationError(TypedDict):
    message: NotRequired[str]
    type: Literal["authentication_error"]


class BillingError(TypedDict):
    message: NotRequired[str]
    type: Literal["billing_error"]


class ErrorResponse(TypedDict):
    error: NotRequired[
        InvalidRequestError
        | AuthenticationError
        | BillingError
        | PermissionErrorObject
        | NotFoundError
        | RateLimitError
        | GatewayTimeoutError
        | APIError
        | OverloadedError
    ]
    request_id: NotRequired[str | None]
    type: Literal["error"]


class GatewayTimeoutError(TypedDict):
    message: NotRequired[str]
    type: Literal["timeout_error"]


class InvalidRequestError(TypedDict):
    message: NotRequired[str]
    type: Literal["invalid_request_error"]


class NotFoundError(TypedDict):
    message: NotRequired[str]
    type: Literal["not_found_error"]


class OverloadedError(TypedDict):
    message: NotRequired[str]
    type: Literal["overloaded_error"]


class PermissionErrorObject(TypedDict):
    message: NotRequired[str]
    type: Literal["permission_error"]


class RateLimitError(TypedDict):
    message: NotRequired[str]
    type: Literal["rate_limit_error"]
