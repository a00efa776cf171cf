"""However a stream is left, its connection goes back or is closed at once; a thousand times."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from onellm import _pool
from onellm.http_pool import pool_stats

from .conftest import Caller, Traces, await_until, needs_proc, run, wait_until

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from onellm.testing import Simulator

pytestmark = needs_proc
TIMES = 1000
KNOTS = 20
"""How many may be tied until they are collected, which takes its time."""


class Own(Exception):  # noqa: N818 - stands for anything of the application's
    pass


class Knot:
    """Refers to itself, so that only the collector frees what it holds."""

    def __init__(self, held: object) -> None:
        self.held = held
        self.me = self


def leave_by_break(caller: Caller) -> None:
    for _ in caller.start():
        break


def leave_by_exception(caller: Caller) -> None:
    def read() -> None:
        for _ in caller.start():
            raise Own

    with pytest.raises(Own):
        read()


def leave_by_close(caller: Caller) -> None:
    stream = caller.start()
    next(stream)
    stream.close()


def leave_by_with(caller: Caller) -> None:
    with caller.start() as stream:
        next(stream)


def leave_by_forgetting(caller: Caller) -> None:
    next(caller.start())


def leave_in_a_cycle(caller: Caller) -> None:
    stream = caller.start()
    next(stream)
    Knot(stream)
    del stream
    if pool_stats().active >= KNOTS:
        gc.collect()


EXITS = [
    leave_by_break,
    leave_by_exception,
    leave_by_close,
    leave_by_with,
    leave_by_forgetting,
    leave_in_a_cycle,
]


@pytest.mark.parametrize("leave", EXITS, ids=lambda leave: leave.__name__)
def test_forty_streams_that_are_left_leave_nothing(
    leave: Callable[[Caller], None], caller: Caller, simulator: Simulator
) -> None:
    caller.ask()
    assert pool_stats().idle == 1
    traces = Traces()
    for _ in range(40):
        leave(caller)
    gc.collect()

    assert wait_until(lambda: simulator.connections_open <= 1)
    assert pool_stats().active == 0
    traces.check()


def test_a_thousand_early_breaks_leave_nothing(caller: Caller, simulator: Simulator) -> None:
    caller.ask()
    traces = Traces()
    for _ in range(TIMES):
        leave_by_break(caller)

    assert len(simulator.requests) == TIMES + 1
    assert wait_until(lambda: simulator.connections_open <= 1)
    traces.check()
    assert pool_stats().active == 0


def test_early_breaks_in_eight_threads_leave_nothing(caller: Caller, simulator: Simulator) -> None:
    caller.ask()
    traces = Traces()

    def leave_often() -> None:
        for _ in range(50):
            leave_by_break(caller)

    threads = [threading.Thread(target=leave_often) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(simulator.requests) == 8 * 50 + 1
    assert wait_until(lambda: simulator.connections_open <= 1)
    traces.check()


async def aleave_by_break(caller: Caller) -> None:
    async for _ in await caller.astart():
        break


async def aleave_by_exception(caller: Caller) -> None:
    async def read() -> None:
        async for _ in await caller.astart():
            raise Own

    with pytest.raises(Own):
        await read()


async def aleave_by_close(caller: Caller) -> None:
    stream = await caller.astart()
    await anext(stream)
    await stream.aclose()


async def aleave_by_with(caller: Caller) -> None:
    async with await caller.astart() as stream:
        await anext(stream)


async def aleave_by_forgetting(caller: Caller) -> None:
    await anext(await caller.astart())


async def aleave_in_a_cycle(caller: Caller) -> None:
    stream = await caller.astart()
    await anext(stream)
    Knot(stream)
    del stream
    if pool_stats().active >= KNOTS:
        gc.collect()


async def aleave_by_forgetting_it_in_another_thread(caller: Caller) -> None:
    held = [await caller.astart()]
    await anext(held[0])
    await asyncio.to_thread(held.clear)


async def aleave_by_cancelling(caller: Caller) -> None:
    reading = asyncio.Event()

    async def read() -> None:
        async for _ in await caller.astart():
            reading.set()

    task = asyncio.create_task(read())
    await reading.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


ASYNC_EXITS = [
    aleave_by_break,
    aleave_by_exception,
    aleave_by_close,
    aleave_by_with,
    aleave_by_forgetting,
    aleave_in_a_cycle,
    aleave_by_forgetting_it_in_another_thread,
    aleave_by_cancelling,
]


async def leave_repeatedly(
    leave: Callable[[Caller], Awaitable[None]], caller: Caller, simulator: Simulator, times: int
) -> None:
    await caller.aask()
    traces = Traces()
    for _ in range(times):
        await leave(caller)
    gc.collect()
    # The loop still runs: it is not its end that closes the connections.
    assert await await_until(lambda: pool_stats().active == 0)
    assert await await_until(lambda: simulator.connections_open <= 1)
    await traces.acheck()
    assert await await_until(
        lambda: not [body for pool in _pool._pools() for body in getattr(pool, "bodies", ())]
    )


@pytest.mark.parametrize("leave", ASYNC_EXITS, ids=lambda leave: leave.__name__)
def test_forty_async_streams_that_are_left_leave_nothing(
    leave: Callable[[Caller], Awaitable[None]], caller: Caller, simulator: Simulator
) -> None:
    traces = Traces()

    run(lambda: leave_repeatedly(leave, caller, simulator, 40))

    assert simulator.wait_closed()
    traces.check()


def test_a_thousand_early_breaks_on_a_loop_leave_nothing(
    caller: Caller, simulator: Simulator
) -> None:
    traces = Traces()

    run(lambda: leave_repeatedly(aleave_by_break, caller, simulator, TIMES))

    assert len(simulator.requests) == TIMES + 1
    assert simulator.wait_closed()
    traces.check()


@pytest.mark.parametrize("text", ["[[stall]]", "[[hang]]", "[[slow]]", "x"])
def test_a_task_that_is_cancelled_at_any_step_and_once_more_leaves_nothing(
    text: str, caller: Caller, simulator: Simulator
) -> None:
    """The second cancellation meets the clean-up after the first."""

    async def read() -> None:
        async for _ in await caller.astart(text):
            pass

    async def main() -> None:
        await caller.aask()
        traces = Traces()
        for first in range(40):
            for second in range(5):
                task = asyncio.create_task(read())
                for _ in range(first):
                    await asyncio.sleep(0)
                task.cancel()
                for _ in range(second):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait([task])
                assert task.cancelled() or task.exception() is None
        await caller.aask()
        assert await await_until(lambda: simulator.connections_open <= 1)
        await traces.acheck()

    run(main)


def test_the_collector_may_come_in_the_middle_of_the_pools_work(
    caller: Caller, simulator: Simulator
) -> None:
    """A finaliser that waited for a lock of its own thread would wait for ever."""
    traces = Traces()
    usual = gc.get_threshold()
    done = threading.Event()

    def leave_knots() -> None:
        for number in range(150):
            stream = caller.start()
            next(stream)
            Knot(stream)
            del stream
            if number % 3 == 0:
                caller.ask()
        done.set()

    gc.set_threshold(1, 1, 1)
    try:
        threads = [threading.Thread(target=leave_knots, daemon=True) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
            assert not thread.is_alive(), sys._current_frames()
    finally:
        gc.set_threshold(*usual)
    gc.collect()

    assert done.is_set()
    assert wait_until(lambda: pool_stats().active == 0)
    assert wait_until(lambda: simulator.connections_open == pool_stats().idle)
    for thread in threads:
        assert thread not in threading.enumerate()
    assert pool_stats().waiting == 0
    assert [one for one in traces.left() if one.startswith("thread")] == []
