"""What is refused here, before anything is sent; and that no error tells a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onellm import register, unregister
from onellm._files import FILES
from onellm.errors import (
    AuthenticationError,
    InvalidRequestError,
    OneLLMError,
    UnknownProviderError,
)
from onellm.providers import PROVIDERS
from onellm.testing import Reply

from .conftest import KEPT, KEY, NOTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Api, Service

WITHOUT = sorted(PROVIDERS.keys() - FILES.keys())


def every_call(api: Api) -> list[Callable[..., object]]:
    return [
        lambda **options: api.upload(NOTES, **options),
        lambda **options: api.retrieve("f-1", **options),
        api.list,
        lambda **options: api.delete("f-1", **options),
        lambda **options: api.content("f-1", **options),
        lambda **options: api.download("f-1", **options),
    ]


@pytest.mark.parametrize("provider", ["deepseek", "cohere", "vertexai", "local", "ollama"])
def test_a_provider_without_files_is_refused_and_who_has_them_is_told(
    api: Api, service: Service, provider: str
) -> None:
    assert provider in WITHOUT
    options: dict[str, Any] = {"project": "p"} if provider == "vertexai" else {}
    if provider != "local":
        options.update(service.at())
    for call in every_call(api):
        with pytest.raises(InvalidRequestError, match=f"{provider} has no files") as caught:
            call(provider=provider, **options)
        assert "anthropic, azure, google, groq" in str(caught.value)
        assert caught.value.provider == provider

    assert service.requests == []


def test_everybody_who_is_named_is_a_provider() -> None:
    assert FILES.keys() - PROVIDERS.keys() == {"gemini"}


def test_a_provider_of_the_users_own_has_the_files_of_its_format(
    api: Api, service: Service
) -> None:
    service.says(KEPT)
    register("mine", base_url=service.url + "/v1")
    register("claudish", base_url=service.url + "/v1", adapter="anthropic")
    try:
        api.retrieve("f-1", provider="mine")
        api.retrieve("f-1", provider="claudish")
    finally:
        unregister("mine")
        unregister("claudish")

    assert [request.query for request in service.requests] == ["", "beta=true"]


def test_a_provider_of_the_users_own_may_lack_files(api: Api, service: Service) -> None:
    register("mine", base_url=service.url + "/v1", lacks=["files"])
    try:
        with pytest.raises(InvalidRequestError, match="mine has no files"):
            api.list(provider="mine")
    finally:
        unregister("mine")

    assert service.requests == []


def test_an_unknown_provider_is_refused_with_all_else_that_is_wrong(api: Api) -> None:
    with pytest.raises(UnknownProviderError, match="Did you mean 'openai'") as caught:
        api.list(provider="opnai", limit=0)

    assert "limit must be an integer from 1 up, not 0" in str(caught.value)
    assert isinstance(caught.value, ValueError)


def test_an_unknown_provider_is_refused(api: Api) -> None:
    with pytest.raises(UnknownProviderError, match="Unknown provider 'nope'"):
        api.list(provider="nope")


@pytest.mark.parametrize("provider", ["", None, 3])
def test_what_is_no_name_of_a_provider_is_refused(api: Api, provider: Any) -> None:
    for call in every_call(api):
        with pytest.raises(InvalidRequestError, match="provider must be a name like 'openai'"):
            call(provider=provider)


@pytest.mark.parametrize("file_id", ["", "  ", ".", "..", "a\nb", "a\x00b", None, 7, "x" * 2000])
def test_what_is_no_id_of_a_file_is_refused(api: Api, service: Service, file_id: Any) -> None:
    for call in (api.retrieve, api.delete, api.content, api.download):
        with pytest.raises(InvalidRequestError, match="file_id"):
            call(file_id, **service.at())

    assert service.requests == []


def test_all_that_is_wrong_with_an_upload_is_told_at_once(api: Api, service: Service) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        api.upload(
            ("virus.exe", b"MZ"),
            purpose="",
            filenam="x",
            content_type=7,
            progress=3,
            timeout=-1,
            **service.at(),
        )

    text = str(caught.value)
    for part in ("purpose", "virus.exe", "'filenam'", "content_type", "progress", "timeout"):
        assert part in text
    assert len(caught.value.problems) == 6
    assert service.requests == []


@pytest.mark.parametrize(
    "options",
    [{"limit": 0}, {"limit": "2"}, {"limit": True}, {"order": "up"}, {"after": ""}, {"purpose": 3}],
)
def test_wishes_of_a_list_that_mean_nothing_are_refused(
    api: Api, service: Service, options: dict[str, Any]
) -> None:
    (name,) = options
    with pytest.raises(InvalidRequestError, match=f"{name} must be"):
        api.list(**options, **service.at())

    assert service.requests == []


def test_misspelt_options_are_refused(api: Api, service: Service) -> None:
    with pytest.raises(InvalidRequestError, match="did you mean 'limit'"):
        api.list(limti=3, **service.at())
    with pytest.raises(InvalidRequestError, match="did you mean 'overwrite'"):
        api.download("f-1", overwrit=True, **service.at())

    assert service.requests == []


def test_unknown_options_pass_warn_or_are_refused_as_is_wished(api: Api, service: Service) -> None:
    service.says({"data": []})

    api.list(colour="red", **service.at())
    with pytest.warns(UserWarning, match="openai/files: unknown option 'colour'") as warned:
        api.list(colour="red", unknown_options="warn", **service.at())
    assert len(warned) == 1
    with pytest.raises(InvalidRequestError, match="unknown option 'colour'"):
        api.list(colour="red", unknown_options="error", **service.at())

    assert [request.query for request in service.requests] == ["colour=red", "colour=red"]


def test_without_a_key_it_is_said_which_one_is_needed(api: Api) -> None:
    with pytest.raises(AuthenticationError, match="OPENAI_API_KEY"):
        api.list()


@pytest.mark.parametrize(
    ("provider", "base"),
    [("openai", "/v1"), ("anthropic", "/v1"), ("google", "/v1beta"), ("minimax", "/anthropic/v1")],
)
def test_no_error_tells_the_key(api: Api, service: Service, provider: str, base: str) -> None:
    service.answer = lambda request: Reply.json(
        {"error": {"message": f"Incorrect key {KEY}: {dict(request.headers)}"}},
        401,
        headers={"x-echo": KEY},
    )
    purpose = {"purpose": "voice_clone"} if provider == "minimax" else {}

    for call in every_call(api)[1:]:
        with pytest.raises(OneLLMError) as caught:
            call(provider=provider, **service.at(base))
        assert_silent(caught.value)
    with pytest.raises(OneLLMError) as caught:
        api.upload(NOTES, provider=provider, **purpose, **service.at(base))
    assert_silent(caught.value)


def test_no_receipt_and_no_answer_that_is_none_tells_the_key(api: Api, service: Service) -> None:
    service.answer = lambda _: Reply.json(KEPT, headers={"x-echo": f"key {KEY}"})

    assert KEY not in repr(api.retrieve("f-1", **service.at()).receipt.headers)

    service.answer = lambda _: Reply.text(f"you sent {KEY}")
    with pytest.raises(OneLLMError) as caught:
        api.retrieve("f-1", **service.at())
    assert_silent(caught.value)


def assert_silent(error: BaseException) -> None:
    """Check an error, what it was made of, and everything in reach of its traceback's texts."""
    link: BaseException | None = error
    while link is not None:
        assert KEY not in f"{link!s}{link!r}{vars(link)!r}"
        link = link.__cause__ or link.__context__
