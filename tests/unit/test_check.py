from __future__ import annotations

import math

import pytest

import onellm
from onellm._call import ChatCall, check_chat
from onellm._check import (
    CALL_OPTIONS,
    CHAT_OPTIONS,
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

USER = {"role": "user", "content": "x"}


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
        ({"timeout": 0}, "timeout must be a number of seconds above 0, a Timeout, or None, not 0"),
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
    assert checked().target.clocks == Clocks(total=120.0, first_event=120.0, chunk=30.0)

    onellm.update_provider_config("ollama", timeout=7.0, chunk_timeout=None, max_retries=5)
    expected = Clocks(total=7.0, first_event=7.0, chunk=None, chunk_from_start=True)
    assert checked().target.clocks == expected
    assert checked().target.retry.max_retries == 5

    target = checked(timeout=None, chunk_timeout=1, max_retries=0).target
    expected = Clocks(total=None, first_event=None, chunk=1, chunk_from_start=True)
    assert target.clocks == expected
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
