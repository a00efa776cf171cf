# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from typing import Literal

from ..._runtime import UnknownVariant, WireModel


class APIError(WireModel):
    message: str
    type: Literal["api_error"] = "api_error"


class AuthenticationError(WireModel):
    message: str
    type: Literal["authentication_error"] = "authentication_error"


class BillingError(WireModel):
    message: str
    type: Literal["billing_error"] = "billing_error"


class ErrorResponse(WireModel):
    error: (
        InvalidRequestError
        | AuthenticationError
        | BillingError
        | PermissionErrorObject
        | NotFoundError
        | RateLimitError
        | GatewayTimeoutError
        | APIError
        | OverloadedError
        | UnknownVariant
    )
    request_id: str | None
    type: Literal["error"] = "error"


class GatewayTimeoutError(WireModel):
    message: str
    type: Literal["timeout_error"] = "timeout_error"


class InvalidRequestError(WireModel):
    message: str
    type: Literal["invalid_request_error"] = "invalid_request_error"


class NotFoundError(WireModel):
    message: str
    type: Literal["not_found_error"] = "not_found_error"


class OverloadedError(WireModel):
    message: str
    type: Literal["overloaded_error"] = "overloaded_error"


class PermissionErrorObject(WireModel):
    message: str
    type: Literal["permission_error"] = "permission_error"


class RateLimitError(WireModel):
    message: str
    type: Literal["rate_limit_error"] = "rate_limit_error"
