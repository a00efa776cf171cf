"""Mistral's transcripts: a form without formats, where times are asked for by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onellm._audio.transcription_openai import FormTranscription
from onellm._audio.words import FORMAT as RESPONSE_FORMAT
from onellm._audio.words import TIMED, take_format
from onellm._operation import Operation

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft
    from onellm._resources import ResourceCall

_TIMES: Final = "timestamp_granularities"


@dataclass(frozen=True, slots=True, kw_only=True)
class MistralTranscription(FormTranscription):
    """OpenAI's form, but for the format."""

    def fit(self, draft: Draft, call: ResourceCall) -> ResourceCall:
        """Ask for segments where a verbose answer is wanted."""
        options = dict(take_format(draft, call.options, TIMED))
        if call.options.get(RESPONSE_FORMAT) == TIMED and _TIMES not in options:
            options[_TIMES] = ["segment"]
            draft.notes.append("timestamp_granularities was set to ['segment'], for verbose_json")
        return replace(call, options=options)


FORMAT: Final = MistralTranscription(
    operations={
        "transcribe": Operation("mistral", "create_transcription", {"keywords": "context_bias"})
    },
    has_lists=False,
)
