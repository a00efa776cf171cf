from __future__ import annotations

import gzip
import tracemalloc
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm import _inflate
from onellm._inflate import find_inflater
from onellm.errors import InvalidResponseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TEXT = b'{"answer": "Rain is due soon."}' * 40
MB = 1024 * 1024


def bare_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return engine.compress(data) + engine.flush()


WAYS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "gzip by its older name": ("x-gzip", gzip.compress),
    "deflate": ("deflate", zlib.compress),
    "deflate without a header": ("deflate", bare_deflate),
}
ways = pytest.mark.parametrize(("encoding", "compress"), WAYS.values(), ids=WAYS)


def undo(encoding: str, pieces: Iterable[bytes]) -> bytes:
    inflater = find_inflater(encoding)
    assert inflater is not None
    found = b"".join(part for piece in pieces for part in inflater.feed(piece))
    inflater.check_end()
    return found


@pytest.mark.parametrize("encoding", ["", "identity", " Identity "])
def test_a_body_that_is_not_compressed_needs_nothing(encoding: str) -> None:
    assert find_inflater(encoding) is None


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, br", "x" * 100])
def test_what_was_not_asked_for_is_refused_by_name(encoding: str) -> None:
    with pytest.raises(InvalidResponseError, match=f"'{encoding[:40]}', which was not asked for"):
        find_inflater(encoding)


def test_the_name_may_be_written_in_any_letters() -> None:
    assert undo(" GZip ", [gzip.compress(TEXT)]) == TEXT


@ways
def test_a_body_is_the_same_wherever_it_is_cut(
    encoding: str, compress: Callable[[bytes], bytes]
) -> None:
    body = compress(TEXT)

    assert undo(encoding, [body]) == TEXT
    assert undo(encoding, [body[i : i + 1] for i in range(len(body))]) == TEXT
    for cut in range(len(body) + 1):
        assert undo(encoding, [body[:cut], b"", body[cut:]]) == TEXT, cut


@ways
@pytest.mark.parametrize("size", [0, 1, 63, 64, 65, 128, 258, 1000, 4096])
def test_nothing_is_left_behind_at_the_end_of_a_step(
    encoding: str, compress: Callable[[bytes], bytes], size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_inflate, "_STEP", 64)

    for length in range(size, size + 20):
        assert undo(encoding, [compress(b"a" * length)]) == b"a" * length, length


def test_every_piece_is_given_as_soon_as_it_is_there() -> None:
    engine = zlib.compressobj(wbits=31)
    inflater = find_inflater("gzip")
    assert inflater is not None

    for word in (b"Rain ", b"is ", b"due."):
        piece = engine.compress(word) + engine.flush(zlib.Z_SYNC_FLUSH)
        assert b"".join(inflater.feed(piece)) == word


@ways
def test_a_body_that_ends_too_early_is_told(
    encoding: str, compress: Callable[[bytes], bytes]
) -> None:
    body = compress(TEXT)

    for end in range(1, len(body)):
        with pytest.raises(InvalidResponseError, match="not complete"):
            undo(encoding, [body[:end]])


def test_no_body_at_all_is_none_that_is_cut_off() -> None:
    assert undo("gzip", []) == undo("gzip", [b""]) == b""


def test_several_members_are_one_body() -> None:
    body = gzip.compress(b"Rain ") + gzip.compress(b"") + gzip.compress(b"is due.")

    assert undo("gzip", [body]) == b"Rain is due."
    for cut in range(len(body) + 1):
        assert undo("gzip", [body[:cut], body[cut:]]) == b"Rain is due."


def test_zeros_that_fill_up_the_last_block_are_none_of_the_body() -> None:
    assert undo("gzip", [gzip.compress(TEXT) + bytes(100)]) == TEXT
    assert undo("gzip", [gzip.compress(TEXT), bytes(100), bytes(1)]) == TEXT


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
@pytest.mark.parametrize("body", [b"Rain is due.", b"\xff" * 20, b"{}", b"<html>"])
def test_what_is_not_compressed_as_it_says_is_refused(encoding: str, body: bytes) -> None:
    with pytest.raises(
        InvalidResponseError, match=r"not compressed as its header says|not complete"
    ):
        undo(encoding, [body])


@given(place=st.integers(10, 60), change=st.integers(1, 255))
def test_a_damaged_body_is_never_another_one(place: int, change: int) -> None:
    body = bytearray(gzip.compress(TEXT, mtime=0))
    body[place % len(body)] ^= change

    with pytest.raises(InvalidResponseError):
        undo("gzip", [bytes(body)])


@given(body=st.binary(max_size=200), cuts=st.lists(st.integers(0, 200), max_size=5))
@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_any_bytes_are_a_body_or_a_refusal(encoding: str, body: bytes, cuts: list[int]) -> None:
    places = sorted({0, len(body), *(cut for cut in cuts if cut < len(body))})

    try:
        whole = undo(encoding, [body])
    except InvalidResponseError:
        with pytest.raises(InvalidResponseError):
            undo(encoding, [body[a:b] for a, b in pairwise(places)])
    else:
        assert undo(encoding, [body[a:b] for a, b in pairwise(places)]) == whole


@given(body=st.binary(max_size=3000), cuts=st.lists(st.integers(0, 3000), max_size=8))
@ways
def test_any_body_comes_out_as_it_went_in(
    encoding: str, compress: Callable[[bytes], bytes], body: bytes, cuts: list[int]
) -> None:
    packed = compress(body)
    places = sorted({0, len(packed), *(cut for cut in cuts if cut < len(packed))})

    assert undo(encoding, [packed[a:b] for a, b in pairwise(places)]) == body


@ways
def test_what_explodes_is_refused_in_little_memory(
    encoding: str, compress: Callable[[bytes], bytes]
) -> None:
    body = compress(bytes(100 * MB))
    inflater = find_inflater(encoding)
    assert inflater is not None
    tracemalloc.start()
    given = 0

    with pytest.raises(InvalidResponseError, match="explodes"):  # noqa: PT012 - piece by piece
        for part in inflater.feed(body):
            given += len(part)
            assert len(part) <= 65_536

    assert given < 20 * MB
    assert tracemalloc.get_traced_memory()[1] < 10 * MB
    tracemalloc.stop()


def test_what_explodes_slowly_is_refused_as_well() -> None:
    body = gzip.compress(bytes(100 * MB))

    with pytest.raises(InvalidResponseError, match="explodes"):
        undo("gzip", (body[i : i + 1] for i in range(len(body))))


def test_a_text_that_repeats_itself_explodes_nothing() -> None:
    text = b'data: {"choices": [{"index": 0, "delta": {"content": "Rain"}}]}\n\n' * 100_000

    assert undo("gzip", [gzip.compress(text, 1)]) == text


def test_many_members_of_nothing_are_not_the_work_of_many_bytes() -> None:
    body = gzip.compress(b"") * 3000

    assert undo("gzip", [body[i : i + 65_536] for i in range(0, len(body), 65_536)]) == b""
