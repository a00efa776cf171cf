"""The way of a transcript, from a sound that was given to what was said in it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from onellm._audio import TranscriptionCall, find_transcription_format
from onellm._audio.sounds import name_sound
from onellm._audio.streams import TranscriptAssembler, WholeDecoder, make_transcript_parser
from onellm._check import is_text
from onellm._decoders.sse import SSEDecoder
from onellm._problems import Problem, fault, wrong
from onellm._resource_streams import make_stream
from onellm._resources import LONG, answer, check_call, open_files, prepare
from onellm._results.audio import Transcription, TranscriptionEvent, Translation
from onellm._stream import Stream
from onellm._uploads import DEFAULT_ALLOWED_EXTENSIONS, find_rules, open_upload
from onellm.errors import StreamTruncatedError
from onellm.types.audio import SoundOptions, TranscriptionOptions, TranslationOptions
from onellm.types.options import CallOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager

    from onellm._audio import Task, TranscriptionFormat
    from onellm._bodies import Progress
    from onellm._chunk_reader import Decoder
    from onellm._flow import Flow
    from onellm._request import Prepared
    from onellm._resources import Answered
    from onellm._uploads import Upload
    from onellm.types.files import FileInput, UploadOptions

_KNOWN: Final[Mapping[Task, frozenset[str]]] = {
    "transcribe": frozenset(TranscriptionOptions.__annotations__) | {"file", "stream"},
    "translate": frozenset(TranslationOptions.__annotations__) | {"file"},
}
_LOCAL: Final = (
    frozenset(SoundOptions.__annotations__) - frozenset(CallOptions.__annotations__) - {"file_url"}
)
"""What is done here: how a file is read."""
_ELSEWHERE: Final = ("file_url", "file_id")
"""Options that say where the provider finds the sound."""
_RULES: Final = ("max_size", "allowed_extensions", "validate_mime", "base_directory")
_EXTENSIONS: Final = frozenset(
    (
        *(".aac", ".aiff", ".amr", ".flac", ".m4a", ".mka", ".mp2", ".mp3", ".mpga", ".oga"),
        *(".ogg", ".opus", ".wav", ".weba", ".wma"),
        *(".avi", ".flv", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".webm", ".wmv"),
    )
)
"""What sounds are called, where nobody says what else there may be."""
_ENGLISH: Final = {"task": "translation", "language": "en"}
"""What a translation is of, whatever its provider says."""
_TEXTS: Final = frozenset({"text", "srt", "vtt"})
_JSON: Final = "application/json"


def transcribe(
    task: Task, sound: object, model: object, options: Mapping[str, object]
) -> Flow[Transcription]:
    """Send a sound and read what was said."""
    with ExitStack() as files:
        form, asked, prepared = yield from _prepare(task, sound, model, options, files)

        def parse(answered: Answered) -> Transcription | None:
            found = form.parse(asked, answered)
            if found is None:
                return None
            made = Translation(found) if task == "translate" else Transcription(found)
            if task == "translate" and answered.fields:
                made.update(_ENGLISH)
            return made.with_source(answered.fields or found, prepared.receipt)

        return (yield from answer(prepared, "a transcript", parse))


class TranscriptionStream(Stream[TranscriptionEvent]):
    """A transcript while it is written; iterate it with `for` or with `async for`."""

    def __init__(self, sound: object, model: object, options: Mapping[str, object]) -> None:
        # What the stream is given does not refer to it: one that is forgotten is freed at once.
        assembler = self._assembler = TranscriptAssembler()

        def connect(files: ExitStack) -> Flow[Prepared]:
            _, _, prepared = yield from _prepare(
                "transcribe", sound, model, options, files, stream=True
            )
            return prepared

        inner = make_stream(
            connect,
            lambda prepared: make_transcript_parser(assembler, prepared.secrets),
            _find_decoder,
        )
        super().__init__(inner._connect, inner._explain)  # noqa: SLF001 - it takes its place

    @property
    def partial(self) -> Transcription:
        """What has come until now."""
        return self._assembler.whole(self.receipt)

    def final(self) -> Transcription:
        """Read what is left and give the whole transcript; may be asked for again.

        Raises StreamTruncatedError when the stream was closed before its end.
        """
        for _ in self:
            pass
        return self._whole()

    async def afinal(self) -> Transcription:
        """Do what `final` does without blocking the loop."""
        async for _ in self:
            pass
        return self._whole()

    def _whole(self) -> Transcription:
        if not self.ended:
            raise StreamTruncatedError("the stream was closed before its end; see `partial`")
        return self.partial


def _find_decoder(headers: Mapping[str, str]) -> Decoder:
    """Read events, or the one object of a model that does not stream."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    return WholeDecoder() if kind == _JSON else SSEDecoder()


def _prepare(
    task: Task,
    sound: object,
    model: object,
    options: Mapping[str, object],
    files: ExitStack,
    *,
    stream: bool = False,
) -> Flow[tuple[TranscriptionFormat, TranscriptionCall, Prepared]]:
    """Open the sound, check all of the call, and write its request."""
    problems = list(_find_problems(sound, options))
    openers = [] if sound is None else [partial(_open, sound, model, options)]
    opened = yield from open_files(files, problems, *openers)
    wire = {name: value for name, value in options.items() if name not in _LOCAL}
    find = partial(find_transcription_format, task=task)
    call = check_call(model, wire, _KNOWN[task], problems, seconds=LONG, needs=find)
    form = find_transcription_format(call.provider, task)
    asked = TranscriptionCall(
        call=call, task=task, sound=opened[0] if opened else None, stream=stream
    )
    is_text_wanted = options.get("response_format") in _TEXTS
    prepared = prepare(
        call,
        form.build(asked),
        accept="*/*" if is_text_wanted and not stream else None,
        stream=stream,
        progress=cast("Progress | None", options.get("progress")),
    )
    return form, asked, prepared


def _open(
    sound: object, model: object, options: Mapping[str, object]
) -> AbstractContextManager[Upload]:
    """Open a sound under the rules for files of its provider."""
    provider = model.partition("/")[0] if isinstance(model, str) else None
    given = cast("UploadOptions", {name: options.get(name) for name in _RULES})
    rules = find_rules(provider, **given)
    if rules.allowed_extensions is DEFAULT_ALLOWED_EXTENSIONS:
        rules = replace(rules, allowed_extensions=_EXTENSIONS)
    filename = cast("str | None", options.get("filename"))
    kind = cast("str | None", options.get("content_type"))
    upload = open_upload(cast("FileInput", sound), rules, filename=filename, content_type=kind)
    if filename is None and kind is None:
        name_sound(upload)
    return upload


def _find_problems(sound: object, options: Mapping[str, object]) -> Iterator[Problem]:
    elsewhere = [name for name in _ELSEWHERE if options.get(name) is not None]
    if sound is None and not elsewhere:
        yield fault("file", f"is missing; give one, or {' or '.join(_ELSEWHERE)}")
    elif len(elsewhere) + (sound is not None) > 1:
        yield fault("file", f"cannot go together with {' and '.join(elsewhere)}")
    for name in _ELSEWHERE:
        if options.get(name) is not None and not is_text(options[name]):
            yield wrong(name, "a string", options[name])
    progress = options.get("progress")
    if progress is not None and not callable(progress):
        yield wrong("progress", "a function of two numbers, or None", progress)
