"""Azure: where its settings come from, and how calls without a key sign in."""

from __future__ import annotations

import asyncio
import json
import os
import threading
from typing import TYPE_CHECKING

import pytest

import onellm
from onellm import ChatCompletion
from onellm._call import check_chat
from onellm._pipeline import prepare_chat
from onellm.errors import AuthenticationError, InvalidConfigurationError, InvalidRequestError
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from onellm._http import HttpRequest
    from onellm.testing import ReceivedRequest
    from onellm.types import MessageParam

HELLO: list[MessageParam] = [{"role": "user", "content": "Hello"}]
ENDPOINT = "https://res.openai.azure.com"
BY_ENDPOINT = {"endpoint": ENDPOINT, "key1": "file-key", "key2": "second", "region": "eastus"}
DEPLOYMENT = {
    "endpoint": "https://other.openai.azure.com",
    "deployment": "mine",
    "subscription_key": "own-key",
    "api_version": "2025-01-01-preview",
}
ANSWER = {
    "id": "c",
    "object": "chat.completion",
    "created": 1,
    "model": "gpt-4o",
    "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hi."}}
    ],
}


def ask(model: str = "gpt-4o", **options: object) -> HttpRequest:
    return prepare_chat(check_chat(f"azure/{model}", HELLO, False, options)).request


def url(deployment: str, endpoint: str = ENDPOINT, version: str = "2024-12-01-preview") -> str:
    return f"{endpoint}/openai/deployments/{deployment}/chat/completions?api-version={version}"


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[object], Path]:
    """Write the file that the environment names."""
    path = tmp_path / "azure.json"
    monkeypatch.setenv("AZURE_OPENAI_CONFIG_PATH", str(path))

    def to_file(body: object) -> Path:
        path.write_text(json.dumps(body))
        return path

    return to_file


def test_the_environment_says_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", f"{ENDPOINT}/")
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "env-key")
    monkeypatch.setenv("AZURE_OPENAI_API_VERSION", "2")

    assert ask().url == url("gpt-4o", version="2")
    assert dict(ask().headers)["api-key"] == "env-key"
    monkeypatch.setenv("OPENAI_API_VERSION", "1")
    assert ask().url == url("gpt-4o", version="1")
    assert ask(api_version="0", azure_deployment="d").url == url("d", version="0")


def test_the_configuration_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", "https://env.example.com")
    onellm.update_provider_config(
        "azure", azure_endpoint=ENDPOINT, api_version="1", azure_deployment="d", api_key="k"
    )

    assert ask().url == url("d", version="1")


def test_without_an_endpoint_it_says_how_to_set_one() -> None:
    with pytest.raises(InvalidConfigurationError, match=r"AZURE_OPENAI_ENDPOINT.*azure_endpoint="):
        ask(api_key="k")


def test_a_file_names_an_endpoint_and_a_key(write: Callable[[object], Path]) -> None:
    write(BY_ENDPOINT)

    assert ask().url == url("gpt-4o")
    assert dict(ask().headers)["api-key"] == "file-key"


def test_a_file_maps_models_to_deployments(write: Callable[[object], Path]) -> None:
    write({**BY_ENDPOINT, "deployment": {"gpt-4o": DEPLOYMENT, "gpt-5": {"deployment": "five"}}})

    other = url("mine", "https://other.openai.azure.com", "2025-01-01-preview")
    assert ask("gpt-4o").url == other
    assert dict(ask("gpt-4o").headers)["api-key"] == "own-key"
    assert ask("gpt-5").url == url("five")
    assert dict(ask("gpt-5").headers)["api-key"] == "file-key"
    assert ask("unlisted").url == url("unlisted")


def test_a_file_may_have_the_other_layout(write: Callable[[object], Path]) -> None:
    body = {"api_key": "k", "azure_endpoint": ENDPOINT, "api_version": "1"}
    write({**body, "deployments": {"gpt-4o": "mine"}})

    assert ask().url == url("mine", version="1")
    assert dict(ask().headers)["api-key"] == "k"


def test_what_belongs_together_in_a_file_is_not_mixed_with_the_environment(
    write: Callable[[object], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    write({**BY_ENDPOINT, "deployment": {"gpt-4o": DEPLOYMENT}})
    monkeypatch.setenv("AZURE_OPENAI_ENDPOINT", "https://env.example.com")
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "env-key")

    assert ask("gpt-4o").url.startswith("https://other.openai.azure.com/")
    assert dict(ask("gpt-4o").headers)["api-key"] == "own-key"
    assert ask("gpt-5").url.startswith("https://env.example.com/")
    assert dict(ask("gpt-5").headers)["api-key"] == "env-key"


def test_a_file_is_read_again_when_it_has_changed(write: Callable[[object], Path]) -> None:
    path = write(BY_ENDPOINT)
    assert ask().url == url("gpt-4o")

    write({**BY_ENDPOINT, "endpoint": "https://new.example.com"})
    os.utime(path, ns=(1, 1))

    assert ask().url == url("gpt-4o", "https://new.example.com")


def test_a_call_may_name_its_file(write: Callable[[object], Path]) -> None:
    path = write(BY_ENDPOINT)
    os.environ.pop("AZURE_OPENAI_CONFIG_PATH")

    assert ask(azure_config_path=str(path)).url == url("gpt-4o")


@pytest.mark.parametrize("content", [None, "{", "[]"])
def test_a_file_that_cannot_be_read_is_named(
    content: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "azure.json"
    monkeypatch.setenv("AZURE_OPENAI_CONFIG_PATH", str(path))
    if content is not None:
        path.write_text(content)

    with pytest.raises(InvalidConfigurationError, match=r"azure_config_path '.*azure\.json'"):
        ask()


def test_a_key_in_a_file_is_in_no_text(write: Callable[[object], Path]) -> None:
    write({**BY_ENDPOINT, "endpoint": ""})

    with pytest.raises(InvalidConfigurationError) as caught:
        ask()

    assert "file-key" not in f"{caught.value!r} {caught.value}"


@pytest.fixture
def server() -> Iterator[Server]:
    def reply(request: ReceivedRequest) -> Reply:
        token = request.headers.get("authorization", "")
        if token.endswith("stale"):
            return Reply(status=500, body=[json.dumps({"error": token}).encode()])
        return Reply(body=[json.dumps(ANSWER).encode()])

    with Server(reply) as running:
        yield running


def sent(server: Server) -> dict[str, str | None]:
    headers = server.requests[-1].headers
    return {name: headers.get(name) for name in ("authorization", "api-key")}


def test_a_token_takes_the_place_of_a_key(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZURE_OPENAI_API_KEY", "env-key")

    ChatCompletion.create("azure/m", HELLO, azure_endpoint=server.url, azure_ad_token=" token ")

    assert sent(server) == {"authorization": "Bearer token", "api-key": None}


def test_a_key_of_the_call_goes_before_a_token_of_the_configuration(server: Server) -> None:
    onellm.update_provider_config("azure", azure_ad_token="token")

    ChatCompletion.create("azure/m", HELLO, azure_endpoint=server.url, api_key="call-key")

    assert sent(server) == {"authorization": None, "api-key": "call-key"}


def test_a_token_of_the_environment_is_used_where_there_is_no_key(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AZURE_OPENAI_AD_TOKEN", "token")

    ChatCompletion.create("azure/m", HELLO, azure_endpoint=server.url)

    assert sent(server) == {"authorization": "Bearer token", "api-key": None}


def test_a_function_gives_a_token_for_each_attempt(server: Server) -> None:
    tokens = iter(["stale", "fresh"])

    ChatCompletion.create(
        "azure/m", HELLO, azure_endpoint=server.url, azure_ad_token_provider=lambda: next(tokens)
    )

    received = [request.headers["authorization"] for request in server.requests]
    assert received == ["Bearer stale", "Bearer fresh"]


def test_a_function_that_blocks_does_not_block_the_loop(server: Server) -> None:
    asked: list[threading.Thread] = []

    def give() -> str:
        asked.append(threading.current_thread())
        return "token"

    onellm.update_provider_config("azure", azure_ad_token_provider=give)
    asyncio.run(ChatCompletion.acreate("azure/m", HELLO, azure_endpoint=server.url))

    assert asked != [threading.current_thread()]
    assert sent(server)["authorization"] == "Bearer token"


def test_what_a_function_raises_reaches_the_caller(server: Server) -> None:
    def fail() -> str:
        raise LookupError("no credential")

    with pytest.raises(LookupError, match="no credential"):
        ChatCompletion.create(
            "azure/m", HELLO, azure_endpoint=server.url, azure_ad_token_provider=fail
        )

    assert not server.requests


@pytest.mark.parametrize("token", ["", "a b", "a\nb", b"bytes"])
def test_what_is_no_token_is_refused_before_it_is_sent(server: Server, token: object) -> None:
    with pytest.raises(AuthenticationError, match="must be a token as text"):
        ChatCompletion.create(
            "azure/m",
            HELLO,
            azure_endpoint=server.url,
            azure_ad_token_provider=lambda: token,  # type: ignore[arg-type, return-value] # untyped code
        )

    assert not server.requests


def test_without_key_and_token_it_says_where_to_put_one(server: Server) -> None:
    with pytest.raises(AuthenticationError) as caught:
        ChatCompletion.create("azure/m", HELLO, azure_endpoint=server.url)

    for way in ("AZURE_OPENAI_API_KEY", "AZURE_OPENAI_AD_TOKEN", "azure_ad_token_provider="):
        assert way in str(caught.value)
    assert not server.requests


def test_a_token_that_a_server_echoes_is_in_no_text(server: Server) -> None:
    with pytest.raises(onellm.APIError) as caught:
        ChatCompletion.create(
            "azure/m",
            HELLO,
            azure_endpoint=server.url,
            azure_ad_token="secret-and-stale",
            max_retries=0,
        )

    assert "secret-and-stale" not in f"{caught.value} {vars(caught.value)}"


@pytest.mark.parametrize("name", ["azure_endpoint", "azure_deployment", "azure_ad_token_provider"])
def test_settings_of_another_kind_are_refused(name: str) -> None:
    with pytest.raises(InvalidRequestError, match=f"{name} must be"):
        check_chat("azure/m", HELLO, False, {"azure_endpoint": ENDPOINT, name: 3})
