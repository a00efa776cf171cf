"""Azure's transcripts, translations and speech: OpenAI's, under a deployment or the v1 form."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onellm._adapters.azure_places import put_in_place
from onellm._audio.speech_openai import AZURE as SPEECH_WORDS
from onellm._audio.speech_openai import OpenAISpeech
from onellm._audio.transcription_openai import AZURE, FormTranscription

if TYPE_CHECKING:
    from onellm._adapters import Translation
    from onellm._audio import SpeechCall, TranscriptionCall


@dataclass(frozen=True, slots=True, kw_only=True)
class AzureTranscription(FormTranscription):
    """The form of OpenAI's, at Azure's address."""

    def build(self, asked: TranscriptionCall) -> Translation:
        """Write the form; a deployment is named in the path, a model of the v1 form in it."""
        made = FormTranscription.build(self, asked)
        return replace(made, request=put_in_place(asked.call, made.request))


@dataclass(frozen=True, slots=True, kw_only=True)
class AzureSpeech(OpenAISpeech):
    """The body of OpenAI's, at Azure's address."""

    def build(self, asked: SpeechCall) -> Translation:
        """Write the body; a deployment is named in the path, a model of the v1 form in it."""
        made = OpenAISpeech.build(self, asked)
        return replace(made, request=put_in_place(asked.call, made.request))


TRANSCRIPTION: Final = AzureTranscription(operations=AZURE.operations)
SPEECH: Final = AzureSpeech(operation=SPEECH_WORDS)
