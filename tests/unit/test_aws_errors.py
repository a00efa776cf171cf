"""AWS's exceptions, told apart by their name where a status says too little."""

from __future__ import annotations

import json

import pytest

from onellm import errors
from onellm._wire_errors import error_from_event, error_from_status

LINK = ":http://internal.amazon.com/coral/com.amazon.bedrock/"
STATUSES = [
    ("AccessDeniedException", 403, errors.PermissionDeniedError, False),
    ("AccessDeniedException", 401, errors.AuthenticationError, False),
    ("UnrecognizedClientException", 403, errors.AuthenticationError, False),
    ("ExpiredTokenException", 403, errors.AuthenticationError, False),
    ("ExpiredToken", 403, errors.AuthenticationError, False),
    ("InvalidSignatureException", 403, errors.AuthenticationError, False),
    ("SignatureDoesNotMatch", 403, errors.AuthenticationError, False),
    ("ThrottlingException", 429, errors.RateLimitError, True),
    ("ThrottlingException", 400, errors.RateLimitError, True),
    ("ServiceQuotaExceededException", 400, errors.RateLimitError, True),
    ("ValidationException", 400, errors.InvalidRequestError, False),
    ("ConflictException", 400, errors.InvalidRequestError, False),
    ("ModelTimeoutException", 408, errors.RequestTimeoutError, True),
    ("ModelNotReadyException", 429, errors.ServiceUnavailableError, True),
    ("ModelErrorException", 424, errors.ServiceUnavailableError, True),
    ("ServiceUnavailableException", 503, errors.ServiceUnavailableError, True),
    ("InternalServerException", 500, errors.ServiceUnavailableError, True),
    ("ResourceNotFoundException", 404, errors.ResourceNotFoundError, False),
    ("StrangeException", 400, errors.InvalidRequestError, False),
]


@pytest.mark.parametrize(("name", "status", "kind", "retryable"), STATUSES)
def test_an_exception_is_found_by_its_header(
    name: str, status: int, kind: type[errors.APIError], *, retryable: bool
) -> None:
    headers = {"x-amzn-errortype": f"{name}{LINK}", "x-amzn-requestid": "r-1"}

    error = error_from_status(status, headers, b'{"message": "Not now."}')

    assert type(error) is kind
    assert (error.status_code, error.request_id, error.retryable) == (status, "r-1", retryable)
    assert error.message == "Not now."


@pytest.mark.parametrize("name", ["ThrottlingException", f"aws#ThrottlingException{LINK}"])
def test_an_exception_is_found_by_its_body(name: str) -> None:
    body = json.dumps({"__type": name, "Message": "Not now."}).encode()

    error = error_from_status(400, {}, body)

    assert type(error) is errors.RateLimitError
    assert error.message == "Not now."


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("throttlingException", errors.RateLimitError),
        ("validationException", errors.InvalidRequestError),
        ("modelTimeoutException", errors.RequestTimeoutError),
        ("modelStreamErrorException", errors.ServiceUnavailableError),
        ("strangeException", errors.ServiceUnavailableError),
    ],
)
def test_an_exception_in_a_stream_is_found_by_its_name(
    name: str, kind: type[errors.APIError]
) -> None:
    error = error_from_event({"error": {"type": name, "message": "Not now."}})

    assert type(error) is kind
    assert error.status_code is None
    assert error.error_data == {"error": {"type": name, "message": "Not now."}}
