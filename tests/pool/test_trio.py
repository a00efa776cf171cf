"""The same pool under trio, whose cancellation and end are other than asyncio's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import trio

from onellm.errors import PoolTimeoutError
from onellm.http_pool import close_pooling, init_pooling, pool_stats

from .conftest import Caller, Traces, needs_proc
from .servers import HttpServer, SocksProxy
from .test_idle_close import Fickle, by_an_end, when_the_next_request_comes

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from onellm.testing import Simulator

    from .authority import Certificates


async def trio_until(condition: Callable[[], bool]) -> None:
    for _ in range(2000):
        if condition():
            return
        await trio.sleep(0.01)
    raise AssertionError("it did not come about")


@needs_proc
def test_early_breaks_leave_nothing(caller: Caller, simulator: Simulator) -> None:
    async def main() -> None:
        await caller.aask()
        traces = Traces()
        for _ in range(200):
            async for _ in await caller.astart():
                break
        await trio_until(lambda: pool_stats().active == 0)
        await trio_until(lambda: simulator.connections_open <= 1)
        await trio_until(lambda: not traces.left())

    trio.run(main)
    assert simulator.wait_closed()


@needs_proc
@pytest.mark.parametrize("text", ["[[stall]]", "[[hang]]", "x"])
def test_a_task_that_is_cancelled_at_any_step_leaves_nothing(
    text: str, caller: Caller, simulator: Simulator
) -> None:
    async def read() -> None:
        async for _ in await caller.astart(text):
            pass

    async def main() -> None:
        await caller.aask()
        traces = Traces()
        for steps in range(60):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(read)
                for _ in range(steps):
                    await trio.lowlevel.checkpoint()
                nursery.cancel_scope.cancel()
        await caller.aask()
        await trio_until(lambda: pool_stats().active == 0)
        await trio_until(lambda: simulator.connections_open <= 1)
        await trio_until(lambda: not traces.left())

    trio.run(main)


def test_a_full_pool_is_waited_for_and_told(caller: Caller, simulator: Simulator) -> None:
    init_pooling(max_connections=2)

    async def main() -> None:
        streams = [await caller.astart() for _ in range(2)]
        with pytest.raises(PoolTimeoutError, match="max_connections=2"):
            await caller.aask(pool_timeout=0.1)
        async with trio.open_nursery() as nursery:
            for number in range(6):
                nursery.start_soon(caller.aask, f"{number}")
            await trio_until(lambda: pool_stats().waiting == 6)
            for stream in streams:
                await stream.aclose()
        assert pool_stats().waiting == 0
        assert len(simulator.requests) == 8
        async with await caller.astart():
            with trio.move_on_after(0.1):
                async with trio.open_nursery() as nursery:
                    for _ in range(5):
                        nursery.start_soon(caller.aask, "[[hang]]")
        await close_pooling()
        assert pool_stats().connections == 0
        assert await caller.aask()

    trio.run(main)
    assert simulator.wait_closed()


@pytest.mark.parametrize("leave", [by_an_end, when_the_next_request_comes])
def test_servers_that_leave_are_not_noticed(
    leave: Callable[[Fickle, socket.socket], None],
) -> None:
    async def main() -> None:
        for number in range(20):
            assert await caller.aask(f"{number}") == "hello"

    with Fickle(leave) as server:
        caller = Caller(server.url)
        trio.run(main)

    assert [request.said for request in server.requests] == [f"{n}" for n in range(20)]


def test_proxies_and_certificates_work(certificates: Certificates) -> None:
    async def main() -> None:
        assert await caller.aask() == "hello"
        assert await caller.aask(proxy=f"socks5://127.0.0.1:{proxy.port}") == "hello"

    with HttpServer(certificates.server()) as server, SocksProxy(server.port) as proxy:
        caller = Caller(server.url, {"verify": certificates.authority_file, "max_retries": 0})
        trio.run(main)
        assert server.wait_closed()
        assert proxy.wait_closed()
