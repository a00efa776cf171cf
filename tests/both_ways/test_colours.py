from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion

from .conftest import KEY, messages, text_of

if TYPE_CHECKING:
    from onellm._stream import Stream
    from onellm.models import ChatCompletionChunk
    from onellm.testing import Simulator

MODEL = "openai/simulator"
SAID = messages("Good morning")


def start(simulator: Simulator) -> Stream[ChatCompletionChunk]:
    return ChatCompletion.create(MODEL, SAID, stream=True, base_url=simulator.base_url, api_key=KEY)


async def astart(simulator: Simulator) -> Stream[ChatCompletionChunk]:
    return await ChatCompletion.acreate(
        MODEL, SAID, stream=True, base_url=simulator.base_url, api_key=KEY
    )


def test_nothing_is_sent_before_the_first_step(simulator: Simulator) -> None:
    stream = start(simulator)

    assert simulator.requests == []
    assert stream.receipt is None
    assert list(stream)
    assert stream.receipt is not None
    assert stream.receipt.provider == "openai"
    assert len(simulator.requests) == 1


def test_a_stream_that_was_closed_before_it_began_sends_nothing(simulator: Simulator) -> None:
    stream = start(simulator)
    stream.close()

    assert list(stream) == []
    assert simulator.requests == []


def test_an_async_stream_that_was_closed_before_it_began_sends_nothing(
    simulator: Simulator,
) -> None:
    async def main() -> None:
        stream = start(simulator)
        await stream.aclose()
        assert [chunk async for chunk in stream] == []

    asyncio.run(main())
    assert simulator.requests == []


def test_acreate_has_sent_before_it_returns(simulator: Simulator) -> None:
    async def main() -> None:
        stream = await astart(simulator)
        assert len(simulator.requests) == 1
        assert stream.receipt is not None
        assert "You said" in text_of([chunk async for chunk in stream])

    asyncio.run(main())


def test_open_sends_at_once(simulator: Simulator) -> None:
    stream = start(simulator)

    assert stream.open() is stream
    assert stream.open() is stream
    assert len(simulator.requests) == 1
    assert list(stream)


def test_a_stream_of_create_works_with_async_for(simulator: Simulator) -> None:
    async def main() -> str:
        return text_of([chunk async for chunk in start(simulator)])

    assert "You said" in asyncio.run(main())


def test_a_stream_of_create_works_with_async_with(simulator: Simulator) -> None:
    async def main() -> str:
        async with start(simulator) as stream:
            return text_of([chunk async for chunk in stream])

    assert "You said" in asyncio.run(main())


def test_a_sync_loop_over_an_async_stream_says_what_to_write(simulator: Simulator) -> None:
    async def main() -> None:
        stream = await astart(simulator)
        with pytest.raises(RuntimeError, match="opened async; iterate it with `async for`"):
            for _ in stream:
                pass
        with pytest.raises(RuntimeError, match="async for"):
            next(stream)
        with pytest.raises(RuntimeError, match="async for"), stream:
            pass
        # The stream is not hurt by the mistake.
        assert "You said" in text_of([chunk async for chunk in stream])

    asyncio.run(main())


def test_an_async_loop_over_a_sync_stream_says_what_to_write(simulator: Simulator) -> None:
    stream = start(simulator)
    first = next(stream)

    async def main() -> None:
        with pytest.raises(RuntimeError, match="opened sync; iterate it with `for`"):
            async for _ in stream:
                pass
        with pytest.raises(RuntimeError, match="with `for`"):
            await anext(stream)
        with pytest.raises(RuntimeError, match="with `for`"):
            async with stream:
                pass

    asyncio.run(main())
    # The stream is not hurt by the mistake.
    assert "You said" in text_of([first, *stream])


def test_a_mistaken_loop_leaves_no_connection_behind(simulator: Simulator) -> None:
    async def main() -> None:
        simulator.misbehave("stall")
        stream = await astart(simulator)
        with pytest.raises(RuntimeError):
            list(stream)
        await stream.aclose()
        assert await asyncio.to_thread(simulator.wait_closed)

    asyncio.run(main())


def test_closing_an_async_stream_the_sync_way_says_what_to_write_or_closes_it(
    simulator: Simulator,
) -> None:
    async def main() -> None:
        simulator.misbehave("stall")
        stream = await astart(simulator)
        try:
            stream.close()
        except RuntimeError as error:
            assert "aclose" in str(error) or "async" in str(error)
            await stream.aclose()
        assert await asyncio.to_thread(simulator.wait_closed)

    asyncio.run(main())


def test_closing_a_sync_stream_the_async_way_says_what_to_write_or_closes_it(
    simulator: Simulator,
) -> None:
    simulator.misbehave("stall")
    stream = start(simulator)
    next(stream)

    async def main() -> None:
        try:
            await stream.aclose()
        except RuntimeError as error:
            assert "close" in str(error) or "sync" in str(error)
            stream.close()

    asyncio.run(main())
    assert simulator.wait_closed()
