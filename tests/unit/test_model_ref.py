from __future__ import annotations

import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm import list_providers, parse_model_name
from onellm._model_ref import ModelRef
from onellm.errors import InvalidModelError, InvalidRequestError, UnknownProviderError
from onellm.providers import PROVIDERS, find_provider


@pytest.mark.parametrize(
    ("model", "provider", "name"),
    [
        ("openai/gpt-4o-mini", "openai", "gpt-4o-mini"),
        ("openrouter/meta-llama/llama-3.3-70b:free", "openrouter", "meta-llama/llama-3.3-70b:free"),
        ("my_own-host2/x", "my_own-host2", "x"),
        ("groq//x", "groq", "/x"),
        ("openai/gpt 4", "openai", "gpt 4"),
        ("openai/модель", "openai", "модель"),
        ("openai/../../etc?x=1#y", "openai", "../../etc?x=1#y"),
    ],
)
def test_a_model_is_split_at_its_first_slash(model: str, provider: str, name: str) -> None:
    ref = ModelRef.parse(model)

    assert (ref.provider, ref.name) == (provider, name)
    assert str(ref) == model
    assert parse_model_name(model) == (provider, name)


@pytest.mark.parametrize(
    ("model", "said"),
    [
        (None, "must be a string"),
        (7, "must be a string"),
        (b"openai/x", "must be a string"),
        (["openai/x"], "must be a string"),
        ("", "model is empty"),
        ("   ", "model is empty"),
        ("gpt-4o", "write 'provider/model', for instance 'openai/gpt-4o'"),
        ("/gpt-4o", "'' in model '/gpt-4o' cannot be a provider"),
        ("OpenAI/gpt-4o", "lower-case letters"),
        (" openai/gpt-4o", "cannot be a provider"),
        ("open ai/gpt-4o", "cannot be a provider"),
        ("openaí/gpt-4o", "cannot be a provider"),
        ("openai/", "names a provider but no model"),
        ("openai/  ", "names a provider but no model"),
        ("bedrock/..", "names a folder and no model"),
        ("bedrock/.", "names a folder and no model"),
        ("openai/x\n", "control character"),
        ("openai/\x00", "control character"),
        ("openai/\x7f", "control character"),
        ("openai/\x85", "control character"),
        ("openai/\ud800", "control character"),
        ("openai/" + "x" * 250, "257 characters long; at most 256"),
    ],
)
def test_what_is_no_model_is_refused_with_the_reason(model: object, said: str) -> None:
    with pytest.raises(InvalidModelError) as caught:
        ModelRef.parse(model)

    assert said in str(caught.value)
    assert caught.value.problems == (caught.value.message,)


def test_a_refusal_can_be_printed_whatever_was_refused() -> None:
    with pytest.raises(InvalidModelError) as caught:
        ModelRef.parse("openai/\ud800\x1b[31m")

    "".join(traceback.format_exception(caught.value)).encode()
    assert "\x1b" not in str(caught.value)


def test_a_long_name_of_allowed_length_is_sent_as_it_is() -> None:
    assert len(str(ModelRef.parse("openai/" + "x" * 249))) == 256


def test_a_huge_object_is_shown_in_short() -> None:
    with pytest.raises(InvalidModelError) as caught:
        ModelRef.parse(["x"] * 10_000)

    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("kind", [ValueError, InvalidRequestError])
def test_a_refused_model_can_be_caught_by_older_names(kind: type[Exception]) -> None:
    with pytest.raises(kind):
        ModelRef.parse("gpt-4o")
    with pytest.raises(kind):
        find_provider("opena")


@given(model=st.text(max_size=300))
def test_any_text_is_either_a_model_or_refused(model: str) -> None:
    try:
        found = str(ModelRef.parse(model))
    except InvalidModelError as error:
        found = model
        said = str(error)
    else:
        said = "it is a model"

    assert found == model
    assert said.encode()


@pytest.mark.parametrize(
    ("name", "meant"), [("opena", "openai"), ("antropic", "anthropic"), ("deepsek", "deepseek")]
)
def test_an_unknown_provider_is_answered_with_the_close_ones(name: str, meant: str) -> None:
    with pytest.raises(UnknownProviderError) as caught:
        find_provider(name)

    assert f"Did you mean {meant!r}" in str(caught.value)
    assert caught.value.provider == name
    assert caught.value.problems == (caught.value.message,)


def test_a_name_like_no_other_gets_the_whole_list() -> None:
    with pytest.raises(UnknownProviderError) as caught:
        find_provider("zzzzzz")

    assert "Did you mean" not in str(caught.value)
    assert all(name in str(caught.value) for name in list_providers())


def test_an_error_about_a_model_survives_pickling() -> None:
    with pytest.raises(UnknownProviderError) as caught:
        find_provider("opena")

    again = pickle.loads(pickle.dumps(caught.value))

    assert type(again) is UnknownProviderError
    assert again.problems == caught.value.problems


def test_every_provider_is_a_row_that_can_work() -> None:
    assert list_providers() == sorted(PROVIDERS)
    for name, row in PROVIDERS.items():
        assert ModelRef.parse(f"{name}/x").provider == row.name == name
        begins = ("https://", "http://localhost", "{azure_endpoint}", "local:")
        assert row.base_url.startswith(begins)
        assert not row.base_url.endswith("/")
        assert row.link.startswith("https://")
        assert all(variable.isupper() for variable in row.key_variables)
        assert row.url_variable == f"{name.upper()}_BASE_URL"
