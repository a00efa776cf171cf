"""What must be true of every result, whichever way it was read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from .anthropic_reading import (
    read_anthropic_answer,
    read_anthropic_stream,
    rebuild_blocks,
    says_more,
)
from .observed import find_lost, observe_answer, observe_stream
from .reading import read_events, read_openai_answer, read_openai_stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm.models import ChatCompletionChunk, ChatCompletionResponse

    from .reading import Reading, Turn
    from .recordings import Obj, Recording
    from .replay import Read

_TRANSLATED: Final = frozenset({"type", "role", "content", "stop_reason", "stop_sequence", "delta"})


def check_answer(recording: Recording, answer: ChatCompletionResponse) -> None:
    """Compare a whole answer with its body."""
    body: Obj = json.loads(recording.body)
    assert answer.raw == body
    request_id = answer.receipt.request_id
    assert request_id == recording.find_request_id(body)
    if recording.is_anthropic:
        assert _sorted(observe_answer(answer)) == _sorted(read_anthropic_answer(body))
        assert find_lost(_untranslated(body), answer) == []
        _check_native(body["content"], answer.choices[0].message.native)
    else:
        assert observe_answer(answer) == read_openai_answer(body)
        assert find_lost(body, answer) == []


def check_stream(recording: Recording, read: Read) -> None:
    """Compare the chunks of a whole stream with its events."""
    events, chunks = read_events(recording.body), read.chunks
    assert read.receipt is not None
    assert read.receipt.skipped_chunks == 0
    assert read.receipt.request_id == recording.find_request_id({})
    if recording.is_anthropic:
        assert observe_stream(chunks) == read_anthropic_stream(events)
        _check_anthropic_chunks(events, chunks)
    else:
        assert observe_stream(chunks) == read_openai_stream(events)
        said = [event for event in events if event.get("type") != "ping"]
        assert [chunk.raw for chunk in chunks] == said
        for event, chunk in zip(said, chunks, strict=True):
            assert find_lost(event, chunk) == []


def _check_anthropic_chunks(events: Sequence[Obj], chunks: Sequence[ChatCompletionChunk]) -> None:
    """Every chunk is made of one event, in order, and keeps what is not translated."""
    rest = iter(events)
    for chunk in chunks:
        assert any(event == chunk.raw for event in rest), chunk.raw
    started = [event["message"] for event in events if event["type"] == "message_start"]
    ended = next(event for event in reversed(events) if event["type"] == "message_delta")
    # The end says anew what was counted, and may say more about the message.
    message = {**started[-1], **ended, **ended["delta"]}
    assert find_lost(_untranslated(message), chunks[-1]) == []
    _check_native(rebuild_blocks(events), chunks[-1].choices[0].delta.native)


def _check_native(blocks: list[Obj], native: object) -> None:
    assert native == {"anthropic": blocks} or (native is None and not any(map(says_more, blocks)))


def _untranslated(message: Obj) -> Obj:
    return {key: value for key, value in message.items() if key not in _TRANSLATED}


def _sorted(reading: Reading) -> Reading:
    """Write arguments in one way: Anthropic's are objects, so their text is the library's."""

    def written(turn: Turn) -> Turn:
        calls = (
            replace(call, arguments=json.dumps(json.loads(call.arguments), sort_keys=True))
            for call in turn.calls
        )
        return replace(turn, calls=tuple(calls))

    return replace(reading, turns={index: written(turn) for index, turn in reading.turns.items()})
