"""xAI's speech: a text and its language, answered by the sound itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onellm_clients.xai.api.audio import create_tts

from onellm._adapters.draft import Draft
from onellm._audio.speech_openai import FORMAT as OPENAI
from onellm._audio.speech_openai import OURS, find_decoder
from onellm._audio.voices import OWN, take_voice
from onellm._operation import Operation, write_options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._audio import Sound, SpeechCall
    from onellm._chunk_reader import Decoder
    from onellm._json import JSON
    from onellm._resources import Answered, ResourceCall

_OUTPUT: Final[Mapping[str, str]] = {
    "response_format": "codec",
    "sample_rate": "sample_rate",
    "bit_rate": "bit_rate",
}
"""Options that say what the sound is like, and their names in `output_format`."""
_ANY: Final = "auto"
_OPERATION: Final = Operation("xai", "create_tts", {"input": "text", "voice": "voice_id"})


class XAISpeech:
    """There is one model, so none is named."""

    def address(self, call: ResourceCall) -> ResourceCall:
        """Go where chats go."""
        return call

    def build(self, asked: SpeechCall) -> Translation:
        """Write the body; a language must be said, so it is left to the provider to find."""
        call = asked.call
        draft = Draft(call.provider.name)
        draft.body["text"] = asked.text
        given: dict[str, JSON] = {"input": asked.text}
        voice = take_voice(draft, asked, OWN)
        if voice is not None:
            draft.body["voice_id"] = given["voice"] = voice
        options = {name: v for name, v in call.options.items() if name not in _OUTPUT}
        output = {_OUTPUT[name]: v for name, v in call.options.items() if name in _OUTPUT}
        draft.body.update(
            write_options(draft, replace(call, options=options), _OPERATION, OURS, given)
        )
        if output:
            draft.body["output_format"] = {"codec": "mp3", **output}
        if "language" not in draft.body:
            draft.body["language"] = _ANY
            draft.notes.append(f"language was set to {_ANY!r}, as one is required")
        draft.body.update(call.extra_body)
        return draft.finish(create_tts.build_request(body=draft.body))

    def parse(self, asked: SpeechCall, answered: Answered) -> Sound | None:
        """Take the body as it is."""
        return OPENAI.parse(asked, answered)

    def read_event(self, event: Mapping[str, JSON]) -> Sound:
        """Read an event, if there ever is one."""
        return OPENAI.read_event(event)

    def find_decoder(self, content_type: str) -> Decoder | None:
        """Tell events from the sound itself."""
        return find_decoder(content_type)


FORMAT: Final = XAISpeech()
