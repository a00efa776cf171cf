from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._decoders.ndjson import EitherDecoder, NDJSONDecoder
from onellm._decoders.sse import SSEDecoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Decoder: TypeAlias = NDJSONDecoder | EitherDecoder | SSEDecoder

BOTH = pytest.mark.parametrize("kind", [NDJSONDecoder, EitherDecoder])
LINES = '{"a":1}\n\n{"b":"\u2028 ï \u0085"}\r\n  \n{"c":"x\\ny"}\n'.encode()
READ = [b'{"a":1}', '{"b":"\u2028 ï \u0085"}'.encode(), b'{"c":"x\\ny"}']

JSON_LINES = st.lists(st.dictionaries(st.text(max_size=3), st.text(max_size=5), max_size=2))


def decode(decoder: Decoder, pieces: Iterable[bytes]) -> list[bytes]:
    """Give the data of every event of a stream that comes in pieces."""
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return [event.data for event in (*events, *decoder.flush())]


def cut(stream: bytes, places: Sequence[int]) -> list[bytes]:
    ends = sorted({place % (len(stream) + 1) for place in places})
    return [stream[a:b] for a, b in zip([0, *ends], [*ends, len(stream)], strict=True)]


@BOTH
def test_every_line_that_says_something_is_an_event(kind: type[NDJSONDecoder]) -> None:
    assert decode(kind(), [LINES]) == READ


@BOTH
@pytest.mark.parametrize("place", range(len(LINES) + 1))
def test_lines_may_be_cut_at_every_position(kind: type[NDJSONDecoder], place: int) -> None:
    assert decode(kind(), [LINES[:place], LINES[place:]]) == READ
    assert decode(kind(), [LINES[:place], b"", LINES[place:]]) == READ


@BOTH
def test_lines_may_come_byte_by_byte(kind: type[NDJSONDecoder]) -> None:
    assert decode(kind(), [bytes([byte]) for byte in LINES]) == READ


@BOTH
@given(lines=JSON_LINES, places=st.lists(st.integers(0, 10_000)), end=st.sampled_from("\n \r\n"))
def test_any_lines_in_any_pieces_are_read(
    kind: type[NDJSONDecoder], lines: list[dict[str, str]], places: list[int], end: str
) -> None:
    written = [json.dumps(line, ensure_ascii=False).encode(errors="replace") for line in lines]
    stream = b"".join(line + end.encode() + b"\n" for line in written)

    assert decode(kind(), cut(stream, places)) == written


@BOTH
def test_an_event_is_given_as_soon_as_its_line_ends(kind: type[NDJSONDecoder]) -> None:
    decoder = kind()

    assert decoder.feed(b'{"a"') == []
    assert decoder.feed(b":1}") == []
    (event,) = decoder.feed(b'\n{"b"')
    assert (event.event, event.data) == ("", b'{"a":1}')


@BOTH
def test_a_last_line_without_an_end_is_given_at_the_end(kind: type[NDJSONDecoder]) -> None:
    assert decode(kind(), [b'{"a":1}\n{"b":']) == [b'{"a":1}', b'{"b":']


@BOTH
def test_nothing_gives_nothing(kind: type[NDJSONDecoder]) -> None:
    assert decode(kind(), []) == []
    assert decode(kind(), [b"", b"\n \r\n"]) == []


@pytest.mark.parametrize(
    "stream",
    [
        b'data: {"a":1}\n\nevent: x\ndata: {"b":2}\n\n',
        b'\r\n\r\ndata: {"a":1}\r\n\r\ndata: {"b":2}\r\n\r\n',
        b': hello\ndata: {"a":1}\n\ndata: {"b":2}',
        b'\xef\xbb\xbfdata: {"a":1}\n\ndata: {"b":2}\n\n',
    ],
)
def test_events_of_the_other_kind_are_told_by_their_beginning(stream: bytes) -> None:
    for place in range(len(stream) + 1):
        found = decode(EitherDecoder(), [stream[:place], stream[place:]])

        assert found == decode(SSEDecoder(), [stream]) == [b'{"a":1}', b'{"b":2}']


def test_json_lines_may_begin_with_a_byte_order_mark_and_blanks() -> None:
    stream = b"\xef\xbb\xbf \n" + LINES

    for place in range(8):
        assert decode(EitherDecoder(), [stream[:place], stream[place:]]) == READ
