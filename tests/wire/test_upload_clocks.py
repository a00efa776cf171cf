"""Uploads that would last: given up in time, and cancelled at once."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path

import anyio
import pytest

from onellm._bodies import PIECE
from onellm._uploads import find_rules, open_upload
from onellm.errors import RequestTimeoutError

from .conftest import SOON, Once, Service, Way, asend, form, request
from .crooked import deaf

BIG = bytes(5_000_000)


class Endless(Once):
    """Never ends, and never waits."""

    def __init__(self) -> None:
        super().__init__(b"")

    def read(self, size: int = -1) -> bytes:
        self.given += size
        return bytes(size)


def test_a_server_that_does_not_read_is_given_up_in_time(way: Way) -> None:
    with deaf() as url:
        headers, body = form(Endless())
        began = time.monotonic()

        with pytest.raises(RequestTimeoutError, match=r"timeout=0\.5"):
            way.send(request(url, headers, body, total=0.5))

    assert time.monotonic() - began < SOON / 2


def test_a_server_that_reads_for_ever_is_given_up_in_time(way: Way, service: Service) -> None:
    with pytest.raises(RequestTimeoutError, match=r"timeout=0\.5"):
        way.send(service.upload(Endless(), total=0.5))

    assert service.server.wait_closed(SOON)


class Blocking(Once):
    """A pipe into which nobody writes, until it is let go."""

    def __init__(self) -> None:
        super().__init__(b"")
        self.began = threading.Event()
        self.let_go = threading.Event()

    def read(self, size: int = -1) -> bytes:
        self.began.set()
        assert self.let_go.wait(2 * SOON)
        return b""


def test_a_pipe_that_gives_nothing_does_not_hold_a_loop() -> None:
    pipe = Blocking()

    async def main() -> None:
        with deaf() as url:
            headers, body = form(pipe)
            began = time.monotonic()
            with pytest.raises(RequestTimeoutError):
                await asend(request(url, headers, body, total=0.5))
            assert time.monotonic() - began < SOON / 2
        pipe.let_go.set()

    asyncio.run(main())


def test_a_slow_file_counts_as_well(way: Way, service: Service) -> None:
    class Slow(Once):
        def read(self, size: int = -1) -> bytes:
            time.sleep(0.1)
            return super().read(10)

    with pytest.raises(RequestTimeoutError):
        way.send(service.upload(Slow(BIG), total=0.5))

    assert service.server.wait_closed(SOON)
    assert service.server.requests == []


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_task_that_is_cancelled_reads_no_further(backend: str, service: Service) -> None:
    endless = Endless()

    async def main() -> None:
        with anyio.move_on_after(0.5) as scope:
            await asend(service.upload(endless))
        assert scope.cancelled_caught
        given = endless.given
        await anyio.sleep(0.2)
        # One visit to a thread may have been under way.
        assert endless.given - given <= 4 * PIECE

    anyio.run(main, backend=backend)

    assert endless.given
    assert service.server.wait_closed(SOON)
    assert service.server.requests == []


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_task_that_is_cancelled_closes_its_file(backend: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as sparse:
        sparse.truncate(1 << 30)

    def is_open() -> bool:
        return str(path) in {str(one.resolve()) for one in Path("/proc/self/fd").glob("*")}

    async def main(url: str) -> None:
        rules = find_rules("openai", max_size=1 << 31, validate_mime=False)
        with anyio.move_on_after(0.3) as scope, open_upload(path, rules) as upload:
            headers, body = form(upload)
            assert is_open()
            await asend(request(url, headers, body))
        assert scope.cancelled_caught

    with deaf() as url:
        anyio.run(main, url, backend=backend)

    assert not is_open()


def test_a_task_that_is_cancelled_while_a_pipe_waits_is_free_at_once(service: Service) -> None:
    pipe = Blocking()

    async def main() -> None:
        task = asyncio.create_task(asend(service.upload(pipe, total=None)))
        await asyncio.to_thread(pipe.began.wait, SOON)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(task, SOON / 2)
        assert not pipe.let_go.is_set()
        pipe.let_go.set()

    asyncio.run(main())

    assert service.server.wait_closed(SOON)
    assert service.server.requests == []


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_loop_goes_on_while_a_file_is_read(backend: str, service: Service) -> None:
    class Slow(Once):
        def read(self, size: int = -1) -> bytes:
            time.sleep(0.05)
            return super().read(PIECE)

    async def main() -> int:
        beats = 0
        async with anyio.create_task_group() as tasks:

            async def beat() -> None:
                nonlocal beats
                while True:
                    await anyio.sleep(0.005)
                    beats += 1

            tasks.start_soon(beat)
            await asend(service.upload(Slow(bytes(8 * PIECE))))
            tasks.cancel_scope.cancel()
        return beats

    # On the loop, the reads alone would leave no beat between them.
    assert anyio.run(main, backend=backend) > 10
