"""Downloads that fail, and what is left of them: nothing."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import textwrap
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm import _downloads
from onellm._downloads import asave
from onellm.errors import APIConnectionError, InvalidRequestError, InvalidResponseError
from onellm.testing import Close, Reply

from .conftest import SOON, Service, Way, asked, contents

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

BIG = bytes(range(256)) * 20_000


class Own(Exception):  # noqa: N818 - stands for anything of the application's
    pass


@pytest.mark.parametrize("after", [0, 1, 100])
@pytest.mark.parametrize("where", ["a", "new/folders/a", ""], ids=ascii)
def test_a_failure_leaves_nothing(after: int, where: str, way: Way, tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(after):
            yield bytes(100_000)
        raise Own

    with pytest.raises(Own):
        way.save(pieces(), tmp_path / where)

    assert contents(tmp_path) == {}


def test_folders_in_which_others_put_something_stay(way: Way, tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield BIG
        (tmp_path / "new" / "mine").write_bytes(b"mine")
        raise Own

    with pytest.raises(Own):
        way.save(pieces(), tmp_path / "new" / "folder" / "a")

    assert contents(tmp_path) == {"new": b"(folder)", "new/mine": b"mine"}


@pytest.mark.parametrize(
    "reply",
    [
        Reply(headers={"content-length": "6000000"}, body=(BIG, Close())),
        Reply(headers={"transfer-encoding": "chunked"}, body=(b"5\r\nhello\r\n", Close())),
        Reply(headers={"transfer-encoding": "chunked"}, body=(b"5\r\nhel", Close())),
    ],
    ids=["sized", "between chunks", "in a chunk"],
)
def test_a_body_that_breaks_off_is_no_file(
    reply: Reply, way: Way, service: Service, tmp_path: Path
) -> None:
    service.replies = [reply]

    with pytest.raises(APIConnectionError, match="connection broke"):
        way.download(asked(service), tmp_path / "a")

    assert contents(tmp_path) == {}


def test_more_than_was_allowed_is_not_written(way: Way, service: Service, tmp_path: Path) -> None:
    written: list[int] = []

    def endless() -> Iterator[bytes]:
        while True:
            written.append(100_000)
            yield bytes(100_000)

    with pytest.raises(InvalidResponseError, match=r"larger than 1000000 bytes \(max_bytes=\)"):
        way.save(endless(), tmp_path / "a", max_bytes=1_000_000)
    way.save(iter([bytes(10)]), tmp_path / "b", max_bytes=10)

    assert sum(written) < 2_000_000
    assert contents(tmp_path) == {"b": bytes(10)}


_FULL = """
    import asyncio, pathlib, resource, sys
    from onellm._downloads import asave, save

    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
    target = pathlib.Path(sys.argv[1]) / "new" / "a"

    async def pieces():
        for _ in range(100):
            yield bytes(50_000)

    async def main():
        await asave(pieces(), target)

    try:
        if sys.argv[2] == "sync":
            save((bytes(50_000) for _ in range(100)), target)
        else:
            asyncio.run(main())
    except OSError as error:
        print(error.strerror)
"""


@pytest.mark.parametrize("colour", ["sync", "async"])
def test_a_disk_that_is_full_says_so_and_keeps_nothing(colour: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_FULL), str(tmp_path), colour],
        capture_output=True,
        text=True,
        timeout=2 * SOON,
        check=True,
    )

    assert done.stdout == "File too large\n"
    assert contents(tmp_path) == {}


def test_a_folder_that_cannot_be_written_to_says_so(way: Way, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    def pieces() -> Iterator[bytes]:
        yield b"a"

    with pytest.raises(OSError, match=r"Not a directory|File exists"):
        # The check before has seen a folder that could be made.
        _downloads._Beside(tmp_path / "file" / "folder" / "a")

    assert contents(tmp_path) == {"file": b""}


def test_a_task_that_is_cancelled_while_it_waits_leaves_nothing(
    service: Service, tmp_path: Path
) -> None:
    begun = threading.Event()

    async def pieces() -> AsyncIterator[bytes]:
        yield BIG
        begun.set()
        await asyncio.sleep(2 * SOON)

    async def main() -> None:
        task = asyncio.create_task(asave(pieces(), tmp_path / "new" / "a"))
        await asyncio.to_thread(begun.wait, SOON)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert contents(tmp_path) == {}

    asyncio.run(main())


@pytest.mark.parametrize("step", ["open", "write", "fsync", "link"])
def test_a_task_that_is_cancelled_while_a_thread_writes_leaves_nothing_or_all(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered, let_go = threading.Event(), threading.Event()
    function = getattr(os, step)

    def slow(*args: object, **options: object) -> object:
        if threading.current_thread() is not threading.main_thread():
            entered.set()
            assert let_go.wait(SOON)
        return function(*args, **options)

    async def pieces() -> AsyncIterator[bytes]:
        yield BIG

    async def main() -> None:
        task = asyncio.create_task(asave(pieces(), tmp_path / "new" / "a"))
        with monkeypatch.context() as patch:
            patch.setattr(os, step, slow)
            await asyncio.to_thread(entered.wait, SOON)
            task.cancel()
            asyncio.get_running_loop().call_later(0.1, let_go.set)
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())

    whole = {"new": b"(folder)", "new/a": BIG}
    assert contents(tmp_path) in ([{}] if step in {"open", "write"} else [{}, whole])


def test_where_a_folder_cannot_be_held_open_it_is_named_anew(
    way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_downloads, "_FOLDER", None)  # as on Windows

    def breaks() -> Iterator[bytes]:
        yield BIG
        raise Own

    way.save(iter([b"one"]), tmp_path / "new" / "a")
    way.save(iter([b"two"]), tmp_path / "new" / "a", overwrite=True)
    with pytest.raises(InvalidRequestError, match="exists already"):
        way.save(iter([b"three"]), tmp_path / "new" / "a")
    with pytest.raises(Own):
        way.save(breaks(), tmp_path / "other" / "a")

    assert contents(tmp_path) == {"new": b"(folder)", "new/a": b"two"}


def test_no_descriptor_is_left_open(way: Way, tmp_path: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))

    for number in range(20):
        way.save(iter([b"a"]), tmp_path / str(number))
        with pytest.raises(InvalidResponseError):
            way.save(iter([b"ab"]), tmp_path / f"{number} more", max_bytes=1)

    assert len(list(Path("/proc/self/fd").iterdir())) <= before
