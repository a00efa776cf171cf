"""A loopback server that costs as little as it can: it answers from bytes made beforehand."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from typing import cast

CHUNKS = 500
TEXT = "The quick brown fox jumps over the lazy dog. " * 36  # an answer of about 2 KB
STREAM_TEXT_SIZE = CHUNKS * len(" token")

_HEAD_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_STREAMED = re.compile(rb'"stream": ?true')


def _json(value: dict[str, object]) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _answer() -> bytes:
    body = _json(
        {
            "id": "chatcmpl-bench",
            "object": "chat.completion",
            "created": 1700000000,
            "model": "gpt-4o-mini-2024-07-18",
            "choices": [
                {
                    "index": 0,
                    "message": {"role": "assistant", "content": TEXT, "refusal": None},
                    "logprobs": None,
                    "finish_reason": "stop",
                },
            ],
            "usage": {
                "prompt_tokens": 8,
                "completion_tokens": 360,
                "total_tokens": 368,
                "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
                "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0},
            },
            "system_fingerprint": "fp_bench",
        },
    )
    head = (
        f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _chunk(delta: dict[str, str], finish_reason: str | None = None) -> bytes:
    event = _json(
        {
            "id": "chatcmpl-bench",
            "object": "chat.completion.chunk",
            "created": 1700000000,
            "model": "gpt-4o-mini-2024-07-18",
            "system_fingerprint": "fp_bench",
            "choices": [
                {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason},
            ],
        },
    )
    return _http_chunk(b"data: " + event + b"\n\n")


def _http_chunk(data: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(data), data)


def _stream() -> bytes:
    head = (
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
    )
    events = [_chunk({"role": "assistant", "content": ""})]
    events += [_chunk({"content": " token"})] * CHUNKS
    events += [_chunk({}, "stop"), _http_chunk(b"data: [DONE]\n\n"), b"0\r\n\r\n"]
    return head + b"".join(events)


class BenchServer(asyncio.Protocol):
    """Read whole requests off one connection and write the answer that fits each."""

    answer = _answer()
    stream = _stream()

    def __init__(self) -> None:
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (head_end := self._buffer.find(_HEAD_END)) >= 0:
            length = _LENGTH.search(self._buffer, 0, head_end)
            end = head_end + len(_HEAD_END) + (int(length[1]) if length else 0)
            if len(self._buffer) < end:
                return
            streamed = _STREAMED.search(self._buffer, head_end, end)
            self._buffer = self._buffer[end:]
            self._transport.write(self.stream if streamed else self.answer)


async def serve() -> None:
    """Listen on a free port, print it, and serve until the parent closes our standard input."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(BenchServer, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
