from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm import ChatCompletion
from onellm.errors import OneLLMError, RequestTimeoutError
from onellm.testing import Hang, Reply, Server

from .conftest import KEY, messages, text_of

if TYPE_CHECKING:
    from onellm._chat_stream import ChatStream
    from onellm.models import ChatCompletionChunk, ChatCompletionResponse
    from onellm.testing import ReceivedRequest, Simulator
    from onellm.types import ChatOptions

MODEL = "openai/simulator"
SAID = messages("Good morning")


def options(simulator: Simulator, timeout: float | None = 10, max_retries: int = 2) -> ChatOptions:
    return {
        "base_url": simulator.base_url,
        "api_key": KEY,
        "timeout": timeout,
        "max_retries": max_retries,
    }


def start(simulator: Simulator, said: str = "Good morning") -> ChatStream:
    return ChatCompletion.create(MODEL, messages(said), stream=True, **options(simulator))


def test_calls_at_once_on_one_loop_do_not_wait_for_each_other(simulator: Simulator) -> None:
    async def main() -> list[ChatCompletionResponse]:
        calls = (
            ChatCompletion.acreate(MODEL, messages(f"[[slow]] {n}"), **options(simulator))
            for n in range(20)
        )
        return await asyncio.gather(*calls)

    answers = asyncio.run(main())

    for number, answer in enumerate(answers):
        assert f'You said: "{number}"' in (answer.choices[0].message.content or "")


def test_threads_share_the_connections_and_keep_their_answers_apart(simulator: Simulator) -> None:
    def ask(number: int) -> bool:
        answer = ChatCompletion.create(MODEL, messages(f"number {number}"), **options(simulator))
        streamed = text_of(list(start(simulator, f"number {number}")))
        return answer.choices[0].message.content == streamed and f'"number {number}"' in streamed

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(40)))

    assert simulator.connections_opened <= 8


def test_loops_in_several_threads_do_not_meet(simulator: Simulator) -> None:
    def ask(number: int) -> bool:
        answer = asyncio.run(
            ChatCompletion.acreate(MODEL, messages(f"number {number}"), **options(simulator))
        )
        return f'"number {number}"' in (answer.choices[0].message.content or "")

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(ask, range(12)))

    assert simulator.wait_closed()


def test_a_sync_call_works_inside_a_running_loop(simulator: Simulator) -> None:
    async def main() -> None:
        answer = ChatCompletion.create(MODEL, SAID, **options(simulator))
        assert answer.choices[0].message.content == text_of(list(start(simulator)))
        other = await asyncio.to_thread(
            lambda: ChatCompletion.create(MODEL, SAID, **options(simulator))
        )
        assert other.choices[0].message.content == answer.choices[0].message.content

    asyncio.run(main())


def echo_key(request: ReceivedRequest) -> Reply:
    key = request.headers["authorization"].removeprefix("Bearer ")
    team = request.headers["x-team"]
    return Reply.json({"choices": [{"message": {"content": f"{key} of {team}"}}]})


def test_keys_and_headers_of_calls_at_once_never_mix() -> None:
    def wanted(number: int) -> ChatOptions:
        return {
            "api_key": f"key-number-{number}",
            "base_url": server.url,
            "extra_headers": {"x-team": f"team-{number}"},
        }

    def ask(number: int) -> str | None:
        answer = ChatCompletion.create(MODEL, SAID, **wanted(number))
        return answer.choices[0].message.content

    async def ask_all() -> list[str | None]:
        answers = await asyncio.gather(
            *(ChatCompletion.acreate(MODEL, SAID, **wanted(number)) for number in range(40))
        )
        return [answer.choices[0].message.content for answer in answers]

    right = [f"key-number-{number} of team-{number}" for number in range(40)]
    with Server(echo_key) as server:
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(ask, range(40))) == right
        assert asyncio.run(ask_all()) == right


def test_a_deadline_of_one_call_is_not_the_deadline_of_another(simulator: Simulator) -> None:
    async def main() -> None:
        patient = asyncio.create_task(
            ChatCompletion.acreate(MODEL, messages("[[slow]]"), **options(simulator))
        )
        with pytest.raises(RequestTimeoutError):
            await ChatCompletion.acreate(
                MODEL, messages("[[hang]]"), **options(simulator, timeout=0.01, max_retries=0)
            )
        assert await patient
        assert await ChatCompletion.acreate(MODEL, SAID, **options(simulator, timeout=None))

    asyncio.run(main())


def test_a_full_pool_is_not_waited_for_longer_than_the_clock_allows() -> None:
    """A hundred connections are all a client has; the next call must not hang behind them."""

    async def main() -> None:
        def call(timeout: float) -> asyncio.Task[ChatCompletionResponse]:
            return asyncio.create_task(
                ChatCompletion.acreate(
                    MODEL,
                    SAID,
                    base_url=server.url,
                    api_key=KEY,
                    timeout=timeout,
                    max_retries=0,
                )
            )

        busy = [call(30) for _ in range(100)]
        assert await asyncio.to_thread(server.wait_requests, 100)
        began = time.monotonic()
        with pytest.raises(OneLLMError, match=r"pool|in time|timeout"):
            await call(0.4)
        assert time.monotonic() - began < 5
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)

    with Server(lambda _request: Reply.raw([Hang()])) as server:
        asyncio.run(main())


FORK = """
import os, sys
from onellm import ChatCompletion

def ask(who):
    said = [{"role": "user", "content": who}]
    answer = ChatCompletion.create(
        "openai/simulator", said, base_url=sys.argv[1], api_key="sk-simulator"
    )
    return f'"{who}"' in answer.choices[0].message.content

assert ask("before")
child = os.fork()
if child == 0:
    os._exit(0 if all(ask(f"child {n}") for n in range(20)) else 1)
assert all(ask(f"parent {n}") for n in range(20))
_, status = os.waitpid(child, 0)
sys.exit(status)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform has no fork")
def test_a_forked_process_makes_its_own_connections(simulator: Simulator) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FORK, simulator.base_url],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )

    assert done.returncode == 0, done.stderr
    assert simulator.connections_opened == 2


def test_a_stream_may_be_read_in_another_thread_than_it_was_begun_in(simulator: Simulator) -> None:
    stream = start(simulator)
    first = next(stream)
    rest: list[ChatCompletionChunk] = []
    thread = threading.Thread(target=lambda: rest.extend(stream))
    thread.start()
    thread.join()

    assert "You said" in text_of([first, *rest])
