"""The whole table of providers, row by row: facts, address, key, and what goes over the wire."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import pytest

from onellm._adapters import find_adapter
from onellm._call import check_chat
from onellm._pipeline import prepare_chat
from onellm._signers import KEY_HEADERS
from onellm.errors import InvalidConfigurationError
from onellm.providers import PROVIDERS, Provider
from onellm.providers._row import IN_PROCESS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._http import HttpRequest

ROOT: Final = Path(__file__).resolve().parents[2]
RECORDINGS: Final = ROOT.parent / "shared" / "recordings"
TODAY: Final = datetime.now(tz=UTC).date()
KEY: Final = "sk-test-providers"
SETTINGS: Final = {
    "account": "acme",
    "azure_endpoint": "https://acme.openai.azure.com",
    "location": "us-central1",
    "project": "acme",
    "region": "eu-west-1",
}
SCHEMES: Final = {"azure": "https:"}
"""Of rows whose whole address is a setting."""
LOCAL: Final = {"localhost", "127.0.0.1"}

CHATS: Final[Mapping[str, str]] = {
    "alibaba": "https://dashscope-intl.aliyuncs.com/compatible-mode/v1/chat/completions",
    "anthropic": "https://api.anthropic.com/v1/messages",
    "anyscale": "https://api.endpoints.anyscale.com/v1/chat/completions",
    "avian": "https://api.avian.io/v1/chat/completions",
    "azure": "https://acme.openai.azure.com/openai/deployments/some-model/chat/completions?api-version=2024-12-01-preview",
    "baseten": "https://inference.baseten.co/v1/chat/completions",
    "bedrock": "https://bedrock-runtime.eu-west-1.amazonaws.com/model/some-model/converse",
    "cerebras": "https://api.cerebras.ai/v1/chat/completions",
    "cloudflare": "https://api.cloudflare.com/client/v4/accounts/acme/ai/v1/chat/completions",
    "cohere": "https://api.cohere.com/v2/chat",
    "crusoe": "https://api.inference.crusoecloud.com/v1/chat/completions",
    "deepinfra": "https://api.deepinfra.com/v1/openai/chat/completions",
    "deepseek": "https://api.deepseek.com/v1/chat/completions",
    "doubleword": "https://api.doubleword.ai/v1/chat/completions",
    "featherless": "https://api.featherless.ai/v1/chat/completions",
    "fireworks": "https://api.fireworks.ai/inference/v1/chat/completions",
    "friendli": "https://api.friendli.ai/serverless/v1/chat/completions",
    "github": "https://models.github.ai/inference/chat/completions",
    "glm": "https://api.z.ai/api/paas/v4/chat/completions",
    "google": "https://generativelanguage.googleapis.com/v1beta/models/some-model:generateContent",
    "groq": "https://api.groq.com/openai/v1/chat/completions",
    "huggingface": "https://router.huggingface.co/v1/chat/completions",
    "hyperbolic": "https://api.hyperbolic.xyz/v1/chat/completions",
    "inference_net": "https://api.inference.net/v1/chat/completions",
    "jan": "http://localhost:1337/v1/chat/completions",
    "litellm": "http://localhost:4000/v1/chat/completions",
    "llama_cpp": "http://localhost:8080/v1/chat/completions",
    "llamafile": "http://localhost:8080/v1/chat/completions",
    "lmstudio": "http://localhost:1234/v1/chat/completions",
    "localai": "http://localhost:8080/v1/chat/completions",
    "minimax": "https://api.minimax.io/anthropic/v1/messages",
    "mistral": "https://api.mistral.ai/v1/chat/completions",
    "mistralrs": "http://localhost:1234/v1/chat/completions",
    "moonshot": "https://api.moonshot.ai/v1/chat/completions",
    "nebius": "https://api.tokenfactory.nebius.com/v1/chat/completions",
    "novita": "https://api.novita.ai/openai/v1/chat/completions",
    "nvidia": "https://integrate.api.nvidia.com/v1/chat/completions",
    "ollama": "http://localhost:11434/v1/chat/completions",
    "openai": "https://api.openai.com/v1/chat/completions",
    "openrouter": "https://openrouter.ai/api/v1/chat/completions",
    "ovhcloud": "https://oai.endpoints.kepler.ai.cloud.ovh.net/v1/chat/completions",
    "perplexity": "https://api.perplexity.ai/chat/completions",
    "sambanova": "https://api.sambanova.ai/v1/chat/completions",
    "scaleway": "https://api.scaleway.ai/v1/chat/completions",
    "sglang": "http://localhost:30000/v1/chat/completions",
    "siliconflow": "https://api.siliconflow.com/v1/chat/completions",
    "snowflake": "https://acme.snowflakecomputing.com/api/v2/cortex/v1/chat/completions",
    "tgi": "http://localhost:3000/v1/chat/completions",
    "together": "https://api.together.xyz/v1/chat/completions",
    "venice": "https://api.venice.ai/api/v1/chat/completions",
    "vercel": "https://ai-gateway.vercel.sh/v1/chat/completions",
    "vertexai": "https://us-central1-aiplatform.googleapis.com/v1/projects/acme/locations/us-central1/publishers/google/models/some-model:generateContent",
    "vllm": "http://localhost:8000/v1/chat/completions",
    "writer": "https://api.writer.com/v1/chat",
    "xai": "https://api.x.ai/v1/chat/completions",
}
"""Where the chats of every provider go."""

ALL: Final = sorted(name for name, row in PROVIDERS.items() if row.adapter != IN_PROCESS)
"""What requests are sent to."""
PLAIN: Final = [name for name in ALL if PROVIDERS[name].adapter == "openai"]
"""What speaks OpenAI's format as it is."""


@pytest.fixture(autouse=True)
def _set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    for row in PROVIDERS.values():
        if row.key_variables:
            monkeypatch.setenv(row.key_variables[0], KEY)
        for name, setting in row.settings.items():
            for variable in setting.variables:
                monkeypatch.delenv(variable, raising=False)
            if name in SETTINGS and setting.variables:
                monkeypatch.setenv(setting.variables[0], SETTINGS[name])


def ask(name: str, *, stream: bool = False) -> HttpRequest:
    call = check_chat(f"{name}/some-model", [{"role": "user", "content": "Hello"}], stream, {})
    return prepare_chat(call).request


@pytest.mark.parametrize("name", sorted(PROVIDERS))
def test_a_row_says_where_its_facts_are_from_and_when_they_were_read(name: str) -> None:
    row = PROVIDERS[name]

    assert row.name == name
    assert urlsplit(row.link).scheme == "https"
    assert urlsplit(row.link).hostname
    assert date(2025, 1, 1) < date.fromisoformat(row.date) <= TODAY + timedelta(days=1)


@pytest.mark.parametrize("name", ALL)
def test_a_row_needs_a_key_or_there_is_a_reason_for_none(name: str) -> None:
    row = PROVIDERS[name]

    assert (
        row.key_variables
        or urlsplit(row.base_url).hostname in LOCAL
        or any(setting.signs or setting.variables for setting in row.settings.values())
    )


@pytest.mark.parametrize("name", ALL)
def test_a_row_has_an_adapter(name: str) -> None:
    adapter = find_adapter(PROVIDERS[name].adapter)

    assert adapter.chat_limits.document
    assert list(adapter.decoder().feed(b"")) == []


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("stream", [False, True])
def test_a_rows_chat_goes_to_its_address_with_its_key(name: str, stream: bool) -> None:
    row = PROVIDERS[name]

    request = ask(name, stream=stream)

    headers = dict(request.headers)
    assert request.method == "POST"
    assert request.stream is stream
    assert urlsplit(request.url).scheme == urlsplit(SCHEMES.get(name, row.base_url)).scheme
    assert urlsplit(request.url).hostname
    assert "{" not in request.url
    assert b"Hello" in request.whole
    assert headers["content-type"] == "application/json"
    if row.key_variables:
        assert KEY_HEADERS[row.auth](KEY).items() <= headers.items()
    else:
        assert KEY not in str(headers)


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_rows_chat_is_what_was_asked_and_nothing_else(name: str) -> None:
    whole, streamed = ask(name), ask(name, stream=True)

    expected = {"model": "some-model", "messages": [{"role": "user", "content": "Hello"}]}
    assert json.loads(whole.whole) == expected
    assert json.loads(streamed.whole) == {**expected, "stream": True}
    assert dict(streamed.headers)["accept"] == "text/event-stream"


def test_every_rows_address_is_written_down_here() -> None:
    assert CHATS.keys() == set(ALL)


@pytest.mark.parametrize(("name", "url"), CHATS.items())
def test_a_row_has_this_address(name: str, url: str) -> None:
    assert ask(name).url == url


@pytest.mark.parametrize("name", ALL)
def test_every_variable_of_a_row_can_hold_its_key(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in PROVIDERS[name].key_variables:
        for other in PROVIDERS[name].key_variables:
            monkeypatch.delenv(other, raising=False)
        monkeypatch.setenv(variable, f"{KEY}-{variable}")

        signed = KEY_HEADERS[PROVIDERS[name].auth](f"{KEY}-{variable}")
        assert signed.items() <= dict(ask(name).headers).items()


@pytest.mark.parametrize("name", [name for name in PLAIN if PROVIDERS[name].key_optional])
def test_a_server_of_ones_own_needs_no_key(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in PROVIDERS[name].key_variables:
        monkeypatch.delenv(variable, raising=False)

    assert "authorization" not in dict(ask(name).headers)


@pytest.mark.parametrize("name", [name for name in ALL if "account" in PROVIDERS[name].settings])
@pytest.mark.parametrize("account", ["", " ", ".", ".."])
def test_an_account_that_is_missing_is_asked_for(
    name: str, account: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROVIDERS[name].settings["account"].variables[0], account)

    with pytest.raises(InvalidConfigurationError) as caught:
        ask(name)

    assert "needs account" in str(caught.value)
    assert PROVIDERS[name].settings["account"].variables[0] in str(caught.value)


def test_an_account_cannot_leave_its_place_in_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLOUDFLARE_ACCOUNT_ID", "a/../b?c#d")

    assert "/accounts/a%2F..%2Fb%3Fc%23d/ai/v1/" in ask("cloudflare").url


def test_an_account_is_not_needed_where_the_address_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SNOWFLAKE_ACCOUNT")
    call = check_chat(
        "snowflake/m",
        [{"role": "user", "content": "Hello"}],
        False,
        {"base_url": "https://gateway.example.com/v1"},
    )

    assert prepare_chat(call).request.url == "https://gateway.example.com/v1/chat/completions"


def test_an_account_may_be_given_with_the_call_and_is_not_sent() -> None:
    messages = [{"role": "user", "content": "Hello"}]
    call = check_chat("snowflake/m", messages, False, {"account": "my-org"})

    request = prepare_chat(call).request

    assert request.url.startswith("https://my-org.snowflakecomputing.com/")
    assert b"my-org" not in request.whole


# Proof


def has_pinned_chat(name: str) -> bool:
    """Tell whether a pinned or authored document of the provider itself describes its chats."""
    file = ROOT / "specs" / name / "api.json"
    return file.is_file() and any(
        operation.get("operationId", "").endswith(("chat_completion", "create_chat", "chat"))
        or operation.get("operationId") in {"create_message", "generate_content", "converse"}
        for methods in json.loads(file.read_text("utf-8"))["paths"].values()
        for operation in methods.values()
        if isinstance(operation, dict)
    )


def recorded_chats() -> set[str]:
    """Name the providers of which an answer to a chat was recorded."""
    forms = ("chat", "messages", "generateContent", "converse", "api.chat")
    return {
        exchange["provider"]
        for file in RECORDINGS.glob("*.jsonl")
        for exchange in map(json.loads, file.read_text("utf-8").splitlines())
        if exchange["endpoint"].removesuffix(".stream") in forms
    }


@pytest.mark.skipif(not RECORDINGS.is_dir(), reason=f"the recordings are not here: {RECORDINGS}")
def test_a_row_is_proven_or_says_why_it_is_not() -> None:
    recorded = recorded_chats()
    unmarked = [
        name
        for name in ALL
        if not (name in recorded or has_pinned_chat(name) or PROVIDERS[name].unproven)
    ]
    marked_for_nothing = [
        name for name, row in PROVIDERS.items() if row.unproven and name in recorded
    ]

    assert unmarked == []
    assert marked_for_nothing == []


@pytest.mark.parametrize("name", [name for name in ALL if PROVIDERS[name].unproven])
def test_a_gap_is_said_in_words(name: str) -> None:
    row: Provider = PROVIDERS[name]

    assert len(row.unproven) > 20
    assert not row.unproven.endswith(".")
