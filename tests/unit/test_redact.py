from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._redact import MASK, Secret, redact, redact_json

if TYPE_CHECKING:
    from onellm._json import JSON

SHAPES = [
    "sk-" + "abcdefghijklmnop1234",
    "sk-proj-" + "A1b2C3d4E5f6G7h8_-xyz",
    "sk-ant-api03-" + "AbCdEfGhIjKl-123_456-AA",
    "sk-or-v1-" + "0123456789abcdef0123456789abcdef",
    "gsk_" + "abcdefghijklmnopqrstuvwxyz0123456789",
    "xai-" + "abcdefghijklmnopqrstuvwxyz",
    "pplx-" + "0123456789abcdef0123456789abcdef",
    "fw_" + "0123456789abcdefghij",
    "tgp_v1_" + "0123456789abcdefghij",
    "hf_" + "abcdefghijklmnopqrstuv",
    "nvapi-" + "abcdefghijklmnopqrstuv",
    "r8_" + "abcdefghijklmnopqrstuv",
    "csk-" + "abcdefghijklmnopqrstuv",
    "AIza" + "SyA1234567890abcdefghijklmnopqrstuv",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
]


@pytest.mark.parametrize("key", SHAPES, ids=lambda key: key[:8])
@pytest.mark.parametrize(
    "form",
    ["{}", "Incorrect API key provided: {}.", '"{}"', "key={}&x=1", "<b>{}</b>", "({})", "\n{}\n"],
)
def test_a_key_of_any_known_shape_is_masked(key: str, form: str) -> None:
    masked = redact(form.format(key))

    assert key not in masked
    assert MASK in masked


def test_the_words_around_a_key_stay() -> None:
    assert redact(f"Incorrect key: {SHAPES[0]}. See docs.") == f"Incorrect key: {MASK}. See docs."


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer {}",
        "authorization: bearer {}",
        "Authorization: Basic {}",
        '"Authorization": "Bearer {}"',
        "x-api-key: {}",
        "X-API-Key: {}",
        "'x-api-key': '{}'",
        "api-key={}",
        "x-goog-api-key: {}",
        "https://host/v1/models?key={}",
        "https://host/v1/models?a=1&api_key={}&b=2",
        "https://host/?access_token={}",
        "https://host/?token={}",
    ],
)
def test_whatever_travels_where_keys_travel_is_masked(text: str) -> None:
    masked = redact(text.format("plain0123unknown"))

    assert "plain0123unknown" not in masked
    assert masked.split(MASK)[0] == text.split("{}", maxsplit=1)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The model `gpt-4o` does not exist.",
        "max_tokens must be at least 1, not 0",
        "Please reduce the length of the messages or the completion (key points only).",
        "a skeleton key, a key lime, keyword=value, risk-taking and task-force",
        "sk- is how keys begin",
        "bearer of news",
        "See https://platform.openai.com/account/api-keys.",
        "Rate limit reached for gpt-4o in organization org-abc123 on tokens per min",
        "",
        "модель не найдена \N{GRINNING FACE}",
    ],
)
def test_ordinary_text_is_not_touched(text: str) -> None:
    assert redact(text) == text


def test_the_calls_own_key_is_masked_in_whatever_shape_it_is() -> None:
    assert redact("no such key: correct horse", ["correct horse"]) == f"no such key: {MASK}"


def test_every_occurrence_of_every_secret_is_masked() -> None:
    assert redact("first-1 second-2 first-1", ["first-1", "second-2"]) == f"{MASK} {MASK} {MASK}"


def test_a_secret_too_short_to_be_one_does_not_hide_the_text() -> None:
    assert redact("the key is a key", ["key"]) == "the key is a key"


def test_json_is_masked_to_its_leaves_and_in_its_keys() -> None:
    secret = "my-own-secret"
    value: JSON = {"error": {"a": [f"x {secret}", 1, None, True, 1.5], secret: "y"}, "b": secret}

    assert redact_json(value, [secret]) == {
        "error": {"a": [f"x {MASK}", 1, None, True, 1.5], MASK: "y"},
        "b": MASK,
    }


@given(text=st.text(), secret=st.text(min_size=6, max_size=40))
def test_no_secret_survives_anywhere(text: str, secret: str) -> None:
    found = redact(f"{text}{secret}{text}", [secret])

    assert secret not in found.replace(MASK, "\0")


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_masking_twice_is_masking_once(text: str) -> None:
    assert redact(redact(text)) == redact(text)


def test_a_secret_shows_itself_to_nobody() -> None:
    secret = Secret("sk-very-secret")

    assert "very" not in f"{secret} {secret!r} {secret!s} {[secret]}"
    assert secret.reveal() == "sk-very-secret"
    for act in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="not pickled"):
            act(secret)
