"""Only type-checked: what can be caught, and what it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_type

from onellm import (
    APIConnectionError,
    APIError,
    AuthenticationError,
    ChatCompletion,
    InvalidRequestError,
    OneLLMError,
    RateLimitError,
    StreamingError,
    StreamStalledError,
)
from onellm.errors import Problem, UnknownProviderError
from onellm.models import ChatCompletionResponse
from onellm.types import JSON

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm.types import MessageParam

HELLO: list[MessageParam] = [{"role": "user", "content": "Hello"}]


def ask() -> str | None:
    try:
        return ChatCompletion.create("openai/gpt-4o-mini", HELLO).choices[0].message.content
    except RateLimitError as error:
        assert_type(error.retry_after, float | None)
        assert_type(error.retryable, bool)
    except InvalidRequestError as error:
        lines: list[str] = list(error.problems)
        assert_type(lines, list[str])
        assert_type(error.problems[0], Problem)
        assert_type(error.problems[0].parameter, str)
        assert_type(error.problems[0].source, str)
    except (AuthenticationError, APIConnectionError) as error:
        assert_type(error.provider, str | None)
    except APIError as error:
        assert_type(error.message, str)
        assert_type(error.model, str | None)
        assert_type(error.status_code, int | None)
        assert_type(error.request_id, str | None)
        assert_type(error.error_data.get("type"), JSON)
        headers: Mapping[str, str] = error.headers
        assert_type(headers.get("retry-after"), str | None)
    except OneLLMError as error:
        assert_type(str(error), str)
    return None


def listen() -> None:
    try:
        for _ in ChatCompletion.create("openai/gpt-4o-mini", HELLO, stream=True):
            pass
    except StreamStalledError as error:
        assert_type(error.clock, str)
        assert_type(error.waited, float)
        assert_type(error.chunks, int)
    except StreamingError as error:
        assert_type(error.partial, ChatCompletionResponse | None)


def explain(problem: ValueError) -> Sequence[str]:
    return problem.problems if isinstance(problem, UnknownProviderError) else [str(problem)]
