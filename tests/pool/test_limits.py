"""A full pool: who waits, for how long, and what is said when no turn comes."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypedDict

import pytest

from onellm.errors import APIConnectionError, PoolTimeoutError
from onellm.http_pool import init_pooling, pool_stats

from .conftest import Caller, ask_by, ask_on, await_until, run, wait_until

if TYPE_CHECKING:
    from onellm.testing import Simulator
    from onellm.types import ChatOptions


class Limits(TypedDict, total=False):
    max_connections: int
    max_per_host: int


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ({"max_connections": 2}, "all 2 of the pool are in use .max_connections=2"),
        ({"max_per_host": 2}, "2 calls to 127.0.0.1 are at work .max_per_host=2"),
    ],
    ids=["max_connections", "max_per_host"],
)
def test_a_full_pool_is_an_error_that_names_the_limit_and_is_not_retried(
    caller: Caller, simulator: Simulator, way: str, limits: Limits, told: str
) -> None:
    init_pooling(**limits)

    async def main() -> None:
        streams = [
            caller.start().open() if way == "sync" else await caller.astart() for _ in range(2)
        ]
        began = time.monotonic()
        with pytest.raises(PoolTimeoutError, match=told) as caught:
            await ask_on(way, caller, pool_timeout=0.2, max_retries=5)
        assert 0.15 < time.monotonic() - began < 2
        assert isinstance(caught.value, APIConnectionError)
        assert not caught.value.retryable
        assert caught.value.provider == "openai"
        for stream in streams:
            if way == "sync":
                stream.close()
            else:
                await stream.aclose()
        assert await ask_on(way, caller)
        assert pool_stats().waiting == 0

    run(main)
    assert len(simulator.requests) == 3


@pytest.mark.parametrize("limits", [{"max_connections": 3}, {"max_per_host": 3}])
def test_those_who_wait_get_their_turn(
    caller: Caller, simulator: Simulator, way: str, limits: Limits
) -> None:
    init_pooling(**limits)
    most = 0

    async def watch() -> None:
        nonlocal most
        while True:
            most = max(most, simulator.connections_open)
            await asyncio.sleep(0.001)

    async def main() -> None:
        watcher = asyncio.create_task(watch())
        texts = [f"[[slow]] {number}" for number in range(30)]
        calls = (
            asyncio.to_thread(caller.ask, text) if way == "sync" else caller.aask(text)
            for text in texts
        )
        answers = await asyncio.gather(*calls)
        assert all(f'"{n}"' in answer for n, answer in enumerate(answers))
        watcher.cancel()
        await asyncio.wait([watcher])

    run(main)
    assert most <= 3
    assert len(simulator.requests) == 30
    assert pool_stats().waiting == 0


def test_a_limit_per_host_leaves_other_hosts_alone(caller: Caller, way: str) -> None:
    init_pooling(max_per_host=1)
    other = Caller(caller.base_url.replace("127.0.0.1", "localhost"))

    async def main() -> None:
        if way == "sync":
            with caller.start() as stream:
                next(stream)
                assert other.ask()
        else:
            async with await caller.astart() as stream:
                assert await other.aask()

    run(main)


def test_a_limit_per_host_is_raised_and_lifted_while_calls_wait(
    caller: Caller, simulator: Simulator, way: str
) -> None:
    init_pooling(max_per_host=1)

    async def main() -> None:
        calls = [
            asyncio.create_task(
                asyncio.to_thread(lambda: next(caller.start(pool_timeout=30)).id)
                if way == "sync"
                else hold()
            )
            for _ in range(6)
        ]
        if way == "sync":
            # Each forgets its stream after one chunk, which gives the turn on.
            await asyncio.gather(*calls)
            return
        assert await await_until(lambda: pool_stats().waiting == 5)
        assert await await_until(lambda: len(simulator.requests) == 1)
        init_pooling(max_per_host=3)
        assert await await_until(lambda: len(simulator.requests) == 3)
        assert await await_until(lambda: pool_stats().waiting == 3)
        init_pooling()
        assert await await_until(lambda: len(simulator.requests) == 6)
        finish.set()
        await asyncio.gather(*calls)

    async def hold() -> str:
        async with await caller.astart(pool_timeout=30) as stream:
            chunk = await anext(stream)
            await finish.wait()
        return chunk.id

    finish = asyncio.Event()
    run(main)
    assert len(simulator.requests) == 6
    assert wait_until(lambda: pool_stats().waiting == 0)


@pytest.mark.parametrize("limits", [{"max_connections": 1}, {"max_per_host": 1}])
def test_those_who_give_up_waiting_take_no_place(caller: Caller, limits: Limits) -> None:
    init_pooling(**limits)

    async def main() -> None:
        async with await caller.astart():
            waiting = [asyncio.create_task(caller.aask()) for _ in range(20)]
            assert await await_until(lambda: pool_stats().waiting == 20)
            for number, task in enumerate(waiting):
                if number % 2:
                    task.cancel()
            assert await await_until(lambda: pool_stats().waiting == 10)
        # Some are cancelled at the moment at which the turn is theirs.
        while left := [task for task in waiting if not task.done()]:
            left[0].cancel()
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        await asyncio.wait(waiting)
        assert await caller.aask()
        assert pool_stats().waiting == 0
        assert pool_stats().active == 0

    run(main)


@pytest.mark.parametrize("limits", [{"max_connections": 2}, {"max_per_host": 2}])
def test_threads_that_give_up_at_the_last_moment_take_no_place(
    caller: Caller, limits: Limits
) -> None:
    """The clocks are as long as the answers take: turns come while their takers leave."""
    init_pooling(**limits)

    def ask(number: int) -> bool:
        try:
            return bool(caller.ask("[[slow]]", pool_timeout=0.008 + number % 9 / 1000))
        except PoolTimeoutError:
            return False

    with ThreadPoolExecutor(12) as threads:
        outcomes = list(threads.map(ask, range(400)))

    assert any(outcomes)
    assert not all(outcomes)
    assert pool_stats().waiting == 0
    assert pool_stats().active == 0
    with ThreadPoolExecutor(2) as threads:
        assert all(threads.map(caller.ask, ["[[slow]]"] * 4))


def test_a_stream_keeps_its_turn_until_it_is_left(caller: Caller, way: str) -> None:
    init_pooling(max_per_host=1)
    options: ChatOptions = {"pool_timeout": 0.1}

    async def main() -> None:
        stream = caller.start() if way == "sync" else await caller.astart()
        if way == "sync":
            next(stream)
            with pytest.raises(PoolTimeoutError):
                caller.ask(**options)
            stream.close()
            stream.close()
            assert caller.ask(**options)
            return
        with pytest.raises(PoolTimeoutError):
            await caller.aask(**options)
        await stream.aclose()
        await stream.aclose()
        assert await caller.aask(**options)

    run(main)


def test_a_failure_gives_the_turn_on(caller: Caller, way: str) -> None:
    init_pooling(max_per_host=1)
    nowhere = Caller("http://127.0.0.1:9/v1")
    for _ in range(3):
        with pytest.raises(APIConnectionError, match="cannot connect"):
            ask_by(way, nowhere)
    for fault in ("[[500]]", "[[hangup]]", "[[empty]]", "[[cut]]"):
        with pytest.raises(Exception, match=r"."):
            ask_by(way, caller, fault)

    assert ask_by(way, caller, pool_timeout=0.5)


def test_an_interrupted_wait_takes_no_turn(caller: Caller, request: pytest.FixtureRequest) -> None:
    # A shell's background jobs are deaf to interrupts.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    init_pooling(max_per_host=1)
    stream = caller.start()
    next(stream)
    main = threading.main_thread().ident
    assert main is not None

    def interrupt() -> None:
        wait_until(lambda: pool_stats().waiting == 1)
        signal.pthread_kill(main, signal.SIGINT)

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):
        caller.ask(pool_timeout=20)
    thread.join()
    assert pool_stats().waiting == 0
    stream.close()

    assert caller.ask(pool_timeout=1)


def test_a_new_limit_holds_for_the_very_next_call_on_a_loop(caller: Caller) -> None:
    async def main() -> None:
        await caller.aask()
        init_pooling(max_connections=2)
        await asyncio.gather(*(caller.aask(f"[[slow]] {number}") for number in range(6)))
        assert pool_stats().connections <= 2

    before = pool_stats().opened
    run(main)
    assert pool_stats().opened - before <= 2
