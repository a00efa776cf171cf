"""Local files are opened in one place; what else opens a file is listed here, with the reason."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import onellm

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(onellm.__file__).parent
ALLOWED = {
    "_uploads": "the door",
    "_cli.py": "the null device, for a reader that has gone",
    "_credentials.py": "files of keys that settings name",
    "_downloads.py": "writes what a provider sent",
    "_local": "models that were installed for it",
    "_signers": "files of keys that settings name",
}
OPENERS = {"os": {"open", "fdopen"}, "io": {"open", "FileIO", "open_code"}}
READERS = {"read_bytes", "read_text", "open"}


def find_openings(tree: ast.AST) -> Iterator[int]:
    """Give the lines that open a file by a path."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == "open":
            yield node.lineno
        if isinstance(node.func, ast.Attribute):
            owner = node.func.value
            name = owner.id if isinstance(owner, ast.Name) else ""
            if name == "self":
                continue
            if node.func.attr in OPENERS.get(name, READERS):
                yield node.lineno


def test_no_other_module_opens_files() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in ROOT.rglob("*.py")
        if path.relative_to(ROOT).parts[0] not in ALLOWED
        for line in find_openings(ast.parse(path.read_text("utf-8")))
    }

    assert not found


def test_what_is_listed_is_there_and_what_opens_is_found() -> None:
    for name in ALLOWED:
        paths = [ROOT / name] if name.endswith(".py") else [*(ROOT / name).rglob("*.py")]
        assert any([*find_openings(ast.parse(path.read_text("utf-8")))] for path in paths), name
