"""Forked children share nothing with their parent; what happens to be held does not hold them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .conftest import HAS_FORK, wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from onellm.testing import Simulator

pytestmark = pytest.mark.skipif(not HAS_FORK, reason="this platform has no fork")

BEGIN = """
import asyncio, gc, os, sys, threading, time
from onellm import ChatCompletion, init_pooling, pool_stats

OPTIONS = dict(base_url=sys.argv[1], api_key="sk-simulator", max_retries=0, timeout=10)
MODEL = "openai/simulator"

def said(text):
    return [{"role": "user", "content": text}]

def ask(text, **options):
    answer = ChatCompletion.create(MODEL, said(text), **OPTIONS, **options)
    return f'"{text}"' in answer.choices[0].message.content

async def aask(text):
    answer = await ChatCompletion.acreate(MODEL, said(text), **OPTIONS)
    return f'"{text}"' in answer.choices[0].message.content

def start(text="[[stall]]"):
    return ChatCompletion.create(MODEL, said(text), stream=True, **OPTIONS)

def sockets():
    links = [os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd")
             if os.path.exists(f"/proc/self/fd/{n}")]
    return sum(link.startswith("socket:") for link in links)

def in_child(work):
    child = os.fork()
    if child == 0:
        done = 1
        try:
            done = 0 if work() else 2
        except BaseException:
            import traceback
            traceback.print_exc()
        finally:
            os._exit(done)
    return child

def wait(*children):
    for child in children:
        _, status = os.waitpid(child, 0)
        assert status == 0, os.waitstatus_to_exitcode(status)
"""

IDLE = """
assert all(ask(f"before {n}") for n in range(3))
assert asyncio.run(aask("before"))

def work():
    assert sockets() == 0 and pool_stats().connections == 0 and pool_stats().opened == 0
    good = all(ask(f"child {n}") for n in range(10)) and asyncio.run(aask("child"))
    return good and sockets() == 1 and pool_stats().connections == 1

children = [in_child(work) for _ in range(3)]
assert all(ask(f"parent {n}") for n in range(10))
wait(*children)
assert pool_stats().opened == 2
"""

STREAM = """
stream = start("[[slow]] on and on")
first = next(stream)

def work():
    assert sockets() == 0
    assert ask("child")
    # The parent's stream is nothing that a child can read, and leaving it hurts nobody.
    try:
        next(stream)
    except Exception as error:
        assert type(error).__name__ in {"StreamTruncatedError", "APIConnectionError"}, error
    else:
        return False
    stream.close()
    gc.collect()
    return ask("child again")

wait(in_child(work), in_child(work), in_child(lambda: ask("another")))
rest = list(stream)
assert "".join(c.choices[0].delta.content or "" for c in [first, *rest]).count("on and on") == 1
assert ask("parent") and pool_stats().opened == 1
"""

BUSY = """
# Threads are in the middle of everything, at the pool's lock too, whenever a child is made.
init_pooling(max_connections=3, max_per_host=2)
assert ask("first") and list(start("x"))  # Python's own import locks do not outlive a fork
stop = threading.Event()
failures = []

def work_on():
    while not stop.is_set():
        try:
            ask("thread", pool_timeout=10)
            for _ in start("x"):
                break
        except BaseException as error:
            failures.append(error)
            return

threads = [threading.Thread(target=work_on) for _ in range(6)]
for thread in threads:
    thread.start()

def work():
    # None of the parent's calls takes a place here.
    held = [start(), start()]
    for stream in held:
        next(stream)
    for stream in held:
        stream.close()
    good = all(ask(f"child {n}", pool_timeout=2) for n in range(3))
    return good and pool_stats().waiting == 0 and pool_stats().connections <= 2

for _ in range(25):
    time.sleep(0.002)
    wait(in_child(work))
stop.set()
for thread in threads:
    thread.join()
assert not failures, failures
assert pool_stats().waiting == 0
"""

ON_A_LOOP = """
async def main():
    stream = await ChatCompletion.acreate(MODEL, said("[[slow]] loop"), stream=True, **OPTIONS)
    await anext(stream)
    assert await aask("parent")

    def work():
        done = []
        thread = threading.Thread(target=lambda: done.append(asyncio.run(aask("child"))))
        thread.start()
        thread.join()
        return done == [True] and ask("child")

    wait(*[in_child(work) for _ in range(3)])
    assert [chunk async for chunk in stream]
    assert await aask("parent again")

asyncio.run(main())
"""

MULTIPROCESSING = """
import multiprocessing

def work(number):
    return ask(f"worker {number}") and asyncio.run(aask(f"worker {number}"))

if __name__ == "__main__":
    assert ask("before")
    with multiprocessing.get_context("fork").Pool(4) as pool:
        assert all(pool.map(work, range(40)))
    assert ask("after") and pool_stats().opened == 1
"""

GRANDCHILDREN = """
assert ask("parent")

def grandchild():
    return ask("grandchild") and pool_stats().opened == 1

def child():
    assert ask("child")
    wait(in_child(grandchild))
    return ask("child") and pool_stats().opened == 1

wait(in_child(child))
assert ask("parent") and pool_stats().opened == 1
"""


@pytest.mark.parametrize(
    "program",
    [IDLE, STREAM, BUSY, ON_A_LOOP, MULTIPROCESSING, GRANDCHILDREN],
    ids=["idle", "stream", "busy", "on_a_loop", "multiprocessing", "grandchildren"],
)
def test_a_fork_disturbs_nobody(simulator: Simulator, tmp_path: Path, program: str) -> None:
    file = tmp_path / "program.py"
    file.write_text(BEGIN + program)
    done = subprocess.run(
        [
            *(sys.executable, "-W", "error", "-W", "ignore:.*fork:DeprecationWarning"),
            *(str(file), simulator.base_url),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr + done.stdout
    assert not done.stderr
    assert wait_until(lambda: simulator.connections_open == 0)
