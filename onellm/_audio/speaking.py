"""The way of speech, from a text to its sound, at once or piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from onellm._audio import SpeechCall, find_speech_format
from onellm._audio.streams import WHOLE
from onellm._check import is_dict
from onellm._downloads import MAX_BYTES, asave, check_destination, save
from onellm._json import as_object, loads
from onellm._problems import Problem, fault, wrong
from onellm._resource_streams import PieceDecoder, PieceParser, make_stream
from onellm._resources import LONG, answer, check_call, check_refusal, prepare
from onellm._results.audio import SpeechAudio
from onellm._stream import Stream
from onellm._wire_errors import error_from_event
from onellm.errors import InvalidRequestError, StreamTruncatedError
from onellm.types.audio import SpeechOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm._audio import SpeechFormat
    from onellm._chunk_reader import Decoder
    from onellm._decoders.sse import ServerSentEvent
    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm._request import Prepared
    from onellm._resources import Answered
    from onellm._results.audio import AudioUsage
    from onellm.types.files import FilePath

_KNOWN: Final = frozenset(SpeechOptions.__annotations__) | {"input", "voice", "stream"}
_LOCAL: Final = frozenset({"output_file", "overwrite"})
"""What is done here: where the sound is written."""
_ANY: Final = "*/*"
_DONE: Final = b"[DONE]"
_ENDS: Final = frozenset({WHOLE, "speech.audio.done"})
"""Names of events after which nothing is missing."""
_ENDINGS: Final = {
    "audio/aac": "aac",
    "audio/flac": "flac",
    "audio/l16": "pcm",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/opus": "opus",
    "audio/pcm": "pcm",
    "audio/wav": "wav",
}
"""What files of a type are called."""
_SHORT: Final = frozenset({"audio_data", "candidates", "data"})
"""Keys that hold the sound itself, which the rest of a body is shown without."""


def speak(
    text: object, model: object, voice: object, options: Mapping[str, object]
) -> Flow[SpeechAudio]:
    """Send a text and read its sound; where it is written is for the caller."""
    form, asked, prepared = _prepare(text, model, voice, options)

    def parse(answered: Answered) -> SpeechAudio | None:
        try:
            sound = form.parse(asked, answered)
        except ValueError:  # what should be base64 or hexadecimal is neither
            return None
        if sound is None:
            return None
        rest = {name: value for name, value in answered.fields.items() if name not in _SHORT}
        return SpeechAudio(
            sound.sound,
            prepared.receipt,
            content_type=sound.content_type,
            usage=sound.usage,
            raw=rest,
        )

    return (yield from answer(prepared, "speech", parse))


class SpeechStream(Stream[bytes]):
    """Sound while it is made, piece by piece; iterate it with `for` or with `async for`."""

    def __init__(
        self, text: object, model: object, voice: object, options: Mapping[str, object]
    ) -> None:
        form, _, prepared = _prepare(text, model, voice, options, stream=True)
        self._wanted = options.get("response_format")
        # What the stream is given does not refer to it: one that is forgotten is freed at once.
        parser = self._parser = SoundParser(form, prepared.secrets)
        inner = make_stream(prepared, lambda _: parser, parser.find_decoder)
        super().__init__(inner._connect, inner._explain)  # noqa: SLF001 - it takes its place

    @property
    def content_type(self) -> str:
        """What the provider says the sound is; empty until it has begun."""
        return self._parser.content_type

    @property
    def usage(self) -> AudioUsage | None:
        """What was counted, where it is told at the end."""
        return self._parser.usage

    def save(
        self, destination: FilePath, *, overwrite: bool = False, max_bytes: int = MAX_BYTES
    ) -> str:
        """Write what is left into a file, in constant memory; all of it, or nothing.

        Gives the file's path. Raises InvalidRequestError for a destination that is taken or none,
        before the request is sent if it was not sent yet.
        """
        check_destination(destination, overwrite=overwrite)
        with self:
            where = save(
                self, destination, max_bytes=max_bytes, overwrite=overwrite, name=self._name
            )
        return str(where)

    async def asave(
        self, destination: FilePath, *, overwrite: bool = False, max_bytes: int = MAX_BYTES
    ) -> str:
        """Do what `save` does without blocking the loop."""
        check_destination(destination, overwrite=overwrite)
        async with self:
            where = await asave(
                self, destination, max_bytes=max_bytes, overwrite=overwrite, name=self._name
            )
        return str(where)

    def read(self) -> SpeechAudio:
        """Read what is left and give it as one."""
        pieces = [*self]
        return self._whole(pieces)

    async def aread(self) -> SpeechAudio:
        """Do what `read` does without blocking the loop."""
        pieces = [piece async for piece in self]
        return self._whole(pieces)

    def _name(self) -> str:
        return name_file(self.content_type, self._wanted)

    def _whole(self, pieces: list[bytes]) -> SpeechAudio:
        if not self.ended:
            raise StreamTruncatedError("the stream was closed before its end")
        return SpeechAudio(
            b"".join(pieces), self.receipt, content_type=self.content_type, usage=self.usage
        )


def name_file(content_type: str, wanted: object) -> str:
    """Name a file of sound, for a folder that is to have one."""
    kind = content_type.partition(";")[0].strip().lower()
    ending = _ENDINGS.get(kind) or (wanted if isinstance(wanted, str) else "mp3")
    return f"speech.{ending}"


class SoundParser:
    """Give the sound in a stream: its bytes as they are, or what its events hold."""

    def __init__(self, form: SpeechFormat, secrets: tuple[str, ...]) -> None:
        self.finished = False
        self.ended = False
        self.seen = 0
        self.content_type = ""
        self.usage: AudioUsage | None = None
        self._form = form
        self._secrets = secrets
        self._pieces: PieceParser | None = None

    def find_decoder(self, headers: Mapping[str, str]) -> Decoder:
        """Make a decoder for what an answer says it is."""
        kind = headers.get("content-type", "")
        decoder = self._form.find_decoder(kind.partition(";")[0].strip().lower())
        if decoder is None:
            self.content_type = kind
            self._pieces = PieceParser(self._secrets)
        return decoder or PieceDecoder()

    def parse(self, event: ServerSentEvent) -> list[bytes]:
        """Read one event; raises ValueError for broken JSON, an APIError for an error event."""
        if self._pieces is not None:
            found = self._pieces.parse(event)
            self.finished, self.seen = self._pieces.finished, self._pieces.seen
            return found
        if event.data.strip() == _DONE:
            self.finished = self.ended = True
            return []
        body = loads(event.data)
        fields = as_object(body)
        check_refusal(body, self._secrets)
        if event.event == "error" or fields.get("type") == "error":
            raise error_from_event(fields, self._secrets)
        sound = self._form.read_event(fields)
        self.seen += 1
        self.content_type = self.content_type or sound.content_type
        self.usage = sound.usage or self.usage
        self.finished = self.finished or sound.ends or event.event in _ENDS
        return [sound.sound] if sound.sound else []


def _prepare(
    text: object,
    model: object,
    voice: object,
    options: Mapping[str, object],
    *,
    stream: bool = False,
) -> tuple[SpeechFormat, SpeechCall, Prepared]:
    """Check all of a call, and write its request."""
    problems = list(_find_problems(text, voice, options, stream=stream))
    wire = {name: value for name, value in options.items() if name not in _LOCAL}
    call = check_call(model, wire, _KNOWN, problems, seconds=LONG, needs=find_speech_format)
    form = find_speech_format(call.provider)
    call = form.address(call)
    asked = SpeechCall(call=call, text=cast("str", text), voice=cast("JSON", voice), stream=stream)
    return form, asked, prepare(call, form.build(asked), accept=_ANY, stream=stream)


def _find_problems(
    text: object, voice: object, options: Mapping[str, object], *, stream: bool
) -> Iterator[Problem]:
    if not isinstance(text, str) or not text:
        yield wrong("input", "a text that is not empty", text)
    if not (isinstance(voice, str) and voice) and not is_dict(voice):
        yield wrong("voice", "the name of a voice, or a dict", voice)
    destination = options.get("output_file")
    overwrite = options.get("overwrite")
    if overwrite is not None and not isinstance(overwrite, bool):
        yield wrong("overwrite", "True or False", overwrite)
    if destination is None:
        return
    if stream:
        yield fault("output_file", "cannot go together with stream=True; use save() of the stream")
        return
    try:
        check_destination(cast("FilePath", destination), overwrite=overwrite is not False)
    except InvalidRequestError as error:
        yield from error.problems
