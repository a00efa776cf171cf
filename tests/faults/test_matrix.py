"""Every fault in every format, in both colours, over real sockets."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from onellm.errors import OneLLMError, StreamingError, StreamStalledError
from onellm.http_pool import pool_stats

from .calling import always, ask_each, serving, text_of
from .formats import FORMATS, TEXT, WORDS
from .table import BREAKS, CLOCK, COMPLETE, SILENCES

if TYPE_CHECKING:
    from .calling import Outcome, Way
    from .formats import Format
    from .table import Fault

BUSY: Final = 1.0
"""Seconds that a machine with much else to do may add."""


def meet(fault: Fault, way: Way) -> list[tuple[Format, Outcome]]:
    """Call a server of each format that has the fault, all at once; none leaves anything open."""
    with serving(always(fault.reply)) as servers:
        asked = ask_each(servers, partial(with_clock, fault), stream=fault.stream)
        outcomes = way.run(asked)
        for name, server, outcome in zip(FORMATS, servers, outcomes, strict=True):
            if outcome.error is not None and not fault.ends:
                assert server.wait_closed(), f"{name}: the connection is still open"
        assert pool_stats().active == 0
        return list(zip(FORMATS.values(), outcomes, strict=True))


def with_clock(fault: Fault, spoken: Format) -> dict[str, object]:
    clock = fault.find_clock(spoken)
    return {**fault.options, **({clock: CLOCK} if clock else {})}


def check_error(fault: Fault, spoken: Format, outcome: Outcome) -> None:
    """Check that it is the error that the table names, and what it says, and what had come."""
    error = outcome.error
    assert type(error) is fault.find_error(spoken), (spoken.name, error)
    assert isinstance(error, OneLLMError)
    assert fault.says in str(error), spoken.name
    assert f"{error.provider}/{error.model}" == spoken.model
    if isinstance(error, StreamingError):
        assert error.partial is not None
        assert text_of(error.partial) == outcome.text == said_by(outcome), spoken.name
        if fault.events is not None:
            assert error.chunks == fault.events, (spoken.name, error)
            assert not fault.events or re.search(rf"(after|and) {fault.events}\b", str(error))
            begun = WORDS[: max(0, fault.events - len(spoken.opening))]
            assert outcome.text == "".join(begun), spoken.name


def said_by(outcome: Outcome) -> str:
    return "".join(
        choice.delta.content or "" for chunk in outcome.chunks for choice in chunk.choices
    )


@pytest.mark.parametrize("name", SILENCES)
def test_a_clock_ends_what_does_not_end(name: str, way: Way) -> None:
    fault = SILENCES[name]

    for spoken, outcome in meet(fault, way):
        check_error(fault, spoken, outcome)
        clock = fault.find_clock(spoken)
        assert CLOCK <= outcome.seconds <= CLOCK * 1.1 + BUSY, spoken.name
        assert f"({clock}={CLOCK:g})" in str(outcome.error), spoken.name
        if isinstance(outcome.error, StreamStalledError):
            assert outcome.error.clock == clock
            assert CLOCK <= outcome.error.waited <= CLOCK * 1.1 + BUSY


@pytest.mark.parametrize("name", BREAKS)
def test_what_breaks_is_an_error_at_once(name: str, way: Way) -> None:
    fault = BREAKS[name]

    for spoken, outcome in meet(fault, way):
        check_error(fault, spoken, outcome)
        assert outcome.seconds <= BUSY * 3, spoken.name


@pytest.mark.parametrize("name", COMPLETE)
def test_a_complete_answer_is_one_whatever_surrounds_it(name: str, way: Way) -> None:
    fault = COMPLETE[name]

    for spoken, outcome in meet(fault, way):
        assert outcome.error is None, spoken.name
        assert outcome.text == TEXT, spoken.name
        assert outcome.answer is not None
        assert outcome.answer.choices[0].finish_reason == "stop"
        assert outcome.seconds <= CLOCK * 1.1 + BUSY * 3, spoken.name
