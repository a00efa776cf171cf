"""Fireworks' transcripts: OpenAI's form, at hosts of their own.

https://docs.fireworks.ai/api-reference/audio-transcriptions
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from onellm._audio.transcription_openai import FormTranscription
from onellm._operation import Operation

if TYPE_CHECKING:
    from onellm._adapters import Translation
    from onellm._audio import TranscriptionCall

_HOSTS: Final = {
    True: "https://audio-turbo.api.fireworks.ai/v1",
    False: "https://audio-prod.api.fireworks.ai/v1",
}
"""By whether the model is a turbo."""
_RENAMES: Final = {"file_url": "file"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FireworksTranscription(FormTranscription):
    """The words of OpenAI's; where the base URL is another's, it is kept to."""

    def build(self, asked: TranscriptionCall) -> Translation:
        """Write the form, and the host by the model."""
        made = FormTranscription.build(self, asked)
        call = asked.call
        if call.target.base_url != call.provider.base_url:
            return made
        return replace(made, base_url=_HOSTS["turbo" in call.model])


FORMAT: Final = FireworksTranscription(
    operations={
        "transcribe": Operation("openai", "create_transcription", _RENAMES),
        "translate": Operation("openai", "create_translation", _RENAMES),
    }
)
