from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm.errors import StreamTruncatedError

from .conftest import KEY, messages, text_of

if TYPE_CHECKING:
    from onellm._chat_stream import ChatStream
    from onellm.testing import Simulator

MODEL = "openai/simulator"
SAID = messages("Good morning")


def start(simulator: Simulator) -> ChatStream:
    return ChatCompletion.create(MODEL, SAID, stream=True, base_url=simulator.base_url, api_key=KEY)


async def astart(simulator: Simulator) -> ChatStream:
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


def test_closing_an_async_stream_the_sync_way_says_what_to_write(simulator: Simulator) -> None:
    async def main() -> None:
        simulator.misbehave("stall")
        stream = await astart(simulator)
        with pytest.raises(RuntimeError, match=r"opened async; close it with `await aclose\(\)`"):
            stream.close()
        await anext(stream)
        await stream.aclose()
        assert await asyncio.to_thread(simulator.wait_closed)

    asyncio.run(main())


def test_closing_a_sync_stream_the_async_way_says_what_to_write(simulator: Simulator) -> None:
    simulator.misbehave("stall")
    stream = start(simulator)
    next(stream)

    with pytest.raises(RuntimeError, match=r"opened sync; close it with `close\(\)`"):
        asyncio.run(stream.aclose())

    next(stream)
    stream.close()
    assert simulator.wait_closed()


def test_the_whole_answer_of_a_stream_is_the_plain_one(simulator: Simulator) -> None:
    plain = ChatCompletion.create(MODEL, SAID, base_url=simulator.base_url, api_key=KEY)
    stream = start(simulator)
    next(stream)

    whole = stream.final()

    assert whole.choices[0].message.content == plain.choices[0].message.content
    assert whole.choices[0].finish_reason == "stop"
    assert whole.object == "chat.completion"
    assert whole.receipt is stream.receipt
    assert stream.ended
    assert stream.final() == whole == stream.partial


def test_the_whole_answer_of_an_async_stream_is_the_plain_one(simulator: Simulator) -> None:
    plain = ChatCompletion.create(MODEL, SAID, base_url=simulator.base_url, api_key=KEY)

    async def main() -> None:
        stream = await astart(simulator)
        await anext(stream)
        whole = await stream.afinal()
        assert whole.choices[0].message.content == plain.choices[0].message.content
        assert stream.ended
        assert await stream.afinal() == whole

    asyncio.run(main())


def test_what_has_come_so_far_can_be_asked_for_at_any_time(simulator: Simulator) -> None:
    stream = start(simulator)
    assert stream.partial.choices == []
    assert not stream.ended

    said = ""
    for chunk in stream:
        said += chunk.choices[0].delta.content or ""
        assert (stream.partial.choices[0].message.content or "") == said


def test_a_stream_that_was_left_has_no_whole_answer(simulator: Simulator) -> None:
    stream = start(simulator)
    for _ in stream:
        break

    assert not stream.ended
    with pytest.raises(StreamTruncatedError, match="closed before its end; see `partial`"):
        stream.final()
    assert stream.partial.choices[0].message.role == "assistant"


def test_an_async_stream_that_was_left_has_no_whole_answer(simulator: Simulator) -> None:
    async def main() -> None:
        stream = await astart(simulator)
        await anext(stream)
        await stream.aclose()
        with pytest.raises(StreamTruncatedError):
            await stream.afinal()

    asyncio.run(main())


def test_a_failed_stream_has_no_whole_answer(simulator: Simulator) -> None:
    simulator.misbehave("cut")
    stream = start(simulator)

    with pytest.raises(StreamTruncatedError):
        stream.final()

    assert not stream.ended
    assert (stream.partial.choices[0].message.content or "").startswith("Hello! You said")
