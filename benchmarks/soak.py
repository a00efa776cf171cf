"""Many mixed calls, some with faults: nothing may leak, hang or grow. Prints figures as JSON.

Threads and tasks call the simulator in another process, in several formats: plain calls, streams
read to their end, streams left early, embeddings. Whatever happens must be an answer, or an error
of this library. It fails, with status 1, when anything else happens or anything is left.
"""

from __future__ import annotations

import argparse
import asyncio
import faulthandler
import gc
import json
import os
import random
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from onellm import ChatCompletion, Embedding, close_pooling, pool_stats
from onellm.errors import OneLLMError
from onellm.testing.faults import FAULTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onellm.types import CallOptions, ChatOptions, MessageParam

FORMATS: Final = ("openai", "anthropic", "groq", "mistral", "deepseek")
KINDS: Final = {"plain": 40, "stream": 25, "break": 20, "embed": 15}
"""What is called, and how often in a hundred calls."""
LONGEST: Final = 30.0
"""Seconds that no call may take: each is over after 6 by its own clocks."""
CLOCKS: Final[CallOptions] = {
    "timeout": 2.0,
    "chunk_timeout": 0.5,
    "content_timeout": 1.0,
    "deadline": 6.0,
    "max_retries": 1,
}
LINE: Final = "The quick brown fox jumps over the lazy dog, and says so"


@dataclass(frozen=True, slots=True)
class Job:
    """One call."""

    kind: str
    spoken: str
    fault: str | None
    text: str

    @property
    def messages(self) -> Sequence[MessageParam]:
        return [{"role": "user", "content": self.text}]


def make_jobs(count: int, faults: float, seed: int) -> list[Job]:
    """The same jobs for the same seed."""
    dice = random.Random(seed)
    kinds = dice.choices([*KINDS], [*KINDS.values()], k=count)
    faults *= count / max(
        1, sum(kind != "embed" for kind in kinds)
    )  # faults are asked for in chats
    jobs: list[Job] = []
    for number, kind in enumerate(kinds):
        fault = dice.choice([*FAULTS]) if kind != "embed" and dice.random() < faults else None
        once = "-once" if dice.random() < 0.5 else ""  # noqa: PLR2004 - every second one passes
        asked = f"[[{fault}{once}]] " if fault else ""
        spoken = "openai" if kind == "embed" else dice.choice(FORMATS)
        jobs.append(Job(kind, spoken, fault, f"{asked}{LINE} {number}"))
    return jobs


@dataclass
class Record:
    """What happened, told by every thread and task."""

    done: int = 0
    calls: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    longest: float = 0.0
    memory: list[float] = field(default_factory=list)
    descriptors: list[int] = field(default_factory=list)
    every: int = 100
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, job: Job, began: float, error: BaseException | None) -> None:
        with self.lock:
            self.done += 1
            self.longest = max(self.longest, time.monotonic() - began)
            self.calls[job.kind] += 1
            if isinstance(error, OneLLMError):
                self.errors[type(error).__name__] += 1
            if error is not None and (job.fault is None or not isinstance(error, OneLLMError)):
                self.wrong.append(f"{job}: {type(error).__name__}: {error}"[:300])
            if self.done % self.every == 0:
                self.memory.append(resident())
                self.descriptors.append(count_descriptors(os.getpid()))


class Calls:
    """Performs jobs, sync or async."""

    def __init__(self, base_url: str, record: Record) -> None:
        self._base_url = base_url
        self._record = record

    def _options(self) -> ChatOptions:
        clocks = cast("ChatOptions", CLOCKS)  # a call's options are a chat's as well
        return {**clocks, "base_url": self._base_url, "api_key": "sk-simulator"}

    def do(self, job: Job) -> None:
        began = time.monotonic()
        error: BaseException | None = None
        try:
            if job.kind == "embed":
                answer = Embedding.create("openai/simulator", job.text, **self._embed_options())
                _expect(bool(answer.data[0].embedding))
            elif job.kind == "plain":
                whole = ChatCompletion.create(self._model(job), job.messages, **self._options())
                _expect(job.fault is not None or _says(job, whole.choices[0].message.content))
            else:
                self._read(job)
        except Exception as failure:  # noqa: BLE001 - told by the record
            error = failure
        self._record.note(job, began, error)

    def _read(self, job: Job) -> None:
        stream = ChatCompletion.create(
            self._model(job), job.messages, stream=True, **self._options()
        )
        for chunk in stream:
            if job.kind == "break" and chunk.choices:
                return
        _expect(job.fault is not None or _says(job, stream.final().choices[0].message.content))

    async def ado(self, job: Job) -> None:
        began = time.monotonic()
        error: BaseException | None = None
        try:
            if job.kind == "embed":
                answer = await Embedding.acreate(
                    "openai/simulator", job.text, **self._embed_options()
                )
                _expect(bool(answer.data[0].embedding))
            elif job.kind == "plain":
                whole = await ChatCompletion.acreate(
                    self._model(job), job.messages, **self._options()
                )
                _expect(job.fault is not None or _says(job, whole.choices[0].message.content))
            else:
                await self._aread(job)
        except Exception as failure:  # noqa: BLE001 - told by the record
            error = failure
        self._record.note(job, began, error)

    async def _aread(self, job: Job) -> None:
        stream = await ChatCompletion.acreate(
            self._model(job), job.messages, stream=True, **self._options()
        )
        async for chunk in stream:
            if job.kind == "break" and chunk.choices:
                return
        whole = await stream.afinal()
        _expect(job.fault is not None or _says(job, whole.choices[0].message.content))

    def _model(self, job: Job) -> str:
        return f"{job.spoken}/simulator"

    def _embed_options(self) -> CallOptions:
        return {**CLOCKS, "base_url": self._base_url, "api_key": "sk-simulator"}


def _says(job: Job, content: str | None) -> bool:
    return f'"{job.text}"' in (content or "")


def _expect(right: bool) -> None:
    if not right:
        raise AssertionError("the answer is not the one that was asked for")


def resident() -> float:
    """Megabytes of memory in use."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def count_descriptors(process: int) -> int:
    return sum(1 for _ in Path(f"/proc/{process}/fd").iterdir())


def run_threads(calls: Calls, jobs: list[Job], threads: int) -> list[threading.Thread]:
    """Start threads that share the jobs."""
    lines = [jobs[number::threads] for number in range(threads)]

    def work(line: list[Job]) -> None:
        for job in line:
            calls.do(job)

    started = [threading.Thread(target=work, args=(line,), daemon=True) for line in lines]
    for thread in started:
        thread.start()
    return started


async def run_tasks(calls: Calls, jobs: list[Job], tasks: int) -> list[str]:
    """Share the jobs among tasks; give what is left of them on the loop."""

    async def work(line: list[Job]) -> None:
        for job in line:
            await calls.ado(job)

    await asyncio.gather(*(work(jobs[number::tasks]) for number in range(tasks)))
    await settle(lambda: len(asyncio.all_tasks()) == 1 and not pool_stats().waiting)
    left = [repr(task) for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    await close_pooling()
    return left


async def settle(is_quiet: Callable[[], bool]) -> None:
    """Give what was left in finalisers the moment that it needs, 5 s at most."""
    for _ in range(500):
        if is_quiet():
            return
        await asyncio.sleep(0.01)


@contextmanager
def simulator() -> Iterator[tuple[int, str]]:
    """The simulator in its own process: its number and its base URL."""
    command = [sys.executable, "-m", "onellm.testing", "--pace", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        base_url = process.stdout.readline().split()[-1]
        threading.Thread(target=process.stdout.read, daemon=True).start()
        try:
            yield process.pid, base_url
        finally:
            process.terminate()


def growth(samples: Sequence[float]) -> float:
    """By how much the second half lies above the first, without its first fifth to warm up."""
    warm = samples[len(samples) // 5 :]
    half = len(warm) // 2
    if not half:
        return 0.0
    return statistics.median(warm[half:]) - statistics.median(warm[:half])


def soak(count: int, faults: float, seed: int, threads: int, tasks: int) -> dict[str, object]:
    """Do it, and give the figures; `problems` is empty when all is well."""
    jobs = make_jobs(count, faults, seed)
    record = Record(every=max(1, count // 100))
    began = time.monotonic()
    with simulator() as (server, base_url):
        calls = Calls(base_url, record)
        for job in make_jobs(20, 0.0, seed + 1):
            calls.do(job)  # what is loaded at the first call is no growth
        asyncio.run(close_pooling())
        gc.collect()
        threads_before = set(threading.enumerate())
        ours, theirs = count_descriptors(os.getpid()), count_descriptors(server)
        record.done, record.calls = 0, Counter()
        half = count // 2
        started = run_threads(calls, jobs[:half], threads)
        tasks_left = asyncio.run(run_tasks(calls, jobs[half:], tasks))
        for thread in started:
            thread.join()
        asyncio.run(close_pooling())
        gc.collect()
        stats = pool_stats()
        asyncio.run(
            settle(
                lambda: (
                    count_descriptors(server) <= theirs
                    and count_descriptors(os.getpid()) <= ours + 4
                )
            )
        )
        left = {
            "connections": stats.connections,
            "waiting": stats.waiting,
            "descriptors": count_descriptors(os.getpid()) - ours,
            "descriptors of the server": count_descriptors(server) - theirs,
            "tasks": len(tasks_left),
            "threads": len(set(threading.enumerate()) - threads_before),
        }
    grown = growth(record.memory)
    wider = growth(record.descriptors)
    problems = [f"{value} {name} left" for name, value in left.items() if value > 0]
    problems += record.wrong[:10]
    if record.done != count:
        problems.append(f"{count - record.done} calls are missing")
    if record.longest > LONGEST:
        problems.append(f"a call took {record.longest:.1f} s")
    if grown > max(8.0, 0.05 * statistics.median(record.memory)):
        problems.append(f"memory grew by {grown:.1f} MB")
    if wider > threads + tasks:
        problems.append(f"descriptors grew by {wider:.0f}")
    return {
        "calls": record.done,
        "of which": dict(record.calls),
        "with a fault": sum(job.fault is not None for job in jobs),
        "errors": dict(record.errors.most_common()),
        "seconds": round(time.monotonic() - began, 1),
        "longest call, s": round(record.longest, 2),
        "connections opened": stats.opened,
        "left": left,
        "memory, MB": {
            "at the beginning": round(record.memory[0], 1),
            "at the end": round(record.memory[-1], 1),
            "second half above first": round(grown, 2),
        },
        "descriptors": {
            "most": max(record.descriptors),
            "second half above first": round(wider, 1),
        },
        "problems": problems,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=20_000, help="default: %(default)s")
    parser.add_argument("--faults", type=float, default=0.05, help="default: %(default)s")
    parser.add_argument("--seed", type=int, default=1, help="default: %(default)s")
    parser.add_argument("--threads", type=int, default=8, help="default: %(default)s")
    parser.add_argument("--tasks", type=int, default=16, help="default: %(default)s")
    parser.add_argument(
        "--limit", type=float, default=1800, help="seconds after which it hangs (%(default)s)"
    )
    given = parser.parse_args()
    # Whatever hangs is shown with the stack of every thread.
    faulthandler.dump_traceback_later(given.limit, exit=True)
    figures = soak(given.calls, given.faults, given.seed, given.threads, given.tasks)
    print(json.dumps(figures, indent=2))
    return 1 if figures["problems"] else 0


if __name__ == "__main__":
    sys.exit(main())
