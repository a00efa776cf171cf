from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm.errors import OneLLMError, RequestTimeoutError

from .conftest import KEY, Api, messages, text_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from onellm._stream import Stream
    from onellm.models import ChatCompletionChunk
    from onellm.testing import Simulator
    from onellm.types import ChatOptions

MODEL = "openai/simulator"
SAID = messages("Good morning")


def options(simulator: Simulator, timeout: float = 10, max_retries: int = 2) -> ChatOptions:
    return {
        "base_url": simulator.base_url,
        "api_key": KEY,
        "timeout": timeout,
        "max_retries": max_retries,
    }


def start(simulator: Simulator, said: str = "Good morning") -> Stream[ChatCompletionChunk]:
    return ChatCompletion.create(MODEL, messages(said), stream=True, **options(simulator))


async def astart(simulator: Simulator, said: str = "Good morning") -> Stream[ChatCompletionChunk]:
    return await ChatCompletion.acreate(MODEL, messages(said), stream=True, **options(simulator))


class Own(Exception):  # noqa: N818 - stands for anything of the application's
    pass


# Each of these leaves a stream that never ends by itself; one way to leave it per function.


def leave_by_break(simulator: Simulator) -> None:
    for _ in start(simulator, "[[stall]]"):
        break


def leave_by_exception(simulator: Simulator) -> None:
    def read() -> None:
        for _ in start(simulator, "[[stall]]"):
            raise Own

    with pytest.raises(Own):
        read()


def leave_by_with(simulator: Simulator) -> None:
    with start(simulator, "[[stall]]") as stream:
        next(stream)


def leave_by_with_before_the_first_step(simulator: Simulator) -> None:
    with start(simulator, "[[stall]]"):
        pass


def leave_by_exception_in_with(simulator: Simulator) -> None:
    def read() -> None:
        with start(simulator, "[[stall]]") as stream:
            next(stream)
            raise Own

    with pytest.raises(Own):
        read()


def leave_by_close(simulator: Simulator) -> None:
    stream = start(simulator, "[[stall]]")
    next(stream)
    stream.close()
    stream.close()
    assert list(stream) == []


def leave_by_next_then_break(simulator: Simulator) -> None:
    stream = start(simulator, "[[stall]]")
    next(stream)
    for _ in stream:
        break


def leave_by_forgetting_the_iterator(simulator: Simulator) -> None:
    iterator = iter(start(simulator, "[[stall]]"))
    next(iterator)
    del iterator
    gc.collect()


def leave_by_forgetting_the_stream(simulator: Simulator) -> None:
    stream = start(simulator, "[[stall]]")
    next(stream)
    del stream
    gc.collect()


SYNC_EXITS = [
    leave_by_break,
    leave_by_exception,
    leave_by_with,
    leave_by_with_before_the_first_step,
    leave_by_exception_in_with,
    leave_by_close,
    leave_by_next_then_break,
    leave_by_forgetting_the_iterator,
    leave_by_forgetting_the_stream,
]


@pytest.mark.parametrize("leave", SYNC_EXITS, ids=lambda leave: leave.__name__)
def test_a_stream_that_is_left_lets_go_of_its_connection(
    simulator: Simulator, leave: Callable[[Simulator], None]
) -> None:
    leave(simulator)

    assert simulator.wait_closed()


async def aleave_by_break(simulator: Simulator) -> None:
    async for _ in await astart(simulator, "[[stall]]"):
        break


async def aleave_by_break_of_a_sync_start(simulator: Simulator) -> None:
    async for _ in start(simulator, "[[stall]]"):
        break


async def aleave_by_exception(simulator: Simulator) -> None:
    async def read() -> None:
        async for _ in await astart(simulator, "[[stall]]"):
            raise Own

    with pytest.raises(Own):
        await read()


async def aleave_by_with(simulator: Simulator) -> None:
    async with await astart(simulator, "[[stall]]") as stream:
        await anext(stream)


async def aleave_by_with_before_the_first_step(simulator: Simulator) -> None:
    async with await astart(simulator, "[[stall]]"):
        pass


async def aleave_by_close(simulator: Simulator) -> None:
    stream = await astart(simulator, "[[stall]]")
    await anext(stream)
    await stream.aclose()
    await stream.aclose()
    assert [chunk async for chunk in stream] == []


async def aleave_by_anext_then_break(simulator: Simulator) -> None:
    stream = await astart(simulator, "[[stall]]")
    await anext(stream)
    async for _ in stream:
        break


async def aleave_by_cancelling_the_reader(simulator: Simulator) -> None:
    reading = asyncio.Event()

    async def read() -> None:
        async for _ in await astart(simulator, "[[stall]]"):
            reading.set()

    task = asyncio.create_task(read())
    await reading.wait()
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def aleave_by_cancelling_before_the_answer(simulator: Simulator) -> None:
    task = asyncio.create_task(astart(simulator, "[[hang]]"))
    await asyncio.to_thread(simulator.wait_requests)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def aleave_by_cancelling_a_plain_call(simulator: Simulator) -> None:
    said = messages("[[hang]]")
    task = asyncio.create_task(ChatCompletion.acreate(MODEL, said, **options(simulator)))
    await asyncio.to_thread(simulator.wait_requests)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def aleave_by_cancelling_a_plain_call_in_its_body(simulator: Simulator) -> None:
    said = messages("[[ping]]")
    task = asyncio.create_task(ChatCompletion.acreate(MODEL, said, **options(simulator)))
    await asyncio.to_thread(simulator.wait_requests)
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def aleave_by_a_timeout_of_the_application(simulator: Simulator) -> None:
    async def read() -> None:
        async for _ in await astart(simulator, "[[stall]]"):
            pass

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(read(), 0.1)


async def aleave_by_our_timeout(simulator: Simulator) -> None:
    with pytest.raises(RequestTimeoutError):
        await ChatCompletion.acreate(
            MODEL, messages("[[ping]]"), **options(simulator, timeout=0.2, max_retries=0)
        )


ASYNC_EXITS = [
    aleave_by_break,
    aleave_by_break_of_a_sync_start,
    aleave_by_exception,
    aleave_by_with,
    aleave_by_with_before_the_first_step,
    aleave_by_close,
    aleave_by_anext_then_break,
    aleave_by_cancelling_the_reader,
    aleave_by_cancelling_before_the_answer,
    aleave_by_cancelling_a_plain_call,
    aleave_by_cancelling_a_plain_call_in_its_body,
    aleave_by_a_timeout_of_the_application,
    aleave_by_our_timeout,
]


@pytest.mark.parametrize("leave", ASYNC_EXITS, ids=lambda leave: leave.__name__)
def test_an_async_stream_that_is_left_lets_go_of_its_connection(
    simulator: Simulator, leave: Callable[[Simulator], Awaitable[None]]
) -> None:
    async def main() -> None:
        await leave(simulator)
        # The loop still runs: it is not its end that closes the connection.
        assert await asyncio.to_thread(simulator.wait_closed)

    asyncio.run(main())


def test_a_stream_read_to_its_end_leaves_a_connection_that_is_used_again(
    api: Api, simulator: Simulator
) -> None:
    if api.way.name == "sync":
        for _ in range(5):
            assert text_of(api.read("x"))
    else:

        async def main() -> None:
            for _ in range(5):
                stream = await ChatCompletion.acreate(
                    f"{api.spoken}/simulator", SAID, stream=True, **options(simulator)
                )
                assert [chunk async for chunk in stream]

        asyncio.run(main())

    assert simulator.connections_opened == 1


def test_a_stream_that_is_stepped_through_ends_like_one_in_a_loop(simulator: Simulator) -> None:
    whole = text_of(list(start(simulator)))
    stream = start(simulator)

    first = next(stream)
    rest = list(stream)

    assert text_of([first, *rest]) == whole
    with pytest.raises(StopIteration):
        next(stream)
    assert list(stream) == []
    assert simulator.connections_opened == 1


def test_an_async_stream_that_is_stepped_through_ends_like_one_in_a_loop(
    simulator: Simulator,
) -> None:
    async def main() -> None:
        stream = await astart(simulator)
        first = await anext(stream)
        rest = [chunk async for chunk in stream]

        assert "You said" in text_of([first, *rest])
        with pytest.raises(StopAsyncIteration):
            await anext(stream)

    asyncio.run(main())


def test_thirty_calls_in_a_row_use_one_connection(simulator: Simulator) -> None:
    for _ in range(30):
        ChatCompletion.create(MODEL, SAID, **options(simulator))

    assert simulator.connections_opened == 1


def test_thirty_async_calls_in_a_row_use_one_connection(simulator: Simulator) -> None:
    async def main() -> None:
        for _ in range(30):
            await ChatCompletion.acreate(MODEL, SAID, **options(simulator))

    asyncio.run(main())

    assert simulator.connections_opened == 1
    assert simulator.wait_closed()


def test_refusals_leave_a_connection_that_is_used_again(simulator: Simulator) -> None:
    simulator.misbehave("400", times=10)
    for _ in range(10):
        with pytest.raises(OneLLMError):
            ChatCompletion.create(MODEL, SAID, **options(simulator))

    assert simulator.connections_opened == 1


def test_one_loop_after_another_works_and_leaves_nothing_open(simulator: Simulator) -> None:
    for _ in range(5):
        assert asyncio.run(ChatCompletion.acreate(MODEL, SAID, **options(simulator)))
        assert simulator.wait_closed()

    assert simulator.connections_opened == 5


def test_a_loop_that_ends_in_the_middle_of_a_stream_leaves_nothing_open(
    simulator: Simulator,
) -> None:
    async def main() -> None:
        await anext(await astart(simulator, "[[stall]]"))

    asyncio.run(main())

    assert simulator.wait_closed()
