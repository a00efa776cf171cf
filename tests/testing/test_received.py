from __future__ import annotations

import contextlib
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm.testing.received import BadRequestError, ReceivedRequest, RequestParser

REQUESTS = (
    b"POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
    b"\r\n"  # some clients end a body with a line break that is not part of it
    b"POST /d HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"
    b"GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"
)


def summary(requests: list[ReceivedRequest]) -> list[tuple[str, str, str, bytes]]:
    return [(r.method, r.path, r.query, r.body) for r in requests]


EXPECTED = [
    ("POST", "/a", "b=c", b"abc"),
    ("POST", "/d", "", b"abc0123456789"),
    ("GET", "/", "", b""),
]


@pytest.mark.parametrize("size", range(1, len(REQUESTS) + 1))
def test_reads_the_same_however_the_bytes_are_cut(size: int) -> None:
    parser = RequestParser()
    pieces = [REQUESTS[start : start + size] for start in range(0, len(REQUESTS), size)]
    assert summary([request for piece in pieces for request in parser.feed(piece)]) == EXPECTED


@given(st.lists(st.integers(0, len(REQUESTS))))
def test_reads_the_same_wherever_the_bytes_are_cut(cuts: list[int]) -> None:
    parser = RequestParser()
    places = [0, *sorted(cuts), len(REQUESTS)]
    pieces = [REQUESTS[a:b] for a, b in itertools.pairwise(places)]
    assert summary([request for piece in pieces for request in parser.feed(piece)]) == EXPECTED


@given(st.binary())
def test_nonsense_is_a_bad_request_and_nothing_else(data: bytes) -> None:
    parser = RequestParser()
    with contextlib.suppress(BadRequestError):
        assert parser.feed(data) == []
        assert parser.feed(b"\r\n\r\n") == []


@pytest.mark.parametrize(
    ("version", "connection", "keeps"),
    [
        ("HTTP/1.1", "", True),
        ("HTTP/1.1", "Close", False),
        ("HTTP/1.0", "", False),
        ("HTTP/1.0", "Keep-Alive", True),
    ],
)
def test_knows_which_client_stays(version: str, connection: str, keeps: bool) -> None:
    headers = {"connection": connection}
    request = ReceivedRequest(method="GET", path="/", version=version, headers=headers)
    assert request.keeps_alive is keeps
