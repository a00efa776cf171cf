"""Streams of Gemini's as an array, as a proxy or an older address sends them; and its errors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm._json import JSON, dumps
from onellm._wire_errors import error_from_status
from onellm.errors import (
    AuthenticationError,
    InvalidRequestError,
    InvalidResponseError,
    RateLimitError,
    ServiceUnavailableError,
    StreamTruncatedError,
)
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onellm.models import ChatCompletionChunk


def answer(text: str, finish: str | None = None) -> JSON:
    candidate: dict[str, JSON] = {"content": {"parts": [{"text": text}], "role": "model"}}
    return {"candidates": [{**candidate, **({"finishReason": finish} if finish else {})}]}


ARRAY = dumps([answer("Hi, "), answer("[you]"), answer("!", "STOP")])


def stream(body: bytes, size: int = 7) -> Iterator[ChatCompletionChunk]:
    """Read a body that comes in small pieces."""
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    reply = Reply(headers=(("content-type", "application/json"),), body=pieces, chunked=True)
    with Server(lambda _: reply) as server:
        yield from ChatCompletion.create(
            "google/gemini-2.5-flash",
            [{"role": "user", "content": "Hello"}],
            stream=True,
            base_url=server.url,
            api_key="AIza-key",
            max_retries=0,
        )


def read_into(chunks: list[ChatCompletionChunk], body: bytes) -> None:
    """Keep what came before an error."""
    for chunk in stream(body):
        chunks.append(chunk)  # noqa: PERF402 - `extend` would keep nothing


def text_of(chunks: Sequence[ChatCompletionChunk]) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks)


def test_an_array_is_a_stream_of_its_elements() -> None:
    chunks = list(stream(ARRAY))

    assert [text_of([chunk]) for chunk in chunks] == ["Hi, ", "[you]", "!"]
    assert chunks[-1].choices[0].finish_reason == "stop"


def test_an_array_that_was_cut_off_is_an_error_behind_what_had_come() -> None:
    chunks: list[ChatCompletionChunk] = []

    with pytest.raises(StreamTruncatedError, match="in the middle of an event"):
        read_into(chunks, ARRAY[: ARRAY.index(b"you")])

    assert text_of(chunks) == "Hi, "


def test_an_error_in_an_array_is_raised_behind_what_had_come() -> None:
    failure: JSON = {"error": {"code": 503, "message": "Overloaded.", "status": "UNAVAILABLE"}}
    chunks: list[ChatCompletionChunk] = []

    with pytest.raises(ServiceUnavailableError, match="Overloaded"):
        read_into(chunks, dumps([answer("Hi"), failure]))

    assert text_of(chunks) == "Hi"


def test_an_error_that_is_no_stream_is_raised_as_what_it_is() -> None:
    with pytest.raises(InvalidRequestError, match="No such field"):
        list(stream(dumps({"error": {"code": 400, "message": "No such field."}})))
    with pytest.raises(InvalidResponseError, match="a stream of events"):
        list(stream(b"<html>Welcome</html>"))


def test_an_element_that_is_no_object_is_skipped_and_counted() -> None:
    chunks = list(stream(b"[7, " + ARRAY[1:]))

    assert text_of(chunks) == "Hi, [you]!"
    assert chunks[0].raw == answer("Hi, ")


def test_an_answer_without_candidates_that_was_not_refused_is_none() -> None:
    with (
        Server(lambda _: Reply.json({"usageMetadata": {"promptTokenCount": 1}})) as server,
        pytest.raises(InvalidResponseError, match="promptTokenCount"),
    ):
        ChatCompletion.create(
            "google/gemini-2.5-flash",
            [{"role": "user", "content": "Hello"}],
            base_url=server.url,
            api_key="AIza-key",
        )


def error_of(status: int, *details: JSON, listed: bool = False) -> Exception:
    body: JSON = {"error": {"code": status, "message": "No.", "details": details}}
    content = json.dumps([body] if listed else body).encode()
    return error_from_status(status, {}, content)


@pytest.mark.parametrize("listed", [False, True])
def test_a_wrong_key_is_no_bad_request(*, listed: bool) -> None:
    error = error_of(400, {"@type": "x"}, {"reason": "API_KEY_INVALID"}, listed=listed)

    assert isinstance(error, AuthenticationError)
    assert (error.message, error.status_code) == ("No.", 400)
    assert error.error_data["error"]


@pytest.mark.parametrize(
    ("asked", "seconds"), [("48s", 48.0), ("0.5s", 0.5), ("soon", None), ("-1s", None), (7, None)]
)
def test_the_wait_that_is_asked_for_in_the_body_is_obeyed(
    asked: JSON, seconds: float | None
) -> None:
    error = error_of(429, {"retryDelay": asked})

    assert isinstance(error, RateLimitError)
    assert error.retry_after == seconds


def test_any_other_detail_changes_nothing() -> None:
    assert type(error_of(400, {"reason": "ELSE"}, "text", None)) is InvalidRequestError
