"""One accepted connection: requests in, replies out, and a client that may leave at any moment."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, Protocol

from onellm.testing.received import BadRequestError, ReceivedRequest, RequestParser
from onellm.testing.reply import Close, Hang, Pause, Piece, Reply, Reset, header_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

_READ_SIZE = 64 * 1024
_LINGER_ZERO = struct.pack("ii", 1, 0)  # on, 0 seconds: closing sends RST instead of FIN
_NO_BODY = frozenset({204, 304})
_FRAMING = frozenset({"content-length", "transfer-encoding"})


class Host(Protocol):
    """What a connection asks of its server."""

    @property
    def keep_bytes(self) -> int | None:
        """How much of each body is kept; None for all of it."""
        ...

    def opened(self) -> int:
        """Count the connection in and number it."""
        ...

    def closed(self, abandoned: ReceivedRequest | None) -> None:
        """Count it out, with the request that was not answered to the end."""
        ...

    def reply_to(self, request: ReceivedRequest) -> Reply:
        """Find the answer."""
        ...

    def failed(self, error: Exception) -> Reply:
        """Keep an error that happened while the answer was made."""
        ...


class _Ended(Exception):  # noqa: N818 - not an error: a piece ended the connection as told
    pass


async def serve(host: Host, accepted: socket.socket) -> None:
    """Serve the client behind an accepted socket until it leaves or is sent away."""
    reader, writer = await asyncio.open_connection(sock=accepted)
    await Connection(host, reader, writer).run()


class Connection:
    """Requests of one client in, replies in the same order out."""

    def __init__(
        self, host: Host, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._host = host
        self._reader = reader
        self._writer = writer
        self._waiting: asyncio.Queue[ReceivedRequest | None] = asyncio.Queue()
        self._replying_to: ReceivedRequest | None = None

    async def run(self) -> None:
        """Read until the end of the stream, replying beside it, so that a departure is noticed."""
        # A reply counts as sent when the kernel has it, not when it waits in our buffer.
        self._writer.transport.set_write_buffer_limits(high=0)
        parser = RequestParser(self._host.opened(), self._host.keep_bytes)
        replying = asyncio.create_task(self._reply_in_order())
        try:
            with contextlib.suppress(ConnectionError, TimeoutError):
                while data := await self._reader.read(_READ_SIZE):
                    self._take(parser, data)
        finally:
            # An end of stream is a client that left: none of HTTP's clients closes half.
            abandoned = self._replying_to
            replying.cancel()
            self._writer.transport.abort()
            await asyncio.wait([replying])
            self._host.closed(abandoned)

    def _take(self, parser: RequestParser, data: bytes) -> None:
        try:
            for request in parser.feed(data):
                self._waiting.put_nowait(request)
        except BadRequestError:
            self._waiting.put_nowait(None)
        if parser.waits_for_continue:
            self._writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    async def _reply_in_order(self) -> None:
        keeps_alive = True
        try:
            while keeps_alive:
                request = await self._waiting.get()
                if request is None:
                    await self._write(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n")
                    break
                self._replying_to = request
                keeps_alive = await self._send(self._host.reply_to(request), request)
                self._replying_to = None
        except _Ended:
            self._replying_to = None
        except (ConnectionError, TimeoutError):
            return  # the client left: `run` notices too, and keeps what was not answered
        self._writer.close()

    async def _send(self, reply: Reply, request: ReceivedRequest) -> bool:
        """Send it all; whether the connection can carry another request."""
        try:
            if reply.verbatim:
                await self._send_pieces(_pieces(reply.body), chunked=False)
                return False
            framing, keeps_alive = _framing(reply, request)
            if request.method == "HEAD" or reply.status in _NO_BODY:
                await self._write(_head(reply, framing))
                return keeps_alive
            if isinstance(reply.body, bytes) and not reply.chunked:
                await self._write(_head(reply, framing) + reply.body)
                return keeps_alive
            await self._write(_head(reply, framing))
            chunked = ("transfer-encoding", "chunked") in framing
            await self._send_pieces(_pieces(reply.body), chunked=chunked)
        except (_Ended, ConnectionError, TimeoutError):
            raise
        except Exception as exc:  # noqa: BLE001 - the body's iterator raised; stop raises it again
            self._host.failed(exc)
            return False
        return keeps_alive

    async def _send_pieces(self, pieces: Iterable[Piece], *, chunked: bool) -> None:
        for piece in pieces:
            match piece:
                case Pause(seconds):
                    await asyncio.sleep(seconds)
                case Hang():
                    await asyncio.get_running_loop().create_future()
                case Close():
                    raise _Ended
                case Reset():
                    self._reset()
                    raise _Ended
                case _:
                    if piece:
                        await self._write(
                            b"%x\r\n%s\r\n" % (len(piece), piece) if chunked else piece
                        )
        if chunked:
            await self._write(b"0\r\n\r\n")

    def _reset(self) -> None:
        raw: socket.socket = self._writer.get_extra_info("socket")
        with contextlib.suppress(OSError):  # the client was faster
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_ZERO)
        self._writer.transport.abort()

    async def _write(self, data: bytes) -> None:
        await asyncio.sleep(0)  # so that an endless reply leaves room for others
        self._writer.write(data)
        await self._writer.drain()


def _framing(reply: Reply, request: ReceivedRequest) -> tuple[list[tuple[str, str]], bool]:
    """Say where the body ends, and whether the connection outlives it."""
    given = {name.lower(): value.lower() for name, value in header_pairs(reply.headers)}
    keeps_alive = request.keeps_alive and "close" not in given.get("connection", "")
    framing: list[tuple[str, str]] = []
    if reply.status in _NO_BODY or _FRAMING & given.keys():
        pass
    elif reply.chunked and request.version != "HTTP/1.0":
        framing.append(("transfer-encoding", "chunked"))
    elif isinstance(reply.body, Sequence) and not reply.chunked:
        size = sum(len(piece) for piece in _pieces(reply.body) if isinstance(piece, bytes))
        framing.append(("content-length", str(size)))
    else:
        keeps_alive = False
    if not keeps_alive and "connection" not in given:
        framing.append(("connection", "close"))
    return framing, keeps_alive


def _head(reply: Reply, framing: list[tuple[str, str]]) -> bytes:
    known = reply.status in HTTPStatus.__members__.values()
    phrase = HTTPStatus(reply.status).phrase if known else "Unknown"
    pairs = (*header_pairs(reply.headers), *framing)
    lines = "".join(f"{name}: {value}\r\n" for name, value in pairs)
    return f"HTTP/1.1 {reply.status} {phrase}\r\n{lines}\r\n".encode("latin-1")


def _pieces(body: bytes | Iterable[Piece]) -> Iterable[Piece]:
    return (body,) if isinstance(body, bytes) else body
