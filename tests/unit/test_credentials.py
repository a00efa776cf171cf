from __future__ import annotations

import pytest

import onellm
from onellm._credentials import find_key, resolve_base_url, resolve_key, resolve_settings
from onellm.errors import AuthenticationError, InvalidConfigurationError
from onellm.providers import PROVIDERS, Provider, find_provider
from onellm.providers._row import Setting

OPENAI = find_provider("openai")
GLM = find_provider("glm")
OLLAMA = find_provider("ollama")


def key_of(name: str, given: str | None = None) -> str | None:
    found = find_key(find_provider(name), given)
    return found.reveal() if found else None


def test_a_calls_key_wins_over_the_configuration_and_that_over_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert key_of("openai") is None

    monkeypatch.setenv("OPENAI_API_KEY", "from-environment")
    assert key_of("openai") == "from-environment"

    onellm.set_api_key("from-code", "openai")
    assert key_of("openai") == "from-code"
    assert onellm.get_api_key("openai") == "from-code"

    assert key_of("openai", "from-call") == "from-call"

    onellm.set_api_key(None, "openai")
    assert key_of("openai") == "from-environment"


def test_the_environment_is_read_when_a_call_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert key_of("groq") is None
    monkeypatch.setenv("GROQ_API_KEY", "set-later")
    assert key_of("groq") == "set-later"


@pytest.mark.parametrize("empty", ["", " ", "\n\t"])
def test_an_empty_key_counts_as_none(empty: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLM_API_KEY", empty)
    monkeypatch.setenv("ZAI_API_KEY", "second")
    onellm.set_api_key(empty, "glm")

    assert key_of("glm", empty) == "second"


def test_the_first_of_several_variables_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZAI_API_KEY", "second")
    assert key_of("glm") == "second"
    monkeypatch.setenv("GLM_API_KEY", "first")
    assert key_of("glm") == "first"


def test_blanks_around_a_key_are_not_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "  padded\r\n")

    assert key_of("openai") == "padded"


@pytest.mark.parametrize(
    "name",
    [name for name, row in PROVIDERS.items() if row.key_variables and not row.key_optional],
)
def test_a_missing_key_names_every_place_to_put_one(name: str) -> None:
    with pytest.raises(AuthenticationError) as caught:
        resolve_key(find_provider(name))

    assert caught.value.provider == name
    for variable in find_provider(name).key_variables:
        assert variable in str(caught.value)
    assert "set_api_key" in str(caught.value)
    assert "api_key=" in str(caught.value)


def test_a_provider_without_keys_needs_none_and_takes_one() -> None:
    assert resolve_key(OLLAMA) is None
    given = resolve_key(OLLAMA, "mine")
    assert given is not None
    assert given.reveal() == "mine"


@pytest.mark.parametrize(
    "key", ["two words", "sk-\n-x", "sk-\x00x", "sk-ключ", "sk-\N{ZERO WIDTH SPACE}x", "a\ud800"]
)
def test_a_key_that_no_header_can_carry_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(AuthenticationError) as caught:
        resolve_key(OPENAI, key)

    assert key not in str(caught.value)
    assert "copied" in str(caught.value)
    assert caught.value.provider == "openai"


@pytest.mark.parametrize("key", [b"sk-secret", 7, ["sk-secret"]])
def test_a_key_that_is_no_text_is_refused_without_showing_it(key: str) -> None:
    with pytest.raises(AuthenticationError, match="must be a string") as caught:
        resolve_key(OPENAI, key)

    assert "secret" not in str(caught.value)


def test_a_calls_address_wins_over_the_configuration_and_that_over_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert resolve_base_url(OPENAI) == "https://api.openai.com/v1"

    monkeypatch.setenv("OPENAI_BASE_URL", "http://env/v1")
    assert resolve_base_url(OPENAI) == "http://env/v1"

    onellm.update_provider_config("openai", api_base="http://old/v1")
    assert resolve_base_url(OPENAI) == "http://old/v1"

    onellm.update_provider_config("openai", base_url="http://new/v1")
    assert resolve_base_url(OPENAI) == "http://new/v1"

    assert resolve_base_url(OPENAI, "http://call/v1") == "http://call/v1"
    assert resolve_base_url(OPENAI, "") == "http://new/v1"


def test_slashes_at_the_end_of_an_address_are_dropped() -> None:
    assert resolve_base_url(OPENAI, "https://host/v1//") == "https://host/v1"


@pytest.mark.parametrize(
    "url",
    [
        "host/v1",
        "localhost:8080",
        "ftp://host",
        "file:///etc/passwd",
        "https:/host",
        "https://",
        "https:///",
        "https://host/v1?key=x",
        "https://host/v1#x",
        "https://ho st/v1",
        "https://host/v1\r\nx: y",
        "https://host/\x00",
        "https://host/\ud800",
        "https://:80/v1",
        "https://host:port/v1",
        "https://[::1/v1",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(InvalidConfigurationError) as caught:
        resolve_base_url(OPENAI, url)

    assert caught.value.provider == "openai"


def test_a_key_given_as_an_address_is_not_shown() -> None:
    key = "sk-" + "abcdefghijklmnop1234"

    with pytest.raises(InvalidConfigurationError) as caught:
        resolve_base_url(OPENAI, key)

    assert key not in str(caught.value)


CLOUD = Provider(
    name="cloud",
    base_url="https://{region}.cloud.example/{project}/v1",
    key_variables=(),
    settings={
        "region": Setting(variables=("CLOUD_REGION", "REGION_OF_CLOUD"), default="here"),
        "project": Setting(variables=("CLOUD_PROJECT",), required=True),
        "account": Setting(required=True),
        "version": Setting(variables=("CLOUD_VERSION",)),
    },
)


def test_what_a_provider_needs_besides_a_key_is_found_where_keys_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = {"project": "p", "account": "a"}
    assert resolve_settings(CLOUD, given) == {"region": "here", "project": "p", "account": "a"}

    monkeypatch.setenv("REGION_OF_CLOUD", "second")
    monkeypatch.setenv("CLOUD_VERSION", " ")
    assert resolve_settings(CLOUD, given)["region"] == "second"

    monkeypatch.setenv("CLOUD_REGION", " first\n")
    assert resolve_settings(CLOUD, given)["region"] == "first"
    assert resolve_settings(CLOUD, {**given, "region": "call"})["region"] == "call"
    assert "version" not in resolve_settings(CLOUD, given)


def test_all_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(InvalidConfigurationError) as caught:
        resolve_settings(CLOUD, {"project": " "})

    assert "cloud needs project: set CLOUD_PROJECT, " in str(caught.value)
    assert "cloud needs account: call onellm.update_provider_config(" in str(caught.value)
    assert "or pass account=" in str(caught.value)
    assert caught.value.provider == "cloud"


def test_a_setting_in_an_address_is_escaped() -> None:
    found = {"region": "eu/../x?y=1#z", "project": "a b"}

    url = resolve_base_url(CLOUD, None, found)

    assert url == "https://eu%2F..%2Fx%3Fy%3D1%23z.cloud.example/a%20b/v1"
