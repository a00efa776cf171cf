"""OpenAI's speech, answered by the sound itself, and the services that copy it."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onellm_clients.openai.api.audio import create_speech

from onellm._adapters.draft import Draft
from onellm._audio import Sound
from onellm._audio.streams import WholeDecoder
from onellm._audio.voices import OPENAIS, WANTED, take_voice
from onellm._decoders.sse import SSEDecoder
from onellm._json import as_object, as_text, loads
from onellm._operation import Operation, write_options
from onellm._problems import fault
from onellm._results.audio import AudioUsage
from onellm.types.audio import SpeechOptions
from onellm.types.options import CallOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._audio import SpeechCall
    from onellm._chunk_reader import Decoder
    from onellm._json import JSON
    from onellm._resources import Answered, ResourceCall

OURS: Final = (
    frozenset(SpeechOptions.__annotations__)
    - frozenset(CallOptions.__annotations__)
    - {"output_file", "overwrite"}
)
_EVENTS: Final = "text/event-stream"
_NO_SOUND: Final = frozenset({"text/html", "application/json"})
_DONE: Final = b"[DONE]"
_END: Final = "speech.audio.done"
_KEYS: Final = ("audio", "audio_data", "b64")
"""Where a piece of sound stands in an event: OpenAI's, Mistral's, Together's word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAISpeech:
    """A model, a text and a voice; answered by bytes, or by events that hold them."""

    operation: Operation
    voices: str = OPENAIS
    """Whether OpenAI's usual voice is one, or which must be named."""
    streams: Mapping[str, JSON] | None = None
    """What asks for a stream; None: the answer comes piece by piece anyhow."""

    def address(self, call: ResourceCall) -> ResourceCall:
        """Go where chats go."""
        return call

    def build(self, asked: SpeechCall) -> Translation:
        """Write the body."""
        call = asked.call
        draft = Draft(call.provider.name)
        draft.body.update({"model": call.model, "input": asked.text})
        given: dict[str, JSON] = {"input": asked.text}
        voice = take_voice(draft, asked, self.voices)
        if voice is not None:
            draft.body["voice"] = given["voice"] = voice
        draft.body.update(write_options(draft, call, self.operation, OURS, given))
        for name, value in (self.streams or {}).items() if asked.stream else ():
            if draft.body.setdefault(name, value) != value:
                draft.problems.append(fault(name, f"must be {value!r} in a stream"))
        draft.body.update(call.extra_body)
        return draft.finish(create_speech.build_request(body=draft.body))

    def parse(self, asked: SpeechCall, answered: Answered) -> Sound | None:
        """Take the body as it is; the events of one who asked for them are joined."""
        del asked
        kind = answered.headers.get("content-type", "")
        if answered.content_type == _EVENTS:
            return _join(self, answered.content)
        if not answered.content or answered.content_type in _NO_SOUND:
            return None
        return Sound(answered.content, kind)

    def read_event(self, event: Mapping[str, JSON]) -> Sound:
        """Read a piece of sound, or the count at the end."""
        return read_piece(event)

    def find_decoder(self, content_type: str) -> Decoder | None:
        """Tell events, and an object that holds all of it, from the sound itself."""
        return find_decoder(content_type)


def find_decoder(content_type: str) -> Decoder | None:
    """Make a decoder for what an answer says it is; None for sound."""
    if content_type == _EVENTS:
        return SSEDecoder()
    return WholeDecoder() if content_type == "application/json" else None


def read_piece(event: Mapping[str, JSON]) -> Sound:
    """Read the sound in an event, by whatever name; raises ValueError for what is no base64."""
    usage = event.get("usage")
    return Sound(
        b"".join(b64decode(as_text(event.get(key)), validate=True) for key in _KEYS),
        usage=AudioUsage(as_object(usage)) if usage else None,
        ends=event.get("type") == _END,
    )


def _join(form: OpenAISpeech, content: bytes) -> Sound | None:
    decoder = SSEDecoder()
    events = [*decoder.feed(content), *decoder.flush()]
    pieces = [
        form.read_event(as_object(loads(event.data))) for event in events if event.data != _DONE
    ]
    usage = next((piece.usage for piece in pieces if piece.usage), None)
    return Sound(b"".join(piece.sound for piece in pieces), "", usage) if pieces else None


FORMAT: Final = OpenAISpeech(operation=Operation("openai", "create_speech"))
PLAIN: Final = FORMAT
"""The same words, for services that no pinned document tells of."""
AZURE: Final = Operation("openai", "create_speech", binds="azure")
GROQ: Final = OpenAISpeech(operation=Operation("groq", "create_speech"), voices=WANTED)
OPENROUTER: Final = OpenAISpeech(operation=Operation("openrouter", "create_speech"))
TOGETHER: Final = OpenAISpeech(
    operation=Operation("together", "create_speech"),
    voices=WANTED,
    # The document has streams in this format only.
    streams={"stream": True, "response_format": "raw"},
)
