"""The answers of the calls of `_resources` that are read as they come: events, or just bytes."""

from __future__ import annotations

import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final, TypeVar

from onellm._chunk_reader import ChunkReader
from onellm._decoders.sse import ServerSentEvent, SSEDecoder
from onellm._json import as_object, loads
from onellm._request import Prepared, call_ends, explain, send_prepared
from onellm._stream import OpenedStream, Stream
from onellm._watchdog import Watchdog
from onellm._wire_errors import error_from_event, find_base_refusal, refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onellm._chunk_reader import ChunkParser, Decoder
    from onellm._flow import Flow
    from onellm._http import HttpResponse
    from onellm.errors import APIError

E = TypeVar("E")

_PIECE: Final = "piece"


def make_stream(
    connect: Callable[[ExitStack], Flow[Prepared]] | Prepared,
    make_parser: Callable[[Prepared], ChunkParser[E]],
    find_decoder: Callable[[Mapping[str, str]], Decoder] | None = None,
) -> Stream[E]:
    """Give the events of a call, for `for` and `async for`; it is sent at the first step.

    `connect` prepares the request (with `stream=True`), with files that are closed when the answer
    begins. `find_decoder` makes one for the answer's headers; events are server-sent otherwise.
    """

    def open_it(prepared: Prepared) -> Flow[OpenedStream[E]]:
        return _open(prepared, make_parser, find_decoder)

    return _make(connect, open_it)


def make_bytes(connect: Callable[[ExitStack], Flow[Prepared]] | Prepared) -> Stream[bytes]:
    """Give the body of an answer piece by piece; prepare it with `stream=True` and `accept`."""
    return _make(connect, _open_bytes)


def _make(
    connect: Callable[[ExitStack], Flow[Prepared]] | Prepared,
    open_it: Callable[[Prepared], Flow[OpenedStream[E]]],
) -> Stream[E]:
    known: list[Prepared] = []

    def connect_it() -> Flow[OpenedStream[E]]:
        with ExitStack() as files:
            prepared = connect if isinstance(connect, Prepared) else (yield from connect(files))
            known.append(prepared)
            return (yield from open_it(prepared))

    def explain_it(error: Exception) -> None:
        for prepared in known:
            explain(error, prepared)

    return Stream(connect_it, explain_it)


def _open(
    prepared: Prepared,
    make_parser: Callable[[Prepared], ChunkParser[E]],
    find_decoder: Callable[[Mapping[str, str]], Decoder] | None,
) -> Flow[OpenedStream[E]]:
    until = call_ends(prepared.target)
    response = yield from send_prepared(prepared, until)
    decoder = find_decoder(response.headers) if find_decoder else SSEDecoder()
    return _read_on(prepared, response, until, make_parser(prepared), decoder)


def _open_bytes(prepared: Prepared) -> Flow[OpenedStream[bytes]]:
    until = call_ends(prepared.target)
    response = yield from send_prepared(prepared, until)
    is_json = "json" in response.headers.get("content-type", "")
    parser = PieceParser(prepared.secrets, may_refuse=is_json)
    return _read_on(prepared, response, until, parser, PieceDecoder())


def _read_on(
    prepared: Prepared,
    response: HttpResponse,
    until: float,
    parser: ChunkParser[E],
    decoder: Decoder,
) -> OpenedStream[E]:
    if response.source is None:
        raise TypeError("a stream that was opened has a source")

    def refuse(head: bytes) -> APIError:
        return refusal("a stream", head, response.headers, prepared.secrets)

    reader = ChunkReader(
        parser,
        Watchdog(prepared.target.clocks, time.monotonic(), sent=response.sent, until=until),
        prepared.receipt,
        refuse,
        decoder=decoder,
        secrets=prepared.secrets,
        reading=prepared.target.reading,
    )
    return OpenedStream(response.source, reader, prepared.receipt)


class PieceDecoder:
    """Take each piece of a body as an event, and its end as one more."""

    held = 0

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes; they are an event."""
        return [ServerSentEvent(_PIECE, chunk)]

    def flush(self) -> list[ServerSentEvent]:
        """Say that this was the end."""
        return [ServerSentEvent("", b"")]


class PieceParser:
    """Give the pieces of a body as they are, unless the first one is a provider's error."""

    ended = False

    def __init__(self, secrets: Sequence[str] = (), *, may_refuse: bool = False) -> None:
        self.finished = False
        self.seen = 0
        self._secrets = secrets
        self._may_refuse = may_refuse

    def parse(self, event: ServerSentEvent) -> list[bytes]:
        """Give a piece; raises an APIError when the body is one."""
        if event.event != _PIECE:
            self.finished = True
            return []
        if self._may_refuse and not self.seen:
            try:
                body = loads(event.data)
            except ValueError:
                body = None
            # What has an `error` in it may be what was asked for; this is MiniMax's refusal.
            if refused := find_base_refusal(as_object(body)):
                raise error_from_event(refused, self._secrets)
        self.seen += 1
        return [event.data]
