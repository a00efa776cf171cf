"""What is too large is refused before it fills the memory, in every format and both colours."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import pytest

from onellm.testing import Reply, Server

from .calling import KEY
from .formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onellm.testing import Piece, ReceivedRequest

    from .formats import Format

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/clear_refs").exists(), reason="only Linux tells a process its peak"
)

MB: Final = 1024 * 1024
MOST: Final = 100 * MB
"""What a call may weigh above the start."""
LARGE: Final = 20 * MB
ALLOWED: Final = 12 * MB
CLOCK: Final = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """Something large, and what must become of it."""

    reply: Callable[[Format], Reply]
    error: str | None
    says: str = ""
    stream: bool = True
    waits: bool = False
    """Whether only a clock ends it."""


def text_of(size: int) -> str:
    return "weather " * (size // 8)


def endless(piece: bytes, first: bytes = b"") -> Iterator[Piece]:
    yield first
    block = piece * max(1, 65_536 // len(piece))
    while True:
        yield block


@cache
def squeeze(piece: bytes) -> bytes:
    """Compress 20 MB of one piece, more than may become of so little."""
    engine = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    block = piece * (MB // len(piece))
    return b"".join([*(engine.compress(block) for _ in range(20)), engine.flush()])


def bomb(spoken: Format, piece: bytes, status: int = 200) -> Reply:
    headers = {"content-type": spoken.content_type, "content-encoding": "gzip"}
    return Reply(status=status, headers=headers, body=squeeze(piece))


LOADS: Final = {
    "an event of 20 MB": Load(
        reply=lambda spoken: spoken.stream([*spoken.opening, spoken.say(text_of(LARGE))]),
        error="StreamingError",
        says="(max_event_bytes=16777216)",
    ),
    "an event of 12 MB": Load(
        reply=lambda spoken: spoken.stream(
            [*spoken.opening, spoken.say(text_of(ALLOWED)), *spoken.finish]
        ),
        error=None,
    ),
    "an event without an end": Load(
        reply=lambda spoken: spoken.stream(endless(b"x", spoken.never_ending)),
        error="StreamingError",
    ),
    "a head without an end": Load(
        reply=lambda _: Reply.raw(endless(b"x-more: yes\r\n", b"HTTP/1.1 200 OK\r\n")),
        error="APIConnectionError",
        says="",
    ),
    "a header without an end": Load(
        reply=lambda _: Reply.raw(endless(b"x", b"HTTP/1.1 200 OK\r\nx-more: ")),
        error="APIConnectionError",
        says="",
    ),
    "interim answers without an end": Load(
        reply=lambda _: Reply.raw(endless(b"HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n")),
        error="RequestTimeoutError",
        says="first_event_timeout",
        waits=True,
    ),
    "blanks without an end": Load(
        reply=lambda spoken: spoken.stream(endless(spoken.blank)),
        error="StreamStalledError",
        says="",
        waits=True,
    ),
    "a stream that explodes": Load(
        reply=lambda spoken: bomb(spoken, b"\n"), error="InvalidResponseError", says="explodes"
    ),
    "a stream that explodes into events": Load(
        reply=lambda spoken: bomb(spoken, spoken.say(text_of(240))),
        error="InvalidResponseError",
        says="explodes",
    ),
    "an answer that explodes": Load(
        reply=lambda spoken: bomb(spoken, b"[0]"),
        error="InvalidResponseError",
        says="explodes",
        stream=False,
    ),
    "a refusal that explodes": Load(
        reply=lambda spoken: bomb(spoken, b"no ", status=400),
        error="InvalidRequestError",
        says="no no no",
        stream=False,
    ),
}
CELLS: Final = [(load, name) for load in LOADS for name in FORMATS]


def reply(request: ReceivedRequest) -> Reply:
    """Find fault and format in the path."""
    _, number, name, *_ = request.path.split("/")
    spoken = FORMATS[name]
    if not int(number):
        return spoken.stream(spoken.events)
    return list(LOADS.values())[int(number) - 1].reply(spoken)


def tell(number: int, name: str, url: str) -> dict[str, object]:
    spoken = FORMATS[name]
    load = list(LOADS.values())[number - 1] if number else None
    clocks = ("first_event_timeout", "chunk_timeout", "content_timeout")
    seconds = CLOCK if load and load.waits else 20.0
    return {
        "name": name,
        "model": spoken.model,
        "stream": load is None or load.stream,
        "options": {
            "base_url": f"{url}/{number}/{name}{spoken.base}",
            "api_key": KEY,
            "max_retries": 0,
            **dict.fromkeys(clocks, seconds),
            **spoken.options,
        },
    }


@pytest.mark.parametrize("colour", ["sync", "async"])
def test_nothing_fills_the_memory(
    colour: str, record_testsuite_property: Callable[[str, object], None]
) -> None:
    with Server(reply) as server:
        told = [tell(0, "openai", server.url)]
        told += [
            tell(number, name, server.url)
            for number in range(1, len(LOADS) + 1)
            for name in FORMATS
        ]
        ran = subprocess.run(
            [sys.executable, str(Path(__file__).with_name("weigh.py")), colour],
            input=json.dumps(told),
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
        )
        assert ran.returncode == 0, ran.stderr
        assert server.wait_closed()
    weighed: list[Any] = json.loads(ran.stdout)
    highest = 0
    for (kind, name), found in zip(CELLS, weighed, strict=True):
        load = LOADS[kind]
        place = (kind, name, found)
        assert found["error"] == load.error, place
        assert load.says in found["message"], place
        assert found["grown"] < MOST, place
        highest = max(highest, cast("int", found["grown"]))
    record_testsuite_property(f"highest_{colour}", highest)
