"""Streams of every framing, cut at every position, say the same; no socket is needed for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from onellm._adapters import find_adapter
from onellm._call import check_chat
from onellm._decoders.sse import SSEDecoder
from onellm._receipt import Receipt
from onellm._stream import ChunkReader
from onellm._watchdog import Watchdog

from .reading import split_events
from .recordings import FOLDER, MISSING, ROWS, successes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from onellm.errors import APIError
    from onellm.models import ChatCompletionChunk

    from .recordings import Recording

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

TRAITS: Final[Mapping[str, Callable[[str], bool]]] = {
    "CRLF": lambda body: "\r\n" in body,
    "comments": lambda body: "\n:" in body,
    "named events": lambda body: "event:" in body,
    "no final blank line": lambda body: not body.endswith(("\n\n", "\r\n\r\n")),
    "no DONE": lambda body: "[DONE]" not in body and "event:" not in body,
    "text beyond ASCII": lambda body: not body.isascii(),
}


def shortened(body: str) -> str:
    """Leave the middle out, where one event is like the next: every cut is read anew."""
    blank = "\r\n\r\n" if "\r\n" in body else "\n\n"
    events = body.split(blank)
    return blank.join(events if len(events) < 5 else [*events[:1], *events[-3:]])


def find_stream(has_trait: Callable[[str], bool]) -> Recording:
    """Give the shortest body that has the trait, with its middle or without it."""
    found = [
        replace(recording, body=body)
        for recording in successes(streamed=True)
        for body in (recording.body, shortened(recording.body))
        if has_trait(body)
    ]
    return min(found, key=lambda recording: len(recording.body))


STREAMS: Final = {trait: find_stream(has_trait) for trait, has_trait in TRAITS.items()}


def decode(pieces: Iterable[bytes]) -> list[str]:
    decoder = SSEDecoder()
    events = [event for piece in pieces for event in decoder.feed(piece)]
    return [event.data.decode() for event in (*events, *decoder.flush())]


def read(recording: Recording, pieces: Iterable[bytes]) -> list[ChatCompletionChunk]:
    def refuse(head: bytes) -> APIError:
        raise AssertionError(head)

    model = f"{ROWS[recording.provider]}/{recording.model}"
    call = check_chat(model, [{"role": "user", "content": "Hello"}], True, {"api_key": "sk-x"})
    reader = ChunkReader(
        find_adapter(call.provider.adapter).chunk_parser(call, 0.0),
        Watchdog(call.target.clocks, 0.0),
        Receipt(provider=call.provider.name, model=call.ref.name),
        refuse,
    )
    for piece in (*pieces, b""):
        if not reader.over:
            reader.feed(piece, 0.0)
    if reader.failure is not None:
        raise reader.failure
    return list(reader.ready)


@pytest.mark.parametrize("recording", STREAMS.values(), ids=STREAMS)
def test_events_are_the_same_wherever_the_bytes_are_cut(recording: Recording) -> None:
    body = recording.body.encode()
    expected = split_events(recording.body)

    assert decode([body[i : i + 1] for i in range(len(body))]) == expected
    for cut in range(len(body) + 1):
        assert decode([body[:cut], body[cut:]]) == expected, cut


@pytest.mark.parametrize("recording", STREAMS.values(), ids=STREAMS)
def test_chunks_are_the_same_wherever_the_bytes_are_cut(recording: Recording) -> None:
    body = recording.body.encode()
    whole = read(recording, [body])

    assert read(recording, [body[i : i + 1] for i in range(len(body))]) == whole
    for cut in range(1, len(body)):
        assert read(recording, [body[:cut], body[cut:]]) == whole, cut
