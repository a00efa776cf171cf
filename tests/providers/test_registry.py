"""A user's own endpoint is a provider like any other, by one call."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Final

import pytest

import onellm
from onellm import ChatCompletion
from onellm._call import check_chat
from onellm._credentials import resolve_base_url
from onellm._pipeline import prepare_chat
from onellm.errors import AuthenticationError, InvalidConfigurationError, UnknownProviderError
from onellm.providers import PROVIDERS, Quirks, find_provider, list_providers
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from onellm._http import HttpRequest
    from onellm.testing import ReceivedRequest

URL: Final = "http://127.0.0.1:9/v1"
ANSWER: Final = {
    "id": "1",
    "object": "chat.completion",
    "created": 0,
    "model": "m",
    "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hi"}}
    ],
}


def ask(name: str, **options: object) -> HttpRequest:
    messages = [{"role": "user", "content": "Hello"}]
    return prepare_chat(check_chat(f"{name}/m", messages, False, options)).request


def test_an_endpoint_of_ones_own_answers_under_its_name() -> None:
    def reply(request: ReceivedRequest) -> Reply:
        return Reply.json(ANSWER)

    with Server(reply) as server:
        onellm.register("my-vllm", base_url=f"{server.url}/v1")

        answer = ChatCompletion.create("my-vllm/llama", [{"role": "user", "content": "Hello"}])

        assert answer.choices[0].message.content == "Hi"
        assert answer.receipt.provider == "my-vllm"
        [request] = server.requests
        assert request.path == "/v1/chat/completions"
        assert request.json()["model"] == "llama"
        assert "authorization" not in dict(request.headers)


def test_what_was_registered_is_found_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    row = onellm.register("mine", base_url=f"{URL}/", api_key_env="MINE_KEY")

    assert find_provider("mine") is row
    assert "mine" in list_providers()
    assert list_providers() == sorted([*PROVIDERS, "mine"])
    assert onellm.get_api_key("mine") is None
    monkeypatch.setenv("MINE_KEY", "sk-mine")
    assert onellm.get_api_key("mine") == "sk-mine"
    assert resolve_base_url(row) == URL
    onellm.update_provider_config("mine", timeout=5.0)
    assert onellm.get_provider_config("mine") == {"timeout": 5.0}
    assert onellm.capabilities("mine").provider == "mine"
    assert "mine" in onellm.capabilities()
    assert "mine" not in PROVIDERS


def test_the_first_variable_that_is_set_holds_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    onellm.register("mine", base_url=URL, api_key_env=["FIRST", "SECOND"])

    with pytest.raises(AuthenticationError, match=r"FIRST \(or SECOND\)"):
        ask("mine")
    monkeypatch.setenv("SECOND", "sk-2")
    assert dict(ask("mine").headers)["authorization"] == "Bearer sk-2"


def test_a_key_may_be_given_where_none_is_needed() -> None:
    onellm.register("mine", base_url=URL)

    assert dict(ask("mine", api_key="sk-1").headers)["authorization"] == "Bearer sk-1"


def test_a_key_may_be_optional() -> None:
    onellm.register("mine", base_url=URL, api_key_env="MINE_KEY", key_optional=True)

    assert "authorization" not in dict(ask("mine").headers)


def test_headers_go_with_every_request() -> None:
    onellm.register("mine", base_url=URL, headers={"X-Team": "a"})

    assert dict(ask("mine").headers)["x-team"] == "a"


def test_it_may_speak_another_format() -> None:
    onellm.register("claude-proxy", base_url=URL, api_key_env="PROXY_KEY", adapter="anthropic")

    request = ask("claude-proxy", api_key="sk-1")

    assert request.url == f"{URL}/messages"
    headers = dict(request.headers)
    assert (headers["x-api-key"], headers["anthropic-version"]) == ("sk-1", "2023-06-01")


def test_an_option_has_the_name_that_every_server_knows() -> None:
    onellm.register("mine", base_url=URL)
    onellm.register("new", base_url=URL, quirks=Quirks())

    assert b'"max_tokens":7' in ask("mine", max_completion_tokens=7).whole
    assert b'"max_completion_tokens":7' in ask("new", max_completion_tokens=7).whole


def test_its_address_can_be_moved_by_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    onellm.register("my-vllm", base_url=URL)
    monkeypatch.setenv("MY_VLLM_BASE_URL", "http://elsewhere:8000/v1")

    assert ask("my-vllm").url == "http://elsewhere:8000/v1/chat/completions"


def test_the_same_again_changes_nothing() -> None:
    row = onellm.register("mine", base_url=URL)
    onellm.set_api_key("sk-1", "mine")

    assert onellm.register("mine", base_url=URL) == row
    assert onellm.get_api_key("mine") == "sk-1"


def test_something_else_under_a_known_name_must_be_meant() -> None:
    onellm.register("mine", base_url=URL)

    with pytest.raises(InvalidConfigurationError, match=r"registered already.*replace=True"):
        onellm.register("mine", base_url="http://127.0.0.1:10/v1")

    assert find_provider("mine").base_url == URL
    assert onellm.register("mine", base_url="http://x:1/v1", replace=True).base_url != URL


def test_a_built_in_provider_is_replaced_only_when_that_is_meant() -> None:
    with pytest.raises(InvalidConfigurationError, match="'openai' is a built-in provider"):
        onellm.register("openai", base_url=URL)

    onellm.register("openai", base_url=URL, replace=True)

    assert ask("openai").url == f"{URL}/chat/completions"
    assert PROVIDERS["openai"].base_url == "https://api.openai.com/v1"


def test_a_key_of_the_replaced_one_is_not_sent_to_the_new_one() -> None:
    onellm.set_api_key("sk-for-openai", "openai")

    onellm.register("openai", base_url=URL, replace=True)

    assert "sk-for-openai" not in str(ask("openai").headers)
    assert onellm.get_provider_config("openai") == {}


def test_what_was_registered_can_be_taken_away_with_all_that_was_set_for_it() -> None:
    onellm.register("mine", base_url=URL)
    onellm.set_api_key("sk-1", "mine")

    onellm.unregister("mine")

    with pytest.raises(UnknownProviderError, match="Unknown provider 'mine'"):
        ask("mine")
    assert list_providers() == sorted(PROVIDERS)
    assert onellm.get_provider_config("mine") == {}


def test_a_built_in_provider_that_was_replaced_is_back_afterwards() -> None:
    onellm.register("groq", base_url=URL, replace=True)

    onellm.unregister("groq")

    assert find_provider("groq") is PROVIDERS["groq"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [("groq", "'groq' is built in and stays"), ("mine", "'mine' is not registered")],
)
def test_only_what_was_registered_can_be_taken_away(name: str, problem: str) -> None:
    with pytest.raises(InvalidConfigurationError, match=problem):
        onellm.unregister(name)


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"name": "My vLLM"}, "cannot be a provider's name: lower-case"),
        ({"name": ""}, "cannot be a provider's name"),
        ({"name": "a/b"}, "cannot be a provider's name"),
        ({"name": 7}, "7 cannot be a provider's name"),
        ({"base_url": "localhost:8000"}, "base_url must be like https://host/v1"),
        ({"base_url": ""}, "base_url must be like"),
        ({"base_url": None}, "base_url must be like"),
        ({"base_url": "https://host/v1?key=x"}, "base_url must be like"),
        ({"base_url": "https://{region}.host/v1"}, "has a place for region, which nothing fills"),
        ({"api_key_env": ""}, "api_key_env must name environment variables"),
        ({"api_key_env": ["GOOD", 7]}, "api_key_env must name environment variables"),
        ({"adapter": "openia"}, "adapter must be one of openai, anthropic, .* not 'openia'"),
        ({"headers": "x: y"}, "headers must map names to strings, not str"),
        ({"headers": {"x": 7}}, "headers must map names to strings; 'x' is mapped to int"),
        ({"timeout": 0}, "timeout must be a number of seconds above 0, not 0"),
        ({"timeout": "soon"}, "timeout must be a number of seconds above 0"),
        ({"lacks": ["visoin"]}, "lacks names no known feature: visoin"),
    ],
    ids=str,
)
def test_what_cannot_work_is_refused_at_once_by_name(wrong: dict[str, Any], problem: str) -> None:
    given: dict[str, Any] = {"name": "mine", "base_url": URL, **wrong}

    with pytest.raises(InvalidConfigurationError, match=problem):
        onellm.register(**given)

    assert list_providers() == sorted(PROVIDERS)


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(InvalidConfigurationError) as caught:
        onellm.register("A", base_url="x", timeout=-1)

    assert all(word in str(caught.value) for word in ("'A'", "base_url", "timeout"))


def test_a_key_in_place_of_its_variable_is_not_shown() -> None:
    key = "sk-" + "abcdefghijklmnop1234"

    with pytest.raises(InvalidConfigurationError) as caught:
        onellm.register("mine", base_url=URL, api_key_env=key)

    assert key not in str(caught.value)
    assert "set_api_key" in str(caught.value)


def test_many_threads_may_register_at_once() -> None:
    ready = threading.Barrier(8)

    def work(number: int) -> None:
        ready.wait()
        for turn in range(25):
            onellm.register(f"mine-{number}-{turn}", base_url=URL)
            if turn % 2:
                onellm.unregister(f"mine-{number}-{turn}")
            assert "openai" in list_providers()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    own = {f"mine-{number}-{turn}" for number in range(8) for turn in range(0, 25, 2)}
    assert set(list_providers()) == {*PROVIDERS, *own}
