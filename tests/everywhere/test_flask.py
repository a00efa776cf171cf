from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import pytest

from .conftest import PATIENCE, in_a_thread, load_example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.testing import Simulator

pytest.importorskip("flask", reason="Flask is not installed")


@pytest.fixture
def client(simulator: Simulator) -> Iterator[httpx.Client]:
    from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: PLC0415 - see above

    class Quiet(WSGIRequestHandler):
        def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - the base's
            pass

    app = load_example("flask_app").app
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    with (
        in_a_thread(lambda: server.serve_forever(0.05), server.shutdown),
        httpx.Client(base_url=f"http://127.0.0.1:{server.port}", timeout=PATIENCE) as client,
    ):
        yield client
    server.server_close()


@pytest.mark.parametrize("path", ["/sync", "/async"])
def test_views_answer_many_at_once(client: httpx.Client, simulator: Simulator, path: str) -> None:
    def ask(number: int) -> bool:
        return f"<{number}>" in client.get(path, params={"question": f"<{number}>"}).text

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(40)))

    if path == "/sync":
        assert simulator.connections_opened <= 8
    else:  # a loop for each request
        assert simulator.wait_closed()


def test_a_stream_is_passed_on_piece_by_piece(client: httpx.Client) -> None:
    # It never ends, so what comes cannot be what was collected.
    with client.stream("GET", "/stream-sync", params={"question": "[[stall]]"}) as answer:
        assert next(answer.iter_text())


def test_a_client_that_leaves_lets_go_of_the_provider(
    client: httpx.Client, simulator: Simulator
) -> None:
    question = f"[[slow]] {'long ' * 50}"
    with client.stream("GET", "/stream-sync", params={"question": question}) as answer:
        assert next(answer.iter_text())

    assert simulator.wait_abandoned(timeout=PATIENCE)
    assert simulator.wait_closed()
