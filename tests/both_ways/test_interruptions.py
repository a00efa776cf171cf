from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion

from .conftest import KEY, messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from onellm.testing import Simulator
    from onellm.types import ChatOptions

pytestmark = [
    pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this platform has no such timers"),
    pytest.mark.usefixtures("interruption"),
]
MODEL = "openai/simulator"


def options(simulator: Simulator, max_retries: int = 2) -> ChatOptions:
    return {"base_url": simulator.base_url, "api_key": KEY, "max_retries": max_retries}


class Interrupted(BaseException):
    """What a signal raises, as Ctrl-C does."""


@pytest.fixture
def interruption() -> Iterator[None]:
    """Interrupt the main thread in a moment."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise Interrupted

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.15)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def read_a_stream_that_stalls(simulator: Simulator) -> None:
    list(ChatCompletion.create(MODEL, messages("[[stall]]"), stream=True, **options(simulator)))


def wait_for_a_stream_that_does_not_begin(simulator: Simulator) -> None:
    list(ChatCompletion.create(MODEL, messages("[[hang]]"), stream=True, **options(simulator)))


def wait_for_an_answer(simulator: Simulator) -> None:
    ChatCompletion.create(MODEL, messages("[[hang]]"), **options(simulator))


def read_an_answer_that_does_not_end(simulator: Simulator) -> None:
    ChatCompletion.create(MODEL, messages("[[ping]]"), **options(simulator))


def wait_for_the_next_attempt(simulator: Simulator) -> None:
    ChatCompletion.create(MODEL, messages("[[503]]"), **options(simulator, max_retries=50))


@pytest.mark.parametrize(
    "act",
    [
        read_a_stream_that_stalls,
        wait_for_a_stream_that_does_not_begin,
        wait_for_an_answer,
        read_an_answer_that_does_not_end,
    ],
    ids=lambda act: act.__name__,
)
def test_an_interruption_goes_through_and_lets_go_of_the_connection(
    simulator: Simulator, act: Callable[[Simulator], None]
) -> None:
    with pytest.raises(Interrupted):
        act(simulator)

    assert simulator.wait_closed()


def test_an_interruption_ends_the_retries(simulator: Simulator) -> None:
    with pytest.raises(Interrupted):
        wait_for_the_next_attempt(simulator)

    sent = len(simulator.requests)
    assert 1 <= sent < 10
    assert ChatCompletion.create(MODEL, messages("x"), **options(simulator))
