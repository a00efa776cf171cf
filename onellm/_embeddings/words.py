"""What the formats of embeddings other than OpenAI's have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters.draft import Draft
    from onellm._json import JSON

_UNKNOWN: Final = frozenset({"user"})


def require_texts(draft: Draft, inputs: Sequence[JSON]) -> None:
    """Say that lists of token numbers cannot be sent."""
    if not all(isinstance(one, str) for one in inputs):
        draft.problems.append(f"input must be text; {draft.provider} takes no token numbers")


def write_options(
    draft: Draft, options: Mapping[str, JSON], renames: Mapping[str, str]
) -> dict[str, JSON]:
    """Give options in the provider's words; vectors of floats are what it answers anyhow."""
    written: dict[str, JSON] = {}
    for name, value in options.items():
        if name in _UNKNOWN or (name == "encoding_format" and value != "float"):
            draft.unsupported.append(f"{name}={value!r}")
        elif name != "encoding_format":
            written[renames.get(name, name)] = value
    return written
