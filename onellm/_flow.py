"""Procedures without I/O, written once: they yield what they need, `run` and `arun` perform it.

    flow:   response = yield Send(request)        yield Sleep(1.5)   yield Call(refresh)
    driver: sends with the sync or async client   sleeps         calls, on a loop in a thread

A flow sees failures as exceptions thrown into it at the yield, always of our own tree.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from onellm._http import HttpRequest, HttpResponse

if TYPE_CHECKING:
    from onellm._transport import AsyncTransport, SyncTransport

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request; the flow is given its HttpResponse."""

    request: HttpRequest


@dataclass(frozen=True, slots=True)
class Sleep:
    """Wait; the flow is given None."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Call:
    """Run something that blocks (a token's refresh, a file); on a loop it runs in a thread.

    The flow is given None: what comes of it, the function keeps.
    """

    function: Callable[[], None]


Step: TypeAlias = Send | Sleep | Call
Flow: TypeAlias = Generator[Step, HttpResponse | None, T]


def send(request: HttpRequest) -> Flow[HttpResponse]:
    """Send as a step of a flow: `yield from` gives the answer."""
    response = yield Send(request)
    if response is None:
        raise TypeError("a driver answers Send with a response")
    return response


def _let_go(answer: HttpResponse | None) -> None:
    """Close an open answer that its flow did not live to hand on: interrupts come at any time."""
    if answer is not None and answer.source is not None:
        answer.source.abandon()


def run(flow: Flow[T], transport: SyncTransport) -> T:
    """Perform a flow's steps here, in this thread."""
    answer: HttpResponse | None = None
    failure: BaseException | None = None
    try:
        while True:
            step = flow.send(answer) if failure is None else flow.throw(failure)
            answer, failure = None, None
            try:
                if isinstance(step, Send):
                    answer = transport.send(step.request)
                elif isinstance(step, Call):
                    step.function()
                else:
                    time.sleep(step.seconds)
            except BaseException as error:  # noqa: BLE001 - the flow decides, and raises it again
                failure = error
    except StopIteration as end:
        result: T = end.value
        return result
    except BaseException:
        _let_go(answer)
        raise


async def arun(flow: Flow[T], transport: AsyncTransport) -> T:
    """Perform a flow's steps on the running loop."""
    answer: HttpResponse | None = None
    failure: BaseException | None = None
    try:
        while True:
            step = flow.send(answer) if failure is None else flow.throw(failure)
            answer, failure = None, None
            try:
                if isinstance(step, Send):
                    answer = await transport.send(step.request)
                elif isinstance(step, Call):
                    await transport.call(step.function)
                else:
                    await transport.sleep(step.seconds)
            except BaseException as error:  # noqa: BLE001 - the flow decides, and raises it again
                failure = error
    except StopIteration as end:
        result: T = end.value
        return result
    except BaseException:
        _let_go(answer)
        raise
