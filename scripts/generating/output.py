"""The package as a whole: assembled in a fresh folder, formatted, then compared or put in place."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generating.clients import TEMPLATES, write_client
from generating.document import Document, GenerateError, read_document
from generating.facts import render_facts
from generating.wire import write_wire_types

_RUFF: Final = ("--isolated", "--line-length=100", "--target-version=py311", "--no-cache")
_NEVER_COMPARED: Final = "__pycache__"


def write_package(specs: Path, target: Path, chosen: Sequence[str] = ()) -> list[Document]:
    """Write onellm_clients into an empty folder, for the chosen providers of specs/ or for all."""
    documents = [read_document(path.parent) for path in sorted(specs.glob("*/api.json"))]
    unknown = set(chosen) - {document.provider for document in documents}
    if unknown:
        raise GenerateError(f"no api.json in specs/ for {', '.join(sorted(unknown))}")
    target.mkdir(parents=True)
    shutil.copytree(TEMPLATES / "runtime", target / "_runtime", ignore=_ignored)
    (target / "py.typed").touch()
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - Python is written, not HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["python"] = repr
    template = environment.get_template("root_init.py.jinja")
    versions = {one.provider: _version(one) for one in documents}
    (target / "__init__.py").write_text(template.render(versions=versions), encoding="utf-8")
    written = [one for one in documents if not chosen or one.provider in chosen]
    for document in written:
        folder = target / document.provider
        header = f"# Written by scripts/generate.py from specs/{document.provider}."
        write_client(document, folder, header)
        (folder / "wire").mkdir()
        (folder / "wire" / "__init__.py").write_text(f"{header}\n", encoding="utf-8")
        write_wire_types(document, folder / "wire", header)
        names, rows = render_facts(specs, document.provider)
        facts = environment.get_template("model_facts.py.jinja")
        text = facts.render(header=header, names=names, rows=rows)
        (folder / "_models.py").write_text(text, encoding="utf-8")
    _run_ruff("check", "--fix-only", "--quiet", "--select=F401,I,PIE790,TC005,UP", str(target))
    _run_ruff("format", "--quiet", str(target))
    return written


def _ignored(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name == _NEVER_COMPARED]


def _version(document: Document) -> Mapping[str, str]:
    kept = ("version", "commit", "date", "sha256")
    return {key: str(document.source[key]) for key in kept if key in document.source}


def _run_ruff(command: str, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ruff", command, *_RUFF, *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise GenerateError(f"ruff {command}: {done.stdout}{done.stderr}")


def find_differences(new: Path, old: Path) -> Iterator[str]:
    """Name every file that is in only one of two folders, or differs by a byte."""
    ours, theirs = set(_files(new)), set(_files(old))
    yield from (f"missing: {name}" for name in sorted(ours - theirs))
    yield from (f"not generated: {name}" for name in sorted(theirs - ours))
    for name in sorted(ours & theirs):
        if (new / name).read_bytes() != (old / name).read_bytes():
            yield f"differs: {name}"


def _files(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if path.is_file() and _NEVER_COMPARED not in path.parts:
            yield path.relative_to(folder).as_posix()


def keep_others(new: Path, old: Path, chosen: Sequence[str]) -> None:
    """Take over the providers that were not chosen as they are."""
    for folder in old.iterdir():
        if chosen and folder.is_dir() and not (new / folder.name).exists():
            shutil.copytree(folder, new / folder.name, ignore=_ignored)


def replace_folder(new: Path, old: Path) -> None:
    """Make the old folder equal to the new one; files that are equal stay untouched."""
    ours, theirs = set(_files(new)), set(_files(old))
    for name in theirs - ours:
        (old / name).unlink()
    for name in ours:
        target = old / name
        if name not in theirs or target.read_bytes() != (new / name).read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(new / name, target)
