from __future__ import annotations

import asyncio
import gc
import threading
from contextlib import aclosing
from typing import TYPE_CHECKING

import anyio
import pytest

from onellm import ChatCompletion
from onellm.errors import OneLLMError, RateLimitError, StreamTruncatedError
from onellm.testing import Simulator
from onellm.utils import StreamingError, stream_generator
from onellm.utils._sources import _Mark, _ThreadSteps
from onellm.utils.streaming import StreamStalledError

from .sources import BRIEF, LONG, Blocking, Source, collect

if TYPE_CHECKING:
    from onellm.models import ChatCompletionChunk

    from .conftest import Run


def test_items_come_through_as_they_are(run: Run) -> None:
    async def main() -> None:
        assert await collect(stream_generator([1, None, 2])) == [1, None, 2]
        assert await collect(stream_generator(Source([1, None, 2]))) == [1, None, 2]
        assert await collect(stream_generator(iter((1, None, 2)))) == [1, None, 2]

    run(main)


def test_a_transform_of_either_colour_changes_and_drops_items(run: Run) -> None:
    def halve(number: int) -> int | None:
        return number // 2 if number % 2 == 0 else None

    async def ahalve(number: int) -> int | None:
        await anyio.lowlevel.checkpoint()
        return halve(number)

    async def main() -> None:
        assert await collect(stream_generator([2, 3, 4, 0], halve)) == [1, 2, 0]
        assert await collect(stream_generator([2, 3, 4, 0], ahalve)) == [1, 2, 0]

    run(main)


def test_a_source_is_closed_at_its_end(run: Run) -> None:
    async def main() -> None:
        source = Source([1])
        assert await collect(stream_generator(source)) == [1]
        assert source.closed == 1

    run(main)


def test_a_failure_of_the_source_says_after_how_many_items(run: Run) -> None:
    async def main() -> None:
        source = Source([1, 2], OSError("the line is dead, key sk-abcdefghijklmnop"))
        items: list[object] = []
        with pytest.raises(StreamingError, match="after 2 items: the line is dead") as caught:
            await collect(stream_generator(source), items)
        assert items == [1, 2]
        assert caught.value.chunks == 2
        assert isinstance(caught.value.__cause__, OSError)
        assert "sk-abcdefghijklmnop" not in str(caught.value)
        assert source.closed == 1

    run(main)


def test_a_failure_of_the_transform_does_too(run: Run) -> None:
    def refuse(number: int) -> int:
        return 6 // number

    async def main() -> None:
        with pytest.raises(StreamingError, match="transform failed after 2 items") as caught:
            await collect(stream_generator([1, 2, 0], refuse))
        assert isinstance(caught.value.__cause__, ZeroDivisionError)

    run(main)


def test_our_own_errors_keep_what_they_say(run: Run) -> None:
    async def main() -> None:
        truncated = StreamTruncatedError("cut", chunks=3)
        with pytest.raises(StreamTruncatedError) as same:
            await collect(stream_generator(Source([1], truncated)))
        assert same.value is truncated
        with pytest.raises(StreamingError) as wrapped:
            await collect(stream_generator(Source([], RateLimitError("slowly", "groq"))))
        assert wrapped.value.provider == "groq"
        assert isinstance(wrapped.value.__cause__, RateLimitError)

    run(main)


def test_an_error_of_ours_from_a_transform_comes_through_as_it_is(run: Run) -> None:
    def refuse(number: int) -> int:
        raise StreamTruncatedError("cut", chunks=number)

    async def main() -> None:
        with pytest.raises(StreamTruncatedError, match="cut"):
            await collect(stream_generator([1], refuse))

    run(main)


def test_a_streaming_error_is_an_error_of_the_library() -> None:
    assert issubclass(StreamingError, OneLLMError)


def test_an_item_that_is_late_is_a_stall_and_closes_the_source(run: Run) -> None:
    async def main() -> None:
        source = Source([1, 2], silent=True)
        with pytest.raises(StreamStalledError, match=r"0\.05 s, after 2 chunks") as caught:
            await collect(stream_generator(source, timeout=BRIEF))
        assert (caught.value.chunks, caught.value.waited) == (2, BRIEF)
        assert source.closed == 1

    run(main)


def test_the_clock_is_for_an_item_and_not_for_who_reads_them(run: Run) -> None:
    async def main() -> None:
        read = stream_generator(Source([1, 2, 3]), timeout=1.0)
        for expected in (1, 2, 3):
            assert await anext(read) == expected
            await anyio.sleep(0.5)
        assert await anext(read, "end") == "end"

    run(main)


def test_a_timeout_that_the_source_raises_itself_is_its_own_failure(run: Run) -> None:
    async def main() -> None:
        with pytest.raises(StreamingError) as caught:
            await collect(stream_generator(Source([], TimeoutError("of the source")), timeout=LONG))
        assert not isinstance(caught.value, StreamStalledError)

    run(main)


def test_leaving_early_closes_the_source(run: Run) -> None:
    async def main() -> None:
        source = Source([1, 2, 3])
        async with aclosing(stream_generator(source, str)) as read:
            async for _ in read:
                break
        assert source.closed == 1

    run(main)


def test_a_plain_break_closes_the_source_on_asyncio() -> None:
    async def main() -> None:
        source = Source([1, 2, 3])
        async for _ in stream_generator(source, str):
            break
        gc.collect()
        for _ in range(50):  # turns of the loop
            await asyncio.sleep(0)
        assert source.closed == 1

    asyncio.run(main())


def test_cancelling_closes_the_source(run: Run) -> None:
    async def main() -> None:
        source = Source([1], silent=True)
        with anyio.move_on_after(BRIEF) as clock:
            await collect(stream_generator(source))
        assert clock.cancelled_caught
        assert source.closed == 1

    run(main)


def test_a_source_that_blocks_does_not_block_the_loop(run: Run) -> None:
    async def main() -> None:
        source = Blocking("ab", stuck=True)
        ticks = 0

        async def tick() -> None:
            nonlocal ticks
            while not source.closed.is_set():
                ticks += 1
                await anyio.sleep(0.01)
                if ticks == 5:
                    source.may_go_on.set()

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(tick)
            assert await collect(stream_generator(source)) == ["a", "b"]
        assert ticks >= 5
        assert threading.get_ident() not in source.threads

    run(main)


def test_a_source_that_blocks_too_long_is_a_stall_and_closed_as_soon_as_it_can_be(
    run: Run,
) -> None:
    source = Blocking("ab", stuck=True)

    async def main() -> None:
        with pytest.raises(StreamStalledError, match="after 2 chunks"):
            await collect(stream_generator(source, timeout=BRIEF))
        assert not source.closed.is_set()
        source.may_go_on.set()
        assert await anyio.to_thread.run_sync(source.closed.wait, LONG / 2)

    run(main)


def test_a_sync_source_left_early_is_closed(run: Run) -> None:
    async def main() -> None:
        source = Blocking("abc")
        async with aclosing(stream_generator(source)) as read:
            assert await anext(read) == "a"
        assert source.closed.is_set()

    run(main)


def test_a_sync_source_is_closed_though_every_thread_of_the_loop_is_busy(run: Run) -> None:
    source = Blocking("abc")
    go_on = threading.Event()

    async def main() -> None:
        limiter = anyio.to_thread.current_default_thread_limiter()
        limiter.total_tokens = 1
        read = stream_generator(source)
        assert await anext(read) == "a"
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(anyio.to_thread.run_sync, go_on.wait, LONG)
            while not limiter.borrowed_tokens:  # noqa: ASYNC110 - it has no event
                await anyio.sleep(0.01)
            await read.aclose()
            assert source.closed.is_set()
            go_on.set()

    run(main)


def test_a_step_that_begins_after_the_end_gives_nothing(run: Run) -> None:
    async def main() -> None:
        steps = _ThreadSteps([1, 2])
        await steps.close()
        assert await steps.step() is _Mark.END

    run(main)


@pytest.mark.parametrize("says", ["Good morning", "[[stall]]"])
def test_a_stream_of_the_library_is_a_source_and_is_let_go_of(run: Run, says: str) -> None:
    def text(chunk: ChatCompletionChunk) -> str | None:
        return chunk.choices[0].delta.content or None

    async def main() -> None:
        stream = ChatCompletion.create(
            "openai/simulator",
            [{"role": "user", "content": says}],
            stream=True,
            base_url=simulator.base_url,
            api_key="sk-simulator",
        )
        async with aclosing(stream_generator(stream, text)) as texts:
            assert await anext(texts)
        assert await anyio.to_thread.run_sync(simulator.wait_closed)

    with Simulator(pace=0.01) as simulator:
        run(main)


def test_many_streams_at_once_keep_apart(run: Run) -> None:
    async def main() -> None:
        async def read(number: int) -> None:
            results[number] = await collect(stream_generator(iter([number] * 20), timeout=LONG))

        results: dict[int, list[object]] = {}
        async with anyio.create_task_group() as tasks:
            for number in range(20):
                tasks.start_soon(read, number)
        assert results == {number: [number] * 20 for number in range(20)}

    run(main)
