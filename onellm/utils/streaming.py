"""Streams of an application's own: items in time, lines, JSON, and a provider's raw answer.

All of it runs on asyncio and on trio. What is left early inside `contextlib.aclosing` is let go of
at that very line; after a plain `break`, asyncio does it at the next turn of its loop.
"""

from __future__ import annotations

import codecs
import io
import re
from contextlib import aclosing
from typing import TYPE_CHECKING, Final, TypeVar, overload

from onellm._decoders.json_documents import JSONDocumentsDecoder
from onellm._http import MAX_EVENT_BYTES
from onellm._json import JSON, as_object, loads
from onellm._wire_errors import plain_text
from onellm.errors import StreamingError, StreamStalledError
from onellm.utils._response_handler import StreamingResponseHandler
from onellm.utils._sources import Source, failed, read_items
from onellm.utils.async_helpers import maybe_await

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator

    from onellm._decoders.sse import ServerSentEvent

__all__ = [
    "StreamStalledError",
    "StreamingError",
    "StreamingResponseHandler",
    "json_stream_generator",
    "line_stream_generator",
    "stream_generator",
]

T = TypeVar("T")
ResultT = TypeVar("ResultT")

_SHOWN: Final = 100
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


@overload
def stream_generator(
    source: Source[T],
    transform_func: Callable[[T], Awaitable[ResultT | None]],
    timeout: float | None = None,
) -> AsyncGenerator[ResultT]: ...
@overload
def stream_generator(
    source: Source[T],
    transform_func: Callable[[T], ResultT | None],
    timeout: float | None = None,
) -> AsyncGenerator[ResultT]: ...
@overload
def stream_generator(
    source: Source[T], transform_func: None = None, timeout: float | None = None
) -> AsyncGenerator[T]: ...
def stream_generator(
    source: Source[T],
    transform_func: Callable[[T], object] | None = None,
    timeout: float | None = None,
) -> AsyncGenerator[object]:
    """Give a source's items, transformed; a transform drops an item by giving None.

    The source may be sync or async, the transform too. `timeout` is how many seconds one item may
    take. What goes wrong is a StreamingError with the number of items before it and its cause, an
    item that is late a StreamStalledError. The source is closed at the end, however it comes.
    """
    if transform_func is None:
        return read_items(source, timeout)
    return _transformed(source, transform_func, timeout)


async def _transformed(
    source: Source[T],
    transform: Callable[[T], Awaitable[ResultT | None] | ResultT | None],
    seconds: float | None = None,
) -> AsyncGenerator[ResultT]:
    items = 0
    async with aclosing(read_items(source, seconds)) as read:
        async for item in read:
            try:
                result = await maybe_await(transform(item))
            except StreamingError:
                raise
            except Exception as error:
                what = f"the transform failed after {items} items"
                raise failed(what, error, items) from error
            items += 1
            if result is not None:
                yield result


async def json_stream_generator(
    source: Source[bytes | str],
    data_key: str | None = None,
    timeout: float | None = None,  # noqa: ASYNC109 - it is for each item
) -> AsyncGenerator[JSON]:
    """Give the JSON documents of a source, or what each has under `data_key`; nulls are dropped.

    Documents stand on lines or behind one another. Bytes may be cut anywhere; a str not inside
    a number or a word. What is no JSON is a StreamingError, and all else as in stream_generator.
    """
    documents = _Documents(data_key)
    async with aclosing(_transformed(source, documents.cut, timeout)) as pieces:
        async for found in pieces:
            for value in documents.read(found):
                yield value
    for value in documents.read(documents.flush()):
        yield value


@overload
def line_stream_generator(
    source: Source[bytes | str],
    prefix: str | None = None,
    timeout: float | None = None,
    transform_func: None = None,
) -> AsyncGenerator[str]: ...
@overload
def line_stream_generator(
    source: Source[bytes | str],
    prefix: str | None = None,
    timeout: float | None = None,
    *,
    transform_func: Callable[[str], Awaitable[ResultT | None]],
) -> AsyncGenerator[ResultT]: ...
@overload
def line_stream_generator(
    source: Source[bytes | str],
    prefix: str | None = None,
    timeout: float | None = None,
    *,
    transform_func: Callable[[str], ResultT | None],
) -> AsyncGenerator[ResultT]: ...
def line_stream_generator(
    source: Source[bytes | str],
    prefix: str | None = None,
    timeout: float | None = None,
    transform_func: Callable[[str], Awaitable[ResultT | None] | ResultT | None] | None = None,
) -> AsyncGenerator[str] | AsyncGenerator[ResultT]:
    """Give the lines of a source that begin with `prefix`, without it; empty ones are dropped.

    Lines end with LF, CRLF or CR. Bytes may be cut anywhere, in a character too; a str is a line,
    or several. The rest is as in stream_generator.
    """
    lines = _read_lines(source, prefix or "", timeout)
    return lines if transform_func is None else _transformed(lines, transform_func)


async def _read_lines(
    source: Source[bytes | str], prefix: str, seconds: float | None
) -> AsyncGenerator[str]:
    lines = _Lines()
    async with aclosing(_transformed(source, lines.feed, seconds)) as pieces:
        async for found in pieces:
            for line in found:
                if line and line.startswith(prefix):
                    yield line.removeprefix(prefix)
    for line in lines.flush():
        if line and line.startswith(prefix):
            yield line.removeprefix(prefix)


class _Documents:
    """Cut documents out of pieces, and read them."""

    def __init__(self, key: str | None) -> None:
        self._key = key
        self._decoder = JSONDocumentsDecoder()
        self._count = 0

    def cut(self, piece: bytes | str) -> list[ServerSentEvent]:
        if not isinstance(piece, str):
            return self._decoder.feed(piece)
        found = self._decoder.feed(piece.encode(errors="surrogatepass"))
        return [*found, *self.flush()] if self._decoder.between else found

    def flush(self) -> list[ServerSentEvent]:
        return self._decoder.flush()

    def read(self, found: list[ServerSentEvent]) -> Iterator[JSON]:
        for event in found:
            try:
                value = loads(event.data)
            except ValueError as error:
                shown = plain_text(event.data, (), _SHOWN)
                text = f"what came after {self._count} documents is no JSON: {shown}"
                raise StreamingError(text, chunks=self._count) from error
            self._count += 1
            if self._key is not None:
                value = as_object(value).get(self._key)
            if value is not None:
                yield value


class _Lines:
    """Cut lines out of pieces."""

    def __init__(self) -> None:
        self._decoder = io.IncrementalNewlineDecoder(
            codecs.getincrementaldecoder("utf-8")("replace"), translate=True
        )
        self._pending = io.StringIO()

    def feed(self, piece: bytes | str) -> list[str]:
        if isinstance(piece, str):
            return [*self.flush(), *_LINE_END.split(piece)]
        return self._cut(self._decoder.decode(piece))

    def flush(self) -> list[str]:
        return self._cut(self._decoder.decode(b"", final=True) + "\n")

    def _cut(self, text: str) -> list[str]:
        *lines, rest = text.split("\n")
        if lines:
            lines[0] = self._pending.getvalue() + lines[0]
            self._pending = io.StringIO()
        self._pending.write(rest)
        if self._pending.tell() > MAX_EVENT_BYTES:
            raise ValueError(f"a line has more than {MAX_EVENT_BYTES} characters")
        return lines
