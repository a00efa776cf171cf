"""Streams that go wrong, as an application meets them: in a loop, in a log, on a receipt."""

from __future__ import annotations

import logging
import threading
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import onellm
from onellm.errors import StreamingError, StreamStalledError
from onellm.http_pool import pool_stats
from onellm.testing import Hang, Reset, Server, sse_event

from .calling import KEY, Asked, always, ask_each, serving
from .formats import FORMATS, OPENAI, TEXT
from .table import CLOCK, for_ever

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from onellm.testing import Piece, Reply

    from .calling import Outcome, Way
    from .formats import Format

BUSY: Final = 1.0


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def ask_all(
    way: Way, stack: ExitStack, reply: Callable[[Format], Reply], **options: object
) -> list[tuple[Format, Server, Outcome]]:
    servers = stack.enter_context(serving(always(reply)))
    return list(zip(FORMATS.values(), servers, way.run(ask_each(servers, options)), strict=True))


def test_streaming_timeout(way: Way, stack: ExitStack) -> None:
    """Pings keep no stream alive: it ends at its clock, with what had come."""
    for spoken, server, outcome in ask_all(
        way,
        stack,
        lambda spoken: spoken.stream(for_ever(spoken.blank, spoken.ping, first=spoken.events[:4])),
        content_timeout=CLOCK,
    ):
        error = outcome.error
        assert isinstance(error, StreamStalledError), (spoken.name, error)
        assert error.clock == "content_timeout"
        assert error.waited >= CLOCK
        assert CLOCK <= outcome.seconds <= CLOCK * 1.1 + BUSY
        assert error.partial is not None
        assert TEXT.startswith(error.partial.choices[0].message.content or "")
        assert server.wait_closed()


def with_malformed(spoken: Format) -> Reply:
    return spoken.stream([*spoken.events[:3], spoken.malformed, *spoken.events[3:]])


def test_streaming_malformed_json(
    way: Way, stack: ExitStack, caplog: pytest.LogCaptureFixture
) -> None:
    """A chunk that is no JSON is left out, logged once, and counted; or raised, if so wished."""
    with caplog.at_level(logging.WARNING, "onellm"):
        skipped = ask_all(way, stack, with_malformed)

    assert len(caplog.records) == len(FORMATS)
    told = {record.getMessage().split(":")[0]: record for record in caplog.records}
    for spoken, _, outcome in skipped:
        assert outcome.error is None, spoken.name
        assert outcome.text == TEXT
        assert outcome.answer is not None
        assert outcome.answer.receipt is not None
        assert outcome.answer.receipt.skipped_chunks == 1, spoken.name
        record = told[f"skipped a malformed chunk of {spoken.model.split('/')[0]}"]
        assert record.levelno == logging.WARNING

    caplog.clear()
    for spoken, _, outcome in ask_all(way, stack, with_malformed, on_malformed="raise"):
        assert type(outcome.error) is StreamingError, spoken.name
        assert "a malformed chunk after 3 events" in str(outcome.error)
        assert outcome.error.partial is not None

    assert caplog.records == []


def test_a_malformed_chunk_is_shown_in_part_and_without_the_key(
    way: Way, stack: ExitStack, caplog: pytest.LogCaptureFixture
) -> None:
    long = sse_event('{"said": "' + KEY + "x" * 500)
    server = stack.enter_context(
        Server(lambda _: OPENAI.stream([*OPENAI.events[:3], long, *OPENAI.events[3:]]))
    )

    with caplog.at_level(logging.WARNING, "onellm"):
        (skipped,) = way.run([Asked(OPENAI, server.url, {})])
    (raised,) = way.run([Asked(OPENAI, server.url, {"on_malformed": "raise"})])

    (record,) = caplog.records
    for text in (record.getMessage(), str(raised.error)):
        assert '{"said": "' in text
        assert KEY not in text
        assert KEY[:12] not in text
        assert 20 < text.count("x") < 100
    assert skipped.text == TEXT


def test_what_becomes_of_malformed_chunks_is_a_setting_as_well(
    way: Way, stack: ExitStack, caplog: pytest.LogCaptureFixture
) -> None:
    server = stack.enter_context(Server(lambda _: with_malformed(OPENAI)))
    asked = Asked(OPENAI, server.url, {})

    onellm.update_provider_config("openai", log_streaming_errors=False)
    (silent,) = way.run([asked])
    onellm.update_provider_config("openai", on_malformed="raise")
    (raised,) = way.run([asked])
    by_client = way.run_client(asked, {"on_malformed": "skip"})

    assert silent.text == by_client.text == TEXT
    assert type(raised.error) is StreamingError
    assert caplog.records == []


def test_many_malformed_chunks_are_each_counted(way: Way, stack: ExitStack) -> None:
    pieces = [piece for event in OPENAI.events for piece in (OPENAI.malformed, event)]
    server = stack.enter_context(Server(lambda _: OPENAI.stream(pieces)))
    onellm.update_provider_config("openai", log_streaming_errors=False)

    (outcome,) = way.run([Asked(OPENAI, server.url, {})])

    assert outcome.text == TEXT
    assert outcome.answer is not None
    assert outcome.answer.receipt is not None
    assert outcome.answer.receipt.skipped_chunks == len(OPENAI.events)


def test_malformed_chunks_alone_are_a_stall(way: Way, stack: ExitStack) -> None:
    """What cannot be read proves nothing, however much of it comes."""
    onellm.update_provider_config("openai", log_streaming_errors=False)
    reply = OPENAI.stream(for_ever(OPENAI.malformed, first=OPENAI.events[:2]))
    server = stack.enter_context(Server(lambda _: reply))

    (outcome,) = way.run([Asked(OPENAI, server.url, {"chunk_timeout": CLOCK})])

    assert isinstance(outcome.error, StreamStalledError)
    assert outcome.error.chunks == 2
    assert server.wait_closed()


def count_descriptors() -> int:
    """Count what is open in this process, without the connections that are kept for another call.

    0 where the system does not tell.
    """
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) - pool_stats().idle if folder.exists() else 0


ENDINGS: Final[Mapping[str, Callable[[Format], Sequence[Piece]]]] = {
    "an error event": lambda spoken: [spoken.failure, Hang()],
    "a reset": lambda _: [Reset()],
    "an end": lambda _: [],
    "silence": lambda _: [Hang()],
    "a malformed chunk": lambda spoken: [spoken.malformed, Hang()],
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_streaming_cleanup_on_error(ending: str, way: Way) -> None:
    """After an error nothing is left: no connection at work, no thread, no descriptor."""
    threads, descriptors = threading.active_count(), count_descriptors()

    with ExitStack() as stack:
        for spoken, server, outcome in ask_all(
            way,
            stack,
            lambda spoken: spoken.stream([*spoken.events[:3], *ENDINGS[ending](spoken)]),
            chunk_timeout=0.1,
            on_malformed="raise",
        ):
            assert outcome.error is not None, spoken.name
            # A body that came to its end leaves a connection that is good for another call.
            assert ending == "an end" or server.wait_closed(), spoken.name
        assert pool_stats().active == pool_stats().waiting == 0
        server = stack.enter_context(Server(lambda _: OPENAI.stream(OPENAI.events)))
        (after,) = way.run([Asked(OPENAI, server.url, {})])
        assert after.text == TEXT

    assert threading.active_count() == threads
    assert count_descriptors() <= descriptors
