from __future__ import annotations

import json
import struct
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._decoders.aws_events import LARGEST, AwsEventDecoder
from onellm._decoders.sse import ServerSentEvent

from ..adapters.bedrock_frames import (  # noqa: TID252 - tests are no package that is installed
    seal,
    write_event,
    write_frame,
)

STREAM = b"".join(
    (
        write_event("messageStart", {"role": "assistant"}),
        write_event("contentBlockDelta", {"delta": {"text": "Olá 🌍"}, "contentBlockIndex": 0}),
        write_frame({":message-type": "event", ":event-type": "empty"}, b""),
        write_event("messageStop", {"stopReason": "end_turn"}),
    )
)


def decode(*pieces: bytes) -> list[ServerSentEvent]:
    decoder = AwsEventDecoder()
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return [*events, *decoder.flush()]


WHOLE = decode(STREAM)


def test_each_frame_is_an_event_with_its_name_and_its_payload() -> None:
    assert [event.event for event in WHOLE] == [
        "messageStart",
        "contentBlockDelta",
        "empty",
        "messageStop",
    ]
    assert json.loads(WHOLE[1].data) == {"delta": {"text": "Olá 🌍"}, "contentBlockIndex": 0}
    assert WHOLE[2].data == b""


def test_events_are_the_same_wherever_the_bytes_are_cut() -> None:
    assert decode(*(STREAM[i : i + 1] for i in range(len(STREAM)))) == WHOLE
    for cut in range(len(STREAM) + 1):
        assert decode(STREAM[:cut], STREAM[cut:]) == WHOLE, cut


@given(
    st.lists(st.tuples(st.text(max_size=20), st.binary(max_size=300)), max_size=8),
    st.lists(st.integers(min_value=0, max_value=2000)),
)
def test_any_payloads_in_any_pieces_come_out_as_they_went_in(
    events: list[tuple[str, bytes]], cuts: list[int]
) -> None:
    stream = b"".join(write_event_bytes(name, payload) for name, payload in events)
    places = sorted({0, len(stream), *(cut for cut in cuts if cut < len(stream))})
    pieces = [stream[a:b] for a, b in pairwise(places)]

    assert decode(*pieces) == [ServerSentEvent(name, payload) for name, payload in events]


def write_event_bytes(name: str, payload: bytes) -> bytes:
    value = name.encode()
    block = b"\x0b:event-type\x07" + struct.pack(">H", len(value)) + value
    return seal(block, payload)


@given(st.integers(min_value=0, max_value=len(STREAM) - 1), st.integers(min_value=1, max_value=255))
def test_no_damaged_byte_goes_unnoticed(place: int, change: int) -> None:
    damaged = bytearray(STREAM)
    damaged[place] ^= change
    decoder = AwsEventDecoder()
    came: list[ServerSentEvent] = []

    with pytest.raises(ValueError, match=r"damaged|cannot be"):  # noqa: PT012 - in pieces
        for start in range(0, len(damaged), 7):
            for event in decoder.feed(bytes(damaged[start : start + 7])):
                came.append(event)  # noqa: PERF402 - what came before is looked at below

    assert came == WHOLE[: len(came)]


def test_what_is_before_the_damage_is_given_first() -> None:
    damaged = STREAM[:-1] + bytes([STREAM[-1] ^ 1])
    events = AwsEventDecoder().feed(damaged)

    assert [next(events) for _ in range(3)] == WHOLE[:3]
    with pytest.raises(ValueError, match="frame 4 is damaged"):
        next(events)


@pytest.mark.parametrize("total", [0, 15, LARGEST + 1, 2**31, 2**32 - 1])
def test_a_frame_of_absurd_length_is_refused_at_once(total: int) -> None:
    lengths = struct.pack(">II", total, 0)
    prelude = lengths + struct.pack(">I", zlib.crc32(lengths))

    with pytest.raises(ValueError, match="frame 1 cannot be"):
        decode(prelude)


def test_headers_longer_than_their_frame_are_refused() -> None:
    lengths = struct.pack(">II", 100, 90)

    with pytest.raises(ValueError, match="frame 1 cannot be 100 bytes long"):
        decode(lengths + struct.pack(">I", zlib.crc32(lengths)))


def test_a_frame_may_be_as_long_as_allowed() -> None:
    payload = bytes(LARGEST - 16)

    (event,) = decode(seal(b"", payload))

    assert event == ServerSentEvent("", payload)


def test_half_a_frame_at_the_end_says_nothing() -> None:
    assert decode(STREAM[:-1]) == WHOLE[:-1]
    assert decode(b"\x00\x00") == []


HEADERS = {
    "true": b"\x00",
    "false": b"\x01",
    "byte": b"\x02\x07",
    "short": b"\x03\x00\x07",
    "integer": b"\x04" + bytes(4),
    "long": b"\x05" + bytes(8),
    "bytes": b"\x06\x00\x03abc",
    "timestamp": b"\x08" + bytes(8),
    "uuid": b"\x09" + bytes(16),
}


@pytest.mark.parametrize("value", HEADERS.values(), ids=HEADERS)
def test_headers_of_every_type_are_passed_over(value: bytes) -> None:
    block = b"\x01x" + value + b"\x0b:event-type\x07\x00\x04ping"

    assert decode(seal(block, b"{}")) == [ServerSentEvent("ping", b"{}")]


BROKEN = {
    "a type nobody knows": b"\x01x\x0a",
    "no type": b"\x01x",
    "a name that is cut": b"\x09x",
    "a value that is cut": b"\x01x\x07\x00\x09abc",
    "a length that is cut": b"\x01x\x07\x00",
    "a name that is no text": b"\x01\xff\x00",
}


@pytest.mark.parametrize("block", BROKEN.values(), ids=BROKEN)
def test_headers_that_cannot_be_read_are_refused(block: bytes) -> None:
    with pytest.raises(ValueError, match="the headers of frame 1 cannot be read"):
        decode(seal(block, b"{}"))


def test_an_exception_of_the_service_is_an_event_that_holds_an_error() -> None:
    (event,) = decode(write_event("throttlingException", {"message": "Slow down."}))

    assert event.event == "throttlingException"
    assert json.loads(event.data) == {
        "error": {"type": "throttlingException", "message": "Slow down."}
    }


@pytest.mark.parametrize(
    ("payload", "error"),
    [
        (b"", {"type": "e"}),
        (b"Slow down.", {"type": "e", "message": "Slow down."}),
        (b'"Slow down."', {"type": "e", "message": "Slow down."}),
        (b'{"type": "other", "originalStatusCode": 4}', {"type": "e", "originalStatusCode": 4}),
    ],
)
def test_an_exception_may_say_anything(payload: bytes, error: object) -> None:
    headers = {":message-type": "exception", ":exception-type": "e"}

    (event,) = decode(write_frame(headers, payload))

    assert json.loads(event.data) == {"error": error}


def test_an_error_without_a_payload_is_in_its_headers() -> None:
    headers = {":message-type": "error", ":error-code": "Failure", ":error-message": "Oh."}

    (event,) = decode(write_frame(headers, b""))

    assert event.event == "Failure"
    assert json.loads(event.data) == {"error": {"type": "Failure", "message": "Oh."}}


@pytest.mark.parametrize(
    "body", [b'{"message": "x"}', b"<html><body>...", b"\xef\xbb\xbf{}        ", b"\r\n\r\n" * 9]
)
def test_a_page_of_text_is_no_stream_and_gives_nothing(body: bytes) -> None:
    assert decode(body) == []
    assert decode(*(body[i : i + 1] for i in range(len(body)))) == []
    assert decode(body, STREAM) == []
