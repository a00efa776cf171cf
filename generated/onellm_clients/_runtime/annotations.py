"""Read the annotations of generated models, which are the one description of their JSON."""

from __future__ import annotations

from typing import Final, NamedTuple

_OPENING: Final = "[({"
_CLOSING: Final = "])}"


class Shape(NamedTuple):
    """What an annotation admits, as far as reading JSON has to know."""

    names: tuple[str, ...]
    """Members that are neither containers nor None: classes, unions, scalars."""
    items: str | None
    """The annotation of the elements, where a list is admitted."""
    values: str | None
    """The annotation of the values, where a free-form object is admitted."""
    null: bool


def split_union(annotation: str) -> list[str]:
    """Split a union into its members; a bar inside brackets or quotes separates nothing."""
    if "[" not in annotation:
        return [member.strip() for member in annotation.split("|")]
    members: list[str] = []
    depth, start, quote = 0, 0, ""
    previous = ""
    for at, char in enumerate(annotation):
        if quote:
            quote = "" if char == quote and previous != "\\" else quote
        elif char in "\"'":
            quote = char
        elif char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth -= 1
        elif char == "|" and depth == 0:
            members.append(annotation[start:at].strip())
            start = at + 1
        previous = char
    members.append(annotation[start:].strip())
    return members


def read_annotation(annotation: str) -> Shape:
    """Say what an annotation like `Sequence[A | B] | str | None` admits."""
    names: list[str] = []
    items = values = None
    null = False
    for member in split_union(annotation):
        if member in {"None", "JSON"}:
            null = True
        elif member.startswith("Sequence["):
            items = member.removeprefix("Sequence[")[:-1]
        elif member.startswith("Mapping["):
            values = member.removeprefix("Mapping[str, ")[:-1]
        else:
            names.append(member)
    return Shape(tuple(names), items, values, null)
