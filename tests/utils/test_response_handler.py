from __future__ import annotations

import logging
from contextlib import aclosing
from typing import TYPE_CHECKING

import anyio
import anyio.lowlevel
import httpx
import pytest

from onellm.errors import RateLimitError, StreamStalledError, StreamTruncatedError
from onellm.testing import Hang, Pause, Reply, Reset, Server
from onellm.utils import StreamingError, StreamingResponseHandler

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping, Sequence

    from onellm._json import JSON
    from onellm.testing import Piece

    from .conftest import Run

LONG = 60.0
BRIEF = 0.2
HELLO = b'data: {"n": 1}\n\n'


async def read(
    handler: StreamingResponseHandler, into: list[Mapping[str, JSON]] | None = None
) -> list[Mapping[str, JSON]]:
    """Read to the end; `into` keeps what came before an error."""
    chunks = [] if into is None else into
    async for chunk in handler.stream_chunks():
        chunks.append(chunk)
    return chunks


class Body:
    """An answer of pieces; an exception among them is raised, None is silence."""

    def __init__(self, pieces: Sequence[bytes | Exception | None]) -> None:
        self.closed = 0
        self._pieces = pieces

    async def aiter_bytes(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            await anyio.lowlevel.checkpoint()
            if piece is None:
                await anyio.sleep(LONG)
            elif isinstance(piece, Exception):
                raise piece
            else:
                yield piece

    async def aclose(self) -> None:
        await anyio.lowlevel.checkpoint()
        self.closed += 1


class Session:
    def __init__(self) -> None:
        self.closed = 0

    async def aclose(self) -> None:
        await anyio.lowlevel.checkpoint()
        self.closed += 1


class SyncSession:
    def __init__(self) -> None:
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


@pytest.mark.parametrize("kind", [Session, SyncSession])
def test_the_chunks_of_an_answer_are_given_and_both_closed(
    run: Run, kind: type[Session | SyncSession]
) -> None:
    async def main() -> None:
        body = Body(
            [b": hello\n\n", HELLO, b'data:{"n":2}\r\n\r\nevent: x\nda', b'ta: {"n":3}\n\n']
        )
        session = kind()
        handler = StreamingResponseHandler(session, body)
        assert await read(handler) == [{"n": 1}, {"n": 2}, {"n": 3}]
        assert (handler.chunks, handler.malformed) == (3, 0)
        assert (body.closed, session.closed) == (1, 1)

    run(main)


def test_nothing_is_read_behind_the_end_marker(run: Run) -> None:
    async def main() -> None:
        body = Body([HELLO, b'data: [DONE]\n\ndata: {"n":2}\n\n', None])
        assert await read(StreamingResponseHandler(Session(), body)) == [{"n": 1}]
        assert body.closed == 1

    run(main)


def test_a_body_that_is_read_raw_will_do(run: Run) -> None:
    class RawBody:
        def __init__(self) -> None:
            self.body = Body([HELLO])

        def aiter_raw(self) -> AsyncIterator[bytes]:
            return self.body.aiter_bytes()

        async def aclose(self) -> None:
            await self.body.aclose()

    async def main() -> None:
        assert await read(StreamingResponseHandler(Session(), RawBody())) == [{"n": 1}]

    run(main)


def test_a_malformed_chunk_is_logged_without_secrets_and_skipped(
    run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        broken = b'data: {"key": "sk-abcdefghijklmnop", ' + b"x" * 200 + b"\n\n"
        handler = StreamingResponseHandler(Session(), Body([broken, HELLO, b"data: 7\n\n"]))
        assert await read(handler) == [{"n": 1}]
        assert handler.malformed == 2

    with caplog.at_level(logging.WARNING, logger="onellm"):
        run(main)

    first, second = caplog.messages
    assert first.startswith('skipped a malformed chunk: {"key": "[redacted]"')
    assert len(first) <= len("skipped a malformed chunk: ") + 100
    assert "sk-abcdefghijklmnop" not in first
    assert second == "skipped a malformed chunk: 7"


def test_it_is_only_counted_where_logging_is_not_wanted(
    run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        body = Body([b"data: {\n\n", HELLO])
        handler = StreamingResponseHandler(Session(), body, log_errors=False)
        assert await read(handler) == [{"n": 1}]
        assert handler.malformed == 1

    run(main)

    assert not caplog.messages


@pytest.mark.parametrize(
    "keep_alive",
    [
        b": ping\n\n",
        b"\n",
        b'event: ping\ndata: {"type": "ping"}\n\n',
        b'data: {"type": "ping"}\n\n',
        b"data: {broken\n\n",
        b"d",
        None,
    ],
)
def test_what_is_no_chunk_does_not_keep_a_stream_alive(run: Run, keep_alive: bytes | None) -> None:
    class Alive(Body):
        async def aiter_bytes(self) -> AsyncIterator[bytes]:
            yield HELLO
            while True:
                await anyio.sleep(LONG if keep_alive is None else BRIEF / 20)
                yield keep_alive or b""

    async def main() -> None:
        body, session = Alive([]), Session()
        handler = StreamingResponseHandler(session, body, chunk_timeout=BRIEF, log_errors=False)
        chunks: list[Mapping[str, JSON]] = []
        with pytest.raises(StreamStalledError, match=r"0\.2 s, after 1 chunks") as caught:
            await read(handler, chunks)
        assert chunks == [{"n": 1}]
        assert caught.value.clock == "chunk_timeout"
        assert (body.closed, session.closed) == (1, 1)

    run(main)


def test_pings_that_never_wait_do_not_keep_a_stream_alive_either(run: Run) -> None:
    class Flood(Body):
        async def aiter_bytes(self) -> AsyncIterator[bytes]:
            while True:  # no wait in it, in which a clock could interrupt
                yield b": ping\n\n"

    async def main() -> None:
        with pytest.raises(StreamStalledError, match="after 0 chunks"):
            await read(StreamingResponseHandler(Session(), Flood([]), chunk_timeout=BRIEF))

    run(main)


def test_the_clock_is_not_for_who_reads(run: Run) -> None:
    async def main() -> None:
        body = Body([HELLO * 2, HELLO])
        handler = StreamingResponseHandler(Session(), body, chunk_timeout=BRIEF)
        async for _ in handler.stream_chunks():
            await anyio.sleep(1.5 * BRIEF)
        assert handler.chunks == 3

    run(main)


def test_without_a_clock_it_waits(run: Run) -> None:
    async def main() -> None:
        handler = StreamingResponseHandler(Session(), Body([HELLO, None]), chunk_timeout=None)
        with anyio.move_on_after(BRIEF) as clock:
            await read(handler)
        assert clock.cancelled_caught

    run(main)


def test_a_failure_in_the_middle_says_after_how_many_chunks(run: Run) -> None:
    async def main() -> None:
        body, session = Body([HELLO, OSError("the line is dead")]), Session()
        with pytest.raises(StreamingError, match="after 1 chunks: the line is dead") as caught:
            await read(StreamingResponseHandler(session, body))
        assert caught.value.chunks == 1
        assert isinstance(caught.value.__cause__, OSError)
        assert (body.closed, session.closed) == (1, 1)

    run(main)


def test_an_error_that_the_provider_reports_is_raised(run: Run) -> None:
    said = b'data: {"error": {"message": "too many", "code": 429}}\n\n'

    async def main() -> None:
        chunks: list[Mapping[str, JSON]] = []
        with pytest.raises(StreamingError, match="after 1 chunks: too many") as caught:
            await read(StreamingResponseHandler(Session(), Body([HELLO + said + HELLO])), chunks)
        assert chunks == [{"n": 1}]
        assert isinstance(caught.value.__cause__, RateLimitError)

    run(main)


def test_an_end_inside_an_event_is_no_end(run: Run) -> None:
    async def main() -> None:
        with pytest.raises(StreamTruncatedError, match="middle of an event, after 1 chunks"):
            await read(StreamingResponseHandler(Session(), Body([HELLO, b'data: {"n": '])))
        # Only the blank line is missing.
        whole = StreamingResponseHandler(Session(), Body([HELLO, b'data: {"n": 2}']))
        assert await read(whole) == [{"n": 1}, {"n": 2}]

    run(main)


def test_an_event_without_an_end_does_not_fill_the_memory(run: Run) -> None:
    class Endless(Body):
        async def aiter_bytes(self) -> AsyncIterator[bytes]:
            yield b"data: "
            while True:
                yield b"x" * 1_000_000

    async def main() -> None:
        with pytest.raises(StreamingError, match="larger than"):
            await read(StreamingResponseHandler(Session(), Endless([])))

    run(main)


def test_leaving_the_block_closes_both(run: Run) -> None:
    async def main() -> None:
        body, session = Body([HELLO, None]), Session()
        async with (
            StreamingResponseHandler(session, body) as handler,
            aclosing(handler.stream_chunks()) as chunks,
        ):
            assert await anext(chunks) == {"n": 1}
        assert (body.closed, session.closed) == (1, 1)
        assert await read(handler) == []

    run(main)


def test_an_exception_in_the_block_closes_both_and_comes_through(run: Run) -> None:
    async def main() -> None:
        body, session = Body([HELLO]), Session()

        async def fail() -> None:
            async with StreamingResponseHandler(session, body):
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            await fail()
        assert (body.closed, session.closed) == (1, 1)

    run(main)


def test_cancelling_closes_both(run: Run) -> None:
    async def main() -> None:
        body, session = Body([HELLO, None]), Session()
        with anyio.move_on_after(BRIEF) as clock:
            await read(StreamingResponseHandler(session, body))
        assert clock.cancelled_caught
        assert (body.closed, session.closed) == (1, 1)

    run(main)


def test_a_session_is_closed_though_the_answer_cannot_be(run: Run) -> None:
    class Stubborn(Body):
        async def aclose(self) -> None:
            await super().aclose()
            raise OSError("not now")

    async def main() -> None:
        body, session = Stubborn([HELLO]), Session()
        with pytest.raises(OSError, match="not now"):
            await read(StreamingResponseHandler(session, body))
        assert (body.closed, session.closed) == (1, 1)

    run(main)


# With httpx, over a real connection.


# httpx leaves its inner generators to the garbage collector, of which trio complains.
of_httpx = pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")


async def open_with_httpx(url: str, chunk_timeout: float = LONG) -> StreamingResponseHandler:
    session = httpx.AsyncClient(timeout=LONG)
    response = await session.send(session.build_request("POST", url), stream=True)
    return StreamingResponseHandler(session, response, chunk_timeout)


@of_httpx
@pytest.mark.parametrize(
    ("ending", "error"),
    [
        ((b"data: [DONE]\n\n",), None),
        ((), None),
        ((Hang(),), StreamStalledError),
        ((Pause(0.05), Reset()), StreamingError),
        ((b'data: {"n"',), StreamTruncatedError),
    ],
    ids=["done", "end", "silence", "reset", "cut"],
)
def test_a_connection_is_let_go_of_however_a_stream_ends(
    run: Run, ending: tuple[Piece, ...], error: type[Exception] | None
) -> None:
    async def main() -> None:
        handler = await open_with_httpx(server.url, 2 * BRIEF)
        chunks: list[Mapping[str, JSON]] = []
        if error is None:
            await read(handler, chunks)
        else:
            with pytest.raises(error):
                await read(handler, chunks)
        assert chunks == [{"n": 1}, {"n": 1}]
        assert await anyio.to_thread.run_sync(server.wait_closed)

    with Server(lambda _request: Reply.sse([HELLO, HELLO, *ending])) as server:
        run(main)


@of_httpx
def test_a_connection_is_let_go_of_when_a_stream_is_left(run: Run) -> None:
    async def main() -> None:
        async with (
            await open_with_httpx(server.url) as handler,
            aclosing(handler.stream_chunks()) as chunks,
        ):
            assert await anext(chunks) == {"n": 1}
        assert await anyio.to_thread.run_sync(server.wait_closed)

    with Server(lambda _request: Reply.sse([HELLO, Hang()])) as server:
        run(main)
