"""What a call says, what is configured, and what is there otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onellm import InvalidRequestError, config
from onellm._uploads import (
    DEFAULT_ALLOWED_EXTENSIONS,
    UploadRules,
    find_block_problems,
    find_rules,
)
from onellm.errors import InvalidConfigurationError

if TYPE_CHECKING:
    from pathlib import Path


def configure(block: Any) -> None:
    config._settings["openai"] = {"file_upload": block}  # type: ignore[typeddict-unknown-key,unused-ignore] # any block


def test_without_a_word_the_defaults_hold() -> None:
    assert find_rules() == find_rules("openai") == UploadRules()
    assert len(DEFAULT_ALLOWED_EXTENSIONS) == 51


def test_the_configuration_holds_and_a_call_wins(tmp_path: Path) -> None:
    configure({"max_size": 10, "allowed_extensions": ["TXT"], "validate_mime_type": False})

    configured = find_rules("openai")
    assert configured == UploadRules(
        max_size=10,
        allowed_extensions=frozenset({".txt"}),
        validate_mime=False,
        must_be_named=True,
    )
    assert find_rules("groq") == UploadRules()
    assert find_rules(
        "openai",
        max_size=20,
        allowed_extensions={".png"},
        validate_mime=True,
        base_directory=tmp_path,
    ) == UploadRules(
        max_size=20,
        allowed_extensions=frozenset({".png"}),
        base_directory=str(tmp_path),
        must_be_named=True,
    )


def test_a_block_may_say_one_thing_only() -> None:
    configure({"max_size": 10, "allowed_extensions": None})

    assert find_rules("openai") == UploadRules(max_size=10)


@pytest.mark.parametrize(
    "options",
    [
        {"max_size": 0},
        {"max_size": -1},
        {"max_size": True},
        {"max_size": 1.5},
        {"max_size": "10"},
        {"allowed_extensions": ".txt"},
        {"allowed_extensions": []},
        {"allowed_extensions": [5]},
        {"allowed_extensions": [".txt", ""]},
        {"allowed_extensions": 5},
        {"validate_mime": "no"},
        {"base_directory": ""},
        {"base_directory": 5},
        {"base_directory": b"/tmp"},
        {"base_directory": "a\0b"},
    ],
)
def test_rules_that_are_none_are_refused_by_name(options: Any) -> None:
    (name,) = options

    with pytest.raises(InvalidRequestError, match=f"{name} must be") as caught:
        find_rules(**options)
    assert [problem.parameter for problem in caught.value.problems] == [name]


def test_all_that_is_wrong_with_rules_is_said_at_once() -> None:
    wrong: Any = {"max_size": 0, "allowed_extensions": 5, "validate_mime": 1}

    with pytest.raises(InvalidRequestError) as caught:
        find_rules(**wrong)

    assert len(caught.value.problems) == 3


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (5, "file_upload must be a dict of max_size, allowed_extensions, validate_mime_type"),
        ({"max_size": 0}, "max_size must be an integer from 1 up, in bytes, not 0"),
        ({"maxsize": 5}, "file_upload has no 'maxsize'; there are: max_size"),
        ({"base_directory": "/"}, "file_upload has no 'base_directory'"),
        ({"validate_mime_type": 1}, "validate_mime_type must be True or False, not 1"),
    ],
)
def test_a_block_that_is_none_is_refused_with_what_it_should_be(block: Any, said: str) -> None:
    configure(block)

    with pytest.raises(InvalidConfigurationError, match=said):
        find_rules("openai")
    assert any(said in problem for problem in find_block_problems(block))


def test_a_block_that_is_one_has_no_problems() -> None:
    assert find_block_problems({"max_size": 5, "allowed_extensions": {".txt"}}) == []
    assert find_block_problems({}) == []
