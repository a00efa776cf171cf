from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from onellm._adapters.gemini_turn import TurnReader

if TYPE_CHECKING:
    from onellm._json import JSON


def candidate(*parts: JSON, finish: str | None = None) -> dict[str, JSON]:
    return {"content": {"parts": parts}, **({"finishReason": finish} if finish else {})}


def piece(path: str, *, more: bool = True, **value: JSON) -> JSON:
    partial: JSON = [{"jsonPath": path, **value}]
    return {"functionCall": {"partialArgs": partial, **({"willContinue": True} if more else {})}}


def opened(name: str = "plan") -> JSON:
    return {"functionCall": {"name": name, "willContinue": True}}


def arguments(*deltas: dict[str, JSON]) -> dict[int, str]:
    """Join the arguments of each call, as an application does."""
    joined: dict[int, str] = {}
    for delta in deltas:
        for call in json.loads(json.dumps(delta.get("tool_calls", []))):
            text = call["function"]["arguments"]
            joined[call["index"]] = joined.get(call["index"], "") + text
    return joined


def test_arguments_that_come_one_by_one_are_given_when_their_call_is_whole() -> None:
    turn = TurnReader()

    first = turn.add(candidate(opened(), piece("$.to[0].city", stringValue="Ro")))
    second = turn.add(candidate(piece("$.to[0].city", stringValue="me")))
    third = turn.add(candidate(piece("$.to[1]", more=False, numberValue=2)))

    assert arguments(first) == {0: ""}
    assert second == {}
    assert arguments(third) == {0: '{"to":[{"city":"Rome"},2]}'}


@pytest.mark.parametrize(
    ("path", "args"),
    [
        ("$.a", {"a": "x"}),
        ("$.a.b-c", {"a": {"b-c": "x"}}),
        ("$['a b'][\"c.d\"]", {"a b": {"c.d": "x"}}),
        ("$.a[0][0]", {"a": [["x"]]}),
        ("$.a[7]", {"a": ["x"]}),
    ],
)
def test_a_value_is_put_where_its_path_leads(path: str, args: object) -> None:
    turn = TurnReader()

    delta = turn.add(candidate(opened(), piece(path, more=False, stringValue="x")))

    assert json.loads(arguments(delta)[0]) == args


@pytest.mark.parametrize("path", ["", "a", "$", "$.a..b", "$.a[-1]", "$.a[x]", "x$.a"])
def test_what_is_no_path_is_malformed(path: str) -> None:
    with pytest.raises(ValueError, match="not the path"):
        TurnReader().add(candidate(opened(), piece(path, stringValue="x")))


def test_a_call_without_an_end_ends_where_the_next_one_begins() -> None:
    turn = TurnReader()

    delta = turn.add(candidate(opened("a"), piece("$.x", boolValue=True), opened("b")))

    assert arguments(delta) == {0: '{"x":true}', 1: ""}
    assert arguments(turn.add(candidate({"functionCall": {}}))) == {1: "{}"}


def test_a_call_that_was_cut_off_is_no_json_so_that_nobody_takes_it_for_whole() -> None:
    turn = TurnReader()

    delta = turn.add(
        candidate(opened(), piece("$.city", stringValue="Ro"), finish="MAX_TOKENS"),
    )

    assert arguments(delta) == {0: '{"city":"Ro"'}
    assert turn.finished


def test_an_end_of_no_call_says_nothing() -> None:
    turn = TurnReader()

    assert turn.add(candidate({"functionCall": {}}, finish="STOP")) == {}
    assert turn.calls == 0


def test_plain_texts_and_calls_are_not_kept_for_later() -> None:
    turn = TurnReader()
    turn.add(candidate({"text": "a"}, {"functionCall": {"name": "f", "args": {}}}, finish="STOP"))

    assert turn.take_native() == []


def test_what_came_after_the_end_is_kept_too_and_given_once() -> None:
    turn = TurnReader()
    turn.add(candidate({"text": "a", "thought": True}, {"text": "b"}, {"text": "c"}, finish="STOP"))

    assert turn.take_native() == [{"text": "a", "thought": True}, {"text": "bc"}]
    assert turn.take_native() == []
    turn.add(candidate({"text": "d"}))
    assert turn.take_native() == [{"text": "d"}]


def test_a_signed_text_stays_a_part_of_its_own() -> None:
    turn = TurnReader()
    signed: JSON = {"text": "b", "thoughtSignature": "c2ln"}
    turn.add(candidate({"text": "a"}, signed, {"text": "c"}, {"text": "d"}))

    assert turn.take_native() == [{"text": "a"}, signed, {"text": "cd"}]
