from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._decoders.json_array import ArrayOrEventsDecoder, JSONArrayDecoder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# Brackets, quotes and escapes in texts and names; every kind of value; spaces of every kind.
TEXT = r"""[{"a": "}],{[", "b\"]": "\\", "c": "\\\"]"} , {"d": [1, [2, {"e": null}]]}
 ,	"one, [two]", 3.5e1,true , [],{},"",["]"], "caf\u00e9 é \ud83d\ude00"
]"""
ELEMENTS = json.loads(TEXT)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


def decode(pieces: Iterable[bytes]) -> list[bytes]:
    decoder = JSONArrayDecoder()
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return [event.data for event in (*events, *decoder.flush())]


def decode_either(pieces: Iterable[bytes]) -> list[bytes]:
    decoder = ArrayOrEventsDecoder()
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return [event.data for event in (*events, *decoder.flush())]


@pytest.mark.parametrize("read", [decode, decode_either])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf", b"\r\n "])
def test_elements_are_the_same_wherever_the_bytes_are_cut(
    read: Callable[[Iterable[bytes]], list[bytes]], start: bytes
) -> None:
    text = start + TEXT.encode()

    assert [json.loads(one) for one in decode([text])] == ELEMENTS
    assert read([text[i : i + 1] for i in range(len(text))]) == decode([text])
    for cut in range(len(text) + 1):
        assert read([text[:cut], b"", text[cut:]]) == decode([text]), cut


@given(st.lists(values, max_size=6), st.data())
def test_any_array_is_taken_apart_into_its_elements(
    elements: list[object], data: st.DataObject
) -> None:
    indent = data.draw(st.sampled_from([None, 0, 2]))
    text = json.dumps(elements, indent=indent, ensure_ascii=data.draw(st.booleans()))
    coded = text.encode(errors="surrogatepass")
    cuts = sorted(data.draw(st.lists(st.integers(0, len(coded)), max_size=5)))
    pieces = [coded[a:b] for a, b in zip([0, *cuts], [*cuts, len(coded)], strict=True)]

    found = decode(pieces)

    assert [json.loads(one.decode(errors="surrogatepass")) for one in found] == elements


def test_an_object_is_given_as_soon_as_it_is_complete() -> None:
    decoder = JSONArrayDecoder()

    assert decoder.feed(b'[{"a": 1') == []
    assert [event.data for event in decoder.feed(b"}")] == [b'{"a": 1}']
    assert decoder.feed(b"\r\n,\r\n") == []
    assert [event.data for event in decoder.feed(b'{"b": 2}]')] == [b'{"b": 2}']
    assert decoder.flush() == []


def test_an_empty_array_and_an_empty_body_have_no_elements() -> None:
    assert decode([b"[]"]) == decode([b" [ ] \n"]) == decode([b""]) == decode([b" \n"]) == []


def test_what_the_end_cut_off_is_given_at_the_end() -> None:
    assert decode([b'[{"a": 1}, {"b": "']) == [b'{"a": 1}', b'{"b": "']


def test_an_object_in_no_array_is_an_element() -> None:
    assert decode([b'{"error": {"code": 400}}\n']) == [b'{"error": {"code": 400}}']


def test_what_is_no_array_is_left_to_the_parser_to_refuse() -> None:
    assert decode([b"oops ]} ["]) == [b"oops"]
    assert decode([b"[1}, 2]]"]) == [b"1", b"2"]


def test_elements_of_a_second_array_follow() -> None:
    assert decode([b"[1]\n[2]"]) == [b"1", b"2"]


def test_events_are_read_where_no_bracket_comes_first() -> None:
    body = b'\xef\xbb\xbf: ping\r\n\r\ndata: [1]\r\n\r\ndata: {"a": 2}\r\n\r\n'

    for cut in range(len(body)):
        assert decode_either([body[:cut], body[cut:]]) == [b"[1]", b'{"a": 2}'], cut


def test_an_error_that_is_no_stream_at_all_has_no_events() -> None:
    assert decode_either([b' {"error": "no"}']) == []
    assert decode_either([b"\xef\xbb"]) == []
