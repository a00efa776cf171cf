"""MiniMax's speech: settings of the voice and of the sound, answered in hexadecimal.

https://platform.minimax.io/docs/api-reference/speech-t2a-http
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.minimax.api.audio import create_speech

from onellm._adapters.draft import Draft
from onellm._audio import Sound
from onellm._audio.speech_openai import OURS, find_decoder
from onellm._audio.voices import WANTED, take_voice
from onellm._json import JSON, as_int, as_object, as_text
from onellm._minimax import beside_chats
from onellm._operation import Operation
from onellm._problems import fault, show
from onellm._results.audio import AudioUsage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._audio import SpeechCall
    from onellm._chunk_reader import Decoder
    from onellm._resources import Answered, ResourceCall

_VOICE: Final = "voice_setting"
_AUDIO: Final = "audio_setting"
_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "speed": (_VOICE, "speed"),
    "response_format": (_AUDIO, "format"),
    "sample_rate": (_AUDIO, "sample_rate"),
    "bit_rate": (_AUDIO, "bitrate"),
    "language": ("language_boost",),
}
"""Where our options stand."""
_HEX: Final = "hex"
_DONE: Final = 2
"""The status of the last event of a stream."""
_KINDS: Final = {"flac": "audio/flac", "mp3": "audio/mpeg", "pcm": "audio/pcm", "wav": "audio/wav"}
_OPERATION: Final = Operation("minimax", "create_speech")


class MiniMaxSpeech:
    """`/v1/t2a_v2`, beside the base URL that speaks Anthropic's format."""

    def address(self, call: ResourceCall) -> ResourceCall:
        """Go to where all but chats is."""
        return beside_chats(call)

    def build(self, asked: SpeechCall) -> Translation:
        """Write the body."""
        call = asked.call
        draft = Draft(call.provider.name)
        draft.body.update({"model": call.model, "text": asked.text})
        settings: dict[str, dict[str, JSON]] = {_VOICE: {}, _AUDIO: {}}
        for name, value in call.options.items():
            if name not in OURS:
                own = as_object(value)
                settings[name].update(own) if name in settings else draft.body.update({name: value})
            elif name not in _PLACES:
                draft.unsupported.append(f"{name}={show(value)}")
            else:
                *outer, last = _PLACES[name]
                (settings[outer[0]] if outer else draft.body)[last] = value
        if not settings[_VOICE].get("voice_id") and "timber_weights" not in draft.body:
            settings[_VOICE]["voice_id"] = take_voice(draft, asked, WANTED)
        draft.body.update({name: inner for name, inner in settings.items() if inner})
        if draft.body.get("output_format", _HEX) != _HEX:
            draft.problems.append(fault("output_format", f"must be {_HEX!r}: sound is given here"))
        if asked.stream:
            draft.body["stream"] = True
            # Else the whole sound would come once more in the last event.
            draft.body.setdefault("stream_options", {"exclude_aggregated_audio": True})
        draft.body.update(call.extra_body)
        return draft.finish(create_speech.build_request(body=draft.body))

    def parse(self, asked: SpeechCall, answered: Answered) -> Sound | None:
        """Decode the sound; what was counted stands beside it."""
        del asked
        sound = self.read_event(answered.fields)
        about = as_object(answered.fields.get("extra_info"))
        kind = _KINDS.get(as_text(about.get("audio_format")), "")
        return sound._replace(content_type=kind) if sound.sound else None

    def read_event(self, event: Mapping[str, JSON]) -> Sound:
        """Decode a piece; raises ValueError for what is not hexadecimal."""
        data = as_object(event.get("data"))
        counted = as_object(event.get("extra_info"))
        return Sound(
            bytes.fromhex(as_text(data.get("audio"))),
            usage=AudioUsage(counted) if counted else None,
            ends=as_int(data.get("status")) == _DONE,
        )

    def find_decoder(self, content_type: str) -> Decoder | None:
        """Tell events from the sound itself."""
        return find_decoder(content_type)


FORMAT: Final = MiniMaxSpeech()
