from __future__ import annotations

import copy
import inspect
import pickle
import re

import pytest

import onellm
from onellm import errors
from onellm.errors import (
    BY_STATUS,
    APIConnectionError,
    APIError,
    AuthenticationError,
    BadGatewayError,
    ConflictError,
    FallbackExhaustionError,
    InvalidConfigurationError,
    InvalidModelError,
    InvalidRequestError,
    InvalidResponseError,
    OneLLMError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    ResourceNotFoundError,
    ServiceUnavailableError,
    StreamingError,
    StreamStalledError,
    StreamTruncatedError,
)

CLASSES = {
    name: value
    for name, value in vars(errors).items()
    if inspect.isclass(value) and issubclass(value, Exception)
}


def drawn() -> dict[str, str | None]:
    """Each class of the drawing in the module's docstring, with the one it hangs under."""
    parents: dict[str, str | None] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"^([│├└─ ]*)(\w+Error)\b", line)
        if found:
            depth = len(found[1]) // 4
            path[depth:] = [found[2]]
            parents[found[2]] = path[depth - 1] if depth else None
    return parents


def test_the_drawing_is_the_tree() -> None:
    tree = drawn()

    assert tree.keys() == CLASSES.keys() == set(errors.__all__)
    for name, parent in tree.items():
        if parent is not None:
            assert CLASSES[name].__bases__[0] is CLASSES[parent], name


def test_what_the_drawing_says_of_statuses_is_the_table() -> None:
    said: dict[int, str] = {}
    for line in (errors.__doc__ or "").splitlines():
        found = re.match(r"^[│├└─ ]*(\w+Error)\s+((?:\d{3}\s?)+)", line)
        if found:
            said |= {int(status): found[1] for status in found[2].split()}

    assert said == {status: kind.__name__ for status, kind in BY_STATUS.items()}


def test_every_error_is_one_of_ours_and_every_status_error_an_api_error() -> None:
    assert all(issubclass(kind, OneLLMError) for kind in CLASSES.values())
    assert all(issubclass(kind, APIError) for kind in BY_STATUS.values())
    assert issubclass(InvalidModelError, ValueError)
    assert not issubclass(StreamingError, APIError)
    assert not issubclass(InvalidConfigurationError, APIError)


def test_errors_at_the_top_of_the_package_are_these() -> None:
    for name in onellm.__all__:
        if name.endswith("Error"):
            assert getattr(onellm, name) is CLASSES[name]


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({}, "no"),
        ({"provider": "groq"}, "no (Provider: groq)"),
        ({"status_code": 429}, "no Status: 429"),
        ({"request_id": "r1"}, "no Request ID: r1"),
        (
            {"provider": "groq", "status_code": 429, "request_id": "r1"},
            "no (Provider: groq) Status: 429 Request ID: r1",
        ),
    ],
)
def test_an_error_says_what_is_known(known: dict[str, str], shown: str) -> None:
    assert str(OneLLMError("no", **known)) == shown  # type: ignore[arg-type] # one of many


def test_every_attribute_is_there_when_nothing_is_known() -> None:
    error = APIError("no")

    assert error.message == "no"
    assert (error.provider, error.model, error.status_code, error.request_id) == (None,) * 4
    assert error.error_data == {}
    assert error.headers == {}
    assert error.retry_after is None
    assert error.retryable is False


def test_every_attribute_is_what_was_given() -> None:
    error = APIError(
        "no",
        "groq",
        429,
        "r1",
        {"error": "x"},
        model="m",
        headers={"a": "b"},
        retry_after=1.5,
        retryable=True,
    )

    assert vars(error) == {
        "message": "no",
        "provider": "groq",
        "model": "m",
        "status_code": 429,
        "request_id": "r1",
        "error_data": {"error": "x"},
        "headers": {"a": "b"},
        "retry_after": 1.5,
        "retryable": True,
    }


PASSING = {
    RequestTimeoutError,
    ConflictError,
    RateLimitError,
    BadGatewayError,
    ServiceUnavailableError,
    APIConnectionError,
    StreamStalledError,
    StreamTruncatedError,
}


def make(kind: type[OneLLMError]) -> OneLLMError:
    if issubclass(kind, FallbackExhaustionError):
        last = RateLimitError("slow down", "groq")
        return kind("all failed", "a/x", ["b/y"], ["a/x", "b/y"], last, "b", 429, "r1", {"e": 1})
    return kind("no", "groq")


@pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)
def test_what_may_pass_is_retryable_and_nothing_else(kind: type[OneLLMError]) -> None:
    assert make(kind).retryable is (kind in PASSING)


@pytest.mark.parametrize("kind", CLASSES.values(), ids=CLASSES)
@pytest.mark.parametrize("act", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy])
def test_every_error_survives_pickling_and_copying(kind: type[OneLLMError], act: object) -> None:
    error = make(kind)
    error.model = "m"
    error.retry_after = 2.0
    error.add_note("seen in the night")

    again = act(error)  # type: ignore[operator] # one of three functions

    assert type(again) is kind
    assert str(again) == str(error)
    assert repr(again) == repr(error)
    assert again.args == error.args
    known, kept = dict(vars(error)), dict(vars(again))
    if kind is FallbackExhaustionError:
        assert str(kept.pop("original_error")) == str(known.pop("original_error"))
    assert kept == known


def test_a_fallback_error_says_what_was_tried() -> None:
    error = make(FallbackExhaustionError)

    assert isinstance(error, FallbackExhaustionError)
    assert error.fallback_models == ["b/y"]
    assert error.error_data == {"e": 1}
    assert str(error).splitlines() == [
        "all failed (Provider: b) Status: 429 Request ID: r1",
        "Primary model: a/x",
        "Models tried: a/x, b/y",
        "Last error: slow down (Provider: groq)",
    ]


def test_one_problem_is_the_message_and_many_are_a_list() -> None:
    one = InvalidRequestError.of(["a is wrong"], "groq")
    two = InvalidRequestError.of(["a is wrong", "b is wrong"])

    assert (one.message, one.provider, list(one.problems)) == ("a is wrong", "groq", ["a is wrong"])
    assert two.message == "2 problems:\n  - a is wrong\n  - b is wrong"
    assert list(two.problems) == ["a is wrong", "b is wrong"]
    assert InvalidRequestError("no").problems == ()


def test_a_stalled_stream_tells_which_clock_and_how_long() -> None:
    error = StreamStalledError("no event", "groq", chunks=3, clock="chunk_timeout", waited=30.5)

    assert (error.chunks, error.clock, error.waited) == (3, "chunk_timeout", 30.5)
    assert error.partial is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, InvalidRequestError),
        (401, AuthenticationError),
        (403, PermissionDeniedError),
        (404, ResourceNotFoundError),
        (408, RequestTimeoutError),
        (409, ConflictError),
        (413, InvalidRequestError),
        (422, InvalidRequestError),
        (429, RateLimitError),
        (500, ServiceUnavailableError),
        (502, BadGatewayError),
        (503, ServiceUnavailableError),
        (504, RequestTimeoutError),
        (529, ServiceUnavailableError),
    ],
)
def test_each_status_has_its_class(status: int, kind: type[APIError]) -> None:
    assert BY_STATUS[status] is kind


def test_an_answer_that_is_none_is_not_asked_for_again() -> None:
    assert not InvalidResponseError("html").retryable
