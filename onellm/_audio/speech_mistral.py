"""Mistral's speech: OpenAI's body, answered by base64 in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm._audio.speech_openai import OpenAISpeech, read_piece
from onellm._audio.voices import OWN
from onellm._operation import Operation

if TYPE_CHECKING:
    from onellm._audio import Sound, SpeechCall
    from onellm._resources import Answered


@dataclass(frozen=True, slots=True, kw_only=True)
class MistralSpeech(OpenAISpeech):
    """`audio_data` in an object, or in each event of a stream."""

    def parse(self, asked: SpeechCall, answered: Answered) -> Sound | None:
        """Decode what is in the object."""
        if not isinstance(answered.fields.get("audio_data"), str):
            return None
        kind = asked.call.options.get("response_format") or "mp3"
        return read_piece(answered.fields)._replace(content_type=_KINDS.get(str(kind), ""))


_KINDS: Final = {
    "flac": "audio/flac",
    "mp3": "audio/mpeg",
    "opus": "audio/opus",
    "pcm": "audio/pcm",
    "wav": "audio/wav",
}

FORMAT: Final = MistralSpeech(
    operation=Operation("mistral", "create_speech"), voices=OWN, streams={"stream": True}
)
