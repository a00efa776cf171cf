from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onellm
from onellm._call import ChatCall, check_chat
from onellm._check import (
    CALL_OPTIONS,
    CHAT_OPTIONS,
    ROLES,
    find_message_problems,
    find_option_problems,
    show,
)
from onellm._http import Clocks
from onellm.errors import (
    AuthenticationError,
    InvalidModelError,
    InvalidRequestError,
    UnknownProviderError,
)
from onellm.models import Message

USER = {"role": "user", "content": "x"}
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
    "a result": {"role": "tool", "tool_call_id": "t", "content": "42"},
    "an old result": {"role": "function", "name": "f", "content": None},
    "a result of ours": Message(role="assistant", content="x"),
}


@pytest.mark.parametrize("message", GOOD.values(), ids=GOOD)
def test_a_message_that_can_be_sent_has_no_problem(message: object) -> None:
    assert find_message_problems([message]) == []
    assert find_message_problems((message,)) == []


@pytest.mark.parametrize("messages", [None, "Hi", b"Hi", USER, 7, {1}, iter([USER])], ids=repr)
def test_messages_must_be_a_list(messages: object) -> None:
    (problem,) = find_message_problems(messages)

    assert problem.startswith("messages must be a list of messages, not ")


def test_messages_must_not_be_empty() -> None:
    assert find_message_problems([]) == ["messages is empty; give at least one message"]


CALL = {"id": "t", "function": {"name": "f", "arguments": "{}"}}
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


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("temprature", "temperature"),
        ("max_token", "max_tokens"),
        ("Temperature", "temperature"),
        ("top-p", "top_p"),
        ("tool_choise", "tool_choice"),
        ("timeuot", "timeout"),
        ("response_fromat", "response_format"),
        ("extra_header", "extra_headers"),
        ("apikey", "api_key"),
    ],
)
def test_a_misspelt_option_is_answered_with_the_right_one(misspelt: str, meant: str) -> None:
    (problem,) = find_option_problems({misspelt: 1}, CHAT_OPTIONS | CALL_OPTIONS)

    assert f"unknown option {misspelt!r}; did you mean {meant!r}?" in problem


@pytest.mark.parametrize(
    "name", ["mirostat", "repetition_penalty", "min_p", "guided_json", "num_ctx"]
)
def test_an_option_that_resembles_none_is_the_providers_own(name: str) -> None:
    assert find_option_problems({name: 1}, CHAT_OPTIONS | CALL_OPTIONS) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"timeout": 0}, "timeout must be a number of seconds above 0, or None, not 0"),
        ({"timeout": -1.0}, "timeout must be"),
        ({"timeout": math.nan}, "timeout must be"),
        ({"timeout": math.inf}, "timeout must be"),
        ({"timeout": True}, "timeout must be"),
        ({"timeout": "5"}, "timeout must be"),
        ({"chunk_timeout": 0}, "chunk_timeout must be"),
        ({"api_key": 7}, "api_key must be a string, not int"),
        ({"base_url": 7}, "base_url must be a string, not int"),
        ({"organization": []}, "organization must be a string, not list"),
        ({"project": {}}, "project must be a string, not dict"),
        ({"extra_headers": "x"}, "extra_headers must be a dict, not 'x'"),
        ({"extra_query": [("a", "b")]}, "extra_query must be a dict"),
        ({"extra_body": 7}, "extra_body must be a dict, not 7"),
        ({"max_retries": -1}, "max_retries must be an integer from 0 up, not -1"),
        ({"max_retries": True}, "max_retries must be"),
        ({"max_retries": 1.0}, "max_retries must be"),
        ({"unsupported": "ignore"}, "unsupported must be one of error, warn, drop, not 'ignore'"),
        ({"unsupported": ["drop"]}, "unsupported must be one of"),
    ],
    ids=str,
)
def test_a_setting_of_the_call_that_cannot_work_is_named(
    options: dict[str, object], said: str
) -> None:
    (problem,) = find_option_problems(options, CHAT_OPTIONS | CALL_OPTIONS)

    assert said in problem


def test_none_is_a_setting_or_nothing_and_never_a_problem() -> None:
    assert find_option_problems(dict.fromkeys(CALL_OPTIONS | CHAT_OPTIONS), CHAT_OPTIONS) == [] or (
        find_option_problems(
            dict.fromkeys(CALL_OPTIONS | CHAT_OPTIONS), CHAT_OPTIONS | CALL_OPTIONS
        )
        == []
    )


def test_a_long_value_is_shown_in_short() -> None:
    assert show("x" * 1000) == "'" + "x" * 56 + "..."
    assert show("x") == "'x'"


def test_a_key_in_the_wrong_place_is_not_shown() -> None:
    key = "sk-" + "abcdefghijklmnop1234"
    problems = find_option_problems(
        {"extra_headers": f"Authorization: Bearer {key}", "timeout": key, "max_retries": key},
        CHAT_OPTIONS | CALL_OPTIONS,
    )

    assert len(problems) == 3
    assert key[:12] not in "".join(problems)


def checked(model: object = "ollama/x", messages: object = (USER,), **options: object) -> ChatCall:
    return check_chat(model, messages, options.pop("stream", False), options)


def test_all_problems_of_a_call_are_one_error() -> None:
    with pytest.raises(UnknownProviderError) as caught:
        checked("opena/x", [], stream="yes", temprature=1, timeout=-1)

    first, *others = caught.value.problems
    assert first.startswith("Unknown provider 'opena'")
    assert [problem.split(" ")[0] for problem in others] == [
        "messages",
        "unknown",
        "timeout",
        "stream",
    ]
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).startswith("5 problems:\n  - Unknown provider")


def test_a_bad_model_alone_keeps_its_own_error() -> None:
    with pytest.raises(InvalidModelError) as caught:
        checked("gpt-4o")

    assert len(caught.value.problems) == 1


def test_problems_of_a_call_name_the_provider() -> None:
    with pytest.raises(InvalidRequestError) as caught:
        checked(messages=[], timeout=0)

    assert caught.value.provider == "ollama"
    assert len(caught.value.problems) == 2


def test_problems_are_told_before_a_missing_key() -> None:
    with pytest.raises(InvalidRequestError):
        checked("openai/x", [])
    with pytest.raises(AuthenticationError):
        checked("openai/x")


@pytest.mark.parametrize("stream", ["yes", 1, 0, [], object()], ids=repr)
def test_stream_is_true_or_false(stream: object) -> None:
    with pytest.raises(InvalidRequestError, match="stream must be True or False"):
        checked(stream=stream)


def test_a_call_is_what_was_given_and_nothing_else() -> None:
    call = checked(
        "ollama/llama3.2:1b",
        stream=None,
        temperature=0.0,
        stop=None,
        mirostat=2,
        timeout=5,
        api_key="k",
        extra_body={"a": 1},
        unsupported="drop",
    )

    assert (call.ref.provider, call.ref.name) == ("ollama", "llama3.2:1b")
    assert call.options == {"temperature": 0.0, "mirostat": 2}
    assert call.extra_body == {"a": 1}
    assert call.stream is False
    assert call.unsupported == "drop"


def test_times_come_from_the_call_then_the_configuration_then_the_row() -> None:
    assert checked().target.clocks == Clocks(total=120.0, chunk=30.0)

    onellm.update_provider_config("ollama", timeout=7.0, chunk_timeout=None, max_retries=5)
    assert checked().target.clocks == Clocks(total=7.0, chunk=None)
    assert checked().target.retry.max_retries == 5

    target = checked(timeout=None, chunk_timeout=1, max_retries=0).target
    assert target.clocks == Clocks(total=None, chunk=1)
    assert target.retry.max_retries == 0


def test_retries_that_are_none_are_not_given() -> None:
    assert checked(max_retries=None).target.retry.max_retries == 2
    onellm.update_provider_config("ollama", max_retries=5)
    assert checked(max_retries=None).target.retry.max_retries == 5


def test_headers_of_the_call_win_over_those_of_the_configuration() -> None:
    onellm.update_provider_config(
        "ollama",
        headers={"X-Team": "a", "X-Kept": "k"},
        organization_id="org-1",
        project_id="proj-1",
    )

    headers = dict(
        checked(
            organization="org-2", extra_headers={"x-team": "b", "OpenAI-Project": "proj-2"}
        ).target.headers
    )

    assert headers == {
        "x-team": "b",
        "x-kept": "k",
        "openai-organization": "org-2",
        "openai-project": "proj-2",
    }


def test_a_call_shows_neither_its_key_nor_its_words() -> None:
    call = checked(
        messages=[{"role": "user", "content": "private words"}],
        api_key="private-key",
        extra_headers={"x-secret": "private-header"},
        extra_body={"x": "private-body"},
        user="private-user",
    )

    assert "private" not in repr(call)
