"""What a stall tells and carries, and where its clocks may be set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

import httpx
import pytest

import onellm
from onellm import Timeout
from onellm.errors import RequestTimeoutError, StreamingError, StreamStalledError
from onellm.testing import Hang, Pause, Reply, Server

from .calling import KEY, Asked, always, ask_each, serving
from .formats import BEGUN, OPENAI, TEXT
from .table import CLOCK, for_ever

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onellm.models import ChatCompletionResponse
    from onellm.testing import Piece

    from .calling import Outcome, Way
    from .formats import Format

SHORT: Final = 0.15


def stall_all(
    way: Way, pieces: Callable[[Format], Iterable[Piece]], clock: Callable[[Format], str]
) -> list[tuple[Format, str, StreamStalledError, Outcome]]:
    with serving(always(lambda spoken: spoken.stream(pieces(spoken)))) as servers:
        asked = ask_each(servers, lambda spoken: {clock(spoken): SHORT})
        outcomes = way.run(asked)
        assert all(server.wait_closed() for server in servers)
    found: list[tuple[Format, str, StreamStalledError, Outcome]] = []
    for one, outcome in zip(asked, outcomes, strict=True):
        error = outcome.error
        assert isinstance(error, StreamStalledError), (one.format.name, error)
        found.append((one.format, clock(one.format), error, outcome))
    return found


CASES: Final[Mapping[str, tuple[Callable[[Format], Iterable[Piece]], Callable[[Format], str]]]] = {
    "chunk": (lambda spoken: [*spoken.calling, Hang()], lambda _: "chunk_timeout"),
    "content": (
        lambda spoken: for_ever(spoken.ping, first=spoken.calling),
        lambda spoken: spoken.ping_clock,
    ),
    "deadline": (lambda spoken: [*spoken.calling, Hang()], lambda _: "deadline"),
    "deadline in full flow": (
        lambda spoken: for_ever(spoken.blank, first=spoken.calling),
        lambda _: "deadline",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_stall_carries_text_tool_calls_and_usage_so_far(case: str, way: Way) -> None:
    for spoken, clock, error, outcome in stall_all(way, *CASES[case]):
        assert error.clock == clock, spoken.name
        assert error.waited >= SHORT
        assert error.chunks >= len(spoken.calling), spoken.name
        assert error.retryable
        for partial in (error.partial, outcome.answer):
            check_partial(spoken, partial)


def check_partial(spoken: Format, partial: ChatCompletionResponse | None) -> None:
    assert partial is not None
    message = partial.choices[0].message
    assert message.content == BEGUN, spoken.name
    (call,) = message.tool_calls
    assert (call.function.name, call.function.arguments) == ("get_weather", spoken.called)
    assert call.id
    counted = partial.usage.prompt_tokens if partial.usage else None
    assert counted == spoken.counted, spoken.name
    assert partial.choices[0].finish_reason is None
    assert partial.receipt is not None
    assert partial.receipt.attempts[-1].status == 200


def test_a_stall_before_the_first_event_carries_an_empty_answer(way: Way) -> None:
    for spoken, _, error, outcome in stall_all(
        way, lambda _: [Hang()], lambda _: "first_event_timeout"
    ):
        assert (error.clock, error.chunks) == ("first_event_timeout", 0)
        assert error.partial is not None
        assert list(error.partial.choices) == [], spoken.name
        assert error.partial.usage is None
        assert outcome.chunks == []


def by_call(way: Way, url: str, clocks: Mapping[str, object]) -> Outcome:
    (outcome,) = way.run([Asked(OPENAI, url, clocks, bare=True)])
    return outcome


def by_provider(way: Way, url: str, clocks: Mapping[str, object]) -> Outcome:
    onellm.update_provider_config("openai", **cast("onellm.config.ProviderConfig", clocks))
    (outcome,) = way.run([Asked(OPENAI, url, {}, bare=True)])
    return outcome


def by_client(way: Way, url: str, clocks: Mapping[str, object]) -> Outcome:
    return way.run_client(Asked(OPENAI, url, {}, bare=True), clocks)


LEVELS: Final = {"call": by_call, "client": by_client, "provider": by_provider}
SILENT: Final[Mapping[str, Callable[[], Reply]]] = {
    "first_event_timeout": lambda: OPENAI.stream([Hang()]),
    "chunk_timeout": lambda: OPENAI.stream([*OPENAI.events[:3], Hang()]),
    "content_timeout": lambda: OPENAI.stream(for_ever(OPENAI.ping, first=OPENAI.events[:3])),
    "deadline": lambda: OPENAI.stream(for_ever(OPENAI.say("x"))),
    "timeout": lambda: Reply.raw([Hang()]),
}
IN_ONE: Final[Mapping[str, Callable[[], Timeout]]] = {
    "first_event_timeout": lambda: Timeout(first_event=SHORT, total=5),
    "chunk_timeout": lambda: Timeout(chunk=SHORT, content=5),
    "content_timeout": lambda: Timeout(content=SHORT, chunk=5),
    "deadline": lambda: Timeout(deadline=SHORT),
    "timeout": lambda: Timeout(total=SHORT),
}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("clock", SILENT)
@pytest.mark.parametrize("in_one", [False, True], ids=["number", "Timeout"])
def test_every_clock_can_be_set_for_a_call_a_client_and_a_provider(
    level: str, clock: str, way: Way, *, in_one: bool
) -> None:
    clocks = {"timeout": IN_ONE[clock]()} if in_one else {clock: SHORT}
    with Server(lambda _: SILENT[clock]()) as server:
        outcome = LEVELS[level](way, server.url, clocks)

        if clock == "timeout":
            assert type(outcome.error) is RequestTimeoutError
            # A stream's first event has the clock of the whole answer, if it has none of its own.
            assert f"={SHORT:g})" in str(outcome.error)
        else:
            assert isinstance(outcome.error, StreamStalledError)
            assert outcome.error.clock == clock
        assert SHORT <= outcome.seconds < 3.0
        assert server.wait_closed()


def test_the_nearest_setting_of_a_clock_counts(way: Way) -> None:
    onellm.update_provider_config("openai", chunk_timeout=60.0)
    with Server(lambda _: SILENT["chunk_timeout"]()) as server:
        asked = Asked(OPENAI, server.url, {}, bare=True)
        (near,) = way.run([Asked(OPENAI, server.url, {"chunk_timeout": SHORT}, bare=True)])
        middle = way.run_client(asked, {"chunk_timeout": SHORT})

        for outcome in (near, middle):
            assert isinstance(outcome.error, StreamStalledError)
            assert f"(chunk_timeout={SHORT:g})" in str(outcome.error)


def test_an_httpx_timeout_says_how_long_a_silence_may_be(way: Way) -> None:
    with Server(lambda _: SILENT["chunk_timeout"]()) as server:
        clocks = {"timeout": httpx.Timeout(5, read=SHORT)}
        (outcome,) = way.run([Asked(OPENAI, server.url, clocks, bare=True)])

        assert isinstance(outcome.error, StreamStalledError)
        assert outcome.error.clock == "chunk_timeout"


APPLICATION: Final = 0.7
"""Seconds that a loop is at work on its first chunk: longer than the clocks below."""
CONSUMED: Final[Mapping[str, Callable[[Format], Iterable[Piece]]]] = {
    "all of it waits": lambda spoken: spoken.events,
    "most of it comes later": lambda spoken: [
        *spoken.opening,
        spoken.say("Rain "),
        Pause(APPLICATION * 1.2),
        *spoken.events[len(spoken.opening) + 1 :],
    ],
}


@pytest.mark.parametrize("case", CONSUMED)
def test_a_slow_consumer_is_no_stall(case: str, way: Way) -> None:
    """What a loop takes for a chunk is its own time, whatever the server does meanwhile."""
    with serving(always(lambda spoken: spoken.stream(CONSUMED[case](spoken)))) as servers:
        asked = ask_each(servers, {"chunk_timeout": 0.5, "content_timeout": 0.6})
        for one, outcome in zip(asked, way.run(asked, pause=APPLICATION), strict=True):
            assert outcome.error is None, (one.format.name, outcome.error)
            assert outcome.text == TEXT
            assert outcome.seconds > APPLICATION


def test_only_the_deadline_does_not_wait_for_the_application(way: Way) -> None:
    with Server(lambda _: OPENAI.stream([*OPENAI.events[:1], Hang()])) as server:
        asked = Asked(OPENAI, server.url, {"deadline": CLOCK})
        (outcome,) = way.run([asked], pause=CLOCK)

        assert isinstance(outcome.error, StreamStalledError)
        assert outcome.error.clock == "deadline"
        assert len(outcome.chunks) == 1


def test_without_a_clock_a_stream_is_waited_for(way: Way) -> None:
    clocks = dict.fromkeys(
        ("timeout", "first_event_timeout", "chunk_timeout", "content_timeout", "deadline")
    )
    with Server(lambda _: OPENAI.stream([Pause(0.3), *OPENAI.events])) as server:
        (outcome,) = way.run([Asked(OPENAI, server.url, clocks)])

        assert outcome.error is None
        assert outcome.text == TEXT


def test_a_stream_that_stalled_can_be_asked_for_its_partial_answer(way: Way) -> None:
    with Server(lambda _: SILENT["chunk_timeout"]()) as server:
        (outcome,) = way.run([Asked(OPENAI, server.url, {"chunk_timeout": SHORT})])

        assert isinstance(outcome.error, StreamingError)
        assert outcome.answer == outcome.error.partial
        assert KEY not in str(outcome.error)
        assert "weather" not in str(outcome.error)
