"""Streams of every framing, cut at every position, say the same; no socket is needed for it."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest

from onellm._adapters import find_adapter
from onellm._call import check_chat
from onellm._chunk_reader import ChunkReader
from onellm._decoders.aws_events import AwsEventDecoder
from onellm._decoders.json_array import ArrayOrEventsDecoder, JSONArrayDecoder
from onellm._decoders.ndjson import EitherDecoder, NDJSONDecoder
from onellm._decoders.sse import SSEDecoder
from onellm._receipt import Receipt
from onellm._watchdog import Watchdog

from .reading import split_events
from .recordings import FOLDER, MISSING, ROWS, successes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onellm._chunk_reader import Decoder
    from onellm._decoders.sse import ServerSentEvent
    from onellm.errors import APIError
    from onellm.models import ChatCompletionChunk

    from .recordings import Recording

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

TRAITS: Final[Mapping[str, Callable[[str], bool]]] = {
    "CRLF": lambda body: "\r\n" in body,
    "comments": lambda body: "\n:" in body,
    "named events": lambda body: "event:" in body,
    "no final blank line": lambda body: not body.endswith(("\n\n", "\r\n\r\n")),
    "no DONE": lambda body: "[DONE]" not in body and "event:" not in body,
    "text beyond ASCII": lambda body: not body.isascii(),
}


def shortened(body: str) -> str:
    """Leave the middle out, where one event is like the next: every cut is read anew."""
    blank = "\r\n\r\n" if "\r\n" in body else "\n\n"
    events = body.split(blank)
    return blank.join(events if len(events) < 5 else [*events[:1], *events[-3:]])


def find_stream(has_trait: Callable[[str], bool]) -> Recording:
    """Give the shortest body that has the trait, with its middle or without it."""
    found = [
        replace(recording, body=body)
        for recording in successes(streamed=True)
        for body in (recording.body, shortened(recording.body))
        if has_trait(body)
    ]
    return min(found, key=lambda recording: len(recording.body))


STREAMS: Final = {trait: find_stream(has_trait) for trait, has_trait in TRAITS.items()}


def decode(pieces: Iterable[bytes]) -> list[str]:
    decoder = SSEDecoder()
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return [event.data.decode() for event in (*events, *decoder.flush())]


def read(recording: Recording, pieces: Iterable[bytes]) -> list[ChatCompletionChunk]:
    def refuse(head: bytes) -> APIError:
        raise AssertionError(head)

    model = f"{ROWS[recording.provider]}/{recording.model}"
    call = check_chat(model, [{"role": "user", "content": "Hello"}], True, {"api_key": "sk-x"})
    reader = ChunkReader(
        find_adapter(call.provider.adapter).chunk_parser(call, 0.0),
        Watchdog(call.target.clocks, 0.0),
        Receipt(provider=call.provider.name, model=call.ref.name),
        refuse,
    )
    for piece in (*pieces, b""):
        if not reader.over:
            reader.feed(piece, 0.0)
    if reader.failure is not None:
        raise reader.failure
    return list(reader.ready)


@pytest.mark.parametrize("recording", STREAMS.values(), ids=STREAMS)
def test_events_are_the_same_wherever_the_bytes_are_cut(recording: Recording) -> None:
    body = recording.body.encode()
    expected = split_events(recording.body)

    assert decode([body[i : i + 1] for i in range(len(body))]) == expected
    for cut in range(len(body) + 1):
        assert decode([body[:cut], body[cut:]]) == expected, cut


@pytest.mark.parametrize("recording", STREAMS.values(), ids=STREAMS)
def test_chunks_are_the_same_wherever_the_bytes_are_cut(recording: Recording) -> None:
    body = recording.body.encode()
    whole = read(recording, [body])

    assert read(recording, [body[i : i + 1] for i in range(len(body))]) == whole
    for cut in range(1, len(body)):
        assert read(recording, [body[:cut], body[cut:]]) == whole, cut


_AWS: Final = "application/vnd.amazon.eventstream"
_STREAMED: Final = ("api.pull", "streamGenerateContent")
_BEGINNINGS: Final[Mapping[bytes, tuple[Callable[[], Decoder], ...]]] = {
    b"{": (NDJSONDecoder, EitherDecoder),
    b"[": (JSONArrayDecoder, ArrayOrEventsDecoder),
}
FILES: Final = sorted(file.name for file in FOLDER.glob("*.jsonl"))


@dataclass(frozen=True, slots=True)
class Body:
    """The bytes of a recorded stream, and what reads such bytes."""

    id: str
    data: bytes = field(repr=False)
    decoders: tuple[Callable[[], Decoder], ...]


@cache
def load_bodies(file: str) -> tuple[Body, ...]:
    """Read every stream of a file, of whatever operation and framing."""
    lines = (json.loads(line) for line in (FOLDER / file).read_text("utf-8").splitlines())
    return tuple(
        _read_body(line["id"], line["response"])
        for line in lines
        if line["operation"].endswith(".stream") or line["operation"] in _STREAMED
    )


def _read_body(name: str, response: Mapping[str, object]) -> Body:
    text, headers = response["body"], response["headers"]
    assert isinstance(text, str)
    assert isinstance(headers, dict)
    coded = response.get("encoding") == "base64"
    data = base64.b64decode(text) if coded else text.encode()
    if coded or _AWS in headers.values():
        return Body(name, data, (AwsEventDecoder,))
    return Body(name, data, _BEGINNINGS.get(data.lstrip()[:1], (SSEDecoder,)))


def feed(decoder: Decoder, *pieces: bytes) -> list[ServerSentEvent]:
    return [event for piece in pieces for event in decoder.feed(piece)]


def split_at_events(make: Callable[[], Decoder], data: bytes) -> list[tuple[bytes, int]]:
    """Cut a stream behind each byte that completes an event; tell how many it completes."""
    decoder, start, found = make(), 0, list[tuple[bytes, int]]()
    for end in range(1, len(data) + 1):
        if events := feed(decoder, data[end - 1 : end]):
            found.append((data[start:end], len(events)))
            start = end
    return [*found, (data[start:], 0)]


@pytest.mark.parametrize("file", FILES)
def test_every_recorded_stream_is_the_same_wherever_it_is_cut(file: str) -> None:
    """Each stream in two pieces, cut at each of its bytes, gives what it gives in one.

    What was read of a stream before the event that is cut, and what follows it, is read once:
    a decoder that has just given an event knows nothing of it any more, so that the same event,
    cut elsewhere, may follow. The first event and what the end leaves have decoders of their own.
    """
    for body in load_bodies(file):
        make = body.decoders[0]
        whole = make()
        expected = feed(whole, body.data)
        left = list(whole.flush())
        parts = split_at_events(make, body.data)
        assert sum(count for _, count in parts) == len(expected), body.id

        (first, count), *middle, (rest, _) = parts if len(parts) > 1 else [parts[0], (b"", 0)]
        begun, taken = expected[:count], count
        for cut in range(len(first) + 1):
            assert feed(make(), first[:cut], first[cut:]) == begun, (body.id, cut)
        steady = make()
        feed(steady, first)
        for part, count in middle:
            events = expected[taken : taken + count]
            taken += count
            for cut in range(len(part) + 1):
                assert feed(steady, part[:cut], part[cut:]) == events, (body.id, cut)
        for cut in range(len(rest) + 1):
            last = make()
            feed(last, first)
            assert feed(last, rest[:cut], rest[cut:]) == [], (body.id, cut)
            assert list(last.flush()) == left, (body.id, cut)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 1000])
def test_every_recorded_stream_is_the_same_in_pieces_of_any_size(file: str, size: int) -> None:
    for body in load_bodies(file):
        for make in body.decoders:
            whole, pieces = make(), make()
            expected = [*feed(whole, body.data), *whole.flush()]
            cut = (body.data[at : at + size] for at in range(0, len(body.data), size))
            assert [*feed(pieces, *cut), *pieces.flush()] == expected, body.id
