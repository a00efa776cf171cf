"""Where a model's folder is: a path, or a repository in the local cache of Hugging Face."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from onellm._credentials import find_variables
from onellm.errors import InvalidConfigurationError, ResourceNotFoundError

TOKENIZER: Final = "tokenizer.json"

_REPOSITORY: Final = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)?", re.ASCII)
_REVISION: Final = re.compile(r"\w[\w.-]*(?:/\w[\w.-]*)*", re.ASCII)
_PREFERRED: Final = ("onnx/model.onnx", "model.onnx")


def find_folder(name: str, revision: str | None = None) -> Path:
    """Find a model's folder; raises ResourceNotFoundError that says how to get it.

    A folder of that name wins over a repository, whose `revision` is a branch, tag or commit.
    """
    path = _expand(name)
    if path.is_dir() and (_is_path(name) or (path / TOKENIZER).is_file()):
        return path.resolve()
    if _is_path(name):
        raise ResourceNotFoundError(f"there is no folder {name!r}", "local", model=name)
    cache = find_cache()
    folder = _find_snapshot(cache, name, revision) if _REPOSITORY.fullmatch(name) else None
    if folder is None:
        at = f" at {revision!r}" if revision else ""
        raise ResourceNotFoundError(
            f"{name!r}{at} is neither a folder nor in the cache at {cache}, and nothing is fetched "
            f"during a call; get it once with `hf download {name}`, or name a folder that holds "
            f"an ONNX file and {TOKENIZER}",
            "local",
            model=name,
        )
    return folder


def find_cache() -> Path:
    """Find the folder in which Hugging Face's tools keep what they fetched."""
    hub, home, cache = find_variables(("HF_HUB_CACHE", "HF_HOME", "XDG_CACHE_HOME"))
    if hub:
        return _expand(hub)
    if home:
        return _expand(home) / "hub"
    return (_expand(cache) if cache else Path.home() / ".cache") / "huggingface" / "hub"


def find_onnx(folder: Path) -> Path:
    """Find the graph in a model's folder; raises InvalidConfigurationError."""
    for name in _PREFERRED:
        if (folder / name).is_file():
            return folder / name
    found = sorted([*folder.glob("*.onnx"), *folder.glob("onnx/*.onnx")])
    if len(found) == 1:
        return found[0]
    what = (
        f"holds several ONNX files ({', '.join(one.name for one in found)}) and none is model.onnx"
        if found
        else "holds no ONNX file; models in other formats are not run"
    )
    raise InvalidConfigurationError(f"{folder} {what}", "local")


def _is_path(name: str) -> bool:
    return name.startswith((".", "~")) or Path(name).is_absolute()


def _expand(name: str) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError:  # a home that nobody has
        return Path(name)


def _find_snapshot(cache: Path, repository: str, revision: str | None) -> Path | None:
    """Find what was fetched of a repository: a branch's or tag's file holds the commit."""
    wanted = revision or "main"
    if not _REVISION.fullmatch(wanted):
        return None
    root = cache / f"models--{repository.replace('/', '--')}"
    reference = root / "refs" / wanted
    commit = reference.read_text("utf-8").strip() if reference.is_file() else wanted
    folder = root / "snapshots" / commit
    return folder if _REVISION.fullmatch(commit) and folder.is_dir() else None
