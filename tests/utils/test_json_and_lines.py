from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm.utils import StreamingError, json_stream_generator, line_stream_generator
from onellm.utils.streaming import StreamStalledError

from .sources import BRIEF, Source, collect, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Run


def test_documents_of_a_str_each_are_read(run: Run) -> None:
    async def main() -> None:
        assert await collect(json_stream_generator(['{"a":1}', "", " ", '{"b":2}'])) == [
            {"a": 1},
            {"b": 2},
        ]
        assert await collect(json_stream_generator(["1", "2", "null", '"x"', "[3]"])) == [
            *(1, 2, "x", [3])
        ]
        assert await collect(json_stream_generator(['{"a":"\ud83d', '\ude00"}'])) == [
            {"a": "\ud83d\ude00"}
        ]

    run(main)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_documents_are_read_wherever_the_bytes_are_cut(run: Run, size: int) -> None:
    text = '{"a":"ä€😀"}\r\n[1,\n2]\n\n3\n4'.encode()

    async def main() -> None:
        read = await collect(json_stream_generator(pieces_of(text, size)))
        assert read == [{"a": "ä€😀"}, [1, 2], 3, 4]

    run(main)


def test_what_is_under_a_key_is_given_and_the_rest_dropped(run: Run) -> None:
    async def main() -> None:
        source = ['{"a":1}', '{"b":2}', "[3]", '{"a":null}', '{"a":[4]}']
        assert await collect(json_stream_generator(source, "a")) == [1, [4]]

    run(main)


@pytest.mark.parametrize(
    "source",
    [
        ['{"a":1}', "data: sk-abcdefghijklmnop"],
        ['{"a":1}', '{"b":'],
        [b'{"a":1}{"b" 2}'],
        [b'{"a":1}\nhello\n'],
    ],
)
def test_what_is_no_json_is_an_error_behind_what_was(run: Run, source: list[str | bytes]) -> None:
    async def main() -> None:
        read: list[object] = []
        with pytest.raises(StreamingError, match="after 1 documents is no JSON") as caught:
            await collect(json_stream_generator(source), read)
        assert read == [{"a": 1}]
        assert caught.value.chunks == 1
        assert isinstance(caught.value.__cause__, ValueError)
        assert "sk-abcdefghijklmnop" not in str(caught.value)

    run(main)


def test_json_that_is_late_is_a_stall(run: Run) -> None:
    async def main() -> None:
        source = Source(['{"a":1}'], silent=True)
        with pytest.raises(StreamStalledError):
            await collect(json_stream_generator(source, timeout=BRIEF))  # type: ignore[arg-type] # it gives objects
        assert source.closed == 1

    run(main)


def test_items_that_are_no_text_are_an_error(run: Run) -> None:
    async def main() -> None:
        for read in (json_stream_generator([7]), line_stream_generator([7])):  # type: ignore[list-item] # the mistake itself
            with pytest.raises(StreamingError, match="after 0 items"):
                await collect(read)

    run(main)


# Lines


def test_a_str_is_a_line_or_several(run: Run) -> None:
    async def main() -> None:
        source = ["a", "b\r\n", " c ", "", "d\ne\rf\u2028g\n"]
        assert await collect(line_stream_generator(source)) == [
            *("a", "b", " c ", "d", "e", "f\u2028g")
        ]

    run(main)


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_lines_are_the_same_wherever_the_bytes_are_cut(run: Run, size: int) -> None:
    async def main() -> None:
        text = "ä\r\n\r\n€uro\nlast 😀".encode()
        assert await collect(line_stream_generator(pieces_of(text, size))) == [
            *("ä", "€uro", "last 😀")
        ]

    run(main)


def test_only_lines_with_the_prefix_are_given_and_without_it(run: Run) -> None:
    async def main() -> None:
        source = [b"data: a\nevent: x\ndata: b\n\n: ping\nda", b"ta: c"]
        assert await collect(line_stream_generator(source, "data: ")) == ["a", "b", "c"]
        upper = line_stream_generator(source, "data: ", transform_func=str.upper)
        assert await collect(upper) == ["A", "B", "C"]

    run(main)


def test_a_transform_drops_lines_and_its_failure_closes_the_source(run: Run) -> None:
    def number(line: str) -> int | None:
        return None if line == "skip" else int(line)

    async def main() -> None:
        assert await collect(line_stream_generator(["1", "skip", "2"], transform_func=number)) == [
            1,
            2,
        ]
        source = Source(["1", "x"], silent=True)
        with pytest.raises(StreamingError, match="transform failed after 1 items"):
            await collect(line_stream_generator(source, transform_func=number))  # type: ignore[arg-type] # it gives objects
        assert source.closed == 1

    run(main)


def test_bytes_that_are_no_text_are_replaced(run: Run) -> None:
    async def main() -> None:
        assert await collect(line_stream_generator([b"a\xff\nb"])) == [
            "a\N{REPLACEMENT CHARACTER}",
            "b",
        ]

    run(main)


def test_a_line_without_an_end_does_not_fill_the_memory(run: Run) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 1_000_000

    async def main() -> None:
        with pytest.raises(StreamingError, match="more than 16777216"):
            await collect(line_stream_generator(endless()))
        with pytest.raises(StreamingError, match="more than 16777216"):
            await collect(json_stream_generator(endless()))

    run(main)


@given(
    st.lists(st.text(st.characters(exclude_characters="\r\n", codec="utf-8"), min_size=1)),
    st.integers(1, 9),
)
def test_lines_that_were_written_are_read(lines: list[str], size: int) -> None:
    text = "\r\n".join(lines).encode()

    async def main() -> list[object]:
        return await collect(line_stream_generator(pieces_of(text, size)))

    assert asyncio.run(main()) == lines
