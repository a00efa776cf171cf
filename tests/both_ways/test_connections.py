from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm.errors import OneLLMError, RequestTimeoutError
from onellm.testing import Hang, Reply, Server

from .conftest import KEY, Api, messages, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm._stream import Stream
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.testing import ReceivedRequest, Simulator
    from onellm.types import ChatOptions

MODEL = "openai/simulator"
SAID = messages("Good morning")


def options(simulator: Server, **more: object) -> ChatOptions:
    base_url = f"{simulator.url}/v1"
    return {"base_url": base_url, "api_key": KEY, **more}  # type: ignore[typeddict-item] # names are checked at run time


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
    with pytest.raises(Own):
        for _ in start(simulator, "[[stall]]"):
            raise Own


def leave_by_with(simulator: Simulator) -> None:
    with start(simulator, "[[stall]]") as stream:
        next(stream)


def leave_by_with_before_the_first_step(simulator: Simulator) -> None:
    with start(simulator, "[[stall]]"):
        pass


def leave_by_exception_in_with(simulator: Simulator) -> None:
    with pytest.raises(Own), start(simulator, "[[stall]]") as stream:
        next(stream)
        raise Own


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
    with pytest.raises(Own):
        async for _ in await astart(simulator, "[[stall]]"):
            raise Own


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
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            async for _ in await astart(simulator, "[[stall]]"):
                pass


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
    simulator: Simulator, leave: Callable[[Simulator], object]
) -> None:
    async def main() -> None:
        await leave(simulator)  # type: ignore[misc] # each is a coroutine function
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


def test_calls_at_once_on_one_loop_do_not_wait_for_each_other(simulator: Simulator) -> None:
    async def main() -> list[ChatCompletionResponse]:
        calls = (
            ChatCompletion.acreate(MODEL, messages(f"[[slow]] {n}"), **options(simulator))
            for n in range(20)
        )
        return await asyncio.gather(*calls)

    answers = asyncio.run(main())

    for number, answer in enumerate(answers):
        assert f'You said: "{number}"' in (answer.choices[0].message.content or "")


def test_threads_share_the_connections_and_keep_their_answers_apart(simulator: Simulator) -> None:
    def ask(number: int) -> bool:
        answer = ChatCompletion.create(MODEL, messages(f"number {number}"), **options(simulator))
        streamed = text_of(list(start(simulator, f"number {number}")))
        return answer.choices[0].message.content == streamed and f'"number {number}"' in streamed

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(40)))

    assert simulator.connections_opened <= 8


def test_loops_in_several_threads_do_not_meet(simulator: Simulator) -> None:
    def ask(number: int) -> bool:
        answer = asyncio.run(
            ChatCompletion.acreate(MODEL, messages(f"number {number}"), **options(simulator))
        )
        return f'"number {number}"' in (answer.choices[0].message.content or "")

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(ask, range(12)))

    assert simulator.wait_closed()


def test_a_sync_call_works_inside_a_running_loop(simulator: Simulator) -> None:
    async def main() -> None:
        answer = ChatCompletion.create(MODEL, SAID, **options(simulator))
        assert answer.choices[0].message.content == text_of(list(start(simulator)))
        other = await asyncio.to_thread(ChatCompletion.create, MODEL, SAID, **options(simulator))
        assert other.choices[0].message.content == answer.choices[0].message.content

    asyncio.run(main())


def echo_key(request: ReceivedRequest) -> Reply:
    key = request.headers["authorization"].removeprefix("Bearer ")
    team = request.headers["x-team"]
    return Reply.json({"choices": [{"message": {"content": f"{key} of {team}"}}]})


def test_keys_and_headers_of_calls_at_once_never_mix() -> None:
    def wanted(number: int) -> ChatOptions:
        return {"api_key": f"key-number-{number}", "extra_headers": {"x-team": f"team-{number}"}}

    def ask(number: int) -> str | None:
        answer = ChatCompletion.create(MODEL, SAID, base_url=server.url, **wanted(number))
        return answer.choices[0].message.content

    async def ask_all() -> list[str | None]:
        answers = await asyncio.gather(
            *(
                ChatCompletion.acreate(MODEL, SAID, base_url=server.url, **wanted(number))
                for number in range(40)
            )
        )
        return [answer.choices[0].message.content for answer in answers]

    right = [f"key-number-{number} of team-{number}" for number in range(40)]
    with Server(echo_key) as server:
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(ask, range(40))) == right
        assert asyncio.run(ask_all()) == right


def test_a_deadline_of_one_call_is_not_the_deadline_of_another(simulator: Simulator) -> None:
    async def main() -> None:
        patient = asyncio.create_task(
            ChatCompletion.acreate(MODEL, messages("[[slow]]"), **options(simulator, timeout=5))
        )
        with pytest.raises(RequestTimeoutError):
            await ChatCompletion.acreate(
                MODEL, messages("[[hang]]"), **options(simulator, timeout=0.01, max_retries=0)
            )
        assert await patient
        assert await ChatCompletion.acreate(MODEL, SAID, **options(simulator, timeout=None))

    asyncio.run(main())


def test_a_full_pool_is_not_waited_for_longer_than_the_clock_allows() -> None:
    """A hundred connections are all a client has; the next call must not hang behind them."""

    async def main() -> None:
        def call(timeout: float) -> asyncio.Task[ChatCompletionResponse]:
            return asyncio.create_task(
                ChatCompletion.acreate(
                    MODEL,
                    SAID,
                    base_url=server.url,
                    api_key=KEY,
                    timeout=timeout,
                    max_retries=0,
                )
            )

        busy = [call(30) for _ in range(100)]
        assert await asyncio.to_thread(server.wait_requests, 100)
        began = time.monotonic()
        with pytest.raises(OneLLMError, match=r"pool|in time|timeout"):
            await call(0.4)
        assert time.monotonic() - began < 0.6
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)

    with Server(lambda _request: Reply.raw([Hang()])) as server:
        asyncio.run(main())


FORK = """
import os, sys
from onellm import ChatCompletion

def ask(who):
    said = [{"role": "user", "content": who}]
    answer = ChatCompletion.create(
        "openai/simulator", said, base_url=sys.argv[1], api_key="sk-simulator"
    )
    return f'"{who}"' in answer.choices[0].message.content

assert ask("before")
child = os.fork()
if child == 0:
    os._exit(0 if all(ask(f"child {n}") for n in range(20)) else 1)
assert all(ask(f"parent {n}") for n in range(20))
_, status = os.waitpid(child, 0)
sys.exit(status)
"""


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="this platform has no fork")
def test_a_forked_process_makes_its_own_connections(simulator: Simulator) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FORK, simulator.base_url],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )

    assert done.returncode == 0, done.stderr
    assert simulator.connections_opened == 2


def test_a_stream_may_be_read_in_another_thread_than_it_was_begun_in(simulator: Simulator) -> None:
    stream = start(simulator)
    first = next(stream)
    rest: list[ChatCompletionChunk] = []
    thread = threading.Thread(target=lambda: rest.extend(stream))
    thread.start()
    thread.join()

    assert "You said" in text_of([first, *rest])
