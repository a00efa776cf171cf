"""What none of a provider's models can do is left out with a warning, or refused if so wished."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Final

import pytest

import onellm
from onellm._call import check_chat
from onellm._json import as_object, loads
from onellm._pipeline import PreparedChat, prepare_chat
from onellm.errors import InvalidRequestError
from onellm.providers import PROVIDERS

if TYPE_CHECKING:
    from onellm.providers import Feature

TEXT: Final = {"type": "text", "text": "What is this?"}
IMAGE: Final = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}
SOUND: Final = {"type": "input_audio", "input_audio": {"data": "AAAA", "format": "wav"}}
PLEASE: Final = "Answer with one valid JSON object and nothing else."


def prepare(*messages: dict[str, Any], model: str = "mine/m", **options: object) -> PreparedChat:
    return prepare_chat(check_chat(model, list(messages), False, options))


def body_of(prepared: PreparedChat) -> dict[str, Any]:
    return dict(as_object(loads(prepared.request.whole)))


def user(*parts: object) -> dict[str, Any]:
    return {"role": "user", "content": list(parts)}


def lacking(*features: Feature) -> None:
    onellm.register("mine", base_url="http://127.0.0.1:9/v1", lacks=features)


def test_an_image_is_left_out_with_a_warning_and_the_text_is_kept() -> None:
    lacking("vision")
    line = r"messages\[0\].content\[1\] \(image_url\) was left out; mine takes none"

    with pytest.warns(UserWarning, match=f"mine/m: {line}"):
        prepared = prepare(user(TEXT, IMAGE, {"type": "text", "text": "Be brief."}))

    assert body_of(prepared)["messages"] == [
        {"role": "user", "content": "What is this?\nBe brief."}
    ]
    assert any("image_url" in note for note in prepared.receipt.notes)


def test_an_image_is_refused_where_nothing_may_be_left_out() -> None:
    lacking("vision")

    with pytest.raises(InvalidRequestError, match=r"messages\[0\].content\[1\] \(image_url\)"):
        prepare(user(TEXT, IMAGE), unsupported="error")


def test_an_image_is_left_out_in_silence_where_that_is_wished() -> None:
    lacking("vision")

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        prepared = prepare(user(TEXT, IMAGE), unsupported="drop")

    assert body_of(prepared)["messages"][0]["content"] == "What is this?"
    assert any("image_url" in note for note in prepared.receipt.notes)


@pytest.mark.parametrize("unsupported", ["error", "warn", "drop", None])
@pytest.mark.filterwarnings("ignore:mine/m")
def test_a_message_of_which_nothing_is_left_is_refused(unsupported: str | None) -> None:
    lacking("vision")

    with pytest.raises(InvalidRequestError, match=r"messages\[1\] has nothing left"):
        prepare(user(TEXT), user(IMAGE), unsupported=unsupported)


def test_what_is_not_lacking_is_sent_as_it_is() -> None:
    lacking("audio")

    with pytest.warns(UserWarning, match="input_audio"):
        prepared = prepare(user(TEXT, IMAGE, SOUND))

    assert body_of(prepared)["messages"] == [user(TEXT, IMAGE)]


def test_nothing_is_left_out_for_a_provider_whose_models_differ() -> None:
    lacking()

    body = body_of(prepare(user(TEXT, IMAGE, SOUND), seed=1))

    assert body["messages"] == [user(TEXT, IMAGE, SOUND)]
    assert body["seed"] == 1


@pytest.mark.filterwarnings("ignore:mine/m")
def test_the_callers_messages_stay_as_they_were() -> None:
    lacking("vision", "json_mode")
    message = user(TEXT, IMAGE)
    system = {"role": "system", "content": "Be brief."}

    prepare(system, message, response_format={"type": "json_object"})

    assert message == user(TEXT, IMAGE)
    assert system == {"role": "system", "content": "Be brief."}


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ([], [{"role": "system", "content": PLEASE}]),
        (
            [{"role": "system", "content": "Be brief."}],
            [{"role": "system", "content": f"Be brief.\n\n{PLEASE}"}],
        ),
        (
            [{"role": "system", "content": [TEXT]}],
            [{"role": "system", "content": [TEXT, {"type": "text", "text": PLEASE}]}],
        ),
    ],
)
def test_json_is_asked_for_where_there_is_no_mode_for_it(given: list[Any], sent: list[Any]) -> None:
    lacking("json_mode")
    question = {"role": "user", "content": "Name a city."}

    with pytest.warns(UserWarning, match="has no JSON mode; the system prompt asks for it"):
        prepared = prepare(*given, question, response_format={"type": "json_object"})

    assert body_of(prepared) == {"model": "m", "messages": [*sent, question]}


@pytest.mark.parametrize(
    ("feature", "options", "named"),
    [
        ("tools", {"tools": [], "tool_choice": "auto"}, ("tools", "tool_choice")),
        ("seed", {"seed": 1}, ("seed",)),
        ("n", {"n": 2}, ("n",)),
        ("stop", {"stop": "."}, ("stop",)),
        ("logprobs", {"logprobs": True, "top_logprobs": 2}, ("logprobs", "top_logprobs")),
        ("reasoning", {"reasoning_effort": "low"}, ("reasoning_effort",)),
        (
            "json_schema",
            {"response_format": {"type": "json_schema", "json_schema": {"name": "f"}}},
            ("response_format (json_schema)",),
        ),
    ],
)
def test_an_option_for_what_is_lacking_is_refused_and_left_out_where_that_is_wished(
    feature: Feature, options: dict[str, Any], named: tuple[str, ...]
) -> None:
    lacking(feature)
    hello = {"role": "user", "content": "Hello"}

    with pytest.raises(InvalidRequestError) as caught:
        prepare(hello, **options)
    for name in named:
        assert name in str(caught.value)

    with warnings.catch_warnings(record=True) as caught_warnings:
        warnings.simplefilter("always")
        prepared = prepare(hello, unsupported="warn", **options)
    assert body_of(prepared) == {"model": "m", "messages": [hello]}
    assert len(caught_warnings) == len(named)


def test_one_answer_is_what_everybody_gives() -> None:
    lacking("n")

    assert body_of(prepare({"role": "user", "content": "Hello"}, n=1))["n"] == 1


@pytest.mark.parametrize("name", sorted(PROVIDERS))
def test_a_built_in_row_never_lacks_what_it_offers(name: str) -> None:
    assert not PROVIDERS[name].offers & PROVIDERS[name].lacks


def test_perplexity_is_asked_for_json_in_words() -> None:
    with pytest.warns(UserWarning, match="perplexity has no JSON mode"):
        prepared = prepare(
            {"role": "user", "content": "Name a city."},
            model="perplexity/sonar",
            api_key="sk-1",
            response_format={"type": "json_object"},
        )

    assert body_of(prepared)["messages"][0] == {"role": "system", "content": PLEASE}


def test_anyscale_reads_no_images() -> None:
    with pytest.warns(UserWarning, match="anyscale takes none"):
        prepared = prepare(user(TEXT, IMAGE), model="anyscale/llama", api_key="sk-1")

    assert body_of(prepared)["messages"][0]["content"] == "What is this?"
