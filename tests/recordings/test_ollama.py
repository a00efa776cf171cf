"""Recorded answers, streams and errors in Ollama's own format, through the public API."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from onellm.errors import ResourceNotFoundError

from .observed import find_lost, observe_answer, observe_stream
from .ollama_reading import (
    find_own_ids,
    read_ollama_answer,
    read_ollama_lines,
    read_ollama_stream,
)
from .recordings import FOLDER, MISSING, load
from .replay import WAYS
from .test_send_back import replies_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .reading import Reading, Turn
    from .recordings import Obj, Recording
    from .replay import Replay, Way
    from .tally import Tally

if not FOLDER.is_dir():
    pytest.skip(MISSING, allow_module_level=True)

RECORDINGS: Final = [
    replace(recording, options=(("keep_alive", "5m"),))  # which makes a call one of this format
    for recording in load("ollama", "ollama", "api.chat", "api.chat.stream")
]
ANSWERS: Final = [one for one in RECORDINGS if one.endpoint == "api.chat"]
STREAMS: Final = [one for one in RECORDINGS if one.endpoint == "api.chat.stream"]
REFUSALS: Final = [one for one in RECORDINGS if one.endpoint == "error"]
TRANSLATED: Final = frozenset({"message", "done", "done_reason", "created_at"})


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_an_answer_says_what_its_body_says(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    body: Obj = json.loads(recording.body)

    answer = replay.answer(recording, way)

    assert answer.raw == body
    assert comparable(observe_answer(answer)) == read_ollama_answer(body)
    assert (
        find_lost({key: value for key, value in body.items() if key not in TRANSLATED}, answer)
        == []
    )
    ids = [call.id for call in answer.choices[0].message.tool_calls]
    check_ids(ids, find_own_ids([body["message"]]))
    assert answer.choices[0].native_finish_reason == body["done_reason"]
    tally.add(recording, way)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("recording", STREAMS, ids=str)
def test_a_stream_says_what_its_lines_say(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    lines = read_ollama_lines(recording.body)

    read = replay.stream(recording, way)

    assert read.error is None
    assert read.receipt is not None
    assert read.receipt.skipped_chunks == 0
    assert comparable(observe_stream(read.chunks)) == read_ollama_stream(lines)
    rest = iter(lines)
    assert all(any(line == chunk.raw for line in rest) for chunk in read.chunks)
    ended = {key: value for key, value in lines[-1].items() if key not in TRANSLATED}
    assert find_lost(ended, read.chunks[-1]) == []
    calls = [call for chunk in read.chunks for call in chunk.choices[0].delta.tool_calls]
    check_ids([call.id for call in calls], find_own_ids(line["message"] for line in lines))
    tally.add(recording, way)


@pytest.mark.parametrize("recording", ANSWERS, ids=str)
def test_a_message_goes_back_as_it_came(recording: Recording, replay: Replay) -> None:
    own: Obj = json.loads(recording.body)["message"]
    message = replay.answer(recording, "create").choices[0].message

    sent = replay.send_back(recording, [message, *replies_to(message)])["messages"]

    calls = sent[1].pop("tool_calls", [])
    assert sent[1] == {key: value for key, value in own.items() if key != "tool_calls"}
    assert [call["function"] for call in calls] == [
        {"name": call["function"]["name"], "arguments": call["function"]["arguments"]}
        for call in own.get("tool_calls") or ()
    ]
    for call, result in zip(calls, sent[2:], strict=False):
        assert (result["tool_call_id"], result["tool_name"]) == (
            call["id"],
            call["function"]["name"],
        )


@pytest.mark.parametrize("way", WAYS[:2])
@pytest.mark.parametrize("recording", REFUSALS, ids=str)
def test_a_refusal_raises_its_error_with_the_server_s_words(
    recording: Recording, way: Way, replay: Replay, tally: Tally
) -> None:
    error = replay.refusal(recording, way)

    assert type(error) is ResourceNotFoundError
    assert (error.status_code, error.provider) == (recording.status, "ollama")
    assert json.loads(recording.body)["error"] in str(error)
    tally.add(recording, way)


def check_ids(ids: Sequence[str], own: Sequence[str | None]) -> None:
    """Check that every call has an id of its own, which is the server's where it gave one."""
    assert len(set(ids)) == len(ids) == len(own)
    assert all(ids)
    assert all(given in {None, id_} for id_, given in zip(ids, own, strict=True))


def comparable(reading: Reading) -> Reading:
    """Leave out ids, and write arguments in one way: their text is the library's."""

    def written(turn: Turn) -> Turn:
        calls = (
            replace(call, id="", arguments=json.dumps(json.loads(call.arguments), sort_keys=True))
            for call in turn.calls
        )
        return replace(turn, calls=tuple(calls))

    return replace(reading, turns={index: written(turn) for index, turn in reading.turns.items()})
