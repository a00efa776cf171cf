"""What services that have no formats of transcripts are told, and what is read out of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters.draft import Draft
    from onellm._json import JSON

FORMAT: Final = "response_format"
TIMED: Final = "verbose_json"


def take_format(draft: Draft, options: Mapping[str, JSON], *has: str) -> Mapping[str, JSON]:
    """Take the format out of the options of a service that has no word for it.

    What it answers is JSON; out of that a plain text can be read as well. `has` are the others.
    """
    wanted = options.get(FORMAT)
    if wanted is None:
        return options
    if wanted not in {"json", "text", *has}:
        draft.unsupported.append(f"{FORMAT}={wanted!r}")
    return {name: value for name, value in options.items() if name != FORMAT}
