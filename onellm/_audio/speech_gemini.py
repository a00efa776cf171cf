"""Gemini's speech: a chat that is answered in sound, on Google's two addresses.

https://ai.google.dev/gemini-api/docs/speech-generation
"""

from __future__ import annotations

import re
import struct
from base64 import b64decode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from onellm_clients.google.api.content import generate_content as google
from onellm_clients.google.api.content import stream_generate_content as google_stream
from onellm_clients.vertexai.api.content import generate_content as vertex
from onellm_clients.vertexai.api.content import stream_generate_content as vertex_stream

from onellm._adapters.draft import Draft
from onellm._audio import Sound
from onellm._audio.speech_openai import OURS
from onellm._audio.voices import OWN, take_voice
from onellm._decoders.json_array import ArrayOrEventsDecoder
from onellm._json import JSON, as_list, as_object, as_text
from onellm._problems import show
from onellm._results.audio import AudioUsage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm_clients.google.wire.content import GenerateContentRequest

    from onellm._adapters import Request, Translation
    from onellm._audio import SpeechCall
    from onellm._chunk_reader import Decoder
    from onellm._resources import Answered, ResourceCall

_WAV: Final = "wav"
_PCM: Final = "pcm"
_HAS: Final = frozenset({"language", "response_format"})
"""Those of our options that can be said."""
_RATE: Final = re.compile(r"rate=(\d+)")
_USUAL_RATE: Final = 24_000
_BYTES: Final = 2
"""Of a sample: 16 bits, one channel."""


@dataclass(frozen=True, slots=True)
class GeminiSpeech:
    """The text to speak is the message; the sound comes as samples without a header."""

    on_vertex: bool = False

    def address(self, call: ResourceCall) -> ResourceCall:
        """Go where chats go."""
        return call

    def build(self, asked: SpeechCall) -> Translation:
        """Write the body."""
        call = asked.call
        draft = Draft(call.provider.name)
        speech: dict[str, JSON] = {}
        voice = take_voice(draft, asked, OWN)
        if voice is not None:
            speech["voiceConfig"] = {"prebuiltVoiceConfig": {"voiceName": voice}}
        if "language" in call.options:
            speech["languageCode"] = call.options["language"]
        config: dict[str, JSON] = {"responseModalities": ["AUDIO"]}
        if speech:
            config["speechConfig"] = speech
        draft.body["contents"] = [{"role": "user", "parts": [{"text": asked.text}]}]
        draft.body["generationConfig"] = config
        for name, value in call.options.items():
            if name not in OURS:
                draft.body[name] = value
            elif name not in _HAS:
                draft.unsupported.append(f"{name}={show(value)}")
        _check_format(draft, asked)
        draft.body.update(call.extra_body)
        try:
            return draft.finish(self._write(asked, draft.body))
        except ValueError as error:  # a name that would lead elsewhere
            draft.problems.append(str(error))
            return draft.finish(google.build_request(models_id="model", body={}))

    def _write(self, asked: SpeechCall, body: Mapping[str, JSON]) -> Request:
        call = asked.call
        model = call.model.removeprefix("models/")
        if not self.on_vertex:
            ask = google_stream.build_request if asked.stream else google.build_request
            # Built by rules from the caller's values; extra ones are the caller's own affair.
            return ask(models_id=model, body=cast("GenerateContentRequest", body))
        settings = call.target.settings
        ask_there = vertex_stream.build_request if asked.stream else vertex.build_request
        return ask_there(
            project=settings["project"],
            location=settings["location"],
            publisher="google",
            model=model,
            body=body,
        )

    def parse(self, asked: SpeechCall, answered: Answered) -> Sound | None:
        """Join the samples; a header is put before them unless they are wanted bare."""
        sound = self.read_event(answered.fields)
        if not sound.sound:
            return None
        if asked.call.options.get("response_format") == _PCM:
            return sound
        rate = _RATE.search(sound.content_type)
        header = _write_header(len(sound.sound), int(rate[1]) if rate else _USUAL_RATE)
        return sound._replace(sound=header + sound.sound, content_type="audio/wav")

    def read_event(self, event: Mapping[str, JSON]) -> Sound:
        """Read the samples in an answer, or in a part of it."""
        candidate = as_object(next(iter(as_list(event.get("candidates"))), None))
        parts = as_list(as_object(candidate.get("content")).get("parts"))
        found = [as_object(as_object(part).get("inlineData")) for part in parts]
        counted = as_object(event.get("usageMetadata"))
        return Sound(
            b"".join(b64decode(as_text(one.get("data")), validate=True) for one in found),
            next((as_text(one.get("mimeType")) for one in found if one), ""),
            AudioUsage({_COUNTS.get(key, key): value for key, value in counted.items()})
            if counted
            else None,
            bool(candidate.get("finishReason")),
        )

    def find_decoder(self, content_type: str) -> Decoder:
        """Read events, or the elements of an array where no events come."""
        del content_type
        return ArrayOrEventsDecoder()


_COUNTS: Final = {
    "promptTokenCount": "input_tokens",
    "candidatesTokenCount": "output_tokens",
    "totalTokenCount": "total_tokens",
}


def _check_format(draft: Draft, asked: SpeechCall) -> None:
    """Say what the samples become: a WAV file, or what they are."""
    wanted = asked.call.options.get("response_format")
    if asked.stream and wanted is None:
        draft.notes.append("the stream is of samples without a header: 16 bits, one channel")
    elif wanted is None:
        draft.notes.append("response_format was set to 'wav': the samples came without a header")
    if wanted not in ({None, _PCM} if asked.stream else {None, _PCM, _WAV}):
        draft.unsupported.append(f"response_format={show(wanted)}")


def _write_header(size: int, rate: int) -> bytes:
    """Write the head of a WAV file of one channel."""
    return struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        36 + size,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        rate,
        rate * _BYTES,
        _BYTES,
        _BYTES * 8,
        b"data",
        size,
    )


FORMAT: Final = GeminiSpeech()
VERTEX: Final = GeminiSpeech(on_vertex=True)
