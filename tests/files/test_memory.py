"""A large file costs no memory, up and down: measured in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from onellm.testing import ReceivedRequest

MB = 1024 * 1024
SIZE = 80 * MB
MOST = 16 * MB

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process"
)

_CLIENT = """
import asyncio, pathlib, re, sys
from onellm import File

what, url, path, small = sys.argv[1:]
options = {"api_key": "k", "base_url": url + "/v1", "timeout": 300, "max_retries": 0}
calls = {
    "upload": lambda path, name: File.upload(path, **options),
    "aupload": lambda path, name: asyncio.run(File.aupload(path, **options)),
    "download": lambda path, name: File.download(name, path + ".out", **options),
    "adownload": lambda path, name: asyncio.run(
        File.adownload(name, path + ".out", **options)
    ),
}


def peak():
    status = pathlib.Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\\s*(\\d+)", status)[1]) * 1024


calls[what](small, "small")
before = peak()
calls[what](path, "large")
print(peak() - before)
"""


def answer(request: ReceivedRequest) -> Reply:
    if request.path.endswith("/small/content"):
        return Reply(body=b"x")
    if request.path.endswith("/large/content"):
        return Reply(body=[bytes(MB)] * (SIZE // MB), headers={"content-length": str(SIZE)})
    return Reply.json({"id": "file-1", "bytes": 1})


@pytest.mark.parametrize("what", ["upload", "aupload", "download", "adownload"])
def test_eighty_megabytes_cost_less_than_sixteen(what: str, tmp_path: Path) -> None:
    path, small = tmp_path / "large.txt", tmp_path / "small.txt"
    small.write_bytes(b"x")
    if what.endswith("upload"):
        path.write_bytes(b"x" * SIZE)
    with Server(answer, keep_bytes=1024) as server:
        done = subprocess.run(
            [sys.executable, "-c", _CLIENT, what, server.url, str(path), str(small)],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    assert done.stderr == ""
    assert int(done.stdout) < MOST
    if what.endswith("upload"):
        assert int(server.requests[-1].headers["content-length"]) > SIZE
    else:
        assert Path(f"{path}.out").stat().st_size == SIZE
