"""Files from a provider: where they were meant to be, and nowhere else."""

from __future__ import annotations

import os
import socket
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from onellm._downloads import check_destination
from onellm._file_names import find_sent_name
from onellm.errors import APIConnectionError, InvalidRequestError
from onellm.testing import Reply

from .conftest import asked, contents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onellm._http import HttpResponse

    from .conftest import Service, Way

BIG = bytes(range(256)) * 20_000


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("chunked", [False, True], ids=["sized", "chunked"])
def test_a_file_is_written_whole(chunked: bool, way: Way, service: Service, tmp_path: Path) -> None:
    service.replies = [Reply(body=(BIG[:100], BIG[100:]), chunked=chunked)]

    path = way.download(asked(service), tmp_path / "a.bin")

    assert path == tmp_path / "a.bin"
    assert contents(tmp_path) == {"a.bin": BIG}


def test_an_empty_file_is_a_file(way: Way, tmp_path: Path) -> None:
    way.save(iter(()), tmp_path / "empty")

    assert contents(tmp_path) == {"empty": b""}


def test_a_path_may_be_text_and_its_folders_are_made(way: Way, tmp_path: Path) -> None:
    path = way.save(iter([b"a", b"b"]), f"{tmp_path}/some/where/a.txt")

    assert path.read_bytes() == b"ab"


def test_a_relative_path_is_below_the_working_folder(
    way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    way.save(iter([b"a"]), "a.txt")

    assert contents(tmp_path) == {"a.txt": b"a"}


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o000], ids=oct)
def test_the_umask_is_obeyed(mask: int, way: Way, tmp_path: Path) -> None:
    with umask(mask):
        path = way.save(iter([b"a"]), tmp_path / "a")

    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


def test_nobody_else_reads_what_is_not_complete(way: Way, tmp_path: Path) -> None:
    modes: list[int] = []

    def pieces() -> Iterator[bytes]:
        yield BIG
        modes.extend(stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir())

    with umask(0):
        way.save(pieces(), tmp_path / "a")

    assert modes == [0o600]


def test_what_is_there_is_not_replaced(way: Way, service: Service, tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"mine")

    with pytest.raises(InvalidRequestError, match=r"exists already; overwrite=True"):
        check_destination(target)
    with pytest.raises(InvalidRequestError, match=r"exists already; overwrite=True"):
        way.save(never(), target)

    assert contents(tmp_path) == {"a": b"mine"}


def never() -> Iterator[bytes]:
    raise AssertionError("nothing is to be fetched")
    yield b""


def test_what_comes_to_be_there_meanwhile_is_not_replaced(way: Way, tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"theirs"
        (tmp_path / "a").write_bytes(b"mine")

    with pytest.raises(InvalidRequestError, match="exists already"):
        way.save(pieces(), tmp_path / "a")

    assert contents(tmp_path) == {"a": b"mine"}


def test_where_no_links_can_be_made_nothing_is_replaced_either(
    way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)

    def pieces() -> Iterator[bytes]:
        yield b"theirs"
        (tmp_path / "b").write_bytes(b"mine")

    way.save(iter([b"new"]), tmp_path / "a")
    with pytest.raises(InvalidRequestError, match="exists already"):
        way.save(pieces(), tmp_path / "b")

    assert contents(tmp_path) == {"a": b"new", "b": b"mine"}


def test_what_is_there_is_replaced_when_that_is_wished(way: Way, tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    with target.open("rb") as reader:
        way.save(iter([b"new"]), target, overwrite=True)

        assert reader.read() == b"old"
    assert contents(tmp_path) == {"a": b"new"}


def test_the_old_file_stays_until_the_new_one_is_complete(way: Way, tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def pieces() -> Iterator[bytes]:
        yield b"ne"
        raise APIConnectionError("the connection broke")

    with pytest.raises(APIConnectionError):
        way.save(pieces(), target, overwrite=True)

    assert contents(tmp_path) == {"a": b"old"}


def test_a_link_is_replaced_and_not_followed(way: Way, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"mine")
    link = tmp_path / "link"
    link.symlink_to(outside)

    with pytest.raises(InvalidRequestError, match="exists already"):
        way.save(never(), link)
    way.save(iter([b"theirs"]), link, overwrite=True)

    assert outside.read_bytes() == b"mine"
    assert link.read_bytes() == b"theirs"
    assert not link.is_symlink()


def test_a_link_to_nothing_is_there_as_well(way: Way, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")

    with pytest.raises(InvalidRequestError, match="exists already"):
        way.save(never(), tmp_path / "link")

    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_exchanged_for_a_link_leads_nowhere_else(way: Way, tmp_path: Path) -> None:
    target, elsewhere = tmp_path / "folder", tmp_path / "elsewhere"
    target.mkdir()
    elsewhere.mkdir()

    def pieces() -> Iterator[bytes]:
        yield BIG
        target.rename(tmp_path / "moved")
        target.symlink_to(elsewhere)
        yield BIG

    way.save(pieces(), target / "a")

    assert contents(elsewhere) == {}
    assert contents(tmp_path / "moved") == {"a": BIG + BIG}


@pytest.mark.parametrize("kind", ["fifo", "socket", "folder"])
def test_what_is_no_file_is_not_replaced(kind: str, way: Way, tmp_path: Path) -> None:
    target = tmp_path / "a"
    if kind == "fifo":
        os.mkfifo(target)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(target))
    else:
        (target / "a").mkdir(parents=True)
        target /= "a"

    if kind == "folder":
        way.save(iter([b"a"]), target, overwrite=True)
        assert contents(target) == {"download": b"a"}
    else:
        with pytest.raises(InvalidRequestError, match="is no file"):
            way.save(never(), target, overwrite=True)
        assert not stat.S_ISREG(target.stat().st_mode)


@pytest.mark.parametrize(
    "destination",
    ["", "a\0b", "file/below", "x" * 300, b"bytes", None, 3],
    ids=ascii,
)
def test_what_is_no_place_is_refused_before_anything_is_fetched(
    destination: str, way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(InvalidRequestError, match="destination cannot be used"):
        check_destination(destination)
    with pytest.raises(InvalidRequestError, match="destination cannot be used"):
        way.save(never(), destination)

    assert contents(tmp_path) == {"file": b""}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('attachment; filename="report.jsonl"', "report.jsonl"),
        ('attachment; filename="../../report.jsonl"', "report.jsonl"),
        ('attachment; filename="/etc/passwd"', "passwd"),
        ("attachment; filename*=utf-8''..%2f..%2fhidden", "hidden"),
        ('attachment; filename="..\\\\..\\\\a"', "a"),
        ('attachment; filename=".ssh"', "ssh"),
        ('attachment; filename=".."', "download"),
        ("attachment", "download"),
    ],
)
def test_in_a_folder_a_file_is_called_as_its_server_says_and_stays_there(
    said: str, name: str, way: Way, service: Service, tmp_path: Path
) -> None:
    service.replies = [Reply(headers={"content-disposition": said}, body=b"content")]
    folder = tmp_path / "a" / "b"

    def name_of(response: HttpResponse) -> str | None:
        return find_sent_name(response.headers)

    made = way.download(asked(service), f"{folder}/", name=name_of)
    made.unlink()
    path = way.download(asked(service), folder, name=name_of)

    assert made == path == folder / name
    assert contents(tmp_path) == {"a": b"(folder)", "a/b": b"(folder)", f"a/b/{name}": b"content"}


@pytest.mark.parametrize("name", ["..", "../up", "/etc/passwd", "a/../../b", ".", "\0"])
def test_no_name_leads_out_of_its_folder(name: str, way: Way, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()

    path = way.save(iter([b"a"]), folder, name=lambda: name)

    assert path.parent == folder
    assert [one.parent for one in tmp_path.rglob("*") if one.is_file()] == [folder]


def test_a_name_that_is_taken_in_a_folder_is_not_replaced(way: Way, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"mine")

    with pytest.raises(InvalidRequestError, match="exists already"):
        way.save(iter([b"theirs"]), tmp_path, name=lambda: "a")

    assert contents(tmp_path) == {"a": b"mine"}
