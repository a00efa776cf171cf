"""Procedures without I/O, written once: they yield what they need, `run` and `arun` perform it.

    flow:   response = yield Send(request)        yield Sleep(1.5)
    driver: sends with the sync or async client   sleeps

A flow sees failures as exceptions thrown into it at the yield, always of our own tree.
"""

from __future__ import annotations

import time
from collections.abc import Generator
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


Step: TypeAlias = Send | Sleep
Flow: TypeAlias = Generator[Step, HttpResponse | None, T]


def send(request: HttpRequest) -> Flow[HttpResponse]:
    """Send as a step of a flow: `yield from` gives the answer."""
    response = yield Send(request)
    if response is None:
        raise TypeError("a driver answers Send with a response")
    return response


def run(flow: Flow[T], transport: SyncTransport) -> T:
    """Perform a flow's steps here, in this thread."""
    answer: HttpResponse | None = None
    failure: BaseException | None = None
    while True:
        try:
            step = flow.send(answer) if failure is None else flow.throw(failure)
        except StopIteration as end:
            result: T = end.value
            return result
        answer, failure = None, None
        try:
            if isinstance(step, Send):
                answer = transport.send(step.request)
            else:
                time.sleep(step.seconds)
        except BaseException as error:  # noqa: BLE001 - the flow decides, and raises it again
            failure = error


async def arun(flow: Flow[T], transport: AsyncTransport) -> T:
    """Perform a flow's steps on the running loop."""
    answer: HttpResponse | None = None
    failure: BaseException | None = None
    while True:
        try:
            step = flow.send(answer) if failure is None else flow.throw(failure)
        except StopIteration as end:
            result: T = end.value
            return result
        answer, failure = None, None
        try:
            if isinstance(step, Send):
                answer = await transport.send(step.request)
            else:
                await transport.sleep(step.seconds)
        except BaseException as error:  # noqa: BLE001 - the flow decides, and raises it again
            failure = error
