"""HTTP/2: one answer at a time per connection, so that nobody waits for somebody else's silence."""

from __future__ import annotations

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm.errors import RequestTimeoutError, StreamStalledError
from onellm.http_pool import init_pooling, pool_stats

from .conftest import KEY, MODEL, Caller, Traces, ask_by, ask_on, await_until, run, said, wait_until
from .servers import Http2Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .authority import Certificates


@pytest.fixture
def server(certificates: Certificates) -> Iterator[Http2Server]:
    init_pooling(http2=True)
    with Http2Server(certificates.server(alpn=("h2",))) as server:
        yield server


@pytest.fixture
def caller(server: Http2Server, certificates: Certificates) -> Caller:
    return Caller(server.url, {"verify": certificates.authority_file, "max_retries": 0})


def test_plain_calls_and_streams_share_one_connection(
    caller: Caller, server: Http2Server, way: str
) -> None:
    async def main() -> None:
        for number in range(10):
            if way == "sync":
                answer = caller.ask(f"{number}")
                chunks = list(caller.start(f"{number}"))
            else:
                answer = await caller.aask(f"{number}")
                chunks = [chunk async for chunk in await caller.astart(f"{number}")]
            assert answer == f"Bearer {KEY} said {number}"
            assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == "one two "

    run(main)
    assert server.opened == 1
    assert len(server.requests) == 20


def test_http2_may_be_turned_on_after_the_first_call(certificates: Certificates, way: str) -> None:
    init_pooling()
    tls = certificates.server(alpn=("h2", "http/1.1"))
    with Http2Server(tls) as server:
        caller = Caller(server.url, {"verify": certificates.authority_file, "max_retries": 0})
        with pytest.raises(Exception, match=r"."):
            ask_by(way, caller)  # the server knows nothing but HTTP/2
        server.failures.clear()
        init_pooling(http2=True)
        assert ask_by(way, caller)


def test_calls_at_once_each_have_a_connection_of_their_own(
    caller: Caller, server: Http2Server, way: str
) -> None:
    async def main() -> None:
        texts = [f"{number}" for number in range(20)]
        for _ in range(3):
            calls = (
                asyncio.to_thread(caller.ask, text, api_key=f"key-{text}")
                if way == "sync"
                else caller.aask(text, api_key=f"key-{text}")
                for text in texts
            )
            answers = await asyncio.gather(*calls)
            assert answers == [f"Bearer key-{text} said {text}" for text in texts]

    run(main)
    assert server.opened <= 20
    assert server.most_at_once == 1


def test_waiting_calls_do_not_share_a_connection_either(
    caller: Caller, server: Http2Server, way: str
) -> None:
    init_pooling(http2=True, max_connections=2)

    async def main() -> None:
        calls = (
            asyncio.to_thread(caller.ask, f"{number}")
            if way == "sync"
            else caller.aask(f"{number}")
            for number in range(30)
        )
        await asyncio.gather(*calls)

    run(main)
    assert server.opened == 2
    assert server.most_at_once == 1


def test_a_stall_is_told_in_time(caller: Caller, server: Http2Server, way: str) -> None:
    chunks = 0

    async def read() -> None:
        nonlocal chunks
        if way == "sync":
            for _ in caller.start("stall", chunk_timeout=0.4):
                chunks += 1
        else:
            async for _ in await caller.astart("stall", chunk_timeout=0.4):
                chunks += 1

    async def main() -> None:
        began = time.monotonic()
        with pytest.raises(StreamStalledError) as caught:
            await read()
        assert 0.35 < time.monotonic() - began < 4
        assert caught.value.clock == "chunk_timeout"
        assert chunks == 2
        assert await await_until(lambda: not server.open, 5)
        assert pool_stats().connections == 0

    run(main)


def test_a_head_that_does_not_come_closes_that_connection(
    caller: Caller, server: Http2Server, way: str
) -> None:
    async def main() -> None:
        with pytest.raises(RequestTimeoutError):
            await ask_on(way, caller, "hang", timeout=0.3)
        assert await await_until(lambda: not server.open, 5)
        assert pool_stats().connections == 0

    run(main)


def test_a_cancelled_call_closes_that_connection(caller: Caller, server: Http2Server) -> None:
    async def main() -> None:
        task = asyncio.create_task(caller.aask("hang"))
        assert await await_until(lambda: server.requests == ["hang"])
        task.cancel()
        await asyncio.wait([task])
        assert await await_until(lambda: not server.open, 5)
        assert pool_stats().connections == 0

    run(main)


def test_an_early_break_closes_that_connection_and_no_other(
    caller: Caller, server: Http2Server, way: str
) -> None:
    async def main() -> None:
        if way == "sync":
            stream = caller.start("stall")
            next(stream)
            for _ in caller.start("stall"):
                break
        else:
            stream = await caller.astart("stall")
            await anext(stream)
            async for _ in await caller.astart("stall"):
                break
        assert server.opened == 2
        assert await await_until(lambda: len(server.open) == 1, 5)
        assert pool_stats().connections == 1
        if way == "sync":
            next(stream)
            stream.close()
        else:
            await anext(stream)
            await stream.aclose()
        assert await await_until(lambda: not server.open, 5)

    run(main)


def test_early_breaks_leave_nothing(caller: Caller, server: Http2Server, way: str) -> None:
    async def main() -> None:
        traces = Traces()
        for number in range(40):
            text = "stall" if number % 2 else "x"
            if way == "sync":
                for _ in caller.start(text):
                    break
            else:
                async for _ in await caller.astart(text):
                    break
        assert await await_until(lambda: not server.open, 5)
        assert pool_stats().connections == 0
        await traces.acheck()

    run(main)


def test_two_stalled_streams_do_not_disturb_a_third_call(
    caller: Caller, server: Http2Server, way: str
) -> None:
    def stall(clock: float) -> float:
        began = time.monotonic()
        with pytest.raises(StreamStalledError):
            for _ in caller.start("stall", chunk_timeout=clock):
                pass
        return time.monotonic() - began

    async def astall(clock: float) -> float:
        began = time.monotonic()
        with pytest.raises(StreamStalledError):
            async for _ in await caller.astart("stall", chunk_timeout=clock):
                pass
        return time.monotonic() - began

    async def main() -> None:
        clocks = (0.5, 1.0)
        stalls = [
            asyncio.create_task(asyncio.to_thread(stall, clock) if way == "sync" else astall(clock))
            for clock in clocks
        ]
        assert await await_until(lambda: len(server.requests) == 2)
        for _ in range(5):
            answer = await (asyncio.to_thread(caller.ask) if way == "sync" else caller.aask())
            assert answer == f"Bearer {KEY} said Good morning"
        for clock, waited in zip(clocks, await asyncio.gather(*stalls), strict=True):
            assert clock * 0.9 < waited < clock + 2
        assert server.opened == 3
        assert await await_until(lambda: len(server.open) == 1)

    run(main)


@pytest.mark.parametrize("farewell", [True, False])
def test_an_idle_connection_that_the_server_left_is_not_noticed(
    caller: Caller, server: Http2Server, way: str, farewell: bool
) -> None:
    async def main() -> None:
        for number in range(3):
            answer = await (
                asyncio.to_thread(caller.ask, f"{number}")
                if way == "sync"
                else caller.aask(f"{number}")
            )
            assert answer == f"Bearer {KEY} said {number}"
            server.close_idle(farewell=farewell)
            assert await await_until(lambda: not server.open)

    run(main)
    assert server.requests == ["0", "1", "2"]
    assert server.opened == 3


def test_a_server_that_says_farewell_with_its_answer_is_left(
    caller: Caller, server: Http2Server, way: str
) -> None:
    server.leave_after = 2

    async def main() -> None:
        for number in range(8):
            await (
                asyncio.to_thread(caller.ask, f"{number}")
                if way == "sync"
                else caller.aask(f"{number}")
            )

    run(main)
    assert server.requests == [f"{number}" for number in range(8)]
    assert server.opened == 4


def test_threads_and_streams_at_once(caller: Caller, server: Http2Server) -> None:
    def work(number: int) -> bool:
        if number % 3 == 0:
            for _ in caller.start("stall"):
                break
            return True
        if number % 3 == 1:
            return len(list(caller.start("x"))) > 2
        return caller.ask(f"{number}", api_key=f"k{number}") == f"Bearer k{number} said {number}"

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(120)))

    assert server.most_at_once == 1
    assert pool_stats().active == 0
    assert wait_until(lambda: len(server.open) == pool_stats().idle)


def test_a_client_speaks_http2_with_its_own_options(
    certificates: Certificates, server: Http2Server
) -> None:
    answer = ChatCompletion.create(
        MODEL,
        said("x"),
        base_url=server.url,
        api_key=KEY,
        verify=certificates.client(),
        max_retries=0,
    )

    assert answer.choices[0].message.content == f"Bearer {KEY} said x"
