"""Event loops come and go, some of them carelessly; each has connections of its own."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings
import weakref
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm.http_pool import pool_stats

from .conftest import Caller, Traces, needs_proc, wait_until

if TYPE_CHECKING:
    from onellm.testing import Simulator


@needs_proc
def test_a_hundred_loops_one_after_another_leave_nothing(
    caller: Caller, simulator: Simulator
) -> None:
    traces = Traces()
    for number in range(100):
        assert f'"{number}"' in asyncio.run(caller.aask(f"{number}"))

    assert simulator.connections_opened == 100
    assert simulator.wait_closed()
    traces.check()


@needs_proc
def test_loops_in_many_threads_at_once_leave_nothing(caller: Caller, simulator: Simulator) -> None:
    async def main(number: int) -> bool:
        answers = await asyncio.gather(*(caller.aask(f"{number} {n}") for n in range(4)))
        async for _ in await caller.astart():
            break
        return all(f'"{number} {n}"' in answer for n, answer in enumerate(answers))

    traces = Traces()
    with ThreadPoolExecutor(12) as threads:
        assert all(threads.map(lambda number: asyncio.run(main(number)), range(60)))

    assert simulator.wait_closed()
    traces.check()


def test_a_loop_that_was_closed_carelessly_is_forgotten(
    caller: Caller, simulator: Simulator
) -> None:
    """Without `shutdown_asyncgens` nobody tells us of the end; the sockets go with the loop."""
    for _ in range(5):
        loop = asyncio.new_event_loop()
        assert loop.run_until_complete(caller.aask())
        loop.close()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # what careless code is told
            known = weakref.ref(loop)
            del loop
            gc.collect()
        assert pool_stats().connections == 0
        assert known() is None

    assert simulator.wait_closed()


def test_a_loop_that_was_dropped_without_being_closed_is_collected(
    caller: Caller, simulator: Simulator
) -> None:
    """A pool that kept its loop alive would keep three descriptors per loop for ever."""
    traces = Traces()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        for _ in range(10):
            loop = asyncio.new_event_loop()
            assert loop.run_until_complete(caller.aask())
            known = weakref.ref(loop)
            del loop
            gc.collect()
            assert known() is None

    assert simulator.wait_closed()
    traces.check()


def test_a_loop_that_is_run_in_pieces_keeps_its_connection(
    caller: Caller, simulator: Simulator
) -> None:
    loop = asyncio.new_event_loop()
    for number in range(5):
        assert f'"{number}"' in loop.run_until_complete(caller.aask(f"{number}"))
    stream = loop.run_until_complete(caller.astart("[[slow]] x"))

    async def read() -> int:
        return len([chunk async for chunk in stream])

    assert loop.run_until_complete(read())
    assert simulator.connections_opened == 1
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()

    assert simulator.wait_closed()


def test_a_stream_that_is_dropped_after_its_loop_ended_harms_nobody(
    caller: Caller, simulator: Simulator
) -> None:
    streams = [asyncio.run(caller.astart()) for _ in range(3)]
    assert simulator.wait_closed()
    streams.clear()
    gc.collect()

    assert asyncio.run(caller.aask())


def test_a_stream_may_be_left_while_its_loop_is_not_running(
    caller: Caller, simulator: Simulator
) -> None:
    loop = asyncio.new_event_loop()
    stream = loop.run_until_complete(caller.astart())
    loop.run_until_complete(anext(stream))
    del stream
    loop.run_until_complete(asyncio.sleep(0.05))

    assert wait_until(lambda: simulator.connections_open == 0)
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()


def test_sync_and_async_calls_from_many_threads_and_loops_at_once(
    caller: Caller, simulator: Simulator
) -> None:
    failures: list[BaseException] = []

    def sync() -> None:
        for number in range(20):
            assert f'"{number}"' in caller.ask(f"{number}")

    def on_a_loop() -> None:
        async def main() -> None:
            for number in range(20):
                assert f'"{number}"' in await caller.aask(f"{number}")
                assert f'"{number}"' in caller.ask(f"{number}")  # a sync call inside a loop

        asyncio.run(main())

    def guarded(work: object) -> None:
        try:
            assert callable(work)
            work()
        except BaseException as error:  # noqa: BLE001 - told below
            failures.append(error)

    threads = [
        threading.Thread(target=guarded, args=(work,))
        for _ in range(5)
        for work in (sync, on_a_loop)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert not failures
    assert wait_until(lambda: simulator.connections_open == pool_stats().idle)
    assert pool_stats().active == 0


@pytest.mark.parametrize("close", [True, False])
def test_an_executor_of_loops_that_are_never_shut_down_does_not_pile_up(
    caller: Caller, simulator: Simulator, close: bool
) -> None:
    """Code that makes a loop per job in a pool of threads is common."""

    def job(number: int) -> bool:
        loop = asyncio.new_event_loop()
        try:
            return f'"{number}"' in loop.run_until_complete(caller.aask(f"{number}"))
        finally:
            if close:
                loop.close()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        with ThreadPoolExecutor(4) as threads:
            assert all(threads.map(job, range(40)))
        gc.collect()

    assert pool_stats().connections == 0
    assert simulator.wait_closed()
