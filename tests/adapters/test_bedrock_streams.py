"""Streams of Converse: beside call.json and request.json of a folder lie

events.jsonl   an event a line, {name: payload}, put into frames here
deltas.json    the chunks that the user gets; whole.json, the choices of the answer they add up to
failure.json   how it ends, where it fails
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

import pytest

from onellm._assemble import Assembler

from .bedrock_frames import write_event
from .golden import KEY, Case, Listener, find_cases, read_object
from .schemas import find_violation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onellm.models import ChatCompletionResponse

STREAMED: Final = find_cases("events.jsonl", "deltas.json")
COMPLETE: Final = [case for case in STREAMED if not case.has("failure.json")]
CUT: Final = "bedrock/stream_tool_cut_by_max_tokens"


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_BEARER_TOKEN_BEDROCK", KEY)


def events_of(case: Case) -> Iterator[tuple[str, object]]:
    for line in (case.folder / "events.jsonl").read_text().splitlines():
        yield from cast("dict[str, object]", json.loads(line)).items()


def listen(case: Case, size: int) -> Listener:
    stream = b"".join(write_event(kind, body) for kind, body in events_of(case))
    listener = Listener()
    listener.hear(
        case.prepare().prepared,
        (stream[start : start + size] for start in range(0, len(stream), size)),
    )
    return listener


def assemble(case: Case) -> ChatCompletionResponse:
    assembler = Assembler()
    for chunk in listen(case, 64).chunks:
        assembler.add(chunk)
    return assembler.whole()


@pytest.mark.parametrize("size", [1, 2, 7, 64, 1_000_000])
@pytest.mark.parametrize("case", STREAMED, ids=str)
def test_a_stream_cut_anywhere_is_read_as_these_chunks(case: Case, size: int) -> None:
    user = listen(case, size)

    assert json.loads(json.dumps(user.chunks)) == json.loads(
        (case.folder / "deltas.json").read_bytes()
    )
    if case.has("failure.json"):
        failure = case.read("failure.json")
        assert type(user.failure).__name__ == failure["error"]
        assert str(failure["message"]) in str(user.failure)
    else:
        assert user.failure is None


@pytest.mark.parametrize("case", STREAMED, ids=str)
def test_each_chunk_keeps_the_event_it_was_made_of(case: Case) -> None:
    events = [{kind: body} for kind, body in events_of(case)]
    rest = iter(events)

    for chunk in listen(case, 64).chunks:
        assert any(event == chunk.raw for event in rest), chunk.raw


@pytest.mark.parametrize("case", COMPLETE, ids=str)
def test_the_chunks_of_a_stream_add_up_to_this_answer(case: Case) -> None:
    expected = read_object(case.folder / "whole.json")

    assert json.loads(json.dumps(assemble(case).choices)) == expected["choices"]


@pytest.mark.parametrize("case", [case for case in COMPLETE if str(case) != CUT], ids=str)
def test_a_streamed_answer_can_be_sent_back_as_it_came(case: Case) -> None:
    again = case.send_back(assemble(case).choices[0].message)

    assert find_violation("bedrock", "ConverseStreamRequest", again.body) is None


@pytest.mark.parametrize("case", COMPLETE, ids=str)
def test_the_events_here_are_such_as_the_provider_sends(case: Case) -> None:
    violations = [
        find_violation("bedrock", "ConverseStreamOutput", {kind: body})
        for kind, body in events_of(case)
    ]

    assert violations
    assert any(violations) == case.is_odd, violations
