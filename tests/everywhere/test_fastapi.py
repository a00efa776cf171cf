from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import pytest

from .conftest import PATIENCE, load_example
from .servers import asgi_server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.testing import Simulator

pytest.importorskip("fastapi", reason="FastAPI is not installed")
pytest.importorskip("uvicorn", reason="uvicorn is not installed")


@pytest.fixture(params=["asyncio", "uvloop"])
def client(simulator: Simulator, request: pytest.FixtureRequest) -> Iterator[httpx.Client]:
    if request.param == "uvloop":
        pytest.importorskip("uvloop", reason="uvloop is not installed")
    app = load_example("fastapi_app").app
    with (
        asgi_server(app, loop=request.param) as url,
        httpx.Client(base_url=url, timeout=PATIENCE) as client,
    ):
        yield client


@pytest.mark.parametrize("path", ["/async", "/sync"])
def test_an_endpoint_answers(client: httpx.Client, path: str) -> None:
    answer = client.get(path, params={"question": "Good morning"}).raise_for_status().json()

    assert 'You said: "Good morning"' in answer["answer"]


@pytest.mark.parametrize("path", ["/async", "/sync", "/stream", "/stream-sync"])
def test_endpoints_answer_many_at_once_and_share_their_connections(
    client: httpx.Client, simulator: Simulator, path: str
) -> None:
    def ask(number: int) -> bool:
        question = f"[[slow]] number <{number}>"
        return f"<{number}>" in client.get(path, params={"question": question}).text

    with ThreadPoolExecutor(10) as threads:
        assert all(threads.map(ask, range(40)))

    assert simulator.connections_opened <= 10


@pytest.mark.parametrize("path", ["/stream", "/stream-sync"])
def test_a_stream_is_passed_on_piece_by_piece(
    client: httpx.Client, simulator: Simulator, path: str
) -> None:
    # It never ends, so what comes cannot be what was collected.
    with client.stream("GET", path, params={"question": "[[stall]] Good morning"}) as answer:
        first = next(answer.iter_text())
        assert first

    assert simulator.wait_requests()


@pytest.mark.parametrize(
    ("path", "fault"),
    [("/stream", "stall"), ("/stream", "ping"), ("/stream", "slow"), ("/stream-sync", "slow")],
)
def test_a_client_that_leaves_lets_go_of_the_provider(
    client: httpx.Client, simulator: Simulator, path: str, fault: str
) -> None:
    simulator.timing = type(simulator.timing)(slow_pace=0.5)
    with client.stream("GET", path, params={"question": f"[[{fault}]] {'long ' * 50}"}) as answer:
        assert next(answer.iter_text())

    assert simulator.wait_abandoned(timeout=PATIENCE / 2)
    assert simulator.wait_closed()
    answered = client.get("/async", params={"question": "and now?"}).raise_for_status()
    assert "and now?" in answered.text


def test_a_refusal_is_an_errors_status_and_not_half_an_answer(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.misbehave("403")

    assert client.get("/stream", params={"question": "Good morning"}).status_code == 500
