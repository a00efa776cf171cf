"""Whoever may write into the base changes it while it is read from; nothing outside gets out."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from onellm import InvalidRequestError
from onellm._uploads import UploadRules
from onellm._uploads.paths import open_path

from .conftest import INSIDE, OUTSIDE, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .conftest import Tree

ANY = UploadRules(allowed_extensions=None)
TRIES = 10_000
FEWER = 2_000
MOST_TRIES = 400_000

SWAP = textwrap.dedent(
    """
    import os, sys
    place, one, other = sys.argv[1:]
    parent = os.getppid()
    sys.stdout.write("ready\\n")
    sys.stdout.flush()
    while os.getppid() == parent:
        for _ in range(500):
            os.rename(place, one)
            os.rename(other, place)
            os.rename(place, other)
            os.rename(one, place)
    """
)


@contextmanager
def swapping(place: Path, one: Path, other: Path) -> Iterator[None]:
    """Put what is at `place` aside and `other` there, and back again, in another process."""
    with subprocess.Popen(
        [sys.executable, "-c", SWAP, str(place), str(one), str(other)], stdout=subprocess.PIPE
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            yield
        finally:
            process.kill()


def try_often(opener: Callable[[], bytes], tries: int = FEWER) -> Counter[str]:
    """Open and read until both outcomes were seen, `tries` times at least."""
    seen: Counter[str] = Counter()
    while seen.total() < tries or (len(seen) < 2 and seen.total() < MOST_TRIES):
        try:
            content = opener()
        except InvalidRequestError:
            seen["refused"] += 1
        else:
            assert content == INSIDE, f"after {seen}"
            seen["read"] += 1
    return seen


def reader(path: Path, base: Path | None, *, walk: bool = True) -> Callable[[], bytes]:
    """Read a path by one of the two ways of opening it."""

    def read_once() -> bytes:
        found = open_path(str(path), str(base) if base else None, walk=walk)
        try:
            return os.read(found.descriptor, 100)
        finally:
            os.close(found.descriptor)

    return read_once


NEEDS_PROC = pytest.mark.skipif(
    not Path("/proc/self/fd").exists(), reason="this system does not say where open files lie"
)
WALKS = pytest.mark.parametrize(
    "walk",
    [
        pytest.param(True, id="folder by folder"),
        pytest.param(False, id="compared", marks=NEEDS_PROC),
    ],
)


@WALKS
def test_a_file_and_a_link_that_change_places_let_nothing_out(tree: Tree, walk: bool) -> None:
    link = tree.root / "prepared"
    link.symlink_to(tree.root / "secret.txt")
    with swapping(tree.base / "a.txt", tree.root / "aside", link):
        seen = try_often(reader(tree.base / "a.txt", tree.base, walk=walk))

    assert seen["read"]
    assert seen["refused"]


@WALKS
def test_a_folder_and_a_link_that_change_places_let_nothing_out(tree: Tree, walk: bool) -> None:
    link = tree.root / "prepared"
    link.symlink_to(tree.root / "elsewhere")
    with swapping(tree.base / "folder", tree.root / "aside", link):
        seen = try_often(reader(tree.base / "folder" / "b.txt", tree.base, walk=walk), TRIES)

    assert seen["read"]
    assert seen["refused"]


def test_a_link_that_appears_during_an_upload_lets_nothing_out(tree: Tree) -> None:
    link = tree.root / "prepared"
    link.symlink_to(tree.root / "secret.txt")
    with swapping(tree.base / "a.txt", tree.root / "aside", link):
        seen = try_often(lambda: read(tree.base / "a.txt", tree.rules), TRIES)

    assert seen["read"]
    assert seen["refused"]


@WALKS
def test_nor_without_a_base_where_the_last_name_becomes_a_link(
    tree: Tree,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    walk: bool,
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path_factory.mktemp("temporary")))
    link = tree.root / "prepared"
    link.symlink_to(tree.root / "secret.txt")
    with swapping(tree.base / "a.txt", tree.root / "aside", link):
        seen = try_often(reader(tree.base / "a.txt", None, walk=walk))

    assert seen["read"]
    assert seen["refused"]


def test_a_file_that_becomes_a_pipe_does_not_make_anybody_wait(tree: Tree) -> None:
    os.mkfifo(tree.root / "prepared")
    with swapping(tree.base / "a.txt", tree.root / "aside", tree.root / "prepared"):
        seen = try_often(reader(tree.base / "a.txt", tree.base))

    assert seen["read"]
    assert seen["refused"]


def test_a_file_that_becomes_a_hard_link_lets_nothing_out(tree: Tree) -> None:
    (tree.root / "prepared").hardlink_to(tree.root / "secret.txt")
    with swapping(tree.base / "a.txt", tree.root / "aside", tree.root / "prepared"):
        seen = try_often(reader(tree.base / "a.txt", tree.base))

    assert seen["read"]
    assert seen["refused"]


class Interrupter:
    """Does something at the very moment at which a file is opened: the worst one."""

    def __init__(self) -> None:
        self.left = 0
        self.act: Callable[[], None] | None = None
        sys.addaudithook(self._watch)  # for ever, as hooks are

    def _watch(self, event: str, _arguments: object) -> None:
        if event != "open" or self.act is None:
            return
        if self.left:
            self.left -= 1
            return
        act, self.act = self.act, None
        act()

    @contextmanager
    def at(self, opening: int, act: Callable[[], None]) -> Iterator[None]:
        """Act when that one of the openings begins, counted from 0."""
        self.left, self.act = opening, act
        try:
            yield
        finally:
            self.act = None


@pytest.fixture(scope="module")
def interrupter() -> Interrupter:
    return Interrupter()


@WALKS
@pytest.mark.parametrize("kind", ["link", "hard link", "pipe", "folder"])
@pytest.mark.parametrize("opening", range(4))
def test_what_is_put_there_while_it_is_opened_is_not_read(
    tree: Tree, interrupter: Interrupter, opening: int, kind: str, walk: bool
) -> None:
    file = tree.base / "folder" / "b.txt"
    replacements: dict[str, Callable[[], None]] = {
        "link": lambda: file.symlink_to(tree.root / "secret.txt"),
        "hard link": lambda: file.hardlink_to(tree.root / "secret.txt"),
        "pipe": lambda: os.mkfifo(file),
        "folder": lambda: file.parent.symlink_to(tree.root / "elsewhere"),
    }

    def replace() -> None:
        moved = file.parent if kind == "folder" else file
        moved.rename(tree.root / "aside")
        replacements[kind]()

    with interrupter.at(opening, replace):
        try:
            assert reader(file, tree.base, walk=walk)() == INSIDE
        except InvalidRequestError:
            assert (tree.root / "aside").exists()


def test_a_path_that_is_checked_and_then_opened_would_be(
    tree: Tree, interrupter: Interrupter
) -> None:
    file = tree.base / "a.txt"

    def replace() -> None:
        file.unlink()
        file.symlink_to(tree.root / "secret.txt")

    with interrupter.at(0, replace):
        real = file.resolve()
        assert real.is_relative_to(tree.base)
        assert real.read_bytes() == OUTSIDE


NAMES = [
    *("a.txt", "b.txt", "folder", "secret.txt", "elsewhere", "base", "again.txt"),
    *("within", "within.txt", "absolute.txt", "out", "up", "round", "..", ".", ".."),
]
TRICKS = [
    *("", "outer", "top", "...", "....", " ", "..;", ". .", ".. ", "..\t", "~", "~root", "$HOME"),
    *("\\", "..\\", "\\..\\", "..\\..\\secret.txt", "C:", "C:\\", "CON", "nul.txt", "a.txt:x"),
    *("%2e%2e", "%2e%2e%2f", "..%2f", "..%5c", "%252e%252e", "..%c0%af", "%00", "\0", "a.txt\0"),
    *("\uff0e\uff0e", "\u2024\u2024", "\u2025", "\u2026", "\ufe52\ufe52", "\uff0f", "\u2215"),
    *("\u2044", "\uff3c", "\u2100", "\u2105", ".\u200d.", "\u202e..", "..\u202e", "\ufeff.."),
    *("\r", "\n", "..\r\n", "\x7f", "\x1b", "\udc2e\udc2e", "\ud800", "e\u0301", "\u00e9"),
    *("proc", "self", "root", "cwd", "fd", "dev", "stdin", "etc", "passwd", "hostname"),
    *("file:", "file://", "x" * 300),
]


SEPARATORS = ["/"] * 30 + ["", "//", "/./", "/../", "\\", "\uff0f", "\0"]


def spell(parts: list[str], separators: list[str], start: str, tree: Tree) -> str:
    starts = {
        "": "",
        "/": "/",
        "base": f"{tree.base}/",
        "root": f"{tree.root}/",
        "up": "../",
        "proc": "/proc/self/cwd/",
        "procroot": f"/proc/self/root{tree.base}/",
        "double": f"//{tree.base}/",
        "url": f"file://{tree.base}/",
    }
    pairs = zip(parts, separators, strict=False)
    return starts[start] + "".join(part + separator for part, separator in pairs)


SPELLINGS = st.tuples(
    st.lists(
        st.one_of(*[st.sampled_from(NAMES)] * 4, st.sampled_from(TRICKS), st.text(max_size=4)),
        min_size=1,
        max_size=7,
    ),
    st.lists(st.sampled_from(SEPARATORS), min_size=7, max_size=7),
    st.sampled_from(["", "/", "base", "root", "up", "proc", "procroot", "double", "url"]),
    st.booleans(),
)


@settings(max_examples=5000)
@given(SPELLINGS)
@example((["out", "b.txt"], ["/", ""], "base", True))
@example((["up", "secret.txt"], ["/", ""], "", True))
@example((["a.txt"], [""], "base", False))
def test_no_spelling_of_a_path_leads_out_of_the_base(
    tree: Tree,
    monkeypatch: pytest.MonkeyPatch,
    written: tuple[list[str], list[str], str, bool],
) -> None:
    parts, separators, start, inside = written
    monkeypatch.chdir(tree.base if inside else tree.root)
    path = spell(parts, separators, start, tree)
    try:
        content = read(path, tree.rules)
    except InvalidRequestError:
        return
    assert content == INSIDE
    assert content != OUTSIDE


@settings(max_examples=1000)
@given(SPELLINGS)
@example((["base", "again.txt"], ["/", ""], "root", True))
@example((["secret.txt"], [""], "up", True))
def test_without_a_base_dots_and_links_do_not_lead_out_of_the_working_directory(
    tree: Tree,
    monkeypatch: pytest.MonkeyPatch,
    written: tuple[list[str], list[str], str, bool],
) -> None:
    parts, separators, start, inside = written
    monkeypatch.setattr("tempfile.tempdir", str(tree.base / "folder"))
    monkeypatch.chdir(tree.base if inside else tree.base / "folder")
    path = spell(parts, separators, start, tree)
    try:
        content = read(path, ANY)
    except InvalidRequestError:
        return
    if ".." in path.split("/") or Path(path).is_symlink():
        assert content == INSIDE


def test_the_spellings_are_not_all_refused(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree.base)
    rules = UploadRules(base_directory=str(tree.base))
    paths = ["a.txt", f"/{tree.base}/within/../folder/b.txt", "top" + str(tree.base / "a.txt")]

    assert [read(path, rules) for path in paths] == [INSIDE] * 3
