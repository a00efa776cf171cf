from __future__ import annotations

import warnings
from typing import Any, cast

import pytest

import onellm
from onellm import config
from onellm.config import (
    find_setting,
    get_api_key,
    get_provider_config,
    set_api_key,
    update_provider_config,
)
from onellm.errors import InvalidConfigurationError, OneLLMError


def test_nothing_is_set_at_first() -> None:
    assert get_provider_config("openai") == {}
    assert find_setting("openai") == {}
    assert get_api_key("openai") is None


def test_settings_are_added_to_those_before() -> None:
    update_provider_config("openai", timeout=5.0)
    update_provider_config("openai", max_retries=0, headers={"x-team": "a"})
    update_provider_config("openai", timeout=None)

    assert get_provider_config("openai") == {
        "timeout": None,
        "max_retries": 0,
        "headers": {"x-team": "a"},
    }
    assert get_provider_config("groq") == {}


def test_what_is_given_out_is_a_copy() -> None:
    update_provider_config("openai", headers={"x-team": "a"})

    cast("dict[str, str]", get_provider_config("openai")["headers"])["x-team"] = "b"

    assert get_provider_config("openai")["headers"] == {"x-team": "a"}


def test_what_was_given_may_change_afterwards() -> None:
    headers = {"x-team": "a"}
    update_provider_config("openai", headers=headers)

    headers["x-team"] = "b"

    assert get_provider_config("openai")["headers"] == {"x-team": "a"}


def test_a_misspelt_setting_is_refused_and_changes_nothing() -> None:
    with pytest.raises(InvalidConfigurationError, match="'tiemout'; did you mean 'timeout'"):
        update_provider_config("openai", timeout=1.0, tiemout=5.0)  # type: ignore[call-arg] # as meant

    assert get_provider_config("openai") == {}


@pytest.mark.parametrize(
    "setting",
    [
        {"timeout": "soon"},
        {"timeout": -1},
        {"timeout": 0},
        {"timeout": True},
        {"chunk_timeout": "soon"},
        {"chunk_timeout": float("nan")},
        {"max_retries": -1},
        {"max_retries": "3"},
        {"headers": "x: y"},
        {"headers": {"x-team": 7}},
        {"base_url": 7},
        {"api_key": b"bytes"},
        {"organization_id": 7},
    ],
    ids=str,
)
def test_a_setting_that_cannot_work_is_refused_when_it_is_set(setting: dict[str, Any]) -> None:
    with pytest.raises((OneLLMError, TypeError, ValueError), match=next(iter(setting))):
        update_provider_config("openai", **setting)

    assert get_provider_config("openai") == {}


def test_an_unknown_provider_warns_and_changes_nothing() -> None:
    with pytest.warns(UserWarning, match="nothing was set: Unknown provider 'opena'. Did you mean"):
        update_provider_config("opena", timeout=1.0)

    assert get_provider_config("opena") == {}
    assert get_api_key("opena") is None


def test_key_and_provider_in_the_wrong_order_do_not_show_the_key() -> None:
    key = "sk-" + "abcdefghijklmnop1234"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        set_api_key("openai", key)

    assert len(caught) == 1
    assert key not in str(caught[0].message)


def test_a_warning_points_at_the_line_that_set_it() -> None:
    with pytest.warns(UserWarning, match="nothing was set") as caught:
        set_api_key("x", "opena")

    assert caught[0].filename == __file__


def test_a_key_set_by_code_is_found_and_can_be_taken_back() -> None:
    set_api_key("  k1 ", "openai")
    assert get_api_key("openai") == "k1"
    assert get_provider_config("openai") == {"api_key": "  k1 "}

    set_api_key(None, "openai")
    assert get_api_key("openai") is None


def test_the_public_names_are_those_of_the_package() -> None:
    for name in config.__all__:
        if name != "ProviderConfig":
            assert getattr(onellm, name) is getattr(config, name)
