"""One library in one process: does what a line of standard input names, prints the CPU time."""

from __future__ import annotations

import asyncio
import gc
import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

from bench_server import STREAM_TEXT_SIZE, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from bench_adapters.contract import Adapter

AT_ONCE = 100


def check(*, right: bool) -> None:
    """A library that loses text is not measured, it is refused."""
    if not right:
        sys.exit("the answer is not what the server sent")


class Jobs:
    """Every measure: do `count` units of work."""

    def __init__(self, adapter: Adapter, runner: asyncio.Runner) -> None:
        self._adapter = adapter
        self._runner = runner

    def sync(self, count: int) -> None:
        for _ in range(count):
            check(right=self._adapter.ask() == TEXT)

    def sequential(self, count: int) -> None:
        self._runner.run(self._requests(count))

    def concurrent(self, count: int) -> None:
        self._runner.run(_at_once(lambda: self._requests(count // AT_ONCE), AT_ONCE))

    def stream(self, count: int) -> None:
        for _ in range(count):
            check(right=self._adapter.read_stream() == STREAM_TEXT_SIZE)

    def streams(self, count: int) -> None:
        self._runner.run(_at_once(self._one_stream, count))

    async def _requests(self, count: int) -> None:
        for _ in range(count):
            check(right=await self._adapter.aask() == TEXT)

    async def _one_stream(self) -> None:
        check(right=await self._adapter.aread_stream() == STREAM_TEXT_SIZE)


async def _at_once(job: Callable[[], Coroutine[None, None, None]], times: int) -> None:
    await asyncio.gather(*(job() for _ in range(times)))


def main() -> None:
    name, url = sys.argv[1:]
    adapter: Adapter = import_module(f"bench_adapters.{name}").open_adapter(url)
    with asyncio.Runner() as runner:
        jobs = Jobs(adapter, runner)
        for line in sys.stdin:
            measure, count = line.split()
            job: Callable[[int], None] = getattr(jobs, measure)
            gc.collect()
            started = time.process_time()
            job(int(count))
            print(time.process_time() - started, flush=True)


if __name__ == "__main__":
    main()
