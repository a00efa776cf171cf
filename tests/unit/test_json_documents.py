from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._decoders.json_documents import JSONDocumentsDecoder

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def read(pieces: list[bytes]) -> list[bytes]:
    decoder = JSONDocumentsDecoder()
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return [event.data for event in [*events, *decoder.flush()]]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (b'{"a":1}\n{"b":2}\n', [b'{"a":1}', b'{"b":2}']),
        (b'{"a":1}{"b":2}', [b'{"a":1}', b'{"b":2}']),
        (b'{\n  "a": [1,\r\n 2]\n}', [b'{\n  "a": [1,\r\n 2]\n}']),
        (b"[1,2] [3]", [b"[1,2]", b"[3]"]),
        (b'"one""two" 3 true\nnull', [b'"one"', b'"two"', b"3", b"true", b"null"]),
        (b'{"a":"}\\"{"}[]', [b'{"a":"}\\"{"}', b"[]"]),
        (b'{"a":"\\\\"}1', [b'{"a":"\\\\"}', b"1"]),
        (b'\x1e{"a":1}\n\x1e{"b":2}\n', [b'{"a":1}', b'{"b":2}']),
        (b'\xef\xbb\xbf{"a":1}', [b'{"a":1}']),
        (b" \r\n\t ", []),
        (b"", []),
        (b'data: {"a":1}', [b"data:", b'{"a":1}']),
        (b'{"a":1', [b'{"a":1']),
        (b"]1", [b"]", b"1"]),
    ],
)
def test_documents_are_the_same_wherever_the_bytes_are_cut(
    text: bytes, documents: list[bytes]
) -> None:
    assert read([text]) == documents
    assert read([text[at : at + 1] for at in range(len(text))]) == documents
    for cut in range(len(text)):
        assert read([text[:cut], text[cut:]]) == documents


@given(st.lists(JSON, max_size=5), st.integers(1, 9), st.booleans())
def test_what_was_written_is_read(values: list[object], size: int, pretty: bool) -> None:
    text = "\n".join(json.dumps(value, indent=1 if pretty else None) for value in values).encode()

    pieces = [text[at : at + size] for at in range(0, len(text), size)]

    assert [json.loads(document) for document in read(pieces)] == values


@given(st.binary(), st.integers(1, 5))
def test_any_bytes_give_the_same_in_any_pieces(text: bytes, size: int) -> None:
    assert read([text[at : at + size] for at in range(0, len(text), size)]) == read([text])


def test_a_document_is_given_with_its_last_byte() -> None:
    decoder = JSONDocumentsDecoder()

    assert decoder.feed(b'{"a": [1]') == []
    assert [event.data for event in decoder.feed(b"}")] == [b'{"a": [1]}']


def test_a_document_above_the_limit_is_refused_while_it_comes() -> None:
    decoder = JSONDocumentsDecoder(limit=100)

    assert decoder.feed(b'"' + b"x" * 90) == []
    with pytest.raises(ValueError, match="more than 100 bytes"):
        decoder.feed(b"x" * 20)


def test_many_small_documents_are_no_large_one() -> None:
    decoder = JSONDocumentsDecoder(limit=100)

    assert len(decoder.feed(b'{"a":1}\n' * 1000)) == 1000
