"""The events of native streams: what is one, what is an error, and what ends the answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from onellm._decoders.aws_events import AwsEventDecoder
from onellm._decoders.json_array import JSONArrayDecoder
from onellm._decoders.ndjson import EitherDecoder, NDJSONDecoder
from onellm._decoders.sse import ServerSentEvent, SSEDecoder
from onellm._json import JSON, as_list, as_object, dumps, loads
from onellm._wire_errors import error_from_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from onellm._chunk_reader import Decoder

    Ending = Callable[[Mapping[str, JSON]], bool]
    """Whether an event shows that the answer is complete."""

E = TypeVar("E")

_DONE: Final = b"[DONE]"
_LINES: Final = ("application/x-ndjson", "application/ndjson", "application/jsonl")
_AWS: Final = "application/vnd.amazon.eventstream"
_AWS_PATHS: Final = ("/converse-stream", "/invoke-with-response-stream")
_JSON: Final = "application/json"
_ARRAY_PATH: Final = ":streamGenerateContent"
_ERROR: Final = "error"
_PING: Final = "ping"


def _tagged(*tags: str) -> Ending:
    return lambda event: event.get("type") in tags


def _has_finish_reason(event: Mapping[str, JSON]) -> bool:
    choices = as_list(event.get("choices"))
    return any(as_object(choice).get("finish_reason") is not None for choice in choices)


def _has_candidate_end(event: Mapping[str, JSON]) -> bool:
    candidates = as_list(event.get("candidates"))
    blocked = as_object(event.get("promptFeedback")).get("blockReason")
    return bool(blocked) or any(as_object(one).get("finishReason") for one in candidates)


def _is_done(event: Mapping[str, JSON]) -> bool:
    return event.get("done") is True


def _has_stopped(event: Mapping[str, JSON]) -> bool:
    return "messageStop" in event


def _has_stopped_or_finished(event: Mapping[str, JSON]) -> bool:
    """Tell for services that hand on Anthropic's and Mistral's events as they are."""
    return event.get("type") == "message_stop" or _has_finish_reason(event)


def _has_succeeded(event: Mapping[str, JSON]) -> bool:
    return event.get("status") == "success"


def _says_anything(_event: Mapping[str, JSON]) -> bool:
    return True


_ENDINGS: Final[Mapping[re.Pattern[str], Ending]] = {
    re.compile(pattern + r"\Z"): ending
    for pattern, ending in {
        r"/responses(/[^/]+)?": _tagged(
            "response.completed", "response.failed", "response.incomplete"
        ),
        r"/messages": _tagged("message_stop"),
        r"/v2/chat": _tagged("message-end"),
        r"/completions": _has_finish_reason,
        r":streamGenerateContent": _has_candidate_end,
        r":streamRawPredict": _has_stopped_or_finished,
        r"/converse-stream": _has_stopped,
        r"/api/(chat|generate)": _is_done,
        r"/api/pull": _has_succeeded,
        r"/images/generations": _tagged("image_generation.completed"),
        r"/images/edits": _tagged("image_edit.completed"),
        r"/audio/transcriptions": _tagged("transcript.text.done", "transcription.done"),
        r"/audio/speech": _tagged("speech.audio.done"),
    }.items()
}
"""What shows that an answer is complete, by how the path of its operation ends.

"[DONE]" does in every stream. Where there is no such mark, what ends after an event is complete.
"""


def find_ending(path: str) -> Ending:
    """Find what ends the streams of an operation."""
    found = (ending for pattern, ending in _ENDINGS.items() if pattern.search(path))
    return next(found, _says_anything)


def find_decoder(headers: Mapping[str, str], path: str) -> Decoder:
    """Make a decoder for what an answer says it is, or else for what its operation sends."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == _AWS or (not kind and path.endswith(_AWS_PATHS)):
        return NamedEventDecoder()
    if kind == _JSON and path.endswith(_ARRAY_PATH):
        return JSONArrayDecoder()
    if not kind:
        return EitherDecoder()
    return NDJSONDecoder() if kind in _LINES else SSEDecoder()


class NamedEventDecoder:
    """AWS's events as its documents have them: objects whose one key is the event's name."""

    def __init__(self) -> None:
        self._decoder = AwsEventDecoder()

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """Take the next bytes; give the events they complete, or raise ValueError for damage."""
        return _put_under_names(self._decoder.feed(chunk))

    def flush(self) -> Iterator[ServerSentEvent]:
        """Give what the end of the stream left."""
        return _put_under_names(self._decoder.flush())

    @property
    def held(self) -> int:
        """How many bytes of a frame that is not complete it holds."""
        return self._decoder.held


def _put_under_names(events: Iterable[ServerSentEvent]) -> Iterator[ServerSentEvent]:
    for event in events:
        # An exception of the service is an error already, in the form of all others.
        if event.data.startswith(b'{"error":'):
            yield event
        else:
            yield ServerSentEvent(event.event, b"{%s:%s}" % (dumps(event.event), event.data))


class EventParser(Generic[E]):
    """Give each event of one stream to the operation's own reader."""

    def __init__(
        self, read: Callable[[JSON], E], ending: Ending, secrets: Sequence[str] = ()
    ) -> None:
        self.finished = False
        self.ended = False
        self.seen = 0
        self._read = read
        self._is_ending = ending
        self._secrets = secrets

    def parse(self, event: ServerSentEvent) -> list[E]:
        """Read one event; raises ValueError for broken JSON, an APIError for an error event."""
        if event.data.strip() == _DONE:
            self.finished = self.ended = True
            return []
        body = loads(event.data)
        fields = as_object(body)
        tag = fields.get("type")
        if _PING in (tag, event.event):
            return []
        self.seen += 1
        if _ERROR in (tag, event.event) or fields.get("error"):
            raise error_from_event(fields, self._secrets)
        self.finished = self.finished or self._is_ending(fields)
        return [self._read(body)]
