from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._check import ROLES, find_message_problems
from onellm._check_order import ORDERS
from onellm.models import Message

USER = {"role": "user", "content": "x"}
CALL = {"id": "t", "function": {"name": "f", "arguments": "{}"}}
RESULT = {"role": "tool", "tool_call_id": "t", "content": "42"}
GOOD: dict[str, Any] = {
    "plain": USER,
    "developer": {"role": "developer", "content": "x"},
    "empty text": {"role": "user", "content": ""},
    "a text part": {"role": "user", "content": [{"type": "text", "text": ""}]},
    "an image": {
        "role": "user",
        "content": [{"type": "image_url", "image_url": {"url": "https://x/y.png"}}],
    },
    "a short image": {
        "role": "user",
        "content": ({"type": "image_url", "image_url": "data:image/png;base64,AAAA"},),
    },
    "a part nobody knows": {"role": "user", "content": [{"type": "hologram", "x": object()}]},
    "tool calls": {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"id": "t", "function": {"name": "f", "arguments": "{}"}}],
    },
    "tool calls alone": {
        "role": "assistant",
        "tool_calls": ({"id": "t", "function": {"name": "f"}},),
    },
    "a call of another kind": {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"id": "t", "type": "custom", "custom": {"name": "f", "input": "x"}}],
    },
    "an old call": {"role": "assistant", "function_call": {"name": "f", "arguments": "{}"}},
    "blocks only": {"role": "assistant", "content": None, "native": {"anthropic": []}},
    "an empty turn": {"role": "assistant", "content": None},
    "an old result": {"role": "function", "name": "f", "content": None},
    "a result of ours": Message(role="assistant", content="x"),
}


@pytest.mark.parametrize("message", GOOD.values(), ids=GOOD)
def test_a_message_that_can_be_sent_has_no_problem(message: object) -> None:
    assert find_message_problems([message]) == []
    assert find_message_problems((message,)) == []


def test_a_result_follows_the_call_that_it_is_of() -> None:
    asked = {"role": "assistant", "content": None, "tool_calls": [CALL]}

    assert find_message_problems([USER, asked, RESULT]) == []
    assert find_message_problems([USER, asked, USER, RESULT, RESULT]) == []


@pytest.mark.parametrize(
    "before",
    [
        [],
        [USER],
        [{"role": "assistant", "content": None, "tool_calls": [{**CALL, "id": "other"}]}],
        [USER, {"role": "assistant", "content": "no call"}],
    ],
    ids=str,
)
def test_a_result_of_a_call_that_nobody_made_is_named(before: list[Any]) -> None:
    (problem,) = find_message_problems([*before, RESULT])

    assert problem.parameter == f"messages[{len(before)}].tool_call_id"
    assert problem.given == "'t'"


def test_a_call_before_its_time_is_none() -> None:
    asked = {"role": "assistant", "content": None, "tool_calls": [CALL]}

    (problem,) = find_message_problems([RESULT, asked])

    assert problem.parameter == "messages[0].tool_call_id"


def test_a_turn_in_a_providers_own_words_may_have_made_any_call() -> None:
    own = {"role": "assistant", "content": None, "native": {"anthropic": [{"type": "tool_use"}]}}

    assert find_message_problems([own, RESULT]) == []


HALF = "\ud83d"
HALVES: list[tuple[Any, str]] = [
    ({"role": "user", "content": f"ab{HALF}"}, "content"),
    ({"role": "user", "content": [{"type": "text", "text": HALF}]}, "content[0].text"),
    (
        {"role": "user", "content": [{"type": "image_url", "image_url": HALF}]},
        "content[0].image_url",
    ),
    ({**USER, "name": HALF}, "name"),
    ({"role": "assistant", "function_call": {"name": "f", "arguments": HALF}}, "function_call"),
]


@pytest.mark.parametrize(("message", "place"), HALVES, ids=[place for _, place in HALVES])
def test_half_a_character_is_found_wherever_it_is(message: object, place: str) -> None:
    (problem,) = find_message_problems([message])

    assert problem.parameter.startswith(f"messages[0].{place}")


def test_half_a_character_is_named_by_its_number_and_place() -> None:
    (problem,) = find_message_problems([{"role": "user", "content": f"ab{HALF}"}])

    assert "a lone surrogate, U+D83D) at position 2" in problem


def test_text_beyond_ascii_and_a_nul_character_can_be_sent() -> None:
    assert (
        find_message_problems([{"role": "user", "content": "\N{SNOWMAN}\0\N{GRINNING FACE}"}]) == []
    )


def test_a_name_has_no_nul_character() -> None:
    (problem,) = find_message_problems([{**USER, "name": "a\0b"}])

    assert problem.parameter == "messages[0].name"


def test_ten_thousand_messages_take_ten_times_what_a_thousand_take() -> None:
    asked = {"role": "assistant", "content": None, "tool_calls": [CALL]}
    turns = [
        USER,
        asked,
        RESULT,
        {"role": "user", "content": "caf\N{LATIN SMALL LETTER E WITH ACUTE}"},
    ]

    def seconds(count: int) -> float:
        messages = turns * (count // len(turns))
        started = time.process_time()
        assert find_message_problems(messages, ORDERS["openai"]) == []
        return time.process_time() - started

    seconds(10_000)
    thousand = min(seconds(1_000) for _ in range(5))
    # Quadratic work would take a hundred times as long.
    assert min(seconds(10_000) for _ in range(3)) < 40 * max(thousand, 0.0005)


@pytest.mark.parametrize("messages", [None, "Hi", b"Hi", USER, 7, {1}, iter([USER])], ids=repr)
def test_messages_must_be_a_list(messages: object) -> None:
    (problem,) = find_message_problems(messages)

    assert problem.startswith("messages must be a list of messages, not ")


def test_messages_must_not_be_empty() -> None:
    assert find_message_problems([]) == ["messages is empty; give at least one message"]


BAD: list[tuple[Any, str]] = [
    ("Hi", "messages[0] must be a dict with 'role' and 'content', not 'Hi'"),
    ({"content": "x"}, "messages[0].role must be one of"),
    ({"role": "robot", "content": "x"}, "not 'robot'"),
    ({"role": ["user"], "content": "x"}, "not ['user']"),
    ({"role": "user"}, "messages[0].content is missing"),
    ({"role": "user", "content": None}, "messages[0].content is missing"),
    ({"role": "system", "content": None}, "messages[0].content is missing"),
    ({"role": "assistant"}, "messages[0].content is missing"),
    ({"role": "user", "content": []}, "messages[0].content is an empty list"),
    ({"role": "user", "content": 7}, "messages[0].content must be a string or a list of parts"),
    ({"role": "user", "content": b"x"}, "messages[0].content must be a string or a list of parts"),
    ({"role": "user", "content": {"type": "text"}}, "messages[0].content must be a string or a"),
    ({"role": "user", "content": ["x"]}, "messages[0].content[0] must be a dict with a 'type'"),
    ({"role": "user", "content": [{"text": "x"}]}, "messages[0].content[0].type must be a string"),
    ({"role": "user", "content": [{"type": ""}]}, "messages[0].content[0].type must be a string"),
    ({"role": "user", "content": [{"type": 7}]}, "messages[0].content[0].type must be a string"),
    (
        {"role": "user", "content": [{"type": "text", "text": None}]},
        "messages[0].content[0].text must be a string, not None",
    ),
    (
        {"role": "user", "content": [{"type": "image_url", "image_url": {"url": ""}}]},
        "messages[0].content[0].image_url must be {'url': 'https://... or data:...'}",
    ),
    ({"role": "user", "content": [{"type": "image_url"}]}, "messages[0].content[0].image_url must"),
    ({"role": "user", "content": [{"type": "audio_url"}]}, "messages[0].content[0].audio_url must"),
    ({"role": "tool", "content": "x"}, "messages[0].tool_call_id must name the tool call"),
    (
        {"role": "user", "content": [{"type": "input_audio", "input_audio": {"data": "x"}}]},
        "messages[0].content[0].input_audio needs 'data' in base64 and a 'format'",
    ),
    (
        {"role": "user", "content": [{"type": "file", "file": {}}]},
        "messages[0].content[0].file must be {'file_data'",
    ),
    (
        {"role": "user", "content": [{"type": "file", "file": {"file_id": 7}}]},
        "messages[0].content[0].file.file_id must be a string, not 7",
    ),
    ({**USER, "tool_calls": "x"}, "messages[0].tool_calls must be a list, not 'x'"),
    ({**USER, "tool_calls": 7}, "messages[0].tool_calls must be a list, not 7"),
    ({**USER, "tool_calls": ["x"]}, "messages[0].tool_calls[0].function must be a dict"),
    ({**USER, "tool_calls": [{"id": "t"}]}, "messages[0].tool_calls[0].function must be a dict"),
    ({**USER, "tool_calls": [{**CALL, "id": 7}]}, "messages[0].tool_calls[0].id must be a string"),
    (
        {**USER, "tool_calls": [{"id": "t", "function": {"name": "f", "arguments": {}}}]},
        "messages[0].tool_calls[0].function.arguments must be JSON text, not {}",
    ),
    ({**USER, "function_call": {}}, "messages[0].function_call must be a dict with the 'name'"),
    ({**USER, "function_call": "f"}, "messages[0].function_call must be a dict with the 'name'"),
]


@pytest.mark.parametrize(("message", "said"), BAD, ids=[repr(message) for message, _ in BAD])
def test_a_problem_is_named_with_its_place(message: object, said: str) -> None:
    (problem,) = find_message_problems([message])

    assert said in problem


def test_all_problems_are_found_at_once_and_each_in_its_place() -> None:
    problems = find_message_problems(
        [
            USER,
            {"role": "robot", "content": 7},
            {"role": "tool", "content": [{"type": "text"}, "x"]},
        ]
    )

    assert [problem.split(" ")[0] for problem in problems] == [
        "messages[1].role",
        "messages[1].content",
        "messages[2].content[0].text",
        "messages[2].content[1]",
        "messages[2].tool_call_id",
    ]


ANYTHING = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.binary(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "role",
                    "content",
                    "type",
                    "text",
                    "tool_calls",
                    "function",
                    "name",
                    "id",
                    "image_url",
                ]
            ),
            inner | st.sampled_from([*ROLES, "text", "image_url"]),
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(messages=ANYTHING)
def test_whatever_is_given_is_checked_without_an_exception(messages: object) -> None:
    assert all(isinstance(problem, str) for problem in find_message_problems(messages))
