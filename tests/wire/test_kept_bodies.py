"""The server of our tests takes large bodies without keeping them, and still knows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm.testing.received import BadRequestError, ReceivedRequest, RequestParser

from .conftest import sha256

CONTENT = bytes(range(256)) * 40


def written(content: bytes, *, chunk: int | None) -> bytes:
    """A request with this body, announced or in chunks."""
    if chunk is None:
        return b"POST / HTTP/1.1\r\ncontent-length: %d\r\n\r\n%s" % (len(content), content)
    pieces = [content[at : at + chunk] for at in range(0, len(content), chunk)]
    body = b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    return b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n%s0\r\n\r\n" % body


def parse(data: bytes, cut: int, keep_bytes: int | None) -> list[ReceivedRequest]:
    parser = RequestParser(keep_bytes=keep_bytes)
    return [one for at in range(0, len(data), cut) for one in parser.feed(data[at : at + cut])]


@given(
    size=st.integers(0, len(CONTENT)),
    chunk=st.none() | st.integers(1, 5000),
    cut=st.integers(1, 5000),
    keep_bytes=st.none() | st.integers(0, 5000),
)
def test_a_body_is_known_however_it_comes(
    size: int, chunk: int | None, cut: int, keep_bytes: int | None
) -> None:
    content = CONTENT[:size]
    data = written(content, chunk=chunk) + written(b"next", chunk=chunk)

    first, second = parse(data, cut, keep_bytes)

    assert first.body == (content if keep_bytes is None else content[:keep_bytes])
    assert first.body_size == size
    assert first.body_sha256 == (None if keep_bytes is None else sha256(content))
    assert second.body_size == len(b"next")


@pytest.mark.parametrize(
    "body", [b"5\r\nhello!\r\n", b"x\r\n", b"1" * 2000, b"-1\r\n\r\n"], ids=repr
)
def test_chunks_that_are_none_are_refused(body: bytes) -> None:
    head = b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n"

    with pytest.raises(BadRequestError):
        RequestParser().feed(head + body)
