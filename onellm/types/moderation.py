"""What a moderation call takes besides input and model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from onellm._json import JSON
from onellm.types.options import CallOptions

ModerationInput: TypeAlias = str | Sequence[str] | Sequence[Mapping[str, JSON]]
"""A text, several, parts of text and image, or the messages of a conversation (Mistral)."""


class ModerationOptions(CallOptions, total=False):
    """Options of a moderation call; one of the provider's own may be given as well."""

    metadata: Mapping[str, JSON] | None
    """What the provider shall keep with the call (Mistral)."""
