"""The end of an interpreter: silent, successful and prompt, whatever is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Script

BEGIN = """
import asyncio, logging, sys, threading
from onellm import ChatCompletion

# Its errors are shown. That a step of a loop was slow, as -X dev says, is a busy machine's.
logging.getLogger("asyncio").setLevel(logging.ERROR)

MODEL = "openai/simulator"

def said(text):
    return [{"role": "user", "content": text}]

def start(text):
    return ChatCompletion.create(MODEL, said(text), stream=True)

async def astart(text):
    return await ChatCompletion.acreate(MODEL, said(text), stream=True)
"""

SYNC_STREAM = """
stream = start("[[stall]]")
next(stream)
"""
SYNC_LOOP = """
iterator = iter(start("[[ping]]"))
next(iterator)
"""
STREAM_IN_A_CYCLE = """
class Keeper: pass
keeper = Keeper()
keeper.me, keeper.stream = keeper, start("[[stall]]")
next(keeper.stream)
del keeper
"""
ASYNC_STREAM = """
async def main():
    global stream
    stream = await astart("[[stall]]")
    await anext(stream)

asyncio.run(main())
"""
ASYNC_LOOP = """
async def main():
    global iterator
    iterator = aiter(await astart("[[ping]]"))
    await anext(iterator)

asyncio.run(main())
"""
ASYNC_TASKS = """
async def main():
    async def read():
        async for _ in await astart("[[ping]]"):
            reading.set()

    global task
    reading = asyncio.Event()
    task = asyncio.create_task(read())
    await reading.wait()

asyncio.run(main())
"""
LOOP_CLOSED_WITHOUT_ITS_GENERATORS = """
async def main():
    await ChatCompletion.acreate(MODEL, said("x"))
    global stream
    stream = await astart("[[stall]]")
    await anext(stream)

import warnings
# What nobody could close any more is Python's to complain about, to those who ask it to.
warnings.simplefilter("ignore", ResourceWarning)
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
"""
DAEMON_THREAD = """
reading = threading.Semaphore(0)

def read():
    for _ in start("[[ping]]"):
        reading.release()

for _ in range(8):
    threading.Thread(target=read, daemon=True).start()
for _ in range(8):
    reading.acquire()
"""
DAEMON_LOOP = """
reading = threading.Event()

async def read():
    async for _ in await astart("[[slow]]" + " long" * 200):
        reading.set()

threading.Thread(target=lambda: asyncio.run(read()), daemon=True).start()
reading.wait()
"""
CALLS_ONLY = """
async def main():
    await asyncio.gather(*(ChatCompletion.acreate(MODEL, said("x")) for _ in range(5)))

ChatCompletion.create(MODEL, said("x"))
list(start("x"))
asyncio.run(main())
"""
NEVER_STARTED = """
stream = start("x")
async def main():
    await asyncio.sleep(0)
asyncio.run(main())
"""
SYSTEM_EXIT = """
for _ in start("[[stall]]"):
    sys.exit(0)
"""
CALL_AT_EXIT = """
import atexit
atexit.register(lambda: ChatCompletion.create(MODEL, said("goodbye")))
"""
OPEN_STREAMS = """
streams = [start("[[stall]]") for _ in range(20)]
for stream in streams:
    next(stream)
"""

PROGRAMS = {
    name.lower(): code
    for name, code in globals().items()
    if name.isupper() and isinstance(code, str) and name != "BEGIN"
}


@pytest.mark.parametrize("flags", [(), ("-X", "dev")], ids=["plain", "dev"])
@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS.keys())
def test_an_interpreter_ends_in_silence(
    script: Script, program: str, flags: tuple[str, ...]
) -> None:
    script.run(f"{BEGIN}{program}print('reached the end')\n", *flags)
