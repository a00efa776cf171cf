from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onellm._flow import Call, Flow, Send, Sleep
from onellm._http import Clocks, HttpRequest, HttpResponse
from onellm._receipt import Attempt, Receipt
from onellm._retry import RetryConfig, send_with_retries
from onellm._wire_errors import error_from_status
from onellm.errors import (
    APIConnectionError,
    APIError,
    AuthenticationError,
    InvalidRequestError,
    RateLimitError,
    RequestTimeoutError,
    ServiceUnavailableError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

REQUEST = HttpRequest(method="POST", url="https://h/v1/x", headers=(), content=b"", clocks=Clocks())
OK = HttpResponse(status=200, headers={}, body=b"{}")


def answer(status: int, headers: Mapping[str, str] | None = None) -> HttpResponse:
    return HttpResponse(status=status, headers=headers or {}, body=b'{"error":{"message":"no"}}')


def check(response: HttpResponse) -> APIError | None:
    if response.status < 300:
        return None
    return error_from_status(response.status, response.headers, response.body)


def sending(
    receipt: Receipt | None = None, jitter: float = 0.5, config: RetryConfig | None = None
) -> Flow[HttpResponse]:
    return send_with_retries(
        REQUEST,
        check,
        receipt or Receipt(provider="groq", model="m"),
        config or RetryConfig(),
        jitter=lambda: jitter,
    )


def result(flow: Flow[HttpResponse], response: HttpResponse) -> HttpResponse:
    with pytest.raises(StopIteration) as end:
        flow.send(response)
    found: HttpResponse = end.value.value
    return found


def test_what_works_is_sent_once() -> None:
    flow = sending()

    assert next(flow) == Send(REQUEST)
    assert result(flow, OK) is OK


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_what_may_pass_is_waited_for_and_sent_again(status: int) -> None:
    flow = sending()

    assert next(flow) == Send(REQUEST)
    assert flow.send(answer(status)) == Sleep(0.5)
    assert flow.send(None) == Send(REQUEST)
    assert result(flow, OK) is OK


@pytest.mark.parametrize("failure", [APIConnectionError("broke"), RequestTimeoutError("late")])
def test_a_connection_that_breaks_is_made_again(failure: APIError) -> None:
    flow = sending()

    assert next(flow) == Send(REQUEST)
    assert flow.throw(failure) == Sleep(0.5)
    assert flow.send(None) == Send(REQUEST)
    assert result(flow, OK) is OK


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 413, 418, 422, 302])
def test_what_is_refused_for_good_is_not_sent_again(status: int) -> None:
    flow = sending()
    next(flow)

    with pytest.raises(APIError) as caught:
        flow.send(answer(status))

    assert caught.value.status_code == status


def test_an_error_that_cannot_pass_is_not_sent_again() -> None:
    flow = sending()
    next(flow)

    with pytest.raises(InvalidRequestError):
        flow.throw(InvalidRequestError("no"))


def test_what_is_no_error_of_ours_goes_straight_through() -> None:
    receipt = Receipt(provider="groq", model="m")
    flow = sending(receipt)
    next(flow)

    with pytest.raises(KeyboardInterrupt):
        flow.throw(KeyboardInterrupt)

    assert receipt.attempts == []


def test_pauses_grow_until_the_retries_are_used_up_and_the_last_failure_is_raised() -> None:
    flow = sending(config=RetryConfig(max_retries=3, initial=1.0, factor=3.0, longest=5.0))

    next(flow)
    assert flow.send(answer(429)) == Sleep(1.0)
    flow.send(None)
    assert flow.send(answer(500)) == Sleep(3.0)
    flow.send(None)
    assert flow.throw(APIConnectionError("broke")) == Sleep(5.0)
    flow.send(None)
    with pytest.raises(ServiceUnavailableError) as caught:
        flow.send(answer(503))

    assert caught.value.status_code == 503


@pytest.mark.parametrize(("jitter", "pause"), [(0.0, 0.25), (0.5, 0.5), (1.0, 0.75)])
def test_pauses_are_shaken_so_that_callers_do_not_come_back_at_once(
    jitter: float, pause: float
) -> None:
    flow = sending(jitter=jitter)
    next(flow)

    assert flow.send(answer(429)) == Sleep(pause)


def test_real_jitter_differs_from_call_to_call_and_stays_in_its_range() -> None:
    pauses: set[float] = set()
    for _ in range(20):
        flow = send_with_retries(REQUEST, check, Receipt(provider="g", model="m"), RetryConfig())
        next(flow)
        step = flow.send(answer(429))
        assert isinstance(step, Sleep)
        pauses.add(step.seconds)

    assert len(pauses) > 1
    assert all(0.25 <= pause <= 0.75 for pause in pauses)


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry-after": "3"}, 3.0),
        ({"retry-after-ms": "20"}, 0.02),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "60"}, 60.0),
        ({"retry-after": "soon"}, 0.5),
    ],
)
def test_a_provider_that_says_how_long_is_believed(headers: dict[str, str], pause: float) -> None:
    flow = sending()
    next(flow)

    assert flow.send(answer(429, headers)) == Sleep(pause)


def test_a_provider_that_asks_for_too_long_is_not_waited_for() -> None:
    flow = sending()
    next(flow)

    with pytest.raises(RateLimitError) as caught:
        flow.send(answer(429, {"retry-after": "61"}))

    assert caught.value.retry_after == 61.0


def test_no_retries_means_one_attempt() -> None:
    flow = sending(config=RetryConfig(max_retries=0))
    next(flow)

    with pytest.raises(RateLimitError):
        flow.send(answer(429))


def test_every_attempt_is_on_the_receipt() -> None:
    receipt = Receipt(provider="groq", model="m")
    flow = sending(receipt)

    next(flow)
    flow.send(answer(429, {"retry-after": "2"}))
    flow.send(None)
    flow.throw(APIConnectionError("broke"))
    flow.send(None)
    result(flow, OK)

    assert receipt.attempts == [
        Attempt(provider="groq", model="m", status=429, error="RateLimitError", waited=0.0),
        Attempt(provider="groq", model="m", status=None, error="APIConnectionError", waited=2.0),
        Attempt(provider="groq", model="m", status=200, error=None, waited=1.0),
    ]


def test_a_refused_attempt_is_on_the_receipt_as_well() -> None:
    receipt = Receipt(provider="groq", model="m")
    flow = sending(receipt)
    next(flow)

    with pytest.raises(AuthenticationError):
        flow.send(answer(401))

    assert [attempt.error for attempt in receipt.attempts] == ["AuthenticationError"]
    assert receipt.attempts[0].status == 401


def test_a_driver_that_answers_nothing_is_a_mistake_that_shows() -> None:
    flow = sending()
    next(flow)

    with pytest.raises(TypeError, match="a driver answers Send with a response"):
        flow.send(None)


def test_each_attempt_is_signed_anew() -> None:
    numbers = iter(range(9))

    def sign(request: HttpRequest) -> Flow[HttpRequest]:
        yield Call(lambda: None)
        return replace(request, headers=(("signature", str(next(numbers))),))

    receipt = Receipt(provider="groq", model="m")
    flow = send_with_retries(REQUEST, check, receipt, RetryConfig(), sign=sign, jitter=lambda: 0.5)

    assert isinstance(next(flow), Call)
    assert flow.send(None) == Send(replace(REQUEST, headers=(("signature", "0"),)))
    assert flow.send(answer(500)) == Sleep(0.5)
    assert isinstance(flow.send(None), Call)
    assert flow.send(None) == Send(replace(REQUEST, headers=(("signature", "1"),)))
    assert result(flow, OK) is OK


def test_a_signer_that_fails_in_passing_is_asked_again() -> None:
    failures = [APIConnectionError("no token yet")]

    def sign(request: HttpRequest) -> Flow[HttpRequest]:
        yield Call(lambda: None)
        if failures:
            raise failures.pop()
        return request

    receipt = Receipt(provider="groq", model="m")
    flow = send_with_retries(REQUEST, check, receipt, RetryConfig(), sign=sign, jitter=lambda: 0.5)

    assert isinstance(next(flow), Call)
    assert flow.send(None) == Sleep(0.5)
    assert isinstance(flow.send(None), Call)
    assert flow.send(None) == Send(REQUEST)
    assert result(flow, OK) is OK
    assert [attempt.error for attempt in receipt.attempts] == ["APIConnectionError", None]
