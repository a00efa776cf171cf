"""The validator that applications call themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from onellm import InvalidRequestError
from onellm.utils.file_validator import (
    DEFAULT_ALLOWED_EXTENSIONS,
    DEFAULT_MAX_FILE_SIZE,
    FileValidator,
)

if TYPE_CHECKING:
    from .conftest import Tree


def test_its_defaults_are_those_of_uploads() -> None:
    assert DEFAULT_MAX_FILE_SIZE == FileValidator.DEFAULT_MAX_FILE_SIZE == 104857600
    assert FileValidator.DEFAULT_ALLOWED_EXTENSIONS is DEFAULT_ALLOWED_EXTENSIONS


def test_a_path_that_may_be_uploaded_comes_back_as_the_real_one(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree.base)
    real = tree.base / "folder" / "b.txt"

    assert FileValidator.validate_file_path("within/b.txt") == real
    assert FileValidator.validate_file_path(str(tree.base / "within.txt")) == real
    assert (
        FileValidator.validate_file_path(tree.base / "within.txt", base_directory=tree.base) == real
    )
    assert FileValidator.validate_file_path("folder/b.txt", base_directory=str(tree.base)) == real


def test_what_may_not_be_uploaded_is_refused(tree: Tree) -> None:
    cases: list[dict[str, Any]] = [
        {"file_path": str(tree.base / "secret.txt"), "base_directory": tree.base},
        {"file_path": f"{tree.base}/../secret.txt", "base_directory": tree.base},
        {"file_path": str(tree.base / "missing.txt")},
        {"file_path": str(tree.base)},
        {"file_path": ""},
        {"file_path": None},
        {"file_path": b"a.txt"},
        {"file_path": str(tree.base / "a.txt"), "max_size": 3},
        {"file_path": str(tree.base / "a.txt"), "allowed_extensions": {".png"}},
    ]
    for case in cases:
        with pytest.raises(InvalidRequestError):
            FileValidator.validate_file_path(**case)


def test_content_is_looked_at_unless_that_is_turned_off(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"\x7fELF\x02\x01\x01\0")

    with pytest.raises(InvalidRequestError, match="program"):
        FileValidator.validate_file_path(str(path))
    assert FileValidator.validate_file_path(str(path), validate_mime=False) == path


def test_a_file_is_read_in_pieces_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_bytes(bytes(range(256)) * 100)

    assert FileValidator.safe_read_file(path) == path.read_bytes()
    assert FileValidator.safe_read_file(path, 25600, chunk_size=1) == path.read_bytes()
    with pytest.raises(InvalidRequestError, match="too large"):
        FileValidator.safe_read_file(path, max_size=25599)
    with pytest.raises(InvalidRequestError, match="chunk_size"):
        FileValidator.safe_read_file(path, chunk_size=0)
    with pytest.raises(InvalidRequestError, match="device"):
        FileValidator.safe_read_file(Path("/dev/zero"))


def test_bytes_are_judged_by_their_number() -> None:
    FileValidator.validate_bytes_size(b"x")
    FileValidator.validate_bytes_size(memoryview(b"12"), 2)
    with pytest.raises(InvalidRequestError, match="image is empty"):
        FileValidator.validate_bytes_size(b"", name="image")
    with pytest.raises(InvalidRequestError, match="data is too large: 3 bytes, and the limit is 2"):
        FileValidator.validate_bytes_size(b"123", 2)


@pytest.mark.parametrize(
    ("name", "allowed", "fits"),
    [
        ("a.txt", None, True),
        ("a.PNG", None, True),
        ("folder/a.txt", None, True),
        ("notes", None, True),
        ("run.exe", None, False),
        ("a.txt", {".txt"}, True),
        ("a.txt", {"TXT"}, True),
        ("a.png", {".txt"}, False),
        ("notes", {".txt"}, False),
        ("..", {".txt"}, False),
        (".env", {".txt"}, False),
        ("a.zzz", {".zzz"}, False),
        ("x" * 300 + ".txt", None, False),
        ("", None, False),
        (5, None, False),
    ],
)
def test_a_name_is_judged_as_that_of_bytes(name: Any, allowed: Any, fits: bool) -> None:
    if fits:
        FileValidator.validate_filename(name, allowed)
    else:
        with pytest.raises(InvalidRequestError):
            FileValidator.validate_filename(name, allowed)


def test_an_extension_of_no_known_type_passes_where_types_are_not_asked_for() -> None:
    FileValidator.validate_filename("a.zzz", {".zzz"}, validate_mime=False)
