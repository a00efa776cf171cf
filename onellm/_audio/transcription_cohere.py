"""Cohere's transcripts: a file, and the language that is spoken in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onellm._audio.transcription_openai import FormTranscription
from onellm._audio.words import take_format
from onellm._operation import Operation
from onellm._problems import fault

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft
    from onellm._resources import ResourceCall


@dataclass(frozen=True, slots=True, kw_only=True)
class CohereTranscription(FormTranscription):
    """OpenAI's form at Cohere's address; answered by the text alone."""

    def fit(self, draft: Draft, call: ResourceCall) -> ResourceCall:
        """Refuse a call that does not say the language: a wrong guess would be a wrong text."""
        if not call.options.get("language") and "language" not in call.extra_body:
            draft.problems.append(fault("language", "is missing; Cohere must be told, like 'en'"))
        return replace(call, options=take_format(draft, call.options))


FORMAT: Final = CohereTranscription(
    operations={"transcribe": Operation("cohere", "create_transcription")},
    paths={"transcribe": "/v2/audio/transcriptions"},
)
