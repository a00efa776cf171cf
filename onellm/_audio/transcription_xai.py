"""xAI's transcripts, which no pinned document tells of.

https://docs.x.ai/developers/rest-api-reference/inference/speech-to-text
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._adapters.draft import Draft
from onellm._audio.transcription_openai import OURS, FormTranscription
from onellm._audio.words import TIMED, take_format
from onellm._json import JSON, as_list, as_object, as_text
from onellm._problems import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Translation
    from onellm._audio import TranscriptionCall
    from onellm._resources import Answered

_WORDS: Final[Mapping[str, str]] = {
    "diarize": "diarize",
    "file_url": "url",
    "keywords": "keyterm",
    "language": "language",
}
"""Ours → its own."""
_TIMES: Final = "timestamp_granularities"


class XAITranscription:
    """A form without a model; answered by the text and the times of its words."""

    def build(self, asked: TranscriptionCall) -> Translation:
        """Write the form; the file must come last."""
        call = asked.call
        draft = Draft(call.provider.name)
        fields: dict[str, JSON] = {}
        for name, value in take_format(draft, call.options, TIMED).items():
            if name == _TIMES and all(one == "word" for one in as_list(value)):
                continue  # they come unasked
            if name in OURS and name not in _WORDS:
                draft.unsupported.append(f"{name}={show(value)}")
            else:
                fields[_WORDS.get(name, name)] = value
        if asked.stream:
            draft.unsupported.append("stream=True")
        fields.update(call.extra_body)
        return _FORM.finish(draft, asked, fields)

    def parse(self, asked: TranscriptionCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read the text; words are called as OpenAI calls them."""
        del asked
        fields = answered.fields
        if not isinstance(fields.get("text"), str):
            return None
        words: list[JSON] = [_read_word(as_object(one)) for one in as_list(fields.get("words"))]
        return {**fields, "words": words} if words else fields


def _read_word(word: Mapping[str, JSON]) -> JSON:
    rest = {name: value for name, value in word.items() if name != "text"}
    return {"word": as_text(word.get("text")), **rest}


_FORM: Final = FormTranscription(operations={}, has_lists=False, paths={"transcribe": "/stt"})
FORMAT: Final = XAITranscription()
