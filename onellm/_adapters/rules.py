"""Rules for options, for adapters whose formats have other words than ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from onellm._json import JSON, as_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from onellm._adapters.draft import Draft

Write: TypeAlias = "Callable[[Draft, JSON], None]"
"""What is done with the value of one option."""


def nothing(draft: Draft, value: JSON) -> None:
    """Send nothing: the format does it always, or the rule is elsewhere."""
    del draft, value


def only(allowed: JSON, name: str) -> Write:
    """Make the rule of an option of which only one value can be meant."""

    def write(draft: Draft, value: JSON) -> None:
        if value != allowed:
            draft.unsupported.append(f"{name}={value!r}")

    return write


def unknown(name: str, hint: str = "") -> Write:
    """Make the rule of an option that the format has no word for."""

    def write(draft: Draft, value: JSON) -> None:
        del value
        draft.unsupported.append(name + hint)

    return write


def renamed(name: str, ours: str) -> Write:
    """Make the rule of an option that has another name there; both names at once are a problem."""

    def write(draft: Draft, value: JSON) -> None:
        if name in draft.body:
            draft.problems.append(f"{ours} and {name} are the same; give one of them")
        draft.body[name] = value
        if name != ours:
            draft.notes.append(f"{ours} was sent as {name}")

    return write


def text_only(draft: Draft, value: JSON) -> None:
    """Refuse modalities other than text."""
    if list(as_list(value)) != ["text"]:
        draft.unsupported.append(f"modalities {value!r}; only text comes out")
