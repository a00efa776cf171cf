"""A user's own coroutines, from code that is not async; onellm's sync methods need none of it."""

from __future__ import annotations

import asyncio
import sys
from inspect import isawaitable, iscoroutine
from typing import TYPE_CHECKING, Final, TypeVar, overload

from sniffio import AsyncLibraryNotFoundError, current_async_library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Coroutine
    from typing import Never

__all__ = ["maybe_await", "run_async"]

T = TypeVar("T")

_SHELLS: Final = frozenset({"ZMQInteractiveShell", "TerminalInteractiveShell"})
_REFUSED: Final = (
    "a synchronous method cannot be used in an async context: {library} runs in this thread. "
    "Await the coroutine itself, or use the async variant of the method (acreate, aupload, ...)"
)


def run_async(coro: Coroutine[object, Never, T]) -> T:
    """Run a coroutine to its end and give its result, from code that is not async.

    In a notebook, whose loop runs already, it gets a loop of its own in a thread. In any other
    async code this is a RuntimeError that names the async way, and the coroutine is closed.
    """
    _check(coro)
    library = _running_library()
    if library is None:
        return asyncio.run(coro)
    if library == "asyncio" and _in_notebook():
        return _run_in_thread(coro)
    coro.close()
    raise RuntimeError(_REFUSED.format(library=library))


@overload
async def maybe_await(obj: Awaitable[T]) -> T: ...
@overload
async def maybe_await(obj: Awaitable[T] | T) -> T: ...
async def maybe_await(obj: Awaitable[T] | T) -> T:
    """Await what can be awaited; give anything else back as it is."""
    if isawaitable(obj):
        return await obj
    return obj


def _check(coro: object) -> None:
    if not iscoroutine(coro):
        raise TypeError(f"run_async takes a coroutine, as in run_async(main()), not {coro!r}")


def _running_library() -> str | None:
    """Name what runs coroutines in this thread, if anything does."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        return "asyncio"
    try:
        library = current_async_library()
    except AsyncLibraryNotFoundError:
        return None
    # A thread that asyncio started inherits its name, but no loop.
    return None if library == "asyncio" else library


def _in_notebook() -> bool:
    """Whether this is an IPython shell, of Jupyter or of a terminal, or made from one."""
    python = sys.modules.get("IPython")
    shell: object = python.get_ipython() if python is not None else None
    return any(kind.__name__ in _SHELLS for kind in type(shell).__mro__)


def _run_in_thread(coro: Coroutine[object, Never, T]) -> T:
    """Run it on a loop of its own; an interruption here cancels it there."""
    from anyio.from_thread import start_blocking_portal  # noqa: PLC0415 - only notebooks need it

    async def main() -> T:
        return await coro

    try:
        # It carries this thread's context variables over, and joins its thread.
        with start_blocking_portal("asyncio") as portal:
            return portal.call(main)
    finally:
        coro.close()
