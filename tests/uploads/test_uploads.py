"""Everything that can be given as a file, under the same rules."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onellm import InvalidRequestError
from onellm._uploads import (
    DEFAULT_MAX_FILE_SIZE,
    UploadRules,
    find_rules,
    open_upload,
)

from .conftest import Unseekable, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm.types.files import FileInput

RULES = UploadRules()
SMALL = UploadRules(max_size=10)


def as_path(content: bytes, folder: Path) -> FileInput:
    path = folder / "a.txt"
    path.write_bytes(content)
    return path


WAYS: dict[str, Callable[[bytes, Path], FileInput]] = {
    "a Path": as_path,
    "a path": lambda content, folder: str(as_path(content, folder)),
    "bytes": lambda content, _: content,
    "a bytearray": lambda content, _: bytearray(content),
    "a memoryview": lambda content, _: memoryview(content),
    "a file in memory": lambda content, _: io.BytesIO(content),
    "a stream": lambda content, _: Unseekable(content),
    "a name and bytes": lambda content, _: ("a.txt", content),
    "a name and a file": lambda content, _: ("a.txt", io.BytesIO(content)),
    "a name, a path and a type": lambda content, folder: (
        "a.txt",
        Path(str(as_path(content, folder))),
        "text/plain",
    ),
}
EVERY_WAY = pytest.mark.parametrize("way", WAYS)


@EVERY_WAY
def test_every_way_of_giving_a_file_gives_its_bytes(way: str, tmp_path: Path) -> None:
    for content in (b"a", b"hello", bytes(range(256)) * 1000):
        with open_upload(WAYS[way](content, tmp_path), RULES) as upload:
            assert upload.size in {None, len(content)}
            assert upload.read() == content
            assert upload.read() == b""
            if upload.rewindable:
                upload.rewind()
                assert upload.read(1) == content[:1]
            else:
                with pytest.raises(ValueError, match="again"):
                    upload.rewind()


@EVERY_WAY
def test_file_size_limit(way: str, tmp_path: Path) -> None:
    assert read(WAYS[way](b"0123456789", tmp_path), SMALL) == b"0123456789"
    with pytest.raises(InvalidRequestError, match="too large"):
        read(WAYS[way](b"0123456789a", tmp_path), SMALL)


@EVERY_WAY
def test_what_is_empty_is_refused(way: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidRequestError, match="is empty"):
        open_upload(WAYS[way](b"", tmp_path), RULES)


def test_the_limit_is_100_mb_unless_something_else_is_said(tmp_path: Path) -> None:
    assert find_rules().max_size == DEFAULT_MAX_FILE_SIZE == 100 * 1024 * 1024
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(DEFAULT_MAX_FILE_SIZE + 1)

    with pytest.raises(InvalidRequestError, match="too large"):
        open_upload(path, find_rules())
    with open_upload(path, find_rules(max_size=200 * 1024 * 1024)) as upload:
        assert upload.size == DEFAULT_MAX_FILE_SIZE + 1


@pytest.mark.parametrize(
    "name", ["run.exe", "photo.png.exe", "a.html", ".env", "README", "evil\u202epng.scr", "a.sh"]
)
def test_extension_validation(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")

    with pytest.raises(InvalidRequestError, match=r"not allowed|no extension"):
        open_upload(tmp_path / name, RULES)
    with pytest.raises(InvalidRequestError, match=r"not allowed|no extension"):
        open_upload((name, b"x"), find_rules(allowed_extensions=[".txt"]))


def test_extensions_are_compared_without_case_and_with_or_without_the_dot() -> None:
    for allowed in ({".TXT"}, {"txt"}, ["Txt", "png"]):
        assert read(("A.TxT", b"x"), find_rules(allowed_extensions=allowed)) == b"x"


def test_bytes_and_streams_are_judged_by_the_name_they_are_given() -> None:
    for source in (("run.exe", b"x"), ("run.exe", io.BytesIO(b"x"))):
        with pytest.raises(InvalidRequestError, match=r"\.exe"):
            open_upload(source, RULES)
    with pytest.raises(InvalidRequestError, match=r"\.exe"):
        open_upload(b"x", RULES, filename="run.exe")


def test_content_without_a_name_is_called_file_bin() -> None:
    for source in (b"x", io.BytesIO(b"x"), ("..", b"x"), ("../", b"x")):
        with open_upload(source, RULES) as upload:
            assert (upload.name, upload.content_type) == ("file.bin", "application/octet-stream")


def test_where_extensions_are_named_content_has_to_have_a_name() -> None:
    rules = find_rules(allowed_extensions={".txt"})

    for source in (b"x", io.BytesIO(b"x"), ("..", b"x")):
        with pytest.raises(InvalidRequestError, match="filename must be given"):
            open_upload(source, rules)
    with open_upload(("file.bin", b"x"), find_rules(allowed_extensions={".bin"})) as upload:
        assert upload.name == "file.bin"


def test_a_name_that_is_passed_wins_but_the_file_is_judged_by_its_own_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "key.pem").write_bytes(b"x")

    with open_upload(tmp_path / "a.txt", RULES, filename="../notes.csv") as upload:
        assert (upload.name, upload.content_type) == ("notes.csv", "text/csv")
    with open_upload(("first.txt", b"x", "text/x"), RULES, filename="second.txt") as upload:
        assert (upload.name, upload.content_type) == ("second.txt", "text/x")
    with pytest.raises(InvalidRequestError, match=r"\.pem"):
        open_upload(tmp_path / "key.pem", RULES, filename="notes.txt")


def test_a_name_that_no_system_takes_is_refused() -> None:
    assert read(("x" * 251 + ".txt", b"x"), RULES)
    for name in ("x" * 252 + ".txt", "ü" * 126 + ".txt"):
        with pytest.raises(InvalidRequestError, match="more than 255 bytes"):
            open_upload((name, b"x"), RULES)


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.exe"
    path.write_bytes(b"12345678901")

    with pytest.raises(InvalidRequestError) as caught:
        open_upload(path, SMALL, content_type="nonsense")

    said = "\n".join(caught.value.problems)
    for part in (".exe", "too large: 11 bytes, and the limit is 10", "content_type"):
        assert part in said


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (5, "must be a path"),
        (None, "must be a path"),
        ([b"x"], "must be a path"),
        (("a.txt",), "must be a path"),
        (("a.txt", b"x", "text/plain", "more"), "must be a path"),
        ((5, b"x"), "filename must be"),
        (("", b"x"), "filename must be"),
        (("a.txt", b"x", 5), "content_type must be"),
        (("a.txt", "text"), "was not found"),
        (("a.txt", 5), "must be a path"),
        (io.StringIO("text"), "opened as text"),
    ],
)
def test_what_is_no_file_is_refused_by_name(source: Any, reason: str) -> None:
    with pytest.raises(InvalidRequestError, match=reason):
        open_upload(source, RULES)


def test_a_path_of_bytes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with os.scandir(os.fsencode(tmp_path)) as entries:
        entry: Any = next(entries)

    with pytest.raises(InvalidRequestError, match="path of text"):
        open_upload(entry, RULES)
