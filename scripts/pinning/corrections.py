"""Apply the corrections of slice.toml to an upstream document."""

import copy
from collections.abc import Iterable
from typing import Any

from pinning.facts import drop_prose, drop_title
from pinning.pointers import NOTHING, split, step
from pinning.slice_file import Correction
from pinning.walk import map_children


def correct(
    document: dict[str, Any], corrections: Iterable[Correction]
) -> tuple[dict[str, Any], list[str]]:
    """Return the corrected document, and the corrections that no longer match it."""
    document = copy.deepcopy(document)
    problems: list[str] = []
    for correction in corrections:
        problem = _apply(document, correction)
        if problem is not None:
            problems.append(f"correction {correction.action} {correction.pointer}: {problem}")
    return document, problems


def _apply(document: dict[str, Any], correction: Correction) -> str | None:
    parts = split(correction.pointer)
    parent: Any = document
    for part in parts[:-1]:
        parent = step(parent, part)
    last = parts[-1] if parts else ""
    if not isinstance(parent, dict | list):
        return "the place is not there any more"
    found = step(parent, last)
    if correction.action == "add":
        return _add(parent, last, correction.value, taken=found is not NOTHING)
    if found is NOTHING:
        return "nothing is there any more"
    if correction.was is not None and _bare(found) != correction.was:
        return f"upstream says {_bare(found)!r} now, not {correction.was!r}"
    key: Any = int(last) if isinstance(parent, list) else last
    if correction.action == "remove":
        del parent[key]
    elif correction.action == "open":
        parent[key] = {} if correction.value is None else correction.value
    else:
        parent[key] = correction.value
    return None


def _add(parent: Any, last: str, value: Any, *, taken: bool) -> str | None:  # noqa: ANN401 - JSON
    if isinstance(parent, list):
        if value in parent:
            return "upstream has it now"
        parent.append(value)
        return None
    if taken:
        return "upstream has something there now"
    parent[last] = value
    return None


def _bare(node: Any) -> Any:  # noqa: ANN401 - JSON
    """Strip a schema of its prose: a reworded description is no mismatch."""
    if isinstance(node, dict):
        return map_children(drop_title(drop_prose(node)), lambda _k, _n, child: _bare(child))
    return node
