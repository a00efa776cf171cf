"""The processes of a run: the server, one worker per library, and fresh ones for start-up costs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent
STREAM_CHUNKS = 500


@dataclass(frozen=True, slots=True)
class Library:
    """An adapter, and the Python whose environment holds its library."""

    adapter: str
    python: str


@dataclass(frozen=True, slots=True)
class Measure:
    """`count` times `job`; the result is CPU per one of `units`."""

    title: str
    job: str
    count: int
    units: int


MEASURES = (
    Measure("sync request", "sync", 300, 300),
    Measure("async request, one at a time", "sequential", 300, 300),
    Measure("async request, 100 at a time", "concurrent", 500, 500),
    Measure("streamed chunk, sync", "stream", 8, 8 * STREAM_CHUNKS),
    Measure("streamed chunk, 20 async streams", "streams", 20, 20 * STREAM_CHUNKS),
)


class Worker:
    """A library's own process, which measures on command."""

    def __init__(self, library: Library, url: str) -> None:
        command = [library.python, str(HERE / "bench_worker.py"), library.adapter, url]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=_environment(),
        )

    def cpu_microseconds(self, measure: Measure) -> float:
        """CPU per unit, over one repetition of `measure`."""
        commands = _pipe(self._process.stdin)
        commands.write(f"{measure.job} {measure.count}\n")
        commands.flush()
        answer = _pipe(self._process.stdout).readline()
        if not answer:
            sys.exit("a worker stopped; its message is above")
        return float(answer) / measure.units * 1e6

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@contextmanager
def bench_server() -> Iterator[str]:
    """The loopback server in its own process; gives its base URL."""
    command = [sys.executable, str(HERE / "bench_server.py")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        yield f"http://127.0.0.1:{_pipe(process.stdout).readline().strip()}/v1"
        process.communicate()


def import_costs(library: Library) -> dict[str, float]:
    """What the line that users write at the top of a file costs, in a fresh process."""
    source = (HERE / "bench_adapters" / f"{library.adapter}.py").read_text()
    line = next(line for line in source.splitlines() if line.startswith("IMPORT = "))
    statement = line.removeprefix("IMPORT = ").strip('"')
    cpu, memory, modules = _numbers(library.python, "bench_import.py", statement)
    return {"import, CPU": cpu * 1e6, "import, memory": memory, "import, modules": modules}


def first_answer_costs(library: Library, url: str) -> dict[str, float]:
    """From the start of a fresh process until it has read its first answer."""
    started = time.perf_counter()
    (cpu,) = _numbers(library.python, "bench_first.py", library.adapter, url)
    wall = time.perf_counter() - started
    return {"start to first answer, CPU": cpu * 1e6, "start to first answer, wall": wall * 1e6}


def _numbers(python: str, script: str, *arguments: str) -> list[float]:
    command = [python, str(HERE / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=_environment())
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return [float(word) for word in done.stdout.split()]


def _environment() -> dict[str, str]:
    """Ours without proxies, which loopback must not go through."""
    return {name: value for name, value in os.environ.items() if "proxy" not in name.lower()}


def _pipe(pipe: IO[str] | None) -> IO[str]:
    if pipe is None:
        sys.exit("a process was started without pipes")
    return pipe
