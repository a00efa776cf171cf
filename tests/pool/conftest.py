"""The pool under attack: what is open is counted on our side, in the kernel, and on the server."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm.http_pool import close_pooling, init_pooling, pool_stats
from onellm.testing import Simulator

from .authority import Certificates

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence
    from typing import Unpack

    from onellm._chat_stream import ChatStream
    from onellm.types import ChatOptions, MessageParam

KEY = "sk-simulator"
MODEL = "openai/simulator"
PATIENCE = 30.0
"""Seconds for what takes far less, so that a busy machine is no failure."""
_OF_THE_LOOP = "executor"
"""What the threads are called in which a loop looks up names, and runs what blocks."""
ANSWER = {"choices": [{"message": {"content": "hello"}, "finish_reason": "stop"}]}


def said(text: str = "Good morning") -> Sequence[MessageParam]:
    return [{"role": "user", "content": text}]


def _no_retries() -> ChatOptions:
    return {"max_retries": 0}


@dataclass(frozen=True)
class Caller:
    """Calls one server, by default without retries, so that nothing is smoothed over."""

    base_url: str
    defaults: ChatOptions = field(default_factory=_no_retries)

    def options(self, options: ChatOptions) -> ChatOptions:
        given: ChatOptions = {"base_url": self.base_url, "api_key": KEY, "timeout": 10}
        return {**given, **self.defaults, **options}

    def ask(self, text: str = "Good morning", **options: Unpack[ChatOptions]) -> str:
        answer = ChatCompletion.create(MODEL, said(text), **self.options(options))
        return answer.choices[0].message.content or ""

    def start(self, text: str = "[[stall]]", **options: Unpack[ChatOptions]) -> ChatStream:
        return ChatCompletion.create(MODEL, said(text), stream=True, **self.options(options))

    async def aask(self, text: str = "Good morning", **options: Unpack[ChatOptions]) -> str:
        answer = await ChatCompletion.acreate(MODEL, said(text), **self.options(options))
        return answer.choices[0].message.content or ""

    async def astart(self, text: str = "[[stall]]", **options: Unpack[ChatOptions]) -> ChatStream:
        return await ChatCompletion.acreate(MODEL, said(text), stream=True, **self.options(options))


def ask_by(way: str, caller: Caller, text: str = "x", **options: Unpack[ChatOptions]) -> str:
    """Ask in one colour of the library."""
    if way == "sync":
        return caller.ask(text, **options)
    return asyncio.run(caller.aask(text, **options))


async def ask_on(way: str, caller: Caller, text: str = "x", **options: Unpack[ChatOptions]) -> str:
    """Ask in one colour of the library, on a running loop."""
    if way == "sync":
        return await asyncio.to_thread(caller.ask, text, **options)
    return await caller.aask(text, **options)


def wait_until(condition: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


async def await_until(condition: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(0.01)
    return True


def descriptors() -> dict[str, str]:
    """What this process has open, by number."""
    found: dict[str, str] = {}
    for entry in Path("/proc/self/fd").iterdir():
        try:
            found[entry.name] = str(entry.readlink())
        except OSError:  # the listing itself
            continue
    return found


needs_proc = pytest.mark.skipif(
    not Path("/proc/self/fd").is_dir(), reason="this platform does not list descriptors"
)


class Traces:
    """What was there before; `check` says what was added and stays."""

    def __init__(self) -> None:
        gc.collect()
        self._descriptors = descriptors()
        self._threads = set(threading.enumerate())
        self._connections = pool_stats().connections

    def left(self) -> list[str]:
        threads = [
            one.name
            for one in threading.enumerate()
            if one not in self._threads and not one.name.startswith(_OF_THE_LOOP)
        ]
        now = descriptors()
        more = [f"{n} → {now[n]}" for n in now.keys() - self._descriptors.keys()]
        surplus = len(now) - len(self._descriptors)
        stats = pool_stats()
        return [
            *(f"thread {name}" for name in threads),
            *(f"descriptor {one}" for one in more if surplus > 0),
            *([f"{stats}"] if stats.connections > self._connections or stats.waiting else []),
        ]

    def check(self) -> None:
        """Nothing is left, within the time a loop needs to notice."""
        assert wait_until(lambda: not self.left(), 5), self.left()

    async def acheck(self) -> None:
        """Do the same while the loop goes on."""
        assert await await_until(lambda: not self.left(), 5), self.left()


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(slow_pace=0.01, ping_every=0.02) as simulator:
        yield simulator


@pytest.fixture
def caller(simulator: Simulator) -> Caller:
    return Caller(simulator.base_url)


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(params=["sync", "async"])
def way(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(autouse=True)
def _usual_pool() -> Iterator[None]:
    """Each test begins and ends with an empty pool of the usual size."""
    asyncio.run(close_pooling())
    yield
    init_pooling()
    asyncio.run(close_pooling())


def run(main: Callable[[], Awaitable[None]]) -> None:
    """Run on a loop that must be left as it was: no task but this one, and no exception unheard."""

    async def checked() -> None:
        unheard: list[object] = []
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, about: unheard.append(about))
        loop.set_default_executor(ThreadPoolExecutor(40, _OF_THE_LOOP))
        await main()
        others = asyncio.all_tasks() - {task for task in [asyncio.current_task()] if task}
        if others:
            await asyncio.wait(others, timeout=5)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        gc.collect()
        assert not unheard

    asyncio.run(checked())


HAS_FORK = hasattr(os, "fork")
