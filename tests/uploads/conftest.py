"""A tree that an application lets uploads come from, and what lies around it."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from onellm._uploads import UploadRules, open_upload

if TYPE_CHECKING:
    from pathlib import Path

    from onellm.types.files import FileInput

INSIDE = b"canary: inside the base"
OUTSIDE = b"canary: outside the base"
TEXTS = frozenset({".txt"})


@dataclass(frozen=True)
class Tree:
    """`root/base` holds what may be read, and links; `root` what may not."""

    root: Path
    base: Path

    @property
    def rules(self) -> UploadRules:
        return UploadRules(base_directory=str(self.base), allowed_extensions=None)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    root = tmp_path / "outer"
    base = root / "base"
    folder = base / "folder"
    folder.mkdir(parents=True)
    (root / "elsewhere").mkdir()
    for file in (base / "a.txt", folder / "b.txt"):
        file.write_bytes(INSIDE)
    for file in (root / "secret.txt", root / "elsewhere" / "b.txt", root / "a.txt"):
        file.write_bytes(OUTSIDE)
    (base / "within").symlink_to("folder")
    (base / "within.txt").symlink_to("folder/b.txt")
    (base / "absolute.txt").symlink_to(folder / "b.txt")
    (base / "out").symlink_to(root / "elsewhere")
    (base / "up").symlink_to("..")
    (base / "secret.txt").symlink_to("../secret.txt")
    (base / "again.txt").symlink_to("secret.txt")
    (base / "round").symlink_to("round")
    (base / "top").symlink_to("/")
    return Tree(root, base)


def read(source: FileInput, rules: UploadRules) -> bytes:
    """Read all that an upload gives."""
    with open_upload(source, rules) as upload:
        return upload.read()


class Unseekable(io.RawIOBase):
    """A stream that is read once, a few bytes at a time."""

    def __init__(self, content: bytes, piece: int = 3) -> None:
        super().__init__()
        self._content = io.BytesIO(content)
        self._piece = piece

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._content.read(min(size, self._piece) if size >= 0 else -1)


def count_descriptors() -> int:
    """Count the files that this process has open."""
    return sum(1 for number in range(4096) if _is_open(number))


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True
