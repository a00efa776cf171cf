from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from onellm._problems import Problem, fault, show, wrong
from onellm._spelling import find_meant
from onellm.errors import InvalidRequestError

KEY = "sk-" + "abcdefghijklmnop1234"


def test_a_problem_reads_as_its_line_and_tells_its_parts() -> None:
    problem = wrong("temperature", "a number up to 2", 3, "openai document 1, /x")

    assert problem == "temperature must be a number up to 2, not 3 (openai document 1, /x)"
    assert isinstance(problem, str)
    assert (problem.parameter, problem.given) == ("temperature", "3")
    assert (problem.allowed, problem.source) == ("a number up to 2", "openai document 1, /x")


def test_a_fault_says_what_it_is() -> None:
    problem = fault("messages", "is empty")

    assert problem == "messages is empty"
    assert (problem.parameter, problem.given, problem.allowed, problem.source) == (
        "messages",
        "",
        "",
        "",
    )


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))], ids=str
)
def test_a_problem_is_copied_and_pickled_with_its_parts(again: Any) -> None:
    problem = again(wrong("n", "an integer", "x", "here"))

    assert type(problem) is Problem
    assert (problem, problem.parameter, problem.source) == (
        "n must be an integer, not 'x' (here)",
        "n",
        "here",
    )


def test_an_error_made_of_plain_lines_has_problems_all_the_same() -> None:
    error = InvalidRequestError.of(["one", wrong("n", "an integer", "x")], "openai")

    assert error.problems == ("one", "n must be an integer, not 'x'")
    assert [problem.parameter for problem in error.problems] == ["", "n"]
    assert str(error).startswith("2 problems:\n  - one\n  - n must be")


def test_an_error_keeps_its_problems_when_it_is_pickled() -> None:
    error = pickle.loads(pickle.dumps(InvalidRequestError.of([wrong("n", "an integer", "x")])))

    assert error.problems[0].parameter == "n"
    assert str(error) == "n must be an integer, not 'x'"


class Broken:
    def __repr__(self) -> str:
        raise RuntimeError("no")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("x", "'x'"),
        ("x" * 10**6, "'" + "x" * 56 + "..."),
        ([1] * 10**6, "[1, 1, 1, 1, 1, 1, 1, 1, ...]"),
        ({}, "{}"),
        ({"b": 1, "a": [[[[1]]]]}, "{'b': 1, 'a': [[[...]]]}"),
        (dict.fromkeys(range(20), 0), "{0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, ...}"),
        (10**5000, "<int>"),
        ("\ud800", r"'\ud800'"),
    ],
    ids=lambda value: str(value)[:20] if isinstance(value, str) else type(value).__name__,
)
def test_a_value_is_shown_in_short_whatever_it_is(value: object, shown: str) -> None:
    assert show(value) == shown


def test_a_value_that_cannot_be_shown_is_named_by_its_type() -> None:
    assert "Broken" in show(Broken())
    cycle: list[object] = []
    cycle.append(cycle)
    assert show(cycle).startswith("[")


@pytest.mark.parametrize("value", [KEY, [KEY], {"key": KEY}, "x" * 20 + " " + KEY], ids=repr)
def test_a_key_is_never_shown(value: object) -> None:
    assert KEY[:12] not in show(value)
    assert KEY[:12] not in str(wrong("n", "an integer", value))


KNOWN = frozenset({"temperature", "top_p", "top_k", "max_tokens", "tools", "tool_choice", "seed"})


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("temprature", "temperature"),
        ("TEMPERATURE", "temperature"),
        ("top-k", "top_k"),
        ("seeds", "seed"),
        ("edes", "seed"),
        ("max_token", "max_tokens"),
        ("top_a", None),
        ("min_p", None),
        ("", None),
        ("x" * 100, None),
        ("\ud800", None),
    ],
)
def test_what_was_meant_is_found_where_little_is_wrong(name: str, meant: str | None) -> None:
    assert find_meant(name, KNOWN) == meant
