"""A real kernel of Jupyter, told what to run as a notebook tells it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from queue import Empty
from typing import TYPE_CHECKING

import pytest

from .conftest import EXAMPLES, PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jupyter_client.blocking.client import BlockingKernelClient
    from jupyter_client.manager import KernelManager

    from onellm.testing import Simulator

pytest.importorskip("ipykernel", reason="ipykernel is not installed")
pytest.importorskip("jupyter_client", reason="jupyter_client is not installed")


@dataclass(frozen=True)
class Kernel:
    """A running kernel; cells share their names, as in a notebook."""

    manager: KernelManager
    client: BlockingKernelClient

    def run(self, cell: str) -> str:
        """Give what a cell printed, to either stream; it must not raise."""
        outputs = self.outputs(cell)
        errors = [text for kind, text in outputs if kind == "error"]
        assert not errors, errors[0]
        return "".join(text for _, text in outputs)

    def outputs(self, cell: str) -> list[tuple[str, str]]:
        """Give what a cell printed and raised."""
        asked = self.client.execute(cell, store_history=False)
        found: list[tuple[str, str]] = []
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") != asked:
                continue
            content = message["content"]
            if message["msg_type"] == "stream":
                found.append((content["name"], content["text"]))
            elif message["msg_type"] == "error":
                found.append(("error", "\n".join(content["traceback"])))
            elif message["msg_type"] == "status" and content["execution_state"] == "idle":
                return found


@pytest.fixture(scope="module")
def kernel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    from jupyter_client.manager import KernelManager  # noqa: PLC0415 - see above

    folder = tmp_path_factory.mktemp("jupyter")
    places = {
        name: str(folder / name)
        for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    }
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(env={**os.environ, **places})
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=PATIENCE)
    kernel = Kernel(manager, client)
    kernel.run("import os, warnings; warnings.simplefilter('error')")
    yield kernel
    client.stop_channels()
    manager.shutdown_kernel(now=True)


@pytest.fixture(autouse=True)
def _provider(kernel: Kernel, simulator: Simulator) -> None:
    kernel.run(f"os.environ['OPENAI_BASE_URL'] = {simulator.base_url!r}")
    kernel.run("os.environ['OPENAI_API_KEY'] = 'sk-simulator'")
    kernel.run("""
from onellm import ChatCompletion
from onellm.utils import maybe_await, run_async

MODEL = "openai/simulator"
SAID = [{"role": "user", "content": "Good morning"}]
""")


def test_the_example_runs_cell_by_cell(kernel: Kernel, simulator: Simulator) -> None:
    code = (EXAMPLES / "notebook_cells.py").read_text()
    cells = re.split(r"^# %%.*\n", code, flags=re.MULTILINE)[1:]

    printed = [kernel.run(cell) for cell in cells]

    assert len(printed) == 4
    assert all("You said" in text for text in printed[1:])
    assert len(simulator.requests) == 4


def test_a_loop_runs_in_the_kernel(kernel: Kernel) -> None:
    assert "True" in kernel.run("import asyncio; print(asyncio.get_running_loop().is_running())")


def test_a_plain_call_and_a_stream_in_a_loop(kernel: Kernel) -> None:
    plain = kernel.run("print(ChatCompletion.create(MODEL, SAID).choices[0].message.content)")
    streamed = kernel.run("""
for chunk in ChatCompletion.create(MODEL, SAID, stream=True):
    print(chunk.choices[0].delta.content or "", end="")
print()
""")

    assert "You said" in plain
    assert plain == streamed


def test_awaiting_at_the_top_of_a_cell(kernel: Kernel, simulator: Simulator) -> None:
    for _ in range(3):
        assert "You said" in kernel.run(
            "print((await ChatCompletion.acreate(MODEL, SAID)).choices[0].message.content)"
        )
    assert "You said" in kernel.run("""
stream = await ChatCompletion.acreate(MODEL, SAID, stream=True)
print("".join([chunk.choices[0].delta.content or "" async for chunk in stream]))
""")

    assert simulator.connections_opened == 1


def test_leaving_a_stream_in_a_cell_lets_go_of_its_connection(
    kernel: Kernel, simulator: Simulator
) -> None:
    kernel.run("""
for chunk in ChatCompletion.create(MODEL, [{"role": "user", "content": "[[stall]]"}], stream=True):
    break
""")
    kernel.run("""
said = [{"role": "user", "content": "[[stall]]"}]
async for chunk in await ChatCompletion.acreate(MODEL, said, stream=True):
    break
""")

    assert simulator.wait_closed()


def test_an_interrupt_ends_a_cell_that_waits_and_the_next_one_works(
    kernel: Kernel, simulator: Simulator
) -> None:
    asked = kernel.client.execute("""
for chunk in ChatCompletion.create(MODEL, [{"role": "user", "content": "[[stall]]"}], stream=True):
    pass
""")
    assert simulator.wait_requests()
    kernel.manager.interrupt_kernel()
    reply = kernel.client.get_shell_msg(timeout=PATIENCE)
    while reply["parent_header"]["msg_id"] != asked:
        reply = kernel.client.get_shell_msg(timeout=PATIENCE)

    assert reply["content"]["ename"] == "KeyboardInterrupt"
    assert simulator.wait_closed()
    drain(kernel)
    assert "fine" in kernel.run("ChatCompletion.create(MODEL, SAID); print('fine')")


def test_an_interrupt_cancels_what_run_async_waits_for(
    kernel: Kernel, simulator: Simulator
) -> None:
    asked = kernel.client.execute("""
async def read():
    said = [{"role": "user", "content": "[[stall]]"}]
    async for _ in await ChatCompletion.acreate(MODEL, said, stream=True):
        pass
run_async(read())
""")
    assert simulator.wait_requests()
    kernel.manager.interrupt_kernel()
    reply = kernel.client.get_shell_msg(timeout=PATIENCE)
    while reply["parent_header"]["msg_id"] != asked:
        reply = kernel.client.get_shell_msg(timeout=PATIENCE)

    assert reply["content"]["ename"] == "KeyboardInterrupt"
    assert simulator.wait_closed()
    drain(kernel)


def drain(kernel: Kernel) -> None:
    """Read what an interrupted cell still had to say."""
    try:
        while True:
            kernel.client.get_iopub_msg(timeout=0.5)
    except Empty:
        pass


def test_run_async_in_a_cell_gives_results_errors_and_context(kernel: Kernel) -> None:
    printed = kernel.run("""
import contextvars, threading
var = contextvars.ContextVar("var", default="unset")
var.set("set in the cell")

async def main():
    return var.get(), threading.current_thread() is threading.main_thread()

async def fail():
    raise LookupError("from the coroutine")

before = threading.active_count()
print(run_async(main()))
try:
    run_async(fail())
except LookupError as error:
    print(error)
print(threading.active_count() == before)
print(await maybe_await(main().close()), await maybe_await(run_async(maybe_await(7))))
""")

    assert printed.splitlines() == [
        "('set in the cell', False)",
        "from the coroutine",
        "True",
        "None 7",
    ]


def test_nothing_is_patched(kernel: Kernel) -> None:
    assert (
        kernel.run("""
import asyncio
run_async(maybe_await(1))
print(asyncio.run.__module__, hasattr(asyncio, "_nest_patched"))
""")
        == "asyncio.runners False\n"
    )


def test_a_shell_in_a_terminal_runs_a_coroutine_beside_its_loop(simulator: Simulator) -> None:
    cell = """
from onellm import ChatCompletion
from onellm.utils import run_async

said = [{"role": "user", "content": "Good morning"}]
first = await ChatCompletion.acreate("openai/simulator", said)
second = run_async(ChatCompletion.acreate("openai/simulator", said))
print(first.choices[0].message.content == second.choices[0].message.content)
"""
    done = subprocess.run(
        [sys.executable, "-m", "IPython", "--no-banner", "--colors=NoColor", "-c", cell],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )

    assert done.stdout.splitlines()[-1] == "True", done.stdout + done.stderr
    assert simulator.wait_closed()
