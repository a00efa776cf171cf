"""What the pool promises by name: reuse, limits, numbers, and its end."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

import onellm
from onellm.errors import APIError, OneLLMError, StreamTruncatedError
from onellm.http_pool import (
    HTTPConnectionPool,
    PoolConfig,
    ProviderHTTPMixin,
    close_pooling,
    get_http_session,
    get_session_safe,
    init_pooling,
    pool_stats,
)
from onellm.testing import Hang, Reply, Server

from .conftest import Caller, Traces, ask_by, await_until, needs_proc, run

if TYPE_CHECKING:
    from onellm.testing import Simulator


def test_connection_pooling(caller: Caller, simulator: Simulator) -> None:
    for number in range(20):
        assert f'"{number}"' in caller.ask(f"{number}")
        assert list(caller.start(f"{number}"))
    assert simulator.connections_opened == 1

    async def main() -> None:
        for number in range(20):
            assert f'"{number}"' in await caller.aask(f"{number}")
            assert [chunk async for chunk in await caller.astart(f"{number}")]
        assert simulator.connections_opened == 2

    run(main)


@needs_proc
def test_session_cleanup(caller: Caller, simulator: Simulator) -> None:
    traces = Traces()

    async def main() -> None:
        assert await caller.aask()
        session = await get_http_session("openai")
        assert (await session.get(simulator.base_url + "/models")).status_code == 401
        await close_pooling()
        assert await await_until(lambda: simulator.connections_open == 0)
        assert pool_stats().connections == 0
        assert await caller.aask()

    run(main)
    assert caller.ask()
    asyncio.run(close_pooling())

    assert simulator.wait_closed()
    traces.check()


@pytest.mark.parametrize("way", ["sync", "async"])
def test_concurrent_requests(caller: Caller, simulator: Simulator, way: str) -> None:
    texts = [f"number {number}" for number in range(60)]
    if way == "sync":
        with ThreadPoolExecutor(20) as threads:
            answers = list(threads.map(caller.ask, texts))
    else:

        async def main() -> list[str]:
            return await asyncio.gather(*(caller.aask(text) for text in texts))

        answers = asyncio.run(main())

    assert all(f'"{text}"' in answer for text, answer in zip(texts, answers, strict=True))
    assert simulator.connections_opened <= (20 if way == "sync" else 60)


def test_sessions_are_one_client_per_loop_and_closing_one_by_mistake_does_no_harm(
    caller: Caller, simulator: Simulator
) -> None:
    async def main() -> None:
        session, pooled = await get_session_safe("openai")
        assert pooled
        assert session is await get_http_session("anthropic")
        async with await get_http_session() as careless:
            assert careless is session
        assert await caller.aask()
        again = await get_http_session()
        assert again is not session
        answer = await again.get(
            simulator.base_url + "/models", headers={"authorization": "Bearer sk-simulator"}
        )
        assert answer.status_code == 200

    run(main)


def test_the_pool_as_an_object_and_the_mixin_lead_to_the_same_pool(caller: Caller) -> None:
    pool = HTTPConnectionPool(PoolConfig(max_connections=7))
    assert pool.is_enabled()
    assert pool_stats().max_connections == 7
    pool.configure(PoolConfig(max_connections=8))
    assert pool_stats().max_connections == 8

    class Provider(ProviderHTTPMixin):
        pass

    async def main() -> None:
        async with Provider() as provider:
            assert await provider.get_session() is await pool.get_session("openai")
            assert await caller.aask()
        assert pool_stats().idle == 1
        await pool.close_all()
        assert pool_stats().connections == 0

    run(main)


def test_the_numbers_tell_what_happens(caller: Caller, simulator: Simulator) -> None:
    before = pool_stats()
    assert (before.connections, before.idle, before.active, before.waiting) == (0, 0, 0, 0)
    streams = [caller.start() for _ in range(3)]
    for stream in streams:
        next(stream)
    during = pool_stats()
    assert (during.connections, during.idle, during.active) == (3, 0, 3)
    assert during.opened == before.opened + 3
    streams[0].close()
    assert pool_stats().active == 2
    caller.ask()
    after = pool_stats()
    assert (after.connections, after.idle, after.active) == (3, 1, 2)
    for stream in streams:
        stream.close()
    assert pool_stats().active == 0
    assert "connections=1" in repr(pool_stats())


def test_the_numbers_are_of_all_loops_and_threads(caller: Caller, simulator: Simulator) -> None:
    seen: list[int] = []
    barrier = threading.Barrier(4)

    def loop() -> None:
        async def main() -> None:
            await caller.aask()
            await asyncio.to_thread(barrier.wait, 30)
            await asyncio.to_thread(barrier.wait, 30)

        asyncio.run(main())

    threads = [threading.Thread(target=loop) for _ in range(3)]
    for thread in threads:
        thread.start()
    caller.ask()
    barrier.wait(30)
    seen.append(pool_stats().idle)
    barrier.wait(30)
    for thread in threads:
        thread.join()

    assert seen == [4]
    assert pool_stats().connections == 1


def test_streams_break_off_when_the_pool_is_closed_under_them(caller: Caller) -> None:
    stream = caller.start()
    next(stream)
    failures: list[BaseException] = []

    def read() -> None:
        try:
            for _ in stream:
                pass
        except OneLLMError as error:
            failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    time.sleep(0.1)  # it waits in its socket now
    began = time.monotonic()
    asyncio.run(close_pooling())
    reader.join(20)

    assert not reader.is_alive()
    assert time.monotonic() - began < 10  # its own clock is 30 s
    assert isinstance(failures[0], StreamTruncatedError)
    assert pool_stats().connections == 0
    assert caller.ask()


def test_async_streams_break_off_when_the_pool_is_closed_under_them(caller: Caller) -> None:
    async def main() -> None:
        stream = await caller.astart()
        await anext(stream)

        async def read() -> None:
            async for _ in stream:
                pass

        reader = asyncio.create_task(read())
        await asyncio.sleep(0.05)
        await close_pooling()
        await close_pooling()
        with pytest.raises(StreamTruncatedError):
            await asyncio.wait_for(reader, 10)
        assert pool_stats().connections == 0
        assert await caller.aask()

    run(main)


def test_a_call_that_is_at_work_while_the_pool_is_closed_fails_or_works_and_leaves_nothing(
    caller: Caller, simulator: Simulator
) -> None:
    stop = threading.Event()
    outcomes: list[str] = []

    def ask() -> None:
        while not stop.is_set():
            try:
                outcomes.append(caller.ask())
            except APIError as error:
                outcomes.append(type(error).__name__)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(50):
        asyncio.run(close_pooling())
        time.sleep(0.005)
    stop.set()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()

    asyncio.run(close_pooling())
    assert {one for one in outcomes if "You said" not in one} <= {"APIConnectionError"}
    assert any("You said" in one for one in outcomes)
    assert simulator.wait_closed()


def test_another_loop_goes_on_when_one_closes_the_pool(caller: Caller) -> None:
    entered, closed = threading.Event(), threading.Event()
    answers: list[str] = []

    def other() -> None:
        async def main() -> None:
            stream = await caller.astart("[[slow]] on and on")
            answers.append((await anext(stream)).id)
            entered.set()
            await asyncio.to_thread(closed.wait, 30)
            answers.extend([chunk.id async for chunk in stream])
            answers.append(await caller.aask("still here"))

        asyncio.run(main())

    thread = threading.Thread(target=other)
    thread.start()
    assert entered.wait(30)
    asyncio.run(close_pooling())
    closed.set()
    thread.join(30)

    assert len(answers) > 2
    assert '"still here"' in answers[-1]


def test_no_attempt_takes_longer_than_request_timeout(caller: Caller, way: str) -> None:
    init_pooling(request_timeout=0.3)
    began = time.monotonic()

    with pytest.raises(onellm.errors.RequestTimeoutError, match=r"request_timeout=0\.3"):
        ask_by(way, caller, "[[hang]]", timeout=60)

    assert 0.25 < time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"max_connections": 0}, "max_connections must be an integer from 1 up, not 0"),
        ({"max_connections": None}, "max_connections"),
        ({"max_connections": 1.5}, "max_connections"),
        ({"max_connections": True}, "max_connections"),
        ({"max_per_host": 0}, "max_per_host"),
        ({"max_per_host": "3"}, "max_per_host"),
        ({"keepalive_timeout": 0}, "keepalive_timeout must be a number of seconds above 0"),
        ({"keepalive_timeout": None}, "keepalive_timeout"),
        ({"request_timeout": -1}, "request_timeout"),
        ({"request_timeout": float("nan")}, "request_timeout"),
        ({"http2": "yes"}, "http2"),
        ({"max_connections": 0, "request_timeout": 0}, r"max_connections.*request_timeout"),
    ],
)
def test_what_can_be_no_limit_is_refused_and_changes_nothing(
    settings: dict[str, object], told: str
) -> None:
    before = pool_stats()

    with pytest.raises(onellm.errors.InvalidConfigurationError, match=told):
        init_pooling(**settings)  # type: ignore[arg-type] # what checkers refuse is tried too
    with pytest.raises(onellm.errors.InvalidConfigurationError, match=told):
        PoolConfig(**settings)  # type: ignore[arg-type] # as above

    assert pool_stats() == before


def test_a_ttl_of_names_warns_that_it_changes_nothing() -> None:
    init_pooling(dns_cache_ttl=300)
    with pytest.warns(DeprecationWarning, match="changes nothing"):
        init_pooling(dns_cache_ttl=60)


def test_an_idle_connection_is_kept_no_longer_than_it_was_said(
    caller: Caller, simulator: Simulator, way: str
) -> None:
    init_pooling(keepalive_timeout=0.05)

    async def main() -> None:
        for _ in range(3):
            await (asyncio.to_thread(caller.ask) if way == "sync" else caller.aask())
            await asyncio.sleep(0.2)

    run(main)

    assert simulator.connections_opened == 3


def test_a_pool_shrinks_and_grows_while_it_is_used(way: str) -> None:
    """Twelve calls hang at a server; the limits decide how many get there."""

    async def main() -> None:
        calls = [
            asyncio.create_task(
                asyncio.to_thread(caller.ask, timeout=30, pool_timeout=30)
                if way == "sync"
                else caller.aask(timeout=30, pool_timeout=30)
            )
            for _ in range(12)
        ]
        try:
            assert await await_until(lambda: len(server.requests) == 3)
            assert await await_until(lambda: pool_stats().waiting == 9)
            init_pooling(max_connections=8)
            assert await await_until(lambda: len(server.requests) == 8)
            assert await await_until(lambda: pool_stats().waiting == 4)
            init_pooling()
            assert await await_until(lambda: len(server.requests) == 12)
            assert pool_stats().waiting == 0
        finally:
            await asyncio.to_thread(server.stop)
            await asyncio.gather(*calls, return_exceptions=True)

    init_pooling(max_connections=3)
    with Server(lambda _request: Reply.raw([Hang()])) as server:
        caller = Caller(server.url)
        run(main)


def test_idle_connections_above_a_new_limit_are_closed(
    caller: Caller, simulator: Simulator, way: str
) -> None:
    async def main() -> None:
        streams = [
            caller.start("x").open() if way == "sync" else await caller.astart("x")
            for _ in range(6)
        ]
        for stream in streams:
            assert list(stream) if way == "sync" else [chunk async for chunk in stream]
        assert pool_stats().idle == 6
        init_pooling(max_connections=2)
        assert await await_until(lambda: pool_stats().connections == 2)
        assert await await_until(lambda: simulator.connections_open == 2)

    run(main)
