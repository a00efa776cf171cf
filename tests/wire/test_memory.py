"""Large files cost no memory: measured in a process of its own, by the kernel."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.testing import ReceivedRequest

MB = 1024 * 1024
SIZE = 80 * MB
MOST = 16 * MB
_BLOCK = bytes(range(256)) * 1024

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process"
)

_CLIENT = """
import asyncio, pathlib, re, sys
from onellm import native
from onellm._downloads import asave, save
from onellm._http import Clocks, HttpRequest
from onellm._pool import async_transport, sync_transport
from onellm_clients._runtime import Multipart, Part, Request

what, colour, url, folder = sys.argv[1:]
options = {"base_url": url + "/v1", "api_key": "k", "timeout": 300, "max_retries": 0}


def peak():
    status = pathlib.Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\\s*(\\d+)", status)[1]) * 1024


def form(file):
    return Request("POST", "/files", body=Multipart((Part("file", file, "big.bin"),)))


async def upload(name):
    with open(f"{folder}/{name}", "rb") as file:
        if colour == "sync":
            native.send("openai", form(file), native.read_json, **options)
        else:
            await native.asend("openai", form(file), native.read_json, **options)


def pieces(source):
    while piece := source.read(float("inf")):
        yield piece


async def apieces(source):
    while piece := await source.aread(float("inf")):
        yield piece


async def download(name):
    asked = HttpRequest(
        method="GET", url=f"{url}/{name}", headers=(), content=b"", clocks=Clocks(), stream=True
    )
    if colour == "sync":
        save(pieces(sync_transport().send(asked).source), f"{folder}/got-{name}")
    else:
        source = (await (await async_transport()).send(asked)).source
        await asave(apieces(source), f"{folder}/got-{name}")


async def main():
    call = {"up": upload, "down": download}[what]
    await call("small")  # what is loaded once is no cost of a file
    before = peak()
    await call("big")
    print(peak() - before)


asyncio.run(main())
"""


def _answer(received: ReceivedRequest) -> Reply:
    if received.method == "POST":
        return Reply.json({"id": "file-1"})
    size = SIZE if received.path == "/big" else MB

    def blocks() -> Iterator[bytes]:
        for _ in range(size // len(_BLOCK)):
            yield _BLOCK

    return Reply(headers={"content-length": str(size)}, body=blocks())


@pytest.fixture
def server() -> Iterator[Server]:
    with Server(_answer, keep_bytes=1024) as server:
        yield server


def _grow(what: str, colour: str, server: Server, folder: Path) -> int:
    """By how many bytes the peak of a process grew with 80 MB on their way."""
    done = subprocess.run(
        [sys.executable, "-c", _CLIENT, what, colour, server.url, str(folder)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def _write(path: Path, size: int) -> None:
    with path.open("wb") as file:
        for _ in range(size // len(_BLOCK)):
            file.write(_BLOCK)


@pytest.mark.parametrize("colour", ["sync", "async"])
def test_an_upload_of_80_mb_costs_less_than_16(colour: str, server: Server, tmp_path: Path) -> None:
    _write(tmp_path / "small", MB)
    _write(tmp_path / "big", SIZE)

    grown = _grow("up", colour, server, tmp_path)

    received = server.requests[-1]
    head, end, beginning = received.body.partition(b"\r\n\r\n")
    line = head.partition(b"\r\n")[0]
    assert _BLOCK.startswith(beginning)
    whole = hashlib.sha256(head + end)
    for _ in range(SIZE // len(_BLOCK)):
        whole.update(_BLOCK)
    whole.update(b"\r\n" + line + b"--\r\n")
    assert received.body_sha256 == whole.hexdigest()
    assert grown < MOST


@pytest.mark.parametrize("colour", ["sync", "async"])
def test_a_download_of_80_mb_costs_less_than_16(
    colour: str, server: Server, tmp_path: Path
) -> None:
    grown = _grow("down", colour, server, tmp_path)

    got = tmp_path / "got-big"
    assert got.stat().st_size == SIZE
    with got.open("rb") as file:
        assert all(block == _BLOCK for block in iter(lambda: file.read(len(_BLOCK)), b""))
    assert grown < MOST
