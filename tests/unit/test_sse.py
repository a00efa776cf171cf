from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._decoders.sse import ServerSentEvent, SSEDecoder


def decode(*pieces: bytes) -> list[ServerSentEvent]:
    decoder = SSEDecoder()
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return events + decoder.flush()


def data_of(*pieces: bytes) -> list[bytes]:
    return [event.data for event in decode(*pieces)]


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_every_line_end_ends_a_line(end: bytes) -> None:
    text = end.join([b"event: one", b"data: 1", b"", b"data: 2", b"", b""])

    assert decode(text) == [ServerSentEvent("one", b"1"), ServerSentEvent("", b"2")]


@pytest.mark.parametrize(
    "text",
    [
        b"data: a\r\ndata: b\rdata: c\n\r\n",
        b"data: a\ndata: b\r\ndata: c\r\r",
        b"data: a\rdata: b\ndata: c\r\n\n",
    ],
)
def test_line_ends_may_be_mixed_within_one_event(text: bytes) -> None:
    assert data_of(text) == [b"a\nb\nc"]


def test_comments_are_no_events() -> None:
    assert data_of(b": ping\n\n:\n\ndata: 1\n: between\ndata: 2\n\n: bye\n\n") == [b"1\n2"]


def test_data_of_several_lines_is_joined_by_line_feeds() -> None:
    assert data_of(b"data: one\ndata:\ndata: three\n\n") == [b"one\n\nthree"]


def test_only_the_first_space_after_the_colon_is_dropped() -> None:
    assert data_of(b"data:none\n\ndata: one\n\ndata:  two\n\n") == [b"none", b"one", b" two"]


def test_a_field_without_a_colon_has_no_value() -> None:
    assert data_of(b"data\n\ndata\ndata\n\n") == [b"", b"\n"]


def test_a_byte_order_mark_is_skipped_at_the_start_only() -> None:
    bom = "\N{BOM}".encode()

    assert data_of(bom + b"data: 1\n\ndata: " + bom + b"\n\n") == [b"1", bom]


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_byte_order_mark_may_come_in_pieces(cut: int) -> None:
    text = "\N{BOM}data: 1\n\n".encode()

    assert data_of(text[:cut], text[cut:]) == [b"1"]


def test_an_events_name_is_its_own_and_not_the_next_ones() -> None:
    text = b"event: start\ndata: 1\n\ndata: 2\n\nevent: lonely\n\ndata: 3\n\nevent\ndata: 4\n\n"

    assert [event.event for event in decode(text)] == ["start", "", "", ""]


def test_a_name_that_is_no_utf8_is_still_a_name() -> None:
    assert decode(b"event: \xff\ndata: 1\n\n") == [
        ServerSentEvent("\N{REPLACEMENT CHARACTER}", b"1")
    ]


def test_ids_and_retry_times_and_unknown_fields_leave_no_trace() -> None:
    assert data_of(b"id: 7\n\nretry: 10\n\ndataset: x\n\nid: 8\ndata: 1\nretry: 5\n\n") == [b"1"]


def test_an_event_without_data_is_none() -> None:
    assert decode(b"event: empty\n\n\n\n\n") == []


def test_an_event_is_there_as_soon_as_its_blank_line_is() -> None:
    decoder = SSEDecoder()

    assert decoder.feed(b"data: 1\n") == []
    assert decoder.feed(b"\n") == [ServerSentEvent("", b"1")]
    assert decoder.feed(b"data: 2\r") == []
    assert decoder.feed(b"\r") == [ServerSentEvent("", b"2")]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r", b"\r\n"])
def test_the_last_event_needs_no_blank_line(end: bytes) -> None:
    assert data_of(b"data: 1\n\ndata: 2" + end) == [b"1", b"2"]


def test_a_line_end_cut_between_its_two_characters_is_one_line_end() -> None:
    assert data_of(b"data: 1\r", b"\ndata: 2\r", b"\n\r", b"\n") == [b"1\n2"]


def test_an_empty_piece_changes_nothing() -> None:
    assert data_of(b"data: 1\r", b"", b"\n\r", b"", b"\n") == [b"1"]


def test_nothing_gives_nothing() -> None:
    assert decode() == []
    assert decode(b"") == []


ALPHABET = [
    "data: ",
    "data:",
    "data",
    "event: x",
    ":c",
    "id: 1",
    "{}",
    " ",
    "\n",
    "\r",
    "é",
    "\ufeff",
]
streams = st.lists(st.sampled_from(ALPHABET), max_size=40).map(
    lambda parts: "".join(parts).encode()
)


@given(text=streams, cuts=st.lists(st.integers(0, 200), max_size=8))
def test_where_a_stream_is_cut_makes_no_difference(text: bytes, cuts: list[int]) -> None:
    places = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    pieces = [text[a:b] for a, b in pairwise(places)]

    assert decode(*pieces) == decode(text)


@given(text=streams)
def test_byte_by_byte_is_the_same_as_at_once(text: bytes) -> None:
    assert decode(*(text[i : i + 1] for i in range(len(text)))) == decode(text)


@given(data=st.binary(max_size=200), cut=st.integers(0, 200))
def test_any_bytes_at_all_are_read_without_an_exception(data: bytes, cut: int) -> None:
    assert decode(data[:cut], data[cut:]) == decode(data)


def test_a_long_event_in_many_pieces_is_put_together_once() -> None:
    size, piece = 5_000_000, 65_536
    text = b"data: " + b"x" * size + b"\n\n"
    decoder = SSEDecoder()
    kept: list[int] = []
    events: list[ServerSentEvent] = []
    for start in range(0, len(text), piece):
        events += decoder.feed(text[start : start + piece])
        kept.append(len(decoder._pending))

    # Every piece is kept as it came until the line ends: nothing was copied again and again.
    assert kept[:-1] == list(range(1, len(kept)))
    assert [len(event.data) for event in events] == [size]
