"""What asyncio and trio do differently, for those few who must know."""

from __future__ import annotations

import asyncio
import weakref
from typing import TYPE_CHECKING, Final, TypeAlias

import sniffio

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from trio.lowlevel import TrioToken

    from onellm._byte_source import Spawn

Loop: TypeAlias = "asyncio.AbstractEventLoop | TrioToken"

_closing: Final[set[asyncio.Task[None]]] = set()
"""A loop keeps no hold on its tasks."""
_kept: Final[weakref.WeakKeyDictionary[Loop, object]] = weakref.WeakKeyDictionary()
"""What is kept for loops that can keep nothing themselves."""


def running_loop() -> Loop:
    """Give what stands for the running loop: asyncio's itself, or trio's token."""
    if sniffio.current_async_library() == "trio":
        import trio  # noqa: PLC0415 - it is running, so it is there

        return trio.lowlevel.current_trio_token()
    return asyncio.get_running_loop()


def is_closed(loop: Loop) -> bool:
    """Tell whether a loop has ended for sure."""
    return isinstance(loop, asyncio.AbstractEventLoop) and loop.is_closed()


def keep_on(loop: Loop, thing: object) -> None:
    """Let a loop keep something of ours as long as it lives; None ends that.

    The thing may refer to the loop: who drops the loop drops both.
    """
    try:
        loop._onellm = thing  # type: ignore[union-attr] # noqa: SLF001 - the one place that is the loop's own
    except AttributeError:  # trio's token, which ends with its run
        if thing is None:
            _kept.pop(loop, None)
        else:
            _kept[loop] = thing


def spawner(loop: Loop) -> Spawn:
    """Give what starts a coroutine on a loop from any thread; nothing, when the loop has ended.

    The loop is not kept alive by it.
    """
    known = weakref.ref(loop)

    def spawn(function: Callable[[], Coroutine[object, None, None]]) -> None:
        found = known()
        if found is None:
            return
        if isinstance(found, asyncio.AbstractEventLoop):
            found.call_soon_threadsafe(_start, function)
        else:
            import trio  # noqa: PLC0415 - its loop is there, so it is

            found.run_sync_soon(trio.lowlevel.spawn_system_task, function)

    return spawn


def _start(function: Callable[[], Coroutine[object, None, None]]) -> None:
    task = asyncio.get_running_loop().create_task(function())
    _closing.add(task)
    task.add_done_callback(_closing.discard)
