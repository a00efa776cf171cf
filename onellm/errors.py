"""Every error this library raises.

OneLLMError
├── APIError                            a provider refused, failed, or could not be reached
│   ├── InvalidRequestError             400 413 422, and every check made before the network
│   │   └── InvalidModelError           (also ValueError) a model name that cannot be one
│   │       └── UnknownProviderError    its provider part is none we know
│   ├── AuthenticationError             401, or no key was found
│   ├── PermissionDeniedError           403
│   ├── ResourceNotFoundError           404
│   ├── RequestTimeoutError             408 504, or our own clock ran out
│   ├── ConflictError                   409
│   ├── RateLimitError                  429
│   ├── BadGatewayError                 502
│   ├── ServiceUnavailableError         500 503 529
│   ├── APIConnectionError              no connection, or it broke before an answer
│   │   └── PoolTimeoutError            all connections of our own pool are in use
│   └── InvalidResponseError            an answer that is not what was asked for
├── StreamingError                      a stream broke after it began
│   ├── StreamStalledError              nothing came for longer than the clock allows
│   └── StreamTruncatedError            it ended before the answer was finished
├── InvalidConfigurationError
│   └── RoutingConfigurationError
└── FallbackExhaustionError             every model of a fallback chain failed
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from onellm._problems import Problem as Problem  # noqa: PLC0414 - what `problems` are made of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._json import JSON
    from onellm.models import ChatCompletionResponse

__all__ = [
    "APIConnectionError",
    "APIError",
    "AuthenticationError",
    "BadGatewayError",
    "ConflictError",
    "FallbackExhaustionError",
    "InvalidConfigurationError",
    "InvalidModelError",
    "InvalidRequestError",
    "InvalidResponseError",
    "OneLLMError",
    "PermissionDeniedError",
    "PoolTimeoutError",
    "RateLimitError",
    "RequestTimeoutError",
    "ResourceNotFoundError",
    "RoutingConfigurationError",
    "ServiceUnavailableError",
    "StreamStalledError",
    "StreamTruncatedError",
    "StreamingError",
    "UnknownProviderError",
]


class OneLLMError(Exception):
    """Base of all errors here. No text or attribute of one ever holds a key.

    `provider`, `model`, `status_code`, `request_id` and `error_data` (the provider's own error
    body) are what is known; `headers` are the answer's (lower-cased), `retry_after` the seconds
    the provider asked to wait, `retryable` whether the same call may work later.
    """

    default_retryable: ClassVar[bool] = False

    def __init__(
        self,
        message: str,
        provider: str | None = None,
        status_code: int | None = None,
        request_id: str | None = None,
        error_data: Mapping[str, JSON] | None = None,
        *,
        model: str | None = None,
        headers: Mapping[str, str] | None = None,
        retry_after: float | None = None,
        retryable: bool | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.provider = provider
        self.model = model
        self.status_code = status_code
        self.request_id = request_id
        self.error_data: Mapping[str, JSON] = error_data or {}
        self.headers: Mapping[str, str] = headers or {}
        self.retry_after = retry_after
        self.retryable: bool = self.default_retryable if retryable is None else retryable

    def __str__(self) -> str:
        known = {
            " (Provider: {})": self.provider,
            " Status: {}": self.status_code,
            " Request ID: {}": self.request_id,
        }
        return self.message + "".join(
            form.format(value) for form, value in known.items() if value is not None
        )

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(
    kind: type[OneLLMError], args: tuple[object, ...], state: dict[str, object]
) -> OneLLMError:
    """Unpickle without asking each class for its own arguments."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class APIError(OneLLMError):
    """A provider refused the call, failed, or could not be reached."""


class InvalidRequestError(APIError):
    """The call cannot work as it is; `problems` lists everything found wrong, one line each.

    Each of them is text, and has the parameter, what was given, what is allowed, and where that is
    written as attributes. It is empty when the provider refused the call.
    """

    problems: Sequence[Problem] = ()

    @classmethod
    def of(cls, problems: Sequence[str], provider: str | None = None) -> Self:
        """Make one error of all problems of a call."""
        error = cls(
            str(problems[0])
            if len(problems) == 1
            else f"{len(problems)} problems:\n" + "\n".join(f"  - {line}" for line in problems),
            provider,
        )
        error.problems = tuple(
            one if isinstance(one, Problem) else Problem(one) for one in problems
        )
        return error


class InvalidModelError(InvalidRequestError, ValueError):
    """A model name that is not `provider/model`."""


class UnknownProviderError(InvalidModelError):
    """The provider part of a model name is none that is known or registered."""


class AuthenticationError(APIError):
    """The key was refused, or none was found."""


class PermissionDeniedError(APIError):
    """The key is valid but may not do this."""


class ResourceNotFoundError(APIError):
    """The provider knows no such model, file or path."""


class RequestTimeoutError(APIError):
    """No answer in time: the provider's clock or ours."""

    default_retryable = True


class ConflictError(APIError):
    """The provider refused because of a state that may pass."""

    default_retryable = True


class RateLimitError(APIError):
    """Too many requests or tokens, or no quota left; see `retry_after`."""

    default_retryable = True


class BadGatewayError(APIError):
    """A proxy before the provider got no valid answer from it."""

    default_retryable = True


class ServiceUnavailableError(APIError):
    """The provider failed or is overloaded."""

    default_retryable = True


class APIConnectionError(APIError):
    """No connection to the provider, or it broke before the answer was complete."""

    default_retryable = True


class PoolTimeoutError(APIConnectionError):
    """No connection of our own pool became free in time; the message names the limit."""

    # The wait was the retry: it is as long as `pool_timeout` says.
    default_retryable = False


class InvalidResponseError(APIError):
    """The provider answered success with something that is not what was asked for."""


class StreamingError(OneLLMError):
    """A stream broke after it began; `chunks` were received before that."""

    def __init__(self, message: str, provider: str | None = None, *, chunks: int = 0) -> None:
        super().__init__(message, provider)
        self.chunks = chunks
        self.partial: ChatCompletionResponse | None = None
        """What had come until then, as a result."""


class StreamStalledError(StreamingError):
    """Nothing came for longer than `clock` allows; pings and empty lines do not count."""

    default_retryable = True

    def __init__(
        self,
        message: str,
        provider: str | None = None,
        *,
        chunks: int = 0,
        clock: str = "chunk_timeout",
        waited: float = 0.0,
    ) -> None:
        super().__init__(message, provider, chunks=chunks)
        self.clock = clock
        self.waited = waited


class StreamTruncatedError(StreamingError):
    """The stream ended before the answer was finished."""

    default_retryable = True


class InvalidConfigurationError(OneLLMError):
    """Something that was configured cannot work."""


class RoutingConfigurationError(InvalidConfigurationError):
    """A routing map that cannot work."""


class FallbackExhaustionError(OneLLMError):
    """Every model of a fallback chain failed; `original_error` is the last failure."""

    def __init__(
        self,
        message: str,
        primary_model: str,
        fallback_models: Sequence[str],
        models_tried: Sequence[str],
        original_error: Exception,
        provider: str | None = None,
        status_code: int | None = None,
        request_id: str | None = None,
        error_data: Mapping[str, JSON] | None = None,
    ) -> None:
        super().__init__(message, provider, status_code, request_id, error_data)
        self.primary_model = primary_model
        self.fallback_models: list[str] = list(fallback_models)
        self.models_tried: list[str] = list(models_tried)
        self.original_error = original_error

    def __str__(self) -> str:
        return "\n".join(
            (
                super().__str__(),
                f"Primary model: {self.primary_model}",
                f"Models tried: {', '.join(self.models_tried)}",
                f"Last error: {self.original_error}",
            )
        )


BY_STATUS: Mapping[int, type[APIError]] = {
    400: InvalidRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: ResourceNotFoundError,
    408: RequestTimeoutError,
    409: ConflictError,
    413: InvalidRequestError,
    422: InvalidRequestError,
    429: RateLimitError,
    500: ServiceUnavailableError,
    502: BadGatewayError,
    503: ServiceUnavailableError,
    504: RequestTimeoutError,
    529: ServiceUnavailableError,
}
"""The class of each status; any other is a plain APIError, retryable from 500 up."""
