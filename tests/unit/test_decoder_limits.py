"""Every decoder under any bytes: events or ValueError, the same however cut, in bounded memory."""

from __future__ import annotations

import struct
import tracemalloc
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._decoders.aws_events import LARGEST, AwsEventDecoder
from onellm._decoders.json_array import ArrayOrEventsDecoder, JSONArrayDecoder
from onellm._decoders.json_documents import JSONDocumentsDecoder
from onellm._decoders.ndjson import EitherDecoder, NDJSONDecoder
from onellm._decoders.sse import SSEDecoder
from onellm._native_events import NamedEventDecoder

from ..adapters.bedrock_frames import (  # noqa: TID252 - tests are no package that is installed
    seal,
    write_event,
    write_frame,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onellm._decoders.sse import ServerSentEvent

MB: Final = 1024 * 1024


class Decoder(Protocol):
    def feed(self, chunk: bytes) -> Iterable[ServerSentEvent]: ...

    def flush(self) -> Iterable[ServerSentEvent]: ...


class Measured(Decoder, Protocol):
    @property
    def held(self) -> int: ...


MEASURED: Final[Mapping[str, Callable[[], Measured]]] = {
    "sse": SSEDecoder,
    "ndjson": NDJSONDecoder,
    "sse or ndjson": EitherDecoder,
    "json array": JSONArrayDecoder,
    "json array or sse": ArrayOrEventsDecoder,
    "aws": AwsEventDecoder,
    "aws under names": NamedEventDecoder,
}
ALL: Final[Mapping[str, Callable[[], Decoder]]] = {
    **MEASURED,
    "json documents": JSONDocumentsDecoder,
}
all_decoders = pytest.mark.parametrize("make", ALL.values(), ids=ALL)
measured = pytest.mark.parametrize("make", MEASURED.values(), ids=MEASURED)

_LENGTHS = struct.pack(">II", 40, 0)
WORDS: Final = [
    b"data:",
    b"data: ",
    b"data",
    b"event: x",
    b": ping",
    b"id: 1",
    b"\n",
    b"\n\n",
    b"\r",
    b"\r\n",
    b'{"a":1}',
    b'{"a":"\\"}]',
    b'"',
    b"\\",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b" ",
    b"\xef\xbb\xbf",
    b"\xef",
    b"\xff",
    b"\x00",
    b"\x1e",
    "é".encode(),
    b"12",
    b"null",
    write_event("messageStart", {"role": "assistant"}),
    write_event("throttlingException", {"message": "Slow down."}),
    write_frame({}, b""),
    seal(b"\x01x\x0a", b""),
    _LENGTHS + struct.pack(">I", zlib.crc32(_LENGTHS)),
]
streams = st.lists(st.sampled_from(WORDS) | st.binary(max_size=6), max_size=40).map(b"".join)
cuts = st.lists(st.integers(0, 400), max_size=12)


def cut(stream: bytes, places: Sequence[int]) -> list[bytes]:
    ends = sorted({0, len(stream), *(place for place in places if place < len(stream))})
    return [stream[a:b] for a, b in pairwise(ends)]


def decode(make: Callable[[], Decoder], pieces: Iterable[bytes]) -> list[ServerSentEvent | str]:
    """Give the events of a stream, and the reason where it ends in damage."""
    decoder = make()
    found: list[ServerSentEvent | str] = []
    try:
        for piece in pieces:
            found.extend(decoder.feed(piece))
        found.extend(decoder.flush())
    except ValueError as error:
        found.append(str(error))
    return found


@all_decoders
@given(stream=streams, places=cuts)
def test_any_bytes_are_events_or_damage_however_they_are_cut(
    make: Callable[[], Decoder], stream: bytes, places: list[int]
) -> None:
    whole = decode(make, [stream])

    assert decode(make, cut(stream, places)) == whole
    assert decode(make, [stream[i : i + 1] for i in range(len(stream))]) == whole


@all_decoders
@given(stream=streams)
def test_no_byte_of_an_event_comes_from_nowhere(make: Callable[[], Decoder], stream: bytes) -> None:
    if make is NamedEventDecoder:
        return  # it puts a name and braces around each
    events = [event for event in decode(make, [stream]) if not isinstance(event, str)]

    rewritten = b'{"error":'  # an exception of AWS's, put as all other errors are
    plain = [event for event in events if not event.data.startswith(rewritten)]
    assert sum(len(event.data) for event in plain) <= len(stream)


@measured
@given(stream=streams, places=cuts)
def test_what_is_held_is_what_was_fed_and_not_yet_given(
    make: Callable[[], Measured], stream: bytes, places: list[int]
) -> None:
    decoder = make()
    fed = 0
    try:
        for piece in cut(stream, places):
            fed += len(piece)
            for _ in decoder.feed(piece):
                pass
            assert 0 <= decoder.held <= fed
            assert decoder.held >= retained(decoder)
    except ValueError:
        pass


def retained(decoder: object) -> int:
    """Add up the bytes that a decoder keeps, by looking into it."""
    inner = getattr(decoder, "_decoder", None)
    if inner is not None:
        return retained(inner)
    kept = 0
    for name in ("_pending", "_data"):
        kept += sum(map(len, getattr(decoder, name, ())))
    kept += len(getattr(decoder, "_event", ""))
    return kept + len(getattr(decoder, "_buffer", b""))


EVENT: Final = 100_000
TINY: Final[Mapping[str, tuple[Callable[[], Measured], bytes, bytes]]] = {
    "a line of events": (SSEDecoder, b'data: {"', b"xy"),
    "lines of one event": (SSEDecoder, b"", b"data:a\n"),
    "empty lines of one event": (SSEDecoder, b"", b"data\n"),
    "names without an event": (SSEDecoder, b"", b"event: a\n"),
    "a line of JSON": (NDJSONDecoder, b'{"', b"xy"),
    "a line of either": (EitherDecoder, b'{"', b"xy"),
    "an element": (JSONArrayDecoder, b'[{"', b"xy"),
    "brackets": (JSONArrayDecoder, b"[", b"["),
    "blanks in an array": (JSONArrayDecoder, b"[", b" "),
    "an element of either": (ArrayOrEventsDecoder, b'[{"', b"xy"),
    "a frame": (AwsEventDecoder, b"", b"xy"),
}


def long_frame() -> bytes:
    lengths = struct.pack(">II", LARGEST, 0)
    return lengths + struct.pack(">I", zlib.crc32(lengths))


@pytest.mark.parametrize("case", TINY)
def test_tiny_pieces_cost_little_more_than_they_hold(case: str) -> None:
    """Two bytes in a piece of their own take fifty in memory; a million such pieces do not."""
    make, first, piece = TINY[case]
    decoder = make()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    fed = first or (long_frame() if make is AwsEventDecoder else b"")
    for _ in decoder.feed(fed):
        pass
    count = 0
    while decoder.held < EVENT and count < EVENT:
        count += len(piece)
        fresh = bytes(bytearray(piece))  # an object of its own, as a socket gives
        for event in decoder.feed(fresh):
            raise AssertionError(event)
    peak = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()

    assert peak < 6 * EVENT
    assert count * 0.7 <= decoder.held <= len(fed) + count


@pytest.mark.parametrize("size", [1, 2, 1000])
def test_an_event_in_very_many_pieces_is_the_same_event(size: int) -> None:
    lines = b"".join(b"data: line %d\n" % number for number in range(3000))
    text = b'["' + b"ab" * 5000 + b'"]'
    frame = write_frame({":event-type": "x"}, text)
    bodies: list[tuple[Callable[[], Decoder], bytes, bytes]] = [
        (SSEDecoder, lines + b"\n", lines.replace(b"data: ", b"").rstrip()),
        (SSEDecoder, b"data\n" * 3000 + b"\n", b"\n" * 2999),
        (SSEDecoder, b"data: " + text + b"\n\n", text),
        (NDJSONDecoder, text + b"\n", text),
        (EitherDecoder, b'{"a":' + text + b"}\n", b'{"a":' + text + b"}"),
        (JSONArrayDecoder, b"[" + text + b"]", text),
        (ArrayOrEventsDecoder, b"[" + text + b"]", text),
        (JSONDocumentsDecoder, text, text),
        (AwsEventDecoder, frame, text),
    ]
    for make, body, data in bodies:
        pieces = (body[start : start + size] for start in range(0, len(body), size))
        (event,) = decode(make, pieces)
        assert not isinstance(event, str)
        assert event.data == data


ENDLESS: Final[Mapping[str, tuple[Callable[[], Measured], bytes]]] = {
    "comments": (SSEDecoder, b": ping\n\n"),
    "comments without a blank line": (SSEDecoder, b": ping\n"),
    "blank lines": (SSEDecoder, b"\r\n"),
    "ids": (SSEDecoder, b"id: 1\nretry: 5\n"),
    "unknown fields": (SSEDecoder, b"x: yes\n"),
    "lonely names": (SSEDecoder, b"event: x\n\n"),
    "blank lines of JSON": (NDJSONDecoder, b" \n"),
    "blank lines of either": (EitherDecoder, b"\n"),
    "blanks before an array": (ArrayOrEventsDecoder, b"\r\n "),
    "commas": (JSONArrayDecoder, b", "),
    "a page instead of frames": (AwsEventDecoder, b"<html>"),
}


@pytest.mark.parametrize("case", ENDLESS)
def test_what_says_nothing_is_not_kept(case: str) -> None:
    make, piece = ENDLESS[case]
    decoder = make()
    tracemalloc.start()
    for _ in range(20):
        for event in decoder.feed(piece * 2_000):
            raise AssertionError(event)
    current = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert decoder.held < 100
    assert current < 100_000


@measured
def test_a_decoder_that_was_flushed_holds_nothing_of_the_event(
    make: Callable[[], Measured],
) -> None:
    decoder = make()
    for event in (*decoder.feed(b"\x00\x00\x00"), *decoder.flush()):
        assert event.data

    assert retained(decoder) == 0


def test_a_document_above_its_limit_is_refused() -> None:
    decoder = JSONDocumentsDecoder(limit=1000)

    assert list(decoder.feed(b'{"a": 1} {"b": "' + b"x" * 900)) != []
    with pytest.raises(ValueError, match="more than 1000 bytes"):
        decoder.feed(b"x" * 200)
