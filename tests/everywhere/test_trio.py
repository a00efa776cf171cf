from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("trio", reason="trio is not installed")

import trio

from onellm import ChatCompletion
from onellm.errors import RateLimitError, RequestTimeoutError, StreamStalledError
from onellm.utils import run_async

from .conftest import EXAMPLES, MODEL, PATIENCE, Script, comes_true, said, text_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from onellm.testing import Simulator


async def ask(text: str = "Good morning") -> str:
    answer = await ChatCompletion.acreate(MODEL, said(text))
    return answer.choices[0].message.content or ""


async def read(text: str = "Good morning") -> str:
    stream = await ChatCompletion.acreate(MODEL, said(text), stream=True)
    return text_of([chunk async for chunk in stream])


async def closed(simulator: Simulator) -> bool:
    return await trio.to_thread.run_sync(simulator.wait_closed)


def test_a_plain_call_and_a_stream_say_the_same(simulator: Simulator) -> None:
    async def main() -> None:
        assert "You said" in await ask()
        assert await ask() == await read()

    trio.run(main)

    assert simulator.connections_opened == 1
    assert simulator.wait_closed()


def test_runs_that_follow_one_another_each_let_go_of_their_connections(
    simulator: Simulator,
) -> None:
    for _ in range(3):
        assert "You said" in trio.run(ask)
        assert simulator.wait_closed()


def test_asyncio_and_trio_take_turns(simulator: Simulator) -> None:
    for _ in range(3):
        assert trio.run(ask) == run_async(ask())

    assert simulator.wait_closed()


async def leave_by_break(simulator: Simulator) -> None:
    stream = await ChatCompletion.acreate(MODEL, said("[[stall]]"), stream=True)
    async with stream:
        async for _ in stream:
            break


async def leave_by_close(simulator: Simulator) -> None:
    stream = await ChatCompletion.acreate(MODEL, said("[[stall]]"), stream=True)
    await anext(stream)
    await stream.aclose()


async def leave_by_exception(simulator: Simulator) -> None:
    stream = await ChatCompletion.acreate(MODEL, said("[[stall]]"), stream=True)

    async def fail() -> None:
        async with stream:
            async for _ in stream:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()


async def leave_by_a_timeout_of_the_application(simulator: Simulator) -> None:
    with trio.move_on_after(0.2) as clock:
        await read("[[stall]]")
    assert clock.cancelled_caught


async def leave_a_plain_call_by_a_timeout_of_the_application(simulator: Simulator) -> None:
    with trio.move_on_after(0.2) as clock:
        await ask("[[hang]]")
    assert clock.cancelled_caught


async def leave_by_cancelling_before_the_answer(simulator: Simulator) -> None:
    async with trio.open_nursery() as nursery:
        nursery.start_soon(read, "[[hang]]")
        assert await trio.to_thread.run_sync(simulator.wait_requests)
        nursery.cancel_scope.cancel()


async def leave_by_our_clock(simulator: Simulator) -> None:
    with pytest.raises(RequestTimeoutError):
        await ChatCompletion.acreate(MODEL, said("[[hang]]"), timeout=0.2, max_retries=0)


async def leave_by_our_clock_of_a_stream(simulator: Simulator) -> None:
    stream = await ChatCompletion.acreate(MODEL, said("[[ping]]"), stream=True, chunk_timeout=0.3)
    with pytest.raises(StreamStalledError, match="chunk_timeout"):
        _ = [chunk async for chunk in stream]


EXITS = [
    leave_by_break,
    leave_by_close,
    leave_by_exception,
    leave_by_a_timeout_of_the_application,
    leave_a_plain_call_by_a_timeout_of_the_application,
    leave_by_cancelling_before_the_answer,
    leave_by_our_clock,
    leave_by_our_clock_of_a_stream,
]


@pytest.mark.parametrize("leave", EXITS, ids=lambda leave: leave.__name__)
def test_what_is_left_lets_go_of_its_connection(
    simulator: Simulator, leave: Callable[[Simulator], Awaitable[None]]
) -> None:
    async def main() -> None:
        await leave(simulator)
        # The run goes on: it is not its end that closes the connection.
        assert await closed(simulator)
        assert "You said" in await ask()

    trio.run(main)


def test_a_run_that_ends_with_a_stream_open_lets_go_of_it(simulator: Simulator) -> None:
    async def main() -> None:
        stream = await ChatCompletion.acreate(MODEL, said("[[stall]]"), stream=True)
        kept.append(stream)
        await anext(stream)

    kept: list[object] = []
    trio.run(main)

    assert simulator.wait_closed()


def test_twenty_calls_in_a_nursery_do_not_wait_for_each_other(simulator: Simulator) -> None:
    async def work(number: int) -> None:
        text = f"[[slow]] <{number}>"
        right.append(f"<{number}>" in await ask(text) and f"<{number}>" in await read(text))

    async def main() -> None:
        async with trio.open_nursery() as nursery:
            for number in range(20):
                nursery.start_soon(work, number)

    right: list[bool] = []
    trio.run(main)

    assert right == [True] * 20
    assert simulator.connections_opened <= 20


def test_a_failure_in_a_nursery_cancels_the_others_and_lets_go(simulator: Simulator) -> None:
    async def refuse() -> None:
        await trio.to_thread.run_sync(simulator.wait_requests, 5)
        await ChatCompletion.acreate(MODEL, said("[[429]]"), max_retries=0)

    async def main() -> None:
        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(read, "[[stall]]")
            nursery.start_soon(refuse)

    with pytest.raises(ExceptionGroup) as caught:
        trio.run(main)

    assert caught.group_contains(RateLimitError)
    assert simulator.wait_closed()


def test_retries_wait_without_blocking_the_run(simulator: Simulator) -> None:
    async def main() -> None:
        assert "You said" in await ask("[[429-once]]")

    trio.run(main)

    assert len(simulator.requests) == 2


def test_a_worker_thread_makes_plain_calls_and_runs_trio_again(simulator: Simulator) -> None:
    def work() -> str:
        answer = ChatCompletion.create(MODEL, said("plain"))
        return (answer.choices[0].message.content or "") + trio.run(ask, "nested")

    async def main() -> str:
        return await ask("outer") + await trio.to_thread.run_sync(work)

    answer = trio.run(main)

    assert all(word in answer for word in ("outer", "plain", "nested"))
    # The sync pool keeps its one.
    assert comes_true(lambda: simulator.connections_open <= 1)


def test_a_sync_call_works_inside_a_run(simulator: Simulator) -> None:
    async def main() -> None:
        plain = ChatCompletion.create(MODEL, said())
        assert plain.choices[0].message.content == await ask()

    trio.run(main)


def test_run_async_says_that_this_is_async_code(simulator: Simulator) -> None:
    async def main() -> None:
        with pytest.raises(RuntimeError, match=r"async context.*trio.*acreate, aupload"):
            run_async(ask())
        assert "You said" in await trio.to_thread.run_sync(lambda: run_async(ask()))

    trio.run(main)


def test_the_example_runs(script: Script) -> None:
    printed = script.run((EXAMPLES / "trio_nursery.py").read_text(), timeout=PATIENCE)

    assert {line.partition(":")[0] for line in printed.splitlines()} == {
        "Lisbon",
        "Oslo",
        "Nairobi",
    }
