from __future__ import annotations

import asyncio
import contextvars
import inspect
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm.utils import maybe_await, run_async

if TYPE_CHECKING:
    from .conftest import Run

NAME: contextvars.ContextVar[str] = contextvars.ContextVar("NAME", default="nobody")


async def double(number: int) -> int:
    await asyncio.sleep(0)
    return number * 2


async def fail() -> None:
    raise LookupError("from inside")


def test_a_coroutine_is_run_to_its_end() -> None:
    assert run_async(double(21)) == 42


def test_its_exception_comes_through() -> None:
    with pytest.raises(LookupError, match="from inside"):
        run_async(fail())


def test_it_sees_the_callers_context_variables() -> None:
    async def name() -> str:
        return NAME.get()

    token = NAME.set("caller")
    try:
        assert run_async(name()) == "caller"
    finally:
        NAME.reset(token)


def test_threads_without_a_loop_run_their_own() -> None:
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda n: run_async(double(n)), range(20))) == [
            2 * n for n in range(20)
        ]


def test_inside_async_code_it_is_refused_by_name_and_the_coroutine_closed(run: Run) -> None:
    coroutine = double(1)

    async def main() -> None:
        run_async(coroutine)

    with pytest.raises(RuntimeError) as caught:
        run(main)

    text = str(caught.value)
    assert "a synchronous method cannot be used in an async context" in text
    assert "acreate" in text
    assert "aupload" in text
    assert inspect.getcoroutinestate(coroutine) == inspect.CORO_CLOSED


def test_in_a_callback_of_a_loop_it_is_refused_as_well() -> None:
    errors: list[str] = []

    def callback() -> None:
        try:
            run_async(double(1))
        except RuntimeError as error:
            errors.append(str(error))

    async def main() -> None:
        asyncio.get_running_loop().call_soon(callback)
        await asyncio.sleep(0.01)

    asyncio.run(main())

    assert "async context" in errors[0]


def test_in_a_thread_of_async_code_it_works(run: Run) -> None:
    from anyio import to_thread  # noqa: PLC0415 - of the library that runs

    results: list[int] = []

    async def main() -> None:
        results.append(await to_thread.run_sync(lambda: run_async(double(4))))

    run(main)

    assert results == [8]


def test_a_thread_that_inherits_a_context_from_a_loop_may_start_one() -> None:
    async def main() -> int:
        return await asyncio.to_thread(lambda: run_async(double(5)))

    assert asyncio.run(main()) == 10


@pytest.mark.parametrize("wrong", [double, 7, None], ids=["function", "number", "none"])
def test_what_is_no_coroutine_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"run_async\(main\(\)\)"):
        run_async(wrong)  # type: ignore[arg-type] # the mistake itself


def test_no_loop_is_left_behind() -> None:
    run_async(double(1))

    with pytest.raises(RuntimeError):
        asyncio.get_running_loop()


def test_what_can_be_awaited_is_awaited_and_the_rest_given_back(run: Run) -> None:
    async def main() -> None:
        assert await maybe_await(maybe_await(3)) == 3
        assert await maybe_await("text") == "text"
        assert await maybe_await([None]) == [None]

    run(main)


def test_a_future_is_awaited() -> None:
    async def main() -> int:
        future: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        future.set_result(6)
        return await maybe_await(future)

    assert asyncio.run(main()) == 6


class ZMQInteractiveShell:
    """Named like Jupyter's shell, which a hosted notebook makes its own from."""


class HostedShell(ZMQInteractiveShell):
    pass


class IPython:
    """Stands for the module, which is asked for the shell."""

    @staticmethod
    def get_ipython() -> HostedShell:
        return HostedShell()


@pytest.fixture
def notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "IPython", IPython)


@pytest.mark.usefixtures("notebook")
def test_in_a_notebook_it_runs_beside_the_loop() -> None:
    async def name() -> str:
        return NAME.get()

    async def main() -> tuple[int, str]:
        NAME.set("cell")
        with pytest.raises(LookupError, match="from inside"):
            run_async(fail())
        return run_async(double(2)), run_async(name())

    assert asyncio.run(main()) == (4, "cell")


@pytest.mark.usefixtures("notebook")
def test_in_a_notebook_without_a_running_loop_it_is_as_anywhere() -> None:
    assert run_async(double(8)) == 16
