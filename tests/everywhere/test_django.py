from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import pytest

from .conftest import PATIENCE, load_example
from .servers import asgi_server, wsgi_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from onellm.testing import Simulator

pytest.importorskip("django", reason="Django is not installed")
# Django keeps a request's body in a file, and leaves it open where the client left.
pytestmark = pytest.mark.filterwarnings("ignore:.*SpooledTemporaryFile:ResourceWarning")


@pytest.fixture(scope="module")
def project() -> ModuleType:
    """Django knows one project per process."""
    return load_example("django_app")


@pytest.fixture
def on_a_loop(project: ModuleType, simulator: Simulator) -> Iterator[httpx.Client]:
    pytest.importorskip("uvicorn", reason="uvicorn is not installed")
    with asgi_server(project.asgi) as url, httpx.Client(base_url=url, timeout=PATIENCE) as client:
        yield client
    gc.collect()


@pytest.fixture
def with_threads(project: ModuleType, simulator: Simulator) -> Iterator[httpx.Client]:
    with wsgi_server(project.wsgi) as url, httpx.Client(base_url=url, timeout=PATIENCE) as client:
        yield client


@pytest.fixture(params=["on_a_loop", "with_threads"])
def client(request: pytest.FixtureRequest) -> httpx.Client:
    found: httpx.Client = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("path", ["/sync", "/async"])
def test_a_view_answers_however_django_is_served(client: httpx.Client, path: str) -> None:
    for _ in range(3):
        answer = client.get(path, params={"question": "Good morning"}).raise_for_status()
        assert 'You said: "Good morning"' in answer.text


@pytest.mark.parametrize("path", ["/sync", "/async"])
def test_views_answer_many_at_once(client: httpx.Client, simulator: Simulator, path: str) -> None:
    def ask(number: int) -> bool:
        return f"<{number}>" in client.get(path, params={"question": f"<{number}>"}).text

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(40)))


def leave_in_the_middle(client: httpx.Client, path: str, fault: str) -> None:
    with client.stream("GET", path, params={"question": f"[[{fault}]] {'long ' * 50}"}) as answer:
        assert next(answer.iter_text())


@pytest.mark.parametrize("fault", ["stall", "ping", "slow"])
def test_on_a_loop_a_client_that_leaves_lets_go_of_the_provider(
    on_a_loop: httpx.Client, simulator: Simulator, fault: str
) -> None:
    leave_in_the_middle(on_a_loop, "/stream", fault)

    assert simulator.wait_abandoned(timeout=PATIENCE)
    assert simulator.wait_closed()


def test_with_threads_a_client_that_leaves_lets_go_of_the_provider(
    with_threads: httpx.Client, simulator: Simulator
) -> None:
    leave_in_the_middle(with_threads, "/stream-sync", "slow")

    assert simulator.wait_abandoned(timeout=PATIENCE)
    assert simulator.wait_closed()
