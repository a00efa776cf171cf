"""The events of native streams: what is one, what is an error, and what ends the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from onellm._decoders.aws_events import AwsEventDecoder
from onellm._decoders.json_lines import JSONLinesDecoder
from onellm._decoders.sse import ServerSentEvent, SSEDecoder
from onellm._json import JSON, as_list, as_object, dumps, loads
from onellm._wire_errors import error_from_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from onellm._stream import Decoder

    Says = Callable[[Mapping[str, JSON]], bool]

E = TypeVar("E")

_DONE: Final = b"[DONE]"
_LINES: Final = ("application/x-ndjson", "application/ndjson", "application/jsonl")
_AWS: Final = "application/vnd.amazon.eventstream"
_ERROR: Final = "error"
_PING: Final = "ping"


class Ending(NamedTuple):
    """What shows that a stream's answer is complete."""

    finishes: Says
    """Whether an event says so."""
    is_last: bool = False
    """Whether nothing follows such an event: the body need not be read on."""


def _tagged(*tags: str) -> Says:
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


def _has_succeeded(event: Mapping[str, JSON]) -> bool:
    return event.get("status") == "success"


def _says_anything(_event: Mapping[str, JSON]) -> bool:
    return True


_ENDINGS: Final[Mapping[str, Ending]] = {
    "/responses": Ending(
        _tagged("response.completed", "response.failed", "response.incomplete"), is_last=True
    ),
    "/messages": Ending(_tagged("message_stop"), is_last=True),
    "/v2/chat": Ending(_tagged("message-end"), is_last=True),
    "/completions": Ending(_has_finish_reason),
    ":streamGenerateContent": Ending(_has_candidate_end),
    "/converse-stream": Ending(_has_stopped),
    "/api/chat": Ending(_is_done, is_last=True),
    "/api/generate": Ending(_is_done, is_last=True),
    "/api/pull": Ending(_has_succeeded),
    "/images/generations": Ending(_tagged("image_generation.completed")),
    "/images/edits": Ending(_tagged("image_edit.completed")),
    "/audio/transcriptions": Ending(_tagged("transcript.text.done", "transcription.done")),
    "/audio/speech": Ending(_tagged("speech.audio.done")),
}
"""By how the path of an operation ends. "[DONE]" ends every stream."""

_NO_MARK: Final = Ending(_says_anything)
"""Of a format without a mark: an answer that ends after an event is complete."""


def find_ending(path: str) -> Ending:
    """Find what ends the streams of an operation."""
    found = (ending for suffix, ending in _ENDINGS.items() if path.endswith(suffix))
    return next(found, _NO_MARK)


def find_decoder(headers: Mapping[str, str]) -> Decoder:
    """Make a decoder for what an answer says it is; what says nothing useful is taken for SSE."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == _AWS:
        return NamedEventDecoder()
    return JSONLinesDecoder() if kind in _LINES else SSEDecoder()


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
        self._ending = ending
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
        if self._ending.finishes(fields):
            self.finished = True
            self.ended = self._ending.is_last
        return [self._read(body)]
