"""Where a path may lead, and what may be there."""

from __future__ import annotations

import io
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm import InvalidRequestError
from onellm._uploads import UploadRules, check_path, open_upload
from onellm._uploads.handles import find_open_path
from onellm._uploads.paths import open_path

from .conftest import INSIDE, OUTSIDE, count_descriptors, read

if TYPE_CHECKING:
    from .conftest import Tree

RULES = UploadRules()
WALKS = pytest.mark.parametrize("walk", [True, False], ids=["folder by folder", "compared"])
NEEDS_PROC = pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc")


def refused(path: str, rules: UploadRules = RULES) -> str:
    """Give the reason for which a path is refused; nothing may stay open."""
    before = count_descriptors()
    with pytest.raises(InvalidRequestError) as caught:
        open_upload(path, rules)
    assert count_descriptors() == before
    assert [problem.parameter for problem in caught.value.problems] == ["file"]
    return str(caught.value)


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "folder/../../secret.txt",
        "up/secret.txt",
        "up/base/../secret.txt",
        "within/../../secret.txt",
        "out/b.txt",
        "out/../secret.txt",
        "round/a.txt",
        "./../secret.txt",
        "//../secret.txt",
        "folder/../../../outer/secret.txt",
    ],
)
def test_directory_traversal_blocked(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(tree.base)

    assert refused(path, tree.rules)
    assert refused(f"{tree.base}/{path}", tree.rules)


@pytest.mark.parametrize("name", ["secret.txt", "again.txt", "out/b.txt", "top/etc/hostname"])
def test_symlink_blocked(tree: Tree, name: str) -> None:
    assert "outside base_directory" in refused(str(tree.base / name), tree.rules)


def test_a_link_that_leads_nowhere_is_refused(tree: Tree) -> None:
    assert refused(str(tree.base / "round"), tree.rules)
    assert refused(str(tree.base / "round"))


@pytest.mark.parametrize(
    "name",
    ["a.txt", "folder/b.txt", "within/b.txt", "within.txt", "absolute.txt", "folder/../a.txt"],
)
@WALKS
def test_what_is_in_the_base_is_read_however_it_is_spelled(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, name: str, walk: bool
) -> None:
    for where in (tree.root / "elsewhere", tree.base, tree.base / "folder"):
        monkeypatch.chdir(where)
        from_here = os.path.relpath(tree.base / name)
        for spelling in (
            str(tree.base / name),
            from_here,
            f"./{from_here}",
            f"/{tree.base}/{name}",
        ):
            found = open_path(spelling, str(tree.base), walk=walk)
            with io.FileIO(found.descriptor) as file:
                assert file.read() == INSIDE


def test_a_relative_path_is_read_from_the_working_directory_or_else_from_the_base(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree.root)

    assert read("base/folder/b.txt", tree.rules) == INSIDE
    assert read("folder/b.txt", tree.rules) == INSIDE
    assert (tree.root / "a.txt").read_bytes() == OUTSIDE
    assert read("a.txt", tree.rules) == INSIDE


@WALKS
def test_a_link_in_the_middle_is_no_way_out(tree: Tree, walk: bool) -> None:
    with pytest.raises(InvalidRequestError, match="outside base_directory"):
        open_path(str(tree.base / "out" / "b.txt"), str(tree.base), walk=walk)


def test_a_base_that_is_a_link_is_the_folder_it_leads_to(tree: Tree) -> None:
    link = tree.root / "link"
    link.symlink_to(tree.base)

    assert read(str(link / "a.txt"), UploadRules(base_directory=str(link))) == INSIDE
    assert read(str(tree.base / "a.txt"), UploadRules(base_directory=str(link))) == INSIDE


def test_a_base_that_is_none_lets_nothing_through(tree: Tree) -> None:
    for base in (tree.root / "missing", tree.base / "a.txt"):
        rules = UploadRules(base_directory=str(base))
        assert "base_directory" in refused("a.txt", rules)


def test_the_root_can_be_the_base(tree: Tree) -> None:
    assert read(str(tree.base / "a.txt"), UploadRules(base_directory="/")) == INSIDE


def test_a_hard_link_in_the_base_is_refused_for_its_other_name_may_be_outside(tree: Tree) -> None:
    (tree.base / "linked.txt").hardlink_to(tree.root / "secret.txt")

    assert "hard links" in refused(str(tree.base / "linked.txt"), tree.rules)
    assert read(str(tree.base / "linked.txt"), RULES) == OUTSIDE


def test_without_a_base_dots_and_links_lead_no_further_than_the_working_directory(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path_factory.mktemp("temporary")))
    monkeypatch.chdir(tree.base)

    assert read("folder/../a.txt", RULES) == INSIDE
    assert read("within.txt", RULES) == INSIDE
    for path in ("../secret.txt", "secret.txt", "again.txt", "up/../outer/secret.txt"):
        reason = refused(path)
        assert "base_directory" in reason
        assert "real path" in reason
    assert read(str(tree.root / "secret.txt"), RULES) == OUTSIDE
    assert read("out/b.txt", RULES) == OUTSIDE  # a plain path, judged by its real file


def test_the_temporary_directory_counts_as_the_working_one(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    monkeypatch.setattr("tempfile.tempdir", str(tree.base))

    assert read(str(tree.base / "within.txt"), RULES) == INSIDE
    assert refused(str(tree.base / "secret.txt"))


def test_working_in_the_root_directory_does_not_open_everything(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path_factory.mktemp("temporary")))
    monkeypatch.chdir("/")

    assert refused(f"{tree.base}/../secret.txt")


def test_the_name_is_that_of_the_real_file(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree.base)
    (tree.base / "photo.png").symlink_to("folder/b.txt")

    with open_upload("photo.png", RULES) as upload:
        assert upload.name == "b.txt"
        assert upload.content_type == "text/plain"
    assert check_path("photo.png", RULES) == str(tree.base / "folder" / "b.txt")


@WALKS
def test_what_is_no_file_is_refused_at_once_and_left_untouched(tree: Tree, walk: bool) -> None:
    os.mkfifo(tree.base / "pipe.txt")
    listener = socket.socket(socket.AF_UNIX)
    with listener:
        here = os.open(tree.base, os.O_RDONLY)
        previous = os.open(".", os.O_RDONLY)
        try:
            os.fchdir(here)  # a socket's path has to be short
            listener.bind("socket.txt")
        finally:
            os.fchdir(previous)
            os.close(previous)
            os.close(here)
        reasons = {
            tree.base / "pipe.txt": "named pipe",
            tree.base / "socket.txt": "socket",
            tree.base / "folder": "directory",
            tree.base: "directory",
            Path("/dev/zero"): "device",
            Path("/dev/null"): "device",
        }
        for path, reason in reasons.items():
            with pytest.raises(InvalidRequestError, match=reason):
                open_path(str(path), walk=walk)
        with pytest.raises(InvalidRequestError, match="named pipe"):
            open_path(str(tree.base / "pipe.txt"), str(tree.base), walk=walk)


@NEEDS_PROC
@pytest.mark.parametrize(
    "path",
    [
        "/proc/self/environ",
        "/proc/version",
        str(Path("/proc/self") / "root" / "etc" / "hostname"),
        "/proc/../proc",
    ],
)
def test_the_systems_own_state_is_no_file(path: str) -> None:
    refused(path)


@NEEDS_PROC
def test_the_system_says_where_an_open_file_lies(tree: Tree) -> None:
    descriptor = os.open(tree.base / "within.txt", os.O_RDONLY)
    try:
        assert find_open_path(descriptor) == str(tree.base / "folder" / "b.txt")
    finally:
        os.close(descriptor)
    assert find_open_path(descriptor) is None


@NEEDS_PROC
def test_nor_is_it_one_behind_a_link(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree.base / "state").symlink_to("/proc/self")
    (tree.base / "state.txt").symlink_to("/proc/self/environ")
    monkeypatch.chdir(tree.base)

    assert "system's own state" in refused("state/environ")
    assert refused("state.txt")
    assert refused("/dev/stdin")
    assert refused("/dev/fd/0")
    with pytest.raises(InvalidRequestError, match="own state"):
        open_path("/proc/self/status", "/")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("", "is empty"),
        ("a\0.txt", "NUL"),
        ("a.txt\0.png", "NUL"),
        ("half\ud800.txt", "half a character"),
        ("a/" * 4000 + "a.txt", "has a path of"),
        ("a" * 256 + ".txt", "too long"),
        ("missing.txt", "was not found"),
        ("missing/a.txt", "was not found"),
        ("a.txt/b.txt", "was not found"),
        ("a.txt/", "was not found"),
        ("~/a.txt", "was not found"),
        (".", "directory"),
    ],
)
def test_paths_that_cannot_be_one_are_refused_with_the_reason(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, path: str, reason: str
) -> None:
    monkeypatch.chdir(tree.base)

    assert reason in refused(path)


def test_a_chain_of_a_thousand_links_is_refused(tree: Tree) -> None:
    for number in range(1200):
        (tree.base / f"l{number}").symlink_to(f"l{number + 1}")
    (tree.base / "l1200").symlink_to("a.txt")

    before = count_descriptors()
    try:
        read(str(tree.base / "l0"), tree.rules)
    except InvalidRequestError:
        assert count_descriptors() == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tree: Tree) -> None:
    (tree.base / "a.txt").chmod(0)

    assert "permission denied" in refused(str(tree.base / "a.txt"))


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("CON", "device"),
        ("C:\\uploads\\nul.txt", "device"),
        ("folder/COM1.log", "device"),
        ("lpt¹", "device"),
        ("\\\\.\\PhysicalDrive0", "device"),
        ("//?/C:/x.txt", "device"),
        ("a.txt:hidden", "stream"),
        ("C:a.txt::$DATA", "stream"),
        ("a.txt.", "dot or a space"),
        ("folder \\a.txt", "dot or a space"),
    ],
)
def test_windows_has_more_ways_to_name_what_is_no_file(path: str, reason: str) -> None:
    with pytest.raises(InvalidRequestError, match=reason):
        open_path(path, windows=True)


def test_what_is_plain_on_windows_passes_there(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree.base)
    found = open_path("./folder/../a.txt", str(tree.base), walk=False, windows=True)
    os.close(found.descriptor)

    assert found.name == "a.txt"


def test_a_descriptor_is_not_inherited_and_reads_wait(tree: Tree) -> None:
    found = open_path(str(tree.base / "a.txt"))
    try:
        assert not os.get_inheritable(found.descriptor)
        assert os.get_blocking(found.descriptor)
    finally:
        os.close(found.descriptor)
