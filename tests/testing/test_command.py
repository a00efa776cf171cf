from __future__ import annotations

import http.client
import signal
import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

from onellm.testing import FAULTS, Reply, Server, Simulator
from onellm.testing.__main__ import main

if TYPE_CHECKING:
    import pytest


def test_prints_where_to_go_and_stops_on_ctrl_c() -> None:
    command = [sys.executable, "-m", "onellm.testing", "--api-key", "sk-mine", "--pace", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(2)]
        base_url, key = (line.split()[-1] for line in lines)
        assert key == "sk-mine"
        host, port = base_url.removeprefix("http://").removesuffix("/v1").split(":")
        with closing(http.client.HTTPConnection(host, int(port), timeout=5)) as client:
            client.request("GET", "/v1/models", headers={"authorization": "Bearer sk-mine"})
            assert client.getresponse().status == 200
        process.send_signal(signal.SIGINT)
        assert "Ctrl-C stops." in process.stdout.read()
    assert process.returncode == 0


def test_lists_every_fault(capsys: pytest.CaptureFixture[str]) -> None:
    stop = threading.Event()
    stop.set()
    assert main([], until=stop) == 0
    printed = capsys.readouterr().out
    assert all(f"[[{name}]]" in printed for name in FAULTS)


def test_says_when_it_cannot_listen(capsys: pytest.CaptureFixture[str]) -> None:
    with Server(lambda _: Reply()) as server:
        port = server.url.rpartition(":")[2]
        assert main(["--port", port]) == 1
    assert f"cannot listen on 127.0.0.1:{port}" in capsys.readouterr().err


def test_needs_the_standard_library_only() -> None:
    program = (
        "import sys; before = set(sys.modules); import onellm.testing;"
        "print({name.partition('.')[0] for name in sys.modules.keys() - before})"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout
    loaded = eval(printed)  # a set of names that we printed
    assert loaded - set(sys.stdlib_module_names) == {"onellm"}


def test_has_a_base_url_for_clients() -> None:
    with Simulator() as simulator:
        assert simulator.base_url == f"{simulator.url}/v1"
        assert simulator.url.startswith("http://127.0.0.1:")
