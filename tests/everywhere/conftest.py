"""The real thing: servers, kernels, processes and loops that call a provider on loopback."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import ModuleType

    from onellm.models import ChatCompletionChunk
    from onellm.types import MessageParam

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "everywhere"
MODEL = "openai/simulator"
PATIENCE = 60.0
"""Seconds for what takes far less, so that a busy machine is no failure."""


def said(text: str = "Good morning") -> Sequence[MessageParam]:
    return [{"role": "user", "content": text}]


def text_of(chunks: Sequence[ChatCompletionChunk]) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks)


def comes_true(condition: Callable[[], bool]) -> bool:
    """Wait for what the other side needs a moment to see."""
    until = time.monotonic() + PATIENCE / 4
    while not condition() and time.monotonic() < until:
        time.sleep(0.01)
    return condition()


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """A provider that is found as users arrange it: by environment variables."""
    with Simulator(slow_pace=0.05, ping_every=0.05) as simulator:
        monkeypatch.setenv("OPENAI_BASE_URL", simulator.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-simulator")
        yield simulator


def load_example(name: str) -> ModuleType:
    """Import a program of examples/everywhere afresh."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # Django finds its addresses by the module's name
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Script:
    """Runs programs in a fresh interpreter, where warnings are errors, until they end."""

    folder: Path

    def run(self, code: str, *flags: str, timeout: float = PATIENCE) -> str:
        """Give what it printed; it must end by itself, with success, and without a complaint."""
        # A file: multiprocessing imports the program again in its children.
        program = self.folder / "program.py"
        program.write_text(code)
        done = subprocess.run(
            [sys.executable, "-W", "error", *flags, str(program)],
            capture_output=True,
            text=True,
            check=False,
            timeout=timeout,
        )
        assert not done.stderr, done.stderr
        assert done.returncode == 0, done.stdout
        return done.stdout


@pytest.fixture
def script(tmp_path: Path, simulator: Simulator) -> Script:
    return Script(tmp_path)


@contextmanager
def in_a_thread(run: Callable[[], object], stop: Callable[[], object]) -> Iterator[None]:
    """Run a server beside the test; stopping it must end its thread."""
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop()
        thread.join(PATIENCE)
        assert not thread.is_alive(), "the server did not stop"
