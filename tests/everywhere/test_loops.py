from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm.utils import run_async

from .conftest import MODEL, PATIENCE, comes_true, said, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from onellm.testing import Simulator

THREADS = 32


def ask(text: str = "Good morning") -> str:
    answer = ChatCompletion.create(MODEL, said(text))
    return answer.choices[0].message.content or ""


async def aask(text: str = "Good morning") -> str:
    answer = await ChatCompletion.acreate(MODEL, said(text))
    return answer.choices[0].message.content or ""


def read(text: str = "Good morning") -> str:
    return text_of(list(ChatCompletion.create(MODEL, said(text), stream=True)))


async def aread(text: str = "Good morning") -> str:
    stream = await ChatCompletion.acreate(MODEL, said(text), stream=True)
    return text_of([chunk async for chunk in stream])


def _run_with_uvloop(main: Coroutine[object, object, None]) -> None:
    uvloop = pytest.importorskip("uvloop", reason="uvloop is not installed")
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main)


RUNNERS = [asyncio.run, _run_with_uvloop]


@pytest.mark.parametrize("run", RUNNERS, ids=["asyncio", "uvloop"])
def test_every_colour_works_on_a_running_loop(
    simulator: Simulator, run: Callable[[Coroutine[object, object, None]], None]
) -> None:
    async def main() -> None:
        answers = {ask(), await aask(), read(), await aread(), await asyncio.to_thread(ask)}
        assert len(answers) == 1

    run(main())


@pytest.mark.parametrize("run", RUNNERS, ids=["asyncio", "uvloop"])
def test_loops_that_follow_one_another_each_let_go_of_their_connections(
    simulator: Simulator, run: Callable[[Coroutine[object, object, None]], None]
) -> None:
    async def main() -> None:
        assert await aask() == await aread()

    for _ in range(10):
        run(main())
        assert simulator.wait_closed()

    assert simulator.connections_opened == 10


@pytest.mark.parametrize("run", RUNNERS, ids=["asyncio", "uvloop"])
def test_a_loop_that_ends_with_a_stream_open_lets_go_of_it(
    simulator: Simulator, run: Callable[[Coroutine[object, object, None]], None]
) -> None:
    async def main() -> None:
        stream = await ChatCompletion.acreate(MODEL, said("[[stall]]"), stream=True)
        kept.append(stream)
        await anext(stream)

    kept: list[object] = []
    run(main())

    assert simulator.wait_closed()


@pytest.mark.parametrize("run", RUNNERS, ids=["asyncio", "uvloop"])
def test_a_cancelled_reader_lets_go_of_its_connection(
    simulator: Simulator, run: Callable[[Coroutine[object, object, None]], None]
) -> None:
    async def main() -> None:
        reading = asyncio.Event()

        async def read_on() -> None:
            async for _ in await ChatCompletion.acreate(MODEL, said("[[ping]]"), stream=True):
                reading.set()

        task = asyncio.create_task(read_on())
        await reading.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(simulator.wait_closed)

    run(main())


def test_many_threads_at_once_each_get_their_own_answer(simulator: Simulator) -> None:
    def work(number: int) -> bool:
        text = f"<{number}>"
        return text in ask(text) and text in read(text)

    with ThreadPoolExecutor(THREADS) as threads:
        assert all(threads.map(work, range(THREADS * 4)))

    assert simulator.connections_opened <= THREADS


def test_many_threads_at_once_each_with_a_loop_of_its_own(simulator: Simulator) -> None:
    def work(number: int) -> bool:
        text = f"<{number}>"
        return all(text in run_async(call(text)) for call in (aask, aread))

    with ThreadPoolExecutor(THREADS) as threads:
        assert all(threads.map(work, range(THREADS * 2)))

    assert simulator.wait_closed()


def test_a_running_loop_starts_threads_that_run_loops_that_start_threads(
    simulator: Simulator,
) -> None:
    def inner() -> str:
        return ask() + asyncio.run(outer(2))

    async def outer(depth: int) -> str:
        here = await aask() + ask()
        return here + (await asyncio.to_thread(inner) if depth == 1 else "")

    assert asyncio.run(outer(1)).count("You said") == 5
    # The sync pool keeps one for each thread that called at once.
    assert comes_true(lambda: simulator.connections_open <= 2)


def test_a_loop_in_a_daemon_thread_serves_calls_from_others(simulator: Simulator) -> None:
    async def main() -> None:
        loops.append(asyncio.get_running_loop())
        ready.set()
        await stop.wait()

    loops: list[asyncio.AbstractEventLoop] = []
    ready, stop = threading.Event(), asyncio.Event()
    thread = threading.Thread(target=lambda: asyncio.run(main()), daemon=True)
    thread.start()
    assert ready.wait(PATIENCE)
    calls = [asyncio.run_coroutine_threadsafe(aask(f"<{number}>"), loops[0]) for number in range(9)]
    answers = [call.result(PATIENCE) for call in calls]
    loops[0].call_soon_threadsafe(stop.set)
    thread.join(PATIENCE)

    assert all(f"<{number}>" in answer for number, answer in enumerate(answers))


def test_run_async_works_where_no_loop_runs_and_says_so_where_one_does(
    simulator: Simulator,
) -> None:
    async def main() -> None:
        with pytest.raises(RuntimeError, match=r"async context.*acreate, aupload"):
            run_async(aask())
        assert "You said" in await asyncio.to_thread(lambda: run_async(aask()))

    assert "You said" in run_async(aask())
    asyncio.run(main())
