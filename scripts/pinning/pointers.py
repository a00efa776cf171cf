"""JSON pointers into a document."""

from typing import Any, Final


class _Nothing:
    """What a pointer to a missing place finds; null is something."""


NOTHING: Final = _Nothing()


def split(pointer: str) -> list[str]:
    """Split a pointer into the keys it goes through."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def step(node: Any, part: str) -> Any:  # noqa: ANN401 - JSON
    """Go one key down, to NOTHING where there is no such key."""
    if isinstance(node, dict):
        return node.get(part, NOTHING)
    if isinstance(node, list) and part.isdigit() and int(part) < len(node):
        return node[int(part)]
    return NOTHING


def find(document: Any, pointer: str) -> Any:  # noqa: ANN401 - JSON
    """Return what a pointer leads to, NOTHING where it leads nowhere."""
    for part in split(pointer):
        document = step(document, part)
    return document
