"""Which voice is asked for, where the usual one is OpenAI's and the provider is another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._problems import fault

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft
    from onellm._audio import SpeechCall
    from onellm._json import JSON

USUAL: Final = "alloy"
"""The voice of a call that names none."""
OPENAIS: Final = "openai"
"""The provider has OpenAI's voices, or takes any name."""
WANTED: Final = "wanted"
"""It has its own, and one must be named."""
OWN: Final = "own"
"""It has its own, and one that is used unasked."""


def take_voice(draft: Draft, asked: SpeechCall, voices: str) -> JSON:
    """Give the voice to ask for; None when none is to be named."""
    if asked.voice != USUAL or voices == OPENAIS:
        return asked.voice
    if voices == WANTED:
        draft.problems.append(
            fault("voice", f"must be named: {draft.provider} has its own, and none is usual")
        )
    else:
        draft.notes.append(f"voice={USUAL!r} is OpenAI's; the usual one of {draft.provider} speaks")
    return None
