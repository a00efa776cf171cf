"""Calls to one host at once share connections, and nothing else."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from onellm import Client
from onellm.testing import Reply, Server

from .conftest import MODEL, run, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.testing import ReceivedRequest

TIMES = 100


def tell(request: ReceivedRequest) -> Reply:
    """Say what came with the message, in the answer itself."""
    body = json.loads(request.body)
    came = {
        "said": body["messages"][-1]["content"],
        "key": request.headers["authorization"].removeprefix("Bearer "),
        "organization": request.headers.get("openai-organization"),
        "project": request.headers.get("openai-project"),
        "team": request.headers.get("x-team"),
        "path": request.path,
        "cookie": request.headers.get("cookie"),
        "connection": request.connection,
    }
    content = json.dumps(came)
    if body.get("stream"):
        delta = {"choices": [{"index": 0, "delta": {"content": content}}]}
        end = {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
        return Reply.sse([json.dumps(delta), json.dumps(end), "[DONE]"])
    headers = {"set-cookie": f"who={came['key']}"}
    choice = {"message": {"content": content}, "finish_reason": "stop"}
    return Reply.json({"choices": [choice]}, headers=headers)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(tell) as server:
        yield server


def client(server: Server, number: int) -> Client:
    return Client(
        f"key-{number}",
        base_url=f"{server.url}/base-{number % 7}/v1",
        organization=f"org-{number}" if number % 2 else None,
        project=f"project-{number}" if number % 3 else None,
        default_headers={"x-team": f"team-{number}"},
    )


def check(content: str, number: int, step: int) -> bool:
    came = json.loads(content)
    came.pop("connection")
    return bool(
        came
        == {
            "said": f"message {number} {step}",
            "key": f"key-{number}",
            "organization": f"org-{number}" if number % 2 else None,
            "project": f"project-{number}" if number % 3 else None,
            "team": f"team-{number}",
            "path": f"/base-{number % 7}/v1/chat/completions",
            "cookie": None,
        }
    )


def test_a_hundred_threads_with_a_key_each_never_mix(server: Server) -> None:
    def work(number: int) -> bool:
        mine = client(server, number).chat.completions
        done: list[bool] = []
        for step in range(4):
            text = said(f"message {number} {step}")
            if step % 2:
                chunks = list(mine.create(model=MODEL, messages=text, stream=True))
                content = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
            else:
                whole = mine.create(model=MODEL, messages=text)
                content = whole.choices[0].message.content or ""
            done.append(check(content, number, step))
        return all(done)

    with ThreadPoolExecutor(TIMES) as threads:
        assert all(threads.map(work, range(TIMES)))

    assert len(server.requests) == TIMES * 4
    assert server.connections_opened < TIMES * 4  # they did share


def test_a_hundred_tasks_with_a_key_each_never_mix(server: Server) -> None:
    async def work(number: int) -> bool:
        mine = client(server, number).chat.completions
        done: list[bool] = []
        for step in range(4):
            text = said(f"message {number} {step}")
            if step % 2:
                stream = await mine.acreate(model=MODEL, messages=text, stream=True)
                content = "".join([chunk.choices[0].delta.content or "" async for chunk in stream])
            else:
                whole = await mine.acreate(model=MODEL, messages=text)
                content = whole.choices[0].message.content or ""
            done.append(check(content, number, step))
        return all(done)

    async def main() -> None:
        assert all(await asyncio.gather(*map(work, range(TIMES))))

    run(main)
    assert len(server.requests) == TIMES * 4
    assert server.connections_opened < TIMES * 4
