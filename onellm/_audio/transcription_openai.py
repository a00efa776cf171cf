"""OpenAI's transcripts and translations: a form with a file, and the services that copy it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from onellm_clients._runtime import BinaryFile, Multipart, form_body

from onellm._adapters import Request, Translation
from onellm._adapters.draft import Draft
from onellm._audio import LARGEST
from onellm._json import as_text
from onellm._operation import Operation, judge, write_options
from onellm._problems import Problem, fault
from onellm.types.audio import SoundOptions, TranscriptionOptions
from onellm.types.options import CallOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm._audio import Task, TranscriptionCall
    from onellm._json import JSON
    from onellm._resources import Answered, ResourceCall
    from onellm._uploads import Upload

SOUND: Final = (
    frozenset(SoundOptions.__annotations__) - frozenset(CallOptions.__annotations__) - {"file_url"}
)
"""Options that are never sent: how a file is read."""
OURS: Final = (
    frozenset(TranscriptionOptions.__annotations__) - frozenset(CallOptions.__annotations__) - SOUND
)
TEXTS: Final = frozenset({"text", "srt", "vtt"})
"""Formats that are no JSON."""
_HTML: Final = "text/html"
_STREAM: Final = "stream"
_FILE: Final = "file"

_PATHS: Final[Mapping[Task, str]] = {
    "transcribe": "/audio/transcriptions",
    "translate": "/audio/translations",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTranscription:
    """A form: the model, the options, and the file behind them."""

    operations: Mapping[Task, Operation]
    has_lists: bool = True
    """Whether each element of a list is sent as `name[]`; else the name is repeated as it is."""
    paths: Mapping[Task, str] = field(default_factory=lambda: _PATHS)

    def build(self, asked: TranscriptionCall) -> Translation:
        """Write the form."""
        draft = Draft(asked.call.provider.name)
        fields: dict[str, JSON] = {"model": asked.call.model}
        fields.update(self.write(draft, asked))
        fields.update(asked.call.extra_body)
        return self.finish(draft, asked, fields)

    def write(self, draft: Draft, asked: TranscriptionCall) -> dict[str, JSON]:
        """Give the options in the operation's words."""
        operation = self.operations[asked.task]
        fields = write_options(draft, self.fit(draft, asked.call), operation, OURS)
        if asked.stream:
            if operation.is_of(draft.provider) and not operation.knows(_STREAM):
                draft.unsupported.append("stream=True")
            else:
                fields[_STREAM] = True
        return fields

    def fit(self, draft: Draft, call: ResourceCall) -> ResourceCall:  # noqa: ARG002 - for others
        """Say in other options what the operation has no word for."""
        return call

    def finish(
        self, draft: Draft, asked: TranscriptionCall, fields: Mapping[str, JSON]
    ) -> Translation:
        """Put the file behind the fields: some services want it last."""
        form: dict[str, object] = {**fields}
        if asked.sound is not None:
            judge(draft, list(_find_size_problems(asked, asked.sound)), asked.call.validate)
            content = cast("BinaryIO", asked.sound)
            form[_FILE] = BinaryFile(asked.sound.name, content, asked.sound.content_type)
        try:
            body = form_body(form)
        except TypeError as error:
            draft.problems.append(str(error))
            body = Multipart(())
        if not self.has_lists:
            body = Multipart(
                tuple(part._replace(name=part.name.removesuffix("[]")) for part in body.parts)
            )
        return draft.finish(Request("POST", self.paths[asked.task], body=body))

    def parse(self, asked: TranscriptionCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read a transcript; subtitles and plain text are it as they are."""
        fields = answered.fields
        if isinstance(fields.get("text"), str):
            return fields
        asked_for = as_text(asked.call.options.get("response_format"))
        if asked_for in TEXTS and answered.content_type != _HTML:
            return {"text": answered.text}
        return None


def _find_size_problems(asked: TranscriptionCall, sound: Upload) -> Iterator[Problem]:
    """Say that a sound is more than its provider takes at its own address."""
    provider = asked.call.provider
    most = LARGEST.get(provider.name)
    # Azure's row has no address of its own.
    fixed = "{" not in provider.base_url
    elsewhere = fixed and asked.call.target.base_url != provider.base_url
    if most and not elsewhere and sound.size is not None and sound.size > most:
        said = f"{sound.name!r} is too large: {sound.size} bytes; {provider.name} takes {most}"
        yield fault("file", said)


def _both(document: str, **renames: str) -> dict[Task, Operation]:
    return {
        "transcribe": Operation(document, "create_transcription", renames),
        "translate": Operation(document, "create_translation", renames),
    }


_OPENAI: Final = FormTranscription(operations=_both("openai"))
FORMAT: Final = _OPENAI
PLAIN: Final = _OPENAI
"""The same words, for services that no pinned document tells of."""
GROQ: Final = FormTranscription(operations=_both("groq", file_url="url"))
OPENROUTER: Final = FormTranscription(
    operations={
        "transcribe": Operation(
            "openrouter",
            "create_transcription",
            {"timestamp_granularities": "timestamp_granularities[]"},
        )
    }
)
TOGETHER: Final = FormTranscription(operations=_both("together", file_url=_FILE), has_lists=False)
AZURE: Final = replace(
    _OPENAI,
    operations={
        task: replace(operation, binds="azure") for task, operation in _both("openai").items()
    },
)
