"""Processes made from one that has live connections: none of them uses another's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from .conftest import PATIENCE, Script

if TYPE_CHECKING:
    from onellm.testing import Simulator

BEGIN = """
import asyncio, multiprocessing, os, sys, threading, time, warnings
from concurrent.futures import ProcessPoolExecutor
from onellm import ChatCompletion

MODEL = "openai/simulator"

def said(text):
    return [{"role": "user", "content": text}]

def ask(who):
    answer = ChatCompletion.create(MODEL, said(who), max_retries=0)
    assert f'"{who}"' in answer.choices[0].message.content, answer
    chunks = list(ChatCompletion.create(MODEL, said(who), stream=True, max_retries=0))
    assert f'"{who}"' in "".join(chunk.choices[0].delta.content or "" for chunk in chunks)

async def aask(who):
    answer = await ChatCompletion.acreate(MODEL, said(who), max_retries=0)
    assert f'"{who}"' in answer.choices[0].message.content, answer
    stream = await ChatCompletion.acreate(MODEL, said(who), stream=True, max_retries=0)
    chunks = [chunk async for chunk in stream]
    assert f'"{who}"' in "".join(chunk.choices[0].delta.content or "" for chunk in chunks)

def work(name):
    for number in range(5):
        ask(f"{name} {number}")
        asyncio.run(aask(f"{name} {number}"))
    return name
"""

MULTIPROCESSING = """
def main(method):
    # From Python 3.12 a fork beside threads warns, which is true and wanted here.
    warnings.filterwarnings("ignore", message=".*fork", category=DeprecationWarning)
    work("parent before")
    context = multiprocessing.get_context(method)
    children = [context.Process(target=work, args=(f"child {n}",)) for n in range(3)]
    for child in children:
        child.start()
    work("parent meanwhile")
    for child in children:
        child.join()
        assert child.exitcode == 0, child.exitcode
    work("parent after")
    with ProcessPoolExecutor(2, mp_context=context) as pool:
        assert sorted(pool.map(work, "abc")) == ["a", "b", "c"]
    work("parent at last")

if __name__ == "__main__":
    main({method!r})
"""

FORK_INSIDE_A_LOOP = """
async def main():
    await aask("parent before")
    ask("parent before")
    child = os.fork()
    if child == 0:
        # A forked child must not go on with its parent's loop; a new one it may start.
        code = 1
        try:
            asyncio.events._set_running_loop(None)
            work("child")
            code = 0
        finally:
            os._exit(code)
    for number in range(20):
        await aask(f"parent {number}")
        ask(f"parent {number}")
    _, status = await asyncio.to_thread(os.waitpid, child, 0)
    assert status == 0, status
    await aask("parent after")

warnings.filterwarnings("ignore", message=".*fork", category=DeprecationWarning)
asyncio.run(main())
"""

FORK_IN_THE_MIDDLE_OF_A_STREAM = """
stream = ChatCompletion.create(MODEL, said("[[slow]] in the middle"), stream=True)
first = next(stream)
child = os.fork()
if child == 0:
    code = 1
    try:
        work("child")
        stream.close()  # the parent's: closing it here must not hurt there
        del stream, first
        code = 0
    finally:
        os._exit(code)
rest = list(stream)
_, status = os.waitpid(child, 0)
assert status == 0, status
text = "".join(chunk.choices[0].delta.content or "" for chunk in [first, *rest])
assert '"in the middle"' in text and rest[-1].choices[0].finish_reason == "stop", text
work("parent after")
"""

CHILD_LEAVES_NORMALLY = """
work("parent before")
kept = ChatCompletion.create(MODEL, said("[[slow]] kept"), stream=True)
next(kept)
child = os.fork()
if child == 0:
    work("child")
    sys.exit(0)  # with its exit handlers, unlike os._exit
_, status = os.waitpid(child, 0)
assert status == 0, status
assert list(kept)[-1].choices[0].finish_reason == "stop"
work("parent after")
"""

FORK_WHILE_THREADS_CALL = """
# Python itself cannot fork safely while another thread imports, as a first call does.
work("parent before")
stop = threading.Event()

def call_on():
    while not stop.is_set():
        work("thread")

warnings.filterwarnings("ignore", message=".*fork", category=DeprecationWarning)
threads = [threading.Thread(target=call_on) for _ in range(4)]
for thread in threads:
    thread.start()
try:
    time.sleep(0.2)
    for round in range(10):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                work("child")
                code = 0
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        assert status == 0, status
finally:
    stop.set()
    for thread in threads:
        thread.join()
work("parent after")
"""

GRANDCHILD = """
work("parent")
child = os.fork()
if child == 0:
    code = 1
    try:
        work("child")
        grandchild = os.fork()
        if grandchild == 0:
            try:
                work("grandchild")
                code = 0
            finally:
                os._exit(code)
        _, status = os.waitpid(grandchild, 0)
        work("child after")
        code = 0 if status == 0 else 1
    finally:
        os._exit(code)
_, status = os.waitpid(child, 0)
assert status == 0, status
work("parent after")
"""

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform has no fork")


@pytest.mark.parametrize(
    "method",
    [
        pytest.param("fork", marks=needs_fork),
        pytest.param("forkserver", marks=needs_fork),
        "spawn",
    ],
)
def test_children_of_multiprocessing_call_without_disturbing_their_parent(
    script: Script, simulator: Simulator, method: str
) -> None:
    script.run(BEGIN + MULTIPROCESSING.replace("{method!r}", repr(method)), timeout=1.5 * PATIENCE)

    assert simulator.wait_closed()


@needs_fork
@pytest.mark.parametrize(
    ("program", "connections"),
    [
        (FORK_INSIDE_A_LOOP, 8),  # two of the parent's, one and five loops' of the child's
        (FORK_IN_THE_MIDDLE_OF_A_STREAM, 12),  # one each, and five loops' each
        (CHILD_LEAVES_NORMALLY, 17),  # the same, and the parent works twice
        (GRANDCHILD, 28),  # one for each of the three, who work five times
    ],
    ids=["inside_a_loop", "in_a_stream", "child_exits", "grandchild"],
)
def test_after_a_fork_each_process_keeps_to_its_own_connections(
    script: Script, simulator: Simulator, program: str, connections: int
) -> None:
    script.run(BEGIN + program, timeout=1.5 * PATIENCE)

    assert simulator.wait_closed()
    assert simulator.connections_opened == connections
    assert not simulator.abandoned


@needs_fork
def test_a_fork_while_threads_are_in_the_middle_of_calls_hangs_nobody(
    script: Script, simulator: Simulator
) -> None:
    script.run(BEGIN + FORK_WHILE_THREADS_CALL, timeout=1.5 * PATIENCE)

    assert simulator.wait_closed()
    assert not simulator.abandoned
