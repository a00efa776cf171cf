"""`onellm upload`, in a process of its own, with pipes and with a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY = "sk-simulator-0123456789"


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(api_key=KEY) as running:
        yield running


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"one two\n" * 250_000)
    return path


def upload(simulator: Simulator, *arguments: str, stderr: int = subprocess.PIPE) -> Result:
    return subprocess.run(
        [
            *(sys.executable, "-W", "error", "-m", "onellm", "upload"),
            *("--base-url", simulator.base_url, *arguments),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=stderr,
        timeout=60,
        check=False,
        env={**os.environ, "OPENAI_API_KEY": KEY},
    )


if TYPE_CHECKING:
    Result = subprocess.CompletedProcess[bytes]


def test_the_id_goes_to_standard_output_and_no_bar_into_a_pipe(
    simulator: Simulator, notes: Path
) -> None:
    done = upload(simulator, str(notes))

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"file-sim")


def test_all_that_is_known_is_printed_as_json(simulator: Simulator, notes: Path) -> None:
    done = upload(simulator, "--json", "--purpose", "user_data", str(notes))

    kept = json.loads(done.stdout)
    assert (kept["filename"], kept["bytes"], kept["purpose"]) == (
        "notes.txt",
        2_000_000,
        "user_data",
    )


def test_a_terminal_sees_a_bar_that_fills(simulator: Simulator, notes: Path) -> None:
    ours, theirs = pty.openpty()
    try:
        done = upload(simulator, str(notes), stderr=theirs)
        os.close(theirs)
        seen = os.read(ours, 100_000).decode()
    finally:
        os.close(ours)

    assert done.returncode == 0
    assert seen.count("\r") > 3
    assert "[##############################] 100% of 2.0 MB" in seen
    assert seen.endswith("\n")


def test_a_file_that_is_not_there_is_said_and_nothing_is_sent(simulator: Simulator) -> None:
    before = len(simulator.requests)

    done = upload(simulator, "/no/such/file.txt")

    assert done.returncode == 2
    assert b"file.txt" in done.stderr
    assert len(simulator.requests) == before
